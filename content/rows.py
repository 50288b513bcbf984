"""What is read of each row of a table: its cells, with the headers that its row has not told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, islice

from content.document import CellHeaders, Change, Container, Kind, Row, Span
from content.drafts import Draft, Part
from content.inline import without_objects
from content.roles import attribute
from content.sentences import cut_lines
from content.tables import Cell, Grid, Scope, is_blank
from content.whitespace import fold

# A header of more words is prose: it is read where it stands, and repeated by its beginning.
_LONGEST_HEADER = 60
_BEGINNING = 30
_MOST_REACHING = 8  # cells from above that are said again: nobody can follow more

# After a word: x^k is no footnote. content/scripts.py writes raised letters so.
_MARK = re.compile(r"(?<=[^\W\d_]{2})\s?(?:\^[^\W\d_]|[*†‡§¶]{1,3})$")

_NO_HEADERS, _HEADER = CellHeaders(), CellHeaders(is_header=True)

_Spans = tuple[Span, ...]
_Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """A cell that is read: with the headers of its first line, and of each further one.

    `of_row` are all those about its row, told in it before or not.
    """

    cell: Cell
    first: _Cells
    further: _Cells
    of_row: _Cells


def drafts(
    grid: Grid, words: dict[int, list[Part]], within: tuple[Container, ...]
) -> Iterator[Draft]:
    """Yield a block for each row that has words; `words` has each cell's paragraphs by id().

    Those of a table in the cell have headers of their own.
    """
    rows = _Rows(grid, words)
    said = [list(rows.said(number)) for number in range(len(grid.rows))]
    told = _headers(said)
    heard = _headers(row for row in said if not rows.are_told(row, told))
    names = rows.names(said)
    for number, row in enumerate(said):
        if row:
            cell = row[0].cell
            which = Row(number + 1, is_headed=cell.is_header, is_named=cell in names)
            kind = Kind.TABLE_HEADER if rows.are_told(row, heard) else Kind.TABLE_ROW
            reached = rows.reached(number, heard) if kind is Kind.TABLE_ROW else ()
            cells = sorted((*row, *reached), key=_column)
            around = _Around(rows, number, is_named=which.is_named)
            parts = tuple(
                part for each in cells for part in rows.parts(each, number, heard, around.of(each))
            )
            yield Draft(kind, parts, within=within, row=which)


def _headers(rows: Iterable[list[_Said]]) -> set[Cell]:
    return {header for row in rows for said in row for header in (*said.first, *said.further)}


def _column(said: _Said) -> int:
    return said.cell.column


class _Rows:
    """The rows of one table, and what stands for each of its headers beside other cells."""

    def __init__(self, grid: Grid, words: dict[int, list[Part]]) -> None:
        self.grid, self.words = grid, words
        self.titles = _titles(grid, words)
        self.repeated: dict[Cell, _Spans] = {}
        self.joined: dict[_Cells, _Spans] = {}
        above = (header for cell in grid.cells.values() for header in cell.above)
        self.has_column_headers = any(header.columns < grid.columns for header in above)
        cells = [c for row in grid.rows for c in row if words.get(id(c.tag)) and not c.is_header]
        self.last_worded = {cell.row: cell.column for cell in cells}
        self.worded_columns = {cell.column for cell in cells}
        self.columns_of_groups = {header.column for header in _reaching_down(grid)}
        worded = (any(words.get(id(cell.tag)) for cell in row) for row in grid.rows)
        self.worded_above = [0, *accumulate(worded)]

    def said(self, number: int) -> Iterator[_Said]:
        """Yield the cells of a row that are read.

        A header of the whole row is told once in it, one that stands in it is heard in passing.
        """
        if self._worded_rows(number, 1) == 0:
            return
        told: set[Cell] = set()
        for cell in self.grid.rows[number]:
            of_row, of_cell = self._headers(cell, number)
            if self._has_words(cell) or self._is_blank(cell, of_cell):
                first = tuple(h for h in of_row if h.row != number and h not in told)
                told.update(first)
                yield _Said(cell, (*first, *of_cell) if first else of_cell, of_cell, of_row)

    def _is_blank(self, cell: Cell, headers: _Cells) -> bool:
        """Tell whether it is worth saying that a cell is empty, in a row with words.

        It is below a header; and where no column has one, if it stands before a cell with words,
        which would be taken for it.
        """
        if cell.is_header or not is_blank(cell.tag):
            return False
        if headers or self.has_column_headers:
            return bool(headers)
        last = self.last_worded.get(cell.row, 0)
        return cell.column < last and self._is_used(cell)

    def _is_used(self, cell: Cell) -> bool:
        """Tell whether a column that a cell covers has words somewhere; others make room."""
        return not self.worded_columns.isdisjoint(range(cell.column, cell.column + cell.columns))

    def _has_words(self, cell: Cell) -> bool:
        return bool(self.words.get(id(cell.tag)))

    def _headers(self, cell: Cell, number: int) -> tuple[_Cells, _Cells]:
        """Return what is about the row, and what is to be told with each of its cells."""
        above = cell.above
        if any(h.row == number or self._is_of_row(h, number) for h in above):
            above = tuple(h for h in above if h.row != number and not self._is_of_row(h, number))
        found = (*cell.beside, *cell.above) if cell.beside else cell.above
        if len(found) == len(above):
            return (), above
        of_row = (h for h in found if h.row == number or self._is_of_row(h, number))
        return tuple(h for h in of_row if h not in self.titles), above

    def _is_of_row(self, header: Cell, number: int) -> bool:
        """Tell whether a header is about a row, because it reaches into it or across it."""
        return _reaches(header, number) or header.columns == self.grid.columns or _is_group(header)

    def names(self, said: list[list[_Said]]) -> set[Cell]:
        """Return the first cells of the rows that can be told from others by ear."""
        first = [row[0] for row in said if row]
        if any(self._is_beside(h) for row in said for each in row for h in each.cell.beside):
            return {one.cell for one in first}
        texts = {one.cell: (self._text(one.cell), one.cell.column, one.first) for one in first}
        count = Counter(texts.values())
        return {
            cell
            for cell, text in texts.items()
            if cell.is_header or (any(map(str.isalpha, text[0])) and count[text] == 1)
        }

    def _is_beside(self, header: Cell) -> bool:
        """Tell whether a header is about one row, or the few that it reaches into."""
        return not _is_group(header) and header.columns < self.grid.columns

    def reached(self, number: int, heard: set[Cell]) -> Iterator[_Said]:
        """Yield the data cells of rows above that are for this row too, as each said again."""
        cells = (c for c in self.grid.reaching[number] if not c.is_header and c not in heard)
        over = [cell for cell in self.grid.rows[number] if cell.overlaps]
        for cell in islice(filter(self._has_words, cells), _MOST_REACHING):
            if not any(c.column <= cell.column < c.column + c.columns for c in over):
                _, of_cell = self._headers(cell, number)
                yield _Said(cell, of_cell, of_cell, self._of_neighbour(cell, number))

    def _of_neighbour(self, cell: Cell, number: int) -> _Cells:
        """Return the headers about a row into which a cell reaches."""
        row = self.grid.rows[number]
        beside = next((c for c in reversed(row) if c.column < cell.column), row[0])
        found, _ = self._headers(beside, number)
        if beside.is_header and beside.column < cell.column:
            found = (*found, beside)
        return tuple(h for h in found if h.column < cell.column or not _reaches(h, number))

    def parts(
        self, said: _Said, number: int, heard: set[Cell], around: CellHeaders
    ) -> Iterator[Part]:
        cell, column = said.cell, said.cell.column + 1
        if cell.row < number:
            above = self._repeat(cell)
            yield Part((), self.join(said.first), above=above, column=column, cell=around)
            return
        is_data = not cell.is_header and cell not in heard
        reaches = self._worded_rows(cell.row, cell.rows) if is_data else 1
        first, further = self.join(said.first), self.join(said.further)
        for part in self.words.get(id(cell.tag)) or (Part(()),):
            for at, line in enumerate(cut_lines(part.spans)):
                own, own_rows = (part.headers, part.rows) if at == 0 else ((), 1)
                headers = (*first, *own) if own else first
                rows = max(reaches, own_rows)
                yield Part(line, headers, rows, part.above, column, around)
                first, reaches = further, 1

    def begins(self, number: int) -> _Cells:
        """Return the cells that a row begins with, as far as the first for it alone."""
        found: list[Cell] = []
        for cell in self.grid.rows[number]:
            if self._has_words(cell):
                found.append(cell)
                if self.is_of_one_row(cell):
                    break
        return tuple(found)

    def is_of_one_row(self, cell: Cell) -> bool:
        """Tell whether a cell can name its row: others in its place are not about several rows."""
        return cell.rows == 1 and cell.column not in self.columns_of_groups

    def qualified(self, cell: Cell) -> _Spans:
        """Return the words of a cell behind those of its headers; without headers it is no name."""
        words = without_objects(self._standing_for(cell))
        of_cell = self.join(self._headers(cell, cell.row)[1])
        if not of_cell or not words:
            return ()
        return (Span(" ".join(span.text for span in (*of_cell, *words)), words[0].language),)

    def standing_for(self, headers: _Cells) -> _Spans:
        """Return what is said of headers that no other row has."""
        if not headers:
            return ()
        spans = tuple(span for h in headers for span in self._standing_for(h))
        return without_objects(spans)

    def join(self, headers: _Cells) -> _Spans:
        """Return what is said of headers: one tuple for all the cells that have the same."""
        if headers not in self.joined:
            spans = tuple(span for h in headers for span in self._repeat(h))
            self.joined[headers] = without_objects(spans)
        return self.joined[headers]

    def _repeat(self, header: Cell) -> _Spans:
        """Return what stands for a header beside other cells: HTML § 4.9.10, `abbr`, or it."""
        if header not in self.repeated:
            self.repeated[header] = self._standing_for(header)
        return self.repeated[header]

    def _standing_for(self, header: Cell) -> _Spans:
        paragraphs = self._paragraphs(header)
        has_short = "abbr" in header.tag.attrs and paragraphs
        if has_short and (abbreviation := fold(attribute(header.tag, "abbr")).strip()):
            return (Span(abbreviation, paragraphs[0][0].language),)
        spans = _shortened(one for each in paragraphs if (one := _one(each)).text)
        return _unmarked(spans) if header.is_header else spans

    def _text(self, cell: Cell) -> str:
        return " ".join(map(_text, self._paragraphs(cell)))

    def _paragraphs(self, header: Cell) -> list[_Spans]:
        return [part.spans for part in self.words.get(id(header.tag), ()) if part.spans]

    def _worded_rows(self, first: int, count: int) -> int:
        return self.worded_above[first + count] - self.worded_above[first]

    def are_told(self, row: list[_Said], heard: set[Cell]) -> bool:
        """Tell whether every word of a row is said as a header beside other cells."""
        return all(said.cell in heard and self._is_whole(said.cell) for said in row)

    def _is_whole(self, header: Cell) -> bool:
        """Tell whether nothing of a header is missing where it is repeated."""
        if any(len(each) > 1 and any(map(_has_more, each)) for each in self._paragraphs(header)):
            return False
        return self._text(header) == " ".join(span.text for span in self._repeat(header))


class _Around:
    """What each cell of a row is about, for one who comes to it from another cell."""

    def __init__(self, rows: _Rows, number: int, *, is_named: bool) -> None:
        self.rows, self.number = rows, number
        self.begins = rows.begins(number)
        self.is_named = is_named
        self.made: dict[tuple[bool, _Cells, int, int], CellHeaders] = {}

    def of(self, said: _Said) -> CellHeaders:
        cell = said.cell
        begins = 0 if cell.is_header else sum(c.column < cell.column for c in self.begins)
        told = len(said.first) - len(said.further)
        if not (begins or said.of_row):
            return _HEADER if cell.is_header else _NO_HEADERS
        key = (cell.is_header, said.of_row, begins, told)
        if key not in self.made:
            self.made[key] = self._made(said, self.begins[:begins], told)
        return self.made[key]

    def _made(self, said: _Said, begins: _Cells, told: int) -> CellHeaders:
        groups = tuple(h for h in said.of_row if _is_group(h) or not _reaches(h, self.number))
        beside = tuple(h for h in said.of_row if h not in groups)
        before: _Cells = ()
        if not any(map(self.rows.is_of_one_row, beside)):
            if self.is_named and not any(h.is_header for h in beside):
                beside += tuple(c for c in begins if c.column == 0 and c not in beside)
            if not any(map(self.rows.is_of_one_row, beside)):
                before = tuple(c for c in begins if c not in beside)
        return CellHeaders(
            said.cell.is_header,
            self.rows.join(groups),
            self.rows.standing_for(beside),
            tuple(span for each in before for span in self.rows.qualified(each)),
            len(self.rows.join(said.first[:told])),
        )


def _has_more(span: Span) -> bool:
    return bool(span.change or span.expansion or span.formula)


def _one(paragraph: _Spans) -> Span:
    """Return a paragraph as one span, which keeps what is attached to it if it is one already.

    What is deleted heads nothing any more.
    """
    text = _text(span for span in paragraph if span.change is not Change.DELETION)
    first = paragraph[0]
    if len(paragraph) > 1:
        return Span(text, first.language)
    return first if first.text == text else replace(first, text=text)


def _text(spans: Iterable[Span]) -> str:
    return " ".join("".join(span.text for span in spans).split())


def _shortened(paragraphs: Iterable[Span]) -> _Spans:
    spans = tuple(paragraphs)
    words = " ".join(span.text for span in spans).split()
    if len(words) <= _LONGEST_HEADER:
        return spans
    return (Span(f"{' '.join(words[:_BEGINNING])} …", spans[0].language),)


def _unmarked(spans: _Spans) -> _Spans:
    """Return a header without the raised letter or sign after it, which leads to a footnote."""
    if not spans or spans[-1].formula:
        return spans
    *before, last = spans
    text = _MARK.sub("", last.text)
    return spans if text == last.text else (*before, replace(last, text=text))


def _titles(grid: Grid, words: dict[int, list[Part]]) -> set[Cell]:
    """Return the headers above the whole table: they are told once, where they stand.

    Where others of their kind follow further down, each is about the rows below it instead.
    """
    found: set[Cell] = set()
    has_data = False
    for row in grid.rows:
        wide = {c for c in row if c.is_header and c.columns == grid.columns and not _is_group(c)}
        if wide and has_data:
            return set()
        found |= wide
        has_data = has_data or any(words.get(id(c.tag)) and not c.is_header for c in row)
    return found


def _reaching_down(grid: Grid) -> Iterator[Cell]:
    """Yield the cells that are headers beside others in several rows."""
    for row, reaching in zip(grid.rows, grid.reaching, strict=True):
        if reaching:
            yield from (header for cell in row for header in cell.beside if header.rows > 1)


def _reaches(header: Cell, number: int) -> bool:
    """Tell whether a header stands in a row, or reaches down into it."""
    return header.row <= number < header.row + header.rows


def _is_group(header: Cell) -> bool:
    return header.scope is Scope.ROW_GROUP
