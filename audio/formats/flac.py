"""FLAC: nothing lost, half the size of WAV."""

from __future__ import annotations

from pathlib import Path

from audio.encoding import Encoding, Writer
from audio.tags import Tags

ENCODING = Encoding(muxer="flac", codec="flac")


class FLAC:
    """16-bit FLAC, with Vorbis comments."""

    name = "flac"
    suffix = ".flac"
    media_type = "audio/flac"

    def absence(self) -> str | None:
        return ENCODING.absence()

    def open(self, path: Path, rate: int, tags: Tags) -> Writer:
        return Writer(ENCODING, path, rate, tags)
