"""Blocks before they have a place and sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace

from content.document import (
    CellHeaders,
    Container,
    Item,
    Kind,
    LeftOut,
    Reason,
    Row,
    Span,
    Surrounding,
)
from content.inline import OBJECT

LISTS = (Surrounding.LIST, Surrounding.ORDERED_LIST)


@dataclass(frozen=True, slots=True)
class Part:
    """Words that begin a sentence of their own: a whole block, or a line of a table's cell."""

    spans: tuple[Span, ...]
    headers: tuple[Span, ...] = ()
    rows: int = 1
    above: tuple[Span, ...] = ()
    column: int = 0
    cell: CellHeaders | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What will be a block, of an element in a language.

    `after` counts the parts of the page left out before it.
    """

    kind: Kind
    parts: tuple[Part, ...]
    level: int = 0
    item: Item | None = None
    within: tuple[Container, ...] = ()
    row: Row | None = None
    after: int = 0
    language: str = ""

    @property
    def words(self) -> str:
        """The words on one line, to compare."""
        words = " ".join(s.text for part in self.parts for s in part.spans)
        return " ".join(words.replace(OBJECT, "").split())

    @property
    def links(self) -> set[str]:
        """The addresses that its words and images lead to."""
        return {span.link for part in self.parts for span in part.spans if span.link}

    @property
    def only_links(self) -> bool:
        """Whether every word leads somewhere, or stands for an image or a control."""
        return all(
            span.link or span.stands_for or not any(map(str.isalnum, span.text))
            for part in self.parts
            for span in part.spans
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page's body says, and what of it is left out, each in the page's order."""

    drafts: list[Draft]
    left_out: list[LeftOut]

    def without(self, unwanted: list[tuple[Draft, Reason]]) -> Reading:
        """Return the reading with some of its drafts left out, where they stand."""
        if not unwanted:
            return self
        gone = {id(draft) for draft, _ in unwanted}
        left_out: list[LeftOut] = []
        at = 0
        for draft, reason in sorted(unwanted, key=lambda one: one[0].after):
            left_out += self.left_out[at : draft.after]
            at = max(at, draft.after)
            left_out.append(LeftOut(reason, draft.words))
        return Reading(_without(gone, self.drafts), left_out + self.left_out[at:])


def _without(gone: set[int], drafts: list[Draft]) -> list[Draft]:
    """Return the drafts that stay; where an item begins with one that goes, the next begins it."""
    kept: list[Draft] = []
    item: Item | None = None
    around: Container | None = None
    for draft in drafts:
        if draft.item:
            item, around = draft.item, _list_around(draft)
        if id(draft) in gone:
            continue
        if item and not draft.item and around in draft.within:
            is_text = draft.kind in (Kind.PARAGRAPH, Kind.QUOTE)
            draft = replace(draft, item=item, kind=Kind.LIST_ITEM if is_text else draft.kind)  # noqa: PLW2901
        kept.append(draft)
        item = None
    return kept


def _list_around(draft: Draft) -> Container | None:
    return next((c for c in reversed(draft.within) if c.kind in LISTS), None)
