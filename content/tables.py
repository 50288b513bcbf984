"""The cells of a table in their places: HTML § 4.9.12.1, “Forming a table”.

Made of elements or of roles (WAI-ARIA #table, #grid), a table becomes the same grid. It differs
from the standard's in what a browser shows: hidden rows and cells take no place, a head that
stands below the body is above it, a cell ends where its row group has no more rows, and columns
in which no cell begins are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container as Holding
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from bs4.element import PreformattedString, Tag

from content import elements

_MOST_COLUMNS_SPANNED = 1000
_MOST_ROWS_SPANNED = 65534
# Steps beyond which spans, and not cells, make a table large: none for people does.
_MOST_STEPS = 1_000_000

_NUMBER = re.compile(r"[\t\n\f\r ]*\+?0*(\d{1,6})", re.ASCII)
_GROUPS = ("thead", "tbody", "tfoot")
_ORDER = {"thead": 0, "tfoot": 2}
_PLAIN = frozenset(("b", "br", "div", "em", "font", "i", "p", "small", "span", "strong"))
_ARIA_SPANS = ("aria-colspan", "aria-rowspan")
TABLE_ROLES = ("table", "grid", "treegrid")
CELL_ROLES = ("cell", "gridcell", "columnheader", "rowheader")


class Scope(StrEnum):
    """HTML § 4.9.10, the states of `scope`."""

    AUTO = ""
    ROW = "row"
    COLUMN = "col"
    ROW_GROUP = "rowgroup"
    COLUMN_GROUP = "colgroup"


_SCOPES = frozenset(Scope)
_SCOPES_BY_ROLE = {"columnheader": Scope.COLUMN, "rowheader": Scope.ROW}


@dataclass(slots=True, eq=False)
class Cell:
    """A cell and the slots that it covers; `group` is the number of its row group.

    `overlaps` tells that others cover some of the slots too. `beside` and `above` are the cells
    that apply to it as headers, once they are assigned.
    """

    tag: Tag
    is_header: bool
    scope: Scope
    row: int
    group: int
    column: int = 0
    columns: int = 1
    rows: int = 1
    overlaps: bool = False
    beside: tuple[Cell, ...] = ()
    above: tuple[Cell, ...] = ()


@dataclass(slots=True)
class Grid:
    """The cells of a table by the row that they begin in, the foot's last.

    `reaching` has for each row the cells that reach into it from above, from left to right;
    `column_groups` has for each column the number of its `<colgroup>`, -1 where it is in none.
    """

    rows: list[list[Cell]]
    reaching: list[list[Cell]]
    columns: int
    column_groups: list[int]
    cells: dict[int, Cell] = field(default_factory=dict)


@dataclass(slots=True)
class Group:
    """A row group: its element's name, and the cells of each row."""

    name: str
    rows: list[list[Tag]] = field(default_factory=list)


@dataclass(slots=True)
class Parts:
    """What a table is made of. Rows that are in no group make one, as HTML's parser would."""

    groups: list[Group] = field(default_factory=list)
    column_groups: list[int] = field(default_factory=list)  # how many columns are in each

    @property
    def rows(self) -> list[list[Tag]]:
        return [row for group in self.groups for row in group.rows]


def parts(table: Tag, hidden: Holding[int]) -> Parts:
    """Return the parts of this table, not of tables in it; `hidden` has elements by id().

    What only wraps rows or cells, such as a form, is looked through.
    """
    found = Parts()
    loose: Group | None = None
    ahead: list[tuple[Tag, Group | None, list[Tag] | None]]
    ahead = [(child, None, None) for child in _children(table, hidden)]
    while ahead:
        tag, group, row = ahead.pop()
        match _part(tag):
            case "cell":
                if row is not None:
                    row.append(tag)
                continue
            case "row":
                if group is None:
                    group = loose = loose or _added(found, "")
                row = []
                group.rows.append(row)
            case "group":
                group, loose = _added(found, tag.name), None
            case "columns":
                found.column_groups.append(_columns_of(tag))
                continue
            case "other":
                continue
        ahead += [(child, group, row) for child in _children(tag, hidden)]
    return found


def _added(found: Parts, name: str) -> Group:
    found.groups.append(Group(name))
    return found.groups[-1]


def _children(tag: Tag, hidden: Holding[int]) -> Iterator[Tag]:
    """Give the children from last to first; what is hidden from hearing only takes its place."""
    for child in reversed(tag.contents):
        if isinstance(child, Tag) and (id(child) not in hidden or "aria-hidden" in child.attrs):
            yield child


def _part(tag: Tag) -> str:
    """Return what part of a table an element is; a role wins over its name."""
    name = tag.name
    role = elements.role(tag) if "role" in tag.attrs else ""
    if role in CELL_ROLES or (name in ("td", "th") and role not in ("row", "rowgroup")):
        return "cell"
    if role == "row" or (name == "tr" and role != "rowgroup"):
        return "row"
    if role == "rowgroup" or name in _GROUPS:
        return "group"
    if name in ("colgroup", "col"):
        return "columns"
    is_other = role in (*TABLE_ROLES, "caption") or name in ("table", "caption")
    return "other" if is_other else "wrapper"


