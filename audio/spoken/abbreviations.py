"""Abbreviations that stand for words: Dr., e.g., w/o, b.i.d., no. 5."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audio.spoken.found import Found
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_SHORT = re.compile(rf"{LETTER}+(?:[./]{LETTER}+){{0,4}}(?:\.|/)?(?![^\W_])")
_WITH_SPACES = re.compile(rf"(?:{LETTER}\.[ \u00a0]){{1,3}}{LETTER}\.")
_LAST = re.compile(r"[\s)”\"'’]*$")
_DIGIT_AFTER = re.compile(r"[\s\u00a0]?\d")
_NAME_AFTER = re.compile(rf"[\s\u00a0]+{LETTER}")
_NAME_BEFORE = re.compile(r"[A-Z][\w'’-]*\s$")
_DOSE_AFTER = re.compile(r"\s(?:\(|once|twice|three|four|daily|every|at|q|b|t|\d)", re.IGNORECASE)
_DOSE_BEFORE = re.compile(
    r"(?:\d|\b(?:mg|mcg|µg|g|mL|ml|units?|U|IU|tablets?|tabs?|capsules?|caps?|drops?|puffs?|dose|PO|IV|IM|SC))\s?$"
)


def abbreviation(text: str, begin: int, table: Table) -> Found | None:
    """Say what an abbreviation stands for; a stop that ends the sentence too stays."""
    for pattern in (_WITH_SPACES, _SHORT):
        found = pattern.match(text, begin)
        if found is None:
            continue
        for written in dict.fromkeys((found[0], found[0].rstrip("./"))):
            end = begin + len(written)
            if said := _said(text, begin, end, written, table):
                return Found(end, said + _stop(text, end, written, said))
    return None


def _said(text: str, begin: int, end: int, written: str, table: Table) -> str:
    """Return what it stands for beside what is around it, "" for what is none."""
    before = text[max(begin - 20, 0) : begin]
    after_name = written in table.after_names and _NAME_BEFORE.search(before) is not None
    has_dose = bool(_DOSE_BEFORE.search(before) or _DOSE_AFTER.match(text, end))
    readings = (
        (table.before_digits, _DIGIT_AFTER.match(text, end) is not None),
        (table.before_names, _is_name(text, end) and not after_name),
        (table.after_names, after_name),
        (table.with_doses, has_dose),
        (table.abbreviations, True),
    )
    fitting = (said[written] for said, fits in readings if fits and written in said)
    return next(fitting, "")


def _is_name(text: str, end: int) -> bool:
    found = _NAME_AFTER.match(text, end)
    return found is not None and text[found.end() - 1].isupper()


def _stop(text: str, end: int, written: str, said: str) -> str:
    """Return the stop of a sentence that ends with an abbreviation's own."""
    is_last = _LAST.match(text, end) is not None
    return "." if written.endswith(".") and is_last and not said.endswith(".") else ""
