"""Moving from cell to cell in a table, and which headers are said on the way.

Who moves hears the headers that change: those of the column when moving in a row, those of the
row and its groups when moving in a column. In doubt a header is said: a dose must never be heard
under another one's.
"""

from __future__ import annotations

from collections.abc import Sequence as Ordered
from dataclasses import dataclass
from itertools import takewhile

from content.document import Block, CellHeaders, Document, Kind, Place, Sentence, Span

_ROWS = (Kind.TABLE_ROW, Kind.TABLE_HEADER)
_Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What is said before a cell's words: headers, or numbers (0 for none) where there are none.

    `left` are headers of the cell one comes from that hold no longer, and that no others follow.
    """

    left: _Spans = ()
    row: int = 0
    headers: _Spans = ()
    column: int = 0


def in_table(document: Document, place: Place) -> bool:
    """Tell whether a place is in a row of a table, of headers too."""
    return document.block_at(place).kind in _ROWS


def sentences(document: Document, place: Place) -> list[Sentence]:
    """Return the sentences of the cell at a place: those of its column in its row."""
    column = document.sentence_at(place).column
    return [one for one in document.block_at(place).sentences if one.column == column]


def cell_beside(
    document: Document, place: Place, *, columns: int = 0, rows: int = 0, column: int = 0
) -> Place | None:
    """Return where the cell begins that is so many columns or rows (1 or -1) away, if any.

    In another row it is the one that covers the column, or stands next before it. `column` is the
    one to look for (1 is the first) after a cell that covers several: by itself it is the cell's
    first.
    """
    if not in_table(document, place):
        return None
    block: Block | None = document.block_at(place)
    if rows:
        block = _row_beside(document, place, rows)
    if block is None or not block.sentences:
        return None
    firsts = _first_sentences(block)
    wanted = column or document.sentence_at(place).column
    at = max(sum(1 for one in firsts if one.column <= wanted) - 1, 0)
    if columns and not rows:
        at = [one.column for one in firsts].index(document.sentence_at(place).column)
    if not 0 <= at + columns < len(firsts):
        return None
    return firsts[at + columns].place


def told(document: Document, place: Place, came_from: Place | None) -> Told:
    """Return what is said before the words of the cell at a place.

    From outside of the table, or from the same cell, one hears all its headers.
    """
    block = document.block_at(place)
    cell = sentences(document, place)[0]
    old: Sentence | None = None
    if came_from and _is_same_table(document, place, came_from):
        old = sentences(document, came_from)[0]
        old = old if old.place != cell.place else None
    if old and came_from and came_from.block == place.block:
        return _across(block, cell, sentences(document, came_from))
    if block.kind is Kind.TABLE_HEADER and _around(cell) == CellHeaders(is_header=True):
        return Told(headers=_above(cell))
    return _down(block, cell, old)


def _across(block: Block, cell: Sentence, came_from: Ordered[Sentence]) -> Told:
    """Say the column; and what else in the row is about this cell, and was not about the other.

    The cell that one comes from has just been heard.
    """
    new, known = _around(cell), _around(came_from[0])
    heard = " ".join(one.text for one in came_from)
    told = (*known.groups, *known.beside)
    of_row = (h for h in (*new.groups, *new.beside) if h not in told and h.text != heard)
    return Told(headers=(*of_row, *_above(cell)), column=_column(block, cell))


def _down(block: Block, cell: Sentence, old: Sentence | None) -> Told:
    """Say what names the row; and the column where it changes, or might seem to."""
    new, known = _around(cell), _around(old) if old else CellHeaders()
    groups = new.groups if new.groups != known.groups else ()
    beside = new.beside[_common(new.beside, known.beside) :]
    left = _left(known.groups, new.groups)
    left += tuple(h for h in _left(known.beside, new.beside) if h not in known.beside[-1:])
    row = _row(block, cell, is_named=bool(beside or new.before))
    if row and not beside:
        beside = new.beside[-1:]
    is_other = not old or old.column != cell.column or _above(old) != _above(cell)
    if not is_other and not new.before:
        return Told(left, row, (*groups, *beside))
    column = _column(block, cell)
    return Told(left, row, (*groups, *beside, *new.before, *_above(cell)), column)


def _row(block: Block, cell: Sentence, *, is_named: bool) -> int:
    """Return the number to say for a row that neither headers nor the cell's own words name."""
    around = _around(cell)
    if block.row is None or around.is_header:
        return 0
    names_itself = cell is block.sentences[0] and cell.headers and not around.beside
    if block.row.is_named and (is_named or names_itself):
        return 0
    return block.row.number if _has_columns(block) else 0


def _column(block: Block, cell: Sentence) -> int:
    """Return the number to say for a column without a header."""
    has_header = _above(cell) or _around(cell).is_header
    return 0 if has_header or not _has_columns(block) else cell.column


def _has_columns(block: Block) -> bool:
    return not block.within or block.within[-1].columns != 1


def _around(cell: Sentence) -> CellHeaders:
    return cell.cell or CellHeaders()


def _above(cell: Sentence) -> _Spans:
    """Return the headers of a cell's column, and those of a table in the cell."""
    return cell.headers[_around(cell).told :]


def _common(some: _Spans, others: _Spans) -> int:
    """Return how many headers both begin with."""
    pairs = zip(some, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _left(known: _Spans, new: _Spans) -> _Spans:
    """Return the headers that none follows, where there are fewer of them."""
    gone = tuple(header for header in known if header not in new)
    return gone[: max(len(known) - len(new), 0)]


def _first_sentences(block: Block) -> list[Sentence]:
    """Return what each cell of a row begins with, from left to right."""
    found: dict[int, Sentence] = {}
    for sentence in block.sentences:
        found.setdefault(sentence.column, sentence)
    return list(found.values())


def _row_beside(document: Document, place: Place, rows: int) -> Block | None:
    blocks = document.sections[place.section].blocks
    at = place.block + rows
    within = blocks[place.block].within
    if not 0 <= at < len(blocks) or blocks[at].within != within or blocks[at].kind not in _ROWS:
        return None
    return blocks[at]


def _is_same_table(document: Document, place: Place, other: Place) -> bool:
    one, two = document.block_at(place), document.block_at(other)
    is_near = place.section == other.section and one.within == two.within
    return is_near and two.kind in _ROWS
