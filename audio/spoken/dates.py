"""Dates: 2024-10-12, 10/12/2024, 12.10.2024, 12 Oct 2024, Mon–Fri."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken import cldr
from audio.spoken.found import Found
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_GREGORIAN = range(1583, 2400)
"""Years that are of no other calendar, in which months have other names."""

_ISO = late(r"(\d{4})-(\d\d)-(\d\d)(?:(?P<time>T)(?=\d\d:\d\d)|(?![\d-]))")
_NUMERIC = late(
    r"(\d{1,2})(?P<sign>[/.-])(\d{1,2})(?P=sign)([12]\d{3}|(?<!-)\d\d)"
    r"(?![\d/]|\.\d|-\d(?!\d?[./]\d))"
)
_TO = late(r"\s?[–—-]\s?(?=\d)")
_YEAR_FIRST = late(r"(\d{4})(?P<sign>[/.])(\d{1,2})(?P=sign)(\d{1,2})(?![\d/]|[.-]\d)")
_MONTH_YEAR = late(r"(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\d/])")
_DAY_MONTH = late(
    rf"(?P<day>\d{{1,2}})(?P<gap>(?:st|nd|rd|th|\.)?[ \u00a0-])(?P<month>{LETTER}{{3,5}})\.?"
    r"(?=[\s,\u00a0-]|$)"
)
_BEHIND = late(r"\d[/.:-]$|[A-Za-z]-$")
_SHORT_DAY = late(r"0([1-9])(?!\d|[.,:/]\d)")
_MONTH_BEFORE = late(rf"(?<!{LETTER})({LETTER}{{3,9}})\.?[ \u00a0]$")
_YEAR = late(r"[ \u00a0](?:19|20)\d\d(?!\d)")
_MONTH = late(rf"(?P<month>{LETTER}{{3,5}})\.?(?=[ \u00a0]\d{{1,4}}(?!\d))")
_DAYS = late(
    rf"(?P<from>{LETTER}{{2,9}})\.?(?P<joint>\s?[–—-]\s?|,\s|\s(?:to|and|or)\s)"
    rf"(?P<to>{LETTER}{{2,5}})\b\.?"
)
_ALTERNATING = late(rf"{LETTER}{{2,10}}\.?(?:\s?/\s?{LETTER}{{2,10}}\b\.?){{1,6}}")
_GOES_ON = late(r"(?<=\.)(?:\s*[:,;(]|\s+[a-zà-ÿ\d])")
_DAY_OF_WEEK = late(
    rf"(?P<day>{LETTER}{{2,5}})\.?(?=,?[ \u00a0]\d{{1,2}}(?!\d))"
    r"(?! \d+\s(?!(?:am|pm|to|and)\b|a\.|p\.)[a-z])"
)


_OPEN = ("en", "en-ca")
"""Where both orders are usual."""


def numeric(text: str, begin: int, table: Table) -> Found | None:
    """Say a date in digits with the name of its month, in the order of the region; a range too."""
    if _BEHIND.search(text[max(begin - 2, 0) : begin]):
        return None
    first = _numeric(text, begin, table)
    joint = _TO.match(text, first.end) if first and table.to else None
    last = _numeric(text, joint.end(), table) if joint else None
    if first and last:
        said = f"{first.said} {table.to} {last.said}"
        return Found(last.end, said, first.doubt or last.doubt)
    return first


def _numeric(text: str, begin: int, table: Table) -> Found | None:
    if found := _ISO.match(text, begin):
        return _with_time(found, table)
    if found := _YEAR_FIRST.match(text, begin):
        return _date(found.end(), int(found[4]), int(found[3]), found[1], table)
    if found := _NUMERIC.match(text, begin):
        return _ambiguous(found, table)
    if found := _MONTH_YEAR.match(text, begin):
        return _month_of(found.end(), int(found[1]), found[2], table)
    return None


def _with_time(found: re.Match[str], table: Table) -> Found | None:
    """Return a date in the order of ISO 8601, apart from the time that may follow."""
    date_found = _date(found.end(), int(found[3]), int(found[2]), found[1], table)
    if date_found is None or not found["time"]:
        return date_found
    return date_found._replace(said=f"{date_found.said}, ")


def _ambiguous(found: re.Match[str], table: Table) -> Found | None:
    first, second, year = int(found[1]), int(found[3]), found[4]
    if found["sign"] == "." and len(year) == 2 and not cldr.day_first(table.language):
        return None
    orders = [(first, second), (second, first)]
    if not cldr.day_first(table.language):
        orders.reverse()
    possible = [(day, month) for day, month in orders if _is_date(day, month, year)]
    if not possible:
        return None
    day, month = possible[0]
    is_open = len(set(possible)) > 1 and table.language.lower() in _OPEN and found["sign"] != "."
    doubt = f"“{found[0]}”: the page does not tell whether the day or the month comes first."
    return _date(found.end(), day, month, year, table, doubt if is_open else "")


def _is_date(day: int, month: int, year: str) -> bool:
    full = 2000 if len(year) == 2 else int(year)
    try:
        date(full, month, day)
    except ValueError:
        return False
    return full in _GREGORIAN


def _date(end: int, day: int, month: int, year: str, table: Table, doubt: str = "") -> Found | None:
    if not _is_date(day, month, year):
        return None
    full = int(year) if len(year) > 2 else 2000 + int(year)
    said = cldr.long_date(date(full, month, day), table.language).replace("\u202f", " ")
    for written, words in table.in_dates.items():
        said = said.replace(written, words)
    if len(year) == 2:
        oh = table.clock.get("zero", "0")
        said = said.replace(str(full), f"{oh} {year[1]}" if year[0] == "0" else year)
    return Found(end, said, doubt)


def _month_of(end: int, month: int, year: str, table: Table) -> Found | None:
    names = list(cldr.months(table.language).values())
    return Found(end, f"{names[month - 1]} {year}") if names else None


def day_and_month(text: str, begin: int, table: Table) -> Found | None:
    """Say “12 Oct” with the month's name in full."""
    found = _DAY_MONTH.match(text, begin)
    if found is None or not 1 <= int(found["day"]) <= 31:
        return None
    month = _month(found["month"], table)
    is_short = found["day"][0] == "0"
    if month is None or (month == found["month"] and not is_short):
        return None
    gap = " " if found["gap"] == "-" else found["gap"]
    after = text[found.end() : found.end() + 1]
    end = found.end() + (after == "-" and text[found.end() + 1 : found.end() + 2].isdigit())
    day = found["day"].lstrip("0")
    return Found(end, f"{day}{gap}{month}{' ' if end > found.end() else ''}")


