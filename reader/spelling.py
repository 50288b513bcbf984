"""What single characters are called when they are typed or spelled."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from reader.catalogues import to_say
from reader.phrases import Phrases

# Translators: what characters are called when somebody types or spells them.
NAMES: Mapping[str, str] = {
    " ": to_say("space"),
    ".": to_say("dot"),
    ",": to_say("comma"),
    ":": to_say("colon"),
    ";": to_say("semicolon"),
    "?": to_say("question mark"),
    "،": to_say("comma"),
    "؛": to_say("semicolon"),
    "؟": to_say("question mark"),
    "!": to_say("exclamation mark"),
    "'": to_say("apostrophe"),
    "’": to_say("apostrophe"),
    '"': to_say("quotation mark"),
    "“": to_say("opening quotation mark"),
    "”": to_say("closing quotation mark"),
    "(": to_say("left parenthesis"),
    ")": to_say("right parenthesis"),
    "[": to_say("left bracket"),
    "]": to_say("right bracket"),
    "-": to_say("hyphen"),
    "–": to_say("short dash"),
    "—": to_say("long dash"),
    "/": to_say("slash"),
    "\\": to_say("backslash"),
    "+": to_say("plus sign"),
    "=": to_say("equals sign"),
    "<": to_say("less than"),
    ">": to_say("greater than"),
    "%": to_say("per cent"),
    "٪": to_say("per cent"),
    "&": to_say("ampersand"),
    "@": to_say("at sign"),
    "#": to_say("number sign"),
    "*": to_say("star"),
    "_": to_say("underscore"),
    "^": to_say("caret"),
    "°": to_say("degree sign"),
    "§": to_say("section sign"),
    "·": to_say("middle dot"),
    "$": to_say("dollar sign"),
    "£": to_say("sterling sign"),
    "€": to_say("euro sign"),
    "¿": to_say("opening question mark"),
    "¡": to_say("opening exclamation mark"),
    "«": to_say("opening angle quotes"),
    "»": to_say("closing angle quotes"),
    "…": to_say("dots"),
    "|": to_say("vertical bar"),
    "{": to_say("open brace"),
    "}": to_say("close brace"),
}


def character(letter: str, phrases: Phrases) -> str:
    """Return what a character is called: a letter or digit is its own name.

    What has no name in our table has its name in Unicode, which is English.
    """
    if letter in NAMES:
        return phrases.translated(NAMES[letter])
    kind, _, plain = unicodedata.decomposition(letter).partition(" ")
    if kind == "<wide>":
        return character(chr(int(plain, 16)), phrases)
    if kind in ("<super>", "<sub>"):
        sign = character(chr(int(plain.split()[0], 16)), phrases)
        return phrases.raised(sign) if kind == "<super>" else phrases.lowered(sign)
    if not letter.isalnum():
        return unicodedata.name(letter, letter).lower()
    named = phrases.translated(letter.lower())  # Spanish calls y “i griega”
    if letter.isupper() and letter.lower() != letter:
        return phrases.capital(named if len(named) > 1 else letter)
    return named if len(named) > 1 else letter


def spelled(word: str, phrases: Phrases) -> str:
    """Return a word letter by letter: “capital B, o, n, e”."""
    return ", ".join(
        character(letter, phrases) if len(letter) == 1 else letter for letter in _letters(word)
    )


def _letters(word: str) -> list[str]:
    """Return the letters, with the vowels and marks that one of no case carries: “द”, “वा”."""
    letters: list[str] = []
    for sign in unicodedata.normalize("NFC", word):
        is_mark = unicodedata.category(sign) in ("Mn", "Mc")
        if is_mark and letters and _carries_marks(letters[-1][0]):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


def _carries_marks(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()
