"""Which language tag may stand in for which: BCP 47 lookup, with CLDR's parents."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.IGNORECASE | re.ASCII)

# CLDR's parentLocales, where the parent is not simply the tag cut short
LATIN_AMERICA = frozenset((
    "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "JP", "MX", "NI", "PA",
    "PE", "PR", "PY", "SV", "US", "UY", "VE",
))  # fmt: skip
ENGLISH_LIKE_AMERICA = frozenset((
    "021", "AS", "BI", "CA", "GU", "JP", "MH", "MP", "PH", "PR", "TH", "UM", "US", "VI",
))  # fmt: skip
PORTUGUESE_LIKE_BRAZIL = frozenset({"BR"})

# CLDR's likelySubtags, where more than one region has a voice
LIKELY = {"en": "en-us", "es": "es-es", "fr": "fr-fr", "pt": "pt-br", "vi": "vi-vn", "zh": "zh-cn"}

# One language under several codes (the IANA registry's macrolanguages and preferred values)
SAME = {
    "zh": ("cmn",),
    "cmn": ("zh",),
    "no": ("nb", "nn"),
    "nb": ("no",),
    "nn": ("no", "nb"),
    "iw": ("he",),
    "in": ("id",),
    "tl": ("fil",),
    "fil": ("tl",),
    "mo": ("ro",),
    "sh": ("hr", "sr"),
    "bs": ("hr",),
    "zh-hk": ("yue",),
    "zh-mo": ("yue",),
    "zh-yue": ("yue",),
    "zh-hakka": ("hak",),
    "no-bok": ("nb",),
    "no-nyn": ("nn",),
}


def is_tag(text: str) -> bool:
    """Tell whether a text may be a language tag, such as es or pt-BR.

    “spanish” is none: no language of four letters or more is registered.
    """
    return _TAG.fullmatch(text) is not None


def primary(tag: str) -> str:
    """Return a tag's language alone, in small letters: "pt" of "pt-BR"."""
    return _plain(tag).partition("-")[0]


def speaks(tag: str, language: str) -> bool:
    """Tell whether a tag's language is that of the other, whatever their regions."""
    mine, wanted = primary(tag), primary(language)
    return mine == wanted or mine in SAME.get(wanted, ())


def fallbacks(language: str) -> tuple[str, ...]:
    """Return the tags to try for a language, in small letters, the best first.

    es-MX gives es-mx, es-419, es, es-es; a caller that finds none of them takes any region.
    """
    return tuple(dict.fromkeys(_fallbacks(_plain(language))))


def _fallbacks(whole: str) -> Iterator[str]:
    """RFC 4647, 3.4: the tag, then cut short from its end, with what CLDR has in between."""
    tag = whole
    while tag:
        if tag == whole or not _ends_with_singleton(tag):
            yield from _alike(tag)
        tag = tag.rpartition("-")[0]
        if tag and "-" not in tag:
            yield from _regional(whole)
    if likely := LIKELY.get(primary(whole)):
        yield likely


def _ends_with_singleton(tag: str) -> bool:
    return len(tag.rpartition("-")[2]) == 1


def _alike(tag: str) -> Iterator[str]:
    yield tag
    yield from SAME.get(tag, ())
    first, joint, rest = tag.partition("-")
    if rest:
        yield from (f"{same}{joint}{rest}" for same in SAME.get(first, ()))


def _regional(tag: str) -> Iterator[str]:
    """Give the tags that a language's region has between it and the bare language."""
    language, *rest = tag.split("-")
    region = next((part.upper() for part in rest if _is_region(part)), "")
    if region:
        yield from SAME.get(f"{language}-{region.lower()}", ())
    if language == "es" and region in LATIN_AMERICA:
        yield "es-419"
    elif language == "en" and region:
        yield "en-us" if region in ENGLISH_LIKE_AMERICA else "en-gb"
    elif language == "pt" and region:
        yield "pt-br" if region in PORTUGUESE_LIKE_BRAZIL else "pt-pt"


def _is_region(part: str) -> bool:
    """Two letters, or the three digits of a part of the world."""
    return len(part) == 2 or (len(part) == 3 and part.isdigit())


def _plain(tag: str) -> str:
    return tag.strip().replace("_", "-").lower()
