"""Formulas in MathML, written in a line where the page gives no text of its own for them."""

from __future__ import annotations

from collections.abc import Callable

from bs4.element import Tag

from content.scripts import lowered, raised


def _numerator(text: str, _: str) -> str:
    return _grouped(text)


def _denominator(text: str, _: str) -> str:
    return f"/{_grouped(text)}"


def _root(text: str, _: str) -> str:
    return f"√{_grouped(text)}"


def _grouped(text: str) -> str:
    text = text.strip()
    return text if text.replace(".", "").isalnum() else f"({text})"


_PARTS: dict[tuple[str, int], Callable[[str, str], str]] = {
    ("msup", 1): raised,
    ("msub", 1): lowered,
    ("msubsup", 1): lowered,
    ("msubsup", 2): raised,
    ("mfrac", 0): _numerator,
    ("mfrac", 1): _denominator,
}


_MOST_PARTS = 8  # with the white space between them


def writing(tag: Tag) -> Callable[[str, str], str] | None:
    """Return how an element of a formula is written, given its text and what stands before."""
    if tag.name == "msqrt":
        return _root
    parent = tag.parent
    if parent is None or parent.name not in ("msup", "msub", "msubsup", "mfrac"):
        return None
    parts = [id(part) for part in parent.contents[:_MOST_PARTS] if isinstance(part, Tag)]
    return _PARTS.get((parent.name, parts.index(id(tag)))) if id(tag) in parts else None
