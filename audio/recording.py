"""A script as sound, with marks that were counted."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import closing

from audio.speaker import Speaker
from audio.speech import Clip, Mark, Recording, Utterance


def record(script: Iterable[Utterance], speaker: Speaker) -> Recording:
    """Return the whole script as sound: for what fits in memory (2.6 MB a minute).

    Marks are counted in samples as they are laid down, never guessed from text.
    Raises SpeechFailed when the engine gives no sound for an utterance that has words.
    """
    samples = bytearray()
    marks = []
    for mark, clip in stream(script, speaker):
        samples += clip.samples
        if mark is not None:
            marks.append(mark)
    return Recording(Clip(bytes(samples), speaker.rate), tuple(marks))


def stream(
    script: Iterable[Utterance], speaker: Speaker
) -> Generator[tuple[Mark | None, Clip], None, None]:
    """Give the script's sound clip by clip; together the clips are the recording.

    The words of an utterance come with None, clip by clip, then its pause with its mark. Only
    one utterance's sound is ever held. May be closed at any moment. Raises SpeechFailed.
    """
    position = 0
    for utterance in script:
        begin = position
        with closing(speaker.say(utterance)) as words:
            for clip in words:
                position += clip.length
                yield None, clip
        pause = speaker.silence_after(utterance)
        yield Mark(utterance.mark, begin, position), pause
        position += pause.length
