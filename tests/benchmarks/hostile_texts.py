"""Texts that nobody would write, of any size, the same on every run: one thing again and again."""

from __future__ import annotations

UNITS = (
    "1-", "1–", "1 - ", "a.b.", "(", "((1", "1,", "1.", "1,000,", "1 000 ", "I V ", "I-", "/", "1/",
    "[1]", "[1,", "[", "+1", "+1 ", "@a.", "a@", "a@a.", "1 ", "0 ", "0", "9", "A1", "A", "a", "A.",
    "http://", "http://a.", "www.", "é", "5/5/5/", "mg/", "5 mg/", "mg·", "×", "5 ×", "5x", "±5",
    "10^", "10⁹", "²", "₂", "H₂", "(OH)", "<", "<5", "$", "$5", "$5-", " ", "\xa0", "\n", "~", "=",
    "*", "|", "— ", "12:", "12:30-", "Mon-", "Jan ", "Jan 5 ", "stage I, ", "types I and ", "call ",
    "call 911 or ", "q4", "q", "no. ", "Dr. ", "b.i.d.", "& ", "'", "½", "1½", "1 1/2 ", "0x",
    "1e5", "30s ", "CA 30301 ", "00", "01 ", "-", "–", "٣", "5 mg", "5 mg-", "5 mg 5 ", "F ",
    "101 F", "é ", "aB", "aB-", "x", "1x",
)  # fmt: skip
"""What is repeated."""


def hostile(unit: str, size: int) -> str:
    """Return a text of so many characters."""
    return (unit * (size // len(unit) + 1))[:size]
