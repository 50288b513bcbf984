"""From files to lexicons: W3C's PLS or lines that people write, told apart by what is in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from unicodedata import category

from audio.errors import LexiconError
from audio.lexicon import Entry, Lexicon, Lexicons, Unusable, is_unspaced
from audio.word_list import read_word_list

OURS = Path(__file__).with_name("lexicons")
"""The folder of what comes with the program."""

MOST_BYTES = 8_000_000
"""A lexicon of 100,000 words has about that; what is larger is no lexicon."""

MOST_CHARACTERS = 500
"""In one grapheme, alias or pronunciation."""

_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xfe\xff\0<|\xff\xfe<\0")
_WEB_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+)?html", re.IGNORECASE)

_OUR_LANGUAGE = re.compile(r'<lexicon [^>]*xml:lang="([^"]+)"')
_OUR_LEXEME = re.compile(r"<lexeme><grapheme>(.+)</grapheme><phoneme>([^<]+)</phoneme></lexeme>")

_SIGNS = "+-−–—±~<>≤≥=≈(){}[]\"'“”‘’„«».,;:!?/"
"""What may stand around an amount."""

Read = tuple[int, str, Entry]
"""The line, the language and what is said there."""


def read_lexicon(path: Path) -> Lexicons:
    """Return what a lexicon has, by language: a region's words first, last those of any language.

    Raises LexiconError, with the line, if any of it cannot be used: nothing is half read.
    """
    try:
        entries = _entries(_content(path))
        _refuse_loops(entries)
    except Unusable as unusable:
        raise _error(path, unusable) from unusable
    by_language: dict[str, list[Entry]] = {}
    for _, language, entry in entries:
        by_language.setdefault(language, []).append(entry)
    ordered = sorted(by_language.items(), key=lambda each: _breadth(each[0]))
    return Lexicons((language, Lexicon(own)) for language, own in ordered)


@cache
def our_lexicons() -> Lexicons:
    """Return the lexicons that come with the program.

    They have one lexeme a line, checked by a test, and are read ten times as fast as others:
    the first sound waits for them.
    """
    return Lexicons(map(_ours, sorted(OURS.glob("*.pls"))))


def _ours(file: Path) -> tuple[str, Lexicon]:
    text = file.read_text(encoding="utf-8")
    language = _OUR_LANGUAGE.search(text)
    entries = (
        Entry(grapheme, ipa=ipa)
        for graphemes, ipa in _OUR_LEXEME.findall(text)
        for grapheme in graphemes.split("</grapheme><grapheme>")
    )
    return language[1] if language else "", Lexicon(entries)


def _breadth(language: str) -> int:
    """Tell for sorting how much a tag is meant for: en-GB before en, and that before any."""
    return -len(language.split("-")) if language else 0


def checked(entry: Entry, language: str = "") -> Entry:
    """Return an entry that can be used. Raises ValueError, with a sentence without full stop."""
    if not entry.grapheme[:1].isalnum():
        if not _has_words(entry.grapheme):
            raise ValueError("the word has no letter or digit")
        raise ValueError("the word begins with a sign, and is found by its first letter or digit")
    if _has_amount(entry.grapheme, language):
        raise ValueError("the word is an amount, or has one in it, which no lexicon may change")
    if entry.alias and not _has_words(entry.alias):
        raise ValueError("what is to be said has no letter or digit: nothing would be heard")
    if not entry.alias and not entry.ipa:
        raise ValueError("it does not tell how the word is said")
    texts = (entry.grapheme, entry.alias, entry.ipa)
    if not all(text.isprintable() or _is_sayable(text) for text in texts):
        raise ValueError("there is a character in it that nobody can say")
    if max(map(len, texts)) > MOST_CHARACTERS:
        raise ValueError(f"it has more than {MOST_CHARACTERS} characters")
    return entry


def is_xml(content: bytes) -> bool:
    """Tell whether a lexicon is W3C's, or else lines."""
    return _XML.match(content) is not None


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) else "its name cannot be"
        raise LexiconError(
            f"The lexicon {path} cannot be read: {told}.",
            path=path,
            hint="Give the path of a lexicon that you may read.",
        ) from error
    if len(content) > MOST_BYTES:
        raise Unusable(f"it has more than {MOST_BYTES // 1_000_000} megabytes")
    return content


def _entries(content: bytes) -> list[Read]:
    if _WEB_PAGE.match(content):
        raise Unusable("this is a web page, no lexicon", 1)
    if is_xml(content):
        from audio.pls import read_pls  # a parser of XML is loaded only for a person's lexicon

        language, entries = read_pls(content)
        read = [(line, language, entry) for line, entry in entries]
    else:
        read = read_word_list(content)
    for line, language, entry in read:
        try:
            checked(entry, language)
        except ValueError as error:
            raise Unusable(str(error), line) from error
    return read


def _refuse_loops(entries: Iterable[Read]) -> None:
    """Refuse an alias that is said as another one, and so on, until it would be said as itself."""
    named = {(language, e.grapheme): (line, e.alias) for line, language, e in entries if not e.ipa}
    harmless: set[tuple[str, str]] = set()
    for first, (line, _) in named.items():
        seen, word = set(), first
        while word in named and word not in harmless:
            if word in seen:
                raise Unusable("its alias leads back to itself", line)
            seen.add(word)
            alias = named[word][1]
            if alias == word[1]:
                break
            word = (word[0], alias)
        harmless |= seen


def _has_amount(grapheme: str, language: str) -> bool:
    """Tell whether a number in it stands alone, or with a unit: 5-mg is one, 5-FU and B12 not."""
    if not any(map(str.isnumeric, grapheme)):
        return False
    from audio.spoken.folded import folded

    words = (folded(word).strip(_SIGNS) for word in grapheme.split())
    return any(word[:1].isnumeric() and _is_amount(word, language) for word in words)


def _is_amount(word: str, language: str) -> bool:
    from audio.spoken import amounts
    from audio.spoken.tables import table_of

    if not any(map(str.isalpha, word)):
        return True
    found = amounts.amount(word, 0, table_of(language or "en"))
    return found is not None and (found.end == len(word) or is_unspaced(word[found.end]))


def _is_sayable(text: str) -> bool:
    return not any(category(sign) in ("Cc", "Cs", "Co") for sign in text)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _error(path: Path, unusable: Unusable) -> LexiconError:
    line = f" in line {unusable.line}" if unusable.line else ""
    return LexiconError(
        f"The lexicon {path} cannot be used{line}: {unusable}.", path=path, line=unusable.line
    )
