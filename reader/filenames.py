"""File names made of titles."""

from __future__ import annotations

import unicodedata

LONGEST = 120  # bytes: leaves room for the number, the suffix and a temporary name in 255


def section_name(number: int, of: int, title: str) -> str:
    """Return “03-signs-and-symptoms” for the third of `of` sections, without a suffix.

    Only letters, marks and digits of any script are kept, so the name is one path component
    that Linux, macOS and Windows take, whatever the title holds.
    """
    digits = max(2, len(str(of)))
    return f"{number:0{digits}}-{_words(title) or 'section'}"


def _words(title: str) -> str:
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in _plain(title))
    name = ""
    for word in "".join(kept).split():
        longer = f"{name}-{word}" if name else word
        if len(longer.encode()) > LONGEST:
            return name or _cut(word)
        name = longer
    return name


def _plain(title: str) -> str:
    return unicodedata.normalize("NFC", title.casefold().replace("'", "").replace("’", ""))


def _cut(word: str) -> str:
    return word.encode()[:LONGEST].decode(errors="ignore")
