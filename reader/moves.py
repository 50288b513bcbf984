"""Where a move leads: from a place in a document to the next heading, list, row, link …

Nothing here knows of keys, sound or time.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, chain, groupby

from content.document import Block, Document, Kind, Place, Section, Sentence, Surrounding
from reader.finding import fold


class Target(StrEnum):
    """What one can move to."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    SIBLING = "section of this level"
    HEADING = "heading"
    LIST = "list"
    ITEM = "item"
    TABLE = "table"
    ROW = "row"
    GRAPHIC = "graphic"
    QUOTE = "quote"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Move:
    """To the next target, or `back` to the previous one; `level` is that of a heading, or 0."""

    target: Target
    back: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is said: from a place on, up to another (not included) or the end of the page.

    Where it `reads_on` it is no more than a part of the reading, although it has an end. Where it
    `follows` on what was heard before, nobody has to be told in which row of a table it is.
    """

    start: Place
    until: Place | None = None
    reads_on: bool = False
    follows: bool = False


INSIDE = (Target.SENTENCE, Target.PARAGRAPH, Target.SECTION)
"""Targets that one is in the middle of: going back leads to the start of this one first."""

_BEFORE_ALL = Place(0, -1)
_BEYOND = 1 << 62
_AROUND = {
    Target.LIST: (Surrounding.LIST, Surrounding.ORDERED_LIST, Surrounding.DEFINITION_LIST),
    Target.TABLE: (Surrounding.TABLE,),
    Target.QUOTE: (Surrounding.QUOTE,),
}


def destination(document: Document, place: Place, move: Move) -> Stretch | None:
    """Return the next or the previous target, None where there is none.

    A target that the place itself begins or stands in is never meant.
    """
    if move.target is Target.SENTENCE:
        beside = next(map(_alone, _sentences(document, place, move.back)), None)
        return replace(beside, follows=not move.back) if beside else None
    if move.target is Target.SECTION:
        return _section_beside(document, place, move.back)
    if move.target is Target.SIBLING:
        return _sibling(document, place, move.back)
    if move.target is Target.ROW:
        return _row_beside(document, place, move.back)
    if move.target in (Target.GRAPHIC, Target.LINK):
        has = _has_graphic if move.target is Target.GRAPHIC else _has_link
        having = (s for s in _sentences(document, place, move.back) if has(s))
        return next(map(_alone, having), None)
    blocks = _blocks(document, place, move.back)
    found = next((_whole(block) for before, block in blocks if _begins(move, before, block)), None)
    return _to_first_row(document, found) if found and move.target is Target.TABLE else found


def _row_beside(document: Document, place: Place, back: bool) -> Stretch | None:
    """Return the row beside this one in its table; from outside of a table, the next table."""
    here = document.block_at(place)
    if not is_of_table(document, place):
        return destination(document, place, Move(Target.TABLE, back))
    rows = (block for _, block in _blocks(document, place, back) if block.row is not None)
    beside = next(rows, None)
    return _whole(beside) if beside and _tables(beside)[:1] == _tables(here)[:1] else None


def is_of_table(document: Document, place: Place) -> bool:
    """Tell whether a place is in a table or its caption."""
    return bool(_tables(document.block_at(place)))


def _tables(block: Block) -> list[int]:
    """Return the numbers of the tables around a block, the innermost first."""
    return [c.number for c in reversed(block.within) if c.kind is Surrounding.TABLE]


def _to_first_row(document: Document, table: Stretch) -> Stretch:
    """Return the caption of a table, if it has one, with its first row, which tells its size."""
    row = table_row(document, table.start)
    is_row = document.block_at(table.start).row is not None
    return (
        table
        if is_row or row is None
        else Stretch(table.start, _whole(document.block_at(row)).until)
    )


def table_row(document: Document, place: Place) -> Place | None:
    """Return the first row of the table whose caption is at a place."""
    row = _row_beside(document, place, back=False) if is_of_table(document, place) else None
    return row.start if row else None


def start_of(document: Document, place: Place, target: Target) -> Stretch:
    """Return the sentence, paragraph or section that a place stands in."""
    if target is Target.SECTION:
        return title_of(document.sections[place.section])
    if target is Target.PARAGRAPH:
        return _whole(document.block_at(place))
    return _alone(document.sentence_at(place))


def first_place(document: Document) -> Place:
    return next((s.place for s in _sentences(document, _BEFORE_ALL, back=False)), Place(0))


def last_place(document: Document) -> Place:
    end = Place(len(document.sections) - 1, _BEYOND, _BEYOND)
    return next((s.place for s in _sentences(document, end, back=True)), Place(0))


def place_from(document: Document, place: Place) -> Place | None:
    """Return the first place from this one on where something is said; None beyond the last."""
    before = Place(place.section, place.block, place.sentence - 1)
    return next((s.place for s in _sentences(document, before, back=False)), None)


def links_in(sentence: Sentence) -> list[tuple[str, str]]:
    """Return the words and the address of each link in a sentence."""
    links: list[tuple[str, str]] = []
    joined = False
    for span in sentence.spans:
        if span.link and joined and links[-1][1] == span.link:
            links[-1] = (links[-1][0] + span.text, span.link)
        elif span.link:
            links.append((span.text, span.link))
        joined = bool(span.link)
    return [(" ".join(words.split()), address) for words, address in links]


def matches(document: Document, text: str, place: Place, *, back: bool) -> Iterator[Stretch]:
    """Give the sentences in which a text begins, from a place on and round again.

    In any case and accents, in headers too, and over the ends of sentences.
    """
    wanted = fold(text)
    if not wanted:
        return
    edge = last_place(document) if back else first_place(document)
    around = chain([document.sentence_at(edge)], _sentences(document, edge, back))
    ahead = _sentences(document, place, back)
    for here, sentences in groupby(chain(ahead, around), key=_block_of):
        found = _found_in(document.block_at(here), wanted)
        yield from (_alone(sentence) for sentence in sentences if sentence.place in found)


def _block_of(sentence: Sentence) -> Place:
    return Place(sentence.place.section, sentence.place.block)


def _found_in(block: Block, wanted: str) -> set[Place]:
    """Return in which sentences of a block a folded text begins."""
    texts = [fold(_with_headers(sentence)) for sentence in block.sentences]
    whole = " ".join(texts)
    ends = [end + at for at, end in enumerate(accumulate(map(len, texts)))]
    found = {s.place for s in block.sentences if _is_stood_for(wanted, s)}
    at = whole.find(wanted)
    while at >= 0:
        number = bisect(ends, at)
        found.add(block.sentences[number].place)
        at = whole.find(wanted, ends[number])
    return found


def _with_headers(sentence: Sentence) -> str:
    before = (span.text for span in (*sentence.headers, *sentence.above))
    return " ".join((*before, sentence.text))


def _is_stood_for(wanted: str, sentence: Sentence) -> bool:
    """Tell whether an abbreviation in a sentence stands for words."""
    return any(wanted in fold(span.expansion) for span in sentence.spans if span.expansion)


def in_skim(document: Document, place: Place) -> bool:
    """Tell whether somebody who skims hears a sentence: headings, and what opens a part.

    That is the first sentence of a paragraph, and of a list or table its first item or row.
    """
    blocks = document.sections[place.section].blocks
    block = blocks[place.block]
    if block.kind is Kind.HEADING:
        return True
    earlier = (blocks[number] for number in range(place.block - 1, -1, -1))
    before = next((each for each in earlier if each.is_heard), None)
    goes_on = before is not None and block.within[:1] and before.within[:1] == block.within[:1]
    return place.sentence == 0 and not goes_on


def _begins(move: Move, before: Block | None, block: Block) -> bool:
    """Tell whether a target of a move begins with a block."""
    match move.target:
        case Target.HEADING:
            return block.kind is Kind.HEADING and move.level in (0, block.level)
        case Target.ITEM:
            return block.item is not None or block.kind is Kind.TERM
        case Target.LIST | Target.TABLE | Target.QUOTE:
            return _enters(before, block, _AROUND[move.target])
        case _:
            return True


def _enters(before: Block | None, block: Block, kinds: tuple[Surrounding, ...]) -> bool:
    around = {container.number for container in before.within} if before else set()
    return any(c.kind in kinds and c.number not in around for c in block.within)


def _has_graphic(sentence: Sentence) -> bool:
    return any(span.stands_for is Kind.IMAGE for span in sentence.spans)


def _has_link(sentence: Sentence) -> bool:
    return any(span.link for span in sentence.spans)


def _said_blocks(section: Section) -> Iterator[Block]:
    return (block for block in section.blocks if block.is_heard)


def _blocks(document: Document, place: Place, back: bool) -> Iterator[tuple[Block | None, Block]]:
    """Give the blocks after a place, or those before it from the nearest on.

    Each with the one before it on the page.
    """
    here = (place.section, place.block)
    if not back:
        before: Block | None = None
        for section in document.sections[max(place.section - 1, 0) :]:
            for block in _said_blocks(section):
                at = block.sentences[0].place
                if (at.section, at.block) > here:
                    yield before, block
                before = block
        return
    after: Block | None = None
    for number in range(place.section, -1, -1):
        for block in reversed(list(_said_blocks(document.sections[number]))):
            if after is not None:
                yield block, after
            at = block.sentences[0].place
            after = block if (at.section, at.block) < here else None
    if after is not None:
        yield None, after


def _sentences(document: Document, place: Place, back: bool) -> Iterator[Sentence]:
    """Give the sentences after a place, or those before it from the nearest on."""
    numbers = range(place.section, -1, -1) if back else range(place.section, len(document.sections))
    for number in numbers:
        said = [s for block in _said_blocks(document.sections[number]) for s in block.sentences]
        for sentence in reversed(said) if back else said:
            if (sentence.place < place) if back else (sentence.place > place):
                yield sentence


def _section_beside(document: Document, place: Place, back: bool) -> Stretch | None:
    number = place.section + (-1 if back else 1)
    return title_of(document.sections[number]) if 0 <= number < len(document.sections) else None


def _sibling(document: Document, place: Place, back: bool) -> Stretch | None:
    sections, level = document.sections, document.sections[place.section].level
    others = reversed(sections[: place.section]) if back else sections[place.section + 1 :]
    return next((title_of(section) for section in others if section.level == level), None)


def title_of(section: Section) -> Stretch:
    """Return the first block of a section: its heading, where it has one."""
    return _whole(next(_said_blocks(section), section.blocks[0]))


def _whole(block: Block) -> Stretch:
    start = block.sentences[0].place
    return Stretch(start, Place(start.section, start.block + 1))


def _alone(sentence: Sentence) -> Stretch:
    return Stretch(sentence.place, sentence.place.behind)
