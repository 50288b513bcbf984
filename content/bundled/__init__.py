"""The page that is read when none is given: our own article, to try everything with at once."""

from __future__ import annotations

from importlib.resources import files

from content.page import Page

NAME = "paraspinal-sarcoma.html"


def bundled_page() -> Page:
    """Return the article about paraspinal sarcoma that comes with the program."""
    markup = files("content.bundled").joinpath(NAME).read_text(encoding="utf-8")
    return Page(markup=markup, address=f"bundled:{NAME}", language=None)
