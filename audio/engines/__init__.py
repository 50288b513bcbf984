"""Who can speak here: engines, found by name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable
from typing import TYPE_CHECKING, Protocol, cast

from audio.errors import EngineAbsent
from audio.plugins import declared, load, value_of
from audio.speech import Clip, Manner, Voice

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

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

        One that `takes_ipa` finds pronunciations in the text, as audio.pronunciation marks them.
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


def find_engine(
    name: str | None = None,
    *,
    apart: bool = False,
    without: Collection[str] = (),
    trying: Callable[[Engine], None] = lambda engine: None,
) -> Engine:
    """Return the named engine, or the first that can speak here; only what is tried is imported.

    `apart` gives it a process of its own, where alone it is imported; see Apart. Engines
    named in `without` are passed over, as those that have failed already. `trying` gets each
    one before it is waited for; what it raises ends the search.
    Raises EngineAbsent, with the sentences of all that were tried.
    """
    points = declared(GROUP)
    names = [n for n in _in_order(points) if n not in ONLY_BY_NAME] if name is None else [name]
    absences = []
    for candidate in names:
        if candidate in without:
            continue
        engine = _engine(_point(points, candidate), apart)
        if isinstance(engine, str):
            absences.append(engine)
            continue
        trying(engine)
        absence = engine.absence()
        if absence is None:
            return engine
        engine.close()
        absences.append(absence)
    nobody = f"No engine is {'left' if without else 'installed'} that can speak."
    raise EngineAbsent(" ".join(absences) or nobody)


def takes_ipa(engine: Engine) -> bool:
    """Tell whether an engine says pronunciations: it has `takes_ipa = True`."""
    return bool(getattr(engine, "takes_ipa", False))


def declared_value(name: str) -> str:
    """Return which class the engine of this name is, as `module:attribute`. Raises EngineAbsent."""
    return value_of(_point(declared(GROUP), name))


def _engine(point: EntryPoint, apart: bool) -> Engine | str:
    if not apart:
        return cast("Engine | str", load(point))
    from audio.engines.apart import Apart

    return Apart(point.name, value_of(point))


def _point(points: dict[str, EntryPoint], name: str) -> EntryPoint:
    if name not in points:
        known = ", ".join(_in_order(points))
        raise EngineAbsent(f"There is no engine called {name}. The engines are: {known}.")
    return points[name]


def _in_order(names: Iterable[str]) -> list[str]:
    known = set(names)
    first = [name for name in PREFERRED if name in known]
    return first + sorted(known.difference(first))
