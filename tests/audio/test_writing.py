"""Words in a script that is not their language's."""

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from audio.speech import Span
from audio.writing import _LETTERS, in_scripts


def parts(text, language="en"):
    return [(span.text, span.language) for span in in_scripts(text, language)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("背痛", "zh"),
        ("腰痛はたいてい", "ja"),
        ("カルテ", "ja"),
        ("Боль в спине", "ru"),
        ("Біль", "uk"),
        ("ألم الظهر", "ar"),
        ("کمردرد چیست", "fa"),
        ("کمر میں درد", "ur"),
        ("कमर दर्द", "hi"),
        ("허리 통증", "ko"),
        ("ปวดหลัง", "th"),
        ("כאב גב", "he"),
        ("πόνος", "el"),
        ("წელის ტკივილი", "ka"),
        ("ցավ", "hy"),
        ("ህመም", "am"),
        ("ব্যথা", "bn"),
        ("வலி", "ta"),
    ],
)
def test_words_in_another_script_are_in_its_likely_language(words, language):
    assert parts(f"Say {words}, and more.") == [
        ("Say ", "en"),
        (words, language),
        (", and more.", "en"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("β-blocker, TNF-α, γδ T cells, 5 μg, 5 µg, Ω", "en"),
        ("naïve café – “5 °C” → ½ ✓ № ™ 👍", "en"),
        ("Đau lưng thường đỡ", "vi"),
        ("iPhone и Android", "ru"),
        ("ibuprofen 400 mg 背痛", "zh-Hant"),
        ("腰痛はたいてい CT で", "ja"),
        ("허리 痛症", "ko"),
        ("Бол и bol", "sr-Latn-RS".partition("-")[0]),
        ("Біль", "uk"),
        ("Пилӗк ыратни", "cv"),
        ("Боль", "tlh"),
        ("Боль", "x-default"),
        ("", "en"),
    ],
)
def test_what_belongs_to_the_language_stays_as_it_is(text, language):
    """Signs are no words, and nothing is known of some languages."""
    assert parts(text, language) == [(text, language)]


def test_words_of_one_script_stay_together_with_what_is_between_them():
    assert parts("See: «Боль – 10/10», ok") == [
        ("See: «", "en"),
        ("Боль", "ru"),
        (" – 10/10», ok", "en"),
    ]
    assert parts("Боль в спине, и всё.")[0] == ("Боль в спине, и всё", "ru")


def test_japanese_in_chinese_is_told_by_its_own_letters():
    assert parts("背痛 カルテ の", "zh") == [("背痛 カルテ の", "ja")]


def test_any_number_of_languages():
    """A page may have a hundred thousand tags; CLDR's are not searched for each."""
    from time import process_time

    began = process_time()
    for number in range(5_000):
        parts("Боль Ω", f"en-x-a{number}")
    assert process_time() - began < 1.5


def test_a_script_that_the_tag_names_is_its_script():
    assert parts("Bol. Бол.", "sr-Latn") == [("Bol. ", "sr-Latn"), ("Бол", "ru"), (".", "sr-Latn")]


def test_every_script_has_a_likely_language():
    """In CLDR, or no words could be said."""
    likely = get_global("likely_subtags")
    for script in {*_LETTERS, "Kana", "Hani"}:
        assert f"und_{script}" in likely


@given(st.text(), st.sampled_from(["en", "ja", "zh", "ko", "ar", "x", "", "sr", "-", "a-b"]))
def test_no_sign_is_lost(text, language):
    found = list(in_scripts(text, language))

    assert "".join(span.text for span in found) == text
    assert all(isinstance(span, Span) and span.text for span in found) or not text
