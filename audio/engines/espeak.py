"""espeak-ng: the voice that is always there, in some 120 languages."""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import closing
from functools import cached_property

from audio.engines.libespeak import Library, Speech, library
from audio.errors import EngineAbsent, VoiceNotFound
from audio.languages import primary
from audio.pronunciation import marked, runs
from audio.speech import Clip, Manner, Voice

WORDS_PER_MINUTE = 175
RATES = (80, 450)
PITCH = 50
PITCHES = (0, 99)
VOLUME = 100
VOLUMES = (0, 200)

RATE_PARAMETER, VOLUME_PARAMETER, PITCH_PARAMETER = 1, 2, 3
"""espeakRATE, espeakVOLUME and espeakPITCH of speak_lib.h."""

# A NUL would end the text, the other control characters are espeak's own commands, and a
# lone surrogate has no UTF-8
UNSPEAKABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


CANNOT_READ = frozenset(
    ("cv", "fo", "hak", "ja", "kaa", "kok", "my", "quc", "qya", "shn", "sjn", "th", "xex")
)
"""Languages of which the voice cannot read the usual script, or numbers; espeak-ng 1.52, measured.

For Chinese characters, ja and hak say “Chinese letter”; kok calls vowel signs and the virama by
their names; my, shn and th drop most vowels or read their signs as consonants. cv, fo, kaa, sjn
and xex are silent at every digit (three of them have no dictionary in the wheel), quc and qya at
every zero.
"""

LETTER_A = re.compile(
    r"(?<!\w)A(?=,? [A-Z](?!\w)| \d{1,4}(?:[.,;:)]|$| [A-Z](?!\w)))"
    r"|(?<=\b[A-Z] )A(?!\w)|(?<=\d )A(?!\w)|(?<=\b[A-Z\d], )A(?!\w)"
)
"""The letter beside other letters and numbers, S W 1 A; English voices say it as the article."""

REGIONS = {"pt": "pt-PT"}
"""What a language means to espeak where it has a voice of another region too."""


class Espeak:
    """libespeak-ng of the espeakng-loader wheel, or the system's where there is no such wheel.

    Its sound has 12 ms of silence around it at most; pauses are the speaker's.
    """

    name = "espeak"
    takes_ipa = True

    def __init__(self) -> None:
        self._held: Library | None = None

    @property
    def rate(self) -> int:
        return self._library().rate

    def absence(self) -> str | None:
        try:
            self._library()
        except EngineAbsent as absence:
            return str(absence)
        return None

    def voices(self) -> tuple[Voice, ...]:
        return tuple(self._identifiers)

    def say(self, text: str, voice: Voice, manner: Manner) -> Generator[Clip, None, None]:
        """Give a text's sound; see Engine.say. Rates are held between 80 and 450 words a minute."""
        if voice not in self._identifiers:
            raise VoiceNotFound(f"espeak-ng has no voice called {voice.name}.")
        held = self._library()
        plain = UNSPEAKABLE.sub(" ", text)
        if primary(voice.language) == "en":
            plain = with_letters(plain)
        speech = Speech(plain, self._identifiers[voice], _parameters(manner))
        with closing(held.say(speech)) as chunks:
            for chunk in chunks:
                yield Clip(chunk, held.rate)

    def heard(self, ipa: str, voice: Voice) -> str:
        """Return in IPA what a voice makes of a pronunciation, "" where it cannot say it.

        Then `say` says the words instead. Raises EngineAbsent, VoiceNotFound, SpeechFailed.
        """
        if voice not in self._identifiers:
            raise VoiceNotFound(f"espeak-ng has no voice called {voice.name}.")
        return self._library().heard(ipa, self._identifiers[voice])

    def close(self) -> None:
        if self._held is not None:
            self._held.leave()
            self._held = None

    @cached_property
    def _identifiers(self) -> dict[Voice, bytes]:
        return {
            Voice(self.name, name, REGIONS.get(language, _tag(language))): identifier
            for name, identifier, language in self._library().voices()
            if not identifier.startswith(b"mb/")  # mbrola's, whose data are never here
            and language not in CANNOT_READ
        }

    def _library(self) -> Library:
        if self._held is None:
            held = library()
            held.enter()
            self._held = held
        return self._held


def with_letters(text: str) -> str:
    """Return an English text with the name of the letter A for where it is no article."""
    if not LETTER_A.search(text):
        return text
    return "".join(
        marked(ipa, words) if ipa else LETTER_A.sub(marked("eɪ", "A"), words)
        for words, ipa in runs(text)
    )


def _parameters(manner: Manner) -> dict[int, int]:
    return {
        RATE_PARAMETER: _within(RATES, WORDS_PER_MINUTE * manner.rate),
        PITCH_PARAMETER: _within(PITCHES, PITCH * manner.pitch),
        VOLUME_PARAMETER: _within(VOLUMES, VOLUME * manner.volume),
    }


def _within(limits: tuple[int, int], value: float) -> int:
    lowest, highest = limits
    return min(max(round(value), lowest), highest)


def _tag(language: str) -> str:
    """Return espeak's lower-case language with BCP 47's capitals: en-us is en-US."""
    first, *rest = language.split("-")
    private = False
    parts = [first]
    for part in rest:
        private = private or len(part) == 1
        capital = {2: part.upper(), 4: part.title()}.get(len(part), part)
        parts.append(part if private else capital)
    return "-".join(parts)
