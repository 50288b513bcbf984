"""A pronunciation in the middle of a text, as engines that take IPA get it.

It stands between three signs of Unicode's private use area, which means nothing to anybody else,
with the words that are said where it cannot be: `BEGIN ipa OR words END`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BEGIN, OR, END = "\uf8e0", "\uf8e1", "\uf8e2"

_MARKED = re.compile(f"{BEGIN}([^{BEGIN}{OR}{END}]*){OR}([^{BEGIN}{OR}{END}]*){END}")
_ANY = re.compile(f"[{BEGIN}{OR}{END}]")
_UNMARKED = str.maketrans({BEGIN: " ", OR: " ", END: " "})


def marked(ipa: str, otherwise: str) -> str:
    """Return a pronunciation for the middle of a text, and what is said where it cannot be."""
    return f"{BEGIN}{unmarked(ipa)}{OR}{unmarked(otherwise)}{END}"


def is_marked(text: str) -> bool:
    """Tell whether there is a pronunciation in a text."""
    return BEGIN in text


def unmarked(text: str) -> str:
    """Return somebody else's text such that nothing in it is taken for a pronunciation."""
    return text.translate(_UNMARKED) if _ANY.search(text) else text


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Give a text stretch by stretch: its words, and their pronunciation or ""."""
    done = 0
    for found in _MARKED.finditer(text):
        if done < found.start():
            yield unmarked(text[done : found.start()]), ""
        yield found[2], found[1]
        done = found.end()
    if done < len(text):
        yield unmarked(text[done:]), ""


def plain(text: str) -> str:
    """Return a text's words alone."""
    return "".join(words for words, _ in runs(text)) if is_marked(text) else text
