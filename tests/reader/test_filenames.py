import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.filenames import section_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Signs and symptoms", "03-signs-and-symptoms"),
        ("What is it?", "03-what-is-it"),
        ("Don’t wait: call 911!", "03-dont-wait-call-911"),
        ("../../etc/passwd", "03-etc-passwd"),
        ("CON", "03-con"),
        ("a\\b:c*d", "03-a-b-c-d"),
        ("कैंसर के लक्षण", "03-कैंसर-के-लक्षण"),
        ("¿Qué es?", "03-qué-es"),
        ("???", "03-section"),
    ],
)
def test_a_title_becomes_words(title, name):
    assert section_name(3, 12, title) == name


def test_numbers_sort_as_sections_do():
    """A folder's listing is in reading order, however many sections there are."""
    assert section_name(7, 5000, "x") == "0007-x"


def test_a_long_title_ends_at_a_word():
    name = section_name(1, 2, "word " * 100)

    assert len(name.encode()) <= 130
    assert name.endswith("-word")


@given(st.text(max_size=400))
def test_no_title_leaves_the_folder(title):
    """Whatever a page calls its section, the name is one short component without a separator."""
    name = section_name(1, 1, title)

    assert name.startswith("01-")
    assert len(name.encode()) <= 130
    assert not set(name) & set('/\\:*?"<>|. \0')
    assert name.isprintable()
