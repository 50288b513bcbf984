"""Amounts: a number with its power, its unit, and the range, dimensions or ± it is part of."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from audio.pattern import late
from audio.spoken import cldr, units
from audio.spoken.found import Found
from audio.spoken.numbers import Number, number, point
from audio.spoken.raised import FRACTIONS, LETTER, PLAIN, RAISED_DIGITS, SIGN, WORD

if TYPE_CHECKING:
    from audio.spoken.table import Table

_RAISED = late(rf"[⁺⁻]?[{RAISED_DIGITS}]+")
_NOTE = late(rf"(?P<digits>[{RAISED_DIGITS}]{{1,2}})(?= {LETTER}{{2}})")
_CARET = late(r"\^(?P<run>[+−-]?\d+|\([+−-]?\d+\))")
_TIMES_TEN = late(rf"\s?[×xX·*✕]\s?10(?P<raised>[⁺⁻]?[{RAISED_DIGITS}]+|[\^*]\(?[+−-]?\d+\)?)")
_LOST_POWER = late(
    r"10(?:(?P<joined>[369]|12)(?=\s?/\s?[A-Za-zµμ]|\s?(?:CFU|PFU|cells)\b)"
    r"|\s?(?P<beside>-[1-9]|−\d{1,2})(?![\d–-]|[.,]\d)"
    r"|\((?P<run>[+−-]?\d{1,2})\)|[eE](?P<e>\d{1,2})(?!\w))"
)
_TIMES_BEFORE = late(r"[×xX]\s?$")
_STARRED = late(r"(?<=10)\*(?P<run>\d{1,2})(?=\s?/)")
_SCIENTIFIC = late(r"[eE](?P<run>[+−-]?\d{1,3})(?!\w)")
_DASH = late(
    rf"(?P<before>\s?)(?P<dash>[–—−‐‑‒~∼-])(?P<after>\s?)"
    rf"(?:(?<=[ –])(?P<sign>[−+-])(?=\d)|(?=[\d{FRACTIONS}]))"
)
_BY = late(r"\s?[×xXхХ✕*]\s?(?=[\d.])")
_PLUS_MINUS = late(r"\s?(?:±|\+/[-−–]|\+-)\s?(?=[\d.])")
_MIXED = late(
    r"(?:\s?(?P<vulgar>[¼½¾⅐-⅞])"
    r"|[ \u00a0\u202f-](?P<above>\d)[/⁄](?P<below>[234568])(?![\d/]|[.,]\d))"
)
_FRACTION = late(
    r"(?P<fraction>1[/⁄](?:[2-9]|10)|[2-7][/⁄][34568]|1 / [234]|3 / 4)(?![\d/⁄]|[.,]\d)"
)
_UP_TO = late(r"(?:\s?[–-]\s?|\s(?:to|or)\s)\d(?:[/⁄ ]\d){0,2}(?!\d|[.,/]\d)")
_VULGAR = {sign: unicodedata.normalize("NFKC", sign).replace("⁄", "/") for sign in FRACTIONS}
_HYPHEN = late(rf"[-‐‑](?={LETTER})")
_OR_MORE = late(r"\+(?![\w+])")
_WORD = late(rf"[ \u00a0]?(?P<word>{WORD}|{SIGN})")
_CAPITAL = late(r" [A-Z\d](?!\w)")
_CODE_BEFORE = late(r"(?<!\w)[A-Z] $")
_IN_A_CODE = late(r"\w[-‐‑_./]$")
_UNDER = late(rf"\s?/\s?(?={LETTER}|{SIGN})")
_DIGIT_AND_DASH = late(r"\d(?:\s[-–‐−]\s|[-–‐−])$")
_DASH_AND_DIGIT = late(r"(?:\s[-–‐−]\s|[-–‐−])\d")
_THOUSANDS_BEFORE = late(r"(?<![\w.,/:+-])\d{1,3} $")
_MULTIPLE = late(r"\s?[x×](?!\w|\s?[\d.])")
_RANGE_END = late(r"\s?[–-]\s?\d{1,3}")
_EQUALS = late(r"\s?=")
_LENGTH = late(rf"[ \u00a0\u202f]?(?:[ckmµ]?m|ft|in|px)(?!{LETTER})")

_PER_LITER = ("9", "12")
"""Powers of ten that cells are counted in, by the liter."""

_OPEN = (
    (late(r"[ \u00a0]?MU(?!\w)"), "“{}” may be million units or milliunits."),
    (
        late(r"(?<![\d.,][1-4])(?<=[1-4])[°º](?:(?: ?/ ?[1-4][°º])? [a-z]{4}| ?/ ?[1-4][°º])"),
        "“{}” may be degrees, or say that something is primary or secondary.",
    ),
)
"""What stands behind a number, and what it may mean."""

_LOST_POINT = late(r"0\d+(?![\d.,])")
_SLIP = late(r"\d\.\.\d$|\d [.,·]$|\d--\d$")
_THREE_DECIMALS = late(r"[1-9]\d{0,2}\.\d{3}")
_COUNTED = late(r"[ \u00a0]?(?:I\.?E|U\.?I|UE|[Uu]nits?|international)(?!\w)")
_DOSE = late(r"[ \u00a0]?(?:[mµμn]?g|mcg|m?IU|U|m[lL])(?!\w)")
_UNDER_AGE = late(r"[<≤≥]\s?$")
_MONTHS = late(r"(?P<gap>[ \u00a0]?)m(?![\w²³/·])")

_NEARBY = 20
_MOST_JOINED = 12  # parts: no dimensions are more
_OLDEST = 36  # months that an age is counted in
_FAR_APART = 20  # times: no dose is a range so wide


class Value(NamedTuple):
    """A number up to `end` as it is said, with its power, fraction or ending."""

    end: int
    said: str
    value: Decimal
    doubt: str = ""
    is_part: bool = False
    """Whether it is a part of one: a half tablet."""


def value(text: str, begin: int, table: Table) -> Value | None:
    """Return the number that begins there with all that belongs to it but a unit."""
    if part := fraction(text, begin, table) or _lost_power(text, begin, table):
        return part
    if not (text[begin].isdecimal() or text[begin] in ".,·"):
        return None
    read = number(text, begin, table) if text[begin].isdecimal() else point(text, begin)
    if read is None:
        return None
    return (
        _with_fraction(text, read, table)
        or _with_power(text, read, table)
        or _with_ending(text, read, table)
        or Value(read.end, read.said(table), read.value, read.doubt)
    )


def fraction(text: str, begin: int, table: Table) -> Value | None:
    """Return ½, or 1/2 where what follows makes it a part of something, or the first of a range."""
    if vulgar := _VULGAR.get(text[begin]):
        named = table.halves.get(vulgar) or (table.slash and _in_full(vulgar, table))
        return Value(begin + 1, named, _quotient(vulgar), is_part=True) if named else None
    found = _FRACTION.match(text, begin)
    if found is None or text[begin - 1 : begin] == "/":
        return None
    key = found["fraction"].replace("⁄", "/").replace(" ", "")
    up_to = _UP_TO.match(text, found.end())
    is_after = table.fractions_before.search(text[max(begin - _NEARBY, 0) : begin])
    if not is_after and not table.fractions_after.match(
        text, up_to.end() if up_to else found.end()
    ):
        return None
    said = table.halves.get(key)
    return Value(found.end(), said, _quotient(key), is_part=True) if said else None


def _quotient(key: str) -> Decimal:
    above, below = key.split("/")
    return Decimal(above) / Decimal(below)


def _with_fraction(text: str, read: Number, table: Table) -> Value | None:
    if read.mark or not (found := _MIXED.match(text, read.end)):
        return None
    key = _VULGAR.get(found["vulgar"] or "") or f"{found['above']}/{found['below']}"
    said = table.and_halves.get(key)
    if said is None and found["vulgar"] and table.slash:
        said = f"{table.plus} {_in_full(key, table)}"
    if said is None:
        return None
    return Value(found.end(), f"{read.said(table)} {said}", read.value + _quotient(key))


def _in_full(fraction: str, table: Table) -> str:
    return fraction.replace("/", f" {table.slash} ")


def _with_power(text: str, read: Number, table: Table) -> Value | None:
    if not table.power:
        return None
    found = _TIMES_TEN.match(text, read.end) or _SCIENTIFIC.match(text, read.end)
    if found and table.times:
        power = _signed(found[1].lstrip("^*").strip("()"), table)
        said = f"{read.said(table)} {table.times} 10 {units.raised_to(power, table)}"
        return Value(found.end(), said, Decimal(10), read.doubt)
    if noted := _with_note(text, read, table):
        return noted
    for pattern in (_RAISED, _CARET, _STARRED):
        if found := pattern.match(text, read.end):
            run = found.groupdict().get("run") or found[0]
            power = _signed(run.strip("()"), table)
            said = f"{read.said(table)} {units.raised_to(power, table)}"
            return Value(found.end(), said, Decimal(10), read.doubt)
    return None


def _lost_power(text: str, begin: int, table: Table) -> Value | None:
    """Return a power of ten that is no longer raised, as in 5 × 109/L: never without a doubt."""
    found = _LOST_POWER.match(text, begin) if table.times and table.power else None
    if found is None or not _TIMES_BEFORE.search(text[max(begin - 2, 0) : begin]):
        return None
    joined, beside, run, e = found.group("joined", "beside", "run", "e")
    power = run or e or (joined if joined in _PER_LITER else "")
    if power:
        said = f"10 {units.raised_to(_signed(power, table), table)}"
    else:
        said = f"10 {_signed(beside, table)}" if beside else found[0]
    return Value(found.end(), said, Decimal(10), f"“{found[0]}” may have lost a raised power.")


def _with_note(text: str, read: Number, table: Table) -> Value | None:
    """Return a number with the number of a note on it: 500² people, but 10⁶ people."""
    found = _NOTE.match(text, read.end)
    is_small = read.mark or read.value < 100 or not read.whole.strip("0").lstrip("1")
    if found is None or is_small or not table.reference:
        return None
    mark = found["digits"].translate(PLAIN)
    doubt = f"“{read.whole}{found['digits']}” may be a power, or have a note."
    said = f"{read.said(table)}, {table.reference} {mark},"
    return Value(found.end(), said, read.value, doubt)


def _signed(run: str, table: Table) -> str:
    plain = run.translate(PLAIN)
    sign = {"-": f"{table.minus} ", "−": f"{table.minus} ", "+": f"{table.plus} "}
    return sign.get(plain[0], "") + plain.lstrip("+-−")


def _with_ending(text: str, read: Number, table: Table) -> Value | None:
    """Return a number with the ending that makes it an ordinal."""
    found = None if read.mark else table.ordinal_endings.match(text, read.end)
    if found is None:
        return None
    return Value(found.end(), f"{read.said(table)}{found[0]}", read.value)


@dataclass(frozen=True, slots=True)
class Amount:
    """A value up to `end` with its unit, if it has one."""

    begin: int
    end: int
    said: str
    value: Value
    unit: units.Unit | None

    @property
    def doubt(self) -> str:
        return self.value.doubt


def amount(text: str, begin: int, table: Table) -> Found | None:
    """Say the amount that begins there, with the range or the like that it begins."""
    first = _amount(text, begin, table)
    if first is None:
        return None
    end, said, doubt = _joined(text, first, table)
    if table.or_more and (found := _OR_MORE.match(text, end)):
        end, said = found.end(), f"{said} {table.or_more}"
    if not doubt and end > first.value.end and _may_be_thousands(text, first):
        whole = text[text.rfind(" ", 0, begin - 1) + 1 : end]
        doubt = f"“{whole}” may be one number or two."
    return Found(end, said, doubt or _mistyped(text, first, end, table))


def _mistyped(text: str, first: Amount, end: int, table: Table) -> str:
    """Return a doubt about an amount that is written as no amount is: 05 mg, 1..5 mg, 5--10 mg.

    Three decimals may be thousands, by somebody who puts points there: 10.000 units.
    """
    last, written = first.value.end, text[first.begin : end]
    if _is_by_thousands(text, first, table):
        return f"“{written}” may have three decimals or be thousands."
    if end == last:
        return ""
    for pattern, doubt in _OPEN:
        if pattern.match(text, last):
            return doubt.format(written)
    if _LOST_POINT.match(text, first.begin) and first.unit and first.unit.kind != "duration":
        return f"“{written}” may have lost its decimal point."
    is_behind = _SLIP.search(text[max(first.begin - 4, 0) : first.begin + 1])
    return f"What stands before “{written}” may belong to the number." if is_behind else ""


def _is_by_thousands(text: str, first: Amount, table: Table) -> bool:
    """Tell whether a dose has three decimals, and not behind a zero."""
    if not _THREE_DECIMALS.fullmatch(text, first.begin, first.value.end):
        return False
    is_dose = _COUNTED.match(text, first.value.end) or _DOSE.match(text, first.value.end)
    return is_dose is not None and table.decimals_are_after(".")


def _may_be_thousands(text: str, first: Amount) -> bool:
    """Tell whether it may be the rest of a number: 1 500 mg."""
    is_group = (
        text[first.begin : first.value.end].isdecimal() and first.value.end == first.begin + 3
    )
    return is_group and bool(_THOUSANDS_BEFORE.search(text[max(first.begin - 6, 0) : first.begin]))


def _amount(text: str, begin: int, table: Table, *, is_last: bool = False) -> Amount | None:
    """Return the amount that begins there; what is the last of a range is several."""
    read = value(text, begin, table)
    if read is None:
        return None
    count = max(read.value, Decimal(2)) if is_last else Decimal(1) if read.is_part else read.value
    if hyphen := _HYPHEN.match(text, read.end):
        made = _adjective(text, hyphen.end(), table)
    else:
        made, doubt = _months(text, begin, read, table)
        read = read._replace(doubt=read.doubt or doubt)
        made = made or units.unit(text, read.end, table, count) or _per(text, read.end, table)
        made = made or _multiple(text, read, table)
    if made is None or _is_a_code(text, begin if not is_last else 0, read.end, made.end):
        return Amount(begin, read.end, read.said, read, None)
    return Amount(begin, made.end, made.said.replace("{}", read.said), read, made)


def _months(text: str, begin: int, read: Value, table: Table) -> tuple[units.Unit | None, str]:
    """Return the months of “infants 6m”, or the doubt of a 6m that nothing tells of."""
    found = _MONTHS.match(text, read.end)
    is_age = read.value == read.value.to_integral_value() and read.value <= _OLDEST
    if found is None or not is_age or table.ages_before is None:
        return None, ""
    is_told = (
        table.ages_before.search(text[max(begin - _NEARBY, 0) : begin])
        or table.ages_after.match(text, found.end())
        or (not found["gap"] and _UNDER_AGE.search(text[max(begin - 2, 0) : begin]))
    )
    doubt = f"“{text[begin : found.end()]}” may be meters or months."
    if not is_told:
        return None, "" if found["gap"] else doubt
    said = cldr.unit("duration-month", table.language, read.value)
    return units.Unit(found.end(), said, "duration"), doubt if found["gap"] else ""


def _adjective(text: str, begin: int, table: Table) -> units.Unit | None:
    """Return the unit of a “5-mg tablet”."""
    made = units.unit(text, begin, table, Decimal(1))
    if made is None or made.end == begin + 1 or text[made.end : made.end + 1] in ("-", "‐"):
        return None
    return made


def _multiple(text: str, read: Value, table: Table) -> units.Unit | None:
    """Return the “times” of 3x."""
    found = _MULTIPLE.match(text, read.end)
    word = (read.said == "1" and table.time_daily) or table.times_daily or table.times
    if found is None or not word:
        return None
    under = _per(text, found.end(), table)
    rest = under.said.replace("{}", "") if under else ""
    return units.Unit(under.end if under else found.end(), f"{{}} {word}{rest}")


def _is_a_code(text: str, begin: int, end: int, behind: int) -> bool:
    """Tell whether letters are no unit: the L of “1 L L”, the U of i5-1335U, the s of GLP-1s."""
    if behind == end + 1 and _IN_A_CODE.search(text[max(begin - 2, 0) : begin]):
        return text[end].isalpha()
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
        return units.Unit(
            made.end, f"{{}} {units.under(made.said.replace('{}', '').strip(), table)}"
        )
    word = _WORD.match(text, found.end())
    if word and word["word"] in table.per_words:
        return units.Unit(word.end(), f"{{}} {units.under(word['word'], table)}")
    return None


def _joined(text: str, first: Amount, table: Table) -> Found:
    """Return the amount with those that are joined to it, one after the other."""
    said, last, doubt = [first.said], first, first.doubt
    while len(said) < _MOST_JOINED and (joint := _joint(text, last, table)):
        word, at, dash = joint
        after = _amount(text, at, table, is_last=dash is not None)
        if after is None:
            break
        if dash is not None:
            if len(said) > 1 and said[-2].startswith(table.to):
                break
            if _may_be_two(text, last, after, dash["dash"]):
                word, doubt = table.dash, _TWO.format(text[last.begin : after.end])
            elif not _is_range(text, last, after, dash):
                break
        said += [word, after.said]
        last, doubt = after, doubt or after.doubt
    whole = " ".join(said)
    if last is not first and last.unit and not first.unit and not last.unit.said.startswith("{}"):
        whole = last.unit.said.replace("{}", " ".join([*said[:-1], last.value.said]))
    return Found(last.end, whole, doubt)


_TWO = "“{}” may be a range or two amounts."


def _joint(text: str, before: Amount, table: Table) -> tuple[str, int, re.Match[str] | None] | None:
    """Return the word for what joins two amounts, where the second begins, and a range's dash."""
    if table.plus_or_minus and (found := _PLUS_MINUS.match(text, before.end)):
        return table.plus_or_minus, found.end(), None
    if table.by and (found := _BY.match(text, before.end)):
        return _times_or_by(text, found.end(), before, table), found.end(), None
    found = _DASH.match(text, before.end) if table.to else None
    is_joint = found and (found["after"] or not found["before"])
    if not (found and is_joint):
        return None
    return f"{table.to} {_sign(found['sign'], table)}".rstrip(), found.end(), found


