"""What headings, lists, tables, quotes and figures do to the blocks in them.

Each function prepares for what is inside an element, and returns what is to be done after it.
"""

from __future__ import annotations

from collections.abc import Callable

from bs4.element import Tag

from content import elements, lists, tables
from content.document import Kind, Reason, Surrounding
from content.drafting import Drafting, is_only, text_of

Leaving = Callable[[Tag], None]
Beginning = Callable[[Drafting, Tag], Leaving | None]

_LOOKED_INTO = 10  # tables in tables: layout may nest, data does not


def begin_heading(page: Drafting, tag: Tag) -> Leaving | None:
    if page.level or page.context.kind is Kind.TABLE_ROW:
        return None
    page.flush()
    page.level = elements.heading_level(tag, elements.role(tag))
    page.change(kind=Kind.HEADING, preformatted=False)

    def end(_: Tag) -> None:
        page.flush()
        page.level = 0

    return end


def begin_line(page: Drafting, tag: Tag) -> Leaving | None:
    """A line that names what follows it is a heading below the last one."""
    if page.level or page.context.joins:
        return None
    page.flush()
    above = page.outline
    page.level = above + 1
    page.change(kind=Kind.HEADING, preformatted=False)

    def end(_: Tag) -> None:
        page.flush()
        page.level = 0
        page.outline = above if tag.name == "p" else above + 1

    return end


def begin_list(page: Drafting, tag: Tag) -> Leaving | None:
    size = lists.size(tag)
    if not size or page.context.joins:
        return None
    kind = Surrounding.ORDERED_LIST if tag.name == "ol" else Surrounding.LIST
    container = page.contain(kind, size)
    page.lists.append(lists.open_list(tag, container, len(page.lists) + 1))

    def end(_: Tag) -> None:
        page.flush()
        page.lists.pop()

    return end


def begin_item(page: Drafting, tag: Tag) -> Leaving | None:
    if not page.lists or page.context.joins:
        return None
    page.flush()
    page.item = page.lists[-1].next_item(tag)
    page.change(kind=Kind.PARAGRAPH)

    def end(_: Tag) -> None:
        page.flush()
        page.item = None

    return end


def begin_table(page: Drafting, tag: Tag) -> Leaving | None:
    if page.table or page.context.joins:
        return None
    page.change(tables=page.context.tables + 1)
    if page.context.tables > _LOOKED_INTO or not tables.is_data(tag, elements.role(tag)):
        return None
    grid = page.table = tables.grid(tag)
    page.contain(Surrounding.TABLE, len(grid.rows) - grid.heads, grid.columns)

    def end(_: Tag) -> None:
        page.flush()
        for draft in tables.drafts(grid, page.cells, page.context.within):
            page.add(draft)
        page.table, page.cells = None, {}

    return end


def begin_cell(page: Drafting, tag: Tag) -> Leaving | None:
    if not page.table or id(tag) not in page.table.cells:
        return None
    page.flush()
    page.change(kind=Kind.TABLE_ROW, preformatted=False)

    def end(tag: Tag) -> None:
        page.cells[id(tag)] = []
        for paragraph in page.words.take():
            if is_only(paragraph, Kind.CONTROL) and Reason.CONTROL not in page.include:
                page.leave_out(Reason.CONTROL, text_of(paragraph))
            else:
                page.cells[id(tag)].append(paragraph)

    return end


def begin_definitions(page: Drafting, tag: Tag) -> Leaving | None:
    """Terms may stand in groups: dl > div > dt."""
    if not page.context.joins:
        groups = [part for part in tag.contents if isinstance(part, Tag)]
        parts = (p for g in groups for p in (g.contents if g.name == "div" else [g]))
        terms = sum(1 for part in parts if isinstance(part, Tag) and part.name == "dt")
        page.contain(Surrounding.DEFINITION_LIST, terms)
    return None


def begin_quote(page: Drafting, tag: Tag) -> Leaving | None:
    if not page.context.joins:
        page.contain(Surrounding.QUOTE)
        page.change(kind=Kind.QUOTE)
    return None


def begin_figure(page: Drafting, tag: Tag) -> Leaving | None:
    if not page.context.joins:
        page.contain(Surrounding.FIGURE)
    return None


def begin_code(page: Drafting, tag: Tag) -> Leaving | None:
    if not page.context.joins:
        page.change(kind=Kind.CODE, preformatted=True)
    return None


def _of_kind(kind: Kind) -> Beginning:
    def begin(page: Drafting, tag: Tag) -> Leaving | None:
        if not page.context.joins:
            page.change(kind=kind)
        return None

    return begin


BEGINNINGS: dict[str, Beginning] = {
    **dict.fromkeys(elements.HEADINGS, begin_heading),
    **dict.fromkeys(elements.LISTS, begin_list),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), begin_code),
    **dict.fromkeys(("caption", "figcaption"), _of_kind(Kind.CAPTION)),
    **dict.fromkeys(("td", "th"), begin_cell),
    "blockquote": begin_quote,
    "dd": _of_kind(Kind.DEFINITION),
    "dl": begin_definitions,
    "dt": _of_kind(Kind.TERM),
    "figure": begin_figure,
    "li": begin_item,
    "table": begin_table,
}