def day(text: str, begin: int, table: Table) -> Found | None:
    """Say the 03 of “May 03” as 3."""
    found = _SHORT_DAY.match(text, begin)
    before = _MONTH_BEFORE.search(text[max(begin - 12, 0) : begin]) if found else None
    if found is None or before is None:
        return None
    is_month = before[1] in cldr.months(table.language).values() or _month(before[1], table)
    return Found(found.end(), found[1]) if is_month else None


def _month(word: str, table: Table) -> str | None:
    """Return the name of a month in full; “may” is none where names have capitals."""
    names, key = cldr.months(table.language), word.casefold()
    name = names.get(key) or names.get({"sept": "sep", "sep": "sept"}.get(key, ""))
    return name if name and (name[0].islower() or word[0].isupper()) else None


def month(text: str, begin: int, table: Table) -> Found | None:
    """Say “Oct. 12” with the month's name in full."""
    found = _MONTH.match(text, begin)
    if found is None or not (found["month"][0].isupper() or _YEAR.match(text, found.end())):
        return None
    name = _month(found["month"], table)
    return Found(found.end(), name) if name and name != found["month"] else None


def weekday(text: str, begin: int, table: Table) -> Found | None:
    """Say “Mon–Fri” and “Tue 12” with the days' names in full."""
    is_name = text[begin].isupper()
    names = {**cldr.days(table.language), **table.days}
    if listed := alternating(text, begin, table):
        return listed
    found = _DAYS.match(text, begin)
    if found and (is_name or found["joint"].strip() in ("–", "—", "-")):
        first, last = (_day(found[part], names) for part in ("from", "to"))
        if first and last and table.to:
            joint = found["joint"]
            joint = f" {table.to} " if joint.strip() in ("–", "—", "-") else joint
            end = found.end() if _GOES_ON.match(text, found.end()) else found.end("to")
            return Found(end, f"{first}{joint}{last}")
    if is_name and (found := _DAY_OF_WEEK.match(text, begin)):
        name = _day(found["day"], names)
        return Found(found.end(), name) if name and name != found["day"] else None
    return None


def alternating(text: str, begin: int, table: Table) -> Found | None:
    """Say Mon/Wed/Fri as Monday, Wednesday and Friday: all of the days, never one of them."""
    found = _ALTERNATING.match(text, begin)
    if found is None:
        return None
    names = {**cldr.days(table.language), **table.days}
    parts = [part.strip(" \u00a0.") for part in found[0].split("/")]
    days = [name for part in parts if (name := _day(part, names))]
    if len(days) < len(parts) or (days[0][0].isupper() and text[begin].islower()):
        return None
    last = f" {table.signs['&']} " if table.per and "&" in table.signs else ", "
    end = found.end()
    if text[end - 1] == "." and not _GOES_ON.match(text, end):
        end -= 1
    return Found(end, f"{', '.join(days[:-1])}{last}{days[-1]}")


def _day(word: str, names: dict[str, str]) -> str | None:
    key = word.casefold()
    full = names.get(key) or names.get(key[:3] if key in LONGER_DAYS else "")
    return full or next((name for name in names.values() if name == word), None)


LONGER_DAYS = frozenset(("tues", "weds", "thur", "thurs"))
