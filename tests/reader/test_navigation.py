"""No sequence of keys loses the place, speaks out of order, falls silent or raises."""

from collections.abc import Callable
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from audio.errors import DeviceAbsent, EngineSilent, SpeechFailed
from audio.events import Ended, Failed, Finished, Lost, Started
from content import open_page, understand
from content.document import Document, Place
from reader.announcements import Announce
from reader.keys import BINDINGS
from reader.state import Activity

PAGES = Path(__file__).parents[1] / "pages"
NAMES = sorted(folder.name for folder in PAGES.iterdir())
KEYS = sorted({key for binding in BINDINGS for key in binding.keys} - {"ctrl-c"})
TYPED = ["enter", "backspace", "delete", "tab", "a", "e", "S", "é", "1", "0", "症", "y"]
ERRORS = [
    EngineSilent("No sound.", text="x"),
    SpeechFailed("The engine ended."),
    SpeechFailed("No sound.", text="x"),
]


@cache
def page(name: str) -> Document:
    return understand(open_page(str(PAGES / name / "page.html")))


class Listening(RuleBasedStateMachine):
    """Somebody presses keys while a page is read; what sounds comes to its end, or does not."""

    def __init__(self, listen: Callable[..., Any]) -> None:
        super().__init__()
        self.listen = listen

    @initialize(
        name=st.sampled_from(NAMES), announce=st.sampled_from(Announce), is_plain=st.booleans()
    )
    def begin(self, name: str, announce: Announce, is_plain: bool) -> None:
        self.document = page(name)
        self.listener = self.listen(self.document, announce=announce, is_plain=is_plain)
        self.is_plain = is_plain
        self.script = None
        self.heard: list[Place] = []
        self.old_tell = self.listener.tape.tell

    @precondition(lambda self: not self.listener.ended)
    @rule(key=st.sampled_from(KEYS) | st.sampled_from(TYPED))
    def press(self, key: str) -> None:
        """Every key is answered: by a line, by speech, or by the silence that was asked for."""
        printed, done = len(self.listener.printed), len(self.listener.tape.done)
        self.listener.press(key)
        if self.listener.ended:
            return
        if self.is_plain:
            assert len(self.listener.printed) > printed
            return
        assert self.listener.tape.done[done:]
        if "play" in self.listener.tape.done[done:]:
            first = next(self.listener.tape.script)
            self.listener.tape.script = chain([first], self.listener.tape.script)

    @precondition(lambda self: self.sounds())
    @rule(finishes=st.booleans())
    def hear(self, finishes: bool) -> None:
        """The next utterance sounds, or what is said has come to its end."""
        if self.listener.tape.script is not self.script:
            self.script, self.heard = self.listener.tape.script, []
        utterance = next(self.script, None)
        if utterance is None:
            self.listener.tell(Ended())
            return
        tell = self.listener.tape.tell
        tell(Started(utterance.mark))
        if finishes:
            tell(Finished(utterance.mark))
        self.old_tell = tell
        if utterance.mark.startswith("s"):
            self.heard.append(Place(*(int(part[1:]) for part in utterance.mark.split("."))))
        self.listener.now += 0.7
        self.listener.press()

    @precondition(lambda self: self.sounds())
    @rule(error=st.sampled_from(ERRORS))
    def fail(self, error: SpeechFailed) -> None:
        """The voice fails: something is heard about it, or printed."""
        utterance = next(self.listener.tape.script, None)
        if utterance is not None:
            printed = len(self.listener.printed)
            self.listener.tell(Failed(error, utterance.mark))
            assert self.listener.voices.done or len(self.listener.printed) > printed

    @precondition(lambda self: not self.is_plain and not self.listener.ended)
    @rule()
    def hear_of_what_was_replaced(self) -> None:
        """What was under way when a key was pressed changes nothing."""
        if self.old_tell is not self.listener.tape.tell:
            before = self.listener.state
            self.old_tell(Ended())
            self.old_tell(Failed(ValueError()))
            self.listener.press()
            assert self.listener.state is before

    @precondition(lambda self: not self.is_plain and not self.listener.ended)
    @rule()
    def lose_the_device(self) -> None:
        """The device goes and comes back: what sounded before sounds again."""
        sounded = self.sounds()
        self.listener.tell(Lost(DeviceAbsent("No device.")))
        self.listener.wait(1)
        assert self.sounds() == sounded

    @rule(seconds=st.sampled_from([0.1, 3.0, 2000.0]))
    def wait(self, seconds: float) -> None:
        self.listener.now += seconds

    @invariant()
    def the_place_is_on_the_page(self) -> None:
        if not self.is_beginning():
            assert self.document.sentence_at(self.listener.state.place)

    @invariant()
    def what_is_heard_is_in_order(self) -> None:
        if not self.is_beginning():
            assert self.heard == sorted(set(self.heard))

    @invariant()
    def a_pause_is_silent(self) -> None:
        if not self.is_beginning() and self.listener.state.activity is Activity.PAUSED:
            assert self.listener.tape.done[-1] in ("pause", "reopen")

    def teardown(self) -> None:
        if not self.is_beginning() and not self.listener.ended:
            self.listener.press("escape", "ctrl-c")
            assert self.listener.ended

    def is_beginning(self) -> bool:
        return not hasattr(self, "document")

    def sounds(self) -> bool:
        activity = self.listener.state.activity
        is_over = self.listener.ended or self.is_plain
        return activity in (Activity.READING, Activity.SAYING) and not is_over


def test_no_sequence_of_keys_loses_the_place_or_falls_silent(listen):
    run_state_machine_as_test(
        lambda: Listening(listen),
        settings=settings(max_examples=200, stateful_step_count=40, deadline=None),
    )
