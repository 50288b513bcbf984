"""What CLDR knows of a language: how numbers are written, units, dates. Loaded when first asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from itertools import product
from typing import TYPE_CHECKING, Any, Literal

from audio.languages import fallbacks, primary
from audio.pattern import late

if TYPE_CHECKING:
    from babel import Locale

_VALUE = "\ue000"
_VALUE_AND_DIGITS = late(rf"{_VALUE}\d*")
_OTHER = Decimal(100)  # of the plural category “other”, whose form never lacks the number
_DAY_FIRST = late("[^M]*d.*M")


TAGS = 64
"""How many languages are kept at hand: pages have a few, hostile ones any number."""

FORMS = 4096
"""How many forms of units are."""


@dataclass(frozen=True, slots=True)
class Convention:
    """How numbers are written: the sign before the decimals, those between groups of digits."""

    decimal: str
    groups: str


@lru_cache(TAGS)
def locale(tag: str) -> Locale | None:
    """Return the locale of the nearest tag that CLDR knows."""
    from babel import Locale, UnknownLocaleError

    for each in fallbacks(tag):
        try:
            return Locale.parse(each, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


@lru_cache(FORMS)
def convention(tag: str) -> Convention:
    """Return how a language writes numbers; as in English where CLDR does not know it."""
    known = locale(tag)
    if known is None:
        return Convention(".", ",")
    symbols = known.number_symbols["latn"]
    return Convention(str(symbols["decimal"]), str(symbols["group"]))


def unit(identifier: str, tag: str, value: Decimal) -> str:
    """Return “{} milligrams” for a unit of CLDR, in the form that goes with the value.

    Where a region's data lack the unit, its language's are taken; "" where these do too. Where
    the long name is none of its own, CLDR has the short one for both.
    """
    return _unit(identifier, tag, str(value))


@lru_cache(FORMS)
def _unit(identifier: str, tag: str, value: str) -> str:
    from babel.units import format_unit

    lengths: tuple[Literal["long", "short"], ...] = ("long", "short")
    for length, known in product(lengths, filter(None, map(locale, (tag, primary(tag))))):
        form = partial(format_unit, measurement_unit=identifier, length=length, locale=known)
        text = form(Decimal(value), format=f"'{_VALUE}'#")
        if _VALUE not in text:
            text = form(_OTHER, format=f"'{_VALUE}'#")
        if identifier not in text:
            return _VALUE_AND_DIGITS.sub("{}", text).replace("\u00a0", " ")
    return ""


def plural(tag: str, value: Decimal) -> str:
    """Return CLDR's plural category: “one”, “few”, “other”."""
    known = locale(tag)
    return str(known.plural_form(value)) if known else "other"


@lru_cache(TAGS)
def day_first(tag: str) -> bool:
    """Tell whether a language writes the day before the month in a short date.

    Where it writes the year first, as South Africa does, a longer date tells.
    """
    known = locale(tag)
    if known is None:
        return True
    patterns = [known.date_formats[length].pattern for length in ("short", "medium")]
    return bool(_DAY_FIRST.match(patterns[patterns[0].startswith("y")]))


def long_date(day: date, tag: str) -> str:
    """Return a date with the name of its month: “October 12, 2024”."""
    from babel.dates import format_date

    return format_date(day, "long", locale=locale(tag) or "en")


@lru_cache(TAGS)
def months(tag: str) -> dict[str, str]:
    """Return the names of the months by their abbreviations, in small letters without a dot."""
    return _names(tag, "months")


@lru_cache(TAGS)
def days(tag: str) -> dict[str, str]:
    """Return the names of the days of the week by their abbreviations, as `months` does."""
    return _names(tag, "days")


def _names(tag: str, kind: str) -> dict[str, str]:
    known = locale(tag)
    if known is None:
        return {}
    names: Any = getattr(known, kind)["format"]
    return {
        short.rstrip(".").casefold(): names["wide"][number]
        for number, short in names["abbreviated"].items()
    }
