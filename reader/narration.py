"""From what a page says to what is heard: the script.

Live speech, audio files and the text for a braille display are all made from these lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from audio.languages import primary
from audio.speech import Span, Utterance
from content.document import (
    Block,
    Change,
    Container,
    Control,
    Document,
    Item,
    Kind,
    Place,
    Row,
    Section,
    Sentence,
    Surrounding,
)
from content.document import Span as PageSpan
from reader import cells, changes, controls, formulas, pictographs
from reader.announcements import Announce, Announcer, Cue
from reader.phrases import phrases_in
from reader.stops import COLONS, STOPS, ends_with_stop

# Silence between two blocks, as a multiple of the pause after a sentence: the longer of
# what follows the one and what comes before the other.
PAUSE_AFTER = {
    Kind.HEADING: 2.0,
    Kind.LABEL: 1.0,
    Kind.LIST_ITEM: 1.5,
    Kind.TABLE_ROW: 1.5,
    Kind.TERM: 0.5,
}
PAUSE_AFTER_OTHERS = 2.0
PAUSE_BEFORE = {Kind.HEADING: 3.0}
PAUSE_IN_FIGURE = 1.0  # between an image and its caption

_LISTS = (Surrounding.LIST, Surrounding.ORDERED_LIST)
_ALL_LISTS = (*_LISTS, Surrounding.DEFINITION_LIST)


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance of the script beside the page's words that it says.

    `shown` is what the page wrote; `said` adds what the reader announces about it.
    """

    place: Place
    kind: Kind
    shown: str
    language: str
    utterance: Utterance

    @property
    def mark(self) -> str:
        return self.utterance.mark

    @property
    def said(self) -> str:
        return self.utterance.text


