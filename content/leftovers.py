"""The words of what is not read, so that it can be shown that nothing else is missing."""

from __future__ import annotations

from bs4.element import Tag

from content.elements import BLOCKS, BOXES, RAW, WORDLESS
from content.walking import walk
from content.whitespace import fold

_NAMING_IN_ORDER = ("aria-label", "alt", "value", "placeholder", "label", "title")
_NAMING = frozenset(_NAMING_IN_ORDER)
_COMPARED = 200  # characters: a name is no repetition of more, and elements may nest deep


def words_of(tag: Tag) -> str:
    """Return every word in an element, shown or not, and the names that it gives to elements
    which have no words, or others; white space folded.
    """
    collector = _Collector()
    if collector.enter(tag):
        walk(tag, collector)
        collector.leave(tag)
    return collector.words


def words_in(tag: Tag) -> str:
    """Return the same of what is in the element, without its own name."""
    collector = _Collector()
    if tag.name not in RAW:
        walk(tag, collector)
    return collector.words


class _Collector:
    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._begins: list[tuple[int, int]] = []
        self._length = 0  # of all pieces, in characters

    @property
    def words(self) -> str:
        return fold("".join(self.pieces)).strip()

    def enter(self, tag: Tag) -> bool:
        self._part(tag)
        if tag.name in WORDLESS:
            return False
        if tag.name in RAW:
            self._name(tag, "")
            return False
        self._begins.append((len(self.pieces), self._length))
        return True

    def leave(self, tag: Tag) -> None:
        begin, length = self._begins.pop()
        if not _NAMING.isdisjoint(tag.attrs):
            is_short = self._length - length <= _COMPARED
            self._name(tag, fold("".join(self.pieces[begin:])).strip() if is_short else "")
        self._part(tag)

    def _name(self, tag: Tag, own: str) -> None:
        """Add a name after the element's own words, unless it is among them."""
        given = (
            tag.attrs[name]
            for name in _NAMING_IN_ORDER
            if name in tag.attrs and (name != "value" or tag.name == "input")
        )
        for name in dict.fromkeys(fold(str(one)).strip() for one in given):
            if name.casefold() not in own.casefold():
                self.text(f" {name} ")

    def text(self, words: str) -> None:
        self.pieces.append(words)
        self._length += len(words)

    def _part(self, tag: Tag) -> None:
        if tag.name in BLOCKS or tag.name in BOXES or tag.name == "br":
            self.text(" ")
