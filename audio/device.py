"""The sound device, through miniaudio."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from audio.errors import DeviceAbsent
from audio.quiet import quiet
from audio.speech import BYTES_PER_SAMPLE

PERIOD_MILLISECONDS = 15
PERIODS = 3
"""The device's buffer: three periods, 45 ms; a cut is heard when it has run out."""

NULL = "null"
"""The name of the device that keeps time and gives no sound."""


class Device:
    """A device that plays what `source` gives, from when it is made until it is closed.

    `source` is called in the device's own thread with a number of samples; it must return soon
    and never raise, and may give less than asked for: the rest is silence. `name` is part of a
    device's name, "null", or None for the default device.

    Raises DeviceAbsent, with `devices`, the names that there are.
    """

    def __init__(self, name: str | None, rate: int, source: Callable[[int], bytes]) -> None:
        import miniaudio

        self._closed = False
        chosen = _chosen(name) if name not in (None, NULL) else None
        backends = [miniaudio.Backend.NULL] if name == NULL else _real_backends()
        try:
            with quiet():
                self._playback = miniaudio.PlaybackDevice(
                    output_format=miniaudio.SampleFormat.SIGNED16,
                    nchannels=1,
                    sample_rate=rate,
                    buffersize_msec=PERIOD_MILLISECONDS,
                    callback_periods=PERIODS,
                    device_id=chosen,
                    backends=backends,
                    app_name="reader",
                )
                self._playback.start(_started(source))
        except miniaudio.MiniaudioError as error:
            raise DeviceAbsent(_sentence(name), devices=devices()) from error

    def close(self) -> None:
        """Stop at once. May be called twice."""
        if self._closed:
            return
        self._closed = True
        with quiet():
            self._playback.close()
            _let_go(self._playback)


def devices() -> tuple[str, ...]:
    """Return the names of the devices that can play, the null device not among them."""
    return tuple(name for name, _ in _playbacks())


def silence_of_buffer(rate: int) -> bytes:
    """Return as much silence as pushes the last sound out of the device's buffer, and some."""
    milliseconds = PERIOD_MILLISECONDS * (PERIODS + 2)
    return bytes(rate * milliseconds // 1000 * BYTES_PER_SAMPLE)


def _started(source: Callable[[int], bytes]) -> Generator[bytes, int, None]:
    """Return miniaudio's kind of generator, already at its first yield."""

    def feed() -> Generator[bytes, int, None]:
        wanted = yield b""
        while True:
            wanted = yield source(wanted)

    generator = feed()
    next(generator)
    return generator


def _let_go(playback: Any) -> None:
    """Close the device's connection to its server; miniaudio 1.71 keeps it, with 5 open files."""
    from miniaudio import lib

    lib.ma_context_uninit(playback._context)


def _real_backends() -> list[Any]:
    """Return the backends in miniaudio's order, without the null one it would fall back on."""
    from miniaudio import Backend

    return [backend for backend in Backend if backend not in (Backend.NULL, Backend.CUSTOM)]


def _playbacks() -> list[tuple[str, Any]]:
    import miniaudio

    try:
        with quiet():
            found = miniaudio.Devices(_real_backends()).get_playbacks()
    except miniaudio.MiniaudioError:
        return []  # no backend at all: no device
    return [(device["name"], device["id"]) for device in found]


def _chosen(name: str | None) -> Any:
    found = _playbacks()
    for known, identifier in found:
        if name and name.casefold() in known.casefold():
            return identifier
    names = tuple(known for known, _ in found)
    offer = f"The devices are: {', '.join(names)}." if names else "There is no device at all."
    raise DeviceAbsent(f"There is no sound device called {name}. {offer}", devices=names)


def _sentence(name: str | None) -> str:
    if name is None:
        return "There is no sound device here that can be opened."
    return f"The sound device {name} cannot be opened."