class Script:
    """What is said of a document, section by section.

    All sections' lines after one another are the script of the document: a list that goes on
    over a heading is announced once, an abbreviation is expanded where the page has it first.
    """

    def __init__(
        self, document: Document, announce: Announce = Announce.SOME, *, emoji: bool = True
    ) -> None:
        self.document = document
        self._level = announce
        self._announcers: dict[str, Announcer] = {}
        self.emoji = emoji
        self._first_uses = _first_uses(document)
        self._long_lists = _with_long_items(document)

    def __iter__(self) -> Iterator[Line]:
        return (line for section in self.document.sections for line in self.lines(section))

    def lines(self, section: Section, start: Place | None = None) -> Iterator[Line]:
        """Give the lines of one section, as they follow on the section before.

        Those of blocks that end before `start` are not made.
        """
        sections = self.document.sections
        number, count = section.place.section, len(sections)
        earlier = (sections[n] for n in range(number - 1, -1, -1))
        later = (sections[n] for n in range(number + 1, count))
        before = next((b for s in earlier for b in reversed(s.blocks) if b.is_heard), None)
        after = next((b for s in later for b in s.blocks if b.is_heard), None)
        blocks = [before, *(b for b in section.blocks if b.is_heard), after]
        for (previous, block), (_, following) in pairwise(pairwise(blocks)):
            if block and (start is None or block.sentences[-1].place >= start):
                yield from self._block(previous, block, following)

    def _announcer(self, language: str) -> Announcer:
        """Return who announces what stands in a language: in that one, or in the document's."""
        if language not in self._announcers:
            wanted, phrases = language, phrases_in(language)
            if not language or primary(phrases.language) != primary(language):
                wanted = self.document.language
                phrases = phrases_in(wanted)
            self._announcers[language] = Announcer(self._level, phrases, wanted)
        return self._announcers[language]

    def cell(self, place: Place, came_from: Place | None = None) -> list[Line]:
        """Return what is said of a table's cell when one moves to it from another cell, or afar.

        Headers are said when they change. After the cell's last line one may go on with the script.
        Where nothing is heard of it, such as emoji that are not said, there is no line.
        """
        told = cells.told(self.document, place, came_from)
        block = self.document.block_at(place)
        first, *further = cells.sentences(self.document, place)
        announcer = self._announcer(block.language)
        headers = (*told.headers, *_column(told, announcer))
        said = [replace(first, headers=headers), *further]
        last = said[-1].place == block.sentences[-1].place
        pauses = [*(1.0 for _ in further), PAUSE_AFTER[Kind.TABLE_ROW] if last else 1.0]
        openings = [_joined(self._where(told, announcer)), *(() for _ in further)]
        made = zip(said, openings, pauses, strict=True)
        lines = [self._line(block, one, opening, (), "", pause) for one, opening, pause in made]
        return [line for line in lines if line.said.strip()]

    def _where(self, told: cells.Told, announcer: Announcer) -> Iterator[Span]:
        if told.left:
            left = announcer.phrases.no_longer(", ".join(map(self._said, told.left)))
            yield Span(left, announcer.language)
        if told.row:
            yield Span(announcer.phrases.row(told.row), announcer.language)

    def _block(
        self, previous: Block | None, block: Block, following: Block | None
    ) -> Iterator[Line]:
        opening = _joined(self._opening(previous, block))
        closing = _joined(_closing(block, following, self._announcer))
        last = len(block.sentences) - 1
        joint = _after_term(block, following)
        for position, sentence in enumerate(block.sentences):
            first = opening if position == 0 else ()
            final = closing if position == last else ()
            pause = 1.0 if position < last else _pause(block, following)
            stop = joint if position == last else ""
            line = self._line(block, sentence, first, final, stop, pause)
            if line.said.strip():
                yield line

    def _opening(self, previous: Block | None, block: Block) -> Iterator[Span]:
        """Say what is entered, from the outermost to the innermost, and what comes now."""
        for depth, container in _entered(_around(previous), _around(block)):
            announcer = self._announcer(container.language)
            is_of_one = container.size == 1 and container.kind in _ALL_LISTS
            if not is_of_one or announcer.say(Cue.LIST_OF_ONE, 1):
                yield Span(_entering(container, depth, announcer), announcer.language)
        announcer = self._announcer(block.language)
        for said in self._begins(block, announcer):
            yield Span(said, announcer.language)

    def _begins(self, block: Block, announcer: Announcer) -> Iterator[str]:
        if block.item:
            around = [c.number for c in block.within if c.kind in _LISTS][-1:]
            yield _item(block.item, announcer, is_long=not self._long_lists.isdisjoint(around))
        if block.row:
            yield _row(block, block.row, announcer)
        if block.kind is Kind.IMAGE:
            bare = 0 if block.text else len(block.sentences)
            yield announcer.say(Cue.UNDESCRIBED, bare) if bare else announcer.say(Cue.IMAGE)
        if block.kind is Kind.CAPTION:
            yield announcer.say(Cue.CAPTION)

    def _line(
        self,
        block: Block,
        sentence: Sentence,
        opening: Sequence[Span],
        closing: Sequence[Span],
        stop: str,
        pause: float,
    ) -> Line:
        announcer = self._announcer(block.language)
        if sentence.spans:
            spoken = self._words(block, sentence, announcer)
        else:
            spoken = self._above(sentence, announcer)
        words = [*self._headers(sentence, announcer), *filter(_is_worded, spoken)]
        spans = [*opening, *words]
        if opening and words:
            spans[len(opening) - 1] = replace(opening[-1], text=f"{opening[-1].text} ")
        said = "".join(span.text for span in spans)
        spans += _ending(sentence, said, closing, stop, announcer.language)
        return Line(
            place=sentence.place,
            kind=block.kind,
            shown=sentence.text,
            language=next(
                (s.language for s in (*sentence.spans, *sentence.above, *sentence.headers)), ""
            ),
            utterance=Utterance(tuple(spans), mark=str(sentence.place), pause=pause),
        )

    def _headers(self, sentence: Sentence, announcer: Announcer) -> Iterator[Span]:
        """Give a cell's headers, and the rows it stands for: “Dose, for 2 rows: ”.

        In the further ones it is “Dose, as above: ”.
        """
        said = [
            (*self._header(header), *self._expansion(header, sentence, announcer))
            for header in sentence.headers
        ]
        if sentence.rows > 1:
            rows = announcer.say(Cue.CELL_OF_ROWS, sentence.rows)
            said.append((Span(rows, announcer.language),))
        if sentence.above:
            said.append((Span(announcer.say(Cue.CELL_ABOVE), announcer.language),))
        said = [spans for spans in said if any(span.text.strip() for span in spans)]
        for number, spans in enumerate(said, 1):
            *before, last = spans
            yield from before
            joint = ": " if number == len(said) else ", "
            yield Span(f"{last.text.rstrip(' :：')}{joint}", last.language)

    def _header(self, header: PageSpan) -> tuple[Span, ...]:
        if header.formula:
            return formulas.spoken(header.formula, header.language)
        return (Span(self._said(header), header.language),)

    def _words(self, block: Block, sentence: Sentence, announcer: Announcer) -> Iterator[Span]:
        """Give the page's words, with what is said among them."""
        for change, run in changes.runs(sentence.spans):
            spans = (self._span(block, sentence, at, announcer) for at in run)
            said = [word for words in spans for word in words if word.text]
            if change and said:
                if run[0] and sentence.spans[run[0] - 1].text[-1:].isalnum():
                    yield Span(" ", announcer.language)
                yield from _changed(change, said, sentence.spans[run[-1] + 1 :], announcer)
            else:
                yield from said

    def _span(
        self, block: Block, sentence: Sentence, at: int, announcer: Announcer
    ) -> Iterator[Span]:
        say, span = announcer.say, sentence.spans[at]
        if span.control:
            yield from self._control(span.control, sentence, at, announcer)
            return
        if span.stands_for is Kind.IMAGE and block.kind is not Kind.IMAGE:
            cue = f"{say(Cue.IMAGE)} " if span.text else say(Cue.UNDESCRIBED, 1)
            yield Span(cue.lstrip(), announcer.language)
        if span.formula:
            yield from _formula(sentence.spans, at)
        else:
            before = sentence.spans[at - 1].text if at else ""
            after = "".join(one.text for one in sentence.spans[at + 1 : at + 2])
            said = self._said(span, before, after)
            names_control = any(after.control for after in sentence.spans[at + 1 : at + 2])
            yield Span(said.rstrip() if names_control else said, span.language)
        yield from self._expansion(span, sentence, announcer)

    def _expansion(
        self, span: PageSpan, sentence: Sentence, announcer: Announcer
    ) -> Iterator[Span]:
        """Say what an abbreviation stands for, where it is heard first."""
        if self._first_uses.get(_abbreviation(span)) != sentence.place:
            return
        first = next(s for s in _heard_in(sentence) if _abbreviation(s) == _abbreviation(span))
        if first is span and not _is_told(span, sentence):
            yield Span(f" {announcer.say(Cue.EXPANSION, span.expansion)}", span.language)

    def _above(self, sentence: Sentence, announcer: Announcer) -> Iterator[Span]:
        """Give what a cell from above says, or for an empty cell that it is blank."""
        if not sentence.above:
            yield Span(announcer.say(Cue.BLANK), announcer.language)
        for at, span in enumerate(sentence.above):
            if at and not sentence.above[at - 1].text.endswith(STOPS):
                yield Span(",", span.language)
            yield from [Span(" ", span.language)] if at else []
            yield from self._header(span)

    def _control(
        self, control: Control, sentence: Sentence, at: int, announcer: Announcer
    ) -> Iterator[Span]:
        """Give “: check box, not checked” after the words before it, and what parts it from more.

        The span's own words are what is set in the control.
        """
        span, language = sentence.spans[at], announcer.language
        before = "".join(s.text for s in sentence.spans[:at]).rstrip()
        role = controls.before_value(control, announcer)
        value = Span(self._said(span) or control.value, span.language)
        after = controls.after_value(control, announcer)
        described = Span(controls.described(control, announcer), span.language)
        said = (Span(role, language), value, Span(after, language), described)
        parts = list(filter(_is_worded, said))
        if parts and (not before or (before.endswith(STOPS) and before[-1] not in COLONS)):
            parts[0] = replace(parts[0], text=parts[0].text[0].upper() + parts[0].text[1:])
        joint = "" if not before else " " if before.endswith(STOPS) else ": "
        for part in parts:
            yield Span(joint + part.text, part.language)
            joint = ", "
        following = "".join(s.text for s in sentence.spans[at + 1 :])
        if parts and following.lstrip()[:1].isalnum():
            yield Span("," if following[0].isspace() else ", ", language)

    def _said(self, span: PageSpan, before: str = "", after: str = "") -> str:
        if self.emoji:
            return pictographs.named(span.text, span.language, before, after)
        return pictographs.without(span.text)


