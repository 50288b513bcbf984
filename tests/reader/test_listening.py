from itertools import islice

import pytest

from audio.errors import SpeechFailed
from audio.events import Ended, Failed, Started
from content.document import Place
from reader.announcements import Announce
from reader.listening import Session
from reader.narration import Script


class Tape:
    """Stands where the player does: keeps what it is given, and plays only when it is told."""

    def __init__(self) -> None:
        self.script = iter(())
        self.tell = lambda event: None
        self.done: list[str] = []

    def play(self, script, tell) -> None:
        self.script = iter(script)
        self.tell = tell

    def pause(self) -> None:
        self.done.append("pause")

    def go_on(self) -> None:
        self.done.append("go on")

    def stop(self) -> None:
        self.done.append("stop")


class Listener:
    """Presses keys and hears sentences."""

    def __init__(self, document) -> None:
        self.tape = Tape()
        self.printed: list[str] = []
        self.session = Session(Script(document, Announce.NONE), self.tape, show=self.printed.append)
        self.session.start(Place(0))

    def hear(self, sentences: int) -> list[str]:
        """Let so many utterances sound, and return their words."""
        heard = []
        for utterance in islice(self.tape.script, sentences):
            heard.append(utterance.text)
            self.tape.tell(Started(utterance.mark))
            self.session.take(self.session.incoming.get())
        return heard


@pytest.fixture
def listener(three_sections):
    return Listener(three_sections)


def test_it_reads_from_the_beginning_to_the_end(listener):
    assert listener.hear(99) == [
        *("Flu", "Flu is an illness.", "It passes."),
        *("Signs and symptoms", "Fever.", "Cough."),
        *("Treatment", "Rest."),
    ]


def test_each_sentence_is_printed_when_it_begins_to_sound(listener):
    listener.hear(2)

    assert listener.printed == ["Flu", "Flu is an illness."]


def test_right_skips_to_the_next_section(listener):
    listener.hear(1)
    listener.session.press("right")

    assert listener.hear(2) == ["Signs and symptoms", "Fever."]


def test_left_says_the_section_again_and_then_the_one_before(listener):
    listener.session.press("right")
    listener.hear(2)
    listener.session.press("left")
    assert listener.hear(1) == ["Signs and symptoms"]

    listener.session.press("left")
    assert listener.hear(1) == ["Flu"]


def test_at_the_last_section_right_says_so_and_goes_on_from_the_same_sentence(listener):
    listener.session.press("right")
    listener.session.press("right")
    listener.hear(2)
    listener.session.press("right")

    assert listener.hear(2) == ["This is the last section.", "Rest."]


def test_at_the_first_section_left_says_so(listener):
    listener.session.press("left")

    assert listener.hear(2) == ["This is the first section.", "Flu"]


def test_several_presses_before_any_sound_add_up(listener):
    """Who presses right twice in a row means two sections."""
    listener.session.press("right")
    listener.session.press("right")

    assert listener.hear(1) == ["Treatment"]


def test_space_pauses_and_goes_on(listener):
    listener.tape.done.clear()
    listener.session.press("space")
    listener.session.press("space")

    assert listener.tape.done == ["pause", "go on"]


def test_other_keys_do_nothing(listener):
    before = list(listener.tape.done)

    assert not listener.session.press("z")
    assert listener.tape.done == before


@pytest.mark.parametrize(("key", "interrupted"), [("q", False), ("c-c", True)])
def test_q_and_control_c_end_the_session(listener, key, interrupted):
    listener.session.incoming.put(key)
    listener.session.run()

    assert listener.session.interrupted is interrupted
    assert listener.tape.done[-1] == "stop"


def test_the_end_of_the_page_ends_the_session(listener):
    listener.tape.tell(Ended())
    listener.session.run()

    assert not listener.session.interrupted


def test_an_engine_that_fails_is_never_silent(listener):
    """What the engine could not say reaches the person as an error."""
    listener.tape.tell(Failed(SpeechFailed("The voice gave no sound.")))

    with pytest.raises(SpeechFailed):
        listener.session.run()


def test_events_of_what_was_skipped_change_nothing(listener):
    """They can be on their way while a key is pressed."""
    listener.hear(1)
    listener.session.incoming.put("right")
    listener.tape.tell(Started("s0.b1.n0"))
    listener.tape.tell(Ended())
    took = [listener.session.take(listener.session.incoming.get()) for _ in range(3)]

    assert took == [False, False, False]
    assert listener.printed == ["Flu"]
    assert listener.hear(1) == ["Signs and symptoms"]
