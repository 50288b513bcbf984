from hypothesis import given
from hypothesis import strategies as st

from content.matching import Search, Stream


def owners(texts: list[str], *streams: list[tuple[str, str]]) -> list[str | None]:
    return list(Search([Stream(s) for s in streams], [(text, False) for text in texts]).owners())


def test_texts_are_found_across_the_cuts_of_others():
    said = [("Take ", "a"), ("two. Rest", "b"), ("now.", "c")]

    assert owners(["Take two.", "Rest now."], said) == ["a", "b"]


def test_raised_and_lowered_letters_are_ordinary_ones():
    assert owners(["10", "9", "/L"], [("10⁹/L", "a")]) == ["a", "a", "a"]


def test_signs_that_are_added_do_not_matter():
    assert owners(["He said", "rest", "twice"], [("He said “rest” twice", "a")]) == ["a"] * 3


def test_every_letter_is_found_once():
    assert owners(["Rest", "Rest"], [("Rest", "a")]) == ["a", None]
    assert owners(["Rest", "Rest"], [("Rest", "a")], [("Rest", "b")]) == ["a", "b"]


def test_a_short_text_takes_nothing_from_a_long_one_elsewhere():
    assert owners(["no", "nothing is known of it"], [("nothing is known of it", "a")]) == [
        None,
        "a",
    ]


def test_a_lost_number_is_missed():
    assert owners(["Take", "5", "mg", "of 15 mg"], [("Take mg of 15 mg", "a")])[1] is None


@given(st.lists(st.text("ab 1.é²", max_size=8), max_size=8), st.randoms())
def test_whatever_is_there_is_found(texts, random):
    """In any order, and cut into other pieces."""
    whole = " ".join(texts)
    cut = sorted(random.sample(range(len(whole) + 1), min(3, len(whole))))
    pieces = [whole[a:b] for a, b in zip([0, *cut], [*cut, len(whole)], strict=True)]

    assert None not in owners([t for t in texts if t.strip()], [(p, "a") for p in pieces])
