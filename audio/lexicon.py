"""Words and how they are said, by language: what a lexicon is, and how it is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import compress, groupby
from typing import TypeAlias
from unicodedata import category, normalize

from audio.languages import LIKELY, fallbacks, primary
from audio.pattern import late


class Unusable(Exception):
    """A sentence without its full stop, and the line that it is about."""

    def __init__(self, sentence: str, line: int = 0) -> None:
        super().__init__(sentence)
        self.line = line


@dataclass(frozen=True, slots=True)
class Entry:
    """How a grapheme, one word or several, is said: as its IPA or, by who takes none, its alias.

    Where there is no alias either, the grapheme is said as it is written.
    """

    grapheme: str
    alias: str = ""
    ipa: str = ""

    @property
    def is_exact(self) -> bool:
        """Whether it holds only for this capitalisation."""
        return self.grapheme != self.grapheme.lower()


class Lexicon:
    """Entries of one language, found by what stands in a text. Frozen, comparable, picklable.

    A grapheme in small letters matches any capitalisation, since words are capitalised where
    sentences and titles begin. One that has a capital matches exactly, since there it tells words
    apart: “AIDS” is not “aids”, “US” not “us”, “Lyme” not “lyme”. Where both are there, the exact
    one is taken. Of entries for the same grapheme the first one is.

    An alias that is the grapheme of another entry is said as that one's alias (PLS 1.0, 4.6); its
    alias is not looked up again, so that there is no loop.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        first: dict[str, Entry] = {}
        for entry in entries:
            first.setdefault(entry.grapheme, entry)
        self.entries = tuple(first.values())

    @cached_property
    def _starting(self) -> _Starting:
        """What there is to find, made when it is: most lexicons are only merged or sent away."""
        by_grapheme = {entry.grapheme: entry for entry in self.entries}
        return _starting(_resolved(entry, by_grapheme) for entry in self.entries)

    def match(self, text: str, begin: int) -> Entry | None:
        """Return the entry with the longest grapheme that stands at `begin`, where a word begins.

        Where the text has it in other letters (“STRASSE”), as many as these have is the grapheme.

        It ends where a word ends: not within letters, digits and their marks, not before an
        apostrophe and more letters but the English genitive's, and not within 2.5. In scripts
        that have no spaces it may end after any sign. Any space stands for a space, and any
        hyphen and apostrophe for their like.
        """
        found = _ASCII_FIRST.match(text, begin) or _FIRST.match(text, begin)
        if found is None or (by_length := self._starting.get(found[0].casefold())) is None:
            return None
        for length, written in by_length.items():
            end = begin + length
            there = text[begin:end].translate(_SAME)
            entry = written.get(there) or written.get(there.casefold())
            if entry and end <= len(text) and not _goes_on(text, end):
                return None if _is_inside(text, begin) else entry
        return None

    def merged(self, other: Lexicon) -> Lexicon:
        """Return both; what both have is said as here."""
        if not (self and other):
            return self or other
        anyhow = {e.grapheme.casefold() for e in self.entries if not e.is_exact}
        return Lexicon(
            (*self.entries, *(e for e in other.entries if e.grapheme.casefold() not in anyhow))
        )

    def __len__(self) -> int:
        return len(self.entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lexicon) and self.entries == other.entries

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(self.entries)

    def __reduce__(self) -> tuple[type[Lexicon], tuple[tuple[Entry, ...]]]:
        return Lexicon, (self.entries,)

    def __repr__(self) -> str:
        return f"Lexicon({self.entries!r})"


class Lexicons:
    """Lexicons with their languages (BCP 47 tags, or "" for any), those that win first.

    Frozen, comparable, picklable.
    """

    __slots__ = ("_served", "parts")

    def __init__(self, parts: Iterable[tuple[str, Lexicon]] = ()) -> None:
        self.parts = tuple(parts)
        self._served: dict[tuple[bool, ...], Lexicon] = {}  # a page may have any number of tags

    def for_language(self, tag: str) -> Lexicon:
        """Return what holds for words of a language, merged.

        An “en” lexicon serves en-GB, an “en-US” one serves en-US and, as most likely meant, en.
        """
        tags = _served_by(tag)
        served = tuple(not language or language.lower() in tags for language, _ in self.parts)
        if served not in self._served:
            several = (lexicon for _, lexicon in compress(self.parts, served))
            self._served[served] = reduce(Lexicon.merged, several, Lexicon())
        return self._served[served]

    def then(self, others: Lexicons) -> Lexicons:
        """Return these, and after them the others."""
        return Lexicons((*self.parts, *others.parts))

    def __len__(self) -> int:
        return sum(len(lexicon) for _, lexicon in self.parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lexicons) and self.parts == other.parts

    def __hash__(self) -> int:
        return hash(self.parts)

    def __reduce__(self) -> tuple[type[Lexicons], tuple[tuple[tuple[str, Lexicon], ...]]]:
        return Lexicons, (self.parts,)

    def __repr__(self) -> str:
        return f"Lexicons({self.parts!r})"


