"""Where elements in a line meet, and only a style sheet sets their words apart."""

from __future__ import annotations

import re
from itertools import islice

from bs4.element import Tag

_IN_LINE = frozenset(("a", "b", "em", "font", "i", "label", "mark", "small", "span", "strong", "u"))
_CODE = frozenset(("code", "kbd", "samp", "tt", "var"))
_AROUND = 10  # elements that are asked whether they are code

_ENDS_WITH_WORD = re.compile(r"[^\W\d_]{3}$")
_ENDS_SMALL = re.compile(r"[^\W\d_]{2}$")


class Edges:
    """The last edge of an element, by the position that the words had there."""

    def __init__(self) -> None:
        self._at = self._left = -1
        self._are_siblings = False
        self._tag: Tag | None = None

    def enter(self, tag: Tag, position: int) -> None:
        if tag.name in _IN_LINE:
            self._are_siblings = position == self._left
            self._at, self._tag = position, tag

    def leave(self, tag: Tag, position: int) -> None:
        if tag.name in _IN_LINE:
            self._are_siblings = False
            self._at = self._left = position
            self._tag = tag

    def is_at(self, position: int) -> bool:
        """Return whether an element begins or ends here, and is no code."""
        if position != self._at or self._tag is None:
            return False
        return not any(tag.name in _CODE for tag in islice(self._tag.parents, _AROUND))

    def part(self, before: str, after: str) -> bool:
        """Return whether words before and after the edge are two: “Adults” and “1 g”.

        After a sibling, also “Silver” and “Badge”. “para” and “spinal”, “H” and “ello” are one
        word, and so may be “10” and “mg”.
        """
        if after[:1].isdigit():
            is_name = not (self._are_siblings or before[-1:].islower())  # COVID19
            return bool(_ENDS_WITH_WORD.search(before)) and not is_name
        begins_word = after[:1].isupper() and after[:2].isalpha() and len(after) > 1
        ends_small = before[-1:].islower() and bool(_ENDS_SMALL.search(before))
        return self._are_siblings and begins_word and ends_small
