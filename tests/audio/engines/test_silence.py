"""The engine that takes its time and says nothing."""

import pytest

from audio.engines.silence import Silence
from audio.speaker import is_sound
from audio.speech import Manner


@pytest.mark.parametrize(
    ("text", "rate", "seconds"), [("One", 1, 60 / 175), ("One two  three", 2, 90 / 175), ("", 1, 0)]
)
def test_its_length_is_its_words(text, rate, seconds):
    """175 words a minute, times the rate."""
    engine = Silence()
    clips = list(engine.say(text, engine.voices()[0], Manner(rate=rate)))

    assert sum(clip.seconds for clip in clips) == pytest.approx(seconds, abs=1e-4)


def test_it_can_be_told_from_a_pause_but_not_heard():
    """-42 dB at most."""
    engine = Silence()
    clips = list(engine.say("One", engine.voices()[0], Manner()))

    assert all(is_sound(clip) for clip in clips)
    assert max(memoryview(clips[0].samples).cast("h")) < 32768 / 10 ** (42 / 20)


def test_each_engine_remembers_what_it_said_itself():
    """Nothing is shared between two of them."""
    first, second = Silence(), Silence()
    voice = first.voices()[2]
    list(first.say("Hola", voice, Manner()))

    assert list(first.said) == [("Hola", voice)]
    assert not second.said
