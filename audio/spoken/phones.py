"""Numbers that are called, and other digits that are said one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken.found import Found
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_NORTH_AMERICAN = late(
    r"(?:\+?1[-. \u00a0–‑])?(?:\(\d{3}\)[-. \u00a0]?|\d{3}[-.\u00a0–‑ ])"
    r"(?:\d{3}[-.\u00a0–‑ ]\d{4}(?!\d)"
    r"|(?=[A-Z\d–‑-]*[A-Z])(?:[A-Z\d][-–‑]?){6,9}[A-Z\d](?![\w-]))"
)
_INTERNATIONAL = late(r"(?:\+|00)[1-9]\d{0,2}(?:[ \u00a0.–‑/-]?\(?\d{1,5}\)?){2,7}(?!\w)")
_ZERO = late(r"\(?0\d{1,5}\)?(?:(?:[ \u00a0–‑/-]\d{2,8}){1,5}|\d{5,9})(?!\w|[:/]\d)")
_AREA = late(r"\(\d{2,4}\)[ \u00a0]?\d{3,5}[-–‑ \u00a0]\d{4}(?!\d)")
_STATE = late(r"(?<!\w)([A-Z]{2}),? $")
_ZIP = late(r"\d{5}(?:-\d{4})?(?![\w-]|[.,]\d)")
_IN_A_CODE = late(r"[\w#&]$|\w[.,/-]$")
_FEWEST_DIGITS = 8
_FEWEST_CALLED = 5
_PAIRS = late(r"\d\d(?:[ \u00a0.]\d\d){4}(?!\d)")
_EIGHT_HUNDRED = late(r"[89]0[0-9][ \u00a0](?:\d\d\d?[ \u00a0]){1,3}\d{2,3}(?!\d)")
_GROUPS = late(r"\d{2,8}(?:[ \u00a0.–‑-]\d{2,8}){0,4}(?![\d/]|[.,:]\d)")
_PARTS = late(r"\d+|[A-Z]+")
_EXTENSION = late(r",?\s(?P<word>ext|extn|extension|x)\.?\s?(?P<digits>\d{1,6})(?!\w)")
_DIGITS = late(rf"\d{{3,6}}(?!{LETTER}|[\d_]|[.,:/%°]\d|\s?%)")
_APART = late(r"9-\d-\d(?![\w-])")
_NEARBY = 45  # characters before a number among which a word may stand that tells what it is


def phone(text: str, begin: int, table: Table) -> Found | None:
    """Say a number to call digit by digit, a short rest between its groups."""
    if text[begin] not in "+0123456789(" or _IN_A_CODE.search(text[max(begin - 2, 0) : begin]):
        return None
    found = (
        _NORTH_AMERICAN.match(text, begin)
        or _long_enough(_INTERNATIONAL.match(text, begin))
        or _long_enough(_ZERO.match(text, begin))
        or _AREA.match(text, begin)
        or _PAIRS.match(text, begin)
        or _EIGHT_HUNDRED.match(text, begin)
    )
    if found is None and _is_called(text, begin, table):
        found = _GROUPS.match(text, begin)
        if found and sum(c.isdecimal() for c in found[0]) < _FEWEST_CALLED:
            return None
    if found is None or found[0].endswith(" 000"):
        return None
    return _extended(text, found.end(), one_by_one(found[0], table), table)


def _long_enough(found: re.Match[str] | None) -> re.Match[str] | None:
    if found is None or sum(c.isdecimal() for c in found[0]) < _FEWEST_DIGITS:
        return None
    return found


def postcode(text: str, begin: int, table: Table) -> Found | None:
    """Say a ZIP code digit by digit, where a state stands before it."""
    found = _ZIP.match(text, begin)
    state = _STATE.search(text[max(begin - 5, 0) : begin]) if found else None
    if found is None or state is None or state[1] not in table.states:
        return None
    return Found(found.end(), one_by_one(found[0], table))


def emergency(text: str, begin: int, table: Table) -> Found | None:
    """Say 911, 112 or 988 digit by digit, where it is a number to call."""
    if (apart := _APART.match(text, begin)) and apart[0].replace("-", "") in table.emergency:
        return Found(apart.end(), one_by_one(apart[0].replace("-", ""), table))
    found = _DIGITS.match(text, begin)
    if found is None or found[0] not in table.emergency:
        return None
    after = text[found.end() : found.end() + _NEARBY]
    if table.counted_after.match(after):
        return None
    is_told = table.emergency_before.search(text[max(begin - _NEARBY, 0) : begin])
    if is_told or _is_called(text, begin, table) or table.called.match(after):
        return Found(found.end(), one_by_one(found[0], table))
    return None


def _is_called(text: str, begin: int, table: Table) -> bool:
    return bool(table.calling.search(text[max(begin - _NEARBY, 0) : begin]))


def _extended(text: str, end: int, said: str, table: Table) -> Found:
    extension = _EXTENSION.match(text, end)
    if extension and (word := table.extension.get("word")):
        digits = " ".join(extension["digits"])
        return Found(extension.end(), f"{said}, {word} {digits}")
    return Found(end, said)


def one_by_one(written: str, table: Table) -> str:
    """Return the digits one by one, in the groups they are written in."""
    groups = [
        group
        if table.phone_pairs and len(group) == 2 and group[0] != "0"
        else " ".join(group)
        if group.isdecimal()
        else group.title()
        if len(group) > 2
        else " ".join(group)
        for group in _PARTS.findall(written)
    ]
    if len(groups) == 1 and len(groups[0]) > 11:
        digits = groups[0].replace(" ", "")
        groups = [" ".join(digits[n : n + 3]) for n in range(0, len(digits), 3)]
    plus = f"{table.plus} " if written.startswith("+") and table.plus else ""
    return plus + ", ".join(groups)
