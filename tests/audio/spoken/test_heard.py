"""What espeak-ng hears in what is said: never nothing, and never the same for two meanings."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import combinations

import pytest

from audio.engines import find_engine
from audio.engines.libespeak import library
from audio.spoken import spoken

from .test_english import PAIRS

APART = """
<5 | >5 | 5 | ≤5 | ≥5 | =5 | ~5 | ±5
<5 mmol/L | >5 mmol/L | 5 mmol/L
p < 0.05 | p > 0.05 | p = 0.05
1–2 | 12 | 1 2 | 1.2 | 1/2
1-2 tablets | 12 tablets
4–6 hours | 46 hours
5 mg | 5 µg | 5 g | 5 kg | 5 ng | 5 mL | 5 L | 5 m
5 mg/kg | 5 mg/g | 5 mg/dL | 5 mg/mL | 5 µg/kg
5 mg/day | 5 mg/h | 5 mg/min | 5 mg
mmol/L | mmol/mol | µmol/L | mg/dL
mcg/kg/min | mg/kg/min | mcg/kg/h
-5 | 5 | +5 | ±5
-5 °C | 5 °C | 5 °F | 5°
10⁹ | 109 | 10⁻⁹ | 10 9 | 10⁶
10⁹/L | 109/L | 10¹²/L
×10⁹ | ×10⁻⁹ | x 109
2.5 | 25 | 2,500 | .25
.5 | 5 | 0.05 | 50
0.5 mg | 5 mg | 50 mg
1,000 mg | 1.000 mg | 100 mg | 10,000 mg
2,5 mg | 2.5 mg | 25 mg
½ | 1½ | ¼ | 12
1/2 tablet | 1 1/2 tablets | 12 tablets | 1–2 tablets
¾ | ¼ | ⅓ | ⅔
10 mg b.i.d. | 10 mg q.i.d. | 10 mg q.d. | 10 mg t.i.d. | 10 mg q.o.d. | 10 mg p.r.n.
10 mg BID | 10 mg TID | 10 mg QID | 10 mg PO
q4h | q6h | q4-6h | q4d | q4wk
10 U | 10 IU | 10 µL | 10
5 mL | 5 dL | 5 cL | 5 µL
5 mm | 5 cm | 5 m | 5 µm | 5 km
5 cm | 5 cm² | 5 cm³
25 kg/m² | 25 kg/m | 25 kg
5 × 3 cm | 53 cm | 5–3 cm | 5 cm
2 × 500 mg | 2500 mg | 500 mg
3x a day | 3 a day | 4x a day
120/80 mmHg | 12080 mmHg | 120–80 mmHg
BP 120/80 | BP 120 to 80
7/10 | 7–10 | 710 | 0.7
1:3 | 3:1 | 13 | 1.3
1:1000 | 1:10,000 | 11000
5% | 5‰ | 5 | 0.5%
10% | 10–20% | 1020%
95% CI 1.2–3.4 | 95% CI 12–34
mean 5 ± 1 | mean 5–1 | mean 51
IV | I.M. | PO | SC | 4
stage I | stage II | stage III | stage IV | stage V
type I | type II
grade IIIA | grade IIIB | grade III
cranial nerve VI | cranial nerve VII | cranial nerve IV
✓ | ✗ | ☐ | ☑
↑ | ↓ | → | ←
O+ blood | O- blood | O blood | A+ blood | AB+ blood
HER2+ cancer | HER2- cancer
Ca²⁺ | Ca | K⁺
CO₂ | CO | O₂
B₁₂ | B₆ | B₁ | B
vitamin B12 | vitamin B6 | vitamin B2
FEV1 | FEV | FVC
CD4 | CD8 | CD
call 911 | call 912 | 911 people
1-800-555-1234 | 1-800-555-1243
8:30 a.m. | 8:30 p.m. | 8:03 a.m. | 8:00 a.m.
9–11 a.m. | 911 a.m. | 9 p.m.–11 a.m.
20:00 | 8:00 | 2:00
10/12/2024 | 12/10/2024 | 10/11/2024
2024-10-12 | 2024-12-10
2019–2021 | 2019 | 2021
in her 30s | for 30 s | in her 50s
$5 | €5 | £5 | ¥5 | 5
$5.50 | $550 | $5.05 | $55
$5–10 | $510 | $5.10
£3m | £3bn | £3k | £3
98.6 °F | 98.6 °C | 986 °F
5 ft | 5 in | 5′ 10″
1 min | 1 mo | 1 h | 1 d | 1 wk | 1 yr | 1 s
65+ | 65 | <65
w/o food | w/ food
no. 5 | no, 5 | note 5
St. John | 5 Elm St. | St
HIV | HPV | HBV | HCV | HSV
ALT | AST | ALP
[1] | 1 | [1–3] | [1,3]
5 mEq | 5 mmol | 5 mOsm
5 Gy | 5 mGy | 5 mSv | 5 MBq
10 mg–20 mg | 10 mg | 20 mg | 1020 mg
1h 30m | 1h 30 | 130 m
Factor VIII | Factor IX | Factor X | Factor Xa
"""
"""In a line: what must not sound alike, though espeak-ng itself makes some of them so."""

GROUPS = [line.split(" | ") for line in APART.strip().splitlines()]


@pytest.fixture(scope="module")
def hear() -> Iterator[Callable[[str], str]]:
    """What espeak-ng's American voice makes of what is said for a text, in IPA."""
    with closing(find_engine("espeak")):
        held = library()
        voice = next(i for name, i, tag in held.voices() if tag == "en-us" and b"mb/" not in i)

        def phonemes(text: str) -> str:
            held._load_voice(voice)
            to_phonemes = held._binding.dll.espeak_TextToPhonemes
            to_phonemes.restype = ctypes.c_char_p
            rest, parts = ctypes.c_char_p(text.encode()), []
            while rest.value is not None:
                parts.append((to_phonemes(ctypes.byref(rest), 1, 2) or b"").decode())
            return " | ".join(parts).strip(" |")

        yield lambda text: held.ask(lambda: phonemes(spoken(text, "en-US").said))


@pytest.mark.parametrize("written", [written for written, _ in PAIRS])
def test_it_is_heard_and_no_sign_is_called_by_its_name_by_accident(hear, written):
    """espeak-ng says “Roman four” for IV, “dash” for a hyphen; only we say such words."""
    heard, said = hear(written), spoken(written, "en-US").said

    assert any(c.isalpha() for c in heard) or not any(c.isalnum() for c in written)
    assert heard.count("ɹˌoʊmən") == heard.count("lˈɛɾɚ") == 0
    assert heard.count("slˈæʃ") == said.count("slash")
    assert heard.count("dˈæʃ") == said.count("dash")


@pytest.mark.parametrize("group", GROUPS, ids=" | ".join)
def test_what_means_something_else_sounds_different(hear, group):
    heard = {written: hear(written) for written in group}

    assert [pair for pair in combinations(group, 2) if heard[pair[0]] == heard[pair[1]]] == []
    assert all(heard.values())


def test_there_are_many_groups():
    assert len(GROUPS) >= 60
