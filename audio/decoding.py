"""Sound out of files, through PyAV."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from audio.errors import SpeechFailed
from audio.speech import BYTES_PER_SAMPLE, Clip

if TYPE_CHECKING:
    import av


def decoded(path: Path, rate: int) -> Generator[Clip, None, None]:
    """Give a sound file, whatever its kind, as mono clips of this rate.

    Raises SpeechFailed when it is not whole or no sound: engines write files, and a broken one
    is speech that failed.
    """
    import av

    resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)
    try:
        with av.open(str(path)) as container:
            for frame in container.decode(audio=0):
                yield from _clips(resampler.resample(frame), rate)
            yield from _clips(resampler.resample(None), rate)
    except (av.error.FFmpegError, IndexError) as error:
        raise SpeechFailed(
            f"The engine wrote a sound file that cannot be read: {error}."
        ) from error


def _clips(frames: list[av.AudioFrame], rate: int) -> Generator[Clip, None, None]:
    for frame in frames:
        length = frame.samples * BYTES_PER_SAMPLE
        yield Clip(bytes(frame.planes[0])[:length], rate)
