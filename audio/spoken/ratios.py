"""Two numbers with a slash or a colon between them: 120/80, 7/10, 1/2, 24/7, 1:3."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken import amounts, units
from audio.spoken.found import Found
from audio.spoken.numbers import number
from audio.spoken.plain import digits
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_SLASHED = late(r"(\d{1,6})\s?[/⁄∕]\s?(\d{1,6})(?![\d/⁄:]|\s?/\s?\d|[.,]\d|[⁰¹²³⁴-⁹])")
_RISK = late(
    r"(?P<above>\d{1,3})\s?[/⁄∕]\s?(?=\d(?P<group>\d{0,2}[ \u00a0\u2009\u202f.,'’]\d{2})\d(?!\d))"
)
_LEFT = late(r" L(?! ?(?:of|de|d['’])\b)(?![\w/])")
_SLASH = late(r"\s?[/⁄∕]\s?(?=\d)")
_FEWEST_LISTED = 3
_COLON = late(r"(?P<before>\s?)[:∶](?P<after>\s?)(?=\d)")
_ENDING = late(rf"{LETTER}")
_DATED = late(r"\b(?:on|by|due|until|through|since|from|dated|before|after|of)\s$", re.IGNORECASE)
_PAIRS = ("24/7", "20/20", "6/6", "50/50", "9/11")
_MOST_PARTS = 12
_LONGEST_STRENGTH = 3  # digits: what has more may be a year
_TIME = late(r"(?:[01]?\d|2[0-4]):[0-5]\d(?!\d)")
_MMHG = late(r"\s?mm\s?Hg\b", re.IGNORECASE)
_NEARBY = 40


def strengths(text: str, begin: int, table: Table) -> Found | None:
    """Say 5/10/20 mg with a slash each: a unit behind it, or what is counted, makes it no date."""
    first = number(text, begin, table)
    if first is None or not table.slash or text[begin - 1 : begin] == "/":
        return None
    said, last = [first.said(table)], first
    while len(said) < _MOST_PARTS and (joint := _SLASH.match(text, last.end)):
        after = number(text, joint.end(), table)
        if after is None:
            break
        said.append(after.said(table))
        last = after
    if len(said) < _FEWEST_LISTED or len(last.whole) > _LONGEST_STRENGTH:
        return None
    whole, unit = (
        f" {table.slash} ".join(said),
        units.unit(text, last.end, table, max(last.value, Decimal(2))),
    )
    if unit:
        return Found(unit.end, unit.said.replace("{}", whole))
    before = text[max(begin - _NEARBY, 0) : begin]
    if table.strengths_before.search(before) or table.strengths_after.match(text, last.end):
        return Found(last.end, whole)
    return None


def slashed(text: str, begin: int, table: Table) -> Found | None:
    """Say what two numbers with a slash mean; where that is open, “slash”."""
    found = _SLASHED.match(text, begin)
    if found is None or not table.slash or text[begin - 1 : begin] == "/":
        return None
    if amounts.fraction(text, begin, table):
        return None
    above, below = found[1], found[2]
    before, after = text[max(begin - _NEARBY, 0) : begin], text[found.end() : found.end() + _NEARBY]
    behind = units.unit(text, found.end(), table, Decimal(2))
    has_unit = behind is not None
    is_told = bool(table.pressure_before.search(before) or _MMHG.match(after))
    is_told = is_told or (behind is not None and behind.kind == "pressure")
    if (is_told and _is_pressure(int(above) * 10, int(below) * 10)) or (
        _is_pressure(int(above), int(below))
        and (is_told or (not has_unit and _is_usual(int(above), int(below))))
    ):
        return _pressure(text, found, table)
    if f"{above}/{below}" in _PAIRS:
        return Found(found.end(), f"{above} {below}")
    is_score = not has_unit and _is_score(above, below, before, after)
    word = table.out_of if is_score else table.slash
    said, end = f"{digits(above)} {word} {digits(below)}", found.end()
    if _is_side(text, found):
        return Found(end, f"{said},")
    if unit := units.unit(text, end, table, Decimal(max(int(below), 2))):
        said, end = unit.said.replace("{}", said), unit.end
    return Found(end, said)


def out_of_thousands(text: str, begin: int, table: Table) -> Found | None:
    """Say 1/10 000: how many of so many."""
    found = _RISK.match(text, begin)
    below = number(text, found.end(), table) if found and table.out_of else None
    if found is None or below is None or below.mark or below.end <= found.end("group"):
        return None
    return Found(below.end, f"{digits(found['above'])} {table.out_of} {below.said(table)}")


def _is_side(text: str, found: re.Match[str]) -> bool:
    """Tell whether L behind a score of strength, 4/5, is left and no liter."""
    return found[2] == "5" and int(found[1]) <= 5 and bool(_LEFT.match(text, found.end()))


def _is_score(above: str, below: str, before: str, after: str) -> bool:
    """Tell whether it is 7/10, and neither a date nor 1/10th."""
    if below not in ("10", "100") or above[0] == "0" or int(above) > int(below):
        return False
    return not (_DATED.search(before) or _ENDING.match(after))


def _pressure(text: str, found: re.Match[str], table: Table) -> Found:
    behind = units.unit(text, found.end(), table, Decimal(found[2]))
    if behind is None or behind.kind != "pressure":
        return Found(found.end(), f"{found[1]} {table.over} {found[2]}")
    return Found(behind.end, f"{found[1]} {table.over} {behind.said.replace('{}', found[2])}")


def _is_pressure(above: int, below: int) -> bool:
    return 50 <= above <= 300 and 20 <= below <= 200 and below < above


def _is_usual(above: int, below: int) -> bool:
    """Tell whether it can be little else but a pressure."""
    return 90 <= above <= 220 and 55 <= below <= 130 and above - below >= 20


def ratio(text: str, begin: int, table: Table) -> Found | None:
    """Say “1 to 3” for 1:3."""
    first = number(text, begin, table)
    if first is None or not table.ratio or text[begin - 1 : begin] == ";":
        return None
    if table.ratio_is_unsure and _TIME.match(text, begin):
        return None
    is_told = table.ratio_before.search(text[max(begin - _NEARBY, 0) : begin]) is not None
    said, end = [first.said(table)], first.end
    while len(said) < _MOST_PARTS and (joint := _COLON.match(text, end)):
        after = number(text, joint.end(), table)
        if after is None or (joint["after"] and not (joint["before"] and is_told)):
            break
        said.append(after.said(table))
        end = after.end
    return Found(end, f" {table.ratio} ".join(said)) if len(said) > 1 else None
