import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import open_page, understand
from content.bundled import bundled_page
from content.document import Block, Document, Kind, Place, Section, Sentence, Span
from reader.anchors import LONGEST, Anchor, Found, How, anchor, find

from ..conftest import SHARED
from .conftest import document, section

NAMES = sorted(file.name for file in (SHARED / "pages").glob("*.html"))

FLU = section(0, "Flu", "Flu is an illness of the nose and lungs.", "Most people get well at home.")
SIGNS = section(1, "Signs", "The first sign is fever.", "Then comes a cough.", "Call your doctor.")
CARE = section(2, "Care", "Rest as much as you can.", "Drink water or tea.", "Call your doctor.")


def page(*parts: tuple[str, ...]) -> Document:
    """A page of sections, each with its title and its paragraphs of one sentence."""
    return document(*(section(number, *part) for number, part in enumerate(parts)))


def table(*cells: Sentence) -> Document:
    placed = [replace(cell, place=Place(0, number)) for number, cell in enumerate(cells)]
    blocks = tuple(Block(Kind.TABLE_ROW, (cell,)) for cell in placed)
    return document(Section(Place(0), "Doses", 1, blocks))


def cell(text: str, *headers: str) -> Sentence:
    spans = (Span(text, "en"),) if text else ()
    return Sentence(Place(0), spans, tuple(Span(header, "en") for header in headers))


def refound(before: Document, place: Place, after: Document) -> Found:
    return find(after, anchor(before, place))


def sentences(of: Document) -> list[Sentence]:
    return [sentence for part in of.sections for sentence in part.sentences]


def test_an_anchor_has_what_stands_around_a_sentence_over_borders_of_sections():
    assert anchor(document(FLU, SIGNS), Place(1)) == Anchor(
        Place(1), "Signs", "Most people get well at home.", "The first sign is fever.", "Signs"
    )


def test_nothing_stands_before_the_first_sentence_and_after_the_last():
    flu = document(FLU)

    assert anchor(flu, Place(0)).before == ""
    assert anchor(flu, Place(0, 2)).after == ""


@pytest.mark.parametrize(
    "place", [Place(0, 2, 7), Place(0, 9), Place(0, 9, 9), Place(7), Place(7, 7)]
)
def test_a_place_without_a_sentence_means_the_nearest_before(place):
    assert anchor(document(FLU), place).place == Place(0, 2)


def test_a_page_without_sentences_has_its_beginning():
    nothing = document()

    assert anchor(nothing, Place(3, 2, 1)).place == Place(0)
    assert find(nothing, anchor(document(FLU), Place(0, 1))) == Found(Place(0), How.LOST)


def test_a_cell_is_known_by_its_headers_too():
    """A table of doses says “1 tablet” under every day."""
    doses = table(cell("1 tablet", "Monday"), cell("1 tablet", "Tuesday"), cell("2", "Friday"))
    without_monday = table(*(replace(s) for s in sentences(doses)[1:]))

    assert anchor(doses, Place(0, 1)).text == "Tuesday: 1 tablet"
    assert refound(doses, Place(0, 1), without_monday) == Found(Place(0, 0), How.MOVED)


def test_a_cell_that_stands_for_one_above_is_known_by_that_one_s_words():
    above = replace(cell("", "Maximum"), above=(Span("4 doses", "en"),))

    assert anchor(table(above), Place(0, 0)).text == "Maximum: 4 doses"


def test_a_long_sentence_keeps_its_two_ends():
    words = "".join(f"{number} " for number in range(1000))

    kept = anchor(page(("Flu", words)), Place(0, 1)).text

    assert len(kept) == LONGEST
    assert kept.startswith("0 1 2")
    assert kept.endswith("998 999 ")


def test_on_a_page_that_did_not_change_it_is_the_same():
    flu = document(FLU, SIGNS, CARE)

    assert [refound(flu, s.place, flu) for s in sentences(flu)] == [
        Found(s.place, How.SAME) for s in sentences(flu)
    ]


def test_changes_elsewhere_do_not_matter():
    before = page(("Flu", "It begins with fever.", "Rest a lot."), ("News", "None."))
    after = page(("Flu", "It begins with fever.", "Rest a lot."), ("News", "A lot.", "And more."))

    assert refound(before, Place(0, 1), after) == Found(Place(0, 1), How.SAME)


def test_a_sentence_moves_with_what_is_put_above_it():
    before = page(("Flu", "It begins with fever.", "Rest a lot."))
    after = page(("News", "Vaccines are here."), ("Flu", "Hello.", "It begins with fever."))

    assert refound(before, Place(0, 1), after) == Found(Place(1, 2), How.MOVED)


def test_of_the_same_words_twice_those_with_the_same_neighbours_are_meant():
    """“Call your doctor.” ends many a section."""
    before = document(FLU, SIGNS, CARE)
    after = document(FLU, replace(SIGNS, blocks=SIGNS.blocks[:2] + SIGNS.blocks[3:]), CARE)
    renumbered = renumber([[list(block.sentences) for block in s.blocks] for s in after.sections])

    assert refound(before, Place(2, 3), renumbered).place == Place(2, 3)
    assert refound(before, Place(1, 3), renumbered) == Found(Place(1, 2), How.MOVED)


