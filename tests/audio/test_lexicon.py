"""Words are found in a text where they stand, and nowhere else."""

import pickle
import string
from time import process_time
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.lexicon import Entry, Lexicon, Lexicons


def lexicon(*graphemes):
    return Lexicon(Entry(grapheme, f"said {grapheme}") for grapheme in graphemes)


def found(grapheme_or_several, text, begin=0):
    """Return which of these, separated by |, stands there."""
    entry = lexicon(*grapheme_or_several.split("|")).match(text, begin)
    return entry.alias.removeprefix("said ") if entry else None


@pytest.mark.parametrize(
    ("grapheme", "text"),
    [
        ("sarcoma", "sarcoma"),
        ("sarcoma", "Sarcoma."),
        ("sarcoma", "SARCOMA of the spine"),
        ("AIDS", "AIDS"),
        ("HbA1c", "HbA1c, "),
        ("5-FU", "5-FU"),
        ("5-FU", "5\N{NON-BREAKING HYPHEN}FU once"),
        ("Hb A1c", "Hb\N{NO-BREAK SPACE}A1c"),
        ("bone marrow", "Bone marrow"),
        ("b.i.d.", "b.i.d. with food"),
        ("Crohn", "Crohn’s disease"),
        ("Crohn's disease", "Crohn’s disease"),
        ("beta", "beta-blocker"),
        ("ibuprofène", normalize("NFD", "Ibuprofène")),
        ("straße", "STRASSE"),
        ("高血压", "高血压病人"),
        ("X线", "X线检查"),
        ("ยา", "ยาแก้ปวด"),
        ("मधुमेह", "मधुमेह है"),
        ("B12", "B12."),
    ],
)
def test_a_word_is_found(grapheme, text):
    """Capitals at the beginning of a sentence, typographic signs and other forms are the word."""
    assert found(grapheme, text) == grapheme


