"""Blocks that are the site's interface, not what the page says, and are not read."""

from __future__ import annotations

from content import labels
from content.document import Kind, Reason
from content.drafts import Draft

_MAY_BE_INTERFACE = frozenset((Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.CONTROL, Kind.LABEL))


def interface(drafts: list[Draft]) -> list[tuple[Draft, Reason]]:
    """Return the labels of the interface among the drafts.

    A heading that opens furniture goes with the links that follow it, never with other words.
    Where nothing would be left, there is none.
    """
    found: list[tuple[Draft, Reason]] = []
    opened: Reason | None = None  # the furniture under way
    for draft, following in zip(drafts, (*drafts[1:], None), strict=False):
        if draft.kind is Kind.HEADING:
            reason = opened = _of_heading(draft, following)
        else:
            opened = opened if draft.only_links else None
            reason = opened or _of_line(draft)
        if reason:
            found.append((draft, reason))
    return found if len(found) < len(drafts) else []


def _of_heading(draft: Draft, following: Draft | None) -> Reason | None:
    """Only where it opens links or nothing is it sure that a heading opens furniture."""
    if following and following.kind is Kind.HEADING:
        opens_words = following.level > draft.level
    else:
        opens_words = following is not None and not following.only_links
    return None if opens_words else labels.of_heading(draft.words)


def _of_line(draft: Draft) -> Reason | None:
    if draft.kind not in _MAY_BE_INTERFACE:
        return None
    if draft.kind is Kind.LIST_ITEM and draft.words.isalpha() and not draft.only_links:
        return None  # one word is among its like there: “Loading”, “Maintenance”
    return labels.of_line(draft.words, draft.only_links)
