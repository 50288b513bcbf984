"""What languages are called, as Unicode's CLDR has it. Babel loads slowly: only when asked."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache

from reader.catalogues import SOURCE_LANGUAGE

_NONE = frozenset({"mis", "mul", "und", "zxx"})
"""Tags that name no language, though CLDR has words for them."""


def language_name(language: str, into: str = SOURCE_LANGUAGE) -> str:
    """Return the name of a tag's language in another one, else in English; "" where it has none.

    Regions and scripts are left aside: pt-BR is Portuguese.
    """
    from babel.core import get_global

    code = language.replace("_", "-").partition("-")[0].lower()
    code = get_global("language_aliases").get(code, code).partition("_")[0]
    return "" if code in _NONE else _names(into).get(code, "")


@lru_cache(maxsize=16)
def _names(into: str) -> dict[str, str]:
    """Return what languages are called in one, by their codes, or else in English."""
    from babel import Locale, UnknownLocaleError

    names = dict(Locale(SOURCE_LANGUAGE).languages)
    with suppress(UnknownLocaleError, ValueError):
        names.update(Locale.parse(into, sep="-").languages)
    return names
