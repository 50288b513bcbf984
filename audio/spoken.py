"""What an engine is given for what is written: raised and lowered signs, which engines drop.

espeak-ng says nothing at all for ₁₂ and ⁻: “vitamin B₁₂” is heard as vitamin B, 10⁻³ as 10³.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from audio.languages import primary

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"
LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
PLAIN = str.maketrans(RAISED + LOWERED, "0123456789+-=()ni" + "0123456789+-=()aehijklmnoprstuvx")

_RAISED = re.compile(rf"(?P<unit>\b(?:[cdkmµ]?m|ft|in))?(?P<run>[{RAISED}]+)")
_LOWERED = re.compile(rf"[{LOWERED}]+")


@dataclass(frozen=True, slots=True)
class Words:
    """How a language says a power and the signs in it."""

    power: str
    squared: str
    cubed: str
    plus: str
    minus: str


IN: Mapping[str, Words] = {
    "en": Words("to the power of", "squared", "cubed", "plus", "minus"),
    "es": Words("elevado a", "al cuadrado", "al cubo", "más", "menos"),
    "fr": Words("puissance", "carré", "cube", "plus", "moins"),
    "de": Words("hoch", "Quadrat", "Kubik", "plus", "minus"),
}
SIGNS = Words("", "", "", "+", "−")
"""For a language that we have no words for: the engine says the signs."""


def spoken(text: str, language: str) -> str:
    """Return the text such that no raised or lowered sign is lost.

    10⁹ becomes “10 to the power of 9”, m² “m squared”, Ca²⁺ “Ca 2 plus”, B₁₂ “B12”.
    """
    if text.isascii():
        return text
    words = IN.get(primary(language), SIGNS)
    text = _RAISED.sub(lambda found: _raised(found, words), text)
    return _LOWERED.sub(_lowered, text)


def _raised(found: re.Match[str], words: Words) -> str:
    unit, run = found["unit"] or "", found["run"]
    before = found.string[found.start("run") - 1 : found.start("run")]
    after = found.string[found.end() : found.end() + 1]
    end = " " if after.isalnum() else ""
    if unit and run in ("²", "³"):
        power = words.squared if run == "²" else words.cubed
        return f"{unit} {power}{end}" if power else f"{unit}{run.translate(PLAIN)}{end}"
    said = _with_signs(run.translate(PLAIN), words)
    if before.isdigit() or before == ")":
        return f"{unit} {words.power} {said}{end}".replace("  ", " ")
    return f"{unit}{' ' if before.isalnum() else ''}{said}{end}"


def _with_signs(plain: str, words: Words) -> str:
    signed = plain.replace("+", f" {words.plus} ").replace("-", f" {words.minus} ")
    return " ".join(signed.split())


def _lowered(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    return f"{' ' if before.isdigit() else ''}{found[0].translate(PLAIN)}"
