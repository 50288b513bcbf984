"""How much of a page has been walked through."""

from __future__ import annotations

from typing import NamedTuple


class Count(NamedTuple):
    """Words so far: all, in links, in sentences outside links; headings; and bold words.

    `told` words are in paragraphs that end as a sentence does, however short. `signs` are what
    comments and forms have, and text does not: fields, times, people.
    """

    words: int = 0
    linked: int = 0
    prose: int = 0
    headings: int = 0
    bold: int = 0
    told: int = 0
    signs: int = 0

    def since(self, earlier: Count) -> Count:
        return Count(*(now - then for now, then in zip(self, earlier, strict=True)))

    @property
    def density(self) -> float:
        """The share of words that are links."""
        return self.linked / self.words if self.words else 0.0


NOTHING = Count()
