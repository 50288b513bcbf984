"""What keys are called, as they come from a terminal and as people write them.

A key's name is the character it makes (“h”, “H”, “+”, “é”) or one of NAMED, after “ctrl-”,
“shift-” and “alt-”, in this order: “ctrl-right”, “shift-f3”, “ctrl-shift-left”, “alt-1”.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyPress

MODIFIERS = ("ctrl", "shift", "alt")
_ARROWS = ("up", "down", "right", "left")
NAMED = (
    *("space", "enter", "escape", "backspace", "tab", "delete", "insert"),
    *("home", "end", "pageup", "pagedown"),
    *_ARROWS,
    *(f"f{number}" for number in range(1, 13)),
)

CLOSED = "closed"
"""Not a key: what comes instead of the next key where the terminal is gone."""

# What prompt_toolkit calls otherwise, beside its “c-” and “s-”; "" is no key.
_RENAMED = {
    **{"c-@": "ctrl-space", "c-h": "backspace", "c-i": "tab", "c-j": "enter", "c-m": "enter"},
    **{f"f{number + 12}": f"shift-f{number}" for number in range(1, 13)},
    "s-escape": "",  # a byte of no meaning
}

# What its table (3.0.53) lacks or has as another key or a report of the cursor's place. Numbers:
# https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-PC-Style-Function-Keys.
_HELD_NUMBERS = (4, "shift-alt"), (6, "ctrl-shift"), (7, "ctrl-alt"), (8, "ctrl-shift-alt")
_MENDED = {
    **{
        f"\x1b[1;{number}{final}": f"{held}-{arrow}"
        for number, held in _HELD_NUMBERS
        for final, arrow in (("A", "up"), ("B", "down"))
    },
    **{"\x1b[5;7~": "ctrl-alt-pageup", "\x1b[5;8~": "ctrl-shift-alt-pageup"},
    **{"\x1b[1;2R": "shift-f3", "\x1b[13;2~": "shift-f3"},
}

# What belongs together among presses, written with a character for each. What the table does not
# have comes as Escape and characters: ECMA-48 (5.4, 5.6) tells where it ends, rxvt also has “$”.
# Alt is Escape before another key.
_TOGETHER = re.compile(
    r"""
      \x1b{1,2}(?:\[{1,2}(?:\d+\$|[0-?]*[ -/]*[@-~])|O\d*[A-Za-z]|[]P^_X].*?(?:\a|\x1b\\))
    | (?P<key>\x1b?[^\x1b]|\x1b)
    """,
    re.VERBOSE | re.DOTALL,
)

# What people call keys, in small letters and without spaces and hyphens.
_OTHERWISE = {
    **{"spacebar": "space", "return": "enter", "esc": "escape", "bs": "backspace"},
    **{"bksp": "backspace", "del": "delete", "ins": "insert", "tabulator": "tab"},
    **{"pgup": "pageup", "prior": "pageup", "pgdn": "pagedown", "pgdown": "pagedown"},
    **{"next": "pagedown", "pos1": "home", "plus": "+", "minus": "-", "hyphen": "-"},
    **{f"{arrow}arrow": arrow for arrow in _ARROWS},
    **{f"arrow{arrow}": arrow for arrow in _ARROWS},
}
_SENDING_CONTROLS = ("space", "enter", "escape", "backspace", "tab")
_TOLD_WHILE_HELD = {
    *(("ctrl", "space"), ("shift", "tab")),
    *(("alt", "space"), ("alt", "enter"), ("alt", "backspace")),
}
_TOLD_WITH_CTRL = "abcdefgklnopqrstuvwxyz]^_"  # Ctrl+\ ends the program: reader.terminal_state
_HELD_KEYS = {
    **{"c": "ctrl", "ctrl": "ctrl", "control": "ctrl", "^": "ctrl", "s": "shift"},
    **{"shift": "shift", "a": "alt", "alt": "alt", "m": "alt", "meta": "alt", "option": "alt"},
}
_HELD_KEY = re.compile(r"(?:(c|ctrl|control|s|shift|a|alt|m|meta|option) *[-+]|(\^)) *(?=.)", re.I)


def names(presses: Iterable[KeyPress]) -> Iterator[str]:
    """Give the names of keys that came together; what is no key is left out."""
    pressed = list(presses)
    for found in _TOGETHER.finditer("".join(map(_sign, pressed))):
        together = pressed[found.start() : found.end()]
        if mended := _MENDED.get("".join(press.data for press in together)):
            yield mended
        elif found["key"]:
            held = ("alt",) if len(together) > 1 else ()
            yield from filter(None, (_with(held, name) for name in _names(together[-1])))


def _sign(press: KeyPress) -> str:
    """Return the character that a press stands for, or one that tells only that there is one."""
    if press.key == "escape":
        return "\x1b"
    return press.data if len(press.data) == 1 else "\0"


def _names(press: KeyPress) -> Iterator[str | None]:
    if press.key == "<bracketed-paste>":
        yield from map(_character, press.data)
    elif len(press.key) == 1:
        yield _character(press.key)
    elif not press.key.startswith("<"):  # the mouse, a report
        modifiers, key = parts(press.key)
        held = [_HELD_KEYS[modifier] for modifier in modifiers]
        yield _RENAMED.get(press.key, _with(held, _RENAMED.get(key, key)))


def _character(character: str) -> str | None:
    if character in "\r\n\t":
        return "tab" if character == "\t" else "enter"
    category = unicodedata.category(character)
    if category == "Zs":  # AltGr+space and Japanese keyboards make others
        return "space"
    return None if category in ("Cc", "Cs") else character


def _with(modifiers: Collection[str], name: str | None) -> str | None:
    """Return a name with more modifiers, in their order; Shift makes a letter a capital."""
    if not name:
        return None
    own, key = parts(name)
    held = {*own, *modifiers}
    if _has_capital(key) and held & {"ctrl", "shift"}:
        key = key.lower() if "ctrl" in held else key.upper()
        held.discard("shift")
    return "".join(f"{modifier}-" for modifier in MODIFIERS if modifier in held) + key


def _has_capital(key: str) -> bool:
    return len(key) == 1 == len(key.upper()) and key.lower() != key.upper()


def parts(name: str) -> tuple[tuple[str, ...], str]:
    """Return the modifiers in a name, and the key: of “ctrl--” they are “ctrl” and “-”."""
    *modifiers, last = name[:-1].split("-")
    return tuple(modifiers), last + name[-1]


def key_name(written: str) -> str:
    """Return the name of the key that somebody wrote: “Ctrl+Right”, “PgDn”, “Shift-H”, “ ”.

    Raises ValueError, with a sentence, where there is no such key or a terminal does not tell it.
    """
    rest, modifiers = written.strip() or written[:1], set[str]()
    while held := _HELD_KEY.match(rest):
        modifiers.add(_HELD_KEYS[(held[1] or held[2]).lower()])
        rest = rest[held.end() :]
    key = _character(rest) if len(rest) == 1 else _spelled(rest)
    if key is None:
        raise ValueError(f"“{written}” is not the name of a key.")
    if modifiers == {"shift"} and len(key) == 1 and not _has_capital(key):
        raise ValueError(f"Instead of “{written}” write the character that it makes.")
    if not _is_told(modifiers, key):
        raise ValueError(f"A terminal does not tell “{written}” from another key.")
    name = _with(modifiers, key)
    assert name
    return name


def _spelled(word: str) -> str | None:
    plain = re.sub(r"[ _-]", "", word.lower())
    key = _OTHERWISE.get(plain, plain)
    return key if key in (*NAMED, "+", "-") else None


def _is_told(modifiers: set[str], key: str) -> bool:
    """Whether terminals send something of its own for the key while these are held."""
    if key in _SENDING_CONTROLS:
        return not modifiers or (*modifiers, key) in _TOLD_WHILE_HELD
    if len(key) > 1 or "ctrl" not in modifiers:
        return True
    return "shift" not in modifiers and key.lower() in _TOLD_WITH_CTRL
