"""What can go wrong between a script and its sound.

AudioError
├── VoiceNotFound      no installed voice answers to a name or a language
├── EngineAbsent       an engine cannot speak here, or nothing can
├── SpeechFailed       an engine gave no sound, or not enough, for words
│   └── EngineSilent   it gave none for so long that nobody waits any more
├── DeviceAbsent       no sound device can be opened
├── FormatNotFound     no format of this name
├── LexiconError       a lexicon that cannot be used
└── WritingFailed      a file cannot be encoded or written
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from audio.speech import Voice


class AudioError(Exception):
    """A full sentence that can be heard; `hint` tells what to do next."""

    hint: str = ""

    def __init__(self, sentence: str, *, hint: str = "") -> None:
        super().__init__(sentence)
        self.hint = hint or self.hint


class VoiceNotFound(AudioError):
    """No installed voice answers to this name or language."""

    hint = "Run “reader voices” to hear the names."

    def __init__(self, sentence: str, *, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.nearest = nearest


class EngineAbsent(AudioError):
    """The engine cannot speak here."""

    hint = "Run “reader doctor” to hear what is wrong."


class SpeechFailed(AudioError):
    """The engine gave no sound, or too little, for words: `text`, in `voice`."""

    hint = "Run “reader doctor” to hear what is wrong, or choose another voice."

    def __init__(self, sentence: str, *, text: str = "", voice: Voice | None = None) -> None:
        super().__init__(sentence)
        self.text = text
        self.voice = voice


class EngineSilent(SpeechFailed):
    """The engine has given no sound for too long; it may be stuck."""


class DeviceAbsent(AudioError):
    """There is no sound device, or it cannot be opened."""

    hint = (
        "Use “reader export” for audio files, “reader show” for the text, or “reader lexicon test"
        " --quiet” for how words are said."
    )

    def __init__(self, sentence: str, *, devices: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.devices = devices


class FormatNotFound(AudioError):
    """No audio format has this name: `formats` are those there are."""

    hint = "Run “reader doctor” to hear which formats can be written."

    def __init__(self, sentence: str, *, formats: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.formats = formats


class LexiconError(AudioError):
    """The lexicon at `path` cannot be used, because of `line` (0: of all of it).

    What is in the file is not told but for a sign or two: it may be any file, named by a page.
    """

    hint = "Mend that line, or leave the lexicon out."

    def __init__(
        self, sentence: str, *, path: Path | None = None, line: int = 0, hint: str = ""
    ) -> None:
        super().__init__(sentence, hint=hint)
        self.path = path
        self.line = line


class WritingFailed(AudioError):
    """The audio file at `path` cannot be written; nothing is left of it."""

    hint = "Choose another folder, or free some space."

    def __init__(self, sentence: str, *, path: Path | None = None) -> None:
        super().__init__(sentence)
        self.path = path
