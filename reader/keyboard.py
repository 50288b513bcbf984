"""Keys from a terminal, on Linux, macOS and Windows alike."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol


class Keyboard(Protocol):
    """What brings keys, once it is told that it may."""

    def ready(self) -> None:
        """Bring what was pressed so far and from now on; Ctrl-C too is a key from here on.

        From here on because it loads prompt_toolkit, 130 ms of CPU: the first sound comes before.
        To call it again does nothing.
        """
        ...

    def close(self) -> None: ...


def has_keys() -> bool:
    """Tell whether there is a terminal to read keys from."""
    if sys.platform == "win32":
        return any(stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    import os

    from reader.terminal_state import open_terminal

    if (terminal := open_terminal()) is not None:
        os.close(terminal)
    return terminal is not None


@contextmanager
def keys_to(receive: Callable[[str], None]) -> Iterator[Keyboard]:
    """Call `receive` with the name of every key that is pressed, from a thread of its own.

    From the beginning the terminal shows nothing of what is typed; keys are handed over, none
    lost, when the keyboard is told `ready`. Until then Ctrl-C raises KeyboardInterrupt. They come
    from the terminal even where the page came from standard input. Names are told in
    reader.key_names; when the terminal is closed `receive` gets CLOSED, once and last.
    The terminal is put back as it was, even when the process is killed. Without a terminal
    (`has_keys`) nothing is received.
    """
    keyboard = _keyboard(receive)
    try:
        yield keyboard
    finally:
        keyboard.close()


def _keyboard(receive: Callable[[str], None]) -> Keyboard:
    if sys.platform == "win32":
        from reader.console_keys import ConsoleKeyboard

        return ConsoleKeyboard(receive)
    from reader.terminal_keys import TerminalKeyboard

    return TerminalKeyboard(receive)
