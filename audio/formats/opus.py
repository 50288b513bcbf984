"""Opus: the smallest."""

from __future__ import annotations

from pathlib import Path

from audio.encoding import Encoding, Writer
from audio.tags import Tags

ENCODING = Encoding(
    muxer="opus",
    codec="libopus",
    rate=24_000,
    bit_rate=32_000,
    options={"application": "audio", "compression_level": "5", "frame_duration": "60"},
)


class OPUS:
    """Mono Opus at 32 kbit/s in Ogg, with Vorbis comments.

    Speech of 22,050 samples a second has nothing above 11 kHz, so 24,000 are enough. Packets of
    60 ms cost a third of the calls and keep to the bit rate, which those of 20 ms exceed by half.
    """

    name = "opus"
    suffix = ".opus"
    media_type = "audio/ogg; codecs=opus"

    def absence(self) -> str | None:
        return ENCODING.absence()

    def open(self, path: Path, rate: int, tags: Tags) -> Writer:
        return Writer(ENCODING, path, rate, tags)
