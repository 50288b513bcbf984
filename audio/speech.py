"""Speech as values: what is to be said, by whom, how, and the sound that came of it.

All sound is mono, 16-bit signed, native-endian PCM in `bytes`: no array library is loaded to speak.
"""

from __future__ import annotations

from dataclasses import dataclass

BYTES_PER_SAMPLE = 2


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one language (a BCP 47 tag, or "" where nothing is known)."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One breath to say.

    `mark` names it and means nothing to audio. `pause` is the silence after it, as a multiple
    of the pause after a sentence.
    """

    spans: tuple[Span, ...]
    mark: str = ""
    pause: float = 1.0

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: `name` is unique within `engine`, `language` is a BCP 47 tag."""

    engine: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How it is said: multipliers of the voice's own rate, pitch and volume."""

    rate: float = 1.0
    pitch: float = 1.0
    volume: float = 1.0


@dataclass(frozen=True, slots=True)
class Clip:
    """Sound: `samples` as the module says, `rate` in samples per second."""

    samples: bytes
    rate: int

    @property
    def length(self) -> int:
        """How many samples there are."""
        return len(self.samples) // BYTES_PER_SAMPLE

    @property
    def seconds(self) -> float:
        return self.length / self.rate


@dataclass(frozen=True, slots=True)
class Mark:
    """Where an utterance's words sound: from sample `begin` up to `end`, its pause not counted."""

    name: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Recording:
    """Sound with its marks, in order."""

    clip: Clip
    marks: tuple[Mark, ...]
