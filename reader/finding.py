"""Finding a section by its name as a person types it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.errors import SectionNotFound

if TYPE_CHECKING:
    from content.document import Section

_NUMBER = re.compile(r"[+-]?\d{1,9}", re.ASCII)
NEAR = 45  # of 100: worth to be offered
LIKELY = 65  # of 100: worth to be said while somebody is typing
ALIKE = 75  # of 100: below it a name is another name
CLEARLY_BETTER = 5
OFFERED = 3


def find_sections(sections: Sequence[Section], names: Sequence[str]) -> Sequence[Section]:
    """Return the sections that the names mean, in reading order; all where there is no name."""
    places = {find_section(sections, name).place for name in names}
    return [section for section in sections if section.place in places] if names else sections


def find_section(sections: Sequence[Section], name: str) -> Section:
    """Return the one section that `name` means, whatever its case, accents or small mistakes.

    The whole name wins over a part, a part over a likeness; a plain number is a section's
    number. Raises SectionNotFound, with the nearest titles, when none or several would do.
    """
    if number := _NUMBER.fullmatch(name.strip()):
        if found := [s for s in sections if fold(s.title) == number[0]]:
            return found[0]
        return _numbered(sections, int(number[0]))
    wanted = fold(name)
    for matches in (_same, _containing, _alike):
        found = matches(sections, wanted) if wanted else []
        if len(found) == 1:
            return found[0]
        if found:
            raise _ambiguous(sections, name, found)
    raise _unknown(sections, name, wanted)


def candidates(sections: Sequence[Section], typed: str) -> list[Section]:
    """Return the sections that somebody may mean who is typing a name, the best one first."""
    if number := _NUMBER.fullmatch(typed.strip()):
        named = [s for s in sections if fold(s.title) == number[0]]
        return named or list(sections[int(number[0]) - 1 : int(number[0])])
    wanted = fold(typed)
    if not wanted:  # nothing yet, or signs alone
        return [section for section in sections if typed.strip() in section.title]
    found = [s for among in (_same, _containing) for s in among(sections, wanted)]
    if not found:
        found = [s for likeness, s in _ranked(sections, wanted) if likeness >= LIKELY]
    return list({section.place: section for section in found}.values())


@lru_cache(maxsize=10_000)  # titles are compared at each letter of a name that is typed
def fold(text: str) -> str:
    """Return the words alone: no case, no accents, no punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", letters))


def _same(sections: Sequence[Section], wanted: str) -> list[Section]:
    """What stands before a heading of the page's own name is read by going to either."""
    found = [section for section in sections if fold(section.title) == wanted]
    twins = len(found) == 2 and found[0].place.section == 0 and found[1].place.section == 1
    return found[:1] if twins else found


def _numbered(sections: Sequence[Section], number: int) -> Section:
    if 1 <= number <= len(sections):
        return sections[number - 1]
    raise SectionNotFound(
        f"There is no section {number}: the page has {len(sections)}.",
        name=str(number),
        nearest=(),
    )


def _containing(sections: Sequence[Section], wanted: str) -> list[Section]:
    """A part that begins a word is meant before one inside a word."""
    titles = [(section, f" {fold(section.title)}") for section in sections]
    at_word = [section for section, title in titles if f" {wanted}" in title]
    return at_word or [section for section, title in titles if wanted in title]


def _alike(sections: Sequence[Section], wanted: str) -> list[Section]:
    """Those that are alike; one alone if it is clearly the best."""
    ranked = _ranked(sections, wanted)
    good = [(score, section) for score, section in ranked if score >= ALIKE]
    if not good:
        return []
    best = good[0][0]
    return [section for score, section in good if score > best - CLEARLY_BETTER]


def _ranked(sections: Sequence[Section], wanted: str) -> list[tuple[float, Section]]:
    likeness = _likeness()
    scored = [(likeness(wanted, fold(section.title)), section) for section in sections]
    return sorted(scored, key=lambda pair: -pair[0])


def _likeness() -> Callable[[str, str], float]:
    from rapidfuzz import fuzz  # late: only a mistyped name needs it

    def likeness(wanted: str, title: str) -> float:
        whole = fuzz.ratio(wanted, title)
        # a part may be mistyped too, but not when there is hardly a word to compare
        part = fuzz.partial_ratio(wanted, title) if len(title) >= len(wanted) >= 4 else 0.0
        swapped = fuzz.token_sort_ratio(wanted, title)
        return max(whole, part * 0.95, swapped * 0.95)

    return likeness


def _ambiguous(sections: Sequence[Section], name: str, found: Sequence[Section]) -> SectionNotFound:
    numbers = {section.place: number for number, section in enumerate(sections, 1)}
    first = found[: OFFERED + 2]
    more = f", and {len(found) - len(first)} more" if len(found) > len(first) else ""
    offered = _either([f"{s.title} ({numbers[s.place]})" for s in first])
    error = SectionNotFound(
        f"Several sections could be meant by {name}: {offered}{more}.",
        name=name,
        nearest=tuple(section.title for section in first),
    )
    error.hint = "Give the number in brackets, or more of the name."
    return error


def _unknown(sections: Sequence[Section], name: str, wanted: str) -> SectionNotFound:
    near = (s.title for likeness, s in _ranked(sections, wanted) if likeness >= NEAR)
    nearest = tuple(dict.fromkeys(near))[:OFFERED]
    offer = f" Did you mean {_either(nearest)}" if nearest else ""
    mark = "" if not offer or offer.endswith("?") else "?"
    return SectionNotFound(
        f"There is no section called {name}.{offer}{mark}", name=name, nearest=nearest
    )


def _either(titles: Sequence[str]) -> str:
    if len(titles) < 2:
        return "".join(titles)
    return f"{', '.join(titles[:-1])} or {titles[-1]}"
