"""What a browser would not show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from bs4.element import Tag

from content.document import Reason
from content.elements import FALLBACKS

_NO_STYLE: Mapping[str, str] = MappingProxyType({})
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_FOR_EARS = re.compile(
    r"\bsr[-_]?only\b|visually[-_]?hidden|screen[-_]?reader|visible-sr\b|\boff-?screen\b", re.I
)
_NEVER_SHOWN = {"datalist", "annotation", "annotation-xml", "mphantom", "desc", "metadata", "defs"}
_ALWAYS_SHOWN = {"html", "body"}  # hidden only until a script has run


def style(tag: Tag) -> Mapping[str, str]:
    """Return the inline style: property to value, in small letters; the last one counts."""
    text = tag.attrs.get("style")
    if not text:
        return _NO_STYLE
    found: dict[str, str] = {}
    important: set[str] = set()
    for declaration in _COMMENT.sub(" ", str(text).lower()).split(";"):
        name, _, value = declaration.partition(":")
        name, (value, _, priority) = name.strip(), value.partition("!")
        if priority.strip() == "important":
            important.add(name)
        elif name in important:
            continue
        found[name] = value.strip()
    return found


def why_hidden(tag: Tag, style: Mapping[str, str]) -> Reason | None:
    """Return why nothing in the element is shown, or None where it is shown.

    `visibility` is not asked: what is in an invisible element can be visible again.
    """
    name, attributes = tag.name, tag.attrs
    if name in FALLBACKS:
        return Reason.FALLBACK
    if name in _NEVER_SHOWN or (name == "dialog" and _is_closed(tag, style)):
        return Reason.HIDDEN
    if attributes and name not in _ALWAYS_SHOWN and _says_hidden(attributes, style):
        return Reason.HIDDEN
    return None


def hides_itself(tag: Tag) -> bool:
    """Return whether an element says itself that it is not shown."""
    return bool(tag.attrs) and _says_hidden(tag.attrs, style(tag))


def _is_closed(dialog: Tag, style: Mapping[str, str]) -> bool:
    return "open" not in dialog.attrs and "display" not in style


def _says_hidden(attributes: Mapping[str, object], style: Mapping[str, str]) -> bool:
    """`hidden` is only a default that a style overrules; "until-found" is content to open."""
    if style.get("display") == "none":
        return True
    if _word(attributes.get("aria-hidden")) == "true":
        return True
    value = attributes.get("hidden")
    return value is not None and "display" not in style and _word(value) != "until-found"


def _word(value: object) -> str:
    return str(value).strip().lower() if value is not None else ""


def is_for_ears(tag: Tag) -> bool:
    """Return whether an element is taken out of the line, for screen readers alone."""
    return "class" in tag.attrs and _FOR_EARS.search(" ".join(tag.attrs["class"])) is not None


def turns_invisible(style: Mapping[str, str], invisible: bool) -> bool:
    """Return whether text in the element is invisible, given whether it was around it."""
    match style.get("visibility"):
        case "hidden" | "collapse":
            return True
        case "visible" | "initial":
            return False
        case _:
            return invisible
