"""What keys mean while something is asked: help, words to find, a section's name, a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from reader.finding import candidates, fold
from reader.keys import Do
from reader.messages import Notice
from reader.moves import Target, matches, start_of, title_of
from reader.state import (
    Choice,
    Choosing,
    Decision,
    Finding,
    Helping,
    Naming,
    State,
    World,
    answered,
    ask,
    go,
    leave,
    tell,
)

KNOWN_BY = 15
"""By so many words a bookmark is known."""


def answer(state: State, key: str, now: float, world: World) -> Decision:
    """Do what a key means in the state's mode; Escape leaves it."""
    mode = state.mode
    if key == "escape":
        ended = world.messages.help_ended() if isinstance(mode, Helping) else world.messages.back()
        return leave(state, ended)
    match mode:
        case Finding():
            return _find(state, mode, key, now, world)
        case Naming():
            return _name(state, mode, key, now, world)
        case Choosing():
            return _choose(state, mode, key, now, world)
        case _:
            return _explain(state, key, world)


def found(state: State, now: float, world: World, *, back: bool = False) -> Decision:
    """Go to the next or previous place with the words that were looked for last."""
    messages, place = world.messages, state.place
    if not state.sought:
        return _ask_for_words(state, world)
    stretch = next(matches(world.document, state.sought, place, back=back), None)
    if stretch is None:
        return tell(state, messages.not_found(state.sought))
    is_ahead = stretch.start < place if back else stretch.start > place
    return go(state, now, stretch, *([] if is_ahead else [messages.found_around(back=back)]))


def _help(state: State, world: World) -> Decision:
    return ask(state, Helping(), world.messages.help())


def _ask_for_words(state: State, world: World) -> Decision:
    return ask(state, Finding(), world.messages.which_words())


def _ask_for_name(state: State, world: World) -> Decision:
    return ask(state, Naming(), world.messages.which_section())


def _explain(state: State, key: str, world: World) -> Decision:
    binding = world.messages.bindings.get(key)
    messages = world.messages
    return tell(state, messages.help_on(key, binding) if binding else messages.no_use(key))


def _find(state: State, mode: Finding, key: str, now: float, world: World) -> Decision:
    if key == "enter":
        sought = mode.typed.strip() or state.sought
        if not sought:
            return tell(state, world.messages.nothing_typed())
        return found(replace(answered(state), sought=sought), now, world)
    typed = _typed(mode.typed, key)
    if typed is None:
        return tell(state, world.messages.no_use_here(key))
    return tell(replace(state, mode=Finding(typed)), _echo(mode.typed, typed, world))


def _echo(before: str, typed: str, world: World) -> Notice:
    if len(typed) > len(before):
        return world.messages.typed(typed[-1], typed)
    if typed == before:
        return world.messages.nothing_typed()
    return world.messages.deleted(before[-1], typed)


def _name(state: State, mode: Naming, key: str, now: float, world: World) -> Decision:
    if key in ("up", "down", "enter"):
        return _take_section(state, mode, key, now, world)
    typed = _typed(mode.typed, key)
    if typed is None:
        return tell(state, world.messages.no_use_here(key))
    named = replace(state, mode=Naming(typed, 0 if typed else -1))
    return tell(named, _echo(mode.typed, typed, world), *([_meant(typed, world)] if typed else []))


def _take_section(state: State, mode: Naming, key: str, now: float, world: World) -> Decision:
    """Go to the section that is meant, or choose another one that could be."""
    meant = candidates(world.document.sections, mode.typed)
    if not meant or (key == "enter" and mode.chosen < 0):
        return tell(state, _meant(mode.typed, world))
    if key == "enter":
        return go(answered(state), now, title_of(meant[mode.chosen]))
    chosen = min(max(mode.chosen + (1 if key == "down" else -1), 0), len(meant) - 1)
    notice = world.messages.choice(meant[chosen].title, chosen + 1, len(meant))
    return tell(replace(state, mode=replace(mode, chosen=chosen)), notice)


