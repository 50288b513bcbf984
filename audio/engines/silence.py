"""An engine that says nothing, in the time it would take: for tests, and to try a script out."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator

from audio.speech import Clip, Manner, Voice

RATE = 22050
WORDS_PER_MINUTE = 175
CLIP_SAMPLES = RATE // 4

SAMPLE = b"\x01\x01"
"""One sample of what cannot be heard (-42 dB), but can be told from a pause, which is zeros."""

REMEMBERED = 1000
"""How many of the last texts an engine remembers."""


class Silence:
    """Gives 60/175 s of sound for every word (what whitespace separates), divided by the rate.

    `said` has the last texts of this one engine, with their voices.
    """

    name = "silence"
    rate = RATE

    def __init__(self) -> None:
        self.said: deque[tuple[str, Voice]] = deque(maxlen=REMEMBERED)

    def absence(self) -> str | None:
        return None

    def voices(self) -> tuple[Voice, ...]:
        return (
            Voice(self.name, "Silence", "en-US"),
            Voice(self.name, "British silence", "en-GB"),
            Voice(self.name, "Silencio", "es"),
        )

    def say(self, text: str, voice: Voice, manner: Manner) -> Generator[Clip, None, None]:
        self.said.append((text, voice))
        left = length_of(text, manner)
        while left > 0:
            length = min(left, CLIP_SAMPLES)
            yield Clip(SAMPLE * length, RATE)
            left -= length

    def close(self) -> None:
        """Nothing is held."""


def length_of(text: str, manner: Manner) -> int:
    """Return how many samples a text is given."""
    return round(len(text.split()) * RATE * 60 / WORDS_PER_MINUTE / manner.rate)
