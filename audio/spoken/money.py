"""Amounts of money: €20, $5.50, £1.5 million, 20 €."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken.found import Found
from audio.spoken.numbers import Number, number
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_GAP = late(r"[ \u00a0\u202f]?")
_TO = late(r"\s?[–—-]\s?[€£$¥₹₩]?(?=\d)")
_BEHIND = late(
    r"(?:[ \u00a0\u202f]?(?P<scale>Mio\.?|Mrd\.?|Md|M|k))?"
    r"[ \u00a0\u202f]?(?P<sign>[€£$¥₹₩])(?!\d)"
)
_SHORT = late(r"(?P<scale>bn|mn|m|k|K|M)(?!\w)")
_WORD = late(rf"[ \u00a0](?P<scale>{LETTER}+)")


def before(text: str, begin: int, table: Table) -> Found | None:
    """Say an amount whose sign stands before it."""
    names = table.currencies.get(text[begin])
    gap = _GAP.match(text, begin + 1)
    if names is None or gap is None:
        return None
    first = number(text, gap.end(), table)
    if first is None:
        return None
    sign, lead, last = text[begin], "", first
    scale, end = _scale(text, first.end, table)
    if (to := _TO.match(text, end)) and (second := number(text, to.end(), table)):
        is_short = not (scale or first.mark or second.mark)
        lead = first.said(table) if is_short else _said(first, scale, sign, table)
        lead, last = f"{lead} {table.to} ", second
        scale, end = _scale(text, second.end, table)
    return Found(end, lead + _said(last, scale, sign, table), first.doubt or last.doubt)


def after(text: str, begin: int, table: Table) -> Found | None:
    """Say an amount whose sign stands behind it."""
    read = number(text, begin, table)
    sign = _BEHIND.match(text, read.end) if read else None
    if read is None or sign is None or sign["sign"] not in table.currencies:
        return None
    scale = table.scales.get(sign["scale"] or "", "")
    if sign["scale"] and not scale:
        return None
    doubt = "" if len(read.decimals) == 2 else read.doubt
    return Found(sign.end(), _said(read, scale, sign["sign"], table), doubt)


def _scale(text: str, end: int, table: Table) -> tuple[str, int]:
    for pattern in (_SHORT, _WORD):
        if (found := pattern.match(text, end)) and (word := _word(found["scale"], table)):
            return word, found.end()
    return "", end


def _word(scale: str, table: Table) -> str | None:
    return table.scales.get(scale) or table.scales.get(scale.lower() if len(scale) > 2 else "")


def _said(read: Number, scale: str, sign: str, table: Table) -> str:
    one, several = table.currencies[sign]
    if scale:
        return f"{read.said(table)} {scale} {several}"
    small = table.cents.get(sign)
    name = one if read.whole == "1" else several
    if len(read.decimals) != 2 or small is None:
        return f"{read.said(table)} {several if read.mark else name}"
    cents = read.decimals.lstrip("0")
    if not cents:
        return f"{read.whole} {name}"
    coins = f"{cents} {small[0] if cents == '1' else small[1]}"
    return f"{read.whole} {name} {coins}" if read.whole.strip("0") else coins
