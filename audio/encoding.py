"""Sound into files, through PyAV: whole and under their own name, or not there at all."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from audio.errors import WritingFailed
from audio.speech import BYTES_PER_SAMPLE, Clip
from audio.tags import Tags

if TYPE_CHECKING:
    import av
    from av.packet import Packet

BLOCK_BYTES = 2**16
"""Sound is gathered to blocks of this size: an encoder's call costs more than its sound."""

REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "it would be larger than a file may be here",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "nothing can be written there",
    errno.ENOENT: "there is no such folder",
    errno.ENOTDIR: "there is no such folder",
    errno.ENAMETOOLONG: "its name is too long",
}


@dataclass(frozen=True)
class Encoding:
    """How a format is made: FFmpeg's names of its muxer and encoder, and their options.

    `rate` is what the encoder is given, in samples per second; None where it takes any.
    `encoder` turns samples into packets; None for FFmpeg's own.
    """

    muxer: str
    codec: str
    rate: int | None = None
    bit_rate: int | None = None
    options: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    encoder: Callable[[av.AudioStream, int], Encoder] | None = None

    def absence(self) -> str | None:
        """Return one sentence why this cannot be encoded here, or None."""
        from av import Codec
        from av.codec.codec import UnknownCodecError

        try:
            Codec(self.codec, "w")
        except UnknownCodecError:
            return f"The encoder {self.codec} is missing from this installation of PyAV."
        return None


class Encoder(Protocol):
    """Turns samples into packets of a stream."""

    def encode(self, samples: bytes) -> Iterable[Packet[Any]]: ...
    def finish(self) -> Iterable[Packet[Any]]: ...


class OwnEncoder:
    """FFmpeg's own encoder of a stream."""

    def __init__(self, stream: av.AudioStream, rate: int) -> None:
        self._stream = stream
        self._rate = rate

    def encode(self, samples: bytes) -> Iterable[Packet[Any]]:
        import av

        frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples) // BYTES_PER_SAMPLE)
        frame.sample_rate = self._rate
        frame.planes[0].update(samples)
        return self._stream.encode(frame)

    def finish(self) -> Iterable[Packet[Any]]:
        return self._stream.encode(None)


class Writer:
    """A sound file being written: `with` it, and `write` clips.

    At the end the file appears under its own name; after any exception nothing is left of it.
    Raises WritingFailed.
    """

    def __init__(self, encoding: Encoding, path: Path, rate: int, tags: Tags) -> None:
        self._encoding = encoding
        self._path = path
        self._partial = partial_of(path)
        self._rate = rate
        self._tags = tags
        self._waiting = bytearray()

    def __enter__(self) -> Self:
        try:
            with translated(self._path):
                self._file = self._partial.open("wb")
                self._container, stream = self._open_container()
                encoder = self._encoding.encoder or OwnEncoder
                self._encoder = encoder(stream, self._rate)
        except BaseException:
            self._discard()
            raise
        return self

    def write(self, clip: Clip) -> None:
        """Add sound; it must have the rate the file was opened with."""
        if clip.rate != self._rate:
            raise ValueError(f"The file has {self._rate} samples a second, the clip {clip.rate}.")
        self._waiting += clip.samples
        if len(self._waiting) >= BLOCK_BYTES:
            with translated(self._path):
                self._encode_waiting()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                with translated(self._path):
                    self._finish()
        finally:
            self._discard()

    def _open_container(self) -> tuple[av.container.OutputContainer, av.AudioStream]:
        import av

        # a file of our own: what Python's write raises cannot be lost in a muxer's buffer
        container = av.open(self._file, "w", format=self._encoding.muxer)
        stream: av.AudioStream = container.add_stream(  # type: ignore[assignment]
            self._encoding.codec,
            rate=self._encoding.rate or self._rate,
            options=dict(self._encoding.options),
            layout="mono",
        )
        if self._encoding.bit_rate:
            stream.bit_rate = self._encoding.bit_rate
        container.metadata.update(self._tags.metadata())
        container.start_encoding()  # or a file without sound would be a file without anything
        return container, stream

    def _encode_waiting(self) -> None:
        samples = bytes(self._waiting)
        self._waiting.clear()
        for packet in self._encoder.encode(samples):
            self._container.mux(packet)

    def _finish(self) -> None:
        if self._waiting:
            self._encode_waiting()
        for packet in self._encoder.finish():
            self._container.mux(packet)
        self._container.close()
        self._file.close()
        self._partial.replace(self._path)

    def _discard(self) -> None:
        """Let go of what is open and take the partial file away, if there still is one."""
        from av.error import FFmpegError

        # what these raise now follows from what was raised already
        for thing in (getattr(self, "_container", None), getattr(self, "_file", None)):
            with suppress(OSError, ValueError, FFmpegError):
                if thing is not None:
                    thing.close()
        with suppress(OSError):
            self._partial.unlink(missing_ok=True)


def partial_of(path: Path) -> Path:
    """Return the name of a file while it is being written."""
    return path.with_name(f".{path.name}.part")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise WritingFailed for what the system or FFmpeg cannot do."""
    from av.codec.codec import UnknownCodecError
    from av.error import FFmpegError

    try:
        yield
    except UnknownCodecError as error:
        sentence = f"{path} cannot be written: the encoder {error} is missing."
        raise WritingFailed(sentence, path=path) from error
    except (OSError, FFmpegError) as error:
        reason = REASONS.get(error.errno or 0) or error.strerror or str(error)
        raise WritingFailed(f"{path} cannot be written: {reason}.", path=path) from error
