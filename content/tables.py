"""Which headers belong to which cell of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bs4.element import Tag

from content.document import Container, Kind, Span
from content.drafts import Draft, Part

# Bounds that no table for people passes, so that a made-up one costs no more than its size.
_COLUMNS = 1000
_SLOTS = 1_000_000
_HEADER_ROWS = 5
_SPANNED_COLUMNS = 4  # a cell across more columns than this is about none of them in particular

_GROUPS = ("thead", "tbody", "tfoot")
_DATA_ROLES = ("table", "grid", "treegrid")
_LAYOUT_ROLES = ("presentation", "none")
_PARTS_OF_PAGES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "article", "section"))
_TABLES = frozenset(("table",))
_LONG = 60  # words: a cell of a layout table holds the page, a cell of a data table a fact


@dataclass(slots=True, eq=False)
class Cell:
    """A cell, where it stands, and the header cells that apply to it."""

    tag: Tag
    is_header: bool
    column: int = 0
    columns: int = 1
    rows: int = 1
    headers: tuple[Cell, ...] = ()


@dataclass(slots=True)
class Grid:
    """The rows of a data table; the first `heads` of them hold column headers."""

    rows: list[list[Cell]]
    heads: int = 0
    columns: int = 0
    cells: dict[int, Cell] = field(default_factory=dict)


def is_data(table: Tag, role: str) -> bool:
    """Return whether a table relates cells to headers, and is not there for the looks."""
    if role in _LAYOUT_ROLES:
        return False
    rows = [row for _, row in _rows(table)]
    widths = [len(list(_cells(row))) for row in rows]
    if max(widths, default=0) < 2 or _holds(table, _PARTS_OF_PAGES):
        return False
    marked = any(cell.name == "th" for row in rows for cell in _cells(row))
    if role in _DATA_ROLES or marked or _child(table, "caption") or _child(table, "thead"):
        return True
    return len(rows) > 1 and not _has_long_cell(rows) and not _holds(table, _TABLES)


def grid(table: Tag) -> Grid:
    """Return the table's cells in rows, each with its headers."""
    heads, rows = 0, []
    in_head, in_thead = True, False
    for group, row in _rows(table):
        cells = [Cell(cell, cell.name == "th") for cell in _cells(row)]
        rows.append(cells)
        in_head = in_head and len(rows) <= _HEADER_ROWS and _is_head(group, cells, heads, in_thead)
        in_thead = in_thead or group == "thead"
        heads += in_head
    if heads == len(rows):
        heads = 0
    found = Grid(rows, heads)
    _place(found)
    found.cells = {id(cell.tag): cell for row in rows for cell in row}
    return found


def _rows(table: Tag) -> Iterator[tuple[str, Tag]]:
    """Yield the rows of this table, not of tables in it, with the group that each is in."""
    for child in _children(table):
        if child.name == "tr":
            yield "", child
        elif child.name in _GROUPS:
            yield from ((child.name, row) for row in _children(child) if row.name == "tr")


def _cells(row: Tag) -> Iterator[Tag]:
    return (cell for cell in _children(row) if cell.name in ("td", "th"))


def _children(tag: Tag) -> Iterator[Tag]:
    return (child for child in tag.contents if isinstance(child, Tag))


def _child(table: Tag, name: str) -> bool:
    return any(child.name == name for child in _children(table))


def _holds(table: Tag, names: frozenset[str]) -> bool:
    """Return whether cells hold such elements, which make the cells parts of the page."""
    element = table.next_element
    end = _after(table)
    while element is not None and element is not end:
        if isinstance(element, Tag) and element.name in names and not _in_caption(element):
            return True
        element = element.next_element
    return False


def _in_caption(tag: Tag) -> bool:
    return tag.parent is not None and tag.parent.name == "caption"


def _after(tag: Tag) -> object:
    last: Tag = tag
    while last.contents and isinstance(last.contents[-1], Tag):
        last = last.contents[-1]
    return (last.contents[-1] if last.contents else last).next_element


def _has_long_cell(rows: list[Tag]) -> bool:
    return any(len(cell.get_text().split()) > _LONG for row in rows for cell in _cells(row))


def _is_head(group: str, cells: list[Cell], heads: int, in_thead: bool) -> bool:
    """Tell whether a row holds column headers; below others, one cell alone names a group."""
    if group == "thead" or in_thead:
        return group == "thead"
    return _names_columns(cells) and not (heads and len(cells) == 1)


