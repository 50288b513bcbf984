"""From markup to a tree: the only place that parses.

BeautifulSoup over lxml; what lxml would refuse is mended before it sees it.
"""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import PageElement

_SURROGATES = re.compile("[\ud800-\udfff]")


def tree(html: str) -> BeautifulSoup:
    """Return the tree of a page; every character of its text is in it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(_SURROGATES.sub("\ufffd", html), "lxml")


def release(soup: BeautifulSoup) -> None:
    """Take a tree apart, so that its memory is free at once and not when Python finds the time."""
    element: PageElement | None = soup.contents[0] if soup.contents else None
    while element is not None:
        following = element.next_element
        element.__dict__.clear()
        element = following
    soup.__dict__.clear()
