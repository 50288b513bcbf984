"""Who speaks and how, as the person asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audio.speech import Manner

if TYPE_CHECKING:
    from audio.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Speech:
    """Who speaks and how, for any process to make the same speaker of."""

    engine: str | None
    voice: str | None
    language: str
    manner: Manner
    pause: float

    def speaker(self) -> Speaker:
        """Return a speaker; raises EngineAbsent or VoiceNotFound."""
        from audio.engines import find_engine
        from audio.speaker import Speaker

        return Speaker(
            find_engine(self.engine),
            voice=self.voice,
            language=self.language,
            manner=self.manner,
            pause=self.pause,
        )
