"""The voices of Windows (SAPI 5) and macOS (NSSpeechSynthesizer), through pyttsx3."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

from audio.decoding import decoded
from audio.engines.asking import Asking
from audio.errors import EngineAbsent, SpeechFailed, VoiceNotFound
from audio.speech import Clip, Manner, Voice

RATE = 22050
"""Samples per second of what it gives; what the system writes is resampled to it."""

WORDS_PER_MINUTE = 200
"""pyttsx3's own default, for both systems."""

RATES = (60, 440)
"""Words a minute that SAPI 5 takes, as pyttsx3 converts them; beyond it raises an error."""

CHARACTERS_PER_SECOND = 45
"""Nobody speaks faster: three times what 200 words a minute come to. Quicker means cut short."""

PATIENCE_SECONDS = 20.0
"""How long a process may take to start and to answer, on top of the time the text itself takes."""

ELSEWHERE = (
    "This system has no voices that pyttsx3 can use: its espeak driver loses sound, "
    "so the engine espeak speaks here instead."
)


class System:
    """Every text is written to a file by a process of its own, and checked before it is heard.

    `command` is the process that speaks; see pyttsx3_process for what it must answer. A failure
    is tried once more in a new process. Pitch cannot be changed.
    """

    name = "system"
    rate = RATE

    def __init__(
        self, command: Sequence[str] | None = None, *, patience: float = PATIENCE_SECONDS
    ) -> None:
        self._elsewhere = command is None and sys.platform not in ("win32", "darwin")
        self._child = Asking(command or _own_command())
        self._patience = patience
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._numbers = count()

    def absence(self) -> str | None:
        try:
            voices = self.voices()
        except EngineAbsent as absence:
            return str(absence)
        return None if voices else "This system has no voice installed."

    def voices(self) -> tuple[Voice, ...]:
        return tuple(self._identifiers)

    def say(self, text: str, voice: Voice, manner: Manner) -> Generator[Clip, None, None]:
        """Give a text's sound; see Engine.say.

        Raises SpeechFailed when no file came, or one too short for the text, or nothing in time.
        """
        if voice not in self._identifiers:
            raise VoiceNotFound(f"This system has no voice called {voice.name}.")
        if not text.strip():
            return
        try:
            path = yield from self._save(text, voice, manner)
        except SpeechFailed:
            self._child.end()
            path = yield from self._save(text, voice, manner)
        with closing(decoded(path, RATE)) as clips:
            yield from clips
        path.unlink()

    def close(self) -> None:
        self._child.end()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    @cached_property
    def _identifiers(self) -> dict[Voice, str]:
        if self._elsewhere:
            raise EngineAbsent(ELSEWHERE)
        try:
            answer = _exhausted(self._child.ask({"do": "voices"}, self._patience))
        except SpeechFailed as error:
            raise EngineAbsent(str(error)) from error
        return _by_voice(answer.get("voices", []))

    def _save(self, text: str, voice: Voice, manner: Manner) -> Generator[Clip, None, Path]:
        """Return the file with the text's whole sound; give empty clips while it is written."""
        path = self._new_path()
        request = {
            "do": "save",
            "text": text,
            "path": str(path),
            "voice": self._identifiers[voice],
            "rate": min(max(round(WORDS_PER_MINUTE * manner.rate), RATES[0]), RATES[1]),
            "volume": min(max(manner.volume, 0.0), 1.0),
        }
        with closing(self._child.ask(request, self._patience + len(text) / 10)) as beats:
            for _ in beats:
                yield Clip(b"", RATE)
        _check(path, text, voice, manner)
        return path

    def _new_path(self) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="reader-")
        # what is written is told by its content; the suffix is what each system expects
        suffix = ".aiff" if sys.platform == "darwin" else ".wav"
        return Path(self._folder.name, f"{next(self._numbers)}{suffix}")


def _check(path: Path, text: str, voice: Voice, manner: Manner) -> None:
    if not path.exists():
        sentence = f"The voice {voice.name} wrote no sound for “{text.strip()}”."
        raise SpeechFailed(sentence, text=text, voice=voice)
    with closing(decoded(path, RATE)) as clips:
        seconds = sum(clip.length for clip in clips) / RATE
    characters = sum(character.isalnum() for character in text)
    if seconds < characters / CHARACTERS_PER_SECOND / max(manner.rate, 1.0):
        sentence = f"The voice {voice.name} gave only {seconds:.1f} seconds for “{text.strip()}”."
        raise SpeechFailed(sentence, text=text, voice=voice)


def _own_command() -> list[str]:
    # -P: where the reader is started must not decide what is imported
    return [sys.executable, "-P", str(Path(__file__).with_name("pyttsx3_process.py"))]


def _exhausted(beats: Generator[None, None, dict[str, Any]]) -> dict[str, Any]:
    while True:
        try:
            next(beats)
        except StopIteration as stop:
            answer: dict[str, Any] = stop.value
            return answer


def _by_voice(found: list[dict[str, Any]]) -> dict[Voice, str]:
    names = Counter(voice["name"] for voice in found)
    return {
        Voice("system", _unique_name(voice, names), _tag(voice["languages"])): voice["id"]
        for voice in found
    }


def _unique_name(voice: dict[str, Any], names: Counter[str]) -> str:
    name = voice["name"] or voice["id"]
    return name if names[voice["name"]] == 1 else f"{name} ({voice['id']})"


def _tag(languages: list[str]) -> str:
    """Return the first language as a BCP 47 tag: macOS writes en_US, SAPI may not know its own."""
    first = languages[0] if languages else ""
    return "" if " " in first else first.replace("_", "-")