def _joined(said: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is announced with a space between, each language's as one span."""
    worded = filter(_is_worded, said)
    groups = groupby(worded, key=lambda span: span.language)
    joined = [Span(" ".join(s.text for s in group), language) for language, group in groups]
    return tuple(replace(s, text=f"{s.text} ") for s in joined[:-1]) + tuple(joined[-1:])


def _column(told: cells.Told, announcer: Announcer) -> Iterator[PageSpan]:
    """Give a column's number as its header, where it has none."""
    if told.column:
        number = announcer.phrases.column(told.column)
        begins = not told.headers and not told.row
        yield PageSpan(number.capitalize() if begins else number, announcer.language)


def _changed(
    change: Change, said: list[Span], after: Sequence[PageSpan], announcer: Announcer
) -> Iterator[Span]:
    *before, last = said
    last = replace(last, text=last.text.rstrip())
    yield Span(changes.beginning(change, announcer), announcer.language)
    yield from (*before, last)
    yield Span(changes.ending(change, last.text, after, announcer), announcer.language)


def _formula(spans: Sequence[PageSpan], at: int) -> Iterator[Span]:
    """Give a formula in words, which never touch those beside it."""
    formula, language = spans[at].formula, spans[at].language
    said = formulas.spoken(formula, language) if formula else ()
    if said and at > 0 and _touch(spans[at - 1].text, said[0].text):
        yield Span(" ", language)
    yield from said
    if said and at + 1 < len(spans) and _touch(said[-1].text, spans[at + 1].text):
        yield Span(" ", language)


def _touch(before: str, after: str) -> bool:
    return before[-1:].isalnum() and after[:1].isalnum()


_Abbreviation = tuple[str, str]


def _abbreviation(span: PageSpan) -> _Abbreviation:
    return span.text.strip(), span.expansion


def _first_uses(document: Document) -> dict[_Abbreviation, Place]:
    """Return where each abbreviation that the page expands is heard first."""
    found: dict[_Abbreviation, Place] = {}
    blocks = (block for section in document.sections for block in section.blocks)
    for sentence in (s for block in blocks if block.is_heard for s in block.sentences):
        for span in _heard_in(sentence):
            if span.expansion:
                found.setdefault(_abbreviation(span), sentence.place)
    return found


def _heard_in(sentence: Sentence) -> tuple[PageSpan, ...]:
    return (*sentence.headers, *sentence.spans)


def _is_told(span: PageSpan, sentence: Sentence) -> bool:
    """The sentence itself may give the expansion, beside the abbreviation."""
    return span.expansion.casefold() in sentence.text.casefold()


def _is_worded(span: Span) -> bool:
    return bool(span.text)


def _ending(
    sentence: Sentence, said: str, closing: Sequence[Span], stop: str, language: str
) -> Iterator[Span]:
    """End what is said with a stop where more is said after it, or a control ends it."""
    last = sentence.spans[-1] if sentence.spans else None
    is_open = said and not ends_with_stop(said)
    if is_open and (stop or closing or (last and last.control)):
        yield Span(stop or ".", last.language if last and not last.control else language)
    for span in closing[:1]:
        yield replace(span, text=f" {span.text}") if said else span
    yield from closing[1:]


def _after_term(block: Block, following: Block | None) -> str:
    """A term is heard to belong to what follows: “Slough, Dead tissue: Yellow tissue.”"""
    if block.kind is not Kind.TERM or not following or not block.within:
        return ""
    if block.within[-1] not in following.within:
        return ""
    return "," if following.kind is Kind.TERM else ":"


def _pause(block: Block, following: Block | None) -> float:
    kinds = {block.kind, following.kind if following else None}
    if following and kinds == {Kind.IMAGE, Kind.CAPTION} and block.within == following.within:
        return PAUSE_IN_FIGURE
    after = PAUSE_AFTER.get(block.kind, PAUSE_AFTER_OTHERS)
    before = PAUSE_BEFORE.get(following.kind, 0.0) if following else PAUSE_AFTER_OTHERS
    return max(after, before)


def _around(block: Block | None) -> tuple[Container, ...]:
    """Return what is entered before a block: a table only with its first row, after its caption."""
    if block is None or block.kind in (Kind.TABLE_ROW, Kind.TABLE_HEADER):
        return block.within if block else ()
    return tuple(c for c in block.within if c.kind is not Surrounding.TABLE)


def _row(block: Block, row: Row, announcer: Announcer) -> str:
    """Tell where a row begins, if neither a header of its own does nor its first cell."""
    if row.is_headed or (block.within and block.within[-1].columns < 2):
        return ""
    is_named = row.is_named and block.sentences[0].headers
    cue = Cue.ROW_BELOW_HEADERS if is_named else Cue.ROW
    return announcer.say(cue, row.number)


def _item(item: Item, announcer: Announcer, *, is_long: bool) -> str:
    """A number that the page shows is said whatever is announced; one item needs none."""
    if item.label:
        return f"{item.label}:"
    cue = Cue.LONG_ITEM if is_long else Cue.ITEM
    return announcer.say(cue, item.number, item.of) if item.of > 1 else ""


def _with_long_items(document: Document) -> set[int]:
    """Return the numbers of the lists where one might lose track of where an item begins."""
    found: set[int] = set()
    for section in document.sections:
        for block in section.blocks:
            lists = [c.number for c in block.within if c.kind in _LISTS]
            found.update(lists[:-1] if block.item else lists)
    return found


def _closing(
    block: Block, following: Block | None, announcer_in: Callable[[str], Announcer]
) -> Iterator[Span]:
    """Say what the words were, and what is left, from the innermost to the outermost."""
    announcer = announcer_in(block.language)
    if block.kind is Kind.HEADING:
        yield Span(announcer.say(Cue.HEADING, block.level), announcer.language)
    links = _links(block)
    if links and not any(container.links for container in block.within):
        yield Span(announcer.say(Cue.LINKS, links), announcer.language)
    beyond = following.within if following else ()
    left = [container for _, container in _entered(beyond, block.within)]
    for container in reversed(left):
        if cue := _LEAVING.get(container.kind):
            announcer = announcer_in(container.language)
            yield Span(announcer.say(cue), announcer.language)


def _links(block: Block) -> int:
    """Return how many links are among a block's words."""
    spans = (span for sentence in block.sentences for span in sentence.spans)
    return sum(1 for link, _ in groupby(spans, key=lambda span: span.link) if link)


def _entered(
    around: Iterable[Container], within: Sequence[Container]
) -> Iterator[tuple[int, Container]]:
    """Give the containers of `within` that are not in `around`, with their depth as a list."""
    known = {container.number for container in around}
    depth = 0
    for container in within:
        depth += container.kind in _LISTS
        if container.number not in known:
            yield depth, container


def _entering(container: Container, depth: int, announcer: Announcer) -> str:
    size = container.size
    match container.kind:
        case Surrounding.LIST | Surrounding.ORDERED_LIST if depth > 1:
            return announcer.say(Cue.NESTED_LIST, size, depth)
        case Surrounding.LIST | Surrounding.ORDERED_LIST:
            return announcer.say(Cue.LIST_OF_LINKS if container.links else Cue.LIST, size)
        case Surrounding.DEFINITION_LIST:
            return announcer.say(Cue.DEFINITIONS, size)
        case Surrounding.TABLE:
            return announcer.say(Cue.TABLE, size, container.columns)
        case Surrounding.QUOTE:
            return announcer.say(Cue.QUOTE)
        case Surrounding.FIGURE:
            return announcer.say(Cue.FIGURE)


_LEAVING = {
    Surrounding.LIST: Cue.LIST_END,
    Surrounding.ORDERED_LIST: Cue.LIST_END,
    Surrounding.DEFINITION_LIST: Cue.DEFINITIONS_END,
    Surrounding.TABLE: Cue.TABLE_END,
    Surrounding.QUOTE: Cue.QUOTE_END,
    Surrounding.FIGURE: Cue.FIGURE_END,
}
