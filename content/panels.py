"""What is closed until a person opens it: the panels of tabs and accordions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from content import elements, labels
from content.document import Reason

_TARGETS = ("data-bs-target", "data-target", "href")  # “#id”
_FIRST_LINKS = 10  # one that skips something stands before what it skips
_CONTROLLING = frozenset(("aria-controls", "data-bs-target", "data-target"))
_TOGGLES = ("data-bs-toggle", "data-toggle")
_NAMES = re.compile(r"(?<![a-z])(?:accordion|collapse|collapsible|panel|tab)s?(?![a-z])", re.I)
_GONE = ("display", "visibility")  # a script that closes a panel sets one of these


def opens(tag: Tag) -> Iterator[str]:
    """Yield the ids of what an element opens, or leads to on its own page."""
    attributes = tag.attrs
    if "aria-controls" in attributes:
        yield from str(attributes["aria-controls"]).split()
    for name in _TARGETS:
        if name in attributes and (target := str(attributes[name]))[:1] == "#":
            yield target[1:]


def all_opened(soup: BeautifulSoup) -> set[str]:
    """Return the ids of what a control opens, wherever it stands; a link may only lead there."""
    found: set[str] = set()
    element: PageElement | None = soup
    while element is not None:
        if isinstance(element, Tag) and not _CONTROLLING.isdisjoint(element.attrs or ()):
            found.update(opens(element) if "href" not in element.attrs else ())
        element = element.next_element
    return found


def skipped_to(soup: BeautifulSoup) -> set[str]:
    """Return the ids that links lead to which skip what is above the content."""
    links = (tag for tag in soup.find_all("a", href=True, limit=_FIRST_LINKS))
    return {
        str(tag.attrs["href"])[1:]
        for tag in links
        if str(tag.attrs["href"])[:1] == "#"
        and labels.of_line(" ".join(tag.get_text().split()), True) is Reason.SKIP_LINK
    } - {""}


def has_opener(tag: Tag, opened: Set[str]) -> bool:
    """Return whether something opens a closed element, given the ids that something opens."""
    attributes = tag.attrs
    if attributes.get("id") in opened:
        return True
    role = elements.role(tag)
    if role == "tabpanel" or (role == "region" and "aria-labelledby" in attributes):
        return True
    return is_called_panel(tag) and button_before(tag) is not None


def button_before(tag: Tag) -> Tag | None:
    """Return the button that stands right before an element, with no words between."""
    before = tag.previous_sibling
    while isinstance(before, NavigableString) and before.isspace():
        before = before.previous_sibling
    if isinstance(before, Tag) and "button" in (before.name, elements.role(before)):
        return before
    return None


def looks_opened(tag: Tag, style: Mapping[str, str]) -> bool:
    """Return whether a closed element is called a panel, or is closed only to a screen reader."""
    attributes = tag.attrs
    if tag.name not in elements.BLOCKS:
        return False
    if "hidden" not in attributes and not any(name in style for name in _GONE):
        return True
    return is_called_panel(tag)


def is_called_panel(tag: Tag) -> bool:
    names = (*(tag.attrs.get("class") or ()), tag.attrs.get("id") or "")
    return any(_NAMES.search(name) for name in names)


def is_opener(tag: Tag, role: str) -> bool:
    """Return whether an element is a tab, or a control that opens and closes something."""
    attributes = tag.attrs
    if role == "tab":
        return True
    return "aria-expanded" in attributes or any(name in attributes for name in _TOGGLES)
