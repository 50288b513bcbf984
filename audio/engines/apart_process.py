"""The process of an engine that runs apart, so that one that hangs or dies takes nothing with it.

Run as a script. Pickled values come in and go out. First comes what a program begins with:
(sys.path, the engine's name, its `module:attribute` or None). Then requests:

    ("say", number, (text, voice, manner))      say this, and nothing that was asked for before
    ("more", number, None)                      a clip of it has been taken
    ("stop", number, None)                      nobody listens to it any more

And out go pairs:

    (0, (voices, rate, takes_ipa)), or (0, an error) and the process ends
    (number, clip), as many as are taken and AHEAD more; then (number, None), or (number, an error)

The process ends soon after its standard input does, whatever the engine is doing.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import time
from contextlib import closing, suppress
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from audio.engines import Engine
    from audio.errors import AudioError

AHEAD = 4
"""How many clips may lie with the other side before the engine rests."""

LEAVING_SECONDS = 0.1
"""How long the engine has to let go of everything when nobody is there any more."""


class Requests:
    """What is asked for; one thread reads it, the other says it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._number = 0
        self._asked: tuple[Any, ...] | None = None
        self._room = 0
        self._over = False

    def read(self, pipe: IO[bytes]) -> None:
        """Read until nobody is there any more; then the process ends."""
        with suppress(Exception):  # a message that was cut short fails in many ways
            while True:
                self._take(*pickle.load(pipe))
        with self._changed:
            self._number, self._over = 0, True
            self._changed.notify()
        time.sleep(LEAVING_SECONDS)
        os._exit(0)

    def next(self) -> tuple[int, tuple[Any, ...]] | None:
        """Wait for what is to be said, and return its number and itself; None where all is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._asked is not None or self._over)
            asked, self._asked = self._asked, None
            return None if self._over or asked is None else (self._number, asked)

    def wants(self, number: int) -> bool:
        """Tell whether somebody still listens to it."""
        return number == self._number

    def makes_room(self, number: int) -> bool:
        """Wait until one more clip of it may be given; tell whether somebody still listens."""
        with self._changed:
            self._changed.wait_for(lambda: self._room > 0 or not self.wants(number))
            self._room -= 1
            return self.wants(number)

    def _take(self, kind: str, number: int, asked: tuple[Any, ...] | None) -> None:
        with self._changed:
            if kind == "say":
                self._number, self._asked, self._room = number, asked, AHEAD
            elif self.wants(number) and kind == "more":
                self._room += 1
            elif self.wants(number):
                self._number, self._asked = 0, None
            self._changed.notify()


class Answers:
    """The other end of the pipe."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe

    def send(self, number: int, what: object) -> None:
        pickle.dump((number, what), self._pipe)
        self._pipe.flush()


def serve(engine: Engine, requests: Requests, answers: Answers) -> None:
    """Say what is asked for until nobody is there any more."""
    while wanted := requests.next():
        number, asked = wanted
        try:
            _say(engine, number, asked, requests, answers)
        except Exception as error:
            answers.send(number, _told(engine.name, error))


def _say(
    engine: Engine, number: int, asked: tuple[Any, ...], requests: Requests, answers: Answers
) -> None:
    with closing(engine.say(*asked)) as clips:
        for clip in clips:
            if not requests.wants(number):
                return
            if clip.samples and not requests.makes_room(number):
                return
            if clip.samples:
                answers.send(number, clip)
    answers.send(number, None)


def _loaded(name: str, value: str | None) -> Engine:
    """Return the engine. Raises EngineAbsent."""
    from audio.engines import declared_value
    from audio.errors import EngineAbsent
    from audio.plugins import instance

    engine: Engine | str = instance(name, value or declared_value(name))
    absence = engine if isinstance(engine, str) else engine.absence()
    if isinstance(engine, str) or absence:
        raise EngineAbsent(str(absence))
    return engine


def _told(name: str, error: Exception) -> AudioError:
    """Return an error as the other side knows it: classes of strangers stay here."""
    from audio import errors

    if type(error).__module__ == errors.__name__:
        return error  # type: ignore[return-value]
    return errors.SpeechFailed(f"The engine {name} failed: {type(error).__name__}: {error}.")


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Keep standard input and output for ourselves: libraries print, and so do their children."""
    pipes = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return pipes


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asking, answering = _own_pipes()
    sys.path[:], name, value = pickle.load(asking)
    requests, answers = Requests(), Answers(answering)
    threading.Thread(target=requests.read, args=(asking,), daemon=True).start()
    try:
        from audio.engines import takes_ipa

        engine = _loaded(name, value)
        answers.send(0, (engine.voices(), engine.rate, takes_ipa(engine)))
    except Exception as error:
        answers.send(0, _told(name, error))
        return
    with closing(engine):
        serve(engine, requests, answers)


if __name__ == "__main__":
    try:
        main()
    finally:
        os._exit(0)  # threads of libraries, and the one that still reads, are not waited for
