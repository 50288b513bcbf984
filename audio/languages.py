"""Which language tag may stand in for which: BCP 47 lookup, with CLDR's parents."""

from __future__ import annotations

from collections.abc import Iterator

# CLDR's parentLocales, where the parent is not simply the tag cut short
LATIN_AMERICA = frozenset(
    [
        "AR",
        "BO",
        "BR",
        "BZ",
        "CL",
        "CO",
        "CR",
        "CU",
        "DO",
        "EC",
        "GT",
        "HN",
        "MX",
        "NI",
        "PA",
        "PE",
        "PR",
        "PY",
        "SV",
        "US",
        "UY",
        "VE",
    ]
)
ENGLISH_LIKE_AMERICA = frozenset({"US", "AS", "CA", "GU", "LR", "MH", "MP", "PH", "PR", "UM", "VI"})
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
}


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
    tag = whole
    while tag:
        yield tag
        yield from SAME.get(tag, ())
        tag = tag.rpartition("-")[0]
        if tag and "-" not in tag:
            yield from _parent(whole)
    if likely := LIKELY.get(primary(whole)):
        yield likely


def _parent(tag: str) -> Iterator[str]:
    language, *rest = tag.split("-")
    region = next((part.upper() for part in rest if len(part) == 2), "")
    if language == "es" and region in LATIN_AMERICA:
        yield "es-419"
    elif language == "en" and region:
        yield "en-us" if region in ENGLISH_LIKE_AMERICA else "en-gb"
    elif language == "pt" and region:
        yield "pt-br" if region in PORTUGUESE_LIKE_BRAZIL else "pt-pt"


def _plain(tag: str) -> str:
    return tag.strip().replace("_", "-").lower()
