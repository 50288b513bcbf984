"""Rules that a language has for itself, made of patterns or shared by several languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken import cldr, dates
from audio.spoken.found import Found, Rule
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_SCHEME = late(
    r"(?:1/2|\d|[½¼])(?P<dash>\s?[-–]\s?)(?:1/2|\d|[½¼])"
    r"(?:(?P=dash)(?:1/2|\d|[½¼])){1,2}(?![\w½¼/]|\s?[-–]\s?\w|[.,]\d)"
)
_SHORT = late(rf"{LETTER}+\.?(?!\w)")
_NUMBER = late(r"[\d½¼][ \u00a0\u202f]?$")
_ONE = late(r"(?:(?<!\d )[½¼]|1/2|(?<![\d.,/–-])(?<![\d–-] )1)[ \u00a0\u202f]?$")
_LAST = late(r"\s*$")
_POSTCODE = late(r"\d{5}(?= [A-ZÁÉÍÓÚÄÖÜ][a-zà-ÿ])")
_DAY_IN_LIST = late(rf"(?P<day>{LETTER}{{2,4}})(?!\w)")
_AND = r"\.?(?:,\s|\s?[+/&]\s?|\s(?:und|u\.|oder|y|e|o|et|ou)\s)"
_DAY_AFTER = late(rf"{_AND}{_DAY_IN_LIST.pattern}")
_DAY_BEFORE = late(rf"(?<!\w)(?P<day>{LETTER}{{2,4}}){_AND}$")
_FIVE = late(r"\d{4,5}(?![\w.,]?\d)")
_POSTAL = late(
    r"(?<!\w)(?:(?:C\.?P\.?|PLZ|[Cc]ódigo postal|[Cc]ode postal|Postleitzahl):?\s|[DFAE]-)$"
)
_DOSE = late(r"[½¼]|1/2|\d+")
_VULGAR = {"½": "1/2", "¼": "1/4"}


def said_as(*pairs: tuple[str, str]) -> Rule:
    """Return a rule that says for a pattern the template beside it, as in `re.Match.expand`."""
    compiled = [(late(pattern), template) for pattern, template in pairs]

    def rule(text: str, begin: int, table: Table) -> Found | None:
        if text[begin - 1 : begin].isalnum():
            return None
        for pattern, template in compiled:
            if found := pattern.match(text, begin):
                return Found(found.end(), found.expand(template))
        return None

    return rule


def said_after(before: str, pairs: dict[str, str]) -> Rule:
    """Return a rule that says words by what is written, where `before` ends what stands before."""
    written = "|".join(re.escape(key) for key in sorted(pairs, key=len, reverse=True))
    here, place = late(rf"(?:{written})(?!\w)"), late(rf"(?:{before})$", re.IGNORECASE)

    def rule(text: str, begin: int, table: Table) -> Found | None:
        found = here.match(text, begin)
        if found is None or not place.search(text[max(begin - 25, 0) : begin]):
            return None
        return Found(found.end(), pairs[found[0]])

    return rule


def after_number(counted: Mapping[str, tuple[str, str]]) -> Rule:
    """Return a rule that says abbreviations of what is counted, one and several: 2 comp."""

    def rule(text: str, begin: int, table: Table) -> Found | None:
        found = _SHORT.match(text, begin)
        if found is None or not _NUMBER.search(text[max(begin - 8, 0) : begin]):
            return None
        for written in (found[0], found[0].rstrip(".")):
            if names := counted.get(written):
                is_one = _ONE.search(text[max(begin - 8, 0) : begin])
                end = begin + len(written)
                is_last = written.endswith(".") and _LAST.match(text, end)
                return Found(end, names[0 if is_one else 1] + ("." if is_last else ""))
        return None

    return rule


def listed_day(text: str, begin: int, table: Table) -> Found | None:
    """Say Mo, Di, Do in full where two of them stand together; alone so and do are other words."""
    if days := dates.alternating(text, begin, table):
        return days
    names = _days(table)
    found = _DAY_IN_LIST.match(text, begin)
    name = names.get(found["day"].casefold()) if found else None
    if found is None or name is None or (name[0].isupper() and text[begin].islower()):
        return None
    before = _DAY_BEFORE.search(text[max(begin - 12, 0) : begin])
    after = _DAY_AFTER.match(text, found.end())
    has_after = after is not None and after["day"].casefold() in names
    if not has_after and not (before and before["day"].casefold() in names):
        return None
    stop = has_after and text[found.end() : found.end() + 1] == "."
    return Found(found.end() + stop, name)


def _days(table: Table) -> dict[str, str]:
    return {**cldr.days(table.language), **table.days}


def postcode(text: str, begin: int, table: Table) -> Found | None:
    """Say the five digits before the name of a place one by one: Calle Mayor, 5, 28013 Madrid."""
    before = text[max(begin - 16, 0) : begin]
    found = _FIVE.match(text, begin) if _POSTAL.search(before) else None
    found = found or (_POSTCODE.match(text, begin) if before.endswith(", ") else None)
    if found is None:
        return None
    return Found(found.end(), " ".join(found[0]))


def scheme(text: str, begin: int, table: Table) -> Found | None:
    """Say how much is taken in the morning, at noon, in the evening and at night: 1-0-1.

    Its dashes are no ranges and no minus signs.
    """
    found = _SCHEME.match(text, begin)
    if found is None or text[begin - 1 : begin] in ("-", "–", ".", ",", "/"):
        return None
    return Found(found.end(), ", ".join(_dose(dose, table) for dose in _DOSE.findall(found[0])))


def _dose(written: str, table: Table) -> str:
    return table.halves.get(_VULGAR.get(written, written), written)
