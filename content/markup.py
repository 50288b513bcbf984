"""From markup to a tree: the only place that parses.

What lxml would refuse is mended before it sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from bs4 import BeautifulSoup

from content.builder import build

_XHTML = re.compile(r"\s*<\?xml\b")
_CODE_OR_CDATA = re.compile(
    r"<(?P<code>script|style)\b|</(?P<end>script|style)\s*>|(?P<cdata><!\[CDATA\[)|\]\]>", re.I
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
    return "".join(_with_text(html))


def _with_text(html: str) -> Iterator[str]:
    """Yield XHTML with its plain text escaped. Code and what has no end stay as they are."""
    code, text, at = "", 0, 0  # the element around, where plain text began, what was yielded
    for found in _CODE_OR_CDATA.finditer(html):
        if text:
            if found[0] == "]]>":
                yield escape(html[text : found.start()], quote=False)
                text, at = 0, found.end()
        elif code:
            code = "" if (found["end"] or "").lower() == code else code
        elif found["cdata"]:
            yield html[at : found.start()]
            text, at = found.end(), found.start()
        else:
            code = (found["code"] or "").lower()
    yield html[at:]