def _sign(written: str | None, table: Table) -> str:
    """Return what is said for the sign of the last of a range: −7 – −3."""
    return table.plus if written == "+" else table.minus if written else ""


def _times_or_by(text: str, at: int, before: Amount, table: Table) -> str:
    if _lost_power(text, at, table):
        return table.times
    after = _amount(text, at, table)
    if after and table.for_ and before.unit and _is_duration(text, after, table):
        return table.for_
    if after and _EQUALS.match(text, after.end):
        return table.times
    if before.unit and not units.is_length(text, before.value.end, table):
        return table.times
    is_length = before.unit or after is None or after.unit is None or _is_length(text, at, table)
    return table.by if is_length else table.times


def _is_duration(text: str, count: Amount, table: Table) -> bool:
    """Tell whether an amount is how long something is taken: 7 days, 3–5 days."""
    last = _RANGE_END.match(text, count.value.end)
    end = last.end() if last else count.value.end
    return table.durations.match(text, end) is not None


def _is_length(text: str, at: int, table: Table) -> bool:
    """Tell whether the amounts from there on end in a length: 5 × 3 × 2 cm."""
    for _ in range(_MOST_JOINED):
        read = value(text, at, table)
        if read is None:
            break
        if units.unit(text, read.end, table, Decimal(2)):
            return bool(_LENGTH.match(text, read.end)) or units.is_length(text, read.end, table)
        joint = _BY.match(text, read.end)
        if joint is None:
            break
        at = joint.end()
    return True


