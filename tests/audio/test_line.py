"""A script's sound on its way to the device, without a device."""

import threading
import time

import pytest

from audio.engines.silence import SAMPLE, Silence
from audio.errors import EngineSilent, SpeechFailed
from audio.events import Ended, Failed, Finished, Started
from audio.line import Line
from audio.speaker import Speaker
from audio.speech import Clip

WORD, PAUSE = 7560, 7717
PLENTY = 10**9


@pytest.fixture
def told():
    return []


@pytest.fixture
def line_of(silent, told):
    def make(script):
        return Line(script, silent, lambda _line, event: told.append(event))

    return make


def test_what_is_laid_is_taken_in_order(line_of, breath, told):
    """Sound, pauses and what comes after, to the sample."""
    line = line_of([breath("One", "a"), breath("Two three", "b")])
    line.fill(PLENTY, bytes(20))
    sound = line.take(PLENTY)

    same = sound == SAMPLE * WORD + bytes(2 * PAUSE) + SAMPLE * 2 * WORD + bytes(2 * PAUSE + 20)
    assert same
    assert told == [Started("a"), Finished("a"), Started("b"), Finished("b"), Ended()]


def test_events_come_with_their_sample(line_of, breath, told):
    """Not a sample early."""
    line = line_of([breath("One", "a"), breath("Two", "b")])
    line.fill(PLENTY, b"")
    line.take(1)
    assert told == [Started("a")]

    line.take(WORD + PAUSE - 1)
    assert told == [Started("a"), Finished("a")]

    line.take(1)
    assert told == [Started("a"), Finished("a"), Started("b")]


def test_an_utterance_without_sound_starts_and_finishes(line_of, breath, told):
    """So that nobody waits for its mark."""
    line = line_of([breath("", "a", pause=0)])
    line.fill(PLENTY, b"")
    line.take(1)

    assert told == [Started("a"), Finished("a"), Ended()]


def test_a_line_gives_less_rather_than_wait(line_of):
    """The device plays silence then."""
    assert line_of([]).take(100) == b""


def test_looking_ahead_takes_nothing(line_of, breath):
    """A cut fades over samples that are still there afterwards."""
    line = line_of([breath("One")])
    line.fill(PLENTY, b"")
    first = line.take(10)

    assert line.peek(5) == line.peek(5) == SAMPLE * 5
    assert len(first + line.take(PLENTY)) == 2 * (WORD + PAUSE)


def test_a_failure_stands_in_its_place(line_of, breath, told, silent):
    """What was before it is heard first."""

    def script():
        yield breath("One", "a")
        raise SpeechFailed("The engine is gone.")

    line = line_of(script())
    line.fill(PLENTY, b"")
    line.take(WORD)
    assert told == [Started("a")]

    line.take(PLENTY)
    assert [type(event) for event in told] == [Started, Finished, Failed]
    assert told[-1] == Failed(told[-1].error, mark="")
    assert str(told[-1].error) == "The engine is gone."


def test_filling_rests_when_enough_lies_ready(line_of, breath):
    """A page of ten hours is not synthesised while its first sentence is heard."""
    asked = []

    def script():
        for number in range(1000):
            asked.append(number)
            yield breath("One", str(number))

    line = line_of(script())
    filling = threading.Thread(target=line.fill, args=(5 * WORD, b""))
    filling.start()
    taken = 0
    while taken < 20 * WORD:
        taken += len(line.take(WORD)) // 2
        assert len(asked) * WORD <= taken + 8 * WORD
    line.leave()
    filling.join(10)

    assert not filling.is_alive()
    assert len(asked) < 100


def test_a_line_that_was_left_asks_for_nothing(silent, breath):
    """A key held down makes thirty scripts a second; only the last of them costs anything."""

    def script():
        pytest.fail("Nobody hears it.")
        yield

    line = Line(script(), silent, lambda _line, _event: None)
    line.leave()
    line.fill(PLENTY, b"")


class Stuttering(Silence):
    """Gives one clip, then only empty ones; nothing but these for “mute”."""

    name = "stuttering"

    def say(self, text, voice, manner):
        if text != "mute":
            yield from super().say(text, voice, manner)
        while not text.startswith("whole"):
            time.sleep(0.01)
            yield Clip(b"", self.rate)


def test_an_engine_that_goes_silent_fails(breath, told):
    """In the utterance that was in hand; all before it and of it is played."""
    script = [breath("whole", "a"), breath("half", "b"), breath("whole", "c")]
    line = Line(
        script, Speaker(Stuttering()), lambda _line, event: told.append(event), patience=0.2
    )
    line.fill(PLENTY, b"")
    sound = line.take(PLENTY)
    *before, failed = told

    assert before == [Started("a"), Finished("a"), Started("b")]
    assert (type(failed.error), failed.mark) == (EngineSilent, "b")
    assert str(failed.error) == "The engine stuttering gave no sound for 0.2 seconds."
    assert failed.error.text == "half"
    assert sound.count(SAMPLE) == 2 * WORD


def test_an_engine_that_never_begins_fails(breath, told):
    """Words or none: nobody waits for ever."""
    line = Line(
        [breath("mute", "a")],
        Speaker(Stuttering()),
        lambda _line, event: told.append(event),
        patience=0.2,
    )
    line.fill(PLENTY, b"")
    line.take(1)

    assert [(type(event), event.mark) for event in told] == [(Failed, "a")]


def test_the_time_until_there_is_room_does_not_count(breath, told):
    """A script that is paused for an hour fails no engine."""

    class Beating(Silence):
        def say(self, text, voice, manner):
            for clip in super().say(text, voice, manner):
                yield Clip(b"", self.rate)
                yield clip

    line = Line(
        [breath("one two three", "a")],
        Speaker(Beating()),
        lambda _line, event: told.append(event),
        patience=0.2,
    )
    filling = threading.Thread(target=line.fill, args=(WORD, b""))
    filling.start()
    while filling.is_alive():
        time.sleep(0.3)
        line.take(WORD)
    line.take(PLENTY)

    assert told == [Started("a"), Finished("a"), Ended()]
