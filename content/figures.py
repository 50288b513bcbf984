"""A figure's images and its caption, which may be the same words."""

from __future__ import annotations

from dataclasses import replace

from content.document import Kind
from content.drafts import Draft
from content.images import is_undescribed
from content.naming import plain

MOST = 8  # blocks: more is no picture with a caption


def joined(drafts: list[Draft]) -> tuple[list[Draft], list[str]]:
    """Return what is heard of a figure, and the words of images that its caption says again.

    A caption that says what an image says, or that is all the page says of it, is the image's
    description.
    """
    captions = [draft for draft in drafts if draft.kind is Kind.CAPTION]
    if not captions:
        return drafts, []
    said = {plain(draft.words) for draft in captions}
    doubles = [d for d in drafts if d.kind is Kind.IMAGE and plain(d.words) in said and d.words]
    bare = [draft for draft in drafts if is_undescribed(draft)]
    if len(bare) == 1 and len(captions) + 1 == len(drafts):
        doubles += bare
    if not doubles:
        return drafts, []
    described = plain(doubles[0].words)
    at = next(
        at
        for at, draft in enumerate(drafts)
        if draft.kind is Kind.CAPTION and described in ("", plain(draft.words))
    )
    kept = [*drafts[:at], replace(drafts[at], kind=Kind.IMAGE), *drafts[at + 1 :]]
    return [d for d in kept if d not in doubles], [d.words for d in doubles if d.words]
