"""Blocks before they have a place and sentences."""

from __future__ import annotations

from dataclasses import dataclass

from content.document import Container, Item, Kind, LeftOut, Span


@dataclass(frozen=True, slots=True)
class Part:
    """Words that begin a sentence of their own: a whole block, or a table's cell."""

    spans: tuple[Span, ...]
    headers: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What will be a block."""

    kind: Kind
    parts: tuple[Part, ...]
    level: int = 0
    item: Item | None = None
    within: tuple[Container, ...] = ()

    @property
    def words(self) -> str:
        """The words on one line, to compare."""
        return " ".join(" ".join(s.text for part in self.parts for s in part.spans).split())

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
    """What a page's body says, in its order, and what of it is left out."""

    drafts: list[Draft]
    left_out: list[LeftOut]
