"""A session of listening: keys come in, speech and lines of text go out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol

from audio.speech import Span, Utterance
from content.document import Place
from reader.narration import Line, Script
from reader.navigation import (
    Edge,
    End,
    GoOn,
    Intent,
    Key,
    Listening,
    Pause,
    ReadFrom,
    decide,
)
from reader.phrases import phrases_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audio.events import Event


class Plays(Protocol):
    """What a session needs of audio.playing.Player."""

    def play(self, script: Iterable[Utterance], tell: Callable[[Event], None]) -> None: ...
    def pause(self) -> None: ...
    def go_on(self) -> None: ...
    def stop(self) -> None: ...


Told = tuple[int, "Event"]
"""An event of the script of that number: one that was replaced may still have some under way."""


class Session:
    """One person listening to one document's script.

    Names of keys are put into `incoming`, from any thread. `show` gets each line as it begins
    to sound, so that somebody can read along.
    """

    def __init__(
        self,
        script: Script,
        player: Plays,
        *,
        show: Callable[[str], None],
    ) -> None:
        self.script = script
        self.document = script.document
        self.incoming: SimpleQueue[str | Told] = SimpleQueue()
        self.interrupted = False
        self._player = player
        self._show = show
        self._phrases = phrases_in(script.document.language)
        self._state = Listening(Place(0))
        self._script_number = 0
        self._said: dict[str, str] = {}
        self._places: dict[str, Place] = {}

    def start(self, place: Place) -> None:
        self._state = Listening(place)
        self._do(ReadFrom(place))

    def run(self) -> None:
        """Take what comes in until the page or the person comes to an end."""
        while not self.take(self.incoming.get()):
            pass

    def take(self, came: str | Told) -> bool:
        """Take a key or an event of the player; tell whether it was the last."""
        from audio.events import Ended, Failed, Started

        if isinstance(came, str):
            return self.press(came)
        number, event = came
        if number != self._script_number:
            return False
        if isinstance(event, Started):
            self._started(event.mark)
        elif isinstance(event, Failed):
            raise event.error
        return isinstance(event, Ended)

    def press(self, name: str) -> bool:
        """Do what a key means; tell whether it ends the session. Other keys do nothing."""
        if name not in set(Key):
            return False
        self._state, intent = decide(self._state, Key(name), self.document)
        self._do(intent)
        return isinstance(intent, End)

    def _do(self, intent: Intent) -> None:
        match intent:
            case Pause():
                self._player.pause()
                self._show(self._phrases.paused())
            case GoOn():
                self._player.go_on()
            case ReadFrom(place, edge):
                self._read(place, edge)
            case End(interrupted):
                self.interrupted = interrupted
                self._player.stop()

    def _read(self, place: Place, edge: Edge | None) -> None:
        self._said.clear()
        self._places.clear()
        self._script_number += 1
        number = self._script_number
        notice = [self._edge(edge)] if edge else []
        self._player.play(
            chain(notice, self._script(place)), lambda event: self.incoming.put((number, event))
        )

    def _edge(self, edge: Edge) -> Utterance:
        phrase = {
            Edge.FIRST_SECTION: self._phrases.first_section,
            Edge.LAST_SECTION: self._phrases.last_section,
        }[edge]()
        self._said[edge] = phrase
        return Utterance((Span(phrase, self._phrases.language),), mark=edge)

    def _script(self, place: Place) -> Iterator[Utterance]:
        """Narrate from a place on, no further ahead than is asked for."""
        for section in self.document.sections[place.section :]:
            for line in self.script.lines(section):
                if line.place >= place:
                    self._remember(line)
                    yield line.utterance

    def _remember(self, line: Line) -> None:
        self._said[line.mark] = line.said
        self._places[line.mark] = line.place

    def _started(self, mark: str) -> None:
        self._show(self._said.pop(mark))
        if place := self._places.pop(mark, None):
            self._state = Listening(place, self._state.paused)
