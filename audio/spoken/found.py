"""What a rule is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from audio.spoken.table import Table


class Found(NamedTuple):
    """What is said for the text from where the rule was asked up to `end`; see Piece."""

    end: int
    said: str
    doubt: str = ""


Rule: TypeAlias = "Callable[[str, int, Table], Found | None]"
"""Asked about a text at a position; None where the rule has nothing to say there."""
