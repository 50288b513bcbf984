"""Short ramps, so that a cut does not click."""

from __future__ import annotations

from array import array


def faded_out(samples: bytes) -> bytes:
    """Return the sound going down to nothing over its whole length."""
    return _ramped(samples, range(samples_in(samples), 0, -1))


def faded_in(samples: bytes, length: int) -> bytes:
    """Return the sound coming up from nothing over its first samples, `length` of them at most."""
    length = min(length, samples_in(samples))
    return _ramped(samples[: 2 * length], range(length)) + samples[2 * length :]


def samples_in(samples: bytes) -> int:
    return len(samples) // 2


def _ramped(samples: bytes, steps: range) -> bytes:
    values = array("h", samples)
    whole = len(values) or 1
    return array(
        "h", (value * step // whole for value, step in zip(values, steps, strict=True))
    ).tobytes()
