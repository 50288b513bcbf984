"""Keys from a terminal, on Linux, macOS and Windows alike."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

    from prompt_toolkit.key_binding import KeyPress

NAMES = {" ": "space"}  # a space bar sends a character that is hard to see in a table


def has_keys() -> bool:
    """Tell whether there is a terminal to read keys from."""
    return any(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


@contextmanager
def keys_to(receive: Callable[[str], None]) -> Iterator[None]:
    """Call `receive` with the name of every key that is pressed, from a thread of its own.

    Keys come from the terminal even where the page came from standard input. The terminal is put
    back as it was at the end.
    """
    keyboard = Keyboard(receive)
    try:
        yield
    finally:
        keyboard.close()


class Keyboard:
    """Reads keys with prompt_toolkit, which needs an event loop: it runs in a thread."""

    def __init__(self, receive: Callable[[str], None]) -> None:
        self._receive = receive
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keyboard", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._ready.wait()
        if self._thread.is_alive():
            with suppress(RuntimeError):  # the loop has just ended by itself
                self._loop.call_soon_threadsafe(self._done.set)
        self._thread.join()

    def _run(self) -> None:
        import asyncio  # here: its import and prompt_toolkit's do not delay the first sound

        asyncio.run(self._read())

    async def _read(self) -> None:
        import asyncio

        self._loop: asyncio.AbstractEventLoop = asyncio.get_running_loop()
        self._done = asyncio.Event()
        self._ready.set()
        from prompt_toolkit.input import create_input

        terminal = create_input(always_prefer_tty=True)
        with terminal.raw_mode(), terminal.attach(lambda: self._pressed(terminal.read_keys())):
            await self._done.wait()

    def _pressed(self, presses: list[KeyPress]) -> None:
        for press in presses:
            name = str(getattr(press.key, "value", press.key))
            self._receive(NAMES.get(name, name))
