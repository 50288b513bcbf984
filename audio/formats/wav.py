"""WAV: nothing lost, nothing saved."""

from __future__ import annotations

from pathlib import Path

from audio.encoding import Encoding, Writer
from audio.tags import Tags

ENCODING = Encoding(muxer="wav", codec="pcm_s16le")


class WAV:
    """16-bit PCM, with its tags in a LIST INFO chunk."""

    name = "wav"
    suffix = ".wav"
    media_type = "audio/wav"

    def absence(self) -> str | None:
        return ENCODING.absence()

    def open(self, path: Path, rate: int, tags: Tags) -> Writer:
        return Writer(ENCODING, path, rate, tags)
