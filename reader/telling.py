"""From what is to be said to its utterances, and what is left of it when it breaks off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audio.speech import Utterance
from content.document import Place
from reader.cells import in_table, sentences
from reader.messages import Notice
from reader.moves import Stretch, in_skim, place_from
from reader.narration import Line, Script
from reader.state import Cell, Part, Say


class Shown(NamedTuple):
    """What is printed when an utterance begins; its place on the page, None for a notice.

    `part` is which part of what is said it belongs to.
    """

    line: str
    place: Place | None
    part: int


class Telling:
    """Narrates what is to be said, no further ahead than is asked for.

    `shown` has what each utterance shows by its mark, as soon as it was asked for.
    """

    def __init__(self, say: Say, script: Script, *, skims: bool) -> None:
        self.shown: dict[str, Shown] = {}
        self._parts = say.parts
        self._script = script
        self._skims = skims

    def __iter__(self) -> Iterator[Utterance]:
        for number, part in enumerate(self._parts):
            if isinstance(part, Notice):
                utterance = Utterance(part.spans, mark=f"notice {number}")
                self.shown[utterance.mark] = Shown(part.line, None, number)
                yield utterance
                continue
            for line in self._lines(part):
                self.shown[line.mark] = Shown(line.said, line.place, number)
                yield line.utterance

    def left(self, mark: str, *, again: bool) -> tuple[Part, ...]:
        """Return what is left to be said after an utterance, `again` with the utterance itself."""
        _, place, number = self.shown[mark]
        part, after = self._parts[number], self._parts[number + 1 :]
        if place is None or (isinstance(part, Cell) and again):
            return (part, *after) if again else after
        until = self._end(part)
        start = place if again else place_from(self._script.document, place.behind)
        if start is None or (until is not None and start >= until):
            return after
        return (Stretch(start, until), *after)

    def _end(self, part: Part) -> Place | None:
        if isinstance(part, Cell):
            return sentences(self._script.document, part.place)[-1].place.behind
        return part.until if isinstance(part, Stretch) else None

    def _lines(self, part: Stretch | Cell) -> Iterator[Line]:
        if isinstance(part, Cell):
            cell = self._script.cell(part.place, part.came_from)
            return iter(cell) if cell else self._stretch(Stretch(part.place, part.place))
        reads_on = part.until is None or part.reads_on
        return self._stretch(part, skims=self._skims and reads_on)

    def _stretch(self, stretch: Stretch, *, skims: bool = False) -> Iterator[Line]:
        """Give the lines of a stretch; where it has none, the next one after it.

        Who skims hears the sentence that was asked for in any case.
        """
        document = self._script.document
        is_said = False
        for line in self._arriving(stretch):
            if is_said and stretch.until and line.place >= stretch.until:
                return
            if not skims or line.place == stretch.start or in_skim(document, line.place):
                is_said = True
                yield line

    def _arriving(self, stretch: Stretch) -> Iterator[Line]:
        """Give the lines from where a stretch starts.

        Who comes from afar into a row of a table, and not to its beginning, is told which row it
        is: a dose is nothing without its medicine.
        """
        document, start = self._script.document, stretch.start
        if stretch.follows or start.sentence == 0 or not in_table(document, start):
            yield from self._from(start)
            return
        yield from self._script.cell(start)
        yield from self._from(sentences(document, start)[-1].place.behind)

    def _from(self, place: Place) -> Iterator[Line]:
        for section in self._script.document.sections[place.section :]:
            for line in self._script.lines(section, place):
                if line.place >= place:
                    yield line
