"""Raised and lowered characters keep their meaning."""

from __future__ import annotations

import pytest

from content.scripts import is_mark, lowered, quotation_marks, raised


@pytest.mark.parametrize(
    ("before", "text", "written"),
    [
        ("10", "9", "⁹"),
        ("10", "-3", "⁻³"),
        ("x", "n", "ⁿ"),
        ("10", "a+b", "^(a+b)"),
        ("e", "x", "^x"),
        ("2", "k", "^k"),
        ("1", "st", "st"),
        ("XX", "e", "e"),
        ("M", "me", "me"),
        ("Aspirin", "®", "®"),
        ("Aspirin", "TM", "™"),
        ("word", "1,2", "¹,²"),
        ("mg", "[3]", " [3]"),
        ("", "a", "a"),
    ],
)
def test_raised(before, text, written):
    """A superscript is never glued to what it stands above."""
    assert raised(text, before) == written


@pytest.mark.parametrize(
    ("before", "text", "written"),
    [("B", "12", "₁₂"), ("HbA", "1c", "1c"), ("T", "1/2", "_(1/2)"), ("log10", "z", "_z")],
)
def test_lowered(before, text, written):
    """A subscript is a subscript character, or written as one writes it, or kept apart."""
    assert lowered(text, before) == written


@pytest.mark.parametrize("text", ["1", "[12]", "1,2", "a", "*", "[1][2]", "note 1", "2–5"])
def test_reference_marks(text):
    """Numbers, letters and signs that lead to a note are reference marks."""
    assert is_mark(text)


@pytest.mark.parametrize("text", ["see below", "[sic!]", "x" * 100])
def test_words_are_no_reference_marks(text):
    """Words are words, raised or not."""
    assert not is_mark(text)


def test_quotation_marks_alternate():
    """A quotation in a quotation has the other marks of its language."""
    assert quotation_marks("en-GB", 0) == ("“", "”")
    assert quotation_marks("de", 1) == ("‚", "‘")
