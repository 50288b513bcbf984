"""Finding a section by its name as a person types it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.errors import SectionNotFound

if TYPE_CHECKING:
    from content.document import Section

ALIKE = 75  # of 100: below it a name is another name
CLEARLY_BETTER = 5
OFFERED = 3


def find_section(sections: Sequence[Section], name: str) -> Section:
    """Return the one section that `name` means, whatever its case, accents or small mistakes.

    The whole name wins over a part, a part over a likeness; a plain number is a section's
    number. Raises SectionNotFound, with the nearest titles, when none or several would do.
    """
    wanted = fold(name)
    for matches in (_same, _numbered, _containing, _alike):
        found = matches(sections, wanted) if wanted else []
        if len(found) == 1:
            return found[0]
        if found:
            raise _ambiguous(sections, name, found)
    raise _unknown(sections, name, wanted)


def fold(text: str) -> str:
    """Return the words alone: no case, no accents, no punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", letters))


def _same(sections: Sequence[Section], wanted: str) -> list[Section]:
    return [section for section in sections if fold(section.title) == wanted]


def _numbered(sections: Sequence[Section], wanted: str) -> list[Section]:
    if not (wanted.isascii() and wanted.isdigit()):
        return []
    return [section for number, section in enumerate(sections, 1) if number == int(wanted)]


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
    titles = tuple(section.title for section in found[: OFFERED + 2])
    offered = _either([f"{s.title} ({numbers[s.place]})" for s in found[: OFFERED + 2]])
    error = SectionNotFound(
        f"Several sections could be meant by {name}: {offered}.", name=name, nearest=titles
    )
    error.hint = "Type more of the name, or the number in brackets."
    return error


def _unknown(sections: Sequence[Section], name: str, wanted: str) -> SectionNotFound:
    nearest = tuple(dict.fromkeys(s.title for _, s in _ranked(sections, wanted)))[:OFFERED]
    return SectionNotFound(
        f"There is no section called {name}. Did you mean {_either(nearest)}?",
        name=name,
        nearest=nearest,
    )


def _either(titles: Sequence[str]) -> str:
    if len(titles) < 2:
        return "".join(titles)
    return f"{', '.join(titles[:-1])} or {titles[-1]}"
