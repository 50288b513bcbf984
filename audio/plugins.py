"""Engines and formats by name, through the entry points that any package may declare."""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


def declared(group: str) -> dict[str, EntryPoint]:
    """Return what is declared in a group, by name, in no particular order; nothing is loaded."""
    from importlib.metadata import entry_points  # 40 ms

    return {point.name: point for point in entry_points(group=group)}


def load(point: EntryPoint) -> Any | str:
    """Return a new instance of what an entry point names, or the sentence that tells why not."""
    return instance(point.name, value_of(point))


def value_of(point: EntryPoint) -> str:
    """Return which class an entry point names, as `module:attribute`."""
    return f"{point.module}:{point.attr}"


def instance(name: str, value: str) -> Any | str:
    """Return a new instance of `module:attribute`, or the sentence that tells why not."""
    module, _, attribute = value.partition(":")
    try:
        return attrgetter(attribute)(import_module(module))()
    except Exception as error:  # whatever a stranger's package does, it costs one sentence
        return f"The plug-in {name} cannot be loaded: {type(error).__name__}: {error}."
