"""What an engine is given for what is written: numbers, signs and short forms said safely.

`spoken` is pure. It finds where in a text something may have to be said otherwise, a word, a digit
or a sign, and asks the rules for it in turn; the first that answers decides. Every rule looks
forward from there, and back over a few characters at most, so that the whole is linear. What they
say is put through them again, until it stays.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from audio.pattern import late
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
from audio.spoken.folded import enclosed, folded, readable, with_unread
from audio.spoken.found import Found, Rule
from audio.spoken.pieces import Piece, Spoken
from audio.spoken.raised import ENCLOSED, FRACTIONS, LETTER, LOWERED, RAISED, SIGN, WORD
from audio.spoken.tables import TAGS, table_of

if TYPE_CHECKING:
    from audio.lexicon import Lexicon
    from audio.spoken.table import Table

__all__ = ["Piece", "Spoken", "spoken"]

_SIGNS = "".join(
    re.escape(c)
    for c in "<>≤≥≦≧⩽⩾≪≫=≠±∓~≈≃≅∼×÷→←↑↓↔⇒⇐⇑⇓⇔➔➜➞➡⟶⬆⬇▲▼%‰′″&+-−–—‐‑‒/∕⁄✓✔✅✗✘✕❌☐☑☒•·§©®™№#*^|~["
    "⇧⇩↗↘↖↙○●□■€£$¥₹₩∞√µ°º℃℉＜＞＝％﹤﹥†‡@" + RAISED + LOWERED
)


class _Anchors(NamedTuple):
    """Patterns for where something may have to be said otherwise.

    Those for texts in ASCII find the same there. They are compiled twenty times as fast, and the
    first sound waits for them.
    """

    word: re.Pattern[str]
    each: re.Pattern[str]
    every: re.Pattern[str]
    """As `each`, with the signs of scripts that have no spaces."""

    rare: re.Pattern[str]
    """As `each`, but for the words that are worth asking about in no table."""

    plain: re.Pattern[str]
    """A number before a word, or at an end."""


def _anchors_of(letter: str, word: str, sign: str) -> _Anchors:
    plain_word = rf"(?:[^\W\d_IVX]|{letter}[a-zà-öø-ÿ]+)(?![\w.@:+%/·*(°-])"
    number_or_sign = (
        rf"(?P<digit>\d+|[{FRACTIONS}]|[.,](?=\d)(?<![\w.,].))"
        rf"|[{_SIGNS}{ENCLOSED}]|!(?==)|\((?=\d{{2,5}}\))"
    )
    return _Anchors(
        word=late(word),
        each=late(rf"(?P<word>{word})|{number_or_sign}"),
        every=late(rf"(?P<word>{word}|{sign})|{number_or_sign}"),
        rare=late(rf"(?P<word>(?<!{letter})(?!{plain_word}){word})|{number_or_sign}"),
        plain=late(
            rf"(?P<number>[1-9]\d{{0,3}})(?:[.,;:!?)]*(?:\n|$)|[.,;:!?)]* (?P<word>{word}))"
        ),
    )


_ANY = _anchors_of(LETTER, WORD, SIGN)
_ASCII = _anchors_of("[A-Za-z]", "[A-Za-z]+", "(?!)")

_GROUP = late(r"\s\d{3}(?!\d)")
_SPACED_LETTER = late(r"[A-Za-z\u00c0-\u052f]")

_WORDS: tuple[Rule, ...] = (
    addresses.address,
    letters.formula,
    letters.with_digits,
    abbreviations.interval,
    abbreviations.course,
    abbreviations.abbreviation,
    roman.numeral,
    plain.unit_alone,
    dates.weekday,
    dates.month,
    letters.word,
)
_DIGITS: tuple[Rule, ...] = (
    ratios.strengths,
    dates.numeric,
    phones.phone,
    phones.emergency,
    phones.postcode,
    times.duration,
    times.time,
    ratios.out_of_thousands,
    plain.inches,
    ratios.slashed,
    ratios.ratio,
    dates.day_and_month,
    dates.day,
    plain.years,
    plain.height,
    money.after,
    plain.versions,
    amounts.amount,
)
_OTHERS: tuple[Rule, ...] = (phones.phone, enclosed, signs.sign)

_NUMERALS = frozenset("IVX")
_SCRIPTS = frozenset(RAISED + LOWERED)
_IN_AN_ADDRESS = frozenset(".@:-_+%0123456789")
_ADDRESS = late(rf"[\w.+%-]{{1,64}}(?:@|(?<=\.){LETTER}|(?<=\w)\.{LETTER})|\w+:(?://|\w+@)")

_ONE_BY_ONE = late(r"\d(?=,? \d(?![\w/⁄.:]))")
_BESIDE = "a p A P am pm AM PM Am Pm to until x X F C in inches mm fl cm cmH"
_BESIDE_NUMBERS = frozenset(_BESIDE.split())
"""Words that may make the number before them another thing, beside a table's."""

_MOST_PASSES = 6
_REACH = 64
"""Characters around what was said otherwise, within which it may change what is said."""


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
    whole, fixed = _pass(folded(text), table, lexicon, [(0, len(text))])
    changed = whole
    for _ in range(_MOST_PASSES):
        if not changed.pieces:
            break
        changed, _ = _pass(whole.said, table, None, _around(changed))
        whole = whole.then(changed, fixed) if changed.pieces else whole
    return _readable(text, whole, table)


