"""Digits, letters and signs of other scripts and widths as ASCII, which every engine reads.

espeak-ng drops ２．５, ①, Ⅱ and ㎎ in most languages, and in Arabic the decimal sign of ٢٫٥.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import category, normalize, numeric

from audio.pattern import late
from audio.spoken.found import Found
from audio.spoken.pieces import Piece
from audio.spoken.raised import ENCLOSED

if TYPE_CHECKING:
    from audio.spoken.table import Table

_DIGITS = late(r"[0-9]+")
_ONE = late(
    r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))|[^\D0-9]|[＃-＆（）＊＋－-：＜-＞＠-｝～]|[〜﹢﹣﹤﹥﹪٪؉￠￡￥￦﹘]"
)
_OTHER = {"〜": "~", "﹢": "+", "﹣": "-", "﹤": "<", "﹥": ">", "﹪": "%", "٪": "%", "؉": "‰"}
_OTHER |= {"，": ",", "￠": "¢", "￡": "£", "￥": "¥", "￦": "₩", "﹘": "–"}
_WIDE = ord("！") - ord("!")
_RUN = late(r"[\dＡ-Ｚａ-ｚ]+")
_ENCLOSED = late(f"[{ENCLOSED}]")


def folded(text: str) -> str:
    """Return a text of the same length in which digits, and what is of full width, are ASCII."""
    return text if text.isascii() else _ONE.sub(_folded_one, text)


def _folded_one(found: re.Match[str]) -> str:
    one = found[0]
    if one.isdecimal():
        return str(int(one))
    return _OTHER.get(one) or chr(ord(one) - _WIDE)


def enclosed(text: str, begin: int, table: Table) -> Found | None:
    """Say ① as 1, Ⅱ as 2 and ㎎ as mg: engines drop them."""
    if not _ENCLOSED.match(text, begin):
        return None
    one = text[begin]
    return Found(
        begin + 1, f"{numeric(one):g}" if category(one)[0] == "N" else normalize("NFKC", one)
    )


def with_unread(text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Give pieces, and between them those for digits and letters that engines cannot read."""
    done = 0
    for piece in pieces:
        yield from _unread(text, done, piece.begin)
        yield piece
        done = piece.end
    yield from _unread(text, done, len(text))


def _unread(text: str, begin: int, end: int) -> Iterator[Piece]:
    for found in _RUN.finditer(text, begin, end):
        if not found[0].isascii():
            yield Piece(*found.span(), folded(found[0]))


def readable(text: str, pieces: Iterable[Piece], table: Table) -> Iterator[Piece]:
    """Give pieces and what is between them with digits that the language's voices read rightly."""
    done = 0
    for piece in pieces:
        yield from _runs(text, done, piece.begin, table)
        yield replace(piece, said=_DIGITS.sub(lambda run: _run(run[0], table), piece.said))
        done = piece.end
    yield from _runs(text, done, len(text), table)


def _runs(text: str, begin: int, end: int, table: Table) -> Iterator[Piece]:
    for found in _DIGITS.finditer(text, begin, end):
        said = _run(found[0], table)
        if said != found[0]:
            yield Piece(*found.span(), said)


def _run(digits: str, table: Table) -> str:
    if table.digits_apart:
        return " ".join(digits)
    found = ((p.fullmatch(digits), template) for p, template in table.misread)
    return next((match.expand(template) for match, template in found if match), digits)