NO_LEXICONS = Lexicons()


def _served_by(tag: str) -> frozenset[str]:
    """Return the languages, in small letters, whose lexicons serve a language."""
    tags = fallbacks(tag)
    if "-" not in tag.replace("_", "-"):
        return frozenset(tags)
    own = tags[0] if tags else ""
    return frozenset(t for t in tags if t == own or t != LIKELY.get(primary(tag)))


def _resolved(entry: Entry, by_grapheme: dict[str, Entry]) -> Entry:
    other = by_grapheme.get(entry.alias)
    if other is None or other is entry or entry.ipa:
        return entry
    return replace(entry, alias=other.alias or entry.alias, ipa=other.ipa)


_Starting: TypeAlias = dict[str, dict[int, dict[str, Entry]]]
"""By the first word, and by how long it is in a text, longest first: the entries as written."""


def _starting(entries: Iterable[Entry]) -> _Starting:
    starting: _Starting = {}
    for entry in entries:
        for written in _written(entry.grapheme.translate(_SAME), entry.is_exact):
            if first := _ASCII_FIRST.match(written) or _FIRST.match(written):
                same = len(written) == len(entry.grapheme)
                found = entry if same else replace(entry, grapheme=written)
                by_length = starting.setdefault(first[0].casefold(), {})
                key = written if entry.is_exact else written.casefold()
                by_length.setdefault(len(written), {}).setdefault(key, found)
    return {
        first: by_length if len(by_length) == 1 else dict(sorted(by_length.items(), reverse=True))
        for first, by_length in starting.items()
    }


def _written(grapheme: str, is_exact: bool) -> Iterator[str]:
    """Give a grapheme as texts may have it: composed or not, with SS for ß."""
    if grapheme.isascii():
        yield grapheme
        return
    for form in ("NFC", "NFD"):
        yield normalize(form, grapheme)
        if not is_exact:
            yield normalize(form, grapheme.upper())


_SAME = str.maketrans("\u00a0\u2007\u2009\u202f\u2010\u2011’ʼ", "    --''")
"""What a page may write for a space, a hyphen and an apostrophe."""

# Thai, Lao, Myanmar, Khmer, Tai Le and New Tai Lue, kana, Han, Yi: words without spaces between
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u3005-\u3007\u3040-\u30ff\u3400-\u9fff"
    "\ua000-\ua4cf\uaa60-\uaa7f\uf900-\ufaff\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)

_UNSPACED_SIGN = late(f"[{UNSPACED}]")


def _marks() -> Iterator[str]:
    """Give the ranges of marks that belong to the letter before them, as in a [class]."""
    for first, last in ((0x300, 0x2100), (0xA66F, 0xAC00), (0xFE00, 0xFE30)):
        signs = map(chr, range(first, last))
        for is_mark, run in groupby(signs, key=lambda sign: category(sign).startswith("M")):
            if is_mark:
                several = tuple(run)
                yield f"{several[0]}-{several[-1]}"


_JOINERS = "\u200c\u200d"
MARKS = "".join(_marks()) + _JOINERS
_LETTER = rf"[^\W_{UNSPACED}]"
_ASCII_FIRST = late(r"[A-Za-z0-9]++(?![^\0-\x7f])")
"""The usual first word; it is compiled at once, the others take 5 ms."""

_FIRST = late(
    rf"{_LETTER}++(?![{MARKS}])|[{UNSPACED}]"
    rf"|(?:{_LETTER}+|[{MARKS}])++|.",
    re.DOTALL,
)
"""The first word, a sign of a script without spaces, or any other sign; the quickest come first."""


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a word goes on where it might end, be it with an apostrophe or a decimal."""
    before, after, second, third = tuple(text[end - 1 : end + 3].ljust(4))
    if _is_mark(after) or _is_inside(text, end):
        return True
    if after in "'’ʼ":
        is_genitive = second in "sS" and not _is_of_word(third)
        return _is_of_word(before) and _is_letter(second) and not is_genitive
    return after in ".,:/" and before.isdecimal() and second.isdecimal()


def _is_inside(text: str, place: int) -> bool:
    """Tell whether letters of one word, with their marks, stand before and behind a place."""
    if not (0 < place < len(text) and _is_letter(text[place])):
        return False
    before = text[place - 1]
    return _is_letter(before) or (_is_mark(before) and not is_unspaced(before))


def _is_letter(sign: str) -> bool:
    """Tell whether it is a letter or digit of a script that has spaces."""
    return sign.isalnum() and not is_unspaced(sign)


def is_unspaced(sign: str) -> bool:
    """Tell whether it is of a script that has no spaces between words."""
    return _UNSPACED_SIGN.match(sign) is not None


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _is_mark(sign: str) -> bool:
    return category(sign).startswith("M") or sign in _JOINERS
