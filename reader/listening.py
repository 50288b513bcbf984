"""A session of listening: keys come in, speech and lines of text go out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from audio.errors import AudioError, EngineSilent, SpeechFailed
from audio.events import Ended, Event, Failed, Finished, Lost, Started
from audio.speech import Manner, Utterance
from content.document import Place
from reader import navigation
from reader.errors import PlaceNotKept
from reader.messages import Notice
from reader.moves import Stretch
from reader.printing import Printer
from reader.repairs import Aside, Mended, Repairs, Speaks, in_a_thread
from reader.state import (
    Activity,
    Decision,
    End,
    GoOn,
    Intent,
    Part,
    Pause,
    Say,
    State,
    World,
)
from reader.telling import Telling
from reader.unspoken import Sayable

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


@dataclass(frozen=True, slots=True)
class Sound:
    """Who speaks, what plays it, and how repairs are done without waiting for them."""

    player: Plays
    speaking: Speaks
    aside: Aside = in_a_thread


@dataclass(frozen=True, slots=True)
class Told:
    """An event of the script of that number: one that was replaced may have some under way."""

    number: int
    event: Event


Incoming = str | Told | Mended
"""The name of a key, or what happened."""


class Session:
    """One person listening to one document's script.

    Names of keys are put into `incoming`, from any thread, before the session begins too. `show`
    gets each line as it begins to sound, so that somebody can read along. `keep` gets the state
    when it has changed, and may raise PlaceNotKept.
    """

    def __init__(
        self,
        world: World,
        state: State,
        *,
        sound: Sound | None,
        show: Callable[[str], None],
        keep: Callable[[State], None],
        incoming: SimpleQueue[Incoming],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.world = world
        self.state = state
        self.incoming = incoming
        self.interrupted = False
        self._sound = sound
        self._teller: Tells = sound.player if sound else Printer()
        self._repairs = _repairs(sound, incoming.put)
        self._show = show
        self._keep: Callable[[State], None] | None = keep
        self._kept: State | None = None
        self._clock = clock
        self._number = 0
        self._mark = ""
        self._said = Say(())
        self._telling = Telling(self._said, world.script, skims=False)
        self._manner: tuple[Manner, str] | None = None
        self._is_mending = False
        self._has_device = True
        self._look_at: float | None = None

    def start(self, *notices: Notice) -> None:
        """Say what there is to say first, and read from the state's place."""
        self._decided(navigation.begin(self.state, self.world, self._clock(), notices))
        self._remember()

    def run(self) -> None:
        """Take what comes in until the page or the person comes to an end."""
        try:
            while not self.take(self._next()):
                pass
        finally:
            self._remember(at_once=True)

    def take(self, came: Incoming | None) -> bool:
        """Take what came in, if anything did; tell whether it was the last."""
        is_over = False
        match came:
            case str():
                is_over = self.press(came)
            case Told(number, event) if number == self._number or isinstance(event, Lost):
                is_over = self._happened(event)
            case Mended():
                self._mended(came)
        self._remember()
        if self._look_at is not None and self._clock() >= self._look_at and self._repairs:
            self._look_at = None
            self._repairs.look_for_device()
        return is_over

    def press(self, name: str) -> bool:
        """Do what a key means; tell whether it ends the session.

        Without a device nothing else can be done.
        """
        state = self.state if self._has_device else replace(self.state, mode=None)
        decision = navigation.pressed(state, name, self._clock(), self.world)
        if self._has_device or isinstance(decision[1], End):
            return self._decided(decision)
        self.state = replace(self.state, escaped=decision[0].escaped)
        messages = self.world.messages
        is_ending = self.state.escaped is not None
        self._show(messages.again_to_end().line if is_ending else messages.device_gone())
        return False

    def _next(self) -> Incoming | None:
        """Wait for what comes in next, or until a device is to be looked for."""
        wait = None if self._look_at is None else max(self._look_at - self._clock(), 0.0)
        try:
            return self.incoming.get(timeout=wait)
        except Empty:
            return None

    def _happened(self, event: Event) -> bool:
        match event:
            case Started(mark):
                return self._started(mark)
            case Finished(mark):
                if self._repairs and self._telling.shown[mark].place:
                    self._repairs.spoke()
            case Ended():
                return self._decided(navigation.ended(self.state, self.world))
            case Failed(error, mark):
                self._failed(error, mark)
            case Lost():
                self._lose_device()
        return False

    def _started(self, mark: str) -> bool:
        self._mark = mark
        line, place, _ = self._telling.shown[mark]
        intent: Intent | None = None
        if place is not None:
            self.state, intent = navigation.started(self.state, place, self._clock(), self.world)
        self._remember()  # first: who sees the line may end us at once
        if intent is None:
            self._show(line)
        return self._decided((self.state, intent))

    def _decided(self, decision: Decision) -> bool:
        """Take the new state and do what is to be done; tell whether it was the last."""
        self.state, intent = decision
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
        return isinstance(intent, End)

    def _say(self, say: Say) -> None:
        """Say it, if there is an engine just now; else as soon as there is one."""
        self._said, self._mark = say, ""
        self._telling = Telling(say, self.world.script, skims=self.state.skims)
        self._number += 1
        number = self._number
        if not self._is_mending:
            self._speak_as_wanted(say)
            self._teller.play(self._sayable(), lambda event: self.incoming.put(Told(number, event)))

    def _sayable(self) -> Iterable[Utterance]:
        return Sayable(self._telling, self._sound.player.speaker) if self._sound else self._telling

    def _speak_as_wanted(self, say: Say) -> None:
        manner, voice = self.state.manner, self.state.voice
        if say.slowly:
            manner = replace(manner, rate=manner.rate * SLOWLY)
        if self._sound and self._manner != (manner, voice):
            self._sound.player.speaker = self._sound.speaking.speaker(manner, voice)
            self._manner = manner, voice

    def _remember(self, *, at_once: bool = False) -> None:
        """Keep the state, when nothing else is to be done first."""
        is_new = self.state is not self._kept
        if self._keep is None or not is_new or not (at_once or self.incoming.empty()):
            return
        self._kept = self.state
        try:
            self._keep(self.state)
        except PlaceNotKept as error:
            self._keep = None
            self._interject(self.world.messages.sentence(f"{error} {error.hint}"))

    def _interject(self, notice: Notice) -> None:
        """Say something, and then what it interrupts; print it where nothing is being said."""
        if self.state.activity in (Activity.READING, Activity.SAYING):
            self._say(Say((notice, *self._left()), self._said.slowly))
        else:
            self._show(notice.line)

    def _left(self) -> tuple[Part, ...]:
        """Return what is left of what is said, with the utterance that sounds."""
        return self._telling.left(self._mark, again=True) if self._mark else self._said.parts

    def _failed(self, error: Exception, mark: str) -> None:
        """Never be silent without a word: print what cannot be said, or mend the engine."""
        if not isinstance(error, AudioError) or mark not in self._telling.shown:
            raise error
        is_shown, self._mark = mark == self._mark, mark
        line, place, _ = self._telling.shown[mark]
        notice = self.world.messages.not_sayable()
        if _is_alive(error) and line != notice.line:
            if not is_shown:
                self._show(line)
            self._go_on_without_sound(place, self._telling.left(mark, again=False))
            self._interject(notice)
        else:
            self._go_on_without_sound(place, self._left())
            self._mend_engine()

    def _go_on_without_sound(self, place: Place | None, left: tuple[Part, ...]) -> None:
        """Be at what failed, with that left to be said; a pause is no exact one any more."""
        self.state = replace(self.state, place=place or self.state.place)
        if self.state.activity is Activity.PAUSED:
            rest = next((p.start for p in left if isinstance(p, Stretch)), self.state.rest)
            self.state = replace(self.state, activity=Activity.WAITING, rest=rest, paused_at=None)
            left = ()
        self._said, self._mark = Say(left, self._said.slowly), ""

    def _mend_engine(self) -> None:
        self._is_mending = True
        self._manner = None
        self._teller.stop()
        self._show(self.world.messages.mending())
        if self._repairs:
            self._repairs.mend_engine()

    def _lose_device(self) -> None:
        """Pause, and look for a device every now and then."""
        self._has_device = False
        self._look_at = self._clock() + RETRY_SECONDS
        self._teller.pause()
        self._show(self.world.messages.device_gone())

    def _mended(self, what: Mended) -> None:
        messages = self.world.messages
        match what:
            case Mended.DEVICE:
                self._has_device = True
                self.state = replace(self.state, escaped=None)
                self._show(messages.device_back())
                if self.state.activity in (Activity.READING, Activity.SAYING):
                    self._say(Say(self._left(), self._said.slowly))
            case Mended.NO_DEVICE:
                self._look_at = self._clock() + RETRY_SECONDS
            case Mended.RESTARTED:
                self._is_mending = False
                self._interject(messages.restarted())
            case Mended.CHANGED:
                self._is_mending = False
                voices = self._sound.speaking.voices() if self._sound else ()
                self.world = replace(self.world, voices=voices)
                self._interject(messages.next_engine())
            case Mended.NO_ENGINE:
                self._is_mending = False
                self._go_plain()

    def _go_plain(self) -> None:
        """Print from here on what was to be said."""
        self._show(self.world.messages.no_engine())
        self._sound, self._repairs, self._teller = None, None, Printer()
        self.world = replace(self.world, is_plain=True)
        self.state = replace(self.state, resumes=False)
        if self.state.activity is Activity.READING:
            self._decided(navigation.begin(self.state, self.world, self._clock(), ()))
        elif self.state.activity is Activity.SAYING:
            self._say(self._said)


def _is_alive(error: AudioError) -> bool:
    """Tell whether an engine has no sound for some words, but may have for others."""
    return isinstance(error, SpeechFailed) and bool(error.text) and type(error) is not EngineSilent


def _repairs(sound: Sound | None, report: Callable[[Mended], None]) -> Repairs | None:
    return Repairs(sound.player, sound.speaking, report, sound.aside) if sound else None
