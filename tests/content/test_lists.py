"""Ordinals are what the page shows."""

from __future__ import annotations

import pytest

from content.lists import label


@pytest.mark.parametrize(
    ("ordinal", "type", "shown"),
    [
        (3, "1", "3"),
        (-1, "1", "-1"),
        (1, "a", "a"),
        (28, "A", "AB"),
        (0, "a", "0"),
        (4, "i", "iv"),
        (1994, "I", "MCMXCIV"),
        (4000, "i", "4000"),
        (2, "", ""),
    ],
)
def test_label(ordinal, type, shown):
    """Letters and Roman numerals write what they can, decimals the rest."""
    assert label(ordinal, type) == shown
