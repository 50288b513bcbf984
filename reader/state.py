"""What a listening session knows, and what it can want done: values alone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from audio.speech import Manner
from content.document import Document, Place
from reader.cells import in_table
from reader.messages import Messages, Notice
from reader.moves import Move, Stretch, destination
from reader.narration import Script

JUST_BEGUN_SECONDS = 2.0
"""So soon after the start of something, going back leads to what is before it."""


class Activity(StrEnum):
    """What goes on: reading goes on by itself, saying ends with what was asked for."""

    READING = "reading"
    SAYING = "saying"
    PAUSED = "paused"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several to choose from; `level` is that of a section, 0 for a bookmark."""

    words: str
    place: Place
    level: int = 0


@dataclass(frozen=True, slots=True)
class Helping:
    """Keys are explained, and do nothing else."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Words are typed that are looked for on the page."""

    typed: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """A section's name is typed; `chosen` is which of those that could be meant, -1 for none."""

    typed: str = ""
    chosen: int = -1


@dataclass(frozen=True, slots=True)
class Choosing:
    """One of several is chosen with the arrows."""

    choices: tuple[Choice, ...]
    at: int


Mode = Helping | Finding | Naming | Choosing


@dataclass(frozen=True, slots=True)
class Sleep:
    """The reading is paused after so many minutes, when the clock shows `at` (seconds)."""

    minutes: int
    at: float


@dataclass(frozen=True, slots=True)
class State:
    """Where a person is, and how things stand. Times are seconds of the session's clock.

    `place` is the sentence that sounds or sounded last, `began` when it did, and `recent` what
    else began in the last moments. `rest` is where reading goes on after what is said alone, None
    at the end of the page; `alone` is where that began. In a `mode` keys mean something else;
    `resumes` tells whether reading goes on after it. `escaped` is when Escape was pressed. `link`
    and `spelled` are which link or word of a sentence one was told last, `column` is the column of
    a table that one moves up and down in.
    """

    place: Place
    activity: Activity = Activity.READING
    rest: Place | None = None
    alone: Place | None = None
    began: float = 0.0
    recent: tuple[tuple[Place, float], ...] = ()
    paused_at: float | None = None
    mode: Mode | None = None
    resumes: bool = False
    escaped: float | None = None
    manner: Manner = field(default_factory=Manner)
    voice: str = ""
    skims: bool = False
    sleep: Sleep | None = None
    bookmarks: tuple[Place, ...] = ()
    sought: str = ""
    link: tuple[Place, int] | None = None
    column: tuple[Place, int] | None = None
    spelled: tuple[Place, int] | None = None

    @property
    def is_over(self) -> bool:
        """Whether the page has been heard to its end."""
        return self.rest is None and self.activity in (Activity.SAYING, Activity.WAITING)

    def began_with(self, place: Place, now: float) -> State:
        """Return the state when a sentence begins to sound."""
        recent = (p for p in self.recent if now - p[1] < JUST_BEGUN_SECONDS)
        return replace(self, place=place, began=now, recent=(*recent, (place, now)), spelled=None)

    def going_on(self, now: float) -> State:
        """Return the state after a pause, in which no time has passed."""
        paused = now - self.paused_at if self.paused_at is not None else 0.0
        return replace(
            self,
            activity=Activity.READING,
            began=self.began + paused,
            recent=tuple((place, when + paused) for place, when in self.recent),
            paused_at=None,
            sleep=replace(self.sleep, at=self.sleep.at + paused) if self.sleep else None,
        )

    def heard_for(self, now: float) -> float:
        """Return for how many seconds this sentence has been heard."""
        return (now if self.paused_at is None else self.paused_at) - self.began

    def has_just_begun(self, start: Place, now: float) -> bool:
        """Tell whether something has begun a moment ago, or was said alone and is over."""
        if self.activity is Activity.WAITING and self.alone == start:
            return True
        at = now if self.paused_at is None else self.paused_at
        return any(place == start and at - when < JUST_BEGUN_SECONDS for place, when in self.recent)


@dataclass(frozen=True, slots=True)
class World:
    """What stays the same while somebody listens: the script of a page, and what is said of it.

    `voices` speak the page's language. If it `is_plain`, text is printed instead of spoken, and
    no more of it than was asked for. Without keys the page is read to its end.
    """

    script: Script
    messages: Messages
    voices: tuple[str, ...] = ()
    is_plain: bool = False
    has_keys: bool = True

    @property
    def document(self) -> Document:
        return self.script.document

    def destination(self, place: Place, move: Move) -> Stretch | None:
        """Return where a move leads: to the next one of which anything is said."""
        stretch = destination(self.document, place, move)
        while stretch and not self._is_said(stretch):
            stretch = destination(self.document, stretch.start, move)
        return stretch

    def words_at(self, place: Place) -> str:
        """Return what is said at a place to somebody who comes there from afar.

        Of a cell that is all of it: its first words tell the row.
        """
        if in_table(self.document, place):
            return " ".join(line.said for line in self.script.cell(place))
        lines = self.script.lines(self.document.sections[place.section], place)
        return next((line.said for line in lines if line.place >= place), "")

    def _is_said(self, stretch: Stretch) -> bool:
        section = self.document.sections[stretch.start.section]
        lines = self.script.lines(section, stretch.start)
        first = next((line.place for line in lines if line.place >= stretch.start), None)
        return first is not None and (stretch.until is None or first < stretch.until)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table is said, to somebody who comes from another cell or from elsewhere."""

    place: Place
    came_from: Place | None


Part = Notice | Stretch | Cell


@dataclass(frozen=True, slots=True)
class Say:
    """Say this instead of what sounds, one after the other; `slowly` for this once."""

    parts: tuple[Part, ...]
    slowly: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the sound where it is."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on exactly where the sound stopped."""


@dataclass(frozen=True, slots=True)
class End:
    """Stop listening."""

    interrupted: bool = False


Intent = Say | Pause | GoOn | End
Decision = tuple[State, Intent | None]


def tell(state: State, *notices: Notice) -> Decision:
    """Say something of the session's own; reading goes on after it."""
    if state.activity is Activity.READING:
        return replace(state, rest=None), Say((*notices, Stretch(state.place)))
    rest = state.place if state.activity is Activity.PAUSED else state.rest
    said = replace(state, activity=Activity.SAYING, rest=rest, paused_at=None)
    return said, Say(notices)


def go(state: State, now: float, stretch: Stretch, *notices: Notice) -> Decision:
    """Go somewhere: read on from there, or say what is there where nothing was being read."""
    there = replace(state.began_with(stretch.start, now), alone=stretch.start, paused_at=None)
    if state.activity is Activity.READING:
        reading = replace(stretch, until=None)
        return replace(there, rest=None), Say((*notices, reading))
    said = replace(there, activity=Activity.SAYING, rest=stretch.until)
    return said, Say((*notices, stretch))


def ask(state: State, mode: Mode, *notices: Notice) -> Decision:
    """Begin a mode; what was being read waits for its end."""
    is_under_way = state.activity in (Activity.READING, Activity.PAUSED)
    asking = replace(
        state,
        mode=mode,
        resumes=state.activity is Activity.READING,
        activity=Activity.SAYING,
        rest=state.place if is_under_way else state.rest,
        paused_at=None,
    )
    return asking, Say(notices)


def leave(state: State, *notices: Notice) -> Decision:
    """End a mode, and go on as before it."""
    return tell(answered(state), *notices)


def answered(state: State) -> State:
    """Return the state as it was before a mode."""
    activity = Activity.READING if state.resumes else Activity.WAITING
    return replace(state, mode=None, resumes=False, activity=activity)
