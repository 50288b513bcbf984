"""Signs by themselves: <, ≥, ✓, &, and what a dash, a slash or a plus is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from audio.lexicon import MARKS
from audio.pattern import late
from audio.spoken import abbreviations, amounts, cldr, money, units
from audio.spoken.found import Found
from audio.spoken.numbers import number
from audio.spoken.raised import LETTER, LOWERED, PLAIN, RAISED, RAISED_DIGITS, SIGN, WORD

if TYPE_CHECKING:
    from audio.spoken.table import Table

SEVERAL: Mapping[str, str] = {
    "<=": "≤",
    "=<": "≤",
    ">=": "≥",
    "=>": "→",
    "->": "→",
    "-->": "→",
    "<-": "←",
    "<->": "↔",
    "+/-": "±",
    "+/−": "±",
    "+/–": "±",
    "+-": "±",
    "<<": "≪",
    ">>": "≫",
    "!=": "≠",
    "<>": "≠",
    "==": "=",
}
"""Signs that are typed as several."""

SAME: Mapping[str, str] = {
    "≦": "≤",
    "⩽": "≤",
    "≧": "≥",
    "⩾": "≥",
    "＜": "<",
    "＞": ">",
    "＝": "=",
    "％": "%",
    "∼": "~",
    "≅": "≈",
    "≃": "≈",
    "∓": "±",
    "⇒": "→",
    "➔": "→",
    "➜": "→",
    "➞": "→",
    "➡": "→",
    "⟶": "→",
    "⇐": "←",
    "⇑": "↑",
    "⇓": "↓",
    "⇔": "↔",
    "✔": "✓",
    "✅": "✓",
    "✘": "✗",
    "✕": "✗",
    "❌": "✗",
    "☒": "☑",
    "⬆": "↑",
    "⬇": "↓",
    "▲": "↑",
    "▼": "↓",
    "⇧": "↑",
    "⇩": "↓",
    "□": "☐",
    "∕": "/",
    "⁄": "/",
    "﹤": "<",
    "﹥": ">",
    "∶": ":",
}
"""Signs that are said as another one."""

_SEVERAL = late("|".join(re.escape(s) for s in sorted(SEVERAL, key=len, reverse=True)))
_REFERENCE = late(r"\[(?P<numbers>\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\]")
_REFERENCES = late(r"(?:\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\][ ,]?)+(?<![ ,])")
_GROUP = late(r"(?<![A-Za-z])(?:Rh|AB|[ABO]|ER|PR|HER2|HIV|Ph|CD\d\d?)$")
_DRAWN = frozenset("<>=*^~|-–—_•·†#/")
_RUN = late(r"([<>=*^~|–—•·†#/-])\1{2,}|[*^~|–—•·#/-]{3,}|\*\*|//")
_OPEN = "A dash between two numbers may be a minus or a range."
_NEGATIVE = "The “{}” at the end may be a minus, a negative result or a dash."
_STOPS = tuple(".!?")
_NEARBY = 30
_ALONE = late(r"(?:^|[^\w ] ?|  )\([-–−]\)(?:$|[^\w-])")
_SPACED_NUMBER = late(r"[ \u00a0]\d")
_NUMBER_BEHIND = late(r"[.,]?\d")
_CODE_BEFORE = late(r"(?<!\w)[A-Z]\d{1,2}$")
_CODE_AFTER = late(r"[A-Z]\d{1,2}(?!\w)")
_THOUSANDS_BEFORE = late(r"\d[Kk]$")
_THOUSANDS_AFTER = late(r"\d{1,4}(?:\.\d)?[Kk](?!\w)")
_AMOUNT_BEFORE = late(r"\d\s?(?P<unit>[^\W\d]{0,5}|%)\s?$")
_INTERVAL_AFTER = late(
    r"\s?(?:[qQ]\.?\s?\d|(?:[qQ]\.?[dD]|[bB]\.?[iI]\.?[dD]|[tTqQ]\.?[iI]\.?[dD])\b|every\b|"
    r"(?:once|twice)\b)"
)
_RANGE = late(r"\s?[–-]\s?")
_OF_INTERVAL = late(r"(?:%\)?[:,=]?\s|(?<!\w)(?:CI|IC|KI)\)?\s?[:,=]?\s?)$")
_SINGLE = late(r"\[\d{1,3}\]")
_INTERVAL = late(r"\[\d+,\d+\s?[-–]\s?\d+,\d+\]")
_ENDS = late(r"\[(?P<first>\d{1,3})(?P<joint>\s?[–-]\s?|,\s?)(?P<last>\d{1,3})\]")
_VALUE = late(r"(?<![\w.,/-])(?:\d{1,6}(?:[.,]\d{1,3})?)[ \u00a0]?")
_YEAR = late(r"(?:19|20)\d\d\s")
_TESTED = late(r"(?=\S*[A-Z]\S*[A-Z\d])[A-Za-z][\w-]*[A-Za-z\d]$")
_LAST_WORD = late(r"\S{1,30}$")
_CLOSED = late(r"\s*(?:$|[\n,;.)\]!?|])")
_ENDED = late(r"$|[\n,;.)\]|]")
_ENCLOSED_SIGN = late(r"\((?P<sign>[-–−+])\)(?![\w–-])")
_SUSPENDED = late(r"-\s\w{1,5}\s\w{1,15}-(?=\w)")
_VE = late(r"ve(?![\w-])")
_LABEL = late(r"(?:^|[\n,;(|])\s?[^\s.!?]{1,25}(?: [^\s.!?]{1,20})? $")
_BOX = late(r"\[(?P<mark>[xX✓✔✗✘ \u00a0])\]")
_COMMA = late(r"\s?,\s?")
_GAP = late(r"(?<=\d)\s(?=\d)")
_RAISED_MARK = late(
    rf"[{RAISED_DIGITS}]{{1,3}}(?:(?:,\s?|\s|[⁻–-])[{RAISED_DIGITS}]{{1,3}}){{0,11}}"
)
_UNIT_BEFORE = late(rf"(?:\d\s?|[/⁄]\s?)(?P<unit>{LETTER}{{1,5}}[²³]?|%|°{LETTER})$")
_NOTED = late(rf"(?:{LETTER}{{4}}|[.,;:!?)”\"’%*]|\d%)$")
_WORD_BEHIND = late(r"\s?[A-Z]?[a-z]{2}")
_DIGIT_BEFORE = late(r"\d\s*$")
_NUMBER_AFTER = late(r"\s?[€£$]?[-−]?[.,]?\d")
_COMPARED = frozenset("<>≤≥=±~≈×÷(/:")


def sign(text: str, begin: int, table: Table) -> Found | None:
    """Say a sign that engines drop, or that means one thing here and another there."""
    if found_as_several := _several(text, begin, table):
        return found_as_several
    character = SAME.get(text[begin], text[begin])
    if character in _DRAWN and (run := _RUN.match(text, begin)):
        return Found(run.end(), run[0])
    rule = _RULES.get(character)
    if rule and (found_by_rule := rule(text, begin, table)):
        return found_by_rule
    if rule is None and character in table.signs:
        return _named(text, begin + 1, character, table)
    return None


def _several(text: str, begin: int, table: Table) -> Found | None:
    """Say what is typed as several signs: <=, ->, +/-."""
    found = _SEVERAL.match(text, begin)
    if found is None or text[found.end() : found.end() + 1] == text[found.end() - 1]:
        return None
    typed = found[0]
    has_number = _NUMBER_AFTER.match(text, found.end())
    if typed in ("->", "<-", "+-") and text[begin - 1 : begin].isalnum() and not has_number:
        return None
    if typed in ("<<", ">>", "<>") and not has_number:
        return None
    is_compared = typed == "=>" and has_number and not _is_behind_amount(text, begin, table)
    sign = "≥" if is_compared else SEVERAL[typed]
    return _named(text, found.end(), sign, table) if sign in table.signs else None


def _is_behind_amount(text: str, begin: int, table: Table) -> bool:
    """Tell whether a number stands before a sign, alone or with its unit."""
    before = _AMOUNT_BEFORE.search(text[max(begin - 14, 0) : begin])
    symbol = before["unit"] if before else ""
    return before is not None and (not symbol or symbol in units.SYMBOLS or symbol == "%")


def _named(text: str, end: int, character: str, table: Table) -> Found:
    """Say the name of a sign; around the amount behind it, where it has “{}”."""
    word = table.signs[character]
    if "{}" not in word:
        return Found(end, word)
    at = end + (text[end : end + 1] in (" ", "\u00a0"))
    found = amounts.amount(text, at, table) if text[at : at + 1].isdecimal() else None
    if found is None:
        return Found(end, table.signs[f"{character} alone"])
    return Found(found.end, word.format(found.said), found.doubt)


def _dash(text: str, begin: int, table: Table) -> Found | None:
    before = text[begin - 1 : begin]
    if text[begin] == "–" and before.isalnum() and _is_between_names(text, begin, table):
        return Found(begin + 1, f" {table.to} ") if table.to else None
    if _NUMBER_BEHIND.match(text, begin + 1):
        return _dash_before_number(text, begin, table)
    if text[begin] not in "—−" and table.dash and _is_between_numbers(text, begin):
        return Found(begin + 1, table.dash)
    if negative := _negative(text, begin, table):
        return negative
    is_alone = _ALONE.search(text[max(begin - 3, 0) : begin + 3])
    if table.minus and (text[begin] == "−" or is_alone):
        return Found(begin + 1, table.minus)
    return _last_dash(text, begin, table)


def _last_dash(text: str, begin: int, table: Table) -> Found | None:
    """Say the dash that is all of a cell, “–” or “Dose: –”, or what a label ends in."""
    if not table.negative or not _ENDED.match(text, begin + 1):
        return None
    before = text[max(begin - 42, 0) : begin]
    if not before.strip() or before.rstrip().endswith(":"):
        is_cell = text == text[begin] or before.endswith(": ")
        return Found(begin + 1, table.dash) if is_cell else None
    is_label = before[-1].isspace() and before[-2:-1].isalnum() and _LABEL.search(before)
    if not is_label or text[begin] == "—" or not table.minus:
        return None
    return Found(begin + 1, table.minus, _NEGATIVE.format(text[begin]))


def _dash_before_number(text: str, begin: int, table: Table) -> Found | None:
    before, is_sign = text[begin - 1 : begin], text[begin] == "−"
    if before.isdecimal() and not is_sign:
        return Found(begin + 1, f" {table.dash} ") if table.dash else None
    word = _WORD_BEFORE.search(text[max(begin - 12, 0) : begin])
    if word and word[0] in table.spans:
        return Found(begin + 1, f" {table.to} ")
    is_between = _DIGIT_BEFORE.search(text[max(begin - 3, 0) : begin])
    if is_between and before.isspace() and not is_sign:
        return Found(begin + 1, table.dash, _OPEN) if table.dash else None
    is_joint = before and not before.isspace() and before not in _COMPARED
    is_minus = is_sign or not (is_joint or is_between or text[begin] == "—")
    return Found(begin + 1, table.minus) if is_minus and table.minus else None


def _is_between_numbers(text: str, begin: int) -> bool:
    """Tell whether a dash stands between two numbers, apart from both: 1 - 0 - 1."""
    is_behind = (
        text[begin - 1 : begin].isspace() and text[max(begin - 2, 0) : begin - 1].isdecimal()
    )
    return is_behind and _SPACED_NUMBER.match(text, begin + 1) is not None


def _is_between_names(text: str, begin: int, table: Table) -> bool:
    """Tell whether a dash is between two codes, T1–T12, 150K–450K, two months or days."""
    if _THOUSANDS_BEFORE.search(text[max(begin - 4, 0) : begin]):
        return _THOUSANDS_AFTER.match(text, begin + 1) is not None
    if _CODE_BEFORE.search(text[max(begin - 4, 0) : begin]):
        return _CODE_AFTER.match(text, begin + 1) is not None
    first = _WORD_BEFORE.search(text[max(begin - 12, 0) : begin])
    last = _WORD_AFTER.match(text, begin + 1)
    names = {*cldr.months(table.language).values(), *cldr.days(table.language).values()}
    return bool(first and last and {first[0], last["word"]} <= names)


def _negative(text: str, begin: int, table: Table) -> Found | None:
    """Say the dash of a blood group or of a test: O-, HER2-, COVID -ve, HBsAg (-)."""
    if not table.negative:
        return None
    if end := _end_of_result(text, begin):
        return Found(end, table.negative)
    if text[begin + 1 : begin + 2].isalnum() or _SUSPENDED.match(text, begin):
        return None
    is_result = _is_tested(text, begin, table) or _is_result(text, begin)
    return Found(begin + 1, table.negative) if is_result else None


def _is_result(text: str, begin: int) -> bool:
    """Tell whether a dash that ends a text or a part of one stands on a test: HCV-, MRSA –."""
    if text[begin] == "—" or not _CLOSED.match(text, begin + 1):
        return False
    before = text[max(begin - 32, 0) : begin]
    if before.endswith(" "):
        before = before[:-1] if _ENDED.match(text, begin + 1) else ""
    word = _LAST_WORD.search(before)
    return word is not None and _TESTED.search(word[0].lstrip("(“‘\"'")) is not None


def _end_of_result(text: str, begin: int) -> int | None:
    """Return where the “-ve” or the “(-)” of a result ends, if its sign stands there."""
    before = text[begin - 1 : begin]
    if before == "(":
        found = _ENCLOSED_SIGN.match(text, begin - 1)
        is_behind = text[max(begin - 3, 0) : begin - 1].rstrip()[-1:].isalnum()
        return begin + 1 if found and is_behind else None
    is_apart = not before.isalnum() or before.isupper() or text[begin] == "+"
    found = _VE.match(text, begin + 1) if is_apart else None
    return found.end() if found else None


def _is_tested(text: str, begin: int, table: Table) -> bool:
    """Tell whether what stands before a sign is positive or negative: a blood group, a test."""
    group = _GROUP.search(text[max(begin - 6, 0) : begin])
    if group is None:
        return False
    if group[0] not in ("A", "B"):
        return True
    before = text[max(begin - _NEARBY, 0) : begin]
    return bool(table.blood_before.search(before) or table.blood_after.match(text, begin + 1))


def _plus(text: str, begin: int, table: Table) -> Found | None:
    end = _end_of_result(text, begin) if table.positive else None
    if end:
        return Found(end, table.positive)
    is_behind = text[begin - 1 : begin].isalnum() and not text[begin + 1 : begin + 2].isalnum()
    word = table.positive if is_behind and _is_tested(text, begin, table) else table.plus
    return Found(begin + 1, word) if word else None


def _divided(text: str, begin: int, table: Table) -> Found | None:
    """Say into how many doses what stands before is divided: ÷ q12h."""
    word = table.divided if _INTERVAL_AFTER.match(text, begin + 1) else table.signs.get("÷")
    return Found(begin + 1, word) if word else None


_WORD_BEFORE = late(rf"(?:[{MARKS}]|{LETTER})+$|{SIGN}$")
_WORD_AFTER = late(rf"\s?(?P<word>{WORD}|{SIGN})")


_HOURS_ABOVE = late(r"\d\s?h$")
_HOURS_UNDER = late(
    r"\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?"
    r"(?:h|hs|hrs?|hours|d|days|weeks|j|min|sem|Std|horas?|heures?|Stunden|días|jours|Tage)(?!\w)"
)


def _slash(text: str, begin: int, table: Table) -> Found | None:
    after = _WORD_AFTER.match(text, begin + 1)
    before = _WORD_BEFORE.search(text[max(begin - 30, 0) : begin].rstrip())
    if not table.slash:
        return None
    if word := _over_hours(text, begin, before and before[0], table):
        return Found(begin + 1, word)
    if after and before and {after["word"].casefold(), before[0].casefold()} <= table.either:
        return Found(begin + 1, table.or_)
    if after and table.per and _is_counted(text, begin, before and before[0], table):
        if made := _unit_below(text, after.start("word"), table):
            return Found(made.end, units.under(made.said, table))
        if after["word"] in table.per_words:
            return Found(after.end(), units.under(after["word"], table))
    return Found(begin + 1, table.slash)


def _over_hours(text: str, begin: int, word: str | None, table: Table) -> str:
    """Return what is said for a slash before how often: 1 comp./8 h, not 9 h/12 h."""
    is_behind_a_word = text[begin - 1 : begin].isalnum()
    is_after_hours = _HOURS_ABOVE.search(text[max(begin - 4, 0) : begin]) is not None
    if not is_behind_a_word or is_after_hours or not _HOURS_UNDER.match(text, begin + 1):
        return ""
    return table.every_under or (table.per if _is_counted(text, begin, word, table) else "")


def _is_counted(text: str, begin: int, word: str | None, table: Table) -> bool:
    """Tell whether there can be so many per day of what stands before a slash."""
    if word is None:
        return text[begin - 1 : begin].isdecimal() or text[begin - 1 : begin] in tuple(")²³+%€$£.")
    is_many = table.plural_ending and word.endswith(table.plural_ending) and len(word) > 3
    return bool(is_many) or word in table.counted or _is_symbol(word, table)


def _is_symbol(word: str, table: Table) -> bool:
    return word in table.unit_symbols or (word in units.SYMBOLS and len(word) > 1)


def _unit_below(text: str, begin: int, table: Table) -> units.Unit | None:
    found = units.unit(text, begin, table, Decimal(1))
    if found is None or (
        text[begin].isalpha()
        and found.end == begin + 1
        and text[begin] not in "Lhg"
        and text[begin] not in table.unit_symbols
    ):
        return None
    return units.Unit(found.end, found.said.replace("{}", "").strip())


def _hash(text: str, begin: int, table: Table) -> Found | None:
    if text[begin + 1 : begin + 2].isdecimal() and table.number:
        return Found(begin + 1, table.number)
    word = table.signs.get("#")
    return Found(begin + 1, word) if word else None


def _about(text: str, begin: int, table: Table) -> Found | None:
    word = table.signs.get("~") if _NUMBER_AFTER.match(text, begin + 1) else None
    return Found(begin + 1, word) if word else None


def _money(text: str, begin: int, table: Table) -> Found | None:
    return money.before(text, begin, table)


def _is_interval(text: str, begin: int, table: Table) -> bool:
    """Tell whether brackets hold the ends of an interval: 95 % CI [1,2-3,4]."""
    if _SINGLE.match(text, begin):
        return False
    if _OF_INTERVAL.search(text[max(begin - 12, 0) : begin]):
        return True
    return _INTERVAL.match(text, begin) is not None and table.decimals_are_after(",")


def _ends(text: str, begin: int, table: Table) -> Found | None:
    """Say the numbers of a range, or of the two ends of one, behind a value: Na 140 [135–145]."""
    found = _ENDS.match(text, begin)
    before = text[max(begin - 24, 0) : begin]
    if found is None or not before.endswith((" ", "\u00a0")) or not table.to:
        return None
    values = list(_VALUE.finditer(before))
    if not values or not _is_value(before, values[-1], table):
        return None
    value = number(values[-1][0], 0, table)
    first, last = int(found["first"]), int(found["last"])
    is_around = value is not None and first <= value.value <= last
    is_pair = found["joint"][0] == ","
    if not is_around and (is_pair or first >= last):
        return None
    joint = ", " if is_pair else f" {table.to} "
    doubt = "" if is_around else f"“{found[0]}” may be a range or references."
    return Found(found.end(), f"({first}{joint}{last})", doubt)


def _is_value(before: str, found: re.Match[str], table: Table) -> bool:
    """Tell whether a text ends in a number with its unit, or in one that is no year."""
    if found.end() == len(before):
        return not _YEAR.fullmatch(found[0])
    behind = table.durations.match(before, found.end())
    made = units.unit(before, found.end(), table, Decimal(2))
    end = made.end if made else behind.end() if behind else len(before)
    return end == len(before) - 1


def _bracket(text: str, begin: int, table: Table) -> Found | None:
    """Say [1][2] as references, not as numbers; [x] and [ ] as boxes."""
    if box := _BOX.match(text, begin):
        name = table.signs.get("☐" if box["mark"].isspace() else "☑")
        return Found(box.end(), name) if name else None
    if not table.reference or _is_interval(text, begin, table):
        return None
    if ends := _ends(text, begin, table):
        return ends
    found = _REFERENCES.match(text, begin)
    if found is None:
        return None
    marks = ", ".join(one["numbers"] for one in _REFERENCE.finditer(found[0]))
    return _referred(text, begin, found.end(), marks, table)


def _referred(text: str, begin: int, end: int, marks: str, table: Table) -> Found:
    """Say the numbers of references, apart from the words around them."""
    listed = _COMMA.sub(", ", _RANGE.sub(f" {table.to} ", marks))
    listed = _GAP.sub(", ", listed)
    before, after = text[begin - 1 : begin], text[end : end + 1]
    lead = ", " if before.isalnum() else " " if before and not before.isspace() else ""
    rest = "." if before in _STOPS else ","
    return Found(end, f"{lead}{table.reference} {listed}{rest if after == ' ' else ''}")


def _times(text: str, begin: int, table: Table) -> Found | None:
    """Say for how long or how often something is taken; a × that is all of a cell is a mark."""
    if text == text[begin] and (mark := table.signs.get("✗")):
        return Found(1, mark)
    course = abbreviations.course(text, begin, table)
    return course or (_named(text, begin + 1, "×", table) if "×" in table.signs else None)


def _circle(text: str, begin: int, table: Table) -> Found | None:
    """Say a mark that is all of a cell, or one of several kinds; else it begins a list's item."""
    around = text[max(begin - 100, 0) : begin + 100]
    is_mark = text == text[begin] or len({"○", "●", "□", "■"}.intersection(around)) > 1
    word = table.signs.get(text[begin])
    return Found(begin + 1, word) if is_mark and word else None


