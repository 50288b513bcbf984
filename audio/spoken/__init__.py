"""What an engine is given for what is written: numbers, signs and short forms said safely.

`spoken` is pure. It finds where in a text something may have to be said otherwise, a word, a digit
or a sign, and asks the rules for it in turn; the first that answers decides. Every rule looks
forward from there, and back over a few characters at most, so that the whole is linear. What they
say is put through them again, until it stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audio.spoken import (
    abbreviations,
    addresses,
    amounts,
    dates,
    letters,
    money,
    phones,
    plain,
    ratios,
    roman,
    signs,
    times,
)
from audio.spoken.found import Found, Rule
from audio.spoken.pieces import Piece, Spoken
from audio.spoken.raised import FRACTIONS, LETTER, LOWERED, RAISED
from audio.spoken.tables import table_of

if TYPE_CHECKING:
    from audio.lexicon import Lexicon
    from audio.spoken.table import Table

__all__ = ["Piece", "Spoken", "spoken"]

_SIGNS = "".join(
    re.escape(c)
    for c in "<>≤≥≦≧⩽⩾≪≫=≠±∓~≈≃≅∼×÷→←↑↓↔⇒⇐⇑⇓⇔➔➜➞➡⟶⬆⬇▲▼%‰′″&+-−–—‐‑‒/∕⁄✓✔✅✗✘✕❌☐☑☒•·§©®™№#*^|~["
    "€£$¥₹₩∞√µ°º℃℉＜＞＝％﹤﹥†‡@" + RAISED + LOWERED
)
_ANCHOR = re.compile(
    rf"(?P<word>{LETTER}+)|(?P<digit>\d+|[{FRACTIONS}]|[.,](?=\d)(?<![\w.,].))"
    rf"|[{_SIGNS}]|\((?=\d{{2,5}}\))"
)
_SPACED_LETTER = re.compile(r"[A-Za-z\u00c0-\u052f]")

_WORDS: tuple[Rule, ...] = (
    addresses.address,
    letters.formula,
    letters.with_digits,
    abbreviations.interval,
    abbreviations.abbreviation,
    roman.numeral,
    plain.unit_alone,
    dates.weekday,
    dates.month,
    letters.word,
)
_DIGITS: tuple[Rule, ...] = (
    dates.numeric,
    phones.phone,
    phones.emergency,
    phones.postcode,
    times.duration,
    times.time,
    ratios.slashed,
    ratios.ratio,
    dates.day_and_month,
    dates.day,
    plain.years,
    money.after,
    plain.versions,
    amounts.amount,
)
_OTHERS: tuple[Rule, ...] = (phones.phone, signs.sign)

_WORTH_ASKING = frozenset(".@:/&°+-–—_0123456789" + RAISED + LOWERED)
"""What may follow a word that is not said as it is written."""

_MOST_PASSES = 6


def spoken(
    text: str,
    language: str,
    lexicon: Lexicon | None = None,
    *,
    defined: frozenset[str] = frozenset(),
) -> Spoken:
    """Return a text in a language (BCP 47) with what is said for it.

    What a lexicon tells of a word wins over every rule. `defined` are abbreviations that the page
    explains itself: they are not put in our words.
    """
    table = table_of(language, defined)
    whole, fixed = _pass(text, table, lexicon)
    for _ in range(_MOST_PASSES):
        if not whole.pieces:
            break
        again, _ = _pass(whole.said, table, None)
        if not again.pieces:
            break
        whole = whole.then(again, fixed)
    return whole


def _pass(
    text: str, table: Table, lexicon: Lexicon | None
) -> tuple[Spoken, frozenset[int]]:
    """Return what the rules make of a text, and where pieces begin that a lexicon made."""
    pieces: list[Piece] = []
    fixed: list[int] = []
    done = 0
    for anchor in _ANCHOR.finditer(text):
        begin = anchor.start()
        if begin < done:
            continue
        kind = anchor.lastgroup
        if lexicon and kind and (entry := lexicon.match(text, begin)):
            done = begin + len(entry.grapheme)
            pieces.append(Piece(begin, done, entry.alias or text[begin:done], entry.ipa))
            fixed.append(begin)
            continue
        if begin > done and kind and _goes_on(text, begin, kind):
            continue
        if kind == "word" and not _is_worth_asking(text, anchor, table):
            continue
        rules = _WORDS if kind == "word" else _DIGITS if kind == "digit" else _OTHERS
        if found := _first(rules, text, begin, table):
            done = found.end
            pieces += _piece(text, begin, found, pieces)
    return Spoken(text, tuple(pieces)), frozenset(fixed)


def _goes_on(text: str, begin: int, kind: str) -> bool:
    """Tell whether a word or number is the rest of one such as A1c, which is said as written."""
    before = text[begin - 1] if begin else ""
    if kind == "word":
        return before.isdecimal()
    if before in ("x", "X"):
        return text[begin - 2 : begin - 1].isalpha()
    return bool(_SPACED_LETTER.match(before))


def _is_worth_asking(text: str, anchor: re.Match[str], table: Table) -> bool:
    """Tell at a glance of most words that they are said as they are written."""
    word = anchor[0]
    if text[anchor.end() : anchor.end() + 1] in _WORTH_ASKING and anchor.end() < len(text):
        return True
    return word in table.words or not (word.islower() or word[1:].islower())


def _first(rules: tuple[Rule, ...], text: str, begin: int, table: Table) -> Found | None:
    for rule in rules:
        if found := rule(text, begin, table):
            return found
    return None


def _piece(text: str, begin: int, found: Found, before: list[Piece]) -> tuple[Piece, ...]:
    """Return what was found, apart from the words beside it; nothing where it is as written."""
    said = found.said
    if said == text[begin : found.end] and not found.doubt:
        return ()
    previous = text[begin - 1 : begin]
    if before and before[-1].end == begin:
        previous = before[-1].said[-1:]
    if _touch(previous, said[:1]):
        said = f" {said}"
    after = text[found.end : found.end + 1]
    if _touch(said[-1:], after):
        said = f"{said} "
    if after == "." and said.endswith("."):
        said = said[:-1]
    return (Piece(begin, found.end, said, doubt=found.doubt),)


def _touch(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum()
