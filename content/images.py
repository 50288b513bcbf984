"""What stands for an image in words."""

from __future__ import annotations

from collections.abc import Mapping

from bs4.element import Tag

from content.whitespace import fold

_DECORATIVE = ("presentation", "none")


def is_image(tag: Tag, role: str) -> bool:
    return tag.name in ("img", "svg", "image") or role in ("img", "image", "graphics-document")


def description(tag: Tag, role: str) -> str | None:
    """Return the words for an image: "" for a decorative one, None where the page gives none."""
    if role in _DECORATIVE:
        return ""
    attributes = tag.attrs
    for name in ("aria-label", "alt"):
        if (said := attributes.get(name)) is not None and (name == "alt" or str(said).strip()):
            return fold(str(said)).strip()
    if tag.name == "svg" and (title := tag.find("title", recursive=False)):
        return fold(title.get_text()).strip() or None
    return fold(str(attributes.get("title", ""))).strip() or _unless_tiny(attributes)


def _unless_tiny(attributes: Mapping[str, object]) -> str | None:
    """An image of one pixel only counts visitors."""
    size = [str(attributes.get(side, "")).strip() for side in ("width", "height")]
    return "" if any(side in ("0", "1", "0px", "1px") for side in size) else None
