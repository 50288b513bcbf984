"""Sentences are cut exactly, and no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.document import Span
from content.sentences import LONGEST, sentences

TEXTS = st.text(st.sampled_from("ab .!?,\nÉ。字“”5"), max_size=60)


def texts(spans, language="en"):
    return ["".join(span.text for span in one) for one in sentences(spans, language)]


def test_a_stop_does_not_always_end_a_sentence():
    """Titles, abbreviations and decimals have stops too."""
    spans = (Span("Dr. Smith gave 2.5 mg at 5 p.m. It helped. St. Jude is in the U.S. today."),)

    assert texts(spans) == [
        "Dr. Smith gave 2.5 mg at 5 p.m.",
        "It helped.",
        "St. Jude is in the U.S. today.",
    ]


def test_a_span_is_cut_where_the_sentence_ends():
    """A link over two sentences is a link in both."""
    first, second = sentences((Span("Go. "), Span("Now. Or later.", link="x")), "en")[1:]

    assert first == (Span("Now.", link="x"),)
    assert second == (Span("Or later.", link="x"),)


def test_lines_are_sentences_unless_they_run_on():
    """A line break ends a sentence, but not a long line that goes on in small letters."""
    long = "Walk as far as you can without pain, a little further on every"

    assert texts((Span("12 High Street\nLondon"),)) == ["12 High Street", "London"]
    assert texts((Span("fever\ncough"),)) == ["fever", "cough"]
    assert texts((Span(f"{long}\nday"),)) == [f"{long} day"]
    assert texts((Span(f"{long}:\nto the shop"),)) == [f"{long}:", "to the shop"]
    assert texts((Span(f"{long}\nDay"),)) == [long, "Day"]


def test_long_sentences_are_cut_between_words():
    """A sentence too long for a breath is cut after a clause, or between words."""
    text = "and it went on, as such things do, " * 40

    cut = texts((Span(text.strip()),))

    assert all(len(one) <= LONGEST for one in cut)
    assert " ".join(cut) == text.strip()


def test_a_long_word_stays_whole():
    """No word is cut, however long."""
    assert texts((Span("w" * 5000),)) == ["w" * 5000]


@pytest.mark.parametrize(
    ("sentence", "space"), [("你吃药了吗。", ""), ("Take one tablet now.", " ")]
)
def test_a_long_paragraph_is_cut_where_sentences_end(sentence, space):
    """However long a paragraph is, each of its sentences is whole."""
    assert texts((Span(space.join([sentence] * 3000)),), "zh") == [sentence] * 3000


@given(st.lists(st.tuples(TEXTS, st.sampled_from(["en", "es", "zh", "", "tlh"])), max_size=6))
def test_nothing_is_lost(pieces):
    """Every character but white space is in the sentences, once, in its language and order."""
    spans = tuple(Span(text, language) for text, language in pieces if text)

    cut = [span for one in sentences(spans, "en") for span in one]

    wanted = [(char, s.language) for s in spans for char in s.text if not char.isspace()]
    assert [(c, s.language) for s in cut for c in s.text if not c.isspace()] == wanted
    assert "".join(s.text for s in spans).split() == " ".join(texts(spans)).split() or any(
        char in "。字" for s in spans for char in s.text
    )
