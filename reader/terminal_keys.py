"""Keys from a terminal of POSIX: Linux, macOS, BSD."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Callable, Iterator

from reader.terminal_state import Terminal, open_terminal

ESCAPE_SECONDS = 0.05
"""How long Escape may be the beginning of what another key sends; Neovim waits as long."""


class TerminalKeyboard:
    """Silences the terminal at once; when it is told `ready`, a thread reads it."""

    def __init__(self, receive: Callable[[str], None]) -> None:
        self._receive = receive
        self._terminal = None if (found := open_terminal()) is None else Terminal(found)
        self._thread: threading.Thread | None = None
        self._ending, self._end = os.pipe()

    def ready(self) -> None:
        if self._terminal and not self._thread:
            self._terminal.take_interrupts()
            self._thread = threading.Thread(
                target=self._read, args=(self._terminal,), name="keyboard", daemon=True
            )
            self._thread.start()

    def close(self) -> None:
        try:
            if self._thread:
                os.write(self._end, b"\0")
                self._thread.join()
        finally:
            if self._terminal:
                self._terminal.put_back()
            os.close(self._end)
            os.close(self._ending)

    def _read(self, terminal: Terminal) -> None:
        for name in self._names(terminal):
            self._receive(name)

    def _names(self, terminal: Terminal) -> Iterator[str]:
        from prompt_toolkit.input import create_input

        from reader.key_names import CLOSED, names

        if terminal.lost:  # prompt_toolkit would print that it is no terminal
            yield CLOSED
            return
        with open(terminal.descriptor, closefd=False) as stream:
            source = create_input(stream)
            while self._pressed(terminal):
                presses = source.read_keys()
                if not presses and (source.closed or terminal.lost):
                    yield CLOSED
                    return
                yield from names(presses)
                if not self._pressed(terminal, ESCAPE_SECONDS):
                    yield from names(source.flush_keys())

    def _pressed(self, terminal: Terminal, seconds: float | None = None) -> bool:
        """Wait until there is something to read, so long, or until we are to end."""
        ready, _, _ = select.select((terminal.descriptor, self._ending), (), (), seconds)
        return ready == [terminal.descriptor]
