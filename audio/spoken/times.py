"""Times of the day and spans of it: 8:30 a.m., 9–11 a.m., 9am–5pm, 20:00."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from audio.spoken.found import Found
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[:.])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
    rf"(?![\d:]|[.,]\d)(?:[ \u00a0\u202f]?(?P<meridiem>[AaPp]\.?[ \u00a0]?[Mm](?!{LETTER})\.?))?"
)
_TO = re.compile(r"\s?(?:[–—‐‑-]|to|until)\s?(?=\d)")


class Time(NamedTuple):
    """A time up to `end`."""

    end: int
    hour: str
    minute: str
    second: str
    meridiem: str
    is_sure: bool
    """Whether it can be nothing but a time of the day."""


def time(text: str, begin: int, table: Table) -> Found | None:
    """Say the time, or the span of time, that begins there."""
    if not table.clock:
        return None
    first = _time(text, begin)
    if first is None:
        return None
    if joint := _TO.match(text, first.end):
        last = _time(text, joint.end())
        if last and _is_span(first, last):
            return Found(last.end, f"{_said(first, table)} {table.to} {_said(last, table)}")
    if not first.is_sure or not (first.minute or first.meridiem):
        return None
    if not first.meridiem and table.ratio_before.search(text[max(begin - 40, 0) : begin]):
        return None
    return Found(first.end, _said(first, table))


def _time(text: str, begin: int) -> Time | None:
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
    return Time(end, str(hour), found["minute"] or "", found["second"] or "", meridiem, is_sure)


def _meridiem(written: str) -> str:
    return "".join(c for c in written.lower() if c.isalpha())


def _is_span(first: Time, last: Time) -> bool:
    if last.meridiem and not first.minute and not first.meridiem:
        return int(first.hour) <= 12
    return last.is_sure and bool(first.minute or first.meridiem)


def _said(time: Time, table: Table) -> str:
    clock, hour = table.clock, time.hour
    if time.second:
        return clock["seconds"].format(
            hour=hour, minute=_plain(time.minute), second=_plain(time.second)
        )
    if time.meridiem:
        kind = "meridiem" if not time.minute or time.minute == "00" else "minutes meridiem"
    elif not time.minute:
        kind = "bare"
    elif time.minute == "00":
        kind = "o'clock" if 1 <= int(hour) <= 12 else "hundred"
    else:
        kind = "minutes" if time.minute[0] != "0" else "few minutes"
    if time.meridiem and time.minute and time.minute[0] == "0" and time.minute != "00":
        kind = "few minutes meridiem"
    meridiem = table.meridiem.get(time.meridiem, "")
    return clock[kind].format(hour=hour, minute=_plain(time.minute), meridiem=meridiem)


def _plain(minute: str) -> str:
    return minute.lstrip("0") or "0"
