"""Pictographs in words: by the names that Unicode's CLDR gives them in many languages."""

from __future__ import annotations

import re

# Every emoji has one of these; that a text has one does not make it an emoji. The signs of
# mathematics and arrows are none unless U+FE0F follows.
_MAYBE = re.compile(
    "[⌚⌛⏩-⏬⏰⏳\u2600-\u27bf\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff]"
)
_PICTURES_BELOW = frozenset("⌚⌛⏩⏪⏫⏬⏰⏳")
_FIRST_PICTURE = "\u2600"  # below it are arrows, bullets and signs that voices know
# Around a name: spaces, unless something is there that needs none.
_OPENING, _CLOSING = "\0", "\3"
_SPAN = "\2"  # where the words before or after begin
_NAME = rf"{_OPENING}([^{_CLOSING}]+){_CLOSING}"
_REPEATED = re.compile(rf"{_NAME}(?:\s*{_OPENING}\1{_CLOSING})+")
_SAID_NEXT = re.compile(rf"{_NAME}\s*(?={_SPAN}?\s*\1\b)", re.IGNORECASE)
_BEFORE_WORD = re.compile(rf"{_CLOSING}(?=\s*{_SPAN}?\s*[\w{_OPENING}])")
_NEEDLESS = re.compile(
    rf"(?:(?<=\s)|(?<=^{_SPAN})|(?<=\W{_SPAN})){_OPENING}"
    rf"|{_CLOSING}(?=[\s.,;:!?…)\]]|{_SPAN}(?!\w))"
)
_EDGES = re.compile(f"[{_OPENING}{_CLOSING}]+")
_LOOKED_AT = 60  # characters after a text: longer than nearly every name


def named(text: str, language: str, before: str = "", after: str = "") -> str:
    """Return text with each emoji's name in its place, in English where we have no other.

    Several of one kind are counted, for they may be a dose or a rating: “2 × pill”. Words that
    follow say no name again (“⚠️ Warning”). What is `before` and `after` is not returned.
    """
    if not _MAYBE.search(text):
        return text
    import emoji

    known = language.partition("-")[0]
    known = known if known in emoji.LANGUAGES else "en"
    emoji.config.load_language(known)

    def name(sign: str, data: dict[str, str]) -> str:
        written = data.get(known, data["en"]).strip(":").replace("_", " ")
        return sign if _is_text(sign) else f"{_OPENING}{written}{_CLOSING}"

    said = emoji.replace_emoji(text, name)
    said = _SPAN.join((before[-1:], _REPEATED.sub(_counted, said), after[:_LOOKED_AT]))
    said = _BEFORE_WORD.sub(f",{_CLOSING}", _SAID_NEXT.sub("", said))
    return _EDGES.sub(" ", _NEEDLESS.sub("", said)).split(_SPAN)[1]


def _counted(names: re.Match[str]) -> str:
    return f"{_OPENING}{names[0].count(_OPENING)} × {names[1]}{_CLOSING}"


def without(text: str) -> str:
    """Return text without emoji."""
    return re.sub(rf" ?{_OPENING}(?=\W|$)", "", _cut(text)).replace(_OPENING, " ")


def between(text: str) -> list[str]:
    """Return what stands before, between and after emoji."""
    return _cut(text).split(_OPENING)


def _cut(text: str) -> str:
    if not _MAYBE.search(text):
        return text
    import emoji

    return emoji.replace_emoji(text, lambda sign, _: sign if _is_text(sign) else _OPENING)


def _is_text(sign: str) -> bool:
    return len(sign) == 1 and sign < _FIRST_PICTURE and sign not in _PICTURES_BELOW
