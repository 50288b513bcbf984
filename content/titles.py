"""What a page is called."""

from __future__ import annotations

import re
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from bs4.element import Tag

from content.metadata import Metadata
from content.whitespace import fold

_ALIKE = 0.5  # of the words of a heading
_HEADINGS = 50  # one of the first is the page's title, or none
_LONGEST = 2_000  # characters of a title in which a heading is looked for
_SEPARATOR = re.compile(r"\s+[|·•–—»:-]\s+|\s*\|\s*")


def title(named: dict[str, list[Tag]], about: Metadata, address: str) -> str:
    """Return the title, never empty.

    The h1 that stands foremost in what the page calls itself elsewhere (<title>, OpenGraph,
    JSON-LD), which leaves out the site's name; or the only h1 where it is like that. Else
    og:title, the headline, <title> without the site's name, the first h1, the file's name,
    the host.
    """
    declared = next(filter(None, map(_words, named.get("title", ()))), "")
    every = [words for h1 in named.get("h1", [])[:_HEADINGS] if (words := _words(h1))]
    sites = {_plain(about.site), _site(declared, every)}
    headings = [words for words in every if _plain(words) not in sites]
    wholes = (declared, about.title, about.headline)
    places = {h: min(filter(None, (_place(w, h) for w in wholes)), default=0) for h in headings}
    if shared := [heading for heading in headings if places[heading]]:
        return min(shared, key=places.__getitem__)
    if len(set(headings)) == 1 and _is_alike(headings[0], " ".join(wholes)):
        return headings[0]
    otherwise = (about.title, about.headline, _without(declared, sites), declared, *every)
    return next(filter(None, otherwise), "") or _name(address)


def says(heading: Tag, title: str) -> bool:
    return _words(heading) == title


def _words(tag: Tag) -> str:
    """Return an element's words, without the handle that a heading may end with."""
    return fold(tag.get_text()).strip().rstrip("¶\N{LINK SYMBOL}").rstrip()


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _place(whole: str, heading: str) -> int:
    """Return where in a title a heading stands, from 1 on; 0 if it does not."""
    part = _plain(heading[:_LONGEST])
    return f" {_plain(whole[:_LONGEST])} ".find(f" {part} ") + 1 if part else 0


def _is_alike(heading: str, otherwise: str) -> bool:
    """A slogan has other words than the title has."""
    words = set(_plain(heading).split())
    return len(words & set(_plain(otherwise).split())) >= _ALIKE * len(words)


def _site(declared: str, headings: list[str]) -> str:
    """Return the end of a <title> if one of several h1 is that, and another its beginning."""
    parts = [_plain(part) for part in _SEPARATOR.split(declared)]
    plain = {_plain(heading) for heading in headings}
    return parts[-1] if len(parts) > 1 and {parts[0], parts[-1]} <= plain else ""


def _without(declared: str, sites: set[str]) -> str:
    """Return a <title> without the site's name at one of its ends."""
    parts = _SEPARATOR.split(declared)
    if len(parts) > 1 and _plain(parts[-1]) in sites:
        return declared[: declared.rindex(parts[-1])].rstrip(" |·•–—»:-")
    if len(parts) > 1 and _plain(parts[0]) in sites:
        return declared[len(parts[0]) :].lstrip(" |·•–—»:-")
    return declared


def _name(address: str) -> str:
    """Return what of an address is a name: the file's without its ending, or the host."""
    try:
        parts = urlsplit(address)
    except ValueError:  # what looks like a broken IPv6 address
        return address
    path = PurePath(unquote(parts.path).replace("\\", "/"))
    return fold(path.stem.replace("-", " ").replace("_", " ")).strip() or parts.netloc or "Untitled"
