"""What the page calls an element, beside the words in it."""

from __future__ import annotations

from collections.abc import Iterator

from bs4.element import Tag

from content.document import Kind
from content.drafts import Draft
from content.whitespace import fold

NAMING = frozenset(("aria-label", "aria-labelledby", "title"))
_OPENING, _CLOSING = '("“‘«[', '.,;:!?…)"”’»]'
_LABELS = ("aria-label", "title", "aria-description")


def labels(tag: Tag) -> Iterator[str]:
    """Give what attributes say about an element; an abbreviation's title is its expansion."""
    for name in _LABELS:
        if name in tag.attrs and not (name == "title" and tag.name == "abbr"):
            yield fold(str(tag.attrs[name])).strip()


def says(words: str, label: str) -> bool:
    """Return whether a label adds nothing to words, whatever case and punctuation they have."""
    return f" {plain(label)} " in f" {plain(words)} "


def ends_with(words: str, label: str) -> bool:
    return f" {plain(words)}".endswith(f" {plain(label)}")


def plain(words: str) -> str:
    """Return words without case and without the punctuation around each; numbers are whole."""
    bare = (word.lstrip(_OPENING).rstrip(_CLOSING) for word in words.casefold().split())
    return " ".join(filter(None, bare))


def heard(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without labels that what stands before or after them says too."""
    kept: list[Draft] = []
    for draft, after in zip(drafts, [*drafts[1:], None], strict=False):
        neighbours = (kept[-1] if kept else None, after)
        if draft.kind is not Kind.LABEL or not any(_same(draft, n) for n in neighbours if n):
            kept.append(draft)
    return kept


def _same(one: Draft, other: Draft) -> bool:
    return plain(one.words) == plain(other.words)