def _dot(text: str, begin: int, table: Table) -> Found | None:
    """A raised dot or a bullet between words is a pause; that of Catalan's l·l is none."""
    if text[begin] == "·" and text[begin - 1 : begin + 2 : 2].casefold() == "ll":
        return None
    is_apart = text[begin + 1 : begin + 2].isspace() or begin + 1 == len(text)
    return Found(begin + 1, "," if is_apart else ", ") if begin else None


def _prime(text: str, begin: int, table: Table) -> Found | None:
    if not text[begin - 1 : begin].isdecimal():
        return None
    word = table.signs.get(text[begin])
    if not word:
        return None
    is_sure = table.lengths_after is None or _PRIMES.search(text[max(begin - 8, 0) : begin])
    is_sure = is_sure or _LENGTH_BEHIND.match(text, begin + 1)
    doubt = "" if is_sure else _PRIME.format(text[begin])
    return Found(begin + 1, word, doubt)


_PRIMES = late(r"′ ?\d{1,2}(?:\.\d)?$")
_LENGTH_BEHIND = late(r" ?\d{1,2}(?:\.\d)?[″\"]|\s?[x×]\s?\d|\s(?:tall|long|wide|high|deep)\b")
_PRIME = "“{}” may be a length, or minutes or seconds."


def _raised(text: str, begin: int, table: Table) -> Found | None:
    """Say what is raised or lowered on a word: cm², Ca²⁺, B₁₂; on a long one, a note's number."""
    found = _RAISED_MARK.match(text, begin)
    if found and table.reference and _is_on_amount(text, begin, found.end()):
        return _referred(text, begin, found.end(), found[0].translate(PLAIN), table)
    if table.squared and text[begin] in "²³" and _is_measure(text, begin, table):
        return Found(begin + 1, table.squared if text[begin] == "²" else table.cubed)
    if found and table.reference and _is_note(text, begin, found.end()):
        return _referred(text, begin, found.end(), found[0].translate(PLAIN), table)
    end = begin
    while end < len(text) and text[end] in RAISED + LOWERED:
        end += 1
    plain = text[begin:end].translate(PLAIN)
    plain = plain.replace("M", " M ")
    signed = plain.replace("+", f" {table.plus or '+'} ").replace("-", f" {table.minus or '−'} ")
    return Found(end, " ".join(signed.split()))


