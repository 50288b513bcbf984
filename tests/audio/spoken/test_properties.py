"""What holds of every text: no digit is lost, once is enough, pieces stay in their places."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.spoken import Spoken, spoken

from .test_english import PAIRS

TAGS = st.sampled_from(
    (
        *("en", "en-US", "en-GB", "en-CA", "en-IN", "en-ZA", "es", "es-MX", "fr", "de", "de-CH"),
        *("fi", "ar", "zh-Hant", "hi", "", "x", "xx-XX", "en-", "-", "i-klingon", "not a tag", "é"),
    )
)
SIGNS = "0123456789" * 3 + (
    ".,:;/-–−+±×<>≤=~%°′″&#*^|[]()$€£@½¼²³⁹⁻₂µ ÂI VXabcdemghlqpstxLUCOR\n'’"
)
CHARACTERS = st.text(st.sampled_from(SIGNS), max_size=40)
PARTS_OF_SENTENCES = """
0 1 2 5 10 12 24 007 1,000 2.5 .5 1.2.3 1,2,3 1/2 ½ 120/80 7/10 1:3 8:30 10⁹ 10⁻³ 2024 10/12/2024
2024-10-12 – - / : × x ± < > ≤ ≥ = ~ + % ° °C mg µg mL/min mg/kg/day /L /day U IU tabs q4h prn
b.i.d. p.o. PO IV MRI MRIs FEV1 CO₂ B₁₂ Ca²⁺ stage type I II IV and to a the in her 30s s th st am
p.m. a.m. Jan. May Mon – Fri Dr. St. no. No. e.g. etc. w/o and/or vs. Call 911 555-123-4567
1-800-CALL-NOW +44 ext. $ £ 5.50 million € [1] [2,3] ¹ example.org help@example.org
http://www.example.org/a/b?c=1 ✓ → & # * | • ( ) , . ; ? “ ” CA 30301 SW1A 1AA BP fever 101 F ft
5′ 10″ A+ O- blood
"""
FRAGMENTS = st.lists(st.sampled_from(PARTS_OF_SENTENCES.split()), max_size=12)
SENTENCES = st.builds(
    lambda parts, gaps: "".join(p + g for p, g in zip(parts, gaps, strict=False)),
    FRAGMENTS,
    st.lists(st.sampled_from([" ", " ", " ", "", "\u00a0", "-"]), min_size=12, max_size=12),
)
REALISTIC = st.lists(st.sampled_from([written for written, _ in PAIRS]), max_size=5).map(" ".join)
TEXTS = st.one_of(CHARACTERS, SENTENCES, REALISTIC)

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
COUNTED = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "seven": "7"}
COUNTED |= {"a": "1", "an": "1"}
PARTS = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
FRACTION = re.compile(rf"\b({'|'.join(COUNTED)}) ({'|'.join(PARTS)})s?\b")
TENS = [
    "tens",
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
]
IN_WORDS = {"square": "2", "squared": "2", "cubic": "3", "cubed": "3", "oh": "0", "hundreds": "00"}
IN_WORDS |= {"thousands": "000"}
IN_WORDS |= {word: f"{n}0" for n, word in enumerate(TENS, 1)}
"""Words that stand for digits."""

WITHOUT_ZEROS = re.compile(
    r"\b(?:[ap]\.m|o'clock|hundred hours|seconds|oh|dollars?|cents?|pounds?|pence|penny|euros?|"
    rf"hours?|minutes?|every|{'|'.join(MONTHS)})\b"
)
"""Beside these zeros may be left out: 8:00, $5.00, May 03."""


def digits(text: str) -> str:
    return "".join(
        str(unicodedata.digit(c)) for c in unicodedata.normalize("NFKC", text) if c.isdecimal()
    )


def heard_digits(said: str) -> str:
    """Return the digits that a listener can write down."""
    said = re.sub(r"every (?=hour|minute|second|day|week|month|year)", "every 1 ", said)
    said = FRACTION.sub(lambda found: COUNTED[found[1]] + str(PARTS.index(found[2]) + 2), said)
    return digits(re.sub(r"[a-z]+", lambda found: IN_WORDS.get(found[0], found[0]), said))


def is_complete(shown: str, said: str) -> bool:
    """Tell whether all digits of a piece are heard, in their order; in dates in any."""
    shown = re.sub("cm[\u00a0\u202f ]?H[2₂]O|(?<=[a-zL])⁻¹", "", shown)
    befores = {digits(shown), digits(re.sub(r"(?<=[a-zL])[−-]1(?!\d)", "", shown))}
    if "" in befores or "and more" in said:
        return True
    afters = {heard_digits(said), heard_digits(said.replace("cubic centi", ""))}
    return any(_is_heard(shown, before, said, after) for before, after in product(befores, afters))


def _is_heard(shown: str, before: str, said: str, after: str) -> bool:
    may_be_more = re.search(r"[IVX]|\d[eE]", shown)
    if WITHOUT_ZEROS.search(said) or re.fullmatch(r"0\d(?::\d\d)?", shown):
        before, after = before.replace("0", ""), after.replace("0", "")
    months = [n for n, month in enumerate(MONTHS, 1) if re.search(rf"\b{month}\b", said)]
    if months:
        named = "".join(map(str, months)).replace("0", "")
        in_digits = sorted(before) in (sorted(after), sorted(after + named))
        return in_digits or bool(may_be_more and not Counter(before) - Counter(after + named))
    return before == after or bool(may_be_more and _is_within(before, after))


def _is_within(part: str, whole: str) -> bool:
    """Tell whether the digits of one are in the other, in their order."""
    rest = iter(whole)
    return all(digit in rest for digit in part)


@given(TEXTS, st.sampled_from(["en", "en-US", "en-GB", "en-IN"]))
def test_no_digit_is_lost(text, language):
    """What is said in words only is on a known list."""
    for piece in spoken(text, language).pieces:
        assert is_complete(text[piece.begin : piece.end], piece.said)


@given(TEXTS, TAGS)
def test_once_is_enough(text, language):
    """Put through again, what is said stays; all that may be found in it is a doubt."""
    said = spoken(text, language).said
    again = spoken(said, language)

    assert again.said == said
    assert all(piece.doubt for piece in again.pieces)


@given(st.one_of(TEXTS, st.text(max_size=60)), TAGS)
def test_pieces_are_in_order_and_apart_and_inside(text, language):
    """Whatever the text and the language."""
    whole = spoken(text, language)
    ends = [0, *(piece.end for piece in whole.pieces)]

    assert isinstance(whole, Spoken)
    assert all(
        end <= piece.begin < piece.end for end, piece in zip(ends, whole.pieces, strict=False)
    )
    assert ends[-1] <= len(text)


@given(TEXTS, TAGS)
def test_places_go_forward(text, language):
    """What is heard later stands later, or in the same place."""
    whole = spoken(text, language)
    places = [whole.shown_at(n, n + 1) for n in range(len(whole.said))]

    assert all(0 <= begin <= end <= len(text) for begin, end in places)
    assert all(one[0] <= other[0] and one[1] <= other[1] for one, other in pairwise(places))


@pytest.mark.parametrize("written", [written for written, _ in PAIRS])
def test_no_digit_of_a_health_page_is_lost(written):
    for piece in spoken(written, "en-US").pieces:
        assert is_complete(written[piece.begin : piece.end], piece.said)