def test_of_the_same_words_with_other_neighbours_those_in_the_section_of_that_title_are_meant():
    before = page(("Fever", "Rest now.", "Call us."), ("Cough", "Drink tea.", "Call us."))
    after = page(
        ("Fever", "Lie down.", "Call us."), ("Pain", "Walk."), ("Cough", "Sit.", "Call us.")
    )

    assert refound(before, Place(1, 2), after) == Found(Place(2, 2), How.MOVED)
    assert refound(before, Place(0, 2), after) == Found(Place(0, 2), How.SAME)


def test_a_corrected_sentence_has_changed():
    before = page(("Flu", "It begins wiht fever and chills.", "Rest a lot."))
    after = page(("News", "None."), ("Flu", "It begins with fever and chills.", "Rest a lot."))

    assert refound(before, Place(0, 1), after) == Found(Place(1, 1), How.CHANGED)


def test_a_short_sentence_that_was_corrected_is_known_by_its_neighbours():
    before = page(("Flu", "Rest.", "Drink te.", "Call."), ("Cold", "Drink tea."))
    after = page(("Flu", "Rest.", "Drink tea!", "Call."), ("Cold", "Drink tea."))

    assert refound(before, Place(0, 2), after) == Found(Place(0, 2), How.CHANGED)


def test_a_sentence_that_was_cut_in_two_begins_with_its_first_part():
    whole = "It begins with fever and chills; most people then cough for a week or two."
    first, rest = "It begins with fever and chills;", "most people then cough for a week or two."

    before, after = page(("Flu", "Hello.", whole)), page(("Flu", "News.", "Hello.", first, rest))

    assert refound(before, Place(0, 2), after) == Found(Place(0, 3), How.CHANGED)
    assert refound(after, Place(0, 3), before) == Found(Place(0, 2), How.CHANGED)


def test_where_a_sentence_is_gone_one_goes_on_with_what_follows():
    before = document(FLU, SIGNS, CARE)
    after = page(
        ("Flu", "Flu is an illness of the nose and lungs."),
        ("Signs", "The first sign is fever.", "Call your doctor."),
    )

    assert refound(before, Place(1, 2), after) == Found(Place(1, 2), How.NEAR)


def test_a_sentence_that_is_gone_is_not_taken_for_the_next_one_like_it():
    """The dose at noon is not the dose in the evening."""
    doses = ("Take 1 tablet in the morning.", "Take 2 tablets at noon.", "Take 3 tablets at night.")
    before, after = page(("Doses", *doses)), page(("Doses", doses[0], doses[2]))

    assert refound(before, Place(0, 2), after) == Found(Place(0, 2), How.NEAR)


def test_what_stands_now_where_it_stood_is_heard():
    before = page(("Flu", "It begins with fever.", "Wear a scarf.", "Rest as much as you can."))
    after = page(("Flu", "It begins with fever.", "Open windows.", "Rest as much as you can."))

    assert refound(before, Place(0, 2), after) == Found(Place(0, 2), How.NEAR)


def test_after_the_last_sentence_is_gone_the_one_before_is_heard():
    before = page(("Flu", "It begins with fever and chills.", "Wear a scarf."))
    after = page(("Flu", "It begins with fever and chills."))

    assert refound(before, Place(0, 2), after) == Found(Place(0, 1), How.NEAR)


def test_short_words_elsewhere_do_not_win_over_the_gap_that_the_sentence_left():
    before = page(("Flu", "It begins with fever.", "Yes.", "Rest as much as you can."))
    after = page(
        ("Flu", "It begins with fever.", "Rest as much as you can."), ("Cold", "No.", "Yes.")
    )

    assert refound(before, Place(0, 2), after) == Found(Place(0, 2), How.NEAR)


def test_long_words_elsewhere_win_over_the_gap_that_the_sentence_left():
    long = "Paracetamol and ibuprofen both lower a fever."
    before = page(("Flu", "It begins with fever.", long, "Rest as much as you can."), ("Help",))
    after = page(("Flu", "It begins with fever.", "Rest as much as you can."), ("Help", long))

    assert refound(before, Place(0, 2), after) == Found(Place(1, 1), How.MOVED)


def test_where_all_around_is_new_the_section_of_that_title_begins():
    before = page(("Flu", "One."), ("Care", "Rest as much as you can.", "Drink tea.", "Sleep."))
    after = page(("Flu", "Two."), ("News", "Three."), ("Care", "Stay away from work.", "Eat soup."))

    assert refound(before, Place(1, 2), after) == Found(Place(2), How.NEAR)


def test_where_nothing_is_left_the_page_begins():
    after = page(("Measles", "Measles spread through the air."))

    assert refound(document(FLU, SIGNS), Place(1, 2), after) == Found(Place(0), How.LOST)


