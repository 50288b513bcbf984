"""A child process that answers one JSON line with another, or is ended."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any

from audio.errors import SpeechFailed

BEAT_SECONDS = 0.1
"""How often who waits for an answer can think better of it."""


class Child:
    """The process, started when it is first asked. Not for two threads at once."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)
        self._process: subprocess.Popen[str] | None = None
        self._answers: SimpleQueue[str | None] = SimpleQueue()
        self._reader: threading.Thread | None = None

    def ask(
        self, request: dict[str, Any], patience: float
    ) -> Generator[None, None, dict[str, Any]]:
        """Give None several times a second while waiting, and return the answer.

        Whoever loses patience, or closes this, ends the process: it may be stuck. The next
        request starts another. Raises SpeechFailed when no answer comes within `patience`
        seconds, when the process ends, and for its own sentence of failure.
        """
        done = False
        try:
            self._send(request)
            answer = yield from self._wait(patience)
            done = True
        finally:
            if not done:
                self.end()
        if "error" in answer:
            raise SpeechFailed(f"The system's voice failed: {answer['error']}.")
        return answer

    def end(self) -> None:
        """End the process at once. May be called twice."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        if self._reader is not None:
            self._reader.join()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # what was still to be sent cannot be
                if pipe is not None:
                    pipe.close()

    def _send(self, request: dict[str, Any]) -> None:
        process = self._process or self._start()
        try:
            if process.stdin is not None:
                process.stdin.write(json.dumps(request) + "\n")
                process.stdin.flush()
        except OSError as error:
            raise SpeechFailed("The process of the system's voices has ended.") from error

    def _start(self) -> subprocess.Popen[str]:
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="ascii",
            )
        except OSError as error:
            raise SpeechFailed(f"The system's voices cannot be started: {error}.") from error
        self._answers = SimpleQueue()
        self._reader = threading.Thread(
            target=_read, args=(process, self._answers), name="system voices", daemon=True
        )
        self._reader.start()
        self._process = process
        return process

    def _wait(self, patience: float) -> Generator[None, None, dict[str, Any]]:
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            try:
                line = self._answers.get(timeout=BEAT_SECONDS)
            except Empty:
                yield
            else:
                return _parsed(line)
        raise SpeechFailed(f"The system's voice gave no answer within {patience:.0f} seconds.")


def _read(process: subprocess.Popen[str], answers: SimpleQueue[str | None]) -> None:
    if process.stdout is not None:
        for line in process.stdout:
            answers.put(line)
    answers.put(None)


def _parsed(line: str | None) -> dict[str, Any]:
    if line is None:
        raise SpeechFailed("The process of the system's voices ended without an answer.")
    try:
        answer = json.loads(line)
    except ValueError as error:
        raise SpeechFailed(f"The system's voices gave a strange answer: {line.strip()}.") from error
    return answer if isinstance(answer, dict) else {"error": line.strip()}
