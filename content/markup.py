"""From markup to a tree: the only place that parses.

What lxml would refuse is mended before it sees it.
"""

from __future__ import annotations

import re
from html import escape

from bs4 import BeautifulSoup

from content.builder import build

_XHTML = re.compile(r"\s*<\?xml\b")
_CDATA = re.compile(
    r"(?P<code><(script|style)\b.*?</\2\s*>)|<!\[CDATA\[(?P<text>.*?)\]\]>", re.DOTALL | re.I
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def tree(html: str) -> BeautifulSoup:
    """Return the tree of a page; every character of its text is in it."""
    return build(_mended(html))


def _mended(html: str) -> str:
    """Write lone surrogates, and XHTML's sections of plain text, as the parser takes them."""
    html = _SURROGATES.sub("\ufffd", html.removeprefix("\ufeff"))
    if "<![CDATA[" not in html or not _XHTML.match(html):
        return html
    return _CDATA.sub(lambda found: found["code"] or escape(found["text"], quote=False), html)
