"""A listening session as a state machine: a state and a key give a state and what is to be done.

Nothing here speaks, prints or waits; `reader.listening` does what is decided here. Times are
seconds of any clock that only goes forward.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from content.document import Place
from reader import asides, questions
from reader.cells import cell_beside, in_table, sentences
from reader.key_names import CLOSED
from reader.keys import BINDINGS, Binding, Do
from reader.messages import Notice
from reader.moves import (
    INSIDE,
    Move,
    Stretch,
    Target,
    first_place,
    is_of_table,
    last_place,
    place_from,
    start_of,
    table_row,
)
from reader.state import (
    Activity,
    Cell,
    Decision,
    End,
    GoOn,
    Pause,
    Say,
    State,
    World,
    go,
    tell,
)

_CELLS = {
    Do.CELL_RIGHT: (1, 0),
    Do.CELL_LEFT: (-1, 0),
    Do.CELL_DOWN: (0, 1),
    Do.CELL_UP: (0, -1),
}
"""How many columns and rows further a key leads."""

ESCAPE_SECONDS = 10.0
"""So soon after Escape it ends the session: who presses it an hour later means another one."""


def begin(state: State, world: World, now: float, notices: Sequence[Notice]) -> Decision:
    """Begin to read at the state's place."""
    begun = state.began_with(state.place, now)
    if world.is_plain and world.has_keys:
        return _print_section(begun, state.place, *notices)
    return begun, Say((*notices, Stretch(state.place)))


def pressed(state: State, key: str, now: float, world: World) -> Decision:
    """Decide what a key means."""
    binding = world.messages.bindings.get(key)
    if key == CLOSED or (binding and binding.action is Do.INTERRUPT):
        return state, End(interrupted=True)
    if state.mode is not None:
        return questions.answer(state, key, now, world)
    if binding and binding.action is Do.ESCAPE:
        return _escape(state, now, world)
    ready = replace(state, escaped=None)
    if binding is None:
        return tell(ready, world.messages.unknown_key(key))
    if isinstance(binding.action, Move):
        return _move(ready, binding, binding.action, now, world)
    return _do(ready, binding, binding.action, now, world)


def _escape(state: State, now: float, world: World) -> Decision:
    if state.escaped is not None and now - state.escaped < ESCAPE_SECONDS:
        return state, End()
    return tell(replace(state, escaped=now), world.messages.again_to_end())


def started(state: State, place: Place, now: float, world: World) -> Decision:
    """Decide what the beginning of a sentence means."""
    if state.sleep and now >= state.sleep.at and state.activity is Activity.READING:
        asleep = replace(state, sleep=None, activity=Activity.SAYING, rest=place)
        return asleep, Say((world.messages.asleep(),))
    begun = state.began_with(place, now)
    alone = None if state.activity is Activity.READING else state.alone
    link = state.link if state.link and state.link[0] == place else None
    return replace(begun, alone=alone, link=link), None


def ended(state: State, world: World) -> Decision:
    """Decide what follows when all is said that was to be said."""
    if state.activity is not Activity.READING:
        return replace(state, activity=Activity.WAITING), None
    if state.rest is not None:
        return replace(state, rest=None), Say((Stretch(state.rest, follows=True),))
    if not world.has_keys:
        return state, End()
    over = replace(state, activity=Activity.SAYING, alone=None)
    return over, Say((world.messages.end_of_page(),))


def _do(state: State, binding: Binding, do: Do, now: float, world: World) -> Decision:
    if do in _CELLS:
        return _move_to_cell(state, binding, do, now, world)
    if do in questions.ASKED:
        return questions.ASKED[do](state, world)
    return _DEEDS[do](state, now, world)


def _go_to_start(state: State, now: float, world: World) -> Decision:
    document = world.document
    return go(state, now, start_of(document, first_place(document), Target.SENTENCE))


def _go_to_end(state: State, now: float, world: World) -> Decision:
    document = world.document
    return go(state, now, start_of(document, last_place(document), Target.SENTENCE))