def test_an_image_without_words_is_known_by_its_neighbours():
    picture = ""
    before = page(("Flu", "It begins with fever.", picture, "Rest as much as you can."))
    after = page(("News", picture, "None."), ("Flu", "It begins with fever.", picture, "Rest."))

    assert refound(before, Place(0, 2), after) == Found(Place(1, 2), How.MOVED)


def test_an_image_that_is_gone_is_not_any_other_image():
    before = page(("Flu", "It begins with fever.", "", "Rest as much as you can."))
    after = page(
        ("Flu", "It begins with fever.", "Rest as much as you can."), ("News", "", "None.")
    )

    assert refound(before, Place(0, 2), after) == Found(Place(0, 2), How.NEAR)


def renumber(sections: list[list[list[Sentence]]]) -> Document:
    """A document of sentences in blocks in sections; what is empty is left out."""
    full = [[block for block in blocks if block] for blocks in sections]
    made = []
    for s, blocks in enumerate(filter(None, full)):
        placed = tuple(
            Block(
                Kind.PARAGRAPH,
                tuple(replace(one, place=Place(s, b, n)) for n, one in enumerate(block)),
            )
            for b, block in enumerate(blocks)
        )
        made.append(Section(Place(s), blocks[0][0].text, 2, placed))
    return document(*made)


WORDS = st.sampled_from(
    [
        "",
        "Yes.",
        "Rest.",
        "Call your doctor.",
        "Take 2 tablets every morning with food.",
        "Take 3 tablets every morning with food.",
        "It begins with fever and chills.",
    ]
)
SENTENCES = st.builds(cell, WORDS, st.sampled_from(["", "Dose"])) | st.builds(cell, WORDS)
PAGES = st.lists(st.lists(st.lists(SENTENCES, max_size=4), max_size=4), max_size=4)


@given(PAGES)
def test_every_sentence_of_a_page_is_found_on_the_same_page(sections):
    made = renumber(sections)

    for sentence in sentences(made):
        assert refound(made, sentence.place, made) == Found(sentence.place, How.SAME)


@given(PAGES, PAGES)
def test_whatever_became_of_a_page_there_is_a_place_to_go_on(before, after):
    old, new = renumber(before), renumber(after)
    places = {sentence.place for sentence in sentences(new)} or {Place(0)}

    for sentence in sentences(old):
        kept = anchor(old, sentence.place)
        found = find(new, kept)

        assert found.place in places
        if found.how in (How.SAME, How.MOVED):
            assert anchor(new, found.place).text == kept.text
        if found.how is How.SAME:
            assert found.place == kept.place


@given(PAGES, PAGES, st.randoms())
def test_a_sentence_that_is_still_there_between_its_neighbours_is_found(sections, more, random):
    """Whatever is deleted and inserted elsewhere, where no other stands between the same."""
    old = renumber(sections)
    kept = [[[one for one in b if random.random() < 0.8] for b in s] for s in sections]
    new = renumber(shuffled(kept, more, random))
    now: dict[tuple[str, str, str], list[Place]] = {}
    for sentence in sentences(new):
        now.setdefault(around(new, sentence.place), []).append(sentence.place)

    for sentence in sentences(old):
        if len(same := now.get(around(old, sentence.place), [])) == 1:
            assert refound(old, sentence.place, new).place == same[0]


def shuffled(sections: list, more: list, random: random.Random) -> list:
    mixed = sections + more
    random.shuffle(mixed)
    return mixed


def around(of: Document, place: Place) -> tuple[str, str, str]:
    kept = anchor(of, place)
    return kept.before, kept.text, kept.after


@pytest.fixture(scope="module", params=["bundled", *NAMES])
def real(request: pytest.FixtureRequest) -> Document:
    name = request.param
    made = understand(
        bundled_page() if name == "bundled" else open_page(str(SHARED / "pages" / name))
    )
    assert made.sections
    return made


def test_every_sentence_of_a_real_page_is_found_where_it_is(real):
    for sentence in sentences(real):
        assert refound(real, sentence.place, real) == Found(sentence.place, How.SAME)


def test_a_real_page_that_got_news_above_and_lost_some_sentences(real):
    """What has words is found if neither it nor a neighbour is gone."""
    pick = random.Random(1)
    left = [[list(b.sentences) for b in s.blocks] for s in real.sections]
    gone = {s.place for s in sentences(real) if pick.random() < 0.05}
    news = [[[cell("News of today.")], [cell("We have a new telephone number.")]]]
    new = renumber(news + [[[s for s in b if s.place not in gone] for b in bs] for bs in left])
    unique: dict[tuple[str, str, str], list[Place]] = {}
    for sentence in sentences(new):
        unique.setdefault(around(new, sentence.place), []).append(sentence.place)

    for sentence in pick.sample(sentences(real), min(60, len(sentences(real)))):
        same = unique.get(around(real, sentence.place), [])
        found = refound(real, sentence.place, new)
        if len(same) == 1:
            assert found.place == same[0]
        assert found.how is not How.LOST
