"""MP3: plays everywhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from audio.encoding import Encoding, Writer
from audio.lame import Lame
from audio.tags import Tags

BIT_RATE = 64_000
ENCODING = Encoding(
    muxer="mp3",
    codec="libmp3lame",
    bit_rate=BIT_RATE,
    encoder=partial(Lame, bit_rate=BIT_RATE),
)


class MP3:
    """Mono MP3 at a constant 64 kbit/s, with ID3v2.4."""

    name = "mp3"
    suffix = ".mp3"
    media_type = "audio/mpeg"

    def absence(self) -> str | None:
        try:
            import lameenc  # noqa: F401
        except ImportError as error:
            return f"MP3 cannot be encoded: {error}."
        return ENCODING.absence()

    def open(self, path: Path, rate: int, tags: Tags) -> Writer:
        return Writer(ENCODING, path, rate, tags)
