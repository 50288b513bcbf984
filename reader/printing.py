"""Lines of text instead of sound, for somebody whose own screen reader or braille display reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from audio.events import Ended, Event, Finished, Started

if TYPE_CHECKING:
    from audio.speech import Utterance


class Printer:
    """Stands where a player does: all that is said is over at once."""

    def play(self, script: Iterable[Utterance], tell: Callable[[Event], None]) -> None:
        for utterance in script:
            tell(Started(utterance.mark))
            tell(Finished(utterance.mark))
        tell(Ended())

    def pause(self) -> None:
        """Nothing sounds."""

    def go_on(self) -> None:
        """Nothing sounds."""

    def stop(self) -> None:
        """Nothing sounds."""
