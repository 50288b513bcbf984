"""A script's sound on its way to the device, without a device."""

import threading

import pytest

from audio.engines.silence import SAMPLE
from audio.errors import SpeechFailed
from audio.events import Ended, Failed, Finished, Started
from audio.line import Line

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
