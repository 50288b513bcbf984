"""What a player tells of a script."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Started:
    """The first sample of an utterance's words was handed to the device."""

    mark: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The last sample of an utterance's words was handed to the device; its pause follows."""

    mark: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The script is over, and its last sample has been played."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The script or the engine raised this; all before it has been played, nothing follows."""

    error: Exception


Event = Started | Finished | Ended | Failed
