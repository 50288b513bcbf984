"""A script's sound on its way to the device: one thread fills the line, another takes from it."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

from audio.errors import EngineSilent
from audio.events import Ended, Event, Failed, Finished, Started
from audio.speaker import Speaker
from audio.speech import BYTES_PER_SAMPLE, Clip, Utterance

REST_SECONDS = 0.05
"""How long the filling thread sleeps when enough lies ready."""

PATIENCE_SECONDS = 2.0
"""How long an engine may give nothing but empty clips: then nobody would know what goes on."""


class Line:
    """Sound and events in order.

    `tell` is called by the taking thread as it passes an event. Nothing is locked: the deque's
    ends are the two threads' own, and so is each counter.
    """

    def __init__(
        self,
        script: Iterable[Utterance],
        speaker: Speaker,
        tell: Callable[[Line, Event], None],
        *,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._script = script
        self._speaker = speaker
        self._tell = tell
        self._patience = patience
        self._left = threading.Event()
        self._things: deque[bytes | Event] = deque()
        self._laid = 0
        self._taken = 0
        self._piece = memoryview(b"")

    def leave(self) -> None:
        """Nobody listens any more: `fill` returns soon, and closes the script's speech."""
        self._left.set()

    def fill(self, ahead: int, after: bytes) -> None:
        """Lay the whole script, at most `ahead` samples before they are taken; then `after`.

        What the script or its speech raises is laid in its place, as Failed; so is EngineSilent,
        when the speech has given only empty clips for `patience` seconds. Asks the script for
        nothing where nobody listens any more.
        """
        mark = ""
        try:
            for utterance in self._wanted():
                mark = utterance.mark
                self._lay_utterance(utterance, ahead)
                mark = ""
        except Exception as error:
            self._end(Failed(error, mark), after)
        else:
            self._end(Ended(), after)

    def take(self, samples: int) -> bytes:
        """Return the next sound, less than asked for where there is no more; waits for nobody."""
        sound = b"".join(self._pieces(samples * BYTES_PER_SAMPLE))
        self._taken += len(sound)
        return sound

    def peek(self, samples: int) -> bytes:
        """Return a few of the next samples, or fewer, and leave them where they are."""
        return bytes(self._piece[: samples * BYTES_PER_SAMPLE])

    def _wanted(self) -> Iterator[Utterance]:
        if not self._left.is_set():
            for utterance in self._script:
                yield utterance
                if self._left.is_set():
                    return

    def _lay_utterance(self, utterance: Utterance, ahead: int) -> None:
        opening: tuple[Event, ...] = (Started(utterance.mark),)
        with closing(self._speaker.say(utterance)) as clips:
            for clip in self._while_patient(clips, utterance):
                if clip.samples:
                    self._things.extend(opening)
                    opening = ()
                self._lay(clip, ahead)
                if self._left.is_set():
                    return
        self._things.extend((*opening, Finished(utterance.mark)))
        self._lay(self._speaker.silence_after(utterance), ahead)

    def _while_patient(self, clips: Iterable[Clip], utterance: Utterance) -> Iterator[Clip]:
        """Give the clips; the time in which they are laid does not count."""
        silent_since = time.monotonic()
        for clip in clips:
            yield clip
            if clip.samples:
                silent_since = time.monotonic()
            elif time.monotonic() - silent_since > self._patience:
                name = self._speaker.engine.name
                sentence = f"The engine {name} gave no sound for {self._patience:g} seconds."
                raise EngineSilent(sentence, text=utterance.text)

    def _lay(self, clip: Clip, ahead: int) -> None:
        for piece in _cut(clip.samples, max(ahead // 4, 1) * BYTES_PER_SAMPLE):
            while self._is_full(len(piece), ahead) and not self._left.is_set():
                self._left.wait(REST_SECONDS)
            self._laid += len(piece)
            self._things.append(piece)

    def _is_full(self, more: int, ahead: int) -> bool:
        return self._laid + more - self._taken > ahead * BYTES_PER_SAMPLE

    def _end(self, event: Event, after: bytes) -> None:
        self._things.extend((after, event))

    def _pieces(self, wanted: int) -> Iterator[memoryview]:
        while wanted and (self._piece or self._next_piece()):
            piece = self._piece[:wanted]
            self._piece = self._piece[wanted:]
            wanted -= len(piece)
            yield piece

    def _next_piece(self) -> bool:
        """Pass events by up to the next sound; tell whether there is any."""
        while self._things:
            thing = self._things.popleft()
            if isinstance(thing, bytes):
                self._piece = memoryview(thing)
                return True
            self._tell(self, thing)
        return False


def _cut(sound: bytes, size: int) -> Iterator[bytes]:
    return (sound[start : start + size] for start in range(0, len(sound), size))
