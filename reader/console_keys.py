"""Keys from a console of Windows.

A console shows what is typed only while somebody reads a line from it, and puts itself back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.key_names import names
from reader.keyboard import ESCAPE_SECONDS

if TYPE_CHECKING:
    import asyncio

    from prompt_toolkit.key_binding import KeyPress


class ConsoleKeyboard:
    """Reads keys in a thread with an event loop, from `ready` on."""

    def __init__(self, receive: Callable[[str], None]) -> None:
        self._receive = receive
        self._running = threading.Event()
        self._thread: threading.Thread | None = None

    def ready(self) -> None:
        if not self._thread:
            self._thread = threading.Thread(target=self._run, name="keyboard", daemon=True)
            self._thread.start()

    def close(self) -> None:
        if not self._thread:
            return
        self._running.wait()
        with suppress(RuntimeError):  # the loop has just ended by itself
            self._loop.call_soon_threadsafe(self._done.set)
        self._thread.join()

    def _run(self) -> None:
        import asyncio

        asyncio.run(self._read())

    async def _read(self) -> None:
        import asyncio

        self._loop: asyncio.AbstractEventLoop = asyncio.get_running_loop()
        self._done = asyncio.Event()
        self._running.set()
        from prompt_toolkit.input import create_input

        console = create_input(always_prefer_tty=True)
        waiting: list[asyncio.TimerHandle] = []

        def flush() -> None:
            self._bring(console.flush_keys())

        def pressed() -> None:
            while waiting:
                waiting.pop().cancel()
            self._bring(console.read_keys())
            waiting.append(self._loop.call_later(ESCAPE_SECONDS, flush))

        with console.raw_mode(), console.attach(pressed):
            await self._done.wait()

    def _bring(self, presses: list[KeyPress]) -> None:
        for name in names(presses):
            self._receive(name)
