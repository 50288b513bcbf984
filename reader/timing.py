"""How long a script lasts before it is spoken."""

from __future__ import annotations

from collections.abc import Iterable

from content.document import Document, Place
from reader.narration import Line
from reader.options import PAUSE

# Least squares over 1,239 utterances of real pages, espeak-ng 1.52 at its own rate.
SECONDS_A_CHARACTER = 0.054
SECONDS_AN_UTTERANCE = 0.66
PAUSES_AN_UTTERANCE = 1.4  # on average, as multiples of the pause after a sentence


def listening_time(lines: Iterable[Line]) -> float:
    """Return about how many seconds the lines last, at the voice's own rate."""
    return sum(
        len(line.said) * SECONDS_A_CHARACTER + SECONDS_AN_UTTERANCE + line.utterance.pause * PAUSE
        for line in lines
    )


def words(lines: Iterable[Line]) -> int:
    """Return how many words of the page the lines show."""
    return sum(len(line.shown.split()) for line in lines)


def seconds_left(document: Document, place: Place) -> float:
    """Return about how many seconds the page lasts from a place on, at the voice's own rate."""
    sections = document.sections[place.section :]
    texts = [s.text for section in sections for s in section.sentences if s.place >= place]
    return sum(map(len, texts)) * SECONDS_A_CHARACTER + len(texts) * (
        SECONDS_AN_UTTERANCE + PAUSE * PAUSES_AN_UTTERANCE
    )


def characters_heard(seconds: float, rate: float) -> float:
    """Return about how many characters of an utterance have been heard after so many seconds."""
    return seconds * rate / SECONDS_A_CHARACTER
