"""What headings, lists, tables, quotes and figures do to the blocks in them.

Each function prepares for what is inside an element, and returns what is to be done after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bs4.element import Tag

from content import elements, figures, headers, layout, lists, rows, tables
from content.document import Container, Kind, Reason, Surrounding
from content.drafting import Drafting, is_only, text_of, without_undescribed
from content.drafts import Draft, Part
from content.tables import Grid
from content.whitespace import fold

Leaving = Callable[[Tag], None]
Beginning = Callable[[Drafting, Tag], Leaving | None]

_NAMING = ("aria-label", "aria-labelledby")
_OF_TABLES = frozenset((Kind.CAPTION, Kind.TABLE_HEADER, Kind.TABLE_ROW))
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
    if not size or page.context.kind is Kind.HEADING:
        return None
    kind = Surrounding.ORDERED_LIST if tag.name == "ol" else Surrounding.LIST
    in_cell = page.context.joins
    container = Container(kind, 0, size) if in_cell else page.contain(kind, size)
    page.lists.append(lists.open_list(tag, container, len(page.lists) + 1))

    def end(_: Tag) -> None:
        if not in_cell:
            page.flush()
        page.lists.pop()

    return end


def begin_item(page: Drafting, tag: Tag) -> Leaving | None:
    """An item is a block; in a table's cell it is a line, and its number stands in it."""
    if not page.lists or page.context.kind is Kind.HEADING:
        return None
    if page.context.joins:
        page.number_line(page.lists[-1].next_item(tag).label)
        return None
    page.flush()
    page.item = page.lists[-1].next_item(tag)
    page.change(kind=Kind.PARAGRAPH)

    def end(_: Tag) -> None:
        page.flush()
        page.item = None

    return end


def begin_table(page: Drafting, tag: Tag) -> Leaving | None:
    if page.table:
        return _begin_inner_table(page, tag)
    if page.context.joins:
        return None
    grid = page.table = _formed(page, tag)
    if grid is None:
        return None
    page.contain(Surrounding.TABLE, len(grid.rows), grid.columns)
    _put_name(page, tag)

    def end(_: Tag) -> None:
        page.flush()
        for draft in _rows(grid, page.cells, page.context.within):
            page.add(draft)
        page.table, page.cells = None, {}

    return end


def _begin_inner_table(page: Drafting, tag: Tag) -> Leaving | None:
    """A table in a cell of another is lines of that cell, each with its own headers too."""
    if page.inner_table or not page.context.joins:
        return None
    grid = page.inner_table = _formed(page, tag)
    if grid is None:
        return None

    def end(_: Tag) -> None:
        page.lines += _taken(page)
        for draft in _rows(grid, page.inner_cells, ()):
            page.lines += draft.parts
        page.inner_table, page.inner_cells = None, {}

    return end


def _formed(page: Drafting, tag: Tag) -> Grid | None:
    """Return the cells of a table in their places, None where it relates none to another."""
    page.change(tables=page.context.tables + 1)
    if page.context.tables > _LOOKED_INTO:
        return None
    parts = tables.parts(tag, page.hidden)
    return tables.grid(parts) if layout.is_data(tag, parts) else None


def _rows(
    grid: Grid, cells: dict[int, list[Part]], within: tuple[Container, ...]
) -> Iterator[Draft]:
    headers.assign(grid, {cell for cell, lines in cells.items() if lines})
    return rows.drafts(grid, cells, within)


def _put_name(page: Drafting, table: Tag) -> None:
    """A name that the page gives a table stands for a caption, unless it was just said."""
    if not tables.has_caption(table) and any(name in table.attrs for name in _NAMING):
        name = fold(page.names.name(table)).strip()
        if name and not (page.drafts and page.drafts[-1].words == name):
            span = page.context.style.standing_for(Kind.LABEL).span(name)
            page.add(Draft(Kind.CAPTION, (Part((span,)),), within=page.context.within))


def begin_cell(page: Drafting, tag: Tag) -> Leaving | None:
    if page.inner_table and id(tag) in page.inner_table.cells:
        return _begin_inner_cell(page)
    if not page.table or id(tag) not in page.table.cells:
        return None
    page.flush()
    page.enter_cell()
    around, page.lists = page.lists, []

    def end(tag: Tag) -> None:
        page.lists = around
        page.cells[id(tag)] = [*page.lines, *_taken(page)]
        page.lines = []

    return end


def _begin_inner_cell(page: Drafting) -> Leaving:
    page.lines += _taken(page)

    def end(tag: Tag) -> None:
        page.inner_cells[id(tag)] = _taken(page)

    return end


def _taken(page: Drafting) -> list[Part]:
    """Return the paragraphs of a cell gathered so far, without buttons that do nothing."""
    kept: list[Part] = []
    for paragraph in page.words.take():
        is_idle = is_only(paragraph, Kind.CONTROL) and not any(s.control for s in paragraph)
        if is_idle and Reason.CONTROL not in page.include:
            page.leave_out(Reason.CONTROL, text_of(paragraph))
        else:
            kept.append(Part(without_undescribed(paragraph)))
    return kept


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
    if page.context.joins:
        return None
    if page.contain(Surrounding.FIGURE) not in page.context.within:
        return None  # too deep: what each figure holds is looked through when it ends
    begin = len(page.drafts)

    def end(_: Tag) -> None:
        page.flush()
        if len(page.drafts) - begin <= figures.MOST:
            page.drafts[begin:], doubles = figures.joined(page.drafts[begin:])
            for words in doubles:
                page.leave_out(Reason.LABEL, words)
        page.drafts[begin:] = _caption_first(page.drafts[begin:])

    return end


def _caption_first(figure: list[Draft]) -> list[Draft]:
    """A table's caption is said before it, also where the caption of its figure stands below.

    The captions of several tables stay with their tables.
    """
    kinds = {draft.kind for draft in figure}
    if Kind.TABLE_ROW not in kinds or not kinds <= _OF_TABLES:
        return figure
    end = 1 + max(at for at, draft in enumerate(figure) if draft.kind is not Kind.CAPTION)
    return [*figure[end:], *figure[:end]]


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


begin_caption = _of_kind(Kind.CAPTION)

BEGINNINGS: dict[str, Beginning] = {
    **dict.fromkeys(elements.HEADINGS, begin_heading),
    **dict.fromkeys(elements.LISTS, begin_list),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), begin_code),
    **dict.fromkeys(("caption", "figcaption"), begin_caption),
    **dict.fromkeys(("td", "th"), begin_cell),
    "blockquote": begin_quote,
    "dd": _of_kind(Kind.DEFINITION),
    "dl": begin_definitions,
    "dt": _of_kind(Kind.TERM),
    "figure": begin_figure,
    "li": begin_item,
    "table": begin_table,
}
