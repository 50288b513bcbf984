"""A child process: messages go to it and come from it, and nobody ever waits for it too long."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import IO, Any

BEAT_SECONDS = 0.02
"""How often who waits for a message can think better of it."""

DYING_SECONDS = 0.1
"""How long a killed process, and then its pipes, are waited for."""

_ENDED = object()


class Child:
    """The process, from when this is made until `end`. Raises OSError where there is no such.

    `read` returns one message of its standard output, or raises at its end. Its error output
    goes nowhere, and Ctrl-C in the terminal is not for it.
    """

    def __init__(self, command: Sequence[str], read: Callable[[IO[bytes]], Any]) -> None:
        self._process = _started(command)
        self._to_send: SimpleQueue[bytes | None] = SimpleQueue()
        self._received: SimpleQueue[Any] = SimpleQueue()
        self._threads = [
            threading.Thread(target=target, args=arguments, name="child's pipe", daemon=True)
            for target, arguments in (
                (_write, (self._process.stdin, self._to_send)),
                (_read, (self._process.stdout, read, self._received)),
            )
        ]
        for thread in self._threads:
            thread.start()

    def send(self, message: bytes) -> None:
        """Have it sent: a pipe that nobody empties would hold up whoever writes."""
        self._to_send.put(message)

    def next(self, seconds: float) -> Any:
        """Return the next message, or None where none comes in time.

        Raises EOFError where the process has ended and nothing is left of it.
        """
        try:
            message = self._received.get(timeout=seconds)
        except Empty:
            return None
        if message is _ENDED:
            self._received.put(_ENDED)
            raise EOFError
        return message

    def end(self, grace: float = 0.0) -> None:
        """Close its input, and kill it and its own children where it has not ended in time."""
        self._to_send.put(None)
        if not self._has_ended(grace):
            _kill(self._process)
            self._has_ended(DYING_SECONDS)
        for thread in self._threads:
            thread.join(DYING_SECONDS)

    def _has_ended(self, seconds: float) -> bool:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        return self._process.returncode is not None


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        **_in_a_group_of_its_own(),
    )


def _in_a_group_of_its_own() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"process_group": 0}


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _write(pipe: IO[bytes], messages: SimpleQueue[bytes | None]) -> None:
    with suppress(OSError), pipe:  # who has ended reads nothing more
        while (message := messages.get()) is not None:
            pipe.write(message)
            pipe.flush()


def _read(pipe: IO[bytes], read: Callable[[IO[bytes]], Any], messages: SimpleQueue[Any]) -> None:
    with pipe, suppress(Exception):  # a message that was cut short fails in many ways
        while True:
            messages.put(read(pipe))
    messages.put(_ENDED)
