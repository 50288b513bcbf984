"""From markup to a tree: the only place that parses.

BeautifulSoup over lxml; what lxml would refuse is mended before it sees it.
"""

from __future__ import annotations

import re
import warnings
from html import escape

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import PageElement

_XHTML = re.compile(r"\s*<\?xml\b")
_CDATA = re.compile(
    r"(?P<code><(script|style)\b.*?</\2\s*>)|<!\[CDATA\[(?P<text>.*?)\]\]>", re.DOTALL | re.I
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def tree(html: str) -> BeautifulSoup:
    """Return the tree of a page; every character of its text is in it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(_mended(html), "lxml")


def _mended(html: str) -> str:
    """Write lone surrogates, and XHTML's sections of plain text, as the parser takes them."""
    html = _SURROGATES.sub("\ufffd", html)
    if "<![CDATA[" not in html or not _XHTML.match(html):
        return html
    return _CDATA.sub(lambda found: found["code"] or escape(found["text"], quote=False), html)


def release(soup: BeautifulSoup) -> None:
    """Take a tree apart, so that its memory is free at once and not when Python finds the time."""
    element: PageElement | None = soup.contents[0] if soup.contents else None
    while element is not None:
        following = element.next_element
        element.__dict__.clear()
        element = following
    soup.__dict__.clear()
