"""Engines and formats by name, through the entry points that any package may declare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


def declared(group: str) -> dict[str, EntryPoint]:
    """Return what is declared in a group, by name, in no particular order; nothing is loaded."""
    from importlib.metadata import entry_points  # 40 ms

    return {point.name: point for point in entry_points(group=group)}


def load(point: EntryPoint) -> Any | str:
    """Return a new instance of what an entry point names, or the sentence that tells why not."""
    try:
        return point.load()()
    except Exception as error:  # whatever a stranger's package does, it costs one sentence
        return f"The plug-in {point.name} cannot be loaded: {type(error).__name__}: {error}."
