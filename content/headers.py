"""Which cells of a table are headers of which: HTML § 4.9.12.2.

“Forming relationships between data cells and header cells”, in one pass from the first row to
the last instead of a scan for each cell. It differs from the standard where somebody would hear a
wrong header, or miss one that can be seen:

- an empty cell in the corner is no data, so the headers beside it head their columns;
- where no cell is a header, an empty corner makes the first row and column headers, if they are
  full: their words are about something, and nothing stands for the corner;
- what stands in the first columns and reaches down tells what each of its rows is about;
- a header alone in its row is about all columns, but not about the table's foot;
- the headers of rows come between those of groups, so that a group's ends the one before it;
- a later header with `scope=rowgroup` replaces an earlier one in the same place;
- `scope=colgroup` heads the header's own columns where the page has no `<colgroup>`;
- headers that `headers` names have those before them that their own `headers` name, and where it
  names no cell of the table the others hold;
- a cell across many columns has only the headers that are about all of them.
"""

from __future__ import annotations

from collections.abc import Container as Holding
from collections.abc import Iterator
from itertools import accumulate

from content import tables
from content.roles import attribute, words
from content.tables import Cell, Grid, Scope

_MOST = 8  # headers from one direction: nobody can follow more
_FEW_COLUMNS = 4

Cells = tuple[Cell, ...]
_Place = tuple[int, int]


def assign(grid: Grid, worded: Holding[int]) -> None:
    """Give each cell its headers; `worded` has the elements by id() that have words."""
    if _has_empty_corner(grid, worded):
        _head(grid)
    _Assigning(grid, worded).run()


def _has_empty_corner(grid: Grid, worded: Holding[int]) -> bool:
    """Tell whether all that is missing in the first row and column is what stands in both."""
    cells = grid.cells.values()
    if len(grid.rows) < 2 or not all(grid.rows) or any(cell.is_header for cell in cells):
        return False
    (corner, *top), side = grid.rows[0], [row[0] for row in grid.rows[1:]]
    return (
        bool(top)
        and tables.is_blank(corner.tag)
        and all(id(cell.tag) in worded for cell in (*top, *side))
        and all(cell.rows == 1 for cell in (corner, *top))
        and all(cell.columns == 1 and cell.column == 0 for cell in (corner, *side))
    )


def _head(grid: Grid) -> None:
    for cell in grid.rows[0][1:]:
        cell.is_header, cell.scope = True, Scope.COLUMN
    for row in grid.rows[1:]:
        row[0].is_header, row[0].scope = True, Scope.ROW


class _Line:
    """What a cell finds that looks back along its row or column.

    A header is found until another one of its place and breadth has stood nearer, with data
    between the two: the standard's “opaque headers”.
    """

    __slots__ = ("_block", "_found", "_headers", "_is_ended", "_is_in_block")

    def __init__(self) -> None:
        self._found: dict[_Place, tuple[int, Cells]] = {}
        self._block = 0
        self._is_in_block = self._is_ended = False
        self._headers: Cells | None = ()

    def put_header(self, header: Cell, place: _Place, *, applies: bool) -> None:
        """Go on over a header cell; only one that `applies` is about what follows."""
        if not self._is_in_block or (applies and self._is_ended):
            self._block += 1
            self._is_in_block, self._is_ended = True, False
        block, together = self._found.pop(place, (self._block, ()))
        if block != self._block:
            together = ()
        self._found[place] = (self._block, (*together, header)[-_MOST:] if applies else together)
        if len(self._found) > _MOST:
            del self._found[next(iter(self._found))]
        self._headers = None

    def put_data(self) -> None:
        self._is_in_block = False

    def end_block(self) -> None:
        """Let the next header that applies begin a block; the ones there are stay found."""
        self._is_ended = True

    def forget(self, place: _Place) -> None:
        if self._found.pop(place, None):
            self._headers = None

    def headers(self) -> Cells:
        """Return what a data cell would find that came now, the nearest last."""
        if self._headers is None:
            found = (header for _, together in self._found.values() for header in together)
            self._headers = tuple(found)[-_MOST:]
        return self._headers

    def headers_of(self, header: Cell, place: _Place) -> Cells:
        """Return what a header cell would find: with data behind it, it hides those like it."""
        hidden = () if self._is_in_block else self._found.get(place, (0, ()))[1]
        return tuple(found for found in self.headers() if found not in hidden)


