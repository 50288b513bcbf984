"""Where what is said has come to an end."""

from __future__ import annotations

COLONS = (":", "：")
STOPS = (".", "!", "?", "…", ";", "。", "！", "？", "；", "؟", "؛", "۔", "।", "។", "།", *COLONS)
CLOSING_MARKS = "\"'”’»)]」』）】》〉"


def ends_with_stop(said: str) -> bool:
    """Return whether a stop ends the words, also where a quotation ends with them."""
    return said.rstrip().rstrip(CLOSING_MARKS).endswith(STOPS)
