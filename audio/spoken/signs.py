"""Signs by themselves: <, ≥, ✓, &, and what a dash, a slash or a plus is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from audio.spoken import money, units
from audio.spoken.found import Found
from audio.spoken.raised import LETTER, LOWERED, PLAIN, RAISED

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
    "∕": "/",
    "⁄": "/",
    "﹤": "<",
    "﹥": ">",
    "∶": ":",
}
"""Signs that are said as another one."""

_SEVERAL = re.compile("|".join(re.escape(s) for s in sorted(SEVERAL, key=len, reverse=True)))
_REFERENCE = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\]")
_REFERENCES = re.compile(r"(?:\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\][ ,]?)+(?<![ ,])")
_GROUP = re.compile(r"(?<![A-Za-z])(?:Rh|AB|[ABO])$")
_NUMBER_BEHIND = re.compile(r"[.,]?\d")
_RANGE = re.compile(r"\s?[–-]\s?")
_DIGIT_BEFORE = re.compile(r"\d\s*$")
_NUMBER_AFTER = re.compile(r"\s?[\d.,]")
_COMPARED = frozenset("<>≤≥=±~≈×÷(/:")


def sign(text: str, begin: int, table: Table) -> Found | None:
    """Say a sign that engines drop, or that means one thing here and another there."""
    if found := _SEVERAL.match(text, begin):
        is_between = text[begin - 1 : begin].isalnum() and found[0] in ("->", "<-", "+-")
        if not is_between and (word := table.signs.get(SEVERAL[found[0]])):
            return Found(found.end(), word)
    character = SAME.get(text[begin], text[begin])
    rule = _RULES.get(character)
    if rule and (found_by_rule := rule(text, begin, table)):
        return found_by_rule
    if rule is None and (word := table.signs.get(character)):
        return Found(begin + 1, word)
    return None


def _dash(text: str, begin: int, table: Table) -> Found | None:
    before = text[begin - 1 : begin]
    if _NUMBER_BEHIND.match(text, begin + 1):
        if text[begin] != "−" and before.isdecimal():
            return Found(begin + 1, f" {table.dash} ") if table.dash else None
        is_joint = before and not before.isspace() and before not in _COMPARED
        is_between = _DIGIT_BEFORE.search(text[max(begin - 3, 0) : begin])
        is_minus = text[begin] == "−" or not (is_joint or is_between)
        return Found(begin + 1, table.minus) if is_minus and table.minus else None
    if text[begin] == "−" and table.minus:
        return Found(begin + 1, table.minus)
    return _negative(text, begin, table)


def _negative(text: str, begin: int, table: Table) -> Found | None:
    """Say the dash of a blood group, O- or Rh-."""
    if text[begin + 1 : begin + 2].isalnum() or not table.negative:
        return None
    is_group = _GROUP.search(text[max(begin - 4, 0) : begin])
    return Found(begin + 1, table.negative) if is_group else None


def _plus(text: str, begin: int, table: Table) -> Found | None:
    is_behind = text[begin - 1 : begin].isalpha() and not text[begin + 1 : begin + 2].isalnum()
    is_group = is_behind and _GROUP.search(text[max(begin - 4, 0) : begin])
    word = table.positive if is_group else table.plus
    return Found(begin + 1, word) if word else None


_WORD_BEFORE = re.compile(rf"{LETTER}+$")
_WORD_AFTER = re.compile(rf"\s?(?P<word>{LETTER}+)")


def _slash(text: str, begin: int, table: Table) -> Found | None:
    after = _WORD_AFTER.match(text, begin + 1)
    before = _WORD_BEFORE.search(text[max(begin - 30, 0) : begin].rstrip())
    if not table.slash:
        return None
    if after and (before or text[begin - 1 : begin] in (")", "²", "³")):
        if table.per and (made := _unit_below(text, after.start("word"), table)):
            return Found(made.end, f"{table.per} {made.said}")
        if after["word"] in table.per_words:
            return Found(begin + 1, table.per)
        pair = {after["word"].casefold(), before[0].casefold()} if before else set()
        if pair and pair <= table.either:
            return Found(begin + 1, table.or_)
    return Found(begin + 1, table.slash)


def _unit_below(text: str, begin: int, table: Table) -> units.Unit | None:
    found = units.unit(text, begin, table, Decimal(1))
    if found is None or (
        text[begin].isalpha() and found.end == begin + 1 and text[begin] not in "Lhg"
    ):
        return None
    return units.Unit(found.end, found.said.replace("{}", "").strip())


def _hash(text: str, begin: int, table: Table) -> Found | None:
    if text[begin + 1 : begin + 2].isdecimal() and table.number:
        return Found(begin + 1, table.number)
    word = table.signs.get("#")
    return Found(begin + 1, word) if word else None


def _about(text: str, begin: int, table: Table) -> Found | None:
    word = table.signs.get("~" if _NUMBER_AFTER.match(text, begin + 1) else "tilde")
    return Found(begin + 1, word) if word else None


def _money(text: str, begin: int, table: Table) -> Found | None:
    if found := money.before(text, begin, table):
        return found
    names = table.currencies.get(text[begin])
    return Found(begin + 1, names[1]) if names else None


def _bracket(text: str, begin: int, table: Table) -> Found | None:
    """Say [1][2] as references, not as numbers."""
    found = _REFERENCES.match(text, begin)
    if found is None or not table.reference:
        return None
    marks = ", ".join(one["numbers"] for one in _REFERENCE.finditer(found[0]))
    said = f"{table.reference} {_RANGE.sub(f' {table.to} ', marks)}"
    before, after = text[begin - 1 : begin], text[found.end() : found.end() + 1]
    lead = ", " if before.isalnum() else " " if before and not before.isspace() else ""
    return Found(found.end(), f"{lead}{said}{',' if after == ' ' else ''}")


def _dot(text: str, begin: int, table: Table) -> Found | None:
    """A raised dot or a bullet between words is a pause."""
    return Found(begin + 1, ",") if begin else None


def _prime(text: str, begin: int, table: Table) -> Found | None:
    if not text[begin - 1 : begin].isdecimal():
        return None
    word = table.signs.get(text[begin])
    return Found(begin + 1, word) if word else None


def _raised(text: str, begin: int, table: Table) -> Found | None:
    """Say what is raised or lowered on a word: cm², Ca²⁺, B₁₂."""
    end = begin
    while end < len(text) and text[end] in RAISED + LOWERED:
        end += 1
    plain = text[begin:end].translate(PLAIN)
    signed = plain.replace("+", f" {table.plus or '+'} ").replace("-", f" {table.minus or '−'} ")
    return Found(end, " ".join(signed.split()))


_RULES = {
    "-": _dash,
    "–": _dash,
    "—": _dash,
    "−": _dash,
    "‐": _dash,
    "‑": _dash,
    "‒": _dash,
    "+": _plus,
    "/": _slash,
    "#": _hash,
    "~": _about,
    "[": _bracket,
    "·": _dot,
    "•": _dot,
    "|": _dot,
    "′": _prime,
    "″": _prime,
    **dict.fromkeys("€£$¥₹₩", _money),
    **dict.fromkeys(RAISED + LOWERED, _raised),
}