def _is_measure(text: str, begin: int, table: Table) -> bool:
    word = _WORD_BEFORE.search(text[max(begin - 12, 0) : begin])
    if word is None or text[begin + 1 : begin + 2] in (*RAISED, *LOWERED):
        return False
    is_variable = len(word[0]) == 1 and not text[begin + 1 : begin + 2].isalnum()
    return is_variable or word[0] in table.measures


def _is_on_amount(text: str, begin: int, end: int) -> bool:
    """Tell whether a raised number stands on the unit of an amount, and is no power of it.

    Only lengths have squares and cubes: 10 mg¹, 20 mg/kg², 5 mg/m²¹.
    """
    if text[end : end + 1] and (text[end] in RAISED + LOWERED or text[end].isalnum()):
        return False
    found = _UNIT_BEFORE.search(text[max(begin - 10, 0) : begin])
    known = units.SYMBOLS.get(found["unit"]) if found else None
    if known is None:
        return False
    is_length = known.cldr.startswith("length-") or known.cldr == "duration-second"
    return not (is_length and text[begin] in "²³")


def _is_note(text: str, begin: int, end: int) -> bool:
    """Tell whether a raised number is a note's: behind a word, or before one that it begins."""
    if text[end : end + 1] and text[end] in RAISED + LOWERED:
        return False
    before = text[max(begin - 4, 0) : begin]
    if not before.strip():
        return bool(_WORD_BEHIND.match(text, end))
    return bool(_NOTED.search(before)) and not text[end : end + 1].isalnum()


_RULES = {
    "-": _dash,
    "–": _dash,
    "—": _dash,
    "−": _dash,
    "‐": _dash,
    "‑": _dash,
    "‒": _dash,
    "+": _plus,
    "÷": _divided,
    "/": _slash,
    "#": _hash,
    "~": _about,
    "[": _bracket,
    "×": _times,
    "○": _circle,
    "●": _circle,
    "■": _circle,
    "·": _dot,
    "•": _dot,
    "|": _dot,
    "′": _prime,
    "″": _prime,
    **dict.fromkeys("€£$¥₹₩", _money),
    **dict.fromkeys(RAISED + LOWERED, _raised),
}
