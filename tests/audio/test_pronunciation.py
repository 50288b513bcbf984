"""A pronunciation stands in a text without being mistaken for anything else."""

from hypothesis import given
from hypothesis import strategies as st

from audio.pronunciation import BEGIN, END, OR, is_marked, marked, plain, runs, unmarked

words = st.text().map(unmarked)


def test_a_word_with_its_pronunciation():
    """Who takes IPA gets it beside the words, in order."""
    text = f"A {marked('sɑːˈkoʊmə', 'sarcoma')} grows."

    assert list(runs(text)) == [("A ", ""), ("sarcoma", "sɑːˈkoʊmə"), (" grows.", "")]
    assert plain(text) == "A sarcoma grows."
    assert is_marked(text)


@given(st.lists(st.tuples(words, words.filter(bool))))
def test_what_is_put_in_comes_out(pairs):
    """Any words with any pronunciations come back as they were."""
    text = " ".join(marked(ipa, said) for said, ipa in pairs)

    assert [run for run in runs(text) if run[1]] == pairs


@given(st.text() | st.text(f"ab{BEGIN}{OR}{END}"))
def test_a_page_cannot_make_one(text):
    """What a page has of these signs (icon fonts use them) is never a pronunciation."""
    assert list(runs(unmarked(text))) == ([(unmarked(text), "")] if text else [])
    assert not is_marked(unmarked(text))


@given(st.text(f"ab{BEGIN}{OR}{END}"))
def test_half_a_pronunciation_is_words(text):
    """Signs that do not belong together are spaces, and no word is lost."""
    assert "".join(said for said, _ in runs(text)).count("a") <= text.count("a")
    assert not is_marked(plain(text))
