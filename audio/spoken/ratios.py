"""Two numbers with a slash or a colon between them: 120/80, 7/10, 1/2, 24/7, 1:3."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audio.spoken.found import Found
from audio.spoken.numbers import number

if TYPE_CHECKING:
    from audio.spoken.table import Table

_SLASHED = re.compile(r"(\d{1,6})\s?[/⁄∕]\s?(\d{1,6})(?![\d/⁄:]|[.,]\d|[⁰¹²³⁴-⁹])")
_RATIO = re.compile(r"(\d[\d.,]*)(?P<sign>\s?:\s?|∶)(?=\d)")
_MMHG = re.compile(r"\s?mm\s?Hg\b", re.IGNORECASE)
_NEARBY = 40


def slashed(text: str, begin: int, table: Table) -> Found | None:
    """Say what two numbers with a slash mean; where that is open, “slash”."""
    found = _SLASHED.match(text, begin)
    if found is None or not table.slash or text[begin - 1 : begin] == "/":
        return None
    above, below = found[1], found[2]
    before, after = text[max(begin - _NEARBY, 0) : begin], text[found.end() : found.end() + _NEARBY]
    if _is_pressure(int(above), int(below)) and (
        _MMHG.match(after) or table.pressure_before.search(before)
    ):
        return Found(found.end(), f"{above} {table.over} {below}")
    key = f"{above}/{below}"
    if (said := table.halves.get(key)) and table.fractions_after.match(after):
        return Found(found.end(), said)
    if below in ("10", "100") and int(above) <= int(below):
        return Found(found.end(), f"{above} {table.out_of} {below}")
    if key in ("24/7", "20/20", "6/6"):
        return Found(found.end(), f"{above} {below}")
    return Found(found.end(), f"{above} {table.slash} {below}")


def _is_pressure(above: int, below: int) -> bool:
    return 50 <= above <= 300 and 20 <= below <= 200 and below < above


def ratio(text: str, begin: int, table: Table) -> Found | None:
    """Say “1 to 3” for 1:3."""
    first = number(text, begin, table)
    if first is None or not table.ratio:
        return None
    said, end = [first.said(table)], first.end
    while joint := re.compile(r"\s?[:∶]\s?(?=\d)").match(text, end):
        after = number(text, joint.end(), table)
        if after is None or (
            joint[0] != ":" and joint[0].strip() == ":" and not joint[0].startswith(" ")
        ):
            break
        said.append(after.said(table))
        end = after.end
    return Found(end, f" {table.ratio} ".join(said)) if len(said) > 1 else None
