"""Times of the day and spans of it: 8:30 a.m., 9–11 a.m., 9am–5pm, 20:00."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from audio.pattern import late
from audio.spoken import cldr
from audio.spoken.found import Found
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_CLOCK = late(
    r"(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[:.])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
    rf"(?![\d:]|[.,]\d)"
    rf"(?:[ \u00a0\u202f]?(?P<meridiem>[AaPp]\.?[ \u00a0]?[Mm](?!{LETTER})\.?))?"
    r"(?:(?<=:00)[ \u00a0\u202f]?(?:h|hrs?|hours)(?!\w))?"
)
_THOUSANDS = late(r"\d{1,2}:\d{1,2}(?: 0\d\d|[\u00a0\u2009\u202f]\d{3})(?!\d)")
_TO = late(r"\s?(?:[–—‐‑-]|to|until)\s?(?=\d)")
_DURATION = late(
    rf"(?P<hours>\d{{1,2}})\s?h(?:rs?)?\s?(?P<minutes>\d{{1,2}})\s?m(?:ins?)?(?!{LETTER}|\d)"
)


_RATIO = "“{}” may be a time or a ratio."
_FULL_MINUTES = late(r"1:[1-5]\d")
_NEARBY = 40


class Time(NamedTuple):
    """A time up to `end`."""

    end: int
    hour: str
    minute: str
    second: str
    meridiem: str
    word: str
    is_sure: bool
    """Whether it can be nothing but a time of the day."""


def time(text: str, begin: int, table: Table) -> Found | None:
    """Say the time, or the span of time, that begins there."""
    if not table.clock or text[begin - 1 : begin] == ";":
        return None
    first = _time(text, begin, table)
    if first is None:
        return None
    if joint := _TO.match(text, first.end):
        last = _time(text, joint.end(), table)
        if last and _is_span(first, last):
            return Found(last.end, f"{_said(first, table)} {table.to} {_said(last, table)}")
    if not first.is_sure or not (first.minute or first.meridiem):
        return None
    before = text[max(begin - _NEARBY, 0) : begin]
    if not first.meridiem and table.ratio_before.search(before):
        return None
    written = text[begin : first.end]
    doubt = _RATIO.format(written) if _is_open(written, before, table) else ""
    return Found(first.end, _said(first, table), doubt)


def _is_open(written: str, before: str, table: Table) -> bool:
    """Tell whether it may as well be a ratio: 1:50, which nothing before it makes a time."""
    if not _FULL_MINUTES.fullmatch(written):
        return False
    return bool(table.clock_before.pattern) and not table.clock_before.search(before)


def duration(text: str, begin: int, table: Table) -> Found | None:
    """Say 1h 30m as hours and minutes; an m alone is a meter."""
    found = _DURATION.match(text, begin)
    if found is None or not table.to:
        return None
    said = []
    for part, name in (("hours", "duration-hour"), ("minutes", "duration-minute")):
        count = found[part].lstrip("0") or "0"
        said.append(cldr.unit(name, table.language, Decimal(count)).replace("{}", count))
    return Found(found.end(), " ".join(said)) if all(said) else None


def _time(text: str, begin: int, table: Table) -> Time | None:
    if _THOUSANDS.match(text, begin):
        return None
    if found := table.hours.match(text, begin):
        return _with_word(found, table)
    found = _CLOCK.match(text, begin)
    if found is None:
        return None
    meridiem = _meridiem(found["meridiem"] or "")
    if found["sign"] == "." and not meridiem:
        return None
    end = found.end()
    hour = int(found["hour"])
    is_sure = bool(found["minute"]) or (bool(meridiem) and hour <= 12)
    if meridiem and hour > 12:
        return None
    minute, second = found["minute"] or "", found["second"] or ""
    return Time(end, str(hour), minute, second, meridiem, "", is_sure)


def _with_word(found: re.Match[str], table: Table) -> Time | None:
    """Return a time as a table's `hours` has it: `hour`, `minute`, the `sign` between them.

    A `word` for the hour makes it one, and so does another time that comes `later`.
    """
    hour, minute, sign, word, later = found.group("hour", "minute", "sign", "word", "later")
    if sign == "." and (word or "h").strip()[0] == "h" and table.decimals_are_after("."):
        return None
    is_sure = bool(minute and (word or sign != "." or later is not None))
    return Time(found.end(), str(int(hour)), minute or "", "", "", word or "", is_sure)


def _meridiem(written: str) -> str:
    return "".join(c for c in written.lower() if c.isalpha())


def _is_span(first: Time, last: Time) -> bool:
    if first.second:
        return False
    if last.meridiem and not first.minute and not first.meridiem:
        return int(first.hour) <= 12
    return last.is_sure and bool(first.minute or first.meridiem or last.word)


def _said(time: Time, table: Table) -> str:
    kind = _kind(time)
    form = table.clock.get(f"{kind} {time.hour}") or table.clock[kind]
    return form.format(
        hour=time.hour,
        minute=_minute(time, table),
        second=time.second.lstrip("0") or "0",
        meridiem=table.meridiem.get(time.meridiem, ""),
    ).strip()


def _minute(time: Time, table: Table) -> str:
    plain = time.minute.lstrip("0") or "0"
    is_short = time.second and time.minute[0] == "0" and plain != "0"
    return f"{table.clock['zero']} {plain}" if is_short and "zero" in table.clock else plain


def _kind(time: Time) -> str:
    """Return the name of the pattern in a table's `clock`."""
    if time.second:
        return "seconds"
    if not time.minute or time.minute == "00":
        if time.meridiem:
            return "meridiem"
        if not time.minute:
            return "bare"
        return "o'clock" if 1 <= int(time.hour) <= 12 else "hundred"
    kind = "few minutes" if time.minute[0] == "0" else "minutes"
    return f"{kind} meridiem" if time.meridiem else kind
