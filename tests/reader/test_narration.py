from dataclasses import replace
from typing import Any

import pytest

from content.document import (
    Block,
    Container,
    Item,
    Kind,
    Place,
    Row,
    Section,
    Sentence,
    Span,
    Surrounding,
)
from reader.announcements import Announce
from reader.narration import Script

from .conftest import document, section, sentence


def block(number: int, kind: Kind, *texts: str, **more) -> Block:
    sentences = tuple(sentence(Place(0, number, n), text) for n, text in enumerate(texts))
    return Block(kind, sentences, **more)


def said(*blocks: Block, announce: Announce = Announce.SOME, language: str = "en") -> list[str]:
    whole = document(Section(Place(0), "Title", 1, blocks), language=language)
    return [line.said for line in Script(whole, announce)]


LIST = Container(Surrounding.LIST, 1, size=2)
INNER = Container(Surrounding.LIST, 2, size=1)
TABLE = Container(Surrounding.TABLE, 3, size=4, columns=3)
QUOTE = Container(Surrounding.QUOTE, 4)
FIGURE = Container(Surrounding.FIGURE, 5)
BULLETS = (
    block(0, Kind.LIST_ITEM, "Pain.", item=Item(1, 2), within=(LIST,)),
    block(1, Kind.LIST_ITEM, "in a leg", item=Item(1, 1, 2), within=(LIST, INNER)),
    block(2, Kind.LIST_ITEM, "Fever.", item=Item(2, 2), within=(LIST,)),
)


def test_a_heading_is_said_content_first():
    assert said(block(0, Kind.HEADING, "Outlook", level=2)) == ["Outlook. Heading level 2."]


def test_a_heading_that_asks_keeps_its_question_mark():
    assert said(block(0, Kind.HEADING, "What is it?", level=2)) == ["What is it? Heading level 2."]


def test_a_list_tells_its_length_once():
    """Where an item is more than a paragraph, each tells its place; one item is no list."""
    assert said(*BULLETS) == ["List of 2. 1 of 2: Pain.", "in a leg", "2 of 2: Fever."]
    assert said(BULLETS[0], BULLETS[2]) == ["List of 2. Pain.", "Fever."]
    assert said(BULLETS[0], BULLETS[2], announce=Announce.ALL) == [
        "List of 2. 1 of 2: Pain.",
        "2 of 2: Fever. End of list.",
    ]


def test_an_item_with_a_number_of_its_own_says_that():
    """The page shows the number, so it is said even when nothing is announced."""
    numbered = block(0, Kind.LIST_ITEM, "Call.", item=Item(1, 3, label="4"))

    assert said(numbered) == ["4: Call."]
    assert said(numbered, announce=Announce.NONE) == ["4: Call."]


def test_only_the_first_sentence_of_an_item_says_which_it_is():
    item = block(0, Kind.LIST_ITEM, "Pain.", "It wakes you.", item=Item(1, 2), within=(LIST,))

    assert said(item, announce=Announce.ALL) == [
        "List of 2. 1 of 2: Pain.",
        "It wakes you. End of list.",
    ]


def test_a_cell_follows_its_headers():
    cells = (
        Sentence(Place(0, 0, 0), (Span("5 years", "en"),), (Span("Age", "en"),)),
        Sentence(Place(0, 0, 1), (Span("250 mg", "en"),), (Span("Dose:", "en"), Span("Day", "en"))),
    )
    row = Block(Kind.TABLE_ROW, cells, within=(TABLE,))

    assert said(row) == ["Table, 4 rows, 3 columns. Age: 5 years", "Dose, Day: 250 mg"]
    assert said(row, announce=Announce.NONE) == ["Age: 5 years", "Dose, Day: 250 mg"]


def row(number: int, *cells: Sentence, is_headed: bool = False) -> Block:
    return Block(Kind.TABLE_ROW, cells, within=(TABLE,), row=Row(number, is_headed=is_headed))


def cell(text: str, *headers: str, **more: Any) -> Sentence:
    spans = (Span(text, "en"),) if text else ()
    return Sentence(Place(0), spans, tuple(Span(header, "en") for header in headers), **more)


def test_an_empty_cell_is_said_to_be_so():
    """On every level: else one waits for a dose, or takes the next one for it."""
    blank = row(2, cell("Child"), cell("", "Morning"), is_headed=True)

    assert said(blank, announce=Announce.NONE) == ["Child", "Morning: blank."]
    assert said(blank)[-1] == "Morning: blank."
    assert said(blank, announce=Announce.ALL)[-1] == "Morning: blank. End of table."


def test_a_cell_of_several_rows_says_of_how_many():
    assert said(row(2, cell("food", "With", rows=2), cell("a", rows=3)))[-1:] == ["for 3 rows: a"]
    assert said(row(2, cell("food", "With", rows=2)), announce=Announce.NONE) == [
        "With, for 2 rows: food"
    ]


def test_a_cell_from_above_is_said_again():
    """On every level: who jumps to the row would miss a dose that holds for it."""
    again = cell("", "Maximum", above=(Span("4 doses", "en"), Span("a day", "en")))

    assert said(row(3, cell("Old", "Age"), again), announce=Announce.NONE) == [
        "Age: Old",
        "Maximum, as above: 4 doses, a day",
    ]


