"""What languages are called, as Unicode's CLDR has it. Babel loads slowly: only when asked."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache

from reader.catalogues import SOURCE_LANGUAGE

_NONE = frozenset({"mis", "mul", "und", "zxx"})
"""Tags that name no language, though CLDR has words for them."""


@lru_cache(maxsize=256)
def language_name(language: str, into: str = SOURCE_LANGUAGE) -> str:
    """Return the name of a tag's language in another one, else in English; "" where it has none.

    Regions and scripts are left aside: pt-BR is Portuguese.
    """
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    code = language.replace("_", "-").partition("-")[0].lower()
    code = get_global("language_aliases").get(code, code).partition("_")[0]
    if code in _NONE:
        return ""
    names = dict(Locale(SOURCE_LANGUAGE).languages)
    with suppress(UnknownLocaleError, ValueError):
        names.update(Locale.parse(into, sep="-").languages)
    return str(names.get(code, ""))
