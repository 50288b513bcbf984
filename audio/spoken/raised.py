"""Raised and lowered signs, which engines drop: B₁₂ is heard as B, 10⁻³ as 10³."""

from __future__ import annotations

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"
LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
PLAIN = str.maketrans(RAISED + LOWERED, "0123456789+-=()ni" + "0123456789+-=()aehijklmnoprstuvx")

FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"

LETTER = rf"[^\W\d_{RAISED}{LOWERED}{FRACTIONS}]"
"""A pattern for one letter; for Python a raised digit is one too."""
