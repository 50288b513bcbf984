"""What stands before the items of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4.element import Tag

from content import elements, visibility
from content.document import Container, Item

_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
           "lower-roman": "i", "upper-roman": "I", "decimal": "1", "none": ""}  # fmt: skip


@dataclass(slots=True)
class List:
    """A list while it is read: it counts its items as a browser numbers them."""

    container: Container
    depth: int
    ordered: bool
    type: str = "1"
    ordinal: int = 1
    step: int = 1
    number: int = 0

    def next_item(self, tag: Tag) -> Item:
        """Return what the next item of the list is; `value` restarts the numbering."""
        self.number += 1
        value = _integer(tag.attrs.get("value")) if self.ordered else None
        ordinal = self.ordinal if value is None else value
        self.ordinal = ordinal + self.step
        text = label(ordinal, _type(tag, self.type)) if self.ordered else ""
        return Item(self.number, max(self.container.size, self.number), self.depth, text)


def size(tag: Tag) -> int:
    """Return how many items a list shows; they may stand in wrappers."""
    count = 0
    for child in _shown(tag):
        if _is_item(child):
            count += 1
        elif child.name not in elements.LISTS:
            count += sum(1 for part in _shown(child) if _is_item(part))
    return count


def _shown(tag: Tag) -> Iterator[Tag]:
    for part in tag.contents:
        if isinstance(part, Tag) and not visibility.why_hidden(part, visibility.style(part)):
            yield part


def _is_item(tag: Tag) -> bool:
    return elements.is_item(tag.name, elements.role(tag))


def open_list(tag: Tag, container: Container, depth: int) -> List:
    if tag.name != "ol":
        return List(container, depth, ordered=False)
    reverse = "reversed" in tag.attrs
    start = _integer(tag.attrs.get("start"))
    if start is None:
        start = container.size if reverse else 1
    style = visibility.style(tag)
    written = style.get("list-style-type") or style.get("list-style", "")
    kind = _STYLES.get(written, _type(tag, "1"))
    return List(container, depth, True, kind, start, -1 if reverse else 1)


def label(ordinal: int, type: str) -> str:
    """Return an ordinal as the page shows it; what letters or Roman cannot write is decimal."""
    if type in ("a", "A") and ordinal > 0:
        text = _letters(ordinal)
    elif type in ("i", "I") and 0 < ordinal < 4000:
        text = _roman(ordinal)
    else:
        return str(ordinal) if type else ""
    return text.upper() if type.isupper() else text


def _type(tag: Tag, otherwise: str) -> str:
    written = str(tag.attrs.get("type", ""))
    return written if written in ("1", "a", "A", "i", "I") else otherwise


def _integer(text: object) -> int | None:
    found = _INTEGER.match(str(text)) if text is not None else None
    return int(found[1]) if found else None


def _letters(ordinal: int) -> str:
    letters = ""
    while ordinal:
        ordinal, letter = divmod(ordinal - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def _roman(ordinal: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (ordinal // value)
        ordinal %= value
    return text
