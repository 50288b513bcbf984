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
_FUNCTION_KEYS = tuple(f"f{number}" for number in range(1, 13))
NAMED = (
    *("space", "enter", "escape", "backspace", "tab", "delete", "insert"),
    *("home", "end", "pageup", "pagedown"),
    *_ARROWS,
    *_FUNCTION_KEYS,
)

CLOSED = "closed"
"""Not a key: what comes instead of the next key where the terminal is gone."""

# A control character is named by the key that people press for it, not by the letter.
_CONTROLS = {
    **{chr(code): f"ctrl-{chr(code + 64).lower()}" for code in range(1, 32)},
    **{"\0": "ctrl-space", "\t": "tab", "\n": "enter", "\r": "enter", "\x1b": "escape"},
    **{"\b": "backspace", "\x7f": "backspace"},
}

# The form is ECMA-48's (5.4); what terminals send in it is told by
# https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-PC-Style-Function-Keys, by rxvt's
# manual (7) and console_codes(4).
_SENT = re.compile(
    r"""
      \x1b\[M...                                        # the mouse, in its oldest form
    | \x1b\[\[(?P<console>[A-E])                        # F1 to F5 of Linux's console
    | \x1b(?P<tab>\t)                                   # Shift+Tab there
    | (?P<meta>\x1b?)\x1b(?P<kind>[\[O])(?P<numbers>[\d;]*)(?P<final>[A-Za-z~^$@])
    | \x1b\[[0-?]*[ -/]*[@-~]                           # reports
    | \x1b[]P^_X].*?(?:\a|\x1b\\)
    | (?P<alt>\x1b(?=[^\x1b]))?(?P<character>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_NUMBERED = {
    **{1: "home", 2: "insert", 3: "delete", 4: "end", 5: "pageup", 6: "pagedown"},
    **{7: "home", 8: "end", 0: "shift-tab"},
    **dict(zip((11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24), _FUNCTION_KEYS, strict=True)),
    **{code: f"shift-f{n}" for n, code in enumerate((25, 26, 28, 29, 31, 32, 33, 34), 1)},
}
_HELD = {"~": 0, "$": 1, "^": 4, "@": 5}  # rxvt tells by the last character what is held
_LETTERED = {
    **dict(zip("ABCDHFPQRS", (*_ARROWS, "home", "end", "f1", "f2", "f3", "f4"), strict=True)),
    **dict(zip("pqrstuvwxy", "0123456789", strict=True)),  # of the keypad; with Ctrl in mintty
    "Z": "shift-tab",
}
_AFTER = {
    "[": {**_LETTERED, **{n: f"shift-{a}" for n, a in zip("abcd", _ARROWS, strict=True)}},
    "O": {
        **_LETTERED,
        **{n: f"ctrl-{a}" for n, a in zip("abcd", _ARROWS, strict=True)},
        **dict(zip("jklmnoX", "*+,-./=", strict=True)),
        **{"M": "enter", "I": "tab"},
    },
}

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
_ENDING = "\\"  # Ctrl+\ ends the program: reader.terminal_state
_HELD_KEYS = {
    **{"c": "ctrl", "ctrl": "ctrl", "control": "ctrl", "^": "ctrl", "s": "shift"},
    **{"shift": "shift", "a": "alt", "alt": "alt", "m": "alt", "meta": "alt", "option": "alt"},
}
_HELD_KEY = re.compile(r"(?:(c|ctrl|control|s|shift|a|alt|m|meta|option) *[-+]|(\^)) *(?=.)", re.I)


def names(presses: Iterable[KeyPress]) -> Iterator[str]:
    """Give the names of keys that came together.

    prompt_toolkit finds where a key ends but knows less of what it is: its table (3.0.53) has
    Ctrl+Shift+Up as down and Shift+F3 as a report of the cursor's place, and what is not in it
    comes as Escape and the letters that follow.
    """
    return names_in("".join(p.data for p in presses if p.key != "<windows-mouse-event>"))


def names_in(sent: str) -> Iterator[str]:
    """Give the names of the keys that send this; what no key sends is left out."""
    for found in _SENT.finditer(sent):
        if name := _name(found):
            yield name


def _name(found: re.Match[str]) -> str | None:
    if character := found["character"]:
        return _with(("alt",) if found["alt"] else (), _character(character))
    if found["tab"]:
        return "shift-tab"
    if console := found["console"]:
        return f"f{'ABCDE'.index(console) + 1}"
    if found["final"]:
        key, held = _key(found["kind"], found["numbers"], found["final"])
        return _with(_modifiers(held | 2 * bool(found["meta"])), key)
    return None


def _character(character: str) -> str | None:
    category = unicodedata.category(character)
    if category == "Zs":  # AltGr+space and Japanese keyboards make others
        return "space"
    return _CONTROLS.get(character) if category in ("Cc", "Cs") else character


def _key(kind: str, numbers: str, final: str) -> tuple[str | None, int]:
    """Return which key a sequence tells, and in bits what is held."""
    first, *others = (int(n or 0) for n in numbers.split(";"))
    held = max(others[0] - 1, 0) if others else 0
    if len(others) > 1:
        return None, 0
    if final in _HELD:
        return _NUMBERED.get(first), held or _HELD[final]
    if final == "u" and kind == "[" and first != 1:  # kitty's: the character itself
        return _character(chr(first)) if first < 0x110000 else None, held
    if others and first != 1:  # where the cursor is
        return None, 0
    return _AFTER[kind].get(final), held if others else max(first - 1, 0)


def _modifiers(held: int) -> tuple[str, ...]:
    bits = {"shift": 1, "alt": 2 | 8, "ctrl": 4}
    return tuple(modifier for modifier, bit in bits.items() if held & bit)


def _with(modifiers: Collection[str], name: str | None) -> str | None:
    """Return a name with more modifiers, in their order; Shift makes a letter a capital."""
    if name is None:
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
    made = _CONTROLS.get(chr(ord(key.upper()) ^ 64)) if key.isascii() else None
    return "shift" not in modifiers and made == f"ctrl-{key.lower()}" and key not in _ENDING
