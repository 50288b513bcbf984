"""Keys from a terminal, on Linux, macOS and Windows alike."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

ESCAPE_SECONDS = 0.05
"""How long Escape may be the beginning of what another key sends; Neovim waits as long."""


class Keyboard(Protocol):
    """What brings keys, once it is told that it may."""

    def ready(self) -> None:
        """Bring what was pressed so far and from now on; Ctrl-C too is a key from here on.

        From here on because it loads prompt_toolkit, 130 ms of CPU: the first sound comes before.
        To call it again does nothing.
        """
        ...

    def close(self) -> None: ...


@contextmanager
def keys_to(receive: Callable[[str], None]) -> Iterator[Keyboard | None]:
    """Call `receive` with the name of every key that is pressed, from a thread of its own.

    From the beginning the terminal shows nothing of what is typed; keys are handed over, none
    lost, when the keyboard is told `ready`. Until then Ctrl-C raises KeyboardInterrupt. They come
    from the terminal even where the page came from standard input; None is where there is none.
    Names are told in reader.key_names; when the terminal is closed `receive` gets CLOSED, once and
    last. The terminal is put back as it was, even when the process is killed.
    """
    keyboard = _keyboard(receive)
    try:
        yield keyboard
    finally:
        if keyboard:
            keyboard.close()


def _keyboard(receive: Callable[[str], None]) -> Keyboard | None:
    if sys.platform == "win32":
        if not any(stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
            return None
        from reader.console_keys import ConsoleKeyboard

        return ConsoleKeyboard(receive)
    from reader.terminal_keys import TerminalKeyboard
    from reader.terminal_state import open_terminal

    terminal = open_terminal()
    return None if terminal is None else TerminalKeyboard(receive, terminal)
