"""What single characters are called when they are typed or spelled."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from reader.phrases import Phrases


def _say(name: str) -> str:
    """Mark a name for the catalogues."""
    return name


# Translators: what characters are called when somebody types or spells them.
NAMES: Mapping[str, str] = {
    " ": _say("space"),
    ".": _say("dot"),
    ",": _say("comma"),
    ":": _say("colon"),
    ";": _say("semicolon"),
    "?": _say("question mark"),
    "!": _say("exclamation mark"),
    "'": _say("apostrophe"),
    "’": _say("apostrophe"),
    '"': _say("quotation mark"),
    "“": _say("opening quotation mark"),
    "”": _say("closing quotation mark"),
    "(": _say("left parenthesis"),
    ")": _say("right parenthesis"),
    "[": _say("left bracket"),
    "]": _say("right bracket"),
    "-": _say("hyphen"),
    "–": _say("short dash"),
    "—": _say("long dash"),
    "/": _say("slash"),
    "\\": _say("backslash"),
    "+": _say("plus sign"),
    "=": _say("equals sign"),
    "<": _say("less than"),
    ">": _say("greater than"),
    "%": _say("per cent"),
    "&": _say("ampersand"),
    "@": _say("at sign"),
    "#": _say("number sign"),
    "*": _say("star"),
    "_": _say("underscore"),
    "^": _say("caret"),
    "°": _say("degree sign"),
    "§": _say("section sign"),
    "·": _say("middle dot"),
    "$": _say("dollar sign"),
    "£": _say("sterling sign"),
    "€": _say("euro sign"),
    "¿": _say("opening question mark"),
    "¡": _say("opening exclamation mark"),
    "«": _say("opening angle quotes"),
    "»": _say("closing angle quotes"),
    "…": _say("dots"),
    "|": _say("vertical bar"),
    "{": _say("open brace"),
    "}": _say("close brace"),
}


def character(letter: str, phrases: Phrases) -> str:
    """Return what a character is called: a letter or digit is its own name.

    What has no name in our table has its name in Unicode, which is English.
    """
    if letter in NAMES:
        return phrases.translated(NAMES[letter])
    kind, _, plain = unicodedata.decomposition(letter).partition(" ")
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
    return ", ".join(character(letter, phrases) for letter in word)