def test_a_row_without_a_header_is_told_by_its_number():
    rows = (row(2, cell("2")), row(3, cell("3", "Age")), row(4, cell("4"), is_headed=True))

    assert said(*rows) == ["Table, 4 rows, 3 columns. Row 2: 2", "Age: 3", "4"]
    assert said(*rows, announce=Announce.ALL)[1:] == ["Row 3: Age: 3", "4. End of table."]
    assert said(*rows, announce=Announce.NONE) == ["2", "Age: 3", "4"]


def test_a_row_without_a_name_is_told_by_its_number():
    """“Week: 1” may begin a row or end one."""
    nameless = replace(row(3, cell("1", "Week")), row=Row(3, is_named=False))

    assert said(row(2, cell("1", "Week")), nameless)[1:] == ["Row 3: Week: 1"]


def test_a_caption_is_said_before_its_table():
    caption = block(0, Kind.CAPTION, "Doses", within=(TABLE,))

    assert said(caption, row(2, cell("2", "Age"))) == [
        "Doses",
        "Table, 4 rows, 3 columns. Age: 2",
    ]


def test_a_quotation_is_opened_and_closed():
    quote = block(0, Kind.QUOTE, "Rest", within=(QUOTE,))

    assert said(quote, block(1, Kind.PARAGRAPH, "So he said.")) == [
        "Quote: Rest. End of quote.",
        "So he said.",
    ]


def test_all_tells_the_ends_too_and_none_tells_nothing():
    figure = (
        block(0, Kind.IMAGE, "A spine", within=(FIGURE,)),
        block(1, Kind.CAPTION, "The spine", within=(FIGURE,)),
    )

    assert said(*figure, announce=Announce.ALL) == [
        "Figure. Image: A spine",
        "Caption: The spine. End of figure.",
    ]
    assert said(*figure) == ["Image: A spine", "The spine"]
    assert said(*figure, announce=Announce.NONE) == ["A spine", "The spine"]
    assert said(*BULLETS, announce=Announce.ALL)[1:] == [
        "List of 1, level 2. in a leg. End of list.",
        "2 of 2: Fever. End of list.",
    ]


def test_a_list_that_goes_on_over_a_heading_is_announced_once():
    heading = block(1, Kind.HEADING, "More", level=3, within=(LIST,))
    whole = document(
        Section(Place(0), "One", 2, (BULLETS[0],)),
        Section(Place(1), "More", 3, (heading, BULLETS[2])),
    )

    assert [line.said for line in Script(whole)] == [
        "List of 2. 1 of 2: Pain.",
        "More. Heading level 3.",
        "2 of 2: Fever.",
    ]


def test_announcements_speak_the_page_s_language():
    heading = block(0, Kind.HEADING, "Síntomas", level=2)
    whole = document(Section(Place(0), "Síntomas", 2, (heading,)), language="es-MX")
    [line] = Script(whole)

    assert line.said == "Síntomas. Título de nivel 2."
    assert line.utterance.spans[-1].language == "es-MX"


def test_a_page_in_a_language_we_lack_gets_english_announcements_in_an_english_voice():
    heading = Block(Kind.HEADING, (sentence(Place(0), "Oireet", "fi"),), level=2)
    whole = document(Section(Place(0), "Oireet", 2, (heading,)), language="fi")
    [line] = Script(whole)

    assert [(span.text, span.language) for span in line.utterance.spans] == [
        ("Oireet", "fi"),
        (".", "fi"),
        (" Heading level 2.", "en"),
    ]


def test_pauses_are_longer_the_more_ends():
    whole = document(section(0, "One", "A.", "B."), section(1, "Two", "C."))
    pauses = [line.utterance.pause for line in Script(whole)]

    assert pauses == [2.0, 2.0, 3.0, 2.0, 2.0]


def test_sentences_of_a_block_are_one_pause_apart():
    whole = document(Section(Place(0), "T", 1, (block(0, Kind.PARAGRAPH, "A.", "B."),)))

    assert [line.utterance.pause for line in Script(whole)] == [1.0, 2.0]


def test_every_mark_is_the_place_of_its_sentence(three_sections):
    marks = [line.mark for line in Script(three_sections)]

    assert marks[:4] == ["s0.b0.n0", "s0.b1.n0", "s0.b2.n0", "s1.b0.n0"]


@pytest.mark.parametrize("announce", Announce)
def test_no_word_of_the_page_is_ever_left_out(announce):
    """Whatever is announced, what is shown is said."""
    whole = document(Section(Place(0), "T", 1, BULLETS))

    assert all(line.shown in line.said for line in Script(whole, announce))


def test_links_are_counted_where_all_is_told():
    spans = (Span("Read "), Span("this", link="a"), Span(" leaf", link="a"), Span(" or "))
    spans += (Span("that", link="b"), Span("."))
    paragraph = Block(Kind.PARAGRAPH, (Sentence(Place(0), spans),))

    assert said(paragraph) == ["Read this leaf or that."]
    assert said(paragraph, announce=Announce.ALL) == ["Read this leaf or that. 2 links."]


def test_an_emoji_alone_is_no_line_where_emoji_are_left_out():
    whole = document(Section(Place(0), "T", 1, (block(0, Kind.PARAGRAPH, "✅", "Rest."),)))

    assert [line.said for line in Script(whole, emoji=False)] == ["Rest."]


@pytest.mark.parametrize("stop", ["؟", "؛", "۔", "។", "།", "。"])
def test_a_stop_of_any_script_is_one(stop):
    """Nothing is put after it before more is said."""
    assert said(block(0, Kind.HEADING, f"x{stop}", level=2)) == [f"x{stop} Heading level 2."]
