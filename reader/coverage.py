"""What became of everything that a page shows, up to the words that are heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from content import Page
from content.coverage import Part, coverage
from content.document import Document, Kind, Sentence
from content.matching import Search, Stream, letters_of
from reader import pictographs
from reader.narration import Line, Script

_REWORDED = (Kind.FORMULA, Kind.CONTROL)

EMOJI = "emoji"
"""Why emoji are left out where the person wants none."""


@dataclass(frozen=True, slots=True)
class Fate:
    """A part of the page that is said with a `mark`, or left out for a `reason`, or lost."""

    part: Part
    mark: str = ""
    reason: str = ""

    @property
    def is_lost(self) -> bool:
        return not self.mark and not self.reason


def fates(page: Page, script: Script) -> Iterator[Fate]:
    """Yield what became of each part of a page, of which the script is, in the page's order."""
    heard = _heard(script)
    for part in coverage(page, script.document):
        if part.reason:
            yield Fate(part, reason=part.reason)
        elif not script.emoji and not pictographs.without(part.text).strip():
            yield Fate(part, reason=EMOJI)
        else:
            yield Fate(part, mark=heard.get(str(part.place), ""))


def _heard(script: Script) -> dict[str, str]:
    """Return by each sentence's place the mark of the line that says its words."""
    sentences = _sentences(script.document)
    lines = (line for line in script if _says(line, sentences[line.mark]))
    heard = {line.mark: line.mark for line in lines}
    headers: dict[str, str] = {}
    for place, sentence in sentences.items():
        for header in sentence.headers if place in heard else ():
            headers.setdefault(header.text, place)
    for section in script.document.sections:
        for block in section.blocks:
            for sentence in block.sentences if block.kind is Kind.TABLE_HEADER else ():
                if mark := headers.get(sentence.text):
                    heard[str(sentence.place)] = mark
    return heard


def _sentences(document: Document) -> dict[str, Sentence]:
    return {str(s.place): s for section in document.sections for s in section.sentences}


def _says(line: Line, sentence: Sentence) -> bool:
    """Return whether each word is said, and those of the headers.

    A formula and a control are said in other words than they are shown.
    """
    headers = (s.text.rstrip(" :") for s in sentence.headers if not s.formula)
    shown = (s.text for s in sentence.spans if s.stands_for not in _REWORDED)
    pieces = chain.from_iterable(map(pictographs.between, (*headers, *shown)))
    texts = filter(letters_of, pieces)
    said = Stream([(line.said, line.mark)])
    return None not in Search([said], [(text, False) for text in texts]).owners()
