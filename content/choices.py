"""What a person overrules of the choice between content and furniture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import Tag
from soupsieve import SelectorSyntaxError

from content.document import Reason
from content.errors import SelectorNotUnderstood

# What is left out for other reasons has no words, or its words are said in another way.
INCLUDABLE = frozenset(Reason) - {
    Reason.DESCRIBED,
    Reason.EXCLUDED,
    Reason.IMAGE_WITHOUT_DESCRIPTION,
    Reason.LABEL,
}


@dataclass(frozen=True, slots=True)
class Choices:
    """Nothing is left out for a reason in `include` (of INCLUDABLE); what one of the CSS
    selectors in `exclude` selects is never read.
    """

    include: frozenset[Reason] = frozenset()
    exclude: tuple[str, ...] = ()

    def excluded(self, soup: BeautifulSoup) -> frozenset[int]:
        """Return the id() of what is excluded. Raises SelectorNotUnderstood."""
        return frozenset(id(tag) for selector in self.exclude for tag in _selected(soup, selector))


AS_IT_IS = Choices()


def _selected(soup: BeautifulSoup, selector: str) -> Iterator[Tag]:
    try:
        yield from soup.select(selector)
    except SelectorSyntaxError as error:
        reason = str(error).partition("\n")[0].rstrip(".")
        raise SelectorNotUnderstood(
            f"“{selector}” is no CSS selector: {reason}.", selector=selector
        ) from error
