"""The words of each language that we have."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module

from audio.languages import fallbacks, primary
from audio.spoken.table import Table

LANGUAGES = ("en",)
"""The languages with a module here that has their TABLE."""


@cache
def table_of(language: str) -> Table:
    """Return the words for a language (BCP 47); a table of nothing where we have none."""
    known = next((tag for tag in fallbacks(language) if primary(tag) in LANGUAGES), "")
    if not known:
        return Table(language)
    table: Table = import_module(f"audio.spoken.tables.{primary(known)}").TABLE
    return replace(table, language=language)
