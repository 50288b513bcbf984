"""From what a page says to what is heard: the script.

Live speech, audio files and the text for a braille display are all made from these lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from audio.speech import Span, Utterance
from content.document import (
    Block,
    Container,
    Document,
    Kind,
    Place,
    Section,
    Sentence,
    Surrounding,
)
from reader.phrases import Phrases, phrases_in


class Announce(StrEnum):
    """How much is said about a page's structure, beside its words."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


class Cue(StrEnum):
    """A thing about the structure that can be said."""

    HEADING = "heading level"
    LIST = "list and its length"
    LIST_END = "end of a list"
    ITEM = "which item of the list"
    TABLE = "table and its size"
    TABLE_END = "end of a table"
    IMAGE = "that a description is of an image"
    CAPTION = "that the words are a caption"
    FIGURE = "figure"
    FIGURE_END = "end of a figure"
    QUOTE = "quotation"
    QUOTE_END = "end of a quotation"


SOME = frozenset({Cue.HEADING, Cue.LIST, Cue.ITEM, Cue.TABLE, Cue.IMAGE, Cue.QUOTE, Cue.QUOTE_END})
SAID: dict[Announce, frozenset[Cue]] = {
    Announce.NONE: frozenset(),
    Announce.SOME: SOME,
    Announce.ALL: frozenset(Cue),
}

# Silence between two blocks, as a multiple of the pause after a sentence: the longer of
# what follows the one and what comes before the other.
PAUSE_AFTER = {Kind.HEADING: 2.0, Kind.LIST_ITEM: 1.5, Kind.TABLE_ROW: 1.5, Kind.TERM: 1.0}
PAUSE_AFTER_OTHERS = 2.0
PAUSE_BEFORE = {Kind.HEADING: 3.0}

STOPS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "؟", "।")
CLOSING_MARKS = "\"'”’»)]"


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


def narrate(
    document: Document, section: Section, announce: Announce = Announce.SOME
) -> Iterator[Line]:
    """Give the lines of one section, as they follow on the section before.

    All sections' lines after one another are the script of the document: a list that goes on
    over a heading is announced once.
    """
    phrases = phrases_in(document.language)
    cues = SAID[announce]
    number, count = section.place.section, len(document.sections)
    earlier = (document.sections[n] for n in range(number - 1, -1, -1))
    later = (document.sections[n] for n in range(number + 1, count))
    before = next((b for s in earlier for b in reversed(s.blocks) if _is_said(b)), None)
    after = next((b for s in later for b in s.blocks if _is_said(b)), None)
    blocks = [before, *filter(_is_said, section.blocks), after]
    for (previous, block), (_, following) in pairwise(pairwise(blocks)):
        if block is not None:
            yield from _block_lines(previous, block, following, phrases, cues)


def _is_said(block: Block) -> bool:
    """Tell whether a block has words of its own to say; a table's headers come with its cells."""
    return bool(block.sentences) and block.kind is not Kind.TABLE_HEADER


def _block_lines(
    previous: Block | None,
    block: Block,
    following: Block | None,
    phrases: Phrases,
    cues: frozenset[Cue],
) -> Iterator[Line]:
    opening = " ".join(_opening(previous, block, phrases, cues))
    closing = " ".join(_closing(block, following, phrases, cues))
    last = len(block.sentences) - 1
    for position, sentence in enumerate(block.sentences):
        spans = [
            *([Span(opening + " ", phrases.language)] if opening and position == 0 else []),
            *_words(block, sentence, phrases, cues),
            *(_ending(sentence, closing, phrases.language) if position == last else []),
        ]
        pause = 1.0 if position < last else _pause(block, following)
        yield Line(
            place=sentence.place,
            kind=block.kind,
            shown=sentence.text,
            language=sentence.spans[0].language if sentence.spans else "",
            utterance=Utterance(tuple(spans), mark=str(sentence.place), pause=pause),
        )


