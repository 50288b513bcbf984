"""What is closed until a person opens it: the panels of tabs and accordions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from bs4.element import Tag

from content import elements

_TARGETS = ("data-bs-target", "data-target", "href")  # “#id”
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


def has_opener(tag: Tag, opened: Set[str]) -> bool:
    """Return whether something opens a closed element, given the ids that something opens."""
    attributes = tag.attrs
    if attributes.get("id") in opened:
        return True
    role = elements.role(tag)
    return role == "tabpanel" or (role == "region" and "aria-labelledby" in attributes)


def looks_opened(tag: Tag, style: Mapping[str, str]) -> bool:
    """Return whether a closed element is called a panel, or is closed only to a screen reader."""
    attributes = tag.attrs
    if tag.name not in elements.BLOCKS:
        return False
    if "hidden" not in attributes and not any(name in style for name in _GONE):
        return True
    names = (*(attributes.get("class") or ()), attributes.get("id") or "")
    return any(_NAMES.search(name) for name in names)


def is_opener(tag: Tag, role: str) -> bool:
    """Return whether an element is a tab, or a control that opens and closes something."""
    attributes = tag.attrs
    if role == "tab":
        return True
    return "aria-expanded" in attributes or any(name in attributes for name in _TOGGLES)
