"""Years, decades, versions, and units without a number."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken import amounts, cldr, numbers, units
from audio.spoken.found import Found

if TYPE_CHECKING:
    from audio.spoken.table import Table

_DECADE = late(r"(?P<century>1[0-9]|20)?(?P<tens>[0-9])0['’]?s(?!\w)")
_VERSION = late(r"\d+(?:\.\d+){2,}(?!\w)")
_GROUPS = late(r"[1-9]\d{0,2}(?:\.\d{3}){2,}")
_LIST = late(r"\d+(?:,\d+){2,}(?!\w)")
_HEIGHT = late(r"(?P<feet>[3-8])['’′]\s?(?P<inches>[1-9]|1[01]|0)(?:[\"”″]|'')")
_LOCANTS = late(r"\d{1,2}(?:,\d{1,2})+(?=-[A-Za-z]|\(OH\))")
_PAIR = late(r"[1-9]\d?,[1-9]\d?(?![\w.,]|\s?[%°])")
_BY_BEFORE = late(r"(?:[\"”″]|\binch(?:es)?) ?(?:[x×]|by) ?$")
_INCHES = late(r"(?P<number>\d{1,2}(?:\.\d{1,2}|\s?[½¼¾]|[-\s]\d/\d{1,2}|/\d{1,2})?)[\"”″]")
_HEXADECIMAL = late(r"0x[\dA-Fa-f]+(?!\w)")


def unit_alone(text: str, begin: int, table: Table) -> Found | None:
    """Say a unit that has no number: “mg/dL” at the head of a column."""
    if not table.units or text[begin - 1 : begin].isalnum():
        return None
    made = units.alone(text, begin, table)
    return Found(made.end, made.said) if made else None


def years(text: str, begin: int, table: Table) -> Found | None:
    """Say “the 1990s” and “in her 30s” as decades."""
    found = _DECADE.match(text, begin)
    if found is None:
        return None
    if said := table.decades.get(found[0].rstrip("s'’")) if found["century"] else None:
        return Found(found.end(), said)
    word = table.decades.get(f"{found['tens']}0")
    if word is None or text[begin - 1 : begin] in (".", ","):
        return None
    if found["century"]:
        return Found(found.end(), f"{found['century']} {word}")
    if text[begin - 1 : begin] in tuple("'’‘") and not text[begin - 2 : begin - 1].isalnum():
        return Found(found.end(), word)
    is_age = found["tens"] != "0" and table.decade_before.search(text[max(begin - 30, 0) : begin])
    return Found(found.end(), word) if is_age else None


def height(text: str, begin: int, table: Table) -> Found | None:
    """Say 5'10" in feet and inches."""
    found = _HEIGHT.match(text, begin)
    if found is None or not table.to:
        return None
    parts = (("feet", "length-foot"), ("inches", "length-inch"))
    said = [
        cldr.unit(name, table.language, Decimal(found[part])).replace("{}", found[part])
        for part, name in parts
    ]
    return Found(found.end(), " ".join(said)) if all(said) else None


def inches(text: str, begin: int, table: Table) -> Found | None:
    """Say the inches of a 2" needle."""
    found = _INCHES.match(text, begin)
    if found is None or table.lengths_after is None:
        return None
    after = table.lengths_after.match(text, found.end())
    is_second = _BY_BEFORE.search(text[max(begin - 12, 0) : begin])
    if not (after or is_second):
        return None
    read = amounts.value(text, begin, table)
    fraction = table.halves.get(found["number"])
    if fraction:
        return Found(found.end(), f"{fraction} inch")
    if read is None or read.end != found.end("number"):
        return None
    count = read.value if is_second or (after and after["measure"]) else Decimal(1)
    name = cldr.unit("length-inch", table.language, count)
    return Found(found.end(), name.replace("{}", read.said)) if name else None


def versions(text: str, begin: int, table: Table) -> Found | None:
    """Say 1.2.3 with a point at every dot; 1,2,3 with a rest at every comma."""
    if found := _HEXADECIMAL.match(text, begin):
        return Found(found.end(), found[0])
    found = _VERSION.match(text, begin)
    if found and table.point and not _GROUPS.fullmatch(found[0]):
        return Found(found.end(), f" {table.point} ".join(map(digits, found[0].split("."))))
    if (found := _LOCANTS.match(text, begin)) and _is_chemical(text, found, table):
        return Found(found.end(), ", ".join(found[0].split(",")))
    if (found := _PAIR.match(text, begin)) and table.lists_before.search(
        text[max(begin - 10, 0) : begin]
    ):
        return Found(found.end(), ", ".join(found[0].split(",")))
    if (found := _LIST.match(text, begin)) and not numbers.is_grouped(found[0]):
        return Found(found.end(), ", ".join(map(digits, found[0].split(","))))
    return None


def _is_chemical(text: str, found: re.Match[str], table: Table) -> bool:
    """Tell whether numbers are places in a molecule, 1,3-butadiene, and no decimals, 1,5-mg."""
    if cldr.convention(table.language).decimal == ",":
        return False
    return units.unit(text, found.end() + 1, table, Decimal(2)) is None


def digits(run: str) -> str:
    """Return a run of digits as a number, or one by one where it counts nothing: 007."""
    return run if numbers.is_amount(run) else " ".join(run)
