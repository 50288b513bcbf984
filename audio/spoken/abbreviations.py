"""Abbreviations that stand for words: Dr., e.g., w/o, b.i.d., no. 5, q4h."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken import cldr
from audio.spoken.addresses import is_in_a_path
from audio.spoken.found import Found
from audio.spoken.raised import LETTER, WORD
from audio.spoken.units import SYMBOLS

if TYPE_CHECKING:
    from audio.spoken.table import Table

_SHORT = late(rf"{WORD}(?:[./]{WORD}){{0,4}}(?:\.|/)?(?![^\W_])")
_WITH_SPACES = late(rf"(?:{LETTER}{{1,2}}\.[ \u00a0\u202f]){{1,3}}{LETTER}{{1,3}}\.")
_LAST = late(r"[\s)”\"'’]*$")
_DIGIT_AFTER = late(r"[\s\u00a0]?\d")
_NAME_AFTER = late(rf"[\s\u00a0]+{LETTER}")
_NAME_BEFORE = late(r"[A-Z][\w'’-]*\s$")
_COURSE = late(r"[x×]\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?(?![\d.,⁰¹²³⁴-⁹^])")
_INCHES_BEFORE = late(r"(?:[\"”″]|\binch(?:es)?) ?$")
_INTERVAL = late(
    rf"[qQ]\.?\s?(?P<first>\d{{1,3}})(?:\s?[-–]\s?(?P<last>\d{{1,3}}))?\s?"
    rf"(?P<unit>{LETTER}{{1,7}}|[°º])\.?(?!{LETTER})"
)
_SHORTER = {"y": "yr", "w": "wk", "°": "h", "º": "h"}
"""Units of time as they are written only behind a q."""


def abbreviation(text: str, begin: int, table: Table) -> Found | None:
    """Say what an abbreviation stands for; a stop that ends the sentence too stays."""
    if text[begin - 1 : begin] in ("_", "@") or is_in_a_path(text, begin, table):
        return None
    for pattern in (_WITH_SPACES, _SHORT):
        found = pattern.match(text, begin)
        if found is None:
            continue
        for written in dict.fromkeys((found[0], found[0].rstrip("./"))):
            if written not in table.short_forms:
                continue
            end = begin + len(written)
            if said := _said(text, begin, end, written, table):
                doubt = table.unsure_forms.get(written, "")
                return Found(end, said + _stop(text, end, written, said), doubt)
    return None


def _said(text: str, begin: int, end: int, written: str, table: Table) -> str:
    """Return what it stands for beside what is around it, "" for what is none."""
    before = text[max(begin - 20, 0) : begin]
    after_name = written in table.after_names and _NAME_BEFORE.search(before) is not None
    readings = (
        (table.before_digits, _DIGIT_AFTER.match(text, end) is not None),
        (table.before_names, _is_name(text, end) and not after_name),
        (table.after_names, after_name),
        (table.with_doses, _has_dose(text, end, before, table)),
        (table.abbreviations, True),
    )
    fitting = (said[written] for said, fits in readings if fits and written in said)
    return next(fitting, "")


def _has_dose(text: str, end: int, before: str, table: Table) -> bool:
    return bool(table.dose_before.search(before) or table.dose_after.match(text, end))


def _is_name(text: str, end: int) -> bool:
    found = _NAME_AFTER.match(text, end)
    return found is not None and text[found.end() - 1].isupper()


def _stop(text: str, end: int, written: str, said: str) -> str:
    """Return the stop of a sentence that ends with an abbreviation's own."""
    is_last = _LAST.match(text, end) is not None
    return "." if written.endswith(".") and is_last and not said.endswith(".") else ""


def course(text: str, begin: int, table: Table) -> Found | None:
    """Say for how long something is taken, x 7 days, or how often: x 3."""
    found = _COURSE.match(text, begin) if table.for_ else None
    if found is None:
        return None
    if table.durations.match(text, found.end()):
        return Found(begin + 1, table.for_)
    is_length = _INCHES_BEFORE.search(text[max(begin - 10, 0) : begin])
    return Found(begin + 1, table.by if is_length else table.times)


def interval(text: str, begin: int, table: Table) -> Found | None:
    """Say how often something is taken: q4h, q 6–8 h."""
    if not table.every or text[begin] not in "qQ":
        return None
    found = _INTERVAL.match(text, begin)
    if found is None:
        return None
    written = _SHORTER.get(found["unit"], found["unit"])
    known = SYMBOLS.get(written) or SYMBOLS.get(written.lower())
    first, last = found["first"], found["last"]
    count = f"{first} {table.to} {last}" if last else first
    if table.durations.fullmatch(written) and written not in SYMBOLS:
        return Found(found.end("unit"), f"{table.every} {count} {written}")
    if known is None or not known.cldr.startswith("duration-"):
        return None
    unit = cldr.unit(known.cldr, table.language, Decimal(last or first))
    if first == "1" and not last:
        return Found(found.end(), f"{table.every} {unit.replace('{}', '').strip()}")
    return Found(found.end(), f"{table.every} {unit.replace('{}', count)}")
