"""A speaker: an engine with a voice for each language, a manner, and pauses."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import groupby

from audio.engines import Engine, takes_ipa
from audio.errors import SpeechFailed, VoiceNotFound
from audio.languages import fallbacks, primary, speaks
from audio.lexicon import NO_LEXICONS, Lexicon, Lexicons
from audio.pronunciation import marked, plain, unmarked
from audio.speech import BYTES_PER_SAMPLE, Clip, Manner, Span, Utterance, Voice
from audio.spoken.spans import spans_spoken
from audio.writing import by_script

PAUSE = 0.35
"""Seconds of silence after a sentence."""

DEFAULT_LANGUAGE = "en"
"""Spoken where neither the words nor the caller tell their language."""

NEAREST = 5
"""How many names a VoiceNotFound offers."""


class Speaker:
    """Says utterances: each span in a voice of its language, then the pause.

    `voice` is a voice's name or language tag, in any case: it speaks its own language in every
    region, other languages get their own voices. `voices` names them for languages (BCP 47) in all
    their regions, or in one; there they come before `voice`. `language` is that of words whose
    language is not known. `pause` is in seconds. `lexicons` tell how words are said, `defined`
    which abbreviations the page explains itself. `chosen` is the voice that `voice` names, or None.
    Its own `language` is never "": where it is not told, it is that of the default voice.
    Raises VoiceNotFound, for a voice that does not speak the language it is named for too, and
    EngineAbsent.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        voice: str | None = None,
        voices: Iterable[tuple[str, str]] = (),
        language: str = "",
        manner: Manner = Manner(),  # noqa: B008  # frozen
        pause: float = PAUSE,
        lexicons: Lexicons = NO_LEXICONS,
        defined: frozenset[str] = frozenset(),
    ) -> None:
        self.engine = engine
        self.manner = manner
        self.pause = pause
        self._lexicons = lexicons
        self._defined = defined
        self._by_language = _by_language(engine)
        self.chosen = find_voice(engine.voices(), voice) if voice else None
        self._given = {tag.lower(): voice_of(engine.voices(), tag, name) for tag, name in voices}
        self._default = self._default_voice(language)
        self.language = language or self._default.language
        self._known: dict[str, Voice] = {}

    @property
    def rate(self) -> int:
        """Samples per second of all it says."""
        return self.engine.rate

    def voice_for(self, language: str) -> Voice:
        """Return who speaks a language (a BCP 47 tag); the default voice where nobody does."""
        if language not in self._known:
            self._known[language] = self._voice_of(language) or self._default
        return self._known[language]

    def lexicon_for(self, language: str) -> Lexicon:
        """Return what holds for words in a language; "" is the default language."""
        return self._lexicons.for_language(language or self.language)

    def can_speak(self, language: str) -> bool:
        """Tell whether there is a voice for a language; "" is the default language."""
        return not language or self._voice_of(language) is not None

    def is_given(self, language: str) -> bool:
        """Tell whether a voice was named for a language."""
        return any(tag in self._given for tag in fallbacks(language))

    def parts(self, utterance: Utterance) -> Iterator[Span]:
        """Give an utterance's words by language: those in another script are in that of it."""
        return by_script(utterance.spans, self.language)

    def speak(self, utterance: Utterance) -> Generator[Clip, None, None]:
        """Give an utterance's sound, then its pause. Raises SpeechFailed; see `say`."""
        yield from self.say(utterance)
        yield self.silence_after(utterance)

    def say(self, utterance: Utterance) -> Generator[Clip, None, None]:
        """Give the sound of an utterance's words; may be closed at any moment.

        Raises SpeechFailed, with `text` and `voice`, when words with letters or digits gave no
        sound, be it only those of one span.
        """
        for voice, text in self._runs(utterance):
            yield from self._say_run(voice, text)

    def silence_after(self, utterance: Utterance) -> Clip:
        """Return an utterance's pause as sound."""
        length = round(max(self.pause * utterance.pause, 0) * self.rate)
        return Clip(bytes(length * BYTES_PER_SAMPLE), self.rate)

    def _runs(self, utterance: Utterance) -> Iterator[tuple[Voice, str]]:
        """Give neighbouring spans of one voice as one text, so that they sound as one."""
        spans = self.parts(utterance)
        for voice, run in groupby(spans, key=lambda span: self.voice_for(span.language)):
            yield voice, "".join(self._said(run))

    def _said(self, spans: Iterable[Span]) -> Iterator[str]:
        """Give what is said for neighbouring spans, as the engine takes it."""
        is_taken = takes_ipa(self.engine)
        for part in spans_spoken(spans, self.language, self._lexicons, self._defined):
            for said, ipa in part.runs():
                yield marked(ipa, said) if ipa and is_taken else unmarked(said)

    def _say_run(self, voice: Voice, text: str) -> Generator[Clip, None, None]:
        sounded = False
        with closing(self.engine.say(text, voice, self.manner)) as clips:
            for clip in clips:
                sounded = sounded or is_sound(clip)
                yield clip
        words = plain(text)
        if not sounded and self.manner.volume > 0 and has_words(words):
            sentence = f"The voice {voice.name} gave no sound for “{words.strip()}”."
            raise SpeechFailed(sentence, text=words, voice=voice)

    def _voice_of(self, language: str) -> Voice | None:
        if not language:
            return self._default
        return self._wanted_for(language) or _best(self._by_language, language)

    def _wanted_for(self, language: str) -> Voice | None:
        """Return the voice that was named for a language, or else for all that it speaks."""
        if given := next((tag for tag in fallbacks(language) if tag in self._given), None):
            return self._given[given]
        return self.chosen if self.chosen and speaks(self.chosen.language, language) else None

    def _default_voice(self, language: str) -> Voice:
        wanted = language or (self.chosen.language if self.chosen else DEFAULT_LANGUAGE)
        found = self._wanted_for(wanted) or _best(self._by_language, wanted) or self.chosen
        return found or _best(self._by_language, DEFAULT_LANGUAGE) or self.engine.voices()[0]


