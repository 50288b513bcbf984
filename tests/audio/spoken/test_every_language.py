"""Languages without words of their own lose no sign and no digit."""

from __future__ import annotations

import pytest

from audio.spoken import spoken
from audio.spoken.tables.others import _names

# Languages that espeak-ng 1.52 has and CLDR has no names of signs for
UNNAMED = (
    "an bpy eo gn grc haw ht ia io jbo kl ku la lb lfn ltg mi mt mto nci nog om pap py qdb smj tn "
    "tt ug"
)
LANGUAGES = sorted({*_names(), *UNNAMED.split()})

APART = (
    ("<5", "5"), (">5", "5"), ("<5", ">5"), ("≤5", "<5"), ("≥5", ">5"), ("5-10", "510"),
    ("5–10", "5 10"), ("5 – 10", "5 10"), ("5～10", "5 10"), ("2.5", "25"), ("2,5", "2 5"),
    ("2.5", "2 5"), ("10⁹", "109"), ("10⁹", "10 9"), ("10⁻⁹", "10⁹"), ("−5", "5"), ("-5", "5"),
    ("5 %", "5"), ("5 ± 2", "5 2"), ("5 mg/kg", "5 mg kg"), ("120/80", "120 80"),
    ("120/80 mmHg", "120 80 mmHg"), ("1:3", "1 3"), ("5×3", "5 3"), ("1.5 × 10⁹", "1.5 10⁹"),
    ("B₁₂", "B"), ("½", "5"), ("２．５", "25"), ("１２", "2"), ("٢٥", "5"), ("٥٪", "5"),
    ("२५", "5"),
    ("①", "②"), ("Ⅱ", "Ⅲ"), ("5 €", "5"), ("✓", "✗"), ("☐", "☑"),
    ("5 - 10 mg", "5 10 mg"), ("10 - 5 mg", "10 5 mg"), ("10⁻³ L", "10³ L"), ("(-)", "(+)"),
    ("5 mg [12]", "5 mg 12"), ("1:10 000", "1 10000"), ("5/10/20 mg", "5 10 20 mg"),
)  # fmt: skip
"""What is written otherwise because it means something else."""

SILENT = "<>≤≥=±×÷−–～∼≈→←%٪／/^⁹₉"
"""Signs that most voices of espeak-ng pass over."""

VOICES = [
    voice
    for voices in (
        "af am an as az ba be bg bn bpy bs ca cs cy da el eo et eu fa fi ga gd gn grc gu haw he hr",
        "ht hu hy ia id io is it jbo ka kk kl kn ko ku ky la lb lfn lt ltg lv mi mk ml mr ms mt",
        "mto nb nci ne nl nog om or pa pap pl py qdb ro sd si sk sl smj sq sr sv sw ta te ti tk tn",
        "tr tt ug uk ur uz yue",
    )
    for voice in voices.split()
]
"""Voices of espeak-ng for languages without words of their own, but those that the reader leaves
out."""

NUMBERS = [*range(121), 150, 200, 500, 600, 1000, 1010, 1500, 2024, 15000, 1000000, 2500000]


@pytest.mark.parametrize("language", LANGUAGES)
def test_signs_that_engines_pass_over_are_said(language):
    """Nothing that changes a number's meaning is left to an engine that may be silent there."""
    for one, other in APART:
        assert spoken(one, language).said != spoken(other, language).said
    for one, _ in APART:
        said = spoken(one, language).said
        assert not set(said) & set(SILENT), (one, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_digits_are_those_of_the_page(language):
    """Every digit is there, in ASCII, which every voice reads."""
    said = spoken("25–30, ٢٥, २५, ２５, ⑦, 10⁹, B₁₂", language).said

    digits = "".join(c for c in said if c.isdecimal())
    assert digits.isascii()
    assert digits == "25302525257109" + "12" or language == "si"


@pytest.mark.parametrize("language", LANGUAGES)
def test_once_is_enough(language):
    """What is said is not changed when it is put through again."""
    for written in {text for pair in APART for text in pair}:
        said = spoken(written, language).said
        assert spoken(said, language).said == said, written


def test_it_sounds_otherwise(heard):
    """What means something else sounds otherwise in each voice."""
    asked = [(voice, text) for voice in VOICES for pair in APART for text in pair]
    sounds = heard([(voice, spoken(text, voice).said) for voice, text in asked])
    sound_of = dict(zip(asked, (s and s.replace(" ", "") for s in sounds), strict=True))

    alike = [
        (voice, one, other)
        for voice in VOICES
        for one, other in APART
        if not sound_of[voice, one] or sound_of[voice, one] == sound_of[voice, other]
    ]
    assert alike == []


def test_no_two_numbers_sound_alike(heard):
    """espeak-ng itself says 25 as 5 in Luxembourgish, a million as a thousand in Ukrainian."""
    asked = [(voice, number) for voice in VOICES for number in NUMBERS]
    sounds = heard([(voice, spoken(str(number), voice).said) for voice, number in asked])
    numbers: dict[tuple[str, str], list[int]] = {}
    for (voice, number), sound in zip(asked, sounds, strict=True):
        numbers.setdefault((voice, sound.replace(" ", "")), []).append(number)

    assert {key: alike for key, alike in numbers.items() if len(alike) > 1 or not key[1]} == {}


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        ("5–10 mg", "sv", "5 tankstreck 10 milligram"),
        ("<5", "eo", "less-than 5"),
        ("25 mg", "lb", "2 5 Milligramm"),
        ("31", "haw", "3 1"),
        ("6", "si", "හය"),
        ("2 500 000", "uk", "2 мільйонів 500000"),
        ("２．５㎎", "ja", "2 ピリオド 5 ミリグラム"),
        ("①", "ja", "1"),
        ("１，５００", "ja", "1500"),
        ("Ⅱ", "ko", "2"),
        ("8:30", "fi", "8:30"),
        ("۱۴۰۳/۰۱/۰۵", "fa", "1403 نشان ممیز 0 1 نشان ممیز 0 5"),
        ("12/10/2567", "th", "12 เครื่องหมายทับ 10 เครื่องหมายทับ 2567"),
    ],
)
def test_what_is_said_sign_by_sign(written, language, said):
    """A year of another calendar is in no date of ours; a digit that a voice loses is apart."""
    assert spoken(written, language).said == said
