"""Live playing: a script through a speaker to the sound device, cut and paused at once.

Three threads beside the caller's. One synthesises, a few seconds ahead of what is heard; one is
the device's and only takes what lies ready; one tells what happened. They share deques and
counters that one side writes, so the device never waits for any of them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue
from typing import Self

from audio.device import Device, devices, silence_of_buffer
from audio.errors import DeviceAbsent
from audio.events import Ended, Event, Failed, Finished, Started
from audio.fading import faded_in, faded_out, samples_in
from audio.line import Line
from audio.speaker import Speaker
from audio.speech import Utterance

__all__ = ["Ended", "Event", "Failed", "Finished", "Player", "Started", "devices"]

Tell = Callable[[Event], None]
Passed = tuple[Line, Tell, Event]

PATIENCE_SECONDS = 4
"""A device that has asked for nothing for so long is gone: unplugged, or its server has died."""

FADE_SECONDS = 0.005
"""How long a cut fades: too short to be heard, long enough not to click."""


class Player:
    """Plays scripts on a device, one at a time.

    `device` is part of a device's name, "null", or None for the default device. Speech is made
    at most `ahead` seconds before it is heard. `speaker` may be replaced between two plays by
    another of the same rate. Raises DeviceAbsent.
    """

    def __init__(self, speaker: Speaker, *, device: str | None = None, ahead: float = 3.0) -> None:
        self.speaker = speaker
        self._ahead = ahead
        self._rate = speaker.rate
        self._paused = False
        self._telling = threading.RLock()
        self._wanted: SimpleQueue[Line | None] = SimpleQueue()
        self._passed: SimpleQueue[Passed | None] = SimpleQueue()
        self._line = self._line_of((), lambda event: None)
        self._sounding: Line | None = None
        self._asked = 0
        self._device = Device(device, self._rate, self._take)
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
        self._replace(self._line_of(script, tell))
        self._paused = False

    def pause(self) -> None:
        """Be silent, and keep the very sample where to go on."""
        self._paused = True

    def go_on(self) -> None:
        """Sound again from where `pause` was."""
        self._paused = False

    def stop(self) -> None:
        """Be silent and forget the script; it has no event any more."""
        self._replace(self._line_of((), lambda event: None))

    def close(self) -> None:
        """Stop, and let the device and the threads go. May be called twice."""
        with self._telling:
            self._line.leave()
            self._line = self._line_of((), lambda event: None)
        self._wanted.put(None)
        self._passed.put(None)
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()
        self._device.close()

    def _replace(self, line: Line) -> None:
        with self._telling:
            self._line.leave()
            self._line = line
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

    def _line_of(self, script: Iterable[Utterance], tell: Tell) -> Line:
        def passed(line: Line, event: Event) -> None:
            self._passed.put((line, tell, event))

        return Line(script, self.speaker, passed)

    def _synthesise(self) -> None:
        ahead = round(self._ahead * self._rate)
        after = silence_of_buffer(self._rate)
        while (line := self._wanted.get()) is not None:
            line.fill(ahead, after)

    def _tell(self) -> None:
        while (passed := self._next_passed()) is not None:
            line, tell, event = passed
            with self._telling:
                if line is self._line:
                    tell(event)

    def _next_passed(self) -> Passed | None:
        """Wait for what the device passes; where it asks for nothing any more, tell the script."""
        waits, asked = 0, self._asked
        while True:
            try:
                return self._passed.get(timeout=1.0)
            except Empty:
                waits, asked = (waits + 1, asked) if asked == self._asked else (0, self._asked)
            if waits == PATIENCE_SECONDS:
                self._line.tell(Failed(DeviceAbsent("The sound device does not play any more.")))