@pytest.mark.parametrize(
    ("grapheme", "text"),
    [
        ("sarcoma", "sarcomas"),
        ("sarcoma", "sarcoma2"),
        ("AIDS", "aids"),
        ("AIDS", "Aids"),
        ("US", "us"),
        ("CO", "CO₂"),
        ("bone marrow", "bone marrows"),
        ("bone marrow", "bone  scan"),
        ("don", "don’t"),
        ("2", "2.5 mg"),
        ("B12", "B12.5"),
        ("cafe", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("मध", "मधु"),
        ("กา", "ก่า"),
        ("ยา", "ยา\u0e48"),
    ],
)
def test_another_word_is_left_alone(grapheme, text):
    """What only begins with the word is another one."""
    assert found(grapheme, text) is None


def test_the_longest_is_found():
    """“Bone marrow aspirate” is said as one entry where it has one of its own."""
    words = "bone|bone marrow|bone marrow aspirate"

    assert found(words, "bone marrow aspirate") == "bone marrow aspirate"
    assert found(words, "bone marrow biopsy") == "bone marrow"
    assert found(words, "bone scan") == "bone"


@pytest.mark.parametrize(
    ("grapheme", "text", "there"),
    [
        ("straße", "STRASSE 5", "STRASSE"),
        ("straße", "straße", "straße"),
        ("ibuprofène", normalize("NFD", "Ibuprofène 5"), normalize("NFD", "Ibuprofène")),
        ("sarcoma", "Sarcoma.", "Sarcoma"),
    ],
)
def test_its_length_is_that_in_the_text(grapheme, text, there):
    """Where the word ends in the text can be told from the entry, in whatever letters it is."""
    assert len(lexicon(grapheme).match(text, 0).grapheme) == len(there)


def test_the_exact_word_before_the_one_in_any_case():
    """“Lead” may be another word than “lead”."""
    assert found("lead|LEAD", "LEAD") == "LEAD"
    assert found("lead|LEAD", "Lead") == "lead"


def test_where_it_begins_is_told():
    """Only what stands at that place counts."""
    assert found("marrow", "bone marrow", 5) == "marrow"
    assert found("marrow", "bone marrow", 0) is None
    assert found("marrow", "bone marrow", 11) is None
    assert found("c", "HbA1c", 4) is None


def test_the_first_wins():
    """Of two entries for one word the first is taken."""
    both = Lexicon([Entry("Ewing", "you wing"), Entry("Ewing", "e wing")])

    assert both.match("Ewing", 0) == Entry("Ewing", "you wing")


def test_an_alias_is_looked_up_once():
    """An alias that is an entry itself is said as that one; PLS 1.0, 4.6."""
    chain = Lexicon(
        [Entry("W3C", "WWW"), Entry("WWW", "web"), Entry("5FU", "FU"), Entry("FU", "", "fʌ")]
    )

    assert chain.match("W3C", 0).alias == "web"
    assert chain.match("5FU", 0) == Entry("5FU", "FU", "fʌ")


@pytest.mark.parametrize(
    ("lexicons", "language", "served"),
    [
        ("en", "en-GB", True),
        ("en", "en", True),
        ("en-US", "en-GB", False),
        ("en-US", "en-US", True),
        ("en-US", "en", True),
        ("en-GB", "en-AU", True),
        ("es-419", "es-MX", True),
        ("es-ES", "es-MX", False),
        ("zh-CN", "zh-Hant", False),
        ("es", "en", False),
        ("", "qu", True),
        ("en", "", False),
        ("EN-us", "en-US", True),
    ],
)
def test_a_lexicon_serves_its_language(lexicons, language, served):
    """American words are not British ones, but English ones are both."""
    several = Lexicons([(lexicons, lexicon("word"))])

    assert bool(several.for_language(language)) is served


def test_any_number_of_languages_is_served_by_as_many_lexicons_as_there_are():
    """A page may have a hundred thousand tags; each merged lexicon takes its time and room."""
    several = Lexicons(
        [("en-GB", lexicon("colour")), ("en", lexicon("word")), ("", lexicon("any"))]
    )

    assert several.for_language("en-GB-oxendict") is several.for_language("en-GB-scotland")
    assert several.for_language("qu-PE") is several.for_language("ay-BO")
    assert several.for_language("en-GB") is not several.for_language("en-US")


def test_many_entries_with_the_same_first_word():
    """A lexicon may have 20,000 phrases that begin with “the”, and a page that word as often."""
    many = lexicon(*(f"the word{number}" for number in range(20_000)))
    many.match("the", 0)

    began = process_time()
    for _ in range(1_000):
        assert many.match("the cat", 0) is None
    assert process_time() - began < 1


def test_what_a_person_gives_wins():
    """Of several lexicons the first is taken, also where it holds for any capitalisation."""
    mine = Lexicons([("", Lexicon([Entry("aids", "helpers")]))])
    ours = Lexicons([("en", Lexicon([Entry("AIDS", "eights"), Entry("NHS", "N H S")]))])

    both = mine.then(ours).for_language("en-GB")

    assert both.match("AIDS", 0).alias == "helpers"
    assert both.match("NHS", 0).alias == "N H S"


def test_lexicons_are_values():
    """They go to other processes, and are keys of caches."""
    several = Lexicons([("en", lexicon("sarcoma", "bone marrow"))])
    back = pickle.loads(pickle.dumps(several))

    assert back == several
    assert hash(back) == hash(several)
    assert back.for_language("en").match("Bone marrow", 0)


letters = st.text(string.ascii_letters + "é०ािक高ก่'’-. \u0301ß₂5", max_size=30)


@given(letters, letters)
def test_a_match_ends_where_a_word_ends(grapheme, text):
    """No letter, digit or mark of the same word is cut off."""
    entry = lexicon(grapheme).match(text, 0)

    if entry is not None:
        rest = text[len(entry.grapheme) :] if text.startswith(entry.grapheme) else ""
        last = entry.grapheme[-1]
        assert not (rest[:1].isascii() and rest[:1].isalnum() and last.isascii() and last.isalnum())
        assert not rest.startswith(("\u0301", "\u0e48", "\u093e", "\u093f"))


@given(st.text(), st.integers(0, 50))
def test_any_text_can_be_looked_at(text, begin):
    """Whatever a page has, looking a word up does not fail."""
    lexicon(text or "x", "sarcoma").match(text, min(begin, len(text)))
