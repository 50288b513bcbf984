import pytest

from reader.errors import SectionNotFound
from reader.finding import find_section

from .conftest import section

TITLES = (
    "Signs and symptoms",
    "Related symptoms in children",
    "Treatment",
    "Treatment of side effects",
    "¿Cuándo llamar al médico?",
    "Outlook",
)
SECTIONS = tuple(section(number, title) for number, title in enumerate(TITLES))


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("Signs and symptoms", "Signs and symptoms"),
        ("signs", "Signs and symptoms"),
        ("SIGNS AND", "Signs and symptoms"),
        ("treatment", "Treatment"),
        ("medico", "¿Cuándo llamar al médico?"),
        ("cuando llamar", "¿Cuándo llamar al médico?"),
        ("outlok", "Outlook"),
        ("simptoms and signs", "Signs and symptoms"),
        ("sings and simptoms", "Signs and symptoms"),
        ("side efects", "Treatment of side effects"),
        ("children", "Related symptoms in children"),
        ("6", "Outlook"),
    ],
)
def test_a_name_as_a_person_types_it(typed, title):
    """Any part, any case, without accents, with mistakes, or by its number."""
    assert find_section(SECTIONS, typed).title == title


def test_an_ambiguous_name_offers_those_it_may_mean():
    with pytest.raises(SectionNotFound) as caught:
        find_section(SECTIONS, "symptoms")

    assert caught.value.nearest == ("Signs and symptoms", "Related symptoms in children")
    assert "Signs and symptoms (1) or Related symptoms in children (2)" in str(caught.value)


def test_an_unknown_name_offers_the_nearest():
    with pytest.raises(SectionNotFound, match="There is no section called treacle") as caught:
        find_section(SECTIONS, "treacle")

    assert caught.value.nearest[0] == "Treatment"


def test_where_nothing_is_near_nothing_is_offered():
    with pytest.raises(SectionNotFound, match=r"^There is no section called xyzzyq\.$"):
        find_section(SECTIONS, "xyzzyq")


@pytest.mark.parametrize("typed", ["0", "99", "-1"])
def test_a_number_beyond_the_page_tells_how_many_there_are(typed):
    with pytest.raises(SectionNotFound, match=f"There is no section {typed}: the page has 6"):
        find_section(SECTIONS, typed)


@pytest.mark.parametrize("typed", ["", "  ", "?!"])
def test_nothing_names_nothing(typed):
    with pytest.raises(SectionNotFound):
        find_section(SECTIONS, typed)


def test_sections_of_one_name_are_told_apart_by_number():
    """A page may have “Overview” under several headings."""
    twice = (section(0, "Flu"), section(1, "Overview"), section(2, "Overview"))

    with pytest.raises(SectionNotFound, match=r"Overview \(2\) or Overview \(3\)"):
        find_section(twice, "overview")
    assert find_section(twice, "3") is twice[2]


def test_what_stands_before_the_page_s_own_heading_is_found_with_it():
    """A by-line above the heading makes a section of the page's name, and the heading another."""
    twins = (section(0, "Flu"), section(1, "Flu"), section(2, "Signs"))

    assert find_section(twins, "flu") is twins[0]
