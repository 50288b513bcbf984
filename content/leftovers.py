"""The words of what is not read, so that it can be shown that nothing else is missing."""

from __future__ import annotations

from bs4.element import Tag

from content.elements import BLOCKS, BOXES, RAW, WORDLESS
from content.walking import walk
from content.whitespace import fold


def words_of(tag: Tag) -> str:
    """Return every word in an element, shown or not, white space folded."""
    if tag.name in RAW:
        return ""
    collector = _Collector()
    walk(tag, collector)
    return fold("".join(collector.pieces)).strip()


class _Collector:
    def __init__(self) -> None:
        self.pieces: list[str] = []

    def enter(self, tag: Tag) -> bool:
        self._part(tag)
        return tag.name not in WORDLESS and tag.name not in RAW

    def leave(self, tag: Tag) -> None:
        self._part(tag)

    def text(self, words: str) -> None:
        self.pieces.append(words)

    def _part(self, tag: Tag) -> None:
        if tag.name in BLOCKS or tag.name in BOXES or tag.name == "br":
            self.pieces.append(" ")
