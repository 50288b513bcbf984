"""Keys from a terminal of POSIX: Linux, macOS, BSD."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Callable, Iterator

from reader.keyboard import ESCAPE_SECONDS
from reader.terminal_state import Terminal


class TerminalKeyboard:
    """Silences the terminal at once; when it is told `ready`, a thread reads it."""

    def __init__(self, receive: Callable[[str], None], terminal: int) -> None:
        """`terminal` is a descriptor of one, ours from here on."""
        self._receive = receive
        self._terminal = Terminal(terminal)
        self._thread: threading.Thread | None = None
        self._ending, self._end = os.pipe()

    def ready(self) -> None:
        if not self._thread:
            self._terminal.take_interrupts()
            self._thread = threading.Thread(target=self._read, name="keyboard", daemon=True)
            self._thread.start()

    def close(self) -> None:
        try:
            if self._thread:
                os.write(self._end, b"\0")
                self._thread.join()
        finally:
            self._terminal.put_back()
            os.close(self._end)
            os.close(self._ending)

    def _read(self) -> None:
        for name in self._names():
            self._receive(name)

    def _names(self) -> Iterator[str]:
        from prompt_toolkit.input import create_input

        from reader.key_names import CLOSED, names

        if self._terminal.lost:  # prompt_toolkit would print that it is no terminal
            yield CLOSED
            return
        with open(self._terminal.descriptor, closefd=False) as stream:
            source = create_input(stream)
            while self._pressed():
                presses = source.read_keys()
                if not presses and (source.closed or self._terminal.lost):
                    yield CLOSED
                    return
                yield from names(presses)
                if not self._pressed(ESCAPE_SECONDS):
                    yield from names(source.flush_keys())

    def _pressed(self, seconds: float | None = None) -> bool:
        """Wait until there is something to read, so long, or until we are to end."""
        terminal = self._terminal.descriptor
        ready, _, _ = select.select((terminal, self._ending), (), (), seconds)
        return ready == [terminal]
