"""What a player tells of a script."""

from __future__ import annotations

from dataclasses import dataclass

from audio.errors import DeviceAbsent


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
    """The script or the engine raised this; all before it has been played, nothing follows.

    `mark` is the utterance's that was being spoken, "" where the script itself failed.
    """

    error: Exception
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    """The device plays no more: unplugged, or its server has died. Nothing of the script is lost.

    Comes at any time, also when the script is paused or has ended, and once until the player
    has opened a device again.
    """

    error: DeviceAbsent


Event = Started | Finished | Ended | Failed | Lost
