"""Whether everything that reading aloud needs is here, told line by line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: `trouble` says what is wrong and what to do, or nothing.

    `status` is the exit status that the trouble stands for.
    """

    subject: str
    state: str
    trouble: str = ""
    status: int = 0

    def __str__(self) -> str:
        return f"{self.subject}: {self.trouble or self.state}"


def findings() -> Iterator[Finding]:
    yield _voice()
    yield _device()
    yield _encoders()
    yield _folder()
    yield _words()
    yield _memory()


def _voice() -> Finding:
    from audio.engines import find_engine
    from audio.errors import AudioError

    try:
        engine = find_engine()
        number = len(engine.voices())
        engine.close()
    except AudioError as error:
        advice = "Install the program again, so that its own voice comes with it."
        return Finding("Voice", "", f"{error} {advice}", 5)
    return Finding("Voice", f"{engine.name} speaks, with {number} voices.")


def _device() -> Finding:
    from audio.errors import AudioError
    from audio.playing import devices

    try:
        names = devices()
    except AudioError as error:
        return Finding("Sound device", "", f"{error} {error.hint}", 5)
    if not names:
        advice = "Connect one to listen; “reader export” and “reader show” work without."
        return Finding("Sound device", "", f"There is none here. {advice}", 5)
    return Finding("Sound device", f"{', '.join(names)}.")


def _encoders() -> Finding:
    from audio.formats import formats

    loaded = formats()
    absences = {
        name: each if isinstance(each, str) else each.absence() for name, each in loaded.items()
    }
    if missing := [sentence for sentence in absences.values() if sentence]:
        return Finding("Encoders", "", " ".join(missing), 6)
    return Finding("Encoders", f"{', '.join(absences)}.")


def _folder() -> Finding:
    from reader.settings import settings_file

    folder = settings_file().parent
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(nearest, os.R_OK | os.X_OK):
        return Finding("Settings", "", f"The folder {nearest} cannot be read; allow it.", 4)
    return Finding("Settings", _settings_state(settings_file()))


def _settings_state(file: Path) -> str:
    return f"{file}." if file.exists() else f"none; they would stand in {file}."


def _words() -> Finding:
    from audio.errors import LexiconError
    from reader.lexicons import own_file, own_words

    try:
        number = len(own_words())
    except LexiconError as error:
        return Finding("Your words", "", f"{error} {error.hint}", 4)
    return Finding("Your words", f"{number}, in {own_file()}." if number else "none.")


def _memory() -> Finding:
    from reader.memory import memory_folder

    folder = memory_folder()
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(nearest, os.R_OK | os.W_OK | os.X_OK):
        advice = "allow it, or every page begins at its start."
        return Finding("Places kept", "", f"The folder {nearest} cannot be written; {advice}", 6)
    return Finding("Places kept", f"in {folder}.")
