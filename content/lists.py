"""What stands before the items of a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bs4.element import Tag

from content import elements, visibility
from content.document import Container, Item
from content.drafts import LISTS, Draft

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


def counted(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with lists counted by what is read of them.

    An item that holds only an icon, or a button that does nothing for a listener, is none.
    """
    sizes = Counter(container.number for draft in drafts if (container := _list_of(draft)))
    worded = {c.number for draft in drafts if not draft.only_links for c in draft.within}
    told: dict[Container, Container] = {}
    seen: Counter[int] = Counter()
    return [_counted(draft, sizes, worded, told, seen) for draft in drafts]


def _counted(
    draft: Draft,
    sizes: Counter[int],
    worded: set[int],
    told: dict[Container, Container],
    seen: Counter[int],
) -> Draft:
    item, container = draft.item, _list_of(draft)
    if item and container:
        seen[container.number] += 1
        item = replace(item, number=seen[container.number], of=sizes[container.number])
    for around in draft.within:
        if around not in told:
            told[around] = _told(around, sizes[around.number], around.number not in worded)
    within = tuple(told[around] for around in draft.within)
    if item == draft.item and within == draft.within:
        return draft
    return replace(draft, within=within, item=item)


def _told(container: Container, size: int, links: bool) -> Container:
    return replace(container, size=size, links=links) if container.kind in LISTS else container


def _list_of(draft: Draft) -> Container | None:
    """Return the list of which a draft is an item, unless that is nested too deep to be told."""
    around = [container for container in draft.within if container.kind in LISTS]
    return around[-1] if draft.item and len(around) == draft.item.depth else None


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
