"""A session of listening: keys come in, speech and lines of text go out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from audio.errors import AudioError, DeviceAbsent, SpeechFailed
from audio.events import Ended, Event, Failed, Finished, Lost, Started
from audio.speech import Manner, Utterance
from content.document import Place
from reader import navigation
from reader.errors import PlaceNotKept
from reader.messages import Notice
from reader.moves import Stretch, in_skim, place_from
from reader.narration import Line, Script
from reader.printing import Printer
from reader.state import (
    Activity,
    Cell,
    Decision,
    End,
    GoOn,
    Intent,
    Pause,
    Say,
    State,
    World,
    tell,
)

if TYPE_CHECKING:
    from audio.speaker import Speaker

SLOWLY = 0.6
"""How fast what is said again slowly is, compared to how it was said."""

RETRY_SECONDS = 1.0
"""How often a sound device is looked for where there is none."""


class Tells(Protocol):
    """What tells a script, by sound or in print."""

    def play(self, script: Iterable[Utterance], tell: Callable[[Event], None]) -> None: ...
    def pause(self) -> None: ...
    def go_on(self) -> None: ...
    def stop(self) -> None: ...


class Plays(Tells, Protocol):
    """What a session needs of audio.playing.Player."""

    speaker: Speaker

    def reopen(self) -> None: ...


class Speaks(Protocol):
    """What a session needs of reader.speaking.Speaking."""

    def speaker(self, manner: Manner, voice: str) -> Speaker: ...
    def restart(self) -> None: ...
    def change_engine(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Sound:
    """Who speaks, and what plays it."""

    player: Plays
    speaking: Speaks


Told = tuple[int, Event]
"""An event of the script of that number: one that was replaced may still have some under way."""


class Session:
    """One person listening to one document's script.

    Names of keys are put into `incoming`, from any thread, before the session begins too. `show`
    gets each line as it begins to sound, so that somebody can read along. `keep` gets the state
    whenever it changed, and may raise PlaceNotKept.
    """

    def __init__(
        self,
        script: Script,
        world: World,
        state: State,
        *,
        sound: Sound | None,
        show: Callable[[str], None],
        keep: Callable[[State], None] = lambda state: None,
        clock: Callable[[], float] = monotonic,
        incoming: SimpleQueue[str | Told] | None = None,
    ) -> None:
        self.script = script
        self.world = world
        self.state = state
        self.incoming = incoming or SimpleQueue()
        self.interrupted = False
        self._sound = sound
        self._teller: Tells = sound.player if sound else Printer()
        self._show = show
        self._keep: Callable[[State], None] | None = keep
        self._clock = clock
        self._number = 0
        self._said = Say(())
        self._manner: tuple[Manner, str] | None = None
        self._deaths = 0
        self._waits_for_device = False

    def start(self, *notices: Notice) -> None:
        """Say what there is to say first, and read from the state's place."""
        self._decided(navigation.begin(self.state, self.world, self._clock(), notices))

    def run(self) -> None:
        """Take what comes in until the page or the person comes to an end."""
        while True:
            try:
                came = self.incoming.get(timeout=RETRY_SECONDS if self._waits_for_device else None)
            except Empty:
                self.look_for_device()
            else:
                if self.take(came):
                    return

    def take(self, came: str | Told) -> bool:
        """Take a key or an event of the player; tell whether it was the last."""
        if isinstance(came, str):
            return self.press(came)
        number, event = came
        return number == self._number and self._happened(event)

    def press(self, name: str) -> bool:
        """Do what a key means; tell whether it ends the session."""
        decision = navigation.pressed(self.state, name, self._clock(), self.world)
        if self._waits_for_device and not isinstance(decision[1], End):
            self.state = replace(self.state, escaped=decision[0].escaped)
            self._show(self.world.messages.device_gone())
            return False
        return self._decided(decision)

    def _happened(self, event: Event) -> bool:
        match event:
            case Started(mark):
                return self._started(mark)
            case Finished(mark):
                if self._shown[mark][1]:
                    self._deaths = 0
            case Ended():
                return self._decided(navigation.ended(self.state, self.world))
            case Failed(error, mark):
                return self._failed(error, mark)
            case Lost():
                self._lose_device()
        return False

    def _started(self, mark: str) -> bool:
        line, place = self._shown[mark]
        if place is None:
            self._show(line)
            return False
        decision = navigation.started(self.state, place, self._clock(), self.world)
        is_over = self._decided(decision)
        if decision[1] is None:
            self._show(line)
        return is_over

    def _decided(self, decision: Decision) -> bool:
        """Take the new state and do what is to be done; tell whether it was the last."""
        before, (self.state, intent) = self.state, decision
        self._do(intent)
        if self.state is not before:
            self._remember()
        return isinstance(intent, End)

    def _do(self, intent: Intent | None) -> None:
        match intent:
            case Say():
                self._say(intent)
            case Pause():
                self._teller.pause()
                self._show(self.world.messages.paused())
            case GoOn():
                self._teller.go_on()
            case End(interrupted):
                self.interrupted = interrupted
                self._teller.stop()

    def _remember(self) -> None:
        if self._keep is None:
            return
        try:
            self._keep(self.state)
        except PlaceNotKept as error:
            self._keep = None
            self._decided(
                tell(self.state, self.world.messages.sentence(f"{error} {error.hint}".strip()))
            )

    def _say(self, say: Say) -> None:
        self._said = say
        self._number += 1
        number = self._number
        self._shown: dict[str, tuple[str, Place | None]] = {}
        self._speak_as_wanted(say)
        script = self._script(say, self._shown, skims=self.state.skims)
        self._teller.play(script, lambda event: self.incoming.put((number, event)))

    def _speak_as_wanted(self, say: Say) -> None:
        manner, voice = self.state.manner, self.state.voice
        if say.slowly:
            manner = replace(manner, rate=manner.rate * SLOWLY)
        if self._sound and self._manner != (manner, voice):
            self._sound.player.speaker = self._sound.speaking.speaker(manner, voice)
            self._manner = manner, voice

    def _script(
        self, say: Say, shown: dict[str, tuple[str, Place | None]], *, skims: bool
    ) -> Iterator[Utterance]:
        """Narrate what is to be said, no further ahead than is asked for."""
        numbers = count()
        for part in say.parts:
            if isinstance(part, Notice):
                utterance = Utterance(part.spans, mark=f"notice {next(numbers)}")
                shown[utterance.mark] = part.line, None
                yield utterance
                continue
            for line in self._lines(part, skims=skims):
                shown[line.mark] = line.said, line.place
                yield line.utterance

    def _lines(self, part: Stretch | Cell, *, skims: bool) -> Iterator[Line]:
        if isinstance(part, Cell):
            cell = self.script.cell(part.place, part.came_from)
            yield from cell or self._stretch(Stretch(part.place, part.place))
        elif skims and part.until is None:
            yield from self._skimmed(part.start)
        else:
            yield from self._stretch(part)

    def _stretch(self, stretch: Stretch) -> Iterator[Line]:
        """Give the lines of a stretch; where it has none, the next one after it."""
        is_said = False
        for line in self._from(stretch.start):
            if is_said and stretch.until and line.place >= stretch.until:
                return
            is_said = True
            yield line

    def _from(self, place: Place) -> Iterator[Line]:
        for section in self.script.document.sections[place.section :]:
            for line in self.script.lines(section, place):
                if line.place >= place:
                    yield line

    def _skimmed(self, place: Place) -> Iterator[Line]:
        """Give what one hears who skims, and the sentence that was asked for in any case."""
        return (
            line
            for line in self._from(place)
            if line.place == place or in_skim(self.world.document, line.place)
        )

    def _failed(self, error: Exception, mark: str) -> bool:
        """Never be silent without a word: print what cannot be said, or recover the voice."""
        if not isinstance(error, AudioError):
            raise error
        line, place = self._shown.get(mark, ("", None))
        if place and isinstance(error, SpeechFailed) and error.text:
            return self._decided(self._printed_instead(line, place))
        return self._decided(self._recovered(place or self.state.place))

    def _printed_instead(self, line: str, place: Place) -> Decision:
        """Print what the voice cannot say, tell so, and go on after it."""
        self._show(line)
        notice = self.world.messages.not_sayable()
        after = place_from(
            self.world.document, Place(place.section, place.block, place.sentence + 1)
        )
        if self.state.activity is not Activity.READING or after is None:
            return tell(replace(self.state, rest=after), notice)
        return self.state, Say((notice, Stretch(after)))

    def _recovered(self, place: Place) -> Decision:
        """Start the engine again, or take the next one; where there is none, print."""
        self._deaths += 1
        self._manner = None
        messages, restarts = self.world.messages, self._deaths == 1
        try:
            if self._sound and restarts:
                self._sound.speaking.restart()
            elif self._sound:
                self._sound.speaking.change_engine()
        except AudioError:
            return self._go_plain(messages.no_engine(), place)
        notice = messages.restarted() if restarts else messages.next_engine()
        here = replace(self.state, place=place)
        if here.activity is Activity.READING:
            return here, Say((notice, Stretch(place)))
        return here, Say((notice, *self._said.parts))

    def _go_plain(self, sentence: str, place: Place) -> Decision:
        self._show(sentence)
        self._teller.stop()
        self._sound, self._teller = None, Printer()
        self.world = replace(self.world, is_plain=True)
        here = replace(self.state, place=place)
        if here.activity is Activity.READING:
            return navigation.begin(here, self.world, self._clock(), ())
        return here, self._said

    def _lose_device(self) -> None:
        """Pause, and wait for a device."""
        self._waits_for_device = True
        self._teller.pause()
        self._show(self.world.messages.device_gone())

    def look_for_device(self) -> None:
        """Go on where it stopped, as soon as there is a device."""
        try:
            if self._sound:
                self._sound.player.reopen()
        except DeviceAbsent:
            return
        self._waits_for_device = False
        self._show(self.world.messages.device_back())
        if self.state.activity is not Activity.PAUSED:
            self._do(self._resumed())

    def _resumed(self) -> Say:
        """Return what was being said, from the sentence on that was under way."""
        if self.state.activity is Activity.READING:
            return Say((Stretch(self.state.place, self.state.rest),))
        return self._said
