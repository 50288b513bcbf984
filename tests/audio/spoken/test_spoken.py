"""What is raised or lowered on the page is in the sound."""

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.engines import find_engine
from audio.recording import record
from audio.speaker import Speaker
from audio.speech import Span, Utterance
from audio.spoken import LOWERED, PLAIN, RAISED, spoken


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        ("10⁹ cells", "en", "10 to the power of 9 cells"),
        ("10⁻³", "en", "10 to the power of minus 3"),
        ("10⁹/L", "es", "10 elevado a 9/L"),
        ("10⁹", "fr", "10 puissance 9"),
        ("10⁹", "de-AT", "10 hoch 9"),
        ("10⁻⁹", "fi", "10 − 9"),
        ("25 kg/m²", "en-GB", "25 kg/m squared"),
        ("2 cm³ a day", "en", "2 cm cubed a day"),
        ("2 cm³", "fi", "2 cm3"),
        ("Ca²⁺", "en", "Ca 2 plus"),
        ("¹⁸F", "en", "18 F"),
        ("5 mg¹", "en", "5 mg 1"),
        ("vitamin B₁₂", "en", "vitamin B12"),
        ("H₂O and C₆H₁₂O₆", "en", "H2O and C6H12O6"),
        ("1101₂", "en", "1101 2"),
        ("no sign at all: é", "en", "no sign at all: é"),
    ],
)
def test_no_sign_is_lost(written, language, said):
    assert spoken(written, language) == said


@given(st.text(st.sampled_from("a1 m)é" + RAISED + LOWERED)), st.sampled_from(["en", "de", "fi"]))
def test_every_digit_is_said_and_once_is_enough(text, language):
    """What is spoken holds the digits of the text in their order; put through again it stays."""
    digits = [c for c in text.translate(PLAIN) if c.isdigit()]
    given = spoken(text, language)
    squares = given.replace("squared", "2").replace("cubed", "3")
    squares = squares.replace("Quadrat", "2").replace("Kubik", "3")

    assert [c for c in squares if c.isdigit()] == digits
    assert spoken(given, language) == given


@pytest.mark.parametrize(
    ("one", "other"),
    [("10⁻³", "10³"), ("10³", "10 3"), ("vitamin B₁₂", "vitamin B"), ("Ca²⁺", "Ca²⁻")],
)
def test_what_means_something_else_sounds_different(one, other):
    """espeak-ng itself says both of a pair alike."""
    with closing(find_engine("espeak")) as engine:
        speaker = Speaker(engine, language="en")
        lengths = [
            record([Utterance((Span(text, "en"),))], speaker).clip.length for text in (one, other)
        ]

    assert abs(lengths[0] - lengths[1]) > 0.02 * max(lengths)