def _columns_of(group: Tag) -> int:
    """Return how many columns a `<colgroup>` has. A `<col>` by itself stands in one."""
    columns = [col for col in group.contents if isinstance(col, Tag) and col.name == "col"]
    return sum(min(_MOST_COLUMNS_SPANNED, span(col, "span") or 1) for col in columns or [group])


def has_caption(table: Tag) -> bool:
    children = (child for child in table.contents if isinstance(child, Tag))
    captions = (c for c in children if "caption" in (c.name, elements.role(c)))
    return any(caption.get_text().strip() for caption in captions)


def span(tag: Tag, name: str) -> int:
    """Return a number that an attribute says, by HTML § 2.3.4.2; 1 where it says none."""
    found = _NUMBER.match(str(tag.attrs.get(name, "")))
    return int(found[1]) if found else 1


def is_blank(cell: Tag) -> bool:
    """Tell whether nothing is shown in a cell; what has a class may be a drawn sign."""
    for part in cell.descendants:
        if isinstance(part, Tag):
            if part.attrs or part.name not in _PLAIN:
                return False
        elif not isinstance(part, PreformattedString) and str(part).strip():
            return False
    return True


def grid(table: Parts) -> Grid | None:
    """Return the cells in their places, or None where spans make far more slots than cells."""
    groups = _as_shown(table.groups)
    has_body = any(group.name != "thead" and any(group.rows) for group in groups)
    found = Grid([], [], 0, [])
    steps = 0
    for number, group in enumerate(groups):
        end = len(found.rows) + len(group.rows)
        reaching: list[Cell] = []
        for row in group.rows:
            at = len(found.rows)
            is_head = has_body and group.name == "thead"
            cells = [_cell(tag, at, end, number, is_head) for tag in row]
            _place(cells, reaching)
            found.rows.append(cells)
            found.reaching.append(reaching)
            reaching = _still_reaching(reaching, cells, at + 1)
            steps += len(reaching)
            if steps > _MOST_STEPS:
                return None
    _leave_out_empty_columns(found, table.column_groups)
    steps += sum(cell.columns - 1 for row in found.rows for cell in row)
    found.cells = {id(cell.tag): cell for row in found.rows for cell in row}
    return found if steps <= _MOST_STEPS else None


def _as_shown(groups: list[Group]) -> list[Group]:
    """A foot waits until the end (“the pending tfoot elements”), a head comes first."""
    return sorted(groups, key=lambda group: _ORDER.get(group.name, 1))


def _cell(tag: Tag, row: int, end: int, group: int, is_head: bool) -> Cell:
    """Return a cell that ends at the end of its row group; rowspan=0 is all there are.

    In a `<thead>` every cell heads its column, and `scope` makes a `<td>` a header (HTML 4
    § 11.4.1), though HTML says neither.
    """
    cell = Cell(tag, is_head or tag.name == "th", Scope.AUTO, row, group)
    if not tag.attrs:
        return cell
    cell.scope = _scope(tag)
    cell.is_header = cell.is_header or cell.scope is not Scope.AUTO
    if (role := elements.role(tag)) in CELL_ROLES:
        cell.is_header = role.endswith("header")
        cell.scope = cell.scope or _SCOPES_BY_ROLE.get(role, Scope.AUTO)
    across, down = ("colspan", "rowspan") if tag.name in ("td", "th") else _ARIA_SPANS
    cell.columns = min(_MOST_COLUMNS_SPANNED, span(tag, across)) or 1
    cell.rows = min(min(_MOST_ROWS_SPANNED, span(tag, down)) or end, end - row)
    return cell


def _scope(tag: Tag) -> Scope:
    said = str(tag.attrs.get("scope", "")).strip().lower()
    return Scope(said) if said in _SCOPES else Scope.AUTO


def _place(cells: list[Cell], reaching: list[Cell]) -> None:
    """Give each cell of a row the next column that no cell from above covers.

    A wide cell may overlap one from above further on, as the standard lets it.
    """
    column = passed = 0
    for cell in cells:
        while passed < len(reaching) and reaching[passed].column <= column:
            column = max(column, reaching[passed].column + reaching[passed].columns)
            passed += 1
        cell.column = column
        column += cell.columns
        cell.overlaps = passed < len(reaching) and reaching[passed].column < column


def _still_reaching(reaching: list[Cell], cells: list[Cell], row: int) -> list[Cell]:
    """Return the cells that reach into a row from the rows above, from left to right."""
    found = [cell for cell in reaching if cell.row + cell.rows > row]
    added = [cell for cell in cells if cell.rows > 1]
    return sorted((*found, *added), key=lambda cell: cell.column) if added else found


def _leave_out_empty_columns(found: Grid, groups: list[int]) -> None:
    """Number the columns anew, those alone in which a cell begins.

    `colspan=100` is how pages say “all there are”: the standard's other 97 are an error in it.
    """
    begins = sorted({cell.column for row in found.rows for cell in row})
    numbers = {column: number for number, column in enumerate(begins)}
    for row in found.rows:
        for cell in row:
            end = cell.column + cell.columns
            cell.column = numbers[cell.column]
            if cell.columns > 1:
                cell.columns = bisect_left(begins, end) - cell.column
    ends = list(accumulate(groups))
    found.columns = len(begins)
    found.column_groups = [
        bisect_right(ends, column) if ends and column < ends[-1] else -1 for column in begins
    ]
