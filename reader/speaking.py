"""Who speaks and how, as the person asked for it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from audio.engines import find_engine
from audio.errors import AudioError, EngineAbsent, VoiceNotFound
from audio.events import Ended, Event, Failed, Lost
from audio.languages import fallbacks, primary, speaks
from audio.lexicon import NO_LEXICONS, Lexicons
from audio.lexicon_files import our_lexicons
from audio.speech import Manner, Span, Utterance
from reader.catalogues import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from audio.engines import Engine
    from audio.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Speech:
    """Who speaks and how, for any process to make the same speaker of.

    `voices` are names of voices for languages (BCP 47), each pair with the language first;
    `defined` are abbreviations that the page explains itself.
    """

    engine: str | None
    voice: str | None
    language: str
    manner: Manner
    pause: float
    voices: tuple[tuple[str, str], ...] = ()
    lexicons: Lexicons = NO_LEXICONS
    defined: frozenset[str] = frozenset()

    def names_voice_for(self, language: str) -> bool:
        """Tell whether a voice was asked for that may speak a page in a language."""
        tags = fallbacks(language)
        return bool(self.voice) or any(tag.lower() in tags for tag, _ in self.voices)

    def on(self, engine: Engine) -> Speech:
        """Return it without the voices that an engine does not have."""
        named = [("", self.voice)] if self.voice else []
        there = [pair for pair in (*named, *self.voices) if _is_there(engine, *pair)]
        voice = next((name for tag, name in there if not tag), None)
        return replace(self, voice=voice, voices=tuple(pair for pair in there if pair[0]))

    @property
    def all_lexicons(self) -> Lexicons:
        """What is told of words: by the person and the page, then by us. Raises LexiconError."""
        return self.lexicons.then(our_lexicons())

    def note(self) -> str:
        """Return a sentence where the wanted voice does not speak the page's language, or "".

        Raises what `speaker` raises, before anything is done.
        """
        speaker = self.speaker()
        speaker.engine.close()
        return note(speaker, self.language)

    def words_language(self) -> str:
        """Return the language of words that do not tell theirs: the page's, else the voice's.

        Raises what `speaker` raises, where it is the voice's.
        """
        if self.language:
            return self.language
        speaker = self.speaker()
        speaker.engine.close()
        return speaker.language

    def speaker(self, engine: Engine | None = None) -> Speaker:
        """Return a speaker, on this engine if one is given.

        Raises EngineAbsent or VoiceNotFound.
        """
        from audio.speaker import Speaker

        return Speaker(
            engine or find_engine(self.engine),
            voice=self.voice,
            voices=self.voices,
            language=self.language,
            manner=self.manner,
            pause=self.pause,
            lexicons=self.all_lexicons,
            defined=self.defined,
        )


def _is_there(engine: Engine, language: str, name: str) -> bool:
    from audio.speaker import find_voice, voice_of

    try:
        voice_of(engine.voices(), language, name) if language else find_voice(engine.voices(), name)
    except VoiceNotFound:
        return False
    return True


def note(speaker: Speaker, language: str) -> str:
    """Return a sentence where nobody speaks the page's language, or not the wanted voice, or ""."""
    from reader.language_names import language_name

    if not speaker.can_speak(language) and (name := language_name(language)):
        return f"No voice here speaks this page's language, {name}: its words are shown, not heard."
    wanted, speaking = speaker.chosen, speaker.voice_for(language)
    if wanted is None or not language or speaks(wanted.language, language):
        return ""
    if speaker.is_given(language):
        return ""
    return (
        f"The voice {wanted.name} does not speak this page's language, {language}: "
        f"{speaking.name} speaks, and {wanted.name} where the page has {wanted.language}."
    )


class Speaking:
    """Who speaks in a session: an engine in a process of its own, which can be replaced.

    It is looked for at once, while others work; who first needs it waits for it. `close` waits for
    nothing: it may come while the engine is still loading.
    """

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._dead: list[str] = []
        self._engine: Engine | None = None  # which is used, or tried
        self._absent: EngineAbsent | None = None
        self._is_closed = False
        self._finding = threading.Thread(target=self._find_first, name="engine", daemon=True)
        self._finding.start()

    def begin(
        self,
        language: str,
        lexicons: Lexicons = NO_LEXICONS,
        defined: frozenset[str] = frozenset(),
    ) -> Speaker:
        """Return the speaker for a page in a language, which has words said as these lexicons tell.

        `defined` is as in Speech. Raises EngineAbsent, VoiceNotFound.
        """
        self._speech = replace(self._speech, language=language, lexicons=lexicons, defined=defined)
        return self._speech.speaker(self._found())

    def speaker(self, manner: Manner, voice: str) -> Speaker:
        """Return a speaker with this voice for its language; where it is not there, with its own.

        Other languages keep the voices that they have.
        """
        engine = self._found()
        speech = replace(self._speech.on(engine), manner=manner)
        for chosen in (one for one in engine.voices() if one.name == voice):
            others = (pair for pair in speech.voices if not speaks(chosen.language, pair[0]))
            speech = replace(speech, voices=(*others, (primary(chosen.language), voice)))
        return speech.speaker(engine)

    def voices(self) -> tuple[str, ...]:
        """Return the names of the voices that speak the page's language, the usual one first."""
        speech = replace(self._speech, voice=None, voices=())
        own = speech.speaker(self._found()).voice_for(speech.language)
        others = (v for v in self._found().voices() if primary(v.language) == primary(own.language))
        return tuple(dict.fromkeys(voice.name for voice in (own, *others)))

    def restart(self) -> None:
        """Take the same engine again, in a new process. Raises EngineAbsent."""
        engine = self._found()
        engine.close()
        self._find(engine.name)

    def change_engine(self) -> None:
        """Take the next engine that can speak here. Raises EngineAbsent."""
        engine = self._found()
        engine.close()
        self._dead.append(engine.name)
        self._find()

    def close(self) -> None:
        """End the engine's process. May be called twice."""
        self._is_closed = True
        if self._engine:
            self._engine.close()

    def _find_first(self) -> None:
        try:
            self._find(self._speech.engine)
        except EngineAbsent as absent:
            self._absent = absent

    def _find(self, name: str | None = None) -> None:
        try:
            find_engine(name, apart=True, without=self._dead, trying=self._try)
        except EngineAbsent:
            raise
        except Exception as error:  # in a thread nobody would hear of it
            sentence = f"The search for an engine failed: {type(error).__name__}: {error}."
            raise EngineAbsent(sentence) from error

    def _try(self, engine: Engine) -> None:
        """Know it before it is waited for, so that it can be closed."""
        self._engine = engine
        if self._is_closed:
            engine.close()
            raise EngineAbsent("Nothing is to be spoken any more.")
        our_lexicons()  # read while the engine loads

    def _found(self) -> Engine:
        self._finding.join()
        if self._absent or self._engine is None:
            raise self._absent or EngineAbsent("No engine has been found.")
        return self._engine


def say_alone(speaking: Speaking, sentence: str, device: str | None) -> None:
    """Say one sentence of ours, and wait for its end; where nothing can speak, nothing is said."""
    from audio.playing import Player

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
