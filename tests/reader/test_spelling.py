import pytest

from reader.phrases import phrases_in
from reader.spelling import spelled


@pytest.mark.parametrize(
    ("language", "word", "heard"),
    [
        ("en", "Bone", "capital B, o, n, e"),
        ("en", "Ca²⁺", "capital C, a, raised 2, raised plus sign"),
        ("es", "hay", "h, a, i griega"),
        ("vi", "Tiếng", "T hoa, i, ế, n, g"),
        ("vi", "tie\u0302\u0301", "t, i, ế"),
        ("hi", "दवा", "द, वा"),
        ("hi", "क्षमा", "क्, ष, मा"),
        ("zh", "心脏病", "心, 脏, 病"),
        ("zh", "Ａ，", "大写 A, 逗号"),
        ("zh", "B₁₂", "大写 B, 下标 1, 下标 2"),
    ],
)
def test_a_word_is_spelled_by_the_letters_of_its_writing(language, word, heard):
    """A letter keeps its accents, and in Devanagari the vowel and the sign that stand on it."""
    assert spelled(word, phrases_in(language)) == heard


@pytest.mark.parametrize("heart", ["❤\ufe0f", "x\u0304"])
def test_no_mark_is_lost(heart):
    assert spelled(heart, phrases_in("en")).count(",") == 1