def _readable(text: str, whole: Spoken, table: Table) -> Spoken:
    """Return what is said for a text, from that for the text folded, for voices to read rightly."""
    pieces = whole.pieces if text.isascii() else tuple(with_unread(text, whole.pieces))
    if table.digits_apart or table.misread:
        pieces = tuple(readable(text, pieces, table))
    return Spoken(text, pieces)


def _around(changed: Spoken) -> list[tuple[int, int]]:
    """Return the stretches of what is said that may be said otherwise yet: near what changed."""
    stretches: list[tuple[int, int]] = []
    for begin, end in changed.places():
        first = max(begin - _REACH, 0)
        if stretches and first <= stretches[-1][1]:
            first, _ = stretches.pop()
        stretches.append((first, end + _REACH))
    return stretches


def _pass(
    text: str, table: Table, lexicon: Lexicon | None, stretches: list[tuple[int, int]]
) -> tuple[Spoken, frozenset[int]]:
    """Return what the rules make of stretches of a text, and where a lexicon's pieces begin."""
    pieces: list[Piece] = []
    fixed: list[int] = []
    done = 0
    for anchor in _anchors(text, table, stretches, is_every_word=bool(lexicon)):
        begin = anchor.start()
        if begin < done:
            continue
        kind = anchor.lastgroup
        if lexicon and kind and (entry := lexicon.match(text, begin)):
            done = begin + len(entry.grapheme)
            said = entry.alias or text[begin:done]
            pieces.append(Piece(begin, done, said, entry.ipa, is_told=True))
            fixed.append(begin)
            continue
        if begin > done and kind and _goes_on(text, begin, kind):
            continue
        if kind == "word" and not _is_worth_asking(text, anchor, table):
            continue
        if kind == "digit" and _is_plain(text, begin, table):
            continue
        if found := _first(_rules(kind, table), text, begin, table):
            done = found.end
            pieces += _piece(text, begin, found, pieces, table)
    return Spoken(text, tuple(pieces)), frozenset(fixed)


def _anchors(
    text: str, table: Table, stretches: list[tuple[int, int]], *, is_every_word: bool
) -> Iterator[re.Match[str]]:
    """Give where in stretches of a text something may have to be said otherwise."""
    anchors = _ASCII if text.isascii() else _ANY
    for begin, end in stretches:
        is_in_word = text[begin - 1 : begin].isalnum()
        pattern = anchors.every
        if not is_every_word:
            words = anchors.word.findall(text, begin, end + _REACH)
            pattern = anchors.rare if table.words.isdisjoint(words) else anchors.each
        for anchor in pattern.finditer(text, begin):
            if anchor.start() >= end:
                break
            if not (is_in_word and anchor.start() == begin and anchor.lastgroup):
                yield anchor


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
    if word in table.words:
        return True
    after = text[anchor.end() : anchor.end() + 1]
    if len(word) == 1:
        if word in _NUMERALS or after in (".", "/") or after.isdecimal():
            return True
    elif not (word[1:].islower() or word == word.lower()):
        return True
    if after == "/" or after in _SCRIPTS or after in table.own_marks:
        return True
    if after not in _IN_AN_ADDRESS or text[anchor.end() + 1 : anchor.end() + 2] in ("", " "):
        return False
    return _ADDRESS.match(text, anchor.start()) is not None


def _is_plain(text: str, begin: int, table: Table) -> bool:
    """Tell at a glance of most numbers that they are said as they are written."""
    if _ONE_BY_ONE.match(text, begin):
        return True
    found = (_ASCII if text.isascii() else _ANY).plain.match(text, begin)
    if found is None or found["number"] in table.emergency:
        return False
    if text[found.end("number") : found.end("number") + 1] in table.own_stops:
        return False
    word = found["word"]
    return word is None or not (word in table.words or word in _BESIDE_NUMBERS or len(word) == 1)


@lru_cache(3 * TAGS)
def _rules(kind: str | None, table: Table) -> tuple[Rule, ...]:
    """Return the rules for a word, a digit or a sign, the language's own first."""
    if kind == "word":
        return table.own_words + _WORDS
    return table.own_digits + _DIGITS if kind == "digit" else _OTHERS


def _first(rules: tuple[Rule, ...], text: str, begin: int, table: Table) -> Found | None:
    for rule in rules:
        if found := rule(text, begin, table):
            return found
    return None


def _piece(
    text: str, begin: int, found: Found, before: list[Piece], table: Table
) -> tuple[Piece, ...]:
    """Return what was found, apart from the words beside it; nothing where it is as written."""
    said = found.said
    if said == text[begin : found.end] and not found.doubt:
        return ()
    previous = text[begin - 1 : begin]
    if before and before[-1].end == begin:
        previous = before[-1].said[-1:]
    if _touch(previous, said[:1]):
        said = f" {said}"
    after, before_end = text[found.end : found.end + 1], text[found.end - 1]
    is_note = after in _SCRIPTS and table.reference
    if _touch(said[-1:], after) and not is_note:
        said = f"{said} "
    if after == "." and said.endswith("."):
        said = said[:-1]
    elif said[-1:].isdecimal() and not before_end.isdecimal() and _GROUP.match(text, found.end):
        said = f"{said},"
    return (Piece(begin, found.end, said, doubt=found.doubt),)


def _touch(before: str, after: str) -> bool:
    are_words = _is_of_word(before) and _is_of_word(after)
    return are_words or (before == ")" and after.isalpha())


def _is_of_word(character: str) -> bool:
    """Tell whether it is a letter, a digit, or a sign on one, such as a vowel of Hindi."""
    return character.isalnum() or (character != "" and unicodedata.category(character)[0] == "M")
