"""What espeak-ng's Spanish, French and German voices hear in what is said for their languages."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import combinations

import pytest

from audio.engines import find_engine
from audio.engines.libespeak import library
from audio.spoken import spoken

from .test_french import PAIRS as FRENCH
from .test_german import PAIRS as GERMAN
from .test_spanish import PAIRS as SPANISH

VOICES = {"es": SPANISH, "es-419": SPANISH, "fr-fr": FRENCH, "de": GERMAN}

APART = """
<5 | >5 | 5 | ≤5 | ≥5 | =5 | ±5
1–2 | 12 | 1/2
1-2 | 12
5 mg | 5 µg | 5 g | 5 kg | 5 ng | 5 mL | 5 L | 5 m
5 mg/kg | 5 mg/g | 5 mg/dL | 5 mg/mL | 5 µg/kg
mmol/L | mmol/mol | µmol/L | mg/dL
-5 | 5 | +5 | ±5
-5 °C | 5 °C | 5 °F | 5°
10⁹ | 109 | 10⁻⁹ | 10⁶
10⁹/L | 109/L | 10¹²/L
2,5 | 25 | 2,05 | 0,25
0,5 mg | 5 mg | 0,05 mg
½ | ¼ | ¾ | 12
500 mg/8 h | 500 mg/h | 500 mg
1-0-1 | 1-1-0 | 101
25 kg/m² | 25 kg/m | 25 kg
5 × 3 cm | 53 cm | 5 cm
2 × 500 mg | 2500 mg | 500 mg
120/80 mmHg | 12080 mmHg
7/10 | 710 | 0,7
1:3 | 3:1 | 13 | 1,3
5 % | 5 ‰ | 5 | 0,5 %
✓ | ✗ | ☐ | ☑
↑ | ↓ | → | ←
CO₂ | CO | O₂
B₁₂ | B₆ | B
8:30 | 8:03 | 8:00
10/12/2024 | 12/10/2024 | 10/11/2024
20 € | 20 $ | 20 £ | 20
5,50 € | 550 € | 5,05 €
HIV | HPV | HBV | HCV
[1] | 1 | [1–3] | [1,3]
5 mEq | 5 mmol | 5 mOsm
5 Gy | 5 mGy | 5 mSv
1 h | 1 min | 1 s
65+ | 65 | <65
"""
"""In a line: what must not sound alike in any of the languages."""

GROUPS = [line.split(" | ") for line in APART.strip().splitlines()]


@pytest.fixture(scope="module")
def hear() -> Iterator[Callable[[str, str], str]]:
    """What a voice makes of what is said for a text, in IPA; “(en)” where it reads English."""
    with closing(find_engine("espeak")):
        held = library()
        voices = {tag: name for _, name, tag in held.voices() if b"mb/" not in name}

        def phonemes(text: str, voice: str) -> str:
            held._load_voice(voices[voice])
            to_phonemes = held._binding.dll.espeak_TextToPhonemes
            to_phonemes.restype = ctypes.c_char_p
            rest, parts = ctypes.c_char_p(text.encode()), []
            while rest.value is not None:
                parts.append((to_phonemes(ctypes.byref(rest), 1, 2) or b"").decode())
            return " | ".join(parts).strip(" |")

        yield lambda text, voice: held.ask(lambda: phonemes(spoken(text, voice).said, voice))


@pytest.mark.parametrize(
    ("voice", "written"),
    [(voice, written) for voice, pairs in VOICES.items() for written, _ in pairs],
)
def test_it_is_heard(hear, voice, written):
    heard = hear(written, voice)

    assert any(c.isalpha() for c in heard)
    assert "(en)" not in heard


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("group", GROUPS, ids=" | ".join)
def test_what_means_something_else_sounds_different(hear, voice, group):
    heard = {written: hear(written, voice) for written in group}

    assert [pair for pair in combinations(group, 2) if heard[pair[0]] == heard[pair[1]]] == []
    assert all(heard.values())


@pytest.mark.parametrize(
    ("voice", "written", "heard"),
    [
        ("es", "IV", "ˈi ˈuβe"),
        ("es-419", "IV", "ˈi βˈe"),
        ("es", "VIH", "ˈuβe ˈi ˈatʃe"),
        ("es", "EPOC", "epˈok"),
        ("fr-fr", "IRM", "ˈi ˈɛʁ ˈɛm"),
        ("de", "EKG", "ˈeː kˈɑː ɡˈeː"),
        ("de", "am 24. Dezember", "fˈiːrʊnttsvˌantsɪçstən"),
    ],
)
def test_letters_are_letters_and_ordinals_are_ordinals(hear, voice, written, heard):
    """espeak-ng alone says “cuatro” for IV, “bi” for VIH, and ends a sentence after “24.”."""
    assert heard in hear(written, voice)
