"""What a person overrules of the choice between content and furniture."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass

import soupsieve
from bs4 import BeautifulSoup
from bs4.element import Tag

from content.document import Reason
from content.errors import SelectorNotUnderstood

# What is left out for other reasons has no words, or its words are said in another way.
INCLUDABLE = frozenset(Reason) - {
    Reason.DESCRIBED,
    Reason.EXCLUDED,
    Reason.IMAGE_WITHOUT_DESCRIPTION,
    Reason.OPTION,
    Reason.LABEL,
}


@dataclass(frozen=True, slots=True)
class Choices:
    """Nothing is left out for a reason in `include` (of INCLUDABLE); what one of the CSS
    selectors in `exclude` selects is never read. `language` (BCP 47) is that of the page, whatever
    it declares as a whole; elements that declare one keep theirs.
    """

    include: frozenset[Reason] = frozenset()
    exclude: tuple[str, ...] = ()
    language: str = ""

    def excluded(self, soup: BeautifulSoup) -> frozenset[int]:
        """Return the id() of what is excluded. Raises SelectorNotUnderstood."""
        return frozenset(id(tag) for selector in self.exclude for tag in _selected(soup, selector))


AS_IT_IS = Choices()


def _selected(soup: BeautifulSoup, selector: str) -> Iterator[Tag]:
    understand_selector(selector)
    return soupsieve.iselect(selector, soup)


def understand_selector(selector: str) -> None:
    """Raise SelectorNotUnderstood for what is no CSS selector of elements."""
    try:
        with warnings.catch_warnings(action="error"):
            soupsieve.compile(selector)
    except (soupsieve.SelectorSyntaxError, NotImplementedError, Warning) as error:
        reason = str(error).partition("\n")[0].rstrip(".")
        raise SelectorNotUnderstood(
            f"“{selector}” is no CSS selector: {reason}.", selector=selector
        ) from error
