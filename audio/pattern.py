"""Regular expressions that are compiled when they are first used.

The rules for what is said have some 300 of them. Those with large classes of characters take
2 ms each, and nobody is to wait for all of them before the first word sounds.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """A pattern, made at the first use of any of its methods, which then are its own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        for method in ("match", "fullmatch", "search", "findall", "finditer", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern as re.compile does, but compile it when it is first used."""
    return cast("re.Pattern[str]", _Pattern(text, flags))