def _pause(state: State, now: float, world: World) -> Decision:
    match state.activity:
        case Activity.READING | Activity.SAYING:
            return replace(state, activity=Activity.PAUSED, paused_at=now), Pause()
        case Activity.PAUSED:
            return state.going_on(now), GoOn()
        case _:
            return _read_on(state, now, world)


def _read_on(state: State, now: float, world: World) -> Decision:
    """Read on after what was said alone; after the end of the page, from its beginning."""
    if state.rest is None:
        first = first_place(world.document)
        return _read(state, first, now, world, world.messages.from_beginning())
    place = place_from(world.document, state.rest)
    if place is None:
        return replace(state, rest=None, activity=Activity.SAYING), Say(
            (world.messages.end_of_page(),)
        )
    return _read(state, place, now, world)


def _read(state: State, place: Place, now: float, world: World, *notices: Notice) -> Decision:
    if world.is_plain:
        return _print_section(state.began_with(place, now), place, *notices)
    reading = replace(state, activity=Activity.READING)
    return go(reading, now, Stretch(place, follows=True), *notices)


def _print_section(state: State, place: Place, *notices: Notice) -> Decision:
    """Print no more than the rest of a section: who reads along has to keep up."""
    until = Place(place.section + 1)
    printed = replace(state, activity=Activity.SAYING, rest=until, alone=place)
    return printed, Say((*notices, Stretch(place, until, reads_on=True)))


def _move(state: State, binding: Binding, move: Move, now: float, world: World) -> Decision:
    if move.target is Target.LINK:
        decision = asides.link(state, now, world, back=move.back)
        return decision or tell(state, world.messages.edge(binding))
    stretch = _destination(state, move, now, world)
    if stretch is not None:
        return go(state, now, stretch)
    if move.target is Target.ROW and not is_of_table(world.document, state.place):
        tables = Move(Target.TABLE, move.back)
        binding = next(each for each in BINDINGS if each.action == tables)
    return tell(state, world.messages.edge(binding))


def _destination(state: State, move: Move, now: float, world: World) -> Stretch | None:
    """Return where a move leads: going back, to the start of what one is in the middle of."""
    if move.back and move.target in INSIDE:
        here = start_of(world.document, state.place, move.target)
        if not state.has_just_begun(here.start, now):
            return here
    stretch = world.destination(state.place, move)
    if stretch and move.back and move.target is Target.TABLE:
        is_in_it = stretch.until is not None and state.place < stretch.until
        if is_in_it and state.has_just_begun(stretch.start, now):
            return world.destination(stretch.start, move)  # its caption has just been heard
    return stretch


def _move_to_cell(state: State, binding: Binding, do: Do, now: float, world: World) -> Decision:
    document, place = world.document, state.place
    columns, rows = _CELLS[do]
    column = state.column[1] if rows and state.column and state.column[0] == place else 0
    if in_table(document, place):
        there = cell_beside(document, place, columns=columns, rows=rows, column=column)
    elif (there := table_row(document, place)) is None:
        return tell(state, world.messages.not_in_table())
    if there is None:
        return tell(state, world.messages.edge(binding))
    after = sentences(document, there)[-1].place.behind
    gone, _ = go(state, now, Stretch(there, after))
    kept = column or document.sentence_at(place if rows else there).column or 1
    rest = (Stretch(after, follows=True),) if gone.activity is Activity.READING else ()
    return replace(gone, column=(there, kept)), Say((Cell(there, place), *rest))


_DEEDS: Mapping[Do, Callable[[State, float, World], Decision]] = {
    Do.PAUSE: _pause,
    Do.PAGE_START: _go_to_start,
    Do.PAGE_END: _go_to_end,
    Do.FIND_NEXT: questions.found,
    Do.FIND_PREVIOUS: partial(questions.found, back=True),
    **asides.DEEDS,
}
