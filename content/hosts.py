"""What HTML and SVG themselves offer as the name of an element (ACCNAME step 2E).

HTML-AAM 1.0 #accname-computation, SVG-AAM 1.0 #mapping_additional_nd. Texts are as the page wrote
them; "" is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from bs4.element import Comment, NavigableString, Tag

from content.roles import attribute, input_type

# What a browser writes on a button that the page left without words.
_UNWORDED_BUTTONS: Mapping[str, str] = MappingProxyType(
    {"submit": "Submit", "reset": "Reset", "image": "Submit"}
)
_PLACEHOLDING = frozenset(("", "email", "number", "password", "search", "tel", "text", "url"))
_NAMING_CHILDREN: Mapping[str, str] = MappingProxyType({"fieldset": "legend", "table": "caption"})
_NAMING_ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {"area": "alt", "img": "alt", "math": "alttext", "optgroup": "label", "option": "label"}
)
_DRAWN = frozenset((
    "a", "circle", "ellipse", "foreignobject", "g", "image", "line", "mesh", "path", "polygon",
    "polyline", "rect", "svg", "switch", "symbol", "text", "textpath", "tspan", "use",
))  # fmt: skip
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?")


def label_parts(tag: Tag) -> list[Tag]:
    """Return the children that name an element: the first legend, or caption.

    A figure is not named by its caption (https://github.com/w3c/aria/pull/2224), but an image
    without words that is all there is in a figure is.
    """
    if tag.name == "img":
        return _caption_of_lone_image(tag)
    if tag.name == "html":
        return tag.select("head > title")[:1]
    naming = _NAMING_CHILDREN.get(tag.name)
    return tag.find_all(naming, recursive=False, limit=1) if naming else []


def _caption_of_lone_image(image: Tag) -> list[Tag]:
    """HTML, "what an img element represents": it has no words, and only a caption beside it."""
    if "alt" in image.attrs or "title" in image.attrs:
        return []
    inner, figure = image, image.parent
    while figure is not None and figure.name != "figure" and _holds_only(figure, inner):
        inner, figure = figure, figure.parent
    if figure is None or figure.name != "figure" or not _holds_only(figure, inner):
        return []
    return figure.find_all("figcaption", recursive=False, limit=1)


def _holds_only(parent: Tag, child: Tag) -> bool:
    """Captions and the sources of a picture are not counted, nor are comments and spaces."""
    return all(
        node is child
        or (isinstance(node, Tag) and node.name in ("figcaption", "source"))
        or (isinstance(node, NavigableString) and (isinstance(node, Comment) or not node.strip()))
        for node in parent.contents
    )


def host_text(tag: Tag, role: str) -> str | None:
    """Return the text that an attribute, or in SVG a title, gives; None where there is none."""
    name = tag.name
    if role == "none":
        return "" if name == "img" else None
    if name == "input":
        return _input_text(tag)
    if name == "textarea":
        return _hint(tag)
    if name in _DRAWN:
        return _title_in_drawing(tag)
    if (naming := _NAMING_ATTRIBUTES.get(name)) and naming in tag.attrs:
        return attribute(tag, naming)
    return None


def button_text(tag: Tag) -> str | None:
    """Return what is written on an `input` that is a button; None for any other control."""
    kind = input_type(tag)
    if kind == "image":
        told = attribute(tag, "alt") or attribute(tag, "title")
        return told if told.strip() else _UNWORDED_BUTTONS[kind]
    if kind not in ("button", *_UNWORDED_BUTTONS):
        return None
    return attribute(tag, "value") if "value" in tag.attrs else _UNWORDED_BUTTONS.get(kind)


def _input_text(tag: Tag) -> str | None:
    text = button_text(tag)
    return _hint(tag) if text is None and input_type(tag) in _PLACEHOLDING else text


def _hint(tag: Tag) -> str | None:
    """The tooltip comes before the placeholder."""
    title = attribute(tag, "title")
    return title if title.strip() else attribute(tag, "placeholder") or None


def _title_in_drawing(tag: Tag) -> str | None:
    title = tag.find("title", recursive=False)
    if title is not None:
        return title.get_text()
    return attribute(tag, "xlink:title") or None


def range_value(tag: Tag) -> str | None:
    """ACCNAME step 2C, range: the value in words, or the value; None where there is none."""
    for name in ("aria-valuetext", "aria-valuenow", "value"):
        if text := attribute(tag, name).strip():
            return text
    return _middle(tag) if input_type(tag) == "range" else None


def _middle(tag: Tag) -> str | None:
    """HTML, "range state": a range that nobody set stands in the middle, which is 50 of 100."""
    least, most = attribute(tag, "min").strip() or "0", attribute(tag, "max").strip() or "100"
    if not (_NUMBER.fullmatch(least) and _NUMBER.fullmatch(most)):
        return None
    return f"{max(float(least), (float(least) + float(most)) / 2):g}"
