"""The formats sound can be written in, found by name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from audio.errors import FormatNotFound
from audio.plugins import declared, load
from audio.tags import Tags

if TYPE_CHECKING:
    from types import TracebackType

    from audio.speech import Clip

__all__ = ["Format", "Tags", "Writer", "find_format", "formats"]

GROUP = "reader.formats"


class Writer(Protocol):
    """A sound file being written. Without an exception it appears whole at the end of `with`."""

    def __enter__(self) -> Self: ...

    def write(self, clip: Clip) -> None:
        """Add sound. Raises WritingFailed."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Finish the file, or leave nothing of it. Raises WritingFailed."""


class Format(Protocol):
    """A kind of sound file. `suffix` has its dot, `media_type` is IANA's."""

    @property
    def name(self) -> str: ...
    @property
    def suffix(self) -> str: ...
    @property
    def media_type(self) -> str: ...

    def absence(self) -> str | None:
        """Return one full sentence why it cannot be written here, or None."""

    def open(self, path: Path, rate: int, tags: Tags) -> Writer:
        """Return a writer of clips of this rate; nothing is on disk before `with`."""


def formats() -> dict[str, Format | str]:
    """Return every declared format by name, or the sentence that tells why it cannot be loaded."""
    points = declared(GROUP)
    return {name: load(points[name]) for name in sorted(points)}


def find_format(name: str) -> Format:
    """Return the format of this name, in any case. Raises FormatNotFound, with `formats`."""
    points = declared(GROUP)
    point = points.get(name.casefold())
    if point is None:
        known = tuple(sorted(points))
        sentence = f"There is no format called {name}. The formats are: {', '.join(known)}."
        raise FormatNotFound(sentence, formats=known)
    found: Format | str = load(point)
    if isinstance(found, str):
        raise FormatNotFound(found, formats=tuple(sorted(points)))
    return found