def _names_columns(cells: list[Cell]) -> bool:
    scopes = {str(cell.tag.attrs.get("scope", "")) for cell in cells}
    return bool(cells) and all(c.is_header for c in cells) and not scopes & {"row", "rowgroup"}


def _place(found: Grid) -> None:
    """Give each cell its columns and its headers, row by row."""
    above: dict[int, list[Cell]] = {}  # column headers by column
    covered: dict[int, int] = {}  # column: the first row that no cell from above covers
    beside: list[tuple[int, Cell]] = []  # row headers that reach down, and to which row
    group: Cell | None = None  # the header of the rows below it, until the next
    most = min(_COLUMNS, max(_SPANNED_COLUMNS, _SLOTS // max(1, len(found.rows))))
    for number, row in enumerate(found.rows):
        _lay(row, number, covered, most)
        found.columns = max(found.columns, *(cell.column + cell.columns for cell in row), 0)
        if number < found.heads:
            _remember(row, above)
            continue
        if len(row) == 1 and row[0].is_header:
            group = row[0]
            continue
        if found.heads and _names_columns(row):  # headers again, in the middle of a long table
            above = {}
            _remember(row, above)
            continue
        for cell in row:
            cell.headers = tuple(_column_headers(cell, above, found.columns))
        beside = [(until, cell) for until, cell in beside if until > number]
        if row:
            groups = [group] if group else []
            row[0].headers = (*groups, *(cell for _, cell in beside), *row[0].headers)
        reaching = [(number + c.rows, c) for c in row if c.rows > 1 and _names_row(c)]
        beside = (beside + reaching)[-_HEADER_ROWS:]


def _names_row(cell: Cell) -> bool:
    """A first cell that reaches down tells what its rows are about, marked as a header or not."""
    return cell.is_header or cell.column == 0


def _lay(row: list[Cell], number: int, covered: dict[int, int], most: int) -> None:
    """Give each cell of a row the next columns that no cell from above covers."""
    column = 0
    for cell in row:
        while column < most and covered.get(column, 0) > number:
            column += 1
        cell.column = column
        cell.columns = min(_span(cell.tag, "colspan"), max(1, most - column))
        cell.rows = _span(cell.tag, "rowspan")
        if cell.rows > 1:
            covered |= dict.fromkeys(range(column, column + cell.columns), number + cell.rows)
        column += cell.columns


def _span(cell: Tag, name: str) -> int:
    """Return how many rows or columns a cell says it spans; rowspan=0 is all there are."""
    said = str(cell.attrs.get(name, "1")).strip()
    if not (said.isascii() and said.isdigit()):
        return 1
    number = int(said[:6])
    return number or (_COLUMNS * _COLUMNS if name == "rowspan" else 1)


def _column_headers(cell: Cell, above: dict[int, list[Cell]], width: int) -> Iterator[Cell]:
    if cell.columns > _SPANNED_COLUMNS or (cell.columns > 1 and cell.columns == width):
        return
    seen: set[int] = set()
    for column in range(cell.column, cell.column + cell.columns):
        for header in above.get(column, ()):
            if id(header) not in seen:
                seen.add(id(header))
                yield header


def _remember(row: list[Cell], above: dict[int, list[Cell]]) -> None:
    for cell in row:
        for column in range(cell.column, cell.column + cell.columns):
            above.setdefault(column, []).append(cell)


def drafts(
    found: Grid, words: dict[int, list[tuple[Span, ...]]], within: tuple[Container, ...]
) -> Iterator[Draft]:
    """Yield a block for each row that has words; `words` has each cell's paragraphs by id()."""
    heard = {id(header) for row in found.rows for cell in row if words.get(id(cell.tag))
             for header in cell.headers}  # fmt: skip
    for number, row in enumerate(found.rows):
        parts = tuple(part for cell in row for part in _parts(cell, words))
        unheard = (c for c in row if id(c) not in heard and words.get(id(c.tag)))
        is_heard = number < found.heads and not any(unheard)
        if parts:
            kind = Kind.TABLE_HEADER if is_heard else Kind.TABLE_ROW
            yield Draft(kind, parts, within=within)


def _parts(cell: Cell, words: dict[int, list[tuple[Span, ...]]]) -> Iterator[Part]:
    headers = tuple(
        replace(paragraph[0], text=" ".join("".join(s.text for s in paragraph).split()))
        for header in cell.headers
        for paragraph in words.get(id(header.tag), ())
    )
    for paragraph in words.get(id(cell.tag), ()):
        yield Part(paragraph, headers)
        headers = ()
