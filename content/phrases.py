"""What elements in a line of text do to its words.

Each function prepares for what is inside an element, and returns what is to be done after it;
`nothing_inside` where the element has been dealt with, contents and all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bs4.element import NavigableString, PageElement, Tag

from content import elements, formulas, images, linear, scripts
from content.document import Change, Kind, Reason
from content.drafting import Drafting
from content.inline import APART, BREAK
from content.leftovers import words_in
from content.structures import Beginning, Leaving
from content.whitespace import fold

_LOOKED_AT = 50  # elements and texts in a button, to see what it is
_NO_LINES = frozenset((*elements.HEADINGS, *elements.LISTS, "dl", "figure", "pre", "table"))
_FACE_WORDS = 12  # more are not the face of a button
_LONGEST_FORMULA = 2_000  # characters in a line; a longer one is cut like any text
_MARK_PIECES = 50  # of text: more are no reference mark, and no handle
_REWRITTEN = 20  # elements in each other, of which each writes again what is in it


def nothing_inside(tag: Tag) -> None:
    """Stands for what is to be done after an element whose contents are done."""


def put_image(page: Drafting, tag: Tag) -> Leaving | None:
    """Say the words that stand for the image; what is drawn in one that has words is not said."""
    if formulas.is_of_formula(tag):
        page.leave_out(Reason.DESCRIBED, str(tag.attrs["alt"]))
        return nothing_inside
    if images.is_named_by_caption(tag):
        page.put_undescribed_image()
        return nothing_inside
    words = images.description(tag, page.names)
    if words and images.tells_nothing(words):
        page.leave_out(Reason.LABEL, words)
        words = None
    if not words and (tag.name == "svg" or _has_text(tag)):
        return None  # its drawn words are words of the page
    if words is None:
        page.leave_out(Reason.IMAGE_WITHOUT_DESCRIPTION, "")
        page.put_undescribed_image()
    elif words:
        page.replace_by(words, Kind.IMAGE)
    page.leave_out(Reason.DESCRIBED, words_in(tag))
    page.leave_out_labels(tag, words or "")
    return nothing_inside


def begin_area(page: Drafting, tag: Tag) -> Leaving | None:
    """An area of an image that leads somewhere is a link in a line of its own."""
    words = fold(page.names.name(tag)).strip()
    if words and "href" in tag.attrs and not page.context.invisible:
        page.words.add(BREAK * 2, page.context.style)
        page.replace_by(words, Kind.LABEL)
        page.words.add(BREAK * 2, page.context.style)
    page.leave_out_labels(tag, words)
    return nothing_inside


def put_break(page: Drafting, tag: Tag) -> Leaving | None:
    page.words.add(BREAK, page.context.style)
    return nothing_inside


def begin_link(page: Drafting, tag: Tag) -> Leaving | None:
    """What leads elsewhere on the page is a reference mark if it is a number in brackets,
    and in a heading a handle if it is no word.

    Two links side by side are two things, though only a style sheet sets them apart.
    """
    if page.link_end == page.words.position:
        page.words.add(APART, replace(page.context.style, link=""))
    start = page.words.position
    is_in_page, in_heading = page.context.in_page_link, page.context.kind is Kind.HEADING

    def end(_: Tag) -> None:
        page.link_end = page.words.position
        if not is_in_page or page.words.position - start > _MARK_PIECES:
            return
        text = page.words.text_since(start)
        if scripts.is_bracketed_mark(text):
            page.cut(start, Reason.REFERENCE_MARK)
        elif in_heading and text and not any(map(str.isalnum, text)):
            page.cut(start, Reason.CONTROL)

    return end


def begin_quotation(page: Drafting, tag: Tag) -> Leaving | None:
    """Browsers set quotation marks around it."""
    style, depth = page.context.style, page.context.quotes
    opening, closing = scripts.quotation_marks(style.language, depth)
    page.words.add(opening, style)
    page.change(quotes=depth + 1)
    return lambda _: page.words.add(closing, style)


def begin_deletion(page: Drafting, tag: Tag) -> Leaving | None:
    page.change(style=replace(page.context.style, change=Change.DELETION))
    return None


def begin_insertion(page: Drafting, tag: Tag) -> Leaving | None:
    page.change(style=replace(page.context.style, change=Change.INSERTION))
    return None


def begin_superscript(page: Drafting, tag: Tag) -> Leaving | None:
    if not _may_be_rewritten(page):
        return None
    start = page.words.position
    leads_to_note = page.context.in_page_link or _has_note_link(tag)

    def end(_: Tag) -> None:
        text = page.words.text_since(start).strip()
        is_mark = leads_to_note and text and scripts.is_mark(text)
        if not (is_mark and page.cut(start, Reason.REFERENCE_MARK)):
            page.words.change(start, scripts.raised)

    return end


def begin_subscript(page: Drafting, tag: Tag) -> Leaving | None:
    return rewriting(page, scripts.lowered)


def begin_ruby_text(page: Drafting, tag: Tag) -> Leaving | None:
    """How a word is pronounced stands above it: said after it, it stands in parentheses."""
    return rewriting(page, lambda text, _: f"({text.strip()})")


def rewriting(page: Drafting, write: Callable[[str, str], str]) -> Leaving | None:
    """Write the words in an element anew when it ends, unless it is deep in others of the kind."""
    if not _may_be_rewritten(page):
        return None
    start = page.words.position
    return lambda _: page.words.change(start, write)


def _may_be_rewritten(page: Drafting) -> bool:
    """Count the elements around that write their words anew: each takes as long as its words."""
    page.change(rewritings=page.context.rewritings + 1)
    return page.context.rewritings <= _REWRITTEN


def begin_formula(page: Drafting, tag: Tag) -> Leaving | None:
    """The page's own words for a formula are read, unless they are its source."""
    source = fold(str(tag.attrs.get("alttext", ""))).strip()
    words = fold(str(tag.attrs.get("aria-label", ""))).strip() or source
    if words and (words != source or not formulas.is_tex(source)):
        page.replace_by(words, Kind.FORMULA, around=_around(tag))
        page.leave_out(Reason.DESCRIBED, words_in(tag))
        return nothing_inside
    if id(tag) in page.no_formulas:
        return None
    found = formulas.read(tag, page.hidden)
    if found is None:
        page.no_formulas |= formulas.unfit(tag)
        return None
    for reason, left_out in found.left_out:
        page.leave_out(reason, left_out)
    line = linear.written(found.formula)
    page.leave_out(Reason.DESCRIBED, source if line else "")
    formula = found.formula if line and len(line) <= _LONGEST_FORMULA else None
    page.replace_by(line or source, Kind.FORMULA, formula, around=_around(tag))
    return nothing_inside


