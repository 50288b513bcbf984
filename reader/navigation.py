"""Moving through a document: a key and a place give a new place and what to do about it.

Nothing here speaks, prints or waits; `reader.listening` does what is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from content.document import Document, Place


class Key(StrEnum):
    """The keys that mean something while listening, by their prompt_toolkit names."""

    PAUSE = "space"
    NEXT_SECTION = "right"
    PREVIOUS_SECTION = "left"
    QUIT = "q"
    INTERRUPT = "c-c"


class Edge(StrEnum):
    """Where there is nothing further in the direction that was asked for."""

    FIRST_SECTION = "first section"
    LAST_SECTION = "last section"


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the person is: the sentence that sounds or would sound, and whether it is paused."""

    place: Place
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the sound where it is."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on exactly where the sound stopped."""


@dataclass(frozen=True, slots=True)
class ReadFrom:
    """Read from a place; at an edge, say so first."""

    place: Place
    edge: Edge | None = None


@dataclass(frozen=True, slots=True)
class End:
    """Stop listening."""

    interrupted: bool = False


Intent = Pause | GoOn | ReadFrom | End


def decide(state: Listening, key: Key, document: Document) -> tuple[Listening, Intent]:
    """Return the new state and what is to be done."""
    match key:
        case Key.PAUSE:
            paused = not state.paused
            return Listening(state.place, paused), Pause() if paused else GoOn()
        case Key.NEXT_SECTION:
            return _go(_next_section(state.place, document))
        case Key.PREVIOUS_SECTION:
            return _go(_previous_section(state.place))
        case Key.QUIT | Key.INTERRUPT:
            return state, End(interrupted=key is Key.INTERRUPT)


def _go(intent: ReadFrom) -> tuple[Listening, Intent]:
    """Moving goes on reading from there, after a pause too."""
    return Listening(intent.place), intent


def _next_section(place: Place, document: Document) -> ReadFrom:
    if place.section + 1 < len(document.sections):
        return ReadFrom(Place(place.section + 1))
    return ReadFrom(place, Edge.LAST_SECTION)


def _previous_section(place: Place) -> ReadFrom:
    """Return to the start of this section, or from its start to the one before."""
    start = Place(place.section)
    if place > start:
        return ReadFrom(start)
    if place.section:
        return ReadFrom(Place(place.section - 1))
    return ReadFrom(start, Edge.FIRST_SECTION)
