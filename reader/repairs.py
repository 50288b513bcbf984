"""Mending sound in a session: an engine that died, a device that is gone. Nobody waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from audio.errors import AudioError, DeviceAbsent

if TYPE_CHECKING:
    from audio.speaker import Speaker
    from audio.speech import Manner


class Reopens(Protocol):
    """What is needed of audio.playing.Player."""

    def reopen(self) -> None: ...


class Speaks(Protocol):
    """What a session needs of reader.speaking.Speaking."""

    def speaker(self, manner: Manner, voice: str) -> Speaker: ...
    def voices(self) -> tuple[str, ...]: ...
    def restart(self) -> None: ...
    def change_engine(self) -> None: ...


class Mended(Enum):
    """What came of it."""

    RESTARTED = "the engine was started again"
    CHANGED = "another engine speaks"
    NO_ENGINE = "no engine is left"
    DEVICE = "there is a device again"
    NO_DEVICE = "there is no device yet"


Aside = Callable[[Callable[[], None]], None]


def in_a_thread(deed: Callable[[], None]) -> None:
    threading.Thread(target=deed, name="repairs", daemon=True).start()


class Repairs:
    """Mends in the background (`aside`), one thing at a time, and reports what came of it."""

    def __init__(
        self,
        player: Reopens,
        speaking: Speaks,
        report: Callable[[Mended], None],
        aside: Aside = in_a_thread,
    ) -> None:
        self._player = player
        self._speaking = speaking
        self._report = report
        self._aside = aside
        self._deaths = 0

    def spoke(self) -> None:
        """Be told that the engine has said something of the page: it is well."""
        self._deaths = 0

    def mend_engine(self) -> None:
        """Start it again; if that was done already, or fails, take the next one."""
        self._deaths += 1
        self._aside(self._restart if self._deaths == 1 else self._change)

    def look_for_device(self) -> None:
        self._aside(self._reopen)

    def _restart(self) -> None:
        try:
            self._speaking.restart()
        except AudioError:
            self._change()
        else:
            self._report(Mended.RESTARTED)

    def _change(self) -> None:
        try:
            self._speaking.change_engine()
        except AudioError:
            self._report(Mended.NO_ENGINE)
        else:
            self._report(Mended.CHANGED)

    def _reopen(self) -> None:
        try:
            self._player.reopen()
        except DeviceAbsent:
            self._report(Mended.NO_DEVICE)
        else:
            self._report(Mended.DEVICE)
