"""A child process that answers one JSON line with another, or is ended."""

from __future__ import annotations

import json
import time
from collections.abc import Generator, Sequence
from typing import IO, Any

from audio.engines.child import BEAT_SECONDS, Child
from audio.errors import SpeechFailed


class Asking:
    """The process, started when it is first asked. Not for two threads at once."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)
        self._child: Child | None = None

    def ask(
        self, request: dict[str, Any], patience: float
    ) -> Generator[None, None, dict[str, Any]]:
        """Give None many times a second while waiting, and return the answer.

        Whoever loses patience, or closes this, ends the process: it may be stuck. The next
        request starts another. Raises SpeechFailed when no answer comes within `patience`
        seconds, when the process ends, and for its own sentence of failure.
        """
        done = False
        try:
            child = self._started()
            child.send(json.dumps(request).encode() + b"\n")
            answer = yield from _answer(child, patience)
            done = True
        finally:
            if not done:
                self.end()
        if "error" in answer:
            raise SpeechFailed(f"The system's voice failed: {answer['error']}.")
        return answer

    def end(self) -> None:
        """End the process at once. May be called twice."""
        child, self._child = self._child, None
        if child is not None:
            child.end()

    def _started(self) -> Child:
        if self._child is None:
            try:
                self._child = Child(self._command, _line)
            except OSError as error:
                raise SpeechFailed(f"The system's voices cannot be started: {error}.") from error
        return self._child


def _answer(child: Child, patience: float) -> Generator[None, None, dict[str, Any]]:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            line = child.next(BEAT_SECONDS)
        except EOFError as error:
            sentence = "The process of the system's voices ended without an answer."
            raise SpeechFailed(sentence) from error
        if line is not None:
            return _parsed(line)
        yield
    raise SpeechFailed(f"The system's voice gave no answer within {patience:.0f} seconds.")


def _line(pipe: IO[bytes]) -> bytes:
    if line := pipe.readline():
        return line
    raise EOFError


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(line)
    except ValueError as error:
        shown = line.decode(errors="replace").strip()
        raise SpeechFailed(f"The system's voices gave a strange answer: {shown}.") from error
    return answer if isinstance(answer, dict) else {"error": line.decode(errors="replace").strip()}
