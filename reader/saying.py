"""Saying something and waiting for its end, outside of a session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from typing import TYPE_CHECKING

from audio.events import Ended, Event, Failed, Lost
from audio.speaker import DEFAULT_LANGUAGE, has_words
from audio.speech import Span, Utterance
from audio.spoken import spoken

if TYPE_CHECKING:
    from audio.speaker import Speaker


def utterances(lines: Iterable[str], language: str = "") -> tuple[Utterance, ...]:
    """Return an utterance for each line that has words, or signs for which there are words."""
    return tuple(
        Utterance((Span(line.strip(), language),))
        for line in lines
        if has_words(line) or has_words(spoken(line, language or DEFAULT_LANGUAGE).said)
    )


@contextmanager
def saying(
    speaker: Speaker, device: str | None = None
) -> Iterator[Callable[[Iterable[Utterance]], None]]:
    """Open the device, and give what says a script to its end and raises what came between.

    Raises DeviceAbsent. The speaker's engine is closed at the end.
    """
    from audio.playing import Player

    events: SimpleQueue[Event] = SimpleQueue()

    def say(script: Iterable[Utterance]) -> None:
        player.play(script, events.put)
        while not isinstance(event := events.get(), Ended):
            if isinstance(event, Failed | Lost):
                raise event.error

    try:
        with Player(speaker, device=device) as player:
            yield say
    finally:
        speaker.engine.close()