def find_voice(voices: tuple[Voice, ...], wanted: str) -> Voice:
    """Return the voice of this name or language tag, in any case.

    Raises VoiceNotFound, with `nearest`, a tuple of names.
    """
    if found := _called(voices, wanted) or _named_in_part(voices, wanted.strip().casefold()):
        return found
    raise _not_found(voices, wanted)


def voice_of(voices: tuple[Voice, ...], language: str, wanted: str) -> Voice:
    """Return the voice of this name among those of a language. Raises VoiceNotFound."""
    own = tuple(v for v in voices if speaks(v.language, language) or speaks(language, v.language))
    try:
        return find_voice(own, wanted)
    except VoiceNotFound:
        if (other := _called(voices, wanted)) is None:
            raise
    raise VoiceNotFound(f"The voice {other.name} speaks {other.language}, not {language}.")


def _called(voices: tuple[Voice, ...], wanted: str) -> Voice | None:
    """Return the voice whose whole name or language tag it is."""
    key = wanted.strip().casefold()
    for voice in voices:
        if voice.name.casefold() == key:
            return voice
    tag, by_language = key.replace("_", "-"), _first_of_each(voices)
    return by_language.get(tag) or (None if "-" in tag else _best(by_language, tag))


def _named_in_part(voices: tuple[Voice, ...], key: str) -> Voice | None:
    """Return the voice whose name begins so; of a language with regions, its usual one."""
    named = tuple(v for v in voices if key and v.name.casefold().startswith(key))
    languages = {primary(voice.language) for voice in named}
    return _best(_first_of_each(named), languages.pop()) if len(languages) == 1 else None


def is_sound(clip: Clip) -> bool:
    """Tell whether anything is in a clip but zeros."""
    return clip.samples.count(0) != len(clip.samples)


def has_words(text: str) -> bool:
    """Tell whether a text has letters or digits, of any script."""
    return any(character.isalnum() for character in text)


def _by_language(engine: Engine) -> dict[str, Voice]:
    voices = engine.voices()
    if not voices:
        raise VoiceNotFound(f"The engine {engine.name} has no voice at all.")
    return _first_of_each(voices)


def _first_of_each(voices: tuple[Voice, ...]) -> dict[str, Voice]:
    """Return by language tag, in small letters, the first voice of each."""
    return {voice.language.lower(): voice for voice in reversed(voices)}


def _best(by_language: dict[str, Voice], language: str) -> Voice | None:
    """Return the voice of the nearest tag, or of any region of the language."""
    for tag in fallbacks(language):
        if tag in by_language:
            return by_language[tag]
    regional = (tag for tag in sorted(by_language) if primary(tag) == primary(language))
    return next((by_language[tag] for tag in regional), None)


def _not_found(voices: tuple[Voice, ...], wanted: str) -> VoiceNotFound:
    from difflib import get_close_matches

    names = {key.casefold(): v.name for v in voices for key in (v.name, v.language)}
    key = wanted.casefold()
    inside = [name for folded, name in names.items() if key in folded]
    close = [names[match] for match in get_close_matches(key, names, n=NEAREST, cutoff=0.7)]
    nearest = tuple(dict.fromkeys(close + inside))[:NEAREST]
    offer = f" The nearest are: {', '.join(nearest)}." if nearest else ""
    return VoiceNotFound(f"There is no voice called {wanted}.{offer}", nearest=nearest)
