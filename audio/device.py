"""The sound device, through miniaudio."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from queue import Empty, SimpleQueue
from typing import Any

from audio.errors import DeviceAbsent
from audio.quiet import quiet
from audio.speech import BYTES_PER_SAMPLE

PERIOD_MILLISECONDS = 15
PERIODS = 3
"""The device's buffer: three periods, 45 ms; a cut is heard when it has run out."""

NULL = "null"
"""The name of the device that keeps time and gives no sound."""

CLOSING_SECONDS = 1.0
"""How long who closes a device waits: a server that hangs takes half a minute to be given up."""

Source = Callable[[int], bytes]


class Device:
    """A device that plays what `source` gives, from when it is made until it is closed.

    `source` is called in the device's own thread with a number of samples; it must return soon
    and never raise, and may give less than asked for: the rest is silence. `name` is part of a
    device's name, "null", or None for the default device.

    Raises DeviceAbsent, with `devices`, the names that there are.
    """

    def __init__(self, name: str | None, rate: int, source: Source) -> None:
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
                self._playback.start(self._feed(source))
        except miniaudio.MiniaudioError as error:
            raise DeviceAbsent(_sentence(name), devices=devices()) from error

    def close(self) -> None:
        """Ask for nothing more, and stop. Does not wait for a server that hangs."""
        if self._closed:
            return
        self._closed = True
        closing = threading.Thread(target=_close, args=(self._playback,), daemon=True)
        closing.start()
        closing.join(CLOSING_SECONDS)

    def _feed(self, source: Source) -> Generator[bytes, int, None]:
        """Return miniaudio's kind of generator, already at its first yield."""

        def feed() -> Generator[bytes, int, None]:
            wanted = yield b""
            while not self._closed:
                wanted = yield source(wanted)

        generator = feed()
        next(generator)
        return generator


class Opening:
    """A device on its way, in a thread of its own: with a server that hangs it takes minutes."""

    def __init__(self, name: str | None, rate: int, source: Source) -> None:
        self._came: SimpleQueue[Device | Exception] = SimpleQueue()
        threading.Thread(
            target=self._open, args=(name, rate, source), name="opening", daemon=True
        ).start()

    def device(self, seconds: float) -> Device:
        """Return the device. Raises DeviceAbsent, or TimeoutError where one may ask again."""
        try:
            came = self._came.get(timeout=seconds)
        except Empty:
            raise TimeoutError from None
        if isinstance(came, Exception):
            raise came
        return came

    def leave(self) -> None:
        """Have the device closed when it comes."""
        threading.Thread(target=self._close, name="leaving", daemon=True).start()

    def _open(self, name: str | None, rate: int, source: Source) -> None:
        try:
            self._came.put(Device(name, rate, source))
        except Exception as error:
            self._came.put(error)

    def _close(self) -> None:
        came = self._came.get()
        if isinstance(came, Device):
            came.close()


def devices() -> tuple[str, ...]:
    """Return the names of the devices that can play, the null device not among them."""
    return tuple(name for name, _ in _playbacks())


def silence_of_buffer(rate: int) -> bytes:
    """Return as much silence as pushes the last sound out of the device's buffer, and some."""
    milliseconds = PERIOD_MILLISECONDS * (PERIODS + 2)
    return bytes(rate * milliseconds // 1000 * BYTES_PER_SAMPLE)


def _close(playback: Any) -> None:
    """Close a device and its connection to its server; miniaudio 1.71 keeps that, 5 open files."""
    from miniaudio import lib

    playback.close()
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
