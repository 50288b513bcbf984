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

    def note(self) -> str:
        """Return a sentence where the wanted voice does not speak the page's language, or "".

        Raises what `speaker` raises, before anything is done.
        """
        from audio.languages import speaks

        speaker = self.speaker()
        wanted, speaking = speaker.chosen, speaker.voice_for(self.language)
        speaker.engine.close()
        if wanted is None or not self.language or speaks(wanted.language, self.language):
            return ""
        return (
            f"The voice {wanted.name} does not speak this page's language, {self.language}: "
            f"{speaking.name} speaks, and {wanted.name} where the page has {wanted.language}."
        )

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
