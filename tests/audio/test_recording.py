"""Scripts as sound, with marks that were counted."""

import tracemalloc

import pytest

from audio.engines.silence import SAMPLE
from audio.errors import SpeechFailed
from audio.recording import record, stream
from audio.speaker import Speaker
from audio.speech import Mark

WORD, PAUSE = 7560, 7717


def test_marks_are_where_the_words_are(silent, breath):
    """From the first sample of the words up to the pause, which is not theirs."""
    recording = record([breath("One two", "a"), breath("Three", "b", pause=2)], silent)

    assert recording.marks == (
        Mark("a", 0, 2 * WORD),
        Mark("b", 2 * WORD + PAUSE, 3 * WORD + PAUSE),
    )
    same = recording.clip.samples == (
        SAMPLE * 2 * WORD + bytes(2 * PAUSE) + SAMPLE * WORD + bytes(2 * 15435)
    )
    assert same  # apart: pytest would compare megabytes byte by byte


def test_marks_point_at_real_speech(espeak, breath):
    """With a real voice, each stretch sounds and everything between is silent."""
    script = [breath(text, text) for text in ("Take two tablets.", "Rest.", "Call a doctor.")]
    recording = record(script, Speaker(espeak))
    samples = memoryview(recording.clip.samples).cast("h")

    end = 0
    for mark in recording.marks:
        assert not any(samples[end : mark.begin])
        assert max(map(abs, samples[mark.begin : mark.end])) > 1000
        end = mark.end
    assert not any(samples[end:])
    assert [mark.name for mark in recording.marks] == [utterance.text for utterance in script]


def test_a_stream_is_the_recording_in_pieces(silent, breath):
    """Together its clips are the same sound, its marks the same marks."""
    script = [breath("One two three four", "a"), breath("", "b"), breath("Five", "c")]
    pieces = list(stream(script, silent))
    recording = record(script, silent)

    same = b"".join(clip.samples for _, clip in pieces) == recording.clip.samples
    assert same
    assert tuple(mark for mark, _ in pieces if mark) == recording.marks


def test_an_empty_script_is_an_empty_recording(silent):
    """Nothing to say is nothing to hear."""
    recording = record([], silent)

    assert (recording.clip.length, recording.marks) == (0, ())


def test_a_script_is_only_read_as_it_is_spoken(silent, breath):
    """A page of ten hours is narrated sentence by sentence."""
    asked = []

    def script():
        for number in range(3):
            asked.append(number)
            yield breath("One", str(number))

    pieces = stream(script(), silent)
    next(pieces)

    assert asked == [0]
    pieces.close()


def test_memory_does_not_grow_with_the_script(silent, breath):
    """An hour streams in the memory of a minute."""

    def peak(utterances):
        tracemalloc.start()
        for _ in stream((breath("word " * 20, "m") for _ in range(utterances)), silent):
            pass
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    peak(10)
    assert peak(500) < 2 * peak(10)


def test_a_failure_ends_a_recording(silent, breath, monkeypatch):
    """No recording is better than one with a hole."""
    monkeypatch.setattr(silent.engine, "say", lambda *_: (clip for clip in ()))

    with pytest.raises(SpeechFailed):
        record([breath("One")], silent)
