"""Roman numerals, only where they are: stage IV, types I and II, Henry VIII."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken.found import Found
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

ROMAN = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"
"""A pattern for a Roman numeral up to 39; larger ones are letters."""

_NUMERAL = late(
    rf"(?P<roman>{ROMAN})(?P<letter>[A-Ca-c]\d?)?"
    rf"(?!{LETTER}|[\d_]|['’]\w)"
)
_SURELY = late(r"X{0,3}V?II|X{0,3}V?III|X{1,3}IX|X{1,3}IV")
_TO = late(r"\s?[–—-]\s?")
_VALUES = {"I": 1, "V": 5, "X": 10}
_NEARBY = 48


def numeral(text: str, begin: int, table: Table) -> Found | None:
    """Say a Roman numeral as a number, after a word that such numbers follow; a range too."""
    found = _NUMERAL.match(text, begin)
    if found is None or not found["roman"]:
        return None
    before = text[max(begin - _NEARBY, 0) : begin]
    if len(found["roman"]) == 1 and table.after_pronoun.match(text, found.end()):
        return None
    if not (table.roman_after.search(before) or table.roman_with.match(text, found.end())):
        return _of_ruler(found, before, table) or _beyond_doubt(text, found, table)
    to = _TO.match(text, found.end())
    last = _NUMERAL.match(text, to.end()) if to else None
    if last and last["roman"] and table.to:
        return Found(last.end(), f"{_said(found)} {table.to} {_said(last)}")
    return Found(found.end(), _said(found))


def _beyond_doubt(text: str, found: re.Match[str], table: Table) -> Found | None:
    """Say II, III, VII… as numbers wherever they stand: they are no one's initials."""
    if not table.roman_after.pattern or not _SURELY.fullmatch(found[0]):
        return None
    return Found(found.end(), _said(found)) if text[found.end() : found.end() + 1] != "&" else None


def _said(found: re.Match[str]) -> str:
    letter = f" {found['letter'].upper()}" if found["letter"] else ""
    return f"{value(found['roman'])}{letter}"


def _of_ruler(found: re.Match[str], before: str, table: Table) -> Found | None:
    name = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    number = value(found["roman"])
    if name not in table.rulers or found["letter"] or number > len(table.ordinals):
        return None
    if len(found["roman"]) == 1 and found.string[found.end() : found.end() + 1] == ".":
        return None
    return Found(found.end(), table.ordinals[number - 1])


def value(roman: str) -> int:
    values = [_VALUES[letter] for letter in roman]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
