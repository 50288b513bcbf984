"""Who can speak here: engines, found by name."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import Protocol

from audio.errors import EngineAbsent
from audio.plugins import declared, load
from audio.speech import Clip, Manner, Voice

GROUP = "reader.engines"

PREFERRED = ("espeak", "system")
"""The engines that are tried first, in this order."""

ONLY_BY_NAME = frozenset({"silence"})
"""Engines that nobody gets without asking: silence is never a fallback."""


class Engine(Protocol):
    """What speaks. It is used by one thread at a time, and says one text at a time."""

    @property
    def name(self) -> str:
        """The name of its entry point."""

    @property
    def rate(self) -> int:
        """Samples per second of every clip it gives. May load the engine."""

    def absence(self) -> str | None:
        """Return one full sentence why it cannot speak here, or None where it can."""

    def voices(self) -> tuple[Voice, ...]:
        """Return its voices, names unique. Raises EngineAbsent."""

    def say(self, text: str, voice: Voice, manner: Manner) -> Generator[Clip, None, None]:
        """Give a text's sound, clip by clip, without silence after it.

        May be closed at any moment, and the engine can then be used again. While there is
        nothing to give for more than a tenth of a second it gives empty clips, so that who
        listens can go away or lose patience. A second text ends the first, whose stream then
        raises SpeechFailed. Raises EngineAbsent, VoiceNotFound, SpeechFailed.
        """

    def close(self) -> None:
        """Let go of everything. May be called twice."""


def engines() -> dict[str, Engine | str]:
    """Return every declared engine by name, or the sentence that tells why it cannot be loaded.

    The preferred ones come first, the others by name. All of them are imported: for one
    engine ask find_engine.
    """
    points = declared(GROUP)
    return {name: load(points[name]) for name in _in_order(points)}


def find_engine(name: str | None = None) -> Engine:
    """Return the named engine, or the first that can speak here; only what is tried is imported.

    Raises EngineAbsent, with the sentences of all that were tried.
    """
    points = declared(GROUP)
    if name is not None and name not in points:
        known = ", ".join(_in_order(points))
        raise EngineAbsent(f"There is no engine called {name}. The engines are: {known}.")
    names = [name] if name else [n for n in _in_order(points) if n not in ONLY_BY_NAME]
    absences = []
    for candidate in names:
        engine: Engine | str = load(points[candidate])
        if isinstance(engine, str):
            absences.append(engine)
        elif absence := engine.absence():
            absences.append(absence)
        else:
            return engine
    raise EngineAbsent(" ".join(absences) or "No engine is installed that can speak.")


def _in_order(names: Iterable[str]) -> list[str]:
    known = set(names)
    first = [name for name in PREFERRED if name in known]
    return first + sorted(known.difference(first))
