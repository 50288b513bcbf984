"""Who speaks and how, as the person asked for it."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from queue import SimpleQueue
from typing import TYPE_CHECKING

from audio.engines import find_engine
from audio.errors import AudioError, EngineAbsent
from audio.events import Ended, Event, Failed, Lost
from audio.languages import primary, speaks
from audio.speech import Manner, Span, Utterance

if TYPE_CHECKING:
    from audio.engines import Engine
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
        speaker = self.speaker()
        speaker.engine.close()
        return note(speaker, self.language)

    def speaker(self, engine: Engine | None = None) -> Speaker:
        """Return a speaker, on this engine if one is given.

        Raises EngineAbsent or VoiceNotFound.
        """
        from audio.speaker import Speaker

        return Speaker(
            engine or find_engine(self.engine),
            voice=self.voice,
            language=self.language,
            manner=self.manner,
            pause=self.pause,
        )


def note(speaker: Speaker, language: str) -> str:
    """Return a sentence where the wanted voice does not speak the page's language, or ""."""
    wanted, speaking = speaker.chosen, speaker.voice_for(language)
    if wanted is None or not language or speaks(wanted.language, language):
        return ""
    return (
        f"The voice {wanted.name} does not speak this page's language, {language}: "
        f"{speaking.name} speaks, and {wanted.name} where the page has {wanted.language}."
    )


class Speaking:
    """Who speaks in a session: an engine in a process of its own, which can be replaced.

    It is looked for at once, while others work; who first needs it waits for it.
    """

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._dead: list[str] = []
        self._engine: Engine | None = None
        self._coming: SimpleQueue[Engine | EngineAbsent] = SimpleQueue()
        threading.Thread(
            target=self._find, args=(speech.engine,), name="engine", daemon=True
        ).start()

    def begin(self, language: str) -> Speaker:
        """Return the speaker for a page in a language. Raises EngineAbsent, VoiceNotFound."""
        self._speech = replace(self._speech, language=language)
        return self._speech.speaker(self._found())

    def speaker(self, manner: Manner, voice: str) -> Speaker:
        """Return a speaker with this voice; where it is not there, with the language's own."""
        engine = self._found()
        known = any(voice == each.name for each in engine.voices())
        speech = replace(self._speech, manner=manner, voice=voice if known else None)
        return speech.speaker(engine)

    def voices(self) -> tuple[str, ...]:
        """Return the names of the voices that speak the page's language, the usual one first."""
        speech = replace(self._speech, voice=None)
        own = speech.speaker(self._found()).voice_for(speech.language)
        others = (v for v in self._found().voices() if primary(v.language) == primary(own.language))
        return tuple(dict.fromkeys(voice.name for voice in (own, *others)))

    def restart(self) -> None:
        """Take the same engine again, in a new process. Raises EngineAbsent."""
        name = self._found().name
        self.close()
        self._engine = find_engine(name, apart=True)

    def change_engine(self) -> None:
        """Take the next engine that can speak here. Raises EngineAbsent."""
        self._dead.append(self._found().name)
        self.close()
        self._engine = find_engine(apart=True, without=self._dead)

    def close(self) -> None:
        """End the engine's process. May be called twice."""
        with suppress(EngineAbsent):
            self._found().close()

    def _find(self, name: str | None) -> None:
        try:
            self._coming.put(find_engine(name, apart=True))
        except EngineAbsent as absent:
            self._coming.put(absent)

    def _found(self) -> Engine:
        if self._engine is None:
            came = self._coming.get()
            self._coming.put(came)
            if isinstance(came, EngineAbsent):
                raise came
            self._engine = came
        return self._engine


def say_alone(speaking: Speaking, sentence: str, device: str | None) -> None:
    """Say one sentence of ours, and wait for its end; where nothing can speak, nothing is said."""
    from audio.playing import Player
    from reader.phrases import SOURCE_LANGUAGE

    over = threading.Event()

    def tell(event: Event) -> None:
        if isinstance(event, Ended | Failed | Lost):
            over.set()

    utterance = Utterance((Span(sentence, SOURCE_LANGUAGE),))
    try:
        speaker = speaking.speaker(Manner(), "")
        with Player(speaker, device=device) as player:
            player.play([utterance], tell)
            over.wait()
    except AudioError:
        return  # it is printed as well