def _meant(typed: str, world: World) -> Notice:
    """Say which section is meant by what was typed, and how many others could be."""
    if not typed:
        return world.messages.nothing_typed()
    meant = candidates(world.document.sections, typed)
    if not meant:
        return world.messages.no_section(typed)
    return world.messages.found(meant[0].title, len(meant) - 1)


def _typed(text: str, key: str) -> str | None:
    """Return the text after a key, None for a key that types nothing."""
    if key == "backspace":
        return text[:-1]
    character = " " if key == "space" else key
    return text + character if len(character) == 1 else None


def _outline(state: State, world: World) -> Decision:
    sections = world.document.sections
    choices = tuple(Choice(s.title, title_of(s).start, s.level) for s in sections)
    notice = world.messages.outline(len(choices))
    return _offer(state, Choosing(choices, state.place.section), world, notice)


def _bookmarks(state: State, world: World) -> Decision:
    if not state.bookmarks:
        return tell(state, world.messages.no_bookmarks())
    choices = tuple(Choice(_shortened(world.words_at(p)), p) for p in state.bookmarks)
    before = sum(place <= state.place for place in state.bookmarks)
    notice = world.messages.bookmarks(len(choices))
    return _offer(state, Choosing(choices, max(before - 1, 0)), world, notice)


def _shortened(words: str) -> str:
    known = words.split()
    return " ".join(known[:KNOWN_BY]) + (" …" if len(known) > KNOWN_BY else "")


def _offer(state: State, choosing: Choosing, world: World, notice: Notice) -> Decision:
    return ask(state, choosing, notice, _chosen(choosing, world))


def _choose(state: State, mode: Choosing, key: str, now: float, world: World) -> Decision:
    choice = mode.choices[mode.at]
    if key == "enter":
        stretch = start_of(world.document, choice.place, Target.SENTENCE)
        return go(answered(state), now, stretch)
    if key == "delete" and not choice.level:
        return _take_away(state, mode, world)
    at = _chosen_with(mode, key)
    if at is None:
        return tell(state, world.messages.no_use_here(key))
    choosing = replace(mode, at=at)
    return tell(replace(state, mode=choosing), _chosen(choosing, world))


def _chosen(mode: Choosing, world: World) -> Notice:
    choice = mode.choices[mode.at]
    return world.messages.choice(choice.words, mode.at + 1, len(mode.choices), choice.level)


def _chosen_with(mode: Choosing, key: str) -> int | None:
    """Return which one a key leads to: the arrows, or the letter that one begins with."""
    last = len(mode.choices) - 1
    leads = {"down": min(mode.at + 1, last), "up": max(mode.at - 1, 0), "home": 0, "end": last}
    if key in leads or len(key) > 1:
        return leads.get(key)
    around = [*range(mode.at + 1, last + 1), *range(mode.at + 1)]
    wanted = fold(key)
    begins = (at for at in around if wanted and fold(mode.choices[at].words).startswith(wanted))
    return next(begins, mode.at)


def _take_away(state: State, mode: Choosing, world: World) -> Decision:
    """Take a bookmark away."""
    left = tuple(c for at, c in enumerate(mode.choices) if at != mode.at)
    kept = replace(state, bookmarks=tuple(choice.place for choice in left))
    removed = world.messages.bookmark_removed()
    if not left:
        return leave(kept, removed)
    choosing = Choosing(left, min(mode.at, len(left) - 1))
    return tell(replace(kept, mode=choosing), removed, _chosen(choosing, world))


ASKED: Mapping[Do, Callable[[State, World], Decision]] = {
    Do.HELP: _help,
    Do.FIND: _ask_for_words,
    Do.SECTION_BY_NAME: _ask_for_name,
    Do.OUTLINE: _outline,
    Do.BOOKMARKS: _bookmarks,
}
"""What begins with each key."""
