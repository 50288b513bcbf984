"""Amounts: a number with its power, its unit, and the range, dimensions or ± it is part of."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from audio.spoken import units
from audio.spoken.found import Found
from audio.spoken.numbers import Number, number, point
from audio.spoken.raised import LETTER, PLAIN

if TYPE_CHECKING:
    from audio.spoken.table import Table

_RAISED = re.compile(r"[⁺⁻]?[⁰¹²³⁴-⁹]+")
_CARET = re.compile(r"\s?\^\s?(?P<run>[+−-]?\d+|\([+−-]?\d+\))")
_TIMES_TEN = re.compile(r"\s?[×xX·*✕]\s?10(?P<raised>[⁺⁻]?[⁰¹²³⁴-⁹]+|\^\(?[+−-]?\d+\)?)")
_SCIENTIFIC = re.compile(r"[eE](?P<run>[+−-]?\d{1,3})(?!\w)")
_RANGE = re.compile(r"(?P<before>\s?)(?P<dash>[–—−‐‑‒-])(?P<after>\s?)")
_BY = re.compile(r"\s?[×xX✕*]\s?(?=[\d.])")
_PLUS_MINUS = re.compile(r"\s?(?:±|\+/[-−–]|\+-)\s?(?=[\d.])")
_MIXED = re.compile(
    r"(?:\s?(?P<vulgar>[¼½¾⅐-⅞])|[ \u00a0\u202f](?P<above>\d)[/⁄](?P<below>[234568])(?!\d|[/.,]\d))"
)
_VULGAR = dict(
    zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒",
        [
            "1/2",
            "1/3",
            "2/3",
            "1/4",
            "3/4",
            "1/5",
            "2/5",
            "3/5",
            "4/5",
            "1/6",
            "5/6",
            "1/7",
            "1/8",
            "3/8",
            "5/8",
            "7/8",
            "1/9",
            "1/10",
        ],
        strict=True,
    )
)
_HYPHEN = re.compile(rf"[-‐‑](?={LETTER})")
_OR_MORE = re.compile(r"\+(?![\w+])")
_WORD = re.compile(rf"[ \u00a0]?(?P<word>{LETTER}+)")
_CAPITAL = re.compile(r" [A-Z\d](?!\w)")
_CODE_BEFORE = re.compile(r"(?<!\w)[A-Z] $")
_UNDER = re.compile(rf"\s?/\s?(?={LETTER})")
_DASH_AND_DIGIT = re.compile(r"[-–‐−]\d")
_MOST_JOINED = 12  # parts: no dimensions are more
_MULTIPLE = re.compile(r"\s?[x×](?!\w|\s?[\d.])")


class Value(NamedTuple):
    """A number up to `end` as it is said, with its power or fraction."""

    end: int
    said: str
    value: Decimal
    doubt: str = ""
    is_plain: bool = False
    """Whether it is digits and nothing else."""


def value(text: str, begin: int, table: Table) -> Value | None:
    """Return the number that begins there with all that belongs to it but a unit."""
    if vulgar := _VULGAR.get(text[begin : begin + 1]):
        said = table.halves.get(vulgar)
        return Value(begin + 1, said, Decimal("0.5")) if said else None
    read = number(text, begin, table) if text[begin].isdecimal() else point(text, begin)
    if read is None:
        return None
    return _with_fraction(text, read, table) or _with_power(text, begin, read, table)


def _with_fraction(text: str, read: Number, table: Table) -> Value | None:
    if read.mark or not (found := _MIXED.match(text, read.end)):
        return None
    key = _VULGAR.get(found["vulgar"] or "") or f"{found['above']}/{found['below']}"
    said = table.and_halves.get(key)
    return Value(found.end(), f"{read.said(table)} {said}", read.value + 1) if said else None


def _with_power(text: str, begin: int, read: Number, table: Table) -> Value:
    said, end = read.said(table), read.end
    if table.power:
        if found := _TIMES_TEN.match(text, end):
            power = _signed(found["raised"].lstrip("^").strip("()"), table)
            said = f"{said} {table.times} 10 {table.power} {power}"
            return Value(found.end(), said, Decimal(10), read.doubt)
        if found := _RAISED.match(text, end) or _CARET.match(text, end):
            run = found.groupdict().get("run") or found[0]
            power = _signed(run.strip("()"), table)
            return Value(found.end(), f"{said} {table.power} {power}", Decimal(10), read.doubt)
        if found := _SCIENTIFIC.match(text, end):
            power = _signed(found["run"], table)
            said = f"{said} {table.times} 10 {table.power} {power}"
            return Value(found.end(), said, Decimal(10), read.doubt)
    return Value(end, said, read.value, read.doubt, is_plain=not read.mark)


def _signed(run: str, table: Table) -> str:
    plain = run.translate(PLAIN)
    sign = {"-": f"{table.minus} ", "−": f"{table.minus} ", "+": f"{table.plus} "}
    return sign.get(plain[0], "") + plain.lstrip("+-−")


class Amount(NamedTuple):
    """A value with its unit, if it has one."""

    end: int
    said: str
    value: Value
    unit: units.Unit | None


def amount(text: str, begin: int, table: Table) -> Found | None:
    """Say the amount that begins there, with the range or the like that it begins."""
    first = _amount(text, begin, table)
    if first is None:
        return None
    whole = _joined(text, begin, first, table)
    end, said, doubt = whole
    if table.or_more and (found := _OR_MORE.match(text, end)):
        end, said = found.end(), f"{said} {table.or_more}"
    return Found(end, said, doubt)


def _amount(text: str, begin: int, table: Table) -> Amount | None:
    read = value(text, begin, table)
    if read is None:
        return None
    if hyphen := _HYPHEN.match(text, read.end):
        made = _adjective(text, hyphen.end(), table)
    else:
        made = units.unit(text, read.end, table, read.value) or _per(text, read.end, table)
        made = made or _multiple(text, read.end, table)
    if made is None or _is_a_code(text, begin, read.end, made.end):
        return Amount(read.end, read.said, read, None)
    return Amount(made.end, made.said.replace("{}", read.said), read, made)


def _adjective(text: str, begin: int, table: Table) -> units.Unit | None:
    """Return the unit of a “5-mg tablet”."""
    made = units.unit(text, begin, table, Decimal(1))
    return made if made and text[made.end : made.end + 1] not in ("-", "‐") else None


def _multiple(text: str, end: int, table: Table) -> units.Unit | None:
    """Return the “times” of 3x."""
    found = _MULTIPLE.match(text, end)
    return units.Unit(found.end(), f"{{}} {table.times}") if found and table.times else None


def _is_a_code(text: str, begin: int, end: int, behind: int) -> bool:
    """Tell whether it is part of signs said one by one: the L of “1 L L” is no liter."""
    if not _CAPITAL.fullmatch(text, end, behind):
        return False
    return bool(
        _CAPITAL.match(text, behind) or _CODE_BEFORE.search(text[max(begin - 3, 0) : begin])
    )


def _per(text: str, end: int, table: Table) -> units.Unit | None:
    """Return “per liter” after a number without a unit of its own: 10⁹/L, 3/day."""
    found = _UNDER.match(text, end)
    if found is None or not table.per:
        return None
    made = units.unit(text, found.end(), table, Decimal(1))
    if made:
        return units.Unit(made.end, f"{{}} {table.per} {made.said.replace('{}', '').strip()}")
    word = _WORD.match(text, found.end())
    if word and word["word"] in table.per_words:
        return units.Unit(word.end(), f"{{}} {table.per} {word['scale']}")
    return None


def _joined(text: str, begin: int, first: Amount, table: Table) -> Found:
    said, end, doubt = [first.said], first.end, first.value.doubt
    last = first
    while len(said) < _MOST_JOINED and (joint := _joint(text, end, last, table)):
        word, at = joint
        after = _amount(text, at, table)
        if after is None or _is_worse(text, word, last, after, table):
            break
        if word == table.to and first.unit is None and after.unit is None and len(said) > 1:
            break
        said += [word, after.said]
        end, last, doubt = after.end, after, doubt or after.value.doubt
    return Found(end, " ".join(said), doubt)


def _joint(text: str, end: int, before: Amount, table: Table) -> tuple[str, int] | None:
    """Return the word for what joins two amounts, and where the second begins."""
    if table.plus_or_minus and (found := _PLUS_MINUS.match(text, end)):
        return table.plus_or_minus, found.end()
    if table.by and (found := _BY.match(text, end)):
        return _times_or_by(text, found.end(), before, table), found.end()
    if table.to and (found := _RANGE.match(text, end)):
        if found["before"] and not found["after"]:
            return None
        if text[found.end() : found.end() + 1].isdecimal():
            return table.to, found.end()
    return None


def _times_or_by(text: str, at: int, before: Amount, table: Table) -> str:
    after = _amount(text, at, table)
    is_length = before.unit or after is None or after.unit is None or _is_length(text, at, table)
    return table.by if is_length else table.times


def _is_length(text: str, at: int, table: Table) -> bool:
    """Tell whether the amounts from there on end in a length: 5 × 3 × 2 cm."""
    while read := value(text, at, table):
        gap = units.unit(text, read.end, table, Decimal(2))
        if gap:
            return bool(_LENGTH.match(text, read.end))
        joint = _BY.match(text, read.end)
        if joint is None:
            return True
        at = joint.end()
    return True


_LENGTH = re.compile(rf"[ \u00a0\u202f]?(?:[ckmµ]?m|ft|in|px)(?!{LETTER})")


def _is_worse(text: str, word: str, before: Amount, after: Amount, table: Table) -> bool:
    """Tell whether a dash between two numbers is no range: 1-800, 10-5, 40-30-20."""
    if word != table.to:
        return False
    dash = text[before.end : before.end + 2].strip()[:1]
    if _DASH_AND_DIGIT.match(text, after.end):
        return True
    if dash in "–—" or before.unit or after.unit:
        return False
    if not (before.value.is_plain and after.value.is_plain):
        return after.value.value <= before.value.value
    years = before.value.value > 1000 and len(after.value.said) == 2
    return after.value.value <= before.value.value and not years