class _Assigning:
    """One table under way, from the first row to the last."""

    def __init__(self, grid: Grid, worded: Holding[int]) -> None:
        self.grid, self.worded = grid, worded
        self.columns = [_Line() for _ in range(grid.columns)]
        self.corner = self._corner()
        self.data_above, self.data_before = self._data()
        self.has_row_headers = any(
            row[0].is_header and self.data_above[number] < self.data_above[number + 1]
            for number, row in enumerate(grid.rows)
            if row
        )
        self.group, self.of_group = 0, dict[_Place, Cell]()
        self.named: dict[str, Cell] = {}
        for cell in grid.cells.values():
            if "id" in cell.tag.attrs:
                self.named.setdefault(attribute(cell.tag, "id"), cell)
        self.chains: dict[int, Cells] = {}

    def run(self) -> None:
        for number, row in enumerate(self.grid.rows):
            if len(row) == 1 and not self.grid.reaching[number]:
                self._widen(row[0])
            if row and row[0].group != self.group:
                self.group, self.of_group = row[0].group, {}
                self._begin_group(row[0])
            self._look_along(number, row)
            for cell in row:
                cell.above = self._look_up(cell)
            for cell in row:
                self._put(cell)
        for cell in self.grid.cells.values():
            if "headers" in cell.tag.attrs and (named := self._named_headers(cell)):
                cell.beside, cell.above = (), named

    def _widen(self, cell: Cell) -> None:
        """Let a header alone in its row be a group's, or where rows have headers, a row's."""
        if not cell.is_header or cell.columns == self.grid.columns:
            return
        if cell.scope is Scope.AUTO and self.data_above[cell.row] and self.has_row_headers:
            cell.scope = Scope.ROW
        elif cell.scope is Scope.ROW_GROUP or self._heads_columns(cell):
            cell.columns = self.grid.columns

    def _begin_group(self, first: Cell) -> None:
        """What headed the rows of the body one group after another does not head its foot."""
        around = first.tag.parent.parent if first.tag.parent else None
        if around is not None and around.name == "tfoot" and self.data_above[first.row]:
            for line in self.columns:
                line.forget((0, self.grid.columns))

    def _look_along(self, number: int, row: list[Cell]) -> None:
        """Find the headers beside the cells of a row, from left to right."""
        line, is_leading = _Line(), True
        reaching = self.grid.reaching[number]
        for cell in sorted((*reaching, *row), key=_column) if reaching else row:
            place = (cell.row, cell.rows)
            if cell.row == number:
                is_leading = False
                cell.beside = self._beside(cell, line, place)
            if cell.is_header:
                line.put_header(cell, place, applies=self._heads_row(cell, is_leading))
            elif is_leading:
                line.put_header(cell, place, applies=self._has_words(cell))
            else:
                line.put_data()

    def _beside(self, cell: Cell, line: _Line, place: _Place) -> Cells:
        if not cell.is_header:
            found = line.headers()
        elif self._heads_columns(cell):
            return ()
        else:
            found = line.headers_of(cell, place)
        if not self.of_group:
            return found
        end = cell.column + cell.columns
        return (*(group for group in self.of_group.values() if group.column < end), *found)

    def _look_up(self, cell: Cell) -> Cells:
        """Return the headers above a cell, the highest first.

        Of those above a wide cell the ones about all of it come first, then column by column the
        others: row by row, “Max” of one column would be heard with what is above the next.
        """
        if cell.is_header and self._heads_columns(cell):
            return ()
        if cell.columns == 1:
            line = self.columns[cell.column]
            is_header = cell.is_header
            return line.headers_of(cell, (cell.column, 1)) if is_header else line.headers()
        if cell.columns == self.grid.columns:
            return ()
        end = cell.column + cell.columns
        lines = self.columns[cell.column : end]
        found = dict.fromkeys(header for line in lines for header in line.headers())
        wide = [h for h in found if h.column <= cell.column and h.column + h.columns >= end]
        return tuple(wide if cell.columns > _FEW_COLUMNS else dict.fromkeys((*wide, *found)))

    def _put(self, cell: Cell) -> None:
        """Let the cells below a cell find it."""
        if cell.is_header and cell.scope is Scope.ROW_GROUP and self._has_words(cell):
            self.of_group[cell.column, cell.columns] = cell
            if len(self.of_group) > _MOST:
                del self.of_group[next(iter(self.of_group))]
        if cell.overlaps or id(cell) in self.corner:
            return
        heads = cell.is_header and self._heads_columns(cell)
        is_rows = cell.is_header and not heads and self._has_words(cell)
        for column in range(cell.column, self._end(cell)):
            if is_rows:
                self.columns[column].end_block()
            elif cell.is_header:
                place = (cell.column, cell.columns)
                applies = heads and self._has_words(cell)
                self.columns[column].put_header(cell, place, applies=applies)
            else:
                self.columns[column].put_data()

    def _end(self, cell: Cell) -> int:
        """A header of a `<colgroup>` is about all its columns from its own on."""
        end, groups = cell.column + cell.columns, self.grid.column_groups
        if cell.is_header and cell.scope is Scope.COLUMN_GROUP and groups[cell.column] >= 0:
            while end < len(groups) and groups[end] == groups[cell.column]:
                end += 1
        return end

    def _heads_columns(self, cell: Cell) -> bool:
        """“A header cell is said to be a column header if …”"""
        if cell.scope in (Scope.COLUMN, Scope.COLUMN_GROUP):
            return True
        if cell.scope is not Scope.AUTO:
            return False
        return self.data_above[cell.row + cell.rows] == self.data_above[cell.row]

    def _heads_row(self, cell: Cell, is_leading: bool) -> bool:
        """“A header cell is said to be a row header if …”"""
        if not self._has_words(cell) or cell.scope is Scope.ROW_GROUP or self._heads_columns(cell):
            return False
        if is_leading or cell.scope is Scope.ROW:
            return True
        end = cell.column + cell.columns
        return self.data_before[end] == self.data_before[cell.column]

    def _has_words(self, cell: Cell) -> bool:
        return id(cell.tag) in self.worded

    def _corner(self) -> set[int]:
        """Return the empty cells that begin the first rows, by id()."""
        found: set[int] = set()
        for row in self.grid.rows:
            if any(self._has_words(cell) and not cell.is_header for cell in row):
                break
            found |= {id(cell) for cell in row[:1] if not (cell.is_header or cell.column)}
        return found

    def _data(self) -> tuple[list[int], list[int]]:
        """Return how many slots with data there are before each row, and before each column."""
        rows, columns = [0] * (len(self.grid.rows) + 1), [0] * (self.grid.columns + 1)
        for cell in self.grid.cells.values():
            if not cell.is_header and id(cell) not in self.corner:
                rows[cell.row] += 1
                rows[cell.row + cell.rows] -= 1
                columns[cell.column] += 1
                columns[cell.column + cell.columns] -= 1
        return _sums(rows), _sums(columns)

    def _named_headers(self, cell: Cell) -> Cells:
        """“If the principal cell has a headers attribute”, in its order.

        What the headers in its own row have before them is told with those.
        """
        if cell.is_header and self._heads_columns(cell):
            return ()
        found: dict[int, Cell] = {}
        for name in words(attribute(cell.tag, "headers")):
            if (header := self.named.get(name)) is not None:
                chain = self._chain(header) if header.row != cell.row else (header,)
                found |= {id(each): each for each in chain}
        return tuple(h for h in found.values() if h is not cell and self._has_words(h))

    def _chain(self, header: Cell) -> Cells:
        """Return a header behind those that its own `headers` names, and so on."""
        if id(header) not in self.chains:
            chain = [header]
            for link in chain:
                chain += (h for h in self._named_by(link) if h not in chain)
                del chain[_MOST:]
            self.chains[id(header)] = tuple(reversed(chain))
        return self.chains[id(header)]

    def _named_by(self, cell: Cell) -> Iterator[Cell]:
        names = words(attribute(cell.tag, "headers"))[:_MOST]
        return (self.named[name] for name in names if name in self.named)


def _column(cell: Cell) -> int:
    return cell.column


def _sums(changes: list[int]) -> list[int]:
    """Return the sum of all counts before each place, from the changes of the count."""
    return [0, *accumulate(accumulate(changes[:-1]))]
