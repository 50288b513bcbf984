"""Which tables relate cells to headers, and which are there for the looks of a page.

Nothing in HTML tells, so browsers guess; these rules began as those of Chromium
(`AXLayoutObject::IsDataTable`) and Firefox (`HTMLTableAccessible::IsProbablyLayoutTable`),
without what only a style sheet knows. A table for layout is read as plain text, so a wrong guess
never loses a word.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from bs4.element import Tag

from content import elements
from content.roles import attribute
from content.tables import TABLE_ROLES, Parts, has_caption, is_blank
from content.walking import walk

_LAYOUT_ROLES = ("presentation", "none")
_RELATING = ("scope", "headers", "abbr")
_PARTS_OF_PAGES = frozenset((*elements.HEADINGS, "article", "section"))
_CONTROLS = frozenset(("input", "select", "textarea"))

_LONG = 60  # words: a cell of a layout table holds the page, a cell of a data table a fact
_LOOKED_AT = 1000  # cells: the others will not be different
_FEW_CELLS = 10
_MOST_LINKED = 0.5  # of the words: beyond it, a list of links set in columns
_MOST_LINKED_OF_FEW = 0.3
_MOST_EMPTY = 0.5  # of the cells: beyond it, they only make room
_SHORT = 20  # words: among few cells, an empty one stands beside facts, not beside the page


@dataclass(slots=True)
class _Contents:
    """What is in the cells of a table; a visitor."""

    words: int = 0
    linked: int = 0
    longest: int = 0
    empty: int = 0
    tables: int = 0
    parts_of_page: int = 0
    controls: int = 0
    _links: int = 0

    def add(self, cell: Tag) -> None:
        before, is_header = self.words, cell.name == "th"
        parts_of_page = self.parts_of_page
        walk(cell, self)
        words = self.words - before
        self.empty += not words
        if is_header:  # a heading in it makes it no part of the page
            self.parts_of_page = parts_of_page
        self.longest = max(self.longest, words)

    def enter(self, tag: Tag) -> bool:
        name = tag.name
        self._links += name == "a"
        self.tables += name == "table"
        self.controls += name in _CONTROLS
        self.parts_of_page += name in _PARTS_OF_PAGES
        if name in elements.WORDLESS:
            self._links -= name == "a"
            return False
        return True

    def leave(self, tag: Tag) -> None:
        self._links -= tag.name == "a"

    def text(self, words: str) -> None:
        number = len(words.split())
        self.words += number
        if self._links:
            self.linked += number


def is_data(table: Tag, parts: Parts) -> bool:
    """Tell whether a table relates cells to headers; one row or one column does not."""
    role = elements.role(table)
    rows = [row for row in parts.rows if row]
    if role in _LAYOUT_ROLES or len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    if role in TABLE_ROLES:
        return True
    found = _Contents()
    for cell in islice((cell for row in rows for cell in row), _LOOKED_AT):
        found.add(cell)
    if _says_so(table, parts, rows):
        return not (found.tables and found.longest > _LONG)
    if found.parts_of_page or (found.tables and found.longest > _LONG):
        return False
    return _has_headers(rows) or _has_lines(table) or _looks_so(rows, found)


def _says_so(table: Tag, parts: Parts, rows: list[list[Tag]]) -> bool:
    """Tell whether the markup uses what only tables of data need."""
    if has_caption(table) or attribute(table, "summary").strip():
        return True
    if any(group.name in ("thead", "tfoot") and any(group.rows) for group in parts.groups):
        return True
    return any(name in cell.attrs for row in rows for cell in row for name in _RELATING)


def _has_headers(rows: list[list[Tag]]) -> bool:
    """Tell whether a row has a header beside other cells: one alone may be a title."""
    return any(cell.name == "th" and cell.get_text().strip() for r in rows if r[1:] for cell in r)


def _has_lines(table: Tag) -> bool:
    border = attribute(table, "border").strip()
    return ("border" in table.attrs and border not in ("0", "0px")) or "rules" in table.attrs


def _looks_so(rows: list[list[Tag]], found: _Contents) -> bool:
    """Tell whether cells stand in an even grid, and each holds a few words."""
    cells = min(_LOOKED_AT, sum(map(len, rows)))
    is_even = len({len(row) for row in rows}) == 1 or _spans(rows)
    if not is_even or found.controls or found.tables or found.longest > _LONG:
        return False
    if cells <= _FEW_CELLS:
        is_full = not found.empty or (found.longest <= _SHORT and _are_all_used(rows))
        return is_full and found.linked <= _MOST_LINKED_OF_FEW * found.words
    return found.empty <= _MOST_EMPTY * cells and found.linked <= _MOST_LINKED * found.words


def _are_all_used(rows: list[list[Tag]]) -> bool:
    """Tell whether each row and column has words, and other cells show nothing, not a picture."""
    empty = [[not cell.get_text().strip() for cell in row] for row in rows]
    if len({len(row) for row in rows}) > 1 or any(map(all, (*empty, *zip(*empty, strict=True)))):
        return False
    return all(
        is_blank(cell)
        for row, are_empty in zip(rows, empty, strict=True)
        for cell, is_empty in zip(row, are_empty, strict=True)
        if is_empty
    )


def _spans(rows: list[list[Tag]]) -> bool:
    return any("colspan" in cell.attrs or "rowspan" in cell.attrs for row in rows for cell in row)