def _is_range(text: str, before: Amount, after: Amount, dash: re.Match[str]) -> bool:
    """Tell whether a dash between two amounts is one: not in 1-800, 10-5, 1–0–1, A-1-5."""
    joined = _DIGIT_AND_DASH.search(text[max(before.begin - 4, 0) : before.begin])
    if joined or _DASH_AND_DIGIT.match(text, after.end):
        return False
    if dash["sign"]:
        return dash["dash"] == "–"
    is_spaced = dash["before"] or dash["after"]
    if is_spaced and dash["dash"] == "—":
        return False
    if not is_spaced and (dash["dash"] in "–—~∼" or before.unit):
        return True
    if _IN_A_CODE.search(text[max(before.begin - 2, 0) : before.begin]):
        return False
    return before.value.value < after.value.value or _are_years(before, after)


def _are_years(before: Amount, after: Amount) -> bool:
    """Tell whether it is 2019-21."""
    first, last = before.value.said, after.value.said
    is_year = len(first) == 4 and first[:2] in ("18", "19", "20")
    return is_year and len(last) == 2 and last > first[2:]


def _may_be_two(text: str, before: Amount, after: Amount, dash: str) -> bool:
    """Tell whether a hyphen may stand between the doses of two things: 5-325 mg."""
    if dash not in "-‐‑" or before.unit or not after.unit or not before.value.value:
        return False
    is_dose = after.unit.kind == "mass" and after.value.value >= 100
    return is_dose and after.value.value >= _FAR_APART * before.value.value
