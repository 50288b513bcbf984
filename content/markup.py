"""From markup to a tree: the only place that parses.

BeautifulSoup over lxml. What libxml2 would lose or refuse is mended before it sees it.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from types import MappingProxyType

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import PageElement

_SURROGATES = re.compile("[\ud800-\udfff]")


class _Builder(LXMLTreeBuilder):
    """BeautifulSoup's own builder, without what only XML needs: HTML has no namespaces to keep."""

    def start(
        self,
        tag: str | bytes,
        attrib: dict[str | bytes, str | bytes],
        nsmap: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        assert self.soup is not None
        assert isinstance(tag, str)
        self.soup.handle_starttag(tag, None, None, self.attribute_dict_class(attrib))

    def end(self, tag: str | bytes) -> None:
        assert self.soup is not None
        assert isinstance(tag, str)
        self.soup.handle_endtag(tag)


def tree(html: str) -> BeautifulSoup:
    """Return the tree of a page; every character of its text is in it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(_SURROGATES.sub("\ufffd", html), builder=_Builder(huge_tree=True))


def release(soup: BeautifulSoup) -> None:
    """Take a tree apart, so that its memory is free at once and not when Python finds the time."""
    element: PageElement | None = soup.contents[0] if soup.contents else None
    while element is not None:
        following = element.next_element
        element.__dict__.clear()
        element = following
    soup.__dict__.clear()