def _words(
    block: Block, sentence: Sentence, phrases: Phrases, cues: frozenset[Cue]
) -> Iterator[Span]:
    """Give the page's words, a cell's after its headers: “Dose: 250 mg”."""
    for number, header in enumerate(sentence.headers, 1):
        joint = ": " if number == len(sentence.headers) else ", "
        yield Span(header.text.rstrip(" :") + joint, header.language)
    for span in sentence.spans:
        if span.stands_for is Kind.IMAGE and block.kind is not Kind.IMAGE and Cue.IMAGE in cues:
            yield Span(f"{phrases.image()} ", phrases.language)
        yield Span(span.text, span.language)


def _ending(sentence: Sentence, closing: str, language: str) -> Iterator[Span]:
    if not closing:
        return
    if not sentence.text.rstrip(CLOSING_MARKS).endswith(STOPS):
        yield Span(".", sentence.spans[-1].language)
    yield Span(f" {closing}", language)


def _pause(block: Block, following: Block | None) -> float:
    after = PAUSE_AFTER.get(block.kind, PAUSE_AFTER_OTHERS)
    before = PAUSE_BEFORE.get(following.kind, 0.0) if following else PAUSE_AFTER_OTHERS
    return max(after, before)


def _opening(
    previous: Block | None, block: Block, phrases: Phrases, cues: frozenset[Cue]
) -> Iterator[str]:
    """Say what is entered, from the outermost to the innermost, and what comes now."""
    around = previous.within if previous else ()
    for depth, container in _entered(around, block.within):
        yield from _entering(container, depth, phrases, cues)
    if block.item:
        if block.item.label:  # the page shows it, so it is said whatever is announced
            yield f"{block.item.label}:"
        elif Cue.ITEM in cues:
            yield phrases.item(block.item.number, block.item.of)
    if block.kind is Kind.IMAGE and Cue.IMAGE in cues:
        yield phrases.image()
    if block.kind is Kind.CAPTION and Cue.CAPTION in cues:
        yield phrases.caption()


def _closing(
    block: Block, following: Block | None, phrases: Phrases, cues: frozenset[Cue]
) -> Iterator[str]:
    """Say what the words were, and what is left, from the innermost to the outermost."""
    if block.kind is Kind.HEADING and Cue.HEADING in cues:
        yield phrases.heading(block.level)
    beyond = following.within if following else ()
    left = [container for _, container in _entered(beyond, block.within)]
    for container in reversed(left):
        yield from _leaving(container, phrases, cues)


def _entered(
    around: Iterable[Container], within: Sequence[Container]
) -> Iterator[tuple[int, Container]]:
    """Give the containers of `within` that are not in `around`, with their depth as a list."""
    known = {container.number for container in around}
    depth = 0
    for container in within:
        depth += container.kind in (Surrounding.LIST, Surrounding.ORDERED_LIST)
        if container.number not in known:
            yield depth, container


def _entering(
    container: Container, depth: int, phrases: Phrases, cues: frozenset[Cue]
) -> Iterator[str]:
    match container.kind:
        case Surrounding.LIST | Surrounding.ORDERED_LIST if Cue.LIST in cues:
            if depth > 1:
                yield phrases.nested_list_of(container.size, depth)
            else:
                yield phrases.list_of(container.size)
        case Surrounding.TABLE if Cue.TABLE in cues:
            yield phrases.table(container.size, container.columns)
        case Surrounding.QUOTE if Cue.QUOTE in cues:
            yield phrases.quote()
        case Surrounding.FIGURE if Cue.FIGURE in cues:
            yield phrases.figure()


def _leaving(container: Container, phrases: Phrases, cues: frozenset[Cue]) -> Iterator[str]:
    match container.kind:
        case Surrounding.LIST | Surrounding.ORDERED_LIST if Cue.LIST_END in cues:
            yield phrases.end_of_list()
        case Surrounding.TABLE if Cue.TABLE_END in cues:
            yield phrases.end_of_table()
        case Surrounding.QUOTE if Cue.QUOTE_END in cues:
            yield phrases.end_of_quote()
        case Surrounding.FIGURE if Cue.FIGURE_END in cues:
            yield phrases.end_of_figure()
