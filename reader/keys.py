"""The keys of a listening session: one table makes the bindings, the spoken help and the README.

`python -m reader.keys` prints the README's table. A key's name is its character, or one of
reader.key_names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.catalogues import to_say
from reader.key_names import parts
from reader.moves import Move, Target


class Do(StrEnum):
    """What a key does, beside moving."""

    PAUSE = "pause"
    PAGE_START = "page-start"
    PAGE_END = "page-end"
    CELL_RIGHT = "next-cell"
    CELL_LEFT = "previous-cell"
    CELL_DOWN = "cell-below"
    CELL_UP = "cell-above"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    SECTION_BY_NAME = "section-by-name"
    OUTLINE = "outline"
    WHERE = "where"
    AGAIN = "again"
    AGAIN_SLOWLY = "again-slowly"
    SPELL = "spell"
    SPELL_NEXT = "spell-next"
    ABBREVIATION = "abbreviation"
    LINK_TARGET = "link-target"
    FASTER = "faster"
    SLOWER = "slower"
    HIGHER = "higher"
    LOWER = "lower"
    LOUDER = "louder"
    QUIETER = "quieter"
    NEXT_VOICE = "next-voice"
    PREVIOUS_VOICE = "previous-voice"
    BOOKMARK = "bookmark"
    BOOKMARKS = "bookmarks"
    SLEEP = "sleep"
    SLEEP_LESS = "sleep-less"
    SKIM = "skim"
    HELP = "help"
    ESCAPE = "escape"
    INTERRUPT = "interrupt"


Action = Move | Do


@dataclass(frozen=True, slots=True)
class Binding:
    """What a key does. `does` is said in help, `at_edge` where a move leads nowhere.

    Both are phrases for the catalogues.
    """

    name: str
    action: Action
    keys: tuple[str, ...]
    does: str
    at_edge: str = ""

    @property
    def level(self) -> int:
        """The level of the heading that it moves to, 0 for none or any."""
        return self.action.level if isinstance(self.action, Move) else 0


def _there(target: Target, keys: str, does: str, at_edge: str) -> Binding:
    return Binding(_name("next", target), Move(target), tuple(keys.split()), does, at_edge)


def _back(target: Target, keys: str, does: str, at_edge: str) -> Binding:
    move = Move(target, back=True)
    return Binding(_name("previous", target), move, tuple(keys.split()), does, at_edge)


def _name(way: str, target: Target) -> str:
    return f"{way}-{target.replace(' ', '-')}"


def _do(action: Do, keys: str, does: str, at_edge: str = "") -> Binding:
    return Binding(action.value, action, tuple(keys.split()), does, at_edge)


# What Shift makes of the digits differs by keyboard: here are those of American, British, German
# and Spanish ones, and Alt, which is everywhere the same.
_SHIFTED = ("!", '@ "', "# £ § ·", "$", "%", "^ &")


def _levels() -> Iterator[tuple[Binding, ...]]:
    for level, shifted in enumerate(_SHIFTED, 1):
        there, back = Move(Target.HEADING, level=level), Move(Target.HEADING, True, level)
        yield (
            Binding(
                f"next-heading-{level}",
                there,
                (str(level),),
                to_say("next heading of level {level}"),
                to_say("No next heading of level {level}."),
            ),
            Binding(
                f"previous-heading-{level}",
                back,
                (*shifted.split(), f"alt-{level}"),
                to_say("previous heading of level {level}"),
                to_say("No previous heading of level {level}."),
            ),
        )


# Translators: what keys do, as it is heard in help after the key's name: “H: next heading”; and
# what is said where there is none.
TABLE: tuple[tuple[Binding, ...], ...] = (
    (_do(Do.PAUSE, "space", to_say("pause, and go on")),),
    (
        _there(
            Target.SENTENCE, "right", to_say("next sentence"), to_say("This is the last sentence.")
        ),
        _back(
            Target.SENTENCE,
            "left",
            to_say("start of this sentence, then the previous one"),
            to_say("This is the first sentence."),
        ),
    ),
    (
        _there(
            Target.PARAGRAPH,
            "down",
            to_say("next paragraph"),
            to_say("This is the last paragraph."),
        ),
        _back(
            Target.PARAGRAPH,
            "up",
            to_say("start of this paragraph, then the previous one"),
            to_say("This is the first paragraph."),
        ),
    ),
    (
        _there(
            Target.SECTION, "pagedown", to_say("next section"), to_say("This is the last section.")
        ),
        _back(
            Target.SECTION,
            "pageup",
            to_say("start of this section, then the previous one"),
            to_say("This is the first section."),
        ),
    ),
    (
        _there(
            Target.SIBLING,
            "n",
            to_say("next section of the same level"),
            to_say("No next section of this level."),
        ),
        _back(
            Target.SIBLING,
            "p",
            to_say("previous section of the same level"),
            to_say("No previous section of this level."),
        ),
    ),
    (
        _do(Do.PAGE_END, "end ctrl-end", to_say("end of the page")),
        _do(Do.PAGE_START, "home ctrl-home", to_say("beginning of the page")),
    ),
    (
        _there(Target.HEADING, "h", to_say("next heading"), to_say("No next heading.")),
        _back(Target.HEADING, "H", to_say("previous heading"), to_say("No previous heading.")),
    ),
    *_levels(),
    (
        _there(Target.LIST, "l", to_say("next list"), to_say("No next list.")),
        _back(Target.LIST, "L", to_say("previous list"), to_say("No previous list.")),
    ),
    (
        _there(Target.ITEM, "i", to_say("next list item"), to_say("No next list item.")),
        _back(Target.ITEM, "I", to_say("previous list item"), to_say("No previous list item.")),
    ),
    (
        _there(Target.TABLE, "t", to_say("next table"), to_say("No next table.")),
        _back(Target.TABLE, "T", to_say("previous table"), to_say("No previous table.")),
    ),
    (
        _there(
            Target.ROW,
            "m",
            to_say("next row of the table, or the next table"),
            to_say("This is the last row of the table."),
        ),
        _back(
            Target.ROW,
            "M",
            to_say("previous row of the table, or the previous table"),
            to_say("This is the first row of the table."),
        ),
    ),
    (
        _do(
            Do.CELL_RIGHT,
            "ctrl-right shift-right ctrl-alt-right",
            to_say("next cell of the row"),
            to_say("This is the last cell of the row."),
        ),
        _do(
            Do.CELL_LEFT,
            "ctrl-left shift-left ctrl-alt-left",
            to_say("previous cell of the row"),
            to_say("This is the first cell of the row."),
        ),
    ),
    (
        _do(
            Do.CELL_DOWN,
            "ctrl-down shift-down ctrl-alt-down",
            to_say("cell below"),
            to_say("This is the last row of the table."),
        ),
        _do(
            Do.CELL_UP,
            "ctrl-up shift-up ctrl-alt-up",
            to_say("cell above"),
            to_say("This is the first row of the table."),
        ),
    ),
    (
        _there(Target.GRAPHIC, "g", to_say("next graphic"), to_say("No next graphic.")),
        _back(Target.GRAPHIC, "G", to_say("previous graphic"), to_say("No previous graphic.")),
    ),
    (
        _there(Target.QUOTE, "q", to_say("next quotation"), to_say("No next quotation.")),
        _back(Target.QUOTE, "Q", to_say("previous quotation"), to_say("No previous quotation.")),
    ),
    (
        _there(Target.LINK, "k tab", to_say("next link"), to_say("No next link.")),
        _back(Target.LINK, "K shift-tab", to_say("previous link"), to_say("No previous link.")),
    ),
    (_do(Do.SECTION_BY_NAME, "s", to_say("go to a section by any part of its name")),),
    (_do(Do.OUTLINE, "o", to_say("outline, to walk through the sections")),),
    (_do(Do.FIND, "/ f", to_say("find words on the page")),),
    (
        _do(Do.FIND_NEXT, "N f3", to_say("find the same words further on")),
        _do(Do.FIND_PREVIOUS, "P F shift-f3", to_say("find the same words further back")),
    ),
    (_do(Do.WHERE, "w", to_say("where am I, and how long is it to the end")),),
    (
        _do(Do.AGAIN, "r", to_say("repeat the sentence just heard")),
        _do(Do.AGAIN_SLOWLY, "R", to_say("repeat the sentence just heard, slowly")),
    ),
    (
        _do(Do.SPELL, "e", to_say("spell the word just heard, then the ones before it")),
        _do(Do.SPELL_NEXT, "E", to_say("spell the next word")),
    ),
    (_do(Do.ABBREVIATION, "a", to_say("what the abbreviation means")),),
    (_do(Do.LINK_TARGET, "d enter", to_say("what the link is called and where it goes")),),
    (_do(Do.FASTER, "+ =", to_say("faster")), _do(Do.SLOWER, "-", to_say("slower"))),
    (_do(Do.HIGHER, "]", to_say("higher pitch")), _do(Do.LOWER, "[", to_say("lower pitch"))),
    (_do(Do.LOUDER, ">", to_say("louder")), _do(Do.QUIETER, "<", to_say("quieter"))),
    (
        _do(Do.NEXT_VOICE, "v", to_say("next voice")),
        _do(Do.PREVIOUS_VOICE, "V", to_say("previous voice")),
    ),
    (_do(Do.BOOKMARK, "b", to_say("set a bookmark here, or take it away")),),
    (_do(Do.BOOKMARKS, "B", to_say("list of bookmarks")),),
    (
        _do(Do.SLEEP, "z", to_say("sleep timer, to pause after 15, 30, 45 or 60 minutes")),
        _do(Do.SLEEP_LESS, "Z", to_say("sleep timer, less, then off")),
    ),
    (_do(Do.SKIM, "x", to_say("skim, only headings and first sentences")),),
    (_do(Do.HELP, "? f1", to_say("help; press any key to hear what it does")),),
    (_do(Do.ESCAPE, "escape", to_say("go back; twice, quit")),),
    (_do(Do.INTERRUPT, "ctrl-c", to_say("quit at once")),),
)

BINDINGS: tuple[Binding, ...] = tuple(binding for row in TABLE for binding in row)


def bindings(chosen: Mapping[str, tuple[str, ...]]) -> dict[str, Binding]:
    """Return what each key does; `chosen` has a person's own keys by a binding's name.

    A chosen key loses what it did before, and a binding with chosen keys its others; Ctrl+C
    always ends. Raises ValueError for a name that there is not, for a key chosen twice, and where
    no key is left to pause, to get help or to go back.
    """
    own: dict[str, Binding] = {}
    for name, keys in chosen.items():
        binding = _named(name)
        for key in keys:
            if key in own:
                raise ValueError(f"the key {key} stands for {own[key].name} and for {name}.")
            own[key] = binding
    kept = {key: b for b in BINDINGS if b.name not in chosen for key in b.keys}
    found = kept | own | {"ctrl-c": _named(Do.INTERRUPT)}
    for needed in (Do.PAUSE, Do.HELP, Do.ESCAPE):
        if needed not in {binding.name for binding in found.values()}:
            raise ValueError(f"no key is left for {needed}: choose one for it, too.")
    return found


def _named(name: str) -> Binding:
    from difflib import get_close_matches

    known = {binding.name: binding for binding in BINDINGS}
    if name in known:
        return known[name]
    close = get_close_matches(name, known, 1)
    offer = f"Did you mean {close[0]}?" if close else f"What keys do is called: {', '.join(known)}."
    raise ValueError(f"no key does {name}. {offer}")


def documentation() -> Iterator[str]:
    """Give the lines of the README's table."""
    yield "| key | does | key | does | in the settings |"
    yield "|---|---|---|---|---|"
    for row in TABLE:
        cells = [cell for b in row for cell in (_written(b.keys), b.does.format(level=b.level))]
        names = ", ".join(f"`{binding.name}`" for binding in row)
        yield f"| {' | '.join([*cells, '', ''][:4])} | {names} |"


def _written(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{_shown(key)}`" for key in keys)


def _shown(key: str) -> str:
    """Return a key as people write it: Ctrl+Right, F3, h."""
    modifiers, last = parts(key)
    named = last if len(last) == 1 else NAMES.get(last, last.title())
    return "+".join((*(m.title() for m in modifiers), named))


NAMES = {"pageup": "Page Up", "pagedown": "Page Down"}


if __name__ == "__main__":
    print("\n".join(documentation()))  # noqa: T201
