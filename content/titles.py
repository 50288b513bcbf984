"""What a page is called."""

from __future__ import annotations

import re
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from bs4.element import Tag

from content.whitespace import fold


def title(named: dict[str, list[Tag]], address: str) -> str:
    """Return the title, never empty.

    The h1 that the page's own <title> or og:title contains, which leaves out the site's name;
    else og:title, <title>, the first h1, the file's name, the host.
    """
    shared = next(filter(None, map(_shared_title, named.get("meta", ()))), "")
    declared = next(filter(None, map(_words, named.get("title", ()))), "")
    headings = [words for h1 in named.get("h1", ()) if (words := _words(h1))]
    for heading in headings:
        if any(_contains(whole, heading) for whole in (declared, shared)):
            return heading
    return shared or declared or next(iter(headings), "") or _name(address)


def _words(tag: Tag) -> str:
    """Return an element's words, without the handle that a heading may end with."""
    return fold(tag.get_text()).strip().rstrip("¶\N{LINK SYMBOL}").rstrip()


def _shared_title(meta: Tag) -> str:
    if meta.attrs.get("property", meta.attrs.get("name")) != "og:title":
        return ""
    return fold(str(meta.attrs.get("content", ""))).strip()


def _contains(whole: str, heading: str) -> bool:
    plain, part = (re.sub(r"\W+", " ", text).strip().casefold() for text in (whole, heading))
    return bool(part) and f" {part} " in f" {plain} "


def _name(address: str) -> str:
    """Return what of an address is a name: the file's without its ending, or the host."""
    try:
        parts = urlsplit(address)
    except ValueError:  # what looks like a broken IPv6 address
        return address
    path = PurePath(unquote(parts.path).replace("\\", "/"))
    return fold(path.stem.replace("-", " ").replace("_", " ")).strip() or parts.netloc or "Untitled"
