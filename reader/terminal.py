"""What goes to a terminal: plain lines, safe to print and to be read by a screen reader."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TextIO


def printable(text: str) -> str:
    """Return the text on one line, without the control characters a page could smuggle in.

    An escape sequence in a page must not move the cursor or change the terminal (CWE-150).
    """
    spaced = text.replace("\n", " ").replace("\t", " ")
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cs"))


def duration(seconds: float) -> str:
    """Return a length of time in words that are short to hear: “1 h 2 min”, “3 min 5 s”."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def is_accessible() -> bool:
    """Whether plain lines are asked for, by any value of ACCESSIBLE but the empty one."""
    return bool(os.environ.get("ACCESSIBLE"))


def redraws(stream: TextIO) -> bool:
    """Whether a progress bar may be drawn: on a terminal, unless plain lines are asked for.

    NO_COLOR asks for them by any value but the empty one too (https://no-color.org).
    """
    plain = is_accessible() or os.environ.get("NO_COLOR")
    return stream.isatty() and not plain and os.environ.get("TERM") != "dumb"


def lose_no_character() -> None:
    """Make standard output show, not refuse, what the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if stream:  # None where it was closed
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
