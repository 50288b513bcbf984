"""Pictographs in words: by the names that Unicode's CLDR gives them in many languages."""

from __future__ import annotations

import re

# Every emoji has one of these; that a text has one does not make it an emoji.
_MAYBE = re.compile("[\u203c-\u3299\ufe0f\U0001f000-\U0001faff]")
_PICTURES_BELOW = frozenset("⌚⌛⏩⏪⏫⏬⏰⏳")
_FIRST_PICTURE = "\u2600"  # below it are arrows, bullets and signs that voices know
_EDGE = "\0"  # of a name: a space, unless something is there that needs none
_NEEDLESS = re.compile(rf"(?<=\s){_EDGE}|^{_EDGE}|{_EDGE}(?=[\s.,;:!?…)\]]|$)")


def named(text: str, language: str) -> str:
    """Return text with each emoji's name in its place, in English where we have no other."""
    if not _MAYBE.search(text):
        return text
    import emoji

    known = language.partition("-")[0]
    known = known if known in emoji.LANGUAGES else "en"
    emoji.config.load_language(known)

    def name(sign: str, data: dict[str, str]) -> str:
        written = data.get(known, data["en"]).strip(":").replace("_", " ")
        return sign if _is_text(sign) else f"{_EDGE}{written}{_EDGE}"

    return _NEEDLESS.sub("", emoji.replace_emoji(text, name)).replace(_EDGE, " ")


def without(text: str) -> str:
    """Return text without emoji."""
    return re.sub(rf" ?{_EDGE}(?=\W|$)", "", _cut(text)).replace(_EDGE, " ")


def between(text: str) -> list[str]:
    """Return what stands before, between and after emoji."""
    return _cut(text).split(_EDGE)


def _cut(text: str) -> str:
    if not _MAYBE.search(text):
        return text
    import emoji

    return emoji.replace_emoji(text, lambda sign, _: sign if _is_text(sign) else _EDGE)


def _is_text(sign: str) -> bool:
    return len(sign) == 1 and sign < _FIRST_PICTURE and sign not in _PICTURES_BELOW
