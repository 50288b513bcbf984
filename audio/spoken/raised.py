"""Raised and lowered signs, which engines drop: B₁₂ is heard as B, 10⁻³ as 10³."""

from __future__ import annotations

from audio.lexicon import MARKS, UNSPACED

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵐ"
LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
PLAIN = str.maketrans(RAISED + LOWERED, "0123456789+-=()niM" + "0123456789+-=()aehijklmnoprstuvx")

FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"

ENCLOSED = "①-⒛⓪-⓿❶-➓㈠-㈩㉑-㉟㊀-㊉㊱-㊿Ⅰ-ↂ㍱-㍺㎀-㏟"
"""Numbers in circles and the like, Roman ones as one sign, and units as one, as in a [class]."""

LETTER = rf"[^\W\d_{RAISED}{LOWERED}{FRACTIONS}{ENCLOSED}{UNSPACED}]"
"""A pattern for one letter of a word; for Python a raised digit is one too."""

WORD = rf"{LETTER}+(?:[{MARKS}]{LETTER}*)*"
"""A pattern for a word, with the signs of vowels that Python takes for no letters."""

SIGN = rf"[{UNSPACED}]"
"""A pattern for one sign of a script without spaces between words."""
