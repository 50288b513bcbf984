"""Which language words are in, told from the words themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from content.document import Document, Kind, Span
from content.drafts import Draft

LOOKED_AT = 20_000
"""Characters of a page: more of them tell no more."""

FEWEST_BYTES = 40
"""Fewer (in UTF-8) are too few: of 2,000 stretches as short as that 0.5 % were told wrongly."""

FEWEST_BYTES_TO_DOUBT = 100
"""A page that declares a language is not doubted for a title and a slogan in another.

Of 3,700 stretches of pages, 100 to 200 bytes long, one was wrongly doubted: names of products.
"""

MOST = 70
"""Percent of the words that have to be in one language."""

_CODES = {"iw": "he", "jw": "jv", "no": "nb"}  # CLD2's, where they are not today's
_UNSURE = frozenset({"la", "un", "zzp"})  # Lorem ipsum is told to be Latin

# Written so alike that CLD2 may take one for the other, or that pages give one for the other
_ALIKE = (
    frozenset({"bs", "hr", "me", "sh", "sr"}),
    frozenset({"id", "ms"}),
    frozenset({"da", "nb", "nn", "no"}),
    frozenset({"cmn", "gan", "hak", "lzh", "nan", "wuu", "yue", "zh"}),
    frozenset({"fil", "tl"}),
    frozenset({"fa", "prs"}),
    frozenset({"mo", "ro"}),
)


def can_tell() -> bool:
    """Tell whether the library is here; there is no wheel of it for every Python."""
    try:
        import pycld2  # noqa: F401
    except ImportError:
        return False
    return True


def language_of(drafts: Iterable[Draft]) -> str:
    """Return the language of what is to be blocks, "" where that is not plain."""
    words = (
        span.text
        for draft in drafts
        if draft.kind is not Kind.CODE
        for part in draft.parts
        for span in _speaking(part.spans, "")
    )
    return _language(words, FEWEST_BYTES)


def another_language(document: Document) -> str:
    """Return the language that a page plainly is in though it declares another, else ""."""
    if not document.language or document.language_is_guessed:
        return ""
    words = (
        span.text
        for section in document.sections
        for block in section.blocks
        if block.kind is not Kind.CODE
        for sentence in block.sentences
        for span in _speaking(sentence.spans, document.language)
    )
    found = _language(words, FEWEST_BYTES_TO_DOUBT)
    return "" if _is_alike(found, document.language.partition("-")[0]) else found


def _speaking(spans: Iterable[Span], language: str) -> Iterator[Span]:
    """Give the spans that are in the page's language, formulas and the like aside."""
    return (s for s in spans if s.language == language and not s.formula)


def _is_alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= group for group in _ALIKE)


def _language(words: Iterable[str], fewest: int) -> str:
    text = _plain(words)
    worded = sum(len(word.encode()) for word in text.split() if any(map(str.isalpha, word)))
    return _detected(text) if worded >= fewest else ""


def _plain(words: Iterable[str]) -> str:
    """Return the first words as one text, without what is no character to be printed."""
    gathered, length = [], 0
    for word in words:
        gathered.append(word)
        length += len(word)
        if length > LOOKED_AT:
            break
    text = "\n".join(gathered)[:LOOKED_AT]
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _detected(text: str) -> str:
    if not can_tell():
        return ""
    import pycld2

    try:
        is_reliable, _, (first, *_) = pycld2.detect(text, isPlainText=True)
    except pycld2.error:  # it knows of fewer characters than Python
        return ""
    _, code, percent, _ = first
    language = _CODES.get(code, code)
    is_plain = is_reliable and percent >= MOST and language.partition("-")[0] not in _UNSURE
    return language if is_plain else ""
