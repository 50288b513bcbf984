"""Where a session begins, and what is kept of it for the next time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from audio.languages import primary
from audio.speech import Manner
from content.document import Document, Place
from reader.anchors import Anchor, How, anchor, find
from reader.memory import Memory, Remembered, unheard
from reader.messages import Messages, Notice
from reader.moves import first_place
from reader.state import State

T = TypeVar("T")

ANOTHER_PAGE_SENTENCES = 20
"""Who has heard so much of a page on which nothing is as it was goes on with this one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person asked for: who speaks and how, and a `place` to begin at, or None.

    `named` are those of rate, pitch, volume and voice that were asked for this time: they win over
    what is remembered, and what is remembered wins over the others. Without keys nobody is told
    of them.
    """

    manner: Manner
    voice: str = ""
    place: Place | None = None
    named: frozenset[str] = frozenset()
    has_keys: bool = True
    is_plain: bool = False


class Resuming:
    """Begins a session on a page as the last one ended, and keeps how it goes."""

    def __init__(self, memory: Memory, document: Document, asked: Asked) -> None:
        self._memory = memory
        self._document = document
        self._asked = asked
        self._page = unheard(document)
        self._kept: Remembered | None = None
        self._gone: tuple[Anchor, ...] = ()
        self._lost: Anchor | None = None
        self._heard: set[Place] = set()

    def begin(self, messages: Messages) -> tuple[State, tuple[Notice, ...]]:
        """Return the state to begin with, and what is to be said first."""
        remembered = self._memory.recall(self._document)
        last = remembered or self._memory.newest()
        state = self._state(last)
        told: list[Notice] = []
        if remembered:
            state = replace(state, bookmarks=self._bookmarks(remembered))
            told += [messages.bookmarks_gone(len(self._gone))] if self._gone else []
        if self._asked.place is not None:
            return replace(state, place=self._asked.place), tuple(told)
        if remembered and remembered.anchor:
            state, notice = self._where_it_stopped(state, remembered.anchor, messages)
            return state, (*notice, *told)
        if self._asked.has_keys and (self._asked.is_plain or not last):
            told.append(messages.first_help(is_plain=self._asked.is_plain))
        return state, tuple(told)

    def keep(self, state: State) -> None:
        """Keep where somebody is, and how it is spoken. Raises PlaceNotKept."""
        manner, asked = state.manner, self._asked
        kept = replace(
            self._page,
            anchor=self._anchor(state),
            rate=self._chosen("rate", manner.rate, asked.manner.rate),
            pitch=self._chosen("pitch", manner.pitch, asked.manner.pitch),
            volume=self._chosen("volume", manner.volume, asked.manner.volume),
            voice=self._chosen("voice", state.voice, asked.voice),
            bookmarks=(
                *(anchor(self._document, place) for place in state.bookmarks),
                *self._gone,
            ),
        )
        if kept != self._kept:
            self._memory.keep(kept)
            self._kept = kept

    def _anchor(self, state: State) -> Anchor | None:
        """Return where somebody is; for a while, where they were on a page that is another now.

        What asks for a password in place of the page must not cost the place on it.
        """
        self._heard.add(state.place)
        if self._lost and len(self._heard) < ANOTHER_PAGE_SENTENCES:
            return self._lost
        return None if state.is_over else anchor(self._document, state.place)

    def _bookmarks(self, remembered: Remembered) -> tuple[Place, ...]:
        """Return where the bookmarks are; those that are gone are kept, for the page as it was."""
        found = [(kept, find(self._document, kept)) for kept in remembered.bookmarks]
        self._gone = tuple(kept for kept, now in found if now.how is How.LOST)
        return tuple(sorted({now.place for _, now in found if now.how is not How.LOST}))

    def _chosen(self, name: str, value: T, otherwise: T) -> T | None:
        """Return what the person chose; None for what would be the same without remembering."""
        return value if name in self._asked.named or value != otherwise else None

    def _state(self, last: Remembered | None) -> State:
        """Return the state at the beginning of the page, spoken as it was the last time."""
        asked = self._asked
        state = State(first_place(self._document), manner=asked.manner, voice=asked.voice)
        if last is None:
            return state
        kept = {"rate": last.rate, "pitch": last.pitch, "volume": last.volume}
        wanted = {n: v for n, v in kept.items() if v is not None and n not in asked.named}
        state = replace(state, manner=replace(asked.manner, **wanted))
        if not last.voice or "voice" in asked.named or not self._is_language_of(last):
            return state
        return replace(state, voice=last.voice)

    def _is_language_of(self, last: Remembered) -> bool:
        return primary(last.language) == primary(self._document.language)

    def _where_it_stopped(
        self, state: State, kept: Anchor, messages: Messages
    ) -> tuple[State, tuple[Notice, ...]]:
        found = find(self._document, kept)
        if found.how is How.LOST:
            self._lost = kept
            return state, (messages.place_lost(),)
        if found.place == state.place:
            return state, ()
        title = self._document.sections[found.place.section].title
        if found.how in (How.SAME, How.MOVED):
            return replace(state, place=found.place), (messages.goes_on_from(title),)
        return replace(state, place=found.place), (messages.goes_on_changed(title),)
