"""What is said for the spans of an utterance, each in its own language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from audio.lexicon import NO_LEXICONS, Lexicons
from audio.spoken import spoken
from audio.spoken.tables import table_of

if TYPE_CHECKING:
    from audio.speech import Span
    from audio.spoken.pieces import Spoken


def spans_spoken(
    spans: Iterable[Span],
    language: str,
    lexicons: Lexicons = NO_LEXICONS,
    defined: frozenset[str] = frozenset(),
) -> Iterator[Spoken]:
    """Give what is said for spans; neighbours that tell the same language are read as one text.

    `language` is that of spans which do not tell theirs. See `spoken` for the others.
    """
    for told, same in groupby(spans, key=lambda span: span.language):
        text, tag = "".join(span.text for span in same), told or language
        yield spoken(text, tag, lexicons.for_language(tag), defined=defined)


def expanded_words(language: str) -> frozenset[str]:
    """Return the words of capitals that are said otherwise where a page explains them itself."""
    table = table_of(language)
    words = {*table.abbreviations, *table.with_doses, *table.before_digits, *table.read_as_words}
    return frozenset(word for word in words if sum(map(str.isupper, word)) > 1)
