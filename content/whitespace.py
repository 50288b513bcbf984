"""White space and invisible characters, folded as a browser does."""

from __future__ import annotations

import re

# A no-break space between digits holds one number together; elsewhere it is a space.
_SPACE = re.compile(r"(?<=\d)(?P<held>[\u00a0\u2007\u202f])(?=\d)|[\s\x00-\x1f\x7f-\x9f]+")
# Soft hyphens, zero-width spaces and bidirectional controls stand inside words and are not heard.
# Zero-width joiners stay: Persian words and emoji are made with them. What stands for private use
# is a picture of an icon font.
_INAUDIBLE = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")


def fold(text: str) -> str:
    """Return text with every run of white space as one space, and words whole."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    return _SPACE.sub(_folded, _INAUDIBLE.sub("", text))


def _folded(space: re.Match[str]) -> str:
    return space["held"] or " "


def keep_lines(text: str) -> str:
    """Return preformatted text: its line breaks and indents stay, other controls do not."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(" ", _INAUDIBLE.sub("", text))
