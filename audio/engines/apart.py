"""Any engine in a process of its own: one that hangs or dies takes nothing with it."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Generator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from audio.engines.child import BEAT_SECONDS, Child
from audio.errors import AudioError, EngineAbsent, SpeechFailed
from audio.speech import Clip, Manner, Voice

PATIENCE_SECONDS = 10.0
"""How long an engine may take to load."""

CLOSING_SECONDS = 0.15
"""How long the process may take to end by itself, before it is killed."""

Message = tuple[int, Any]
"""The number of a request, and what came of it; see apart_process."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What an engine that can speak tells of itself."""

    voices: tuple[Voice, ...]
    rate: int
    takes_ipa: bool


class Apart:
    """The declared engine `name`, or the one of `value`, `module:attribute`; see Engine.

    Its process starts at once and loads while others work; who first asks waits for it. When
    the process ends, `say` raises SpeechFailed, and so does every later one: who wants to go on
    makes a new Apart. `close` ends it, even when it is stuck, and may be called by another thread
    than the one which listens.
    """

    def __init__(
        self, name: str, value: str | None = None, *, patience: float = PATIENCE_SECONDS
    ) -> None:
        self.name = name
        self._patience = patience
        self._numbers = count(1)
        self._saying = 0
        self._loaded: Loaded | EngineAbsent | None = None
        self._child: Child | None = None
        try:
            self._child = Child(_command(), pickle.load)
        except OSError as error:
            self._loaded = EngineAbsent(f"The engine {name} cannot be started: {error}.")
        else:
            self._child.send(pickle.dumps((sys.path, name, value)))

    @property
    def rate(self) -> int:
        return self._load().rate

    @property
    def takes_ipa(self) -> bool:
        return self._load().takes_ipa

    def absence(self) -> str | None:
        try:
            self._load()
        except EngineAbsent as absence:
            return str(absence)
        return None

    def voices(self) -> tuple[Voice, ...]:
        return self._load().voices

    def say(self, text: str, voice: Voice, manner: Manner) -> Generator[Clip, None, None]:
        """Give a text's sound; see Engine.say."""
        self._load()
        number = self._saying = next(self._numbers)
        self._send("say", number, (text, voice, manner))
        try:
            yield from self._clips(number)
        finally:
            self._send("stop", number)

    def close(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end(CLOSING_SECONDS)

    def _load(self) -> Loaded:
        if self._loaded is None:
            self._loaded = self._loading()
        if isinstance(self._loaded, EngineAbsent):
            raise self._loaded
        return self._loaded

    def _loading(self) -> Loaded | EngineAbsent:
        """Wait for the process's first words."""
        child = self._child
        if child is None:
            return EngineAbsent(f"The engine {self.name} has been closed.")
        try:
            message = child.next(self._patience)
        except EOFError:
            return EngineAbsent(f"The process of the engine {self.name} ended while it loaded.")
        if message is None:
            self.close()
            sentence = f"The engine {self.name} was not loaded within {self._patience:.0f} seconds."
            return EngineAbsent(sentence)
        _, told = message
        if isinstance(told, EngineAbsent):
            return told
        return EngineAbsent(str(told)) if isinstance(told, Exception) else Loaded(*told)

    def _send(self, kind: str, number: int, what: object = None) -> None:
        if child := self._child:
            child.send(pickle.dumps((kind, number, what)))

    def _clips(self, number: int) -> Generator[Clip, None, None]:
        nothing = Clip(b"", self.rate)
        while (message := self._message(number)) != (number, None):
            if message is None:
                yield nothing
            elif message[0] == number:  # else it was still under way, of a text that was left
                yield self._taken(*message)

    def _message(self, number: int) -> Message | None:
        """Return what comes next, or None after a while."""
        if number != self._saying:
            raise SpeechFailed("Another text was begun before this one was said.")
        child = self._child
        if child is None:
            raise SpeechFailed(f"The engine {self.name} has been closed.")
        try:
            message: Message | None = child.next(BEAT_SECONDS)
        except EOFError as error:
            raise SpeechFailed(f"The process of the engine {self.name} has ended.") from error
        return message

    def _taken(self, number: int, told: Clip | AudioError) -> Clip:
        if isinstance(told, AudioError):
            raise told
        self._send("more", number)
        return told


def _command() -> list[str]:
    # -P: where the reader is started must not decide what is imported
    return [sys.executable, "-P", str(Path(__file__).with_name("apart_process.py"))]
