"""Subscripts, superscripts and quotation marks: meaning that pages give by position alone."""

from __future__ import annotations

import re

_SUPERSCRIPT = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_SUBSCRIPT = str.maketrans("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_BETWEEN = frozenset(" ,;–")  # stand as they are among raised or lowered characters
_ORDINAL = re.compile(
    r"st|nd|rd|th|er|ers|re|res|e|es|ème|èmes|eme|ième|nde?|d|o|os|a|as|ª|º|°", re.IGNORECASE
)
_COUNTED = re.compile(r"(?:\d|\b[IVXLC]+)$")
_SYMBOLS = re.compile(r"[®™©℠*†‡§¶#°′″'\"’”ªº\s]*")
_TRADE = {"tm": "™", "sm": "℠", "r": "®"}

_MARK = re.compile(r"[\[(]*(?:note|ref|\d{1,4}|[a-z]{1,2}|[*†‡§¶#]{1,3})?[\])]*", re.IGNORECASE)
_BETWEEN_MARKS = re.compile(r"[\s,;–-]+|(?<=\])(?=\[)")
_BRACKETED = re.compile(r"\s*[\[(](?:(?:note|ref)\s)?(?:\d{1,4}|[a-z]{1,2})[\])]\s*", re.IGNORECASE)


def is_mark(text: str) -> bool:
    """Return whether raised text that leads elsewhere on the page is only a reference mark."""
    return len(text) < 60 and all(_MARK.fullmatch(one) for one in _BETWEEN_MARKS.split(text))


def is_bracketed_mark(text: str) -> bool:
    return len(text) < 20 and _BRACKETED.fullmatch(text) is not None


def raised(text: str, before: str) -> str:
    """Return superscript text such that it keeps apart from what stands before it.

    Every character that has a superscript form takes it (10⁹, xⁿ); an ordinal's ending and
    trade marks are written plainly (1st, ®); anything else follows a caret: e^x, 10^(a+b).
    """
    text = text.strip()
    if not text or _SYMBOLS.fullmatch(text):
        return text
    if _has_form(text, _SUPERSCRIPT):
        return text.translate(_SUPERSCRIPT)
    if text.lower() in _TRADE and before[-1:].isalpha():
        return _TRADE[text.lower()]
    if _ORDINAL.fullmatch(text) and _COUNTED.search(before):
        return text
    if text.isalpha() and len(text) > 1 and before[-1:].isalpha():
        return text  # Mme, Dr, nos
    return _apart("^", text, before)


def lowered(text: str, before: str) -> str:
    """Return subscript text: H₂O, B₁₂; HbA1c as one writes it; anything else as x_(i/2)."""
    text = text.strip()
    if not text:
        return text
    if _has_form(text, _SUBSCRIPT):
        return text.translate(_SUBSCRIPT)
    if text.isalnum() and before[-1:].isalpha():
        return text
    return _apart("_", text, before)


def _has_form(text: str, forms: dict[int, int]) -> bool:
    return all(ord(char) in forms or char in _BETWEEN for char in text)


def _apart(sign: str, text: str, before: str) -> str:
    if not before or before[-1].isspace():
        return text  # nothing stands before it that it could be glued to
    if text.startswith(("^", "_")):
        return text  # raised or lowered twice
    if text.startswith("["):
        return f" {text}"
    return f"{sign}{text}" if len(text) == 1 else f"{sign}({text})"


_QUOTES = {
    "": "“”‘’",
    "da": "»«›‹",
    "de": "„“‚‘",
    "cs": "„“‚‘",
    "es": "«»“”",
    "fi": "””’’",
    "fr": "«»“”",
    "it": "«»“”",
    "ja": "「」『』",
    "nb": "«»‘’",
    "pl": "„”«»",
    "pt": "“”‘’",
    "ru": "«»„“",
    "sv": "””’’",
    "uk": "«»„“",
    "zh": "“”‘’",
}


def quotation_marks(language: str, depth: int) -> tuple[str, str]:
    """Return the marks that open and close a quotation; `depth` 0 is an outermost one."""
    marks = _QUOTES.get(language.partition("-")[0], _QUOTES[""])
    return (marks[0], marks[1]) if depth % 2 == 0 else (marks[2], marks[3])
