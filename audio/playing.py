"""Live playing: a script through a speaker to the sound device, cut and paused at once.

Three threads beside the caller's. One synthesises, a few seconds ahead of what is heard; one is
the device's and only takes what lies ready; one tells what happened, and notices when the device
takes nothing any more. They share deques and counters that one side writes, so the device never
waits for any of them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Self

from audio.device import PERIODS, Device, Opening, devices, silence_of_buffer
from audio.errors import DeviceAbsent
from audio.events import Ended, Event, Failed, Finished, Lost, Started
from audio.fading import faded_in, faded_out, samples_in
from audio.line import PATIENCE_SECONDS, Line
from audio.speaker import Speaker
from audio.speech import Utterance

__all__ = ["Ended", "Event", "Failed", "Finished", "Lost", "Player", "Started", "devices"]

Tell = Callable[[Event], None]
Passed = tuple[Line, Tell, Event]

LOOK_SECONDS = 0.25
"""How often it is looked whether the device still asks for sound."""

LOST_LOOKS = 4
"""A device that has asked for nothing for so many looks is gone: unplugged, its server dead."""

NEW_LOOKS = 16
"""The same for one that was just opened: a sink may first play what it has, 2 s of silence."""

OPENING_SECONDS = 5.0
"""How long a sound server may take to open a device."""

FADE_SECONDS = 0.005
"""How long a cut fades: too short to be heard, long enough not to click."""


class Player:
    """Plays scripts on a device, one at a time.

    `device` is part of a device's name, "null", or None for the default device. Speech is made
    at most `ahead` seconds before it is heard. A script whose engine gives no sound for
    `patience` seconds ends in Failed with EngineSilent. `speaker` may be replaced between two
    plays, also by one of another rate: then `play` opens the device again. Raises DeviceAbsent.
    """

    def __init__(
        self,
        speaker: Speaker,
        *,
        device: str | None = None,
        ahead: float = 3.0,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self.speaker = speaker
        self._name = device
        self._ahead = ahead
        self._patience = patience
        self._rate = speaker.rate
        self._paused = False
        self._telling = threading.RLock()
        self._wanted: SimpleQueue[Line | None] = SimpleQueue()
        self._passed: SimpleQueue[Passed | None] = SimpleQueue()
        self._listener: Tell | None = None
        self._line = self._line_of((), None)
        self._sounding: Line | None = None
        self._asked = 0
        self._looks = 0
        self._lost = False
        self._opening: Opening | None = None
        self._device: Device | None = None
        try:
            self._open_device()
        except DeviceAbsent:
            self._leave_opening()
            raise
        self._threads = [
            threading.Thread(target=self._synthesise, name="synthesis", daemon=True),
            threading.Thread(target=self._tell, name="events", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def paused(self) -> bool:
        return self._paused

    def play(self, script: Iterable[Utterance], tell: Tell) -> None:
        """Play a script from its beginning, instead of what sounds; ends a pause.

        `tell` gets this script's events, in order, from a thread of the player's own, and none
        after `play` or `stop` has replaced the script. It must return soon, and may call the
        player. A function for each script, so that who keeps events knows which one they are of.
        """
        if self._rate != self.speaker.rate:
            self._change_rate()
        self._replace(script, tell)
        self._paused = False

    def pause(self) -> None:
        """Be silent, and keep the very sample where to go on."""
        self._paused = True

    def go_on(self) -> None:
        """Sound again from where `pause` was."""
        self._paused = False

    def stop(self) -> None:
        """Be silent and forget the script; it has no event any more."""
        self._replace((), None)

    def reopen(self) -> None:
        """Open the wanted device, or what is the default now, after the old one was lost.

        What was not yet handed to the old one is still there; `pause` first, or it sounds at
        once. Waits for a server that does not answer, for 5 seconds at most, so not for a
        `tell`; who asks again then waits for the same answer. Raises DeviceAbsent while there
        is none.
        """
        self._let_device_go()
        self._open_device()

    def close(self) -> None:
        """Stop, and let the device and the threads go. May be called twice."""
        self._leave()
        self._wanted.put(None)
        self._passed.put(None)
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()
        self._let_device_go()
        self._leave_opening()

    def _open_device(self) -> None:
        if self._opening is None:
            self._opening = Opening(self._name, self._rate, self._take)
        try:
            self._device = self._opening.device(OPENING_SECONDS)
        except TimeoutError:
            raise DeviceAbsent("The sound server does not answer.") from None
        except Exception:
            self._opening = None
            raise
        self._opening = None
        with self._telling:
            self._looks, self._lost = 0, False

    def _leave_opening(self) -> None:
        opening, self._opening = self._opening, None
        if opening:
            opening.leave()

    def _let_device_go(self) -> None:
        device, self._device = self._device, None
        if device:
            device.close()
        self._sounding = None
        self._asked = 0

    def _change_rate(self) -> None:
        self._leave()
        self._leave_opening()
        self._rate = self.speaker.rate
        with suppress(DeviceAbsent):  # its absence is noticed like any other
            self.reopen()

    def _leave(self) -> None:
        """Have nothing to play, and nobody to tell."""
        with self._telling:
            self._line.leave()
            self._line, self._listener = self._line_of((), None), None

    def _replace(self, script: Iterable[Utterance], tell: Tell | None) -> None:
        line = self._line_of(script, tell)
        with self._telling:
            self._line.leave()
            self._line, self._listener = line, tell
        self._wanted.put(line)

    def _take(self, samples: int) -> bytes:
        """Return what the device plays next. Called in its thread: waits for nobody."""
        self._asked += 1
        line = None if self._paused else self._line
        if line is self._sounding:
            return line.take(samples) if line else b""
        fade = min(samples, round(FADE_SECONDS * self._rate))
        end = faded_out(self._sounding.peek(fade)) if self._sounding else b""
        self._sounding = line
        begin = faded_in(line.take(samples - samples_in(end)), fade) if line else b""
        return end + begin

    def _line_of(self, script: Iterable[Utterance], tell: Tell | None) -> Line:
        def passed(line: Line, event: Event) -> None:
            if tell:
                self._passed.put((line, tell, event))

        return Line(script, self.speaker, passed, patience=self._patience)

    def _synthesise(self) -> None:
        while (line := self._wanted.get()) is not None:
            line.fill(round(self._ahead * self._rate), silence_of_buffer(self._rate))

    def _tell(self) -> None:
        asked = 0
        while True:
            try:
                passed = self._passed.get(timeout=LOOK_SECONDS)
            except Empty:
                asked = self._look(asked)
                continue
            if passed is None:
                return
            line, tell, event = passed
            with self._telling:
                if line is self._line:
                    tell(event)

    def _look(self, asked_before: int) -> int:
        """Tell the loss of a device that asks no more, once; return how often it has asked."""
        with self._telling:
            asked = self._asked
            self._looks = self._looks + 1 if asked == asked_before else 0
            enough = LOST_LOOKS if asked > PERIODS else NEW_LOOKS
            # where nobody listens it is kept for whoever does next
            if self._looks >= enough and self._listener and not self._lost:
                self._lost = True
                self._listener(Lost(DeviceAbsent("The sound device does not play any more.")))
        return asked
