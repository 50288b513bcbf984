"""What stands for an image in words, and which images without words are heard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, takewhile

from bs4.element import Tag

from content.document import Container, Kind, Reason
from content.drafts import LISTS, Draft
from content.hosts import label_parts
from content.names import Names
from content.naming import plain
from content.whitespace import fold

_SIGNS = re.compile(r"[\s.…_*•·|~:;,/\\#-]+")  # others may mean something: +, ✓, an emoji
_FILE_NAME = re.compile(
    r"\S+\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)|(?:IMG|DSCN?|PXL)[_-]?\d{3,}\S*", re.IGNORECASE
)
_NAMING = ("role", "aria-label", "aria-labelledby")


def is_image(tag: Tag, role: str) -> bool:
    return tag.name in ("img", "svg", "image") or role in ("img", "image", "graphics-document")


def description(tag: Tag, names: Names) -> str | None:
    """Return the words for an image: "" for a decorative one, None where the page gives none."""
    attributes = tag.attrs
    if "alt" in attributes and not any(name in attributes for name in _NAMING):
        return fold(str(attributes["alt"])).strip()
    if names.role(tag) == "none":
        return ""
    return fold(names.name(tag)).strip() or _unless_silent(tag)


def tells_nothing(words: str) -> bool:
    """Return whether words for an image are nothing but signs, or the name of its file."""
    return bool(_SIGNS.fullmatch(words) or _FILE_NAME.fullmatch(words))


def given(tag: Tag) -> str:
    """Return what an image says of itself, whatever the page says of it elsewhere."""
    said = (str(tag.attrs.get(name, "")) for name in ("aria-label", "alt", "title"))
    return next(filter(None, (fold(one).strip() for one in said)), "")


def _unless_silent(tag: Tag) -> str | None:
    """An image of one pixel only counts visitors; an empty `alt` says that it is decoration."""
    return "" if is_tiny(tag) or "alt" in tag.attrs else None


def is_tiny(tag: Tag) -> bool:
    size = [str(tag.attrs.get(side, "")).strip() for side in ("width", "height")]
    return any(side in ("0", "1", "0px", "1px") for side in size)


def is_named_by_caption(tag: Tag) -> bool:
    """Return whether the caption of the figure is all that the page says of an image."""
    return (
        tag.name == "img"
        and not any(name in tag.attrs for name in _NAMING)
        and (bool(label_parts(tag)))
    )


def is_undescribed(draft: Draft) -> bool:
    return draft.kind is Kind.IMAGE and not draft.words


def doubles(drafts: list[Draft]) -> list[tuple[Draft, Reason]]:
    """Return the images of which the block before or after says the same words."""
    around = zip([None, *drafts], drafts, [*drafts[1:], None], strict=False)
    return [
        (draft, Reason.LABEL)
        for before, draft, after in around
        if draft.kind is Kind.IMAGE and draft.words and _says_same(draft, before, after)
    ]


def _says_same(image: Draft, *neighbours: Draft | None) -> bool:
    others = (draft.words for draft in neighbours if draft and draft.kind is not Kind.IMAGE)
    return plain(image.words) in map(plain, others)


def heard(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with images without description as they are heard.

    In a list they are not heard beside words, nor next to words of the link that they are in.
    Several in a row are one block, also where they are all there is in a list.
    """
    if not any(map(is_undescribed, drafts)):
        return drafts
    worded = {c.number for draft in drafts if draft.words for c in draft.within}
    around = zip([None, *drafts], drafts, [*drafts[1:], None], strict=False)
    heard = [
        replace(draft, within=_around_lists(draft, worded)) if is_undescribed(draft) else draft
        for before, draft, after in around
        if not is_undescribed(draft) or _adds_something(draft, worded, before, after)
    ]
    return list(_together(heard)) if any(draft.words for draft in heard) else []


def _adds_something(draft: Draft, worded: set[int], *neighbours: Draft | None) -> bool:
    if any(c.kind in LISTS and c.number in worded for c in draft.within):
        return False
    links = draft.links
    return not any(links & other.links for other in neighbours if other and other.words)


def _around_lists(draft: Draft, worded: set[int]) -> tuple[Container, ...]:
    return tuple(takewhile(lambda c: c.kind not in LISTS or c.number in worded, draft.within))


def _together(drafts: list[Draft]) -> Iterator[Draft]:
    """Make images that follow each other one block."""
    for (is_bare, _), group in groupby(drafts, lambda draft: (is_undescribed(draft), draft.within)):
        if is_bare:
            first, *others = group
            parts = (part for draft in (first, *others) for part in draft.parts)
            yield replace(first, parts=tuple(parts))
        else:
            yield from group