def _around(formula: Tag) -> str:
    """A displayed formula stands on lines of its own."""
    return BREAK if formula.attrs.get("display") == "block" else APART


def begin_button(page: Drafting, tag: Tag) -> Leaving | None:
    """A button that wraps blocks is markup gone wrong, or a card: what is in it is content."""
    if page.context.kind is not Kind.HEADING and is_face(tag):
        page.change(style=page.context.style.standing_for(Kind.CONTROL))
    return None


BEGINNINGS: dict[str, Beginning] = {
    **dict.fromkeys(formulas.STRUCTURES, begin_formula),
    "a": begin_link,
    "br": put_break,
    "del": begin_deletion,
    "image": put_image,
    "img": put_image,
    "ins": begin_insertion,
    "math": begin_formula,
    "q": begin_quotation,
    "rt": begin_ruby_text,
    "s": begin_deletion,
    "strike": begin_deletion,
    "sub": begin_subscript,
    "sup": begin_superscript,
    "svg": put_image,
    "area": begin_area,
}


def _has_note_link(tag: Tag) -> bool:
    links = (part for part in _some(tag) if isinstance(part, Tag) and part.name == "a")
    return any(
        str(a.attrs.get("href", "")).startswith("#") or elements.role(a) == "doc-noteref"
        for a in links
    )


def is_face(tag: Tag) -> bool:
    """Return whether an element holds a few words and no block."""
    parts = _some(tag)
    if any(isinstance(part, Tag) and part.name in elements.BLOCKS for part in parts):
        return False
    texts = (part for part in parts if isinstance(part, NavigableString))
    return sum(len(text.split()) for text in texts) <= _FACE_WORDS


def is_line(tag: Tag) -> bool:
    """Return whether an element may be read in one line, blocks and all."""
    parts = _some(tag)
    if len(parts) > _LOOKED_AT:
        return False
    return not any(isinstance(part, Tag) and part.name in _NO_LINES for part in parts)


def _has_text(tag: Tag) -> bool:
    return any(isinstance(part, NavigableString) and part.strip() for part in _some(tag))


def _some(tag: Tag) -> list[PageElement]:
    """Return the first elements and texts in an element, enough to know what it is."""
    found: list[PageElement] = []
    ahead: list[PageElement] = [tag]
    while ahead and len(found) <= _LOOKED_AT:
        part = ahead.pop()
        found.append(part)
        if isinstance(part, Tag):
            ahead.extend(reversed(part.contents[:_LOOKED_AT]))
    return found[1:]
