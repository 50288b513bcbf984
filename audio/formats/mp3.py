"""MP3: plays everywhere."""

from __future__ import annotations

from pathlib import Path

from audio.encoding import Encoding, Writer
from audio.tags import Tags

ENCODING = Encoding(
    muxer="mp3", codec="libmp3lame", bit_rate=48_000, options={"compression_level": "7"}
)


class MP3:
    """Mono MP3 at 48 kbit/s, with ID3v2.4.

    Level 7 is encoded nearly twice as fast as the usual 5, and ten times as fast as 0.
    """

    name = "mp3"
    suffix = ".mp3"
    media_type = "audio/mpeg"

    def absence(self) -> str | None:
        return ENCODING.absence()

    def open(self, path: Path, rate: int, tags: Tags) -> Writer:
        return Writer(ENCODING, path, rate, tags)
