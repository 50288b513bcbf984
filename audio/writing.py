"""Which script words are written in, and which language that makes likely.

A voice names the letters of a script that is not its own (“Chinese letter”), or is silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from audio.languages import primary
from audio.pattern import late
from audio.speech import Span

_KANA = "\u3041-\u3096\u309d-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_LETTERS = {  # by ISO 15924; Latin is left out, since every voice can read it somehow
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrl": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Armn": "\u0531-\u0587\ufb13-\ufb17",
    "Hebr": "\u0591-\u05f4\ufb1d-\ufb4f",
    "Arab": "\u0610-\u061a\u0620-\u06d3\u06d5-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff"
    "\ufe70-\ufefc",
    "Syrc": "\u0700-\u074f",
    "Thaa": "\u0780-\u07b1",
    "Nkoo": "\u07c0-\u07fa",
    "Deva": "\u0900-\u0963\u0966-\u097f\ua8e0-\ua8ff",
    "Beng": "\u0980-\u09ff",
    "Guru": "\u0a00-\u0a7f",
    "Gujr": "\u0a80-\u0aff",
    "Orya": "\u0b00-\u0b7f",
    "Taml": "\u0b80-\u0bff",
    "Telu": "\u0c00-\u0c7f",
    "Knda": "\u0c80-\u0cff",
    "Mlym": "\u0d00-\u0d7f",
    "Sinh": "\u0d80-\u0dff",
    "Thai": "\u0e01-\u0e3a\u0e40-\u0e5b",
    "Laoo": "\u0e80-\u0eff",
    "Tibt": "\u0f00-\u0fff",
    "Mymr": "\u1000-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f",
    "Geor": "\u10a0-\u10fa\u10fc-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f",
    "Hang": "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb",
    "Ethi": "\u1200-\u139f\u2d80-\u2dde\uab01-\uab2e",
    "Cher": "\u13a0-\u13fd\uab70-\uabbf",
    "Khmr": "\u1780-\u17f9",
    "Mong": "\u1810-\u18aa",
    "Jpan": f"{_KANA}\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9"
    "\U00020000-\U000323af",
}
_RUN = late("|".join(f"(?P<{script}>[{letters}]+)" for script, letters in _LETTERS.items()))
_HAS_KANA = late(f"[{_KANA}]")
_WORD = late(r"\w+")
_FIRST = "\u0370"
"""All that is before it is Latin, or a sign."""

_FEWEST = {"Grek": 3}
"""So many letters are a word: α and β are signs, as in “β-blocker” and “γδ T cell”."""

_TOGETHER = {
    "Hans": ("Hani",),
    "Hant": ("Hani",),
    "Hanb": ("Hani",),
    "Jpan": ("Hani", "Kana"),
    "Hrkt": ("Kana",),
    "Hira": ("Kana",),
    "Kore": ("Hang", "Hani"),
}
"""The scripts that some of ISO 15924's consist of."""

_TELLING = (
    ("Arab", "ur", late("[ٹڈڑںےہ]")),
    ("Arab", "fa", late("[پچژگ]")),
    ("Cyrl", "be", late("[ўЎ]")),
    ("Cyrl", "uk", late("[іїєґІЇЄҐ]")),
    ("Cyrl", "sr", late("[ђћџљњјЂЋЏЉЊЈ]")),
)
"""Letters that a script's likeliest language does not have."""


def by_script(spans: Iterable[Span], language: str) -> Iterator[Span]:
    """Give the words of spans by their language; `language` is that of those that tell none.

    Words in a script that is not that of their language are in the one that it makes likely;
    others have the language that their span tells, or none.
    """
    for span in spans:
        own = span.language or language
        for part in in_scripts(span.text, own):
            yield part if part.language != own else Span(part.text, span.language)


def in_scripts(text: str, language: str) -> Iterator[Span]:
    """Give a text in parts, each with the language that its script makes likely.

    That is the given one where its language is written so, or where nothing is known of it.
    """
    if text.isascii() or max(text) < _FIRST:
        yield Span(text, language)
        return
    begin = 0
    for start, end, likely in _foreign(text, scripts_of(language)):
        if start > begin:
            yield Span(text[begin:start], language)
        yield Span(text[start:end], likely)
        begin = end
    if begin < len(text):
        yield Span(text[begin:], language)


def is_romanised(text: str, language: str) -> bool:
    """Tell whether a text is in Latin letters though its language is written in others."""
    own = scripts_of(primary(language)) if max(text, default="") < _FIRST else frozenset()
    return bool(own) and "Latn" not in own


@lru_cache(maxsize=256)
def scripts_of(language: str) -> frozenset[str]:
    """Return the scripts that a language is written in, none where nothing is known of it.

    They are those in the tag, else those that Unicode's CLDR has for it in any region.
    """
    from babel.core import get_global

    first = primary(language)
    first = get_global("language_aliases").get(first, first).partition("_")[0]
    named = [part.title() for part in language.split("-")[1:] if len(part) == 4 and part.isalpha()]
    scripts = named[:1] or _likely_scripts().get(first, set())
    return frozenset(one for script in scripts for one in _TOGETHER.get(script, (script,)))


@cache
def _likely_scripts() -> dict[str, set[str]]:
    """Return by language the scripts that CLDR has for it in any region."""
    from babel.core import get_global

    scripts: dict[str, set[str]] = {}
    for tag, full in get_global("likely_subtags").items():
        scripts.setdefault(tag.partition("_")[0], set()).add(full.split("_")[1])
    return scripts


def _foreign(text: str, own: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """Give where words of other scripts begin and end, and their likely language."""
    for start, end, group in _runs(text) if own else ():
        words = text[start:end]
        script = group if group != "Jpan" else "Kana" if _HAS_KANA.search(words) else "Hani"
        longest = max(map(len, _WORD.findall(words)), default=0)
        if script not in own and longest >= _FEWEST.get(script, 1):
            yield start, end, _likely(script, words)


def _runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the stretches of a script, with the spaces and signs between its words."""
    start, end, script = 0, 0, ""
    for found in _RUN.finditer(text):
        known = str(found.lastgroup)
        if known != script or any(map(str.isalnum, text[end : found.start()])):
            if script:
                yield start, end, script
            start, script = found.start(), known
        end = found.end()
    if script:
        yield start, end, script


def _likely(script: str, words: str) -> str:
    """Return the language that words in a script are likely in."""
    from babel.core import get_global

    for telling, language, letters in _TELLING:
        if telling == script and letters.search(words):
            return language
    return str(get_global("likely_subtags")[f"und_{script}"]).partition("_")[0]
