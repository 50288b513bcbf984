"""The words of each language that we have."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from importlib import import_module

from audio.languages import fallbacks, primary
from audio.spoken.table import Table

LANGUAGES = ("ar", "de", "en", "es", "fr", "hi", "pt", "ru", "vi", "zh")
"""The languages with a module here that has their TABLE."""

TAGS = 64
"""How many languages are kept at hand: pages have a few, hostile ones any number."""


@lru_cache(TAGS)
def table_of(language: str, defined: frozenset[str] = frozenset()) -> Table:
    """Return the words for a language (BCP 47); the names of signs where we have no others.

    Abbreviations that a page defines itself are not put in our words; capitals are spelled.
    """
    if defined:
        return table_of(language).without(defined)
    name = next(filter(LANGUAGES.__contains__, map(primary, fallbacks(language))), None)
    if name is None:
        from audio.spoken.tables.others import named

        return named(language)
    module = import_module(f"audio.spoken.tables.{name}")
    regions = getattr(module, "REGIONS", {})
    region = next((part for part in language.lower().split("-")[1:] if part in regions), "")
    table: Table = module.TABLE
    return replace(table, language=language, **regions.get(region, {}))
