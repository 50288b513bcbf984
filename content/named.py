"""Elements that the page gives a name, which is said where there are no other words for them."""

from __future__ import annotations

from bs4.element import Tag

from content.document import Kind, Reason
from content.drafting import Drafting
from content.drafts import Draft, Part
from content.structures import Leaving
from content.whitespace import fold

_LOOKED_AT = 5  # blocks of an element, to see whether its label says more than they do

# Their names are said before what is in them. A table's is its caption.
_PARTS = frozenset((
    "alert", "article", "complementary", "definition", "feed", "figure", "form", "group", "list",
    "log", "menu", "navigation", "note", "radiogroup", "region", "search", "status", "tablist",
    "tabpanel", "timer", "toolbar", "tree",
))  # fmt: skip
_NEVER_SAID = frozenset((
    *_PARTS, "application", "banner", "contentinfo", "document", "grid", "main", "row", "rowgroup",
    "table", "treegrid",
))  # fmt: skip


def begin_named(page: Drafting, tag: Tag, *, is_block: bool) -> Leaving | None:
    """Say the name of a part before it; afterwards, of anything else in which nothing was said."""
    if page.context.invisible:
        return None
    name = _put_name(page, tag) if is_block and not page.context.joins else None
    said, position, drafts = page.words.said, page.words.position, len(page.drafts)

    def end(tag: Tag) -> None:
        if page.words.said == said:
            if name and page.drafts[-1] is name:
                page.drafts.pop()
            _stand_in(page, tag)
        elif not name:
            page.leave_out_labels(tag, _words(page, position, drafts))
        else:
            page.leave_out_labels(tag, name.words)

    return end


def _put_name(page: Drafting, tag: Tag) -> Draft | None:
    """Say the name of a part, unless the page shows the words that name it."""
    is_shown = page.names.is_told(tag, "aria-labelledby")
    if is_shown or page.names.role(tag) not in _PARTS:
        return None
    name = fold(page.names.name(tag)).strip()
    if not name or name == fold(str(tag.attrs.get("title", ""))).strip():
        return None
    page.flush()
    span = page.context.style.standing_for(Kind.LABEL).span(name)
    page.add(Draft(Kind.LABEL, (Part((span,)),), within=page.context.within))
    return page.drafts[-1]


def _stand_in(page: Drafting, tag: Tag) -> None:
    role = page.names.role(tag)
    is_shown = page.names.is_told(tag, "aria-labelledby")
    name = "" if is_shown or role in _NEVER_SAID else fold(page.names.name(tag)).strip()
    if _is_idle(page, tag, role):
        page.leave_out(Reason.CONTROL if role == "button" else Reason.LABEL, name)
    elif name:
        page.replace_by(name, Kind.CONTROL if role == "button" else Kind.LABEL)
    page.leave_out_labels(tag, name)


def _is_idle(page: Drafting, tag: Tag, role: str) -> bool:
    """A button with an icon, or a link that leads nowhere else, does nothing for a listener.

    In a heading that has words, such a link is its handle.
    """
    if role == "button":
        return not page.sends(tag)
    target = str(tag.attrs.get("href", "")).strip()
    is_handle = page.context.kind is Kind.HEADING and (bool(page.words) or "#" in target)
    leads_on = target not in ("", "#") and not target.lower().startswith("javascript:")
    return role == "link" and (is_handle or page.context.in_page_link or not leads_on)


def _words(page: Drafting, position: int, drafts: int) -> str:
    """Return the first words since a position, to compare."""
    blocks = (draft.words for draft in page.drafts[drafts : drafts + _LOOKED_AT])
    return " ".join([*blocks, page.words.few_since(position)])
