"""What is said of a control: what it is, what is set in it, how it stands."""

from __future__ import annotations

from collections.abc import Iterator

from content.document import Control, State
from reader.announcements import Announcer, Cue

# As a text is what is set in a text box, these are what is set in others.
_SET = frozenset((
    State.CHECKED, State.NOT_CHECKED, State.PARTLY_CHECKED, State.ON, State.OFF, State.PRESSED,
    State.NOT_PRESSED, State.SELECTED,
))  # fmt: skip


def before_value(control: Control, announcer: Announcer) -> str:
    """Return what is said before the value: what the control is."""
    return announcer.say(Cue.CONTROL, control.role)


def after_value(control: Control, announcer: Announcer) -> str:
    """Return what is said after the value: “required, 1 of 3 options”."""
    return ", ".join(filter(None, _after_value(control, announcer)))


def _after_value(control: Control, announcer: Announcer) -> Iterator[str]:
    for state in control.states:
        yield announcer.say(Cue.SETTING if state in _SET else Cue.STATE, state)
    if control.least or control.most:
        yield announcer.say(Cue.LIMITS, control.least, control.most)
    if control.options:
        yield announcer.say(Cue.OPTIONS, control.options, control.chosen)


def described(control: Control, announcer: Announcer) -> str:
    """Return what the page says about the control, in the page's language."""
    return announcer.say(Cue.DESCRIPTION, control.description) if control.description else ""
