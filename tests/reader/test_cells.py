"""Moving from cell to cell in tables of doses, and the exact words heard."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import content
from content import Document, Kind, Page, Place
from reader.cells import cell_beside, in_table, sentences, told
from reader.narration import Script


def table(rows: str, language: str = "en") -> Document:
    return content.understand(Page(f"<html lang={language}><table>{rows}</table>", "x"))


def place_of(document: Document, words: str) -> Place:
    """Return the first sentence of that text, also in a row of headers."""
    said = (s for section in document.sections for s in section.sentences)
    return next(s.place for s in said if s.text == words)


MOVES = {
    "right": {"columns": 1},
    "left": {"columns": -1},
    "down": {"rows": 1},
    "up": {"rows": -1},
}


def heard(document: Document, words: str, *moves: str) -> list[str]:
    """Return what is said of each cell on a way that begins, from afar, at these words."""
    script, place = Script(document), place_of(document, words)
    said = [" ".join(line.said for line in script.cell(place))]
    for move in moves:
        beside = cell_beside(document, place, **MOVES[move])
        if beside is None:
            said.append("edge")
        else:
            said.append(" ".join(line.said for line in script.cell(beside, place)))
            place = beside
    return said


SIMPLE = table(
    "<tr><th>Medicine<th>Child<th>Adult<tr><th>Ease<td>5 mg<td>50 mg<tr><th>Calm<td>2 mg<td>20 mg"
)


def test_from_afar_one_hears_all_headers_of_a_cell():
    assert heard(SIMPLE, "20 mg") == ["Calm, Adult: 20 mg"]


def test_in_a_row_one_hears_the_headers_of_columns():
    said = heard(SIMPLE, "Ease", "right", "right", "right", "left", "left")

    assert said == [
        "Medicine: Ease",
        "Child: 5 mg",
        "Adult: 50 mg",
        "edge",
        "Child: 5 mg",
        "Medicine: Ease",
    ]


def test_in_a_column_one_hears_what_names_the_row():
    assert heard(SIMPLE, "50 mg", "down", "down", "up") == [
        "Ease, Adult: 50 mg",
        "Calm: 20 mg",
        "edge",
        "Ease: 50 mg",
    ]


def test_one_can_go_up_into_the_headers():
    """They are not said by themselves when one reads on, but here one asked for them."""
    said = heard(SIMPLE, "5 mg", "up", "right", "up", "down")

    assert said == ["Ease, Child: 5 mg", "Child", "Adult", "edge", "Ease, Adult: 50 mg"]


def test_what_the_page_says_after_a_cell_goes_on_with_the_script():
    """The lines have the places of their sentences, so one reads on from there."""
    line = Script(SIMPLE).cell(place_of(SIMPLE, "5 mg"))[-1]
    after = [other.said for other in Script(SIMPLE) if other.place > line.place]

    assert line.mark == str(place_of(SIMPLE, "5 mg"))
    assert after == ["Adult: 50 mg", "Medicine: Calm", "Child: 2 mg", "Adult: 20 mg"]


GROUPS = table(
    "<tr><th>Medicine<th>Dose"
    "<tbody><tr><th colspan=2>Adults<tr><td>Ease<td>500 mg<tr><td>Calm<td>20 mg"
    "<tbody><tr><th colspan=2>Children<tr><td>Ease<td>5 mg"
)


def test_a_group_is_said_when_it_changes():
    assert heard(GROUPS, "500 mg", "down", "up") == [
        "Adults, Ease, Dose: 500 mg",
        "Calm: 20 mg",
        "Ease: 500 mg",
    ]


def test_after_the_headers_of_a_group_all_is_said_again():
    """The row of a group is one cell; what its column is cannot be heard there."""
    document, script = GROUPS, Script(GROUPS)
    calm, children = place_of(document, "20 mg"), place_of(document, "Children")
    down = cell_beside(document, children, rows=1, column=2)

    assert cell_beside(document, calm, rows=1) == children
    assert [line.said for line in script.cell(children, calm)] == ["Children"]
    assert down == place_of(document, "5 mg")
    assert [line.said for line in script.cell(down, children)] == ["Children, Ease, Dose: 5 mg"]


def test_a_group_that_ends_without_another_is_said_to_end():
    """Else the dose of everybody would be heard as the children's."""
    document = table(
        "<thead><tr><th>Medicine<th>Dose</thead>"
        "<tbody><tr><th colspan=2>Adults<tr><th>Ease<td>50 mg</tbody>"
        "<tbody><tr><th colspan=2>Children<tr><th>Ease<td>5 mg</tbody>"
        "<tfoot><tr><th>All, in one day<td>4 doses</tfoot>"
    )

    assert heard(document, "5 mg", "down", "up") == [
        "Children, Ease, Dose: 5 mg",
        "No longer Children. All, in one day: 4 doses",
        "Children, Ease: 5 mg",
    ]


def test_a_cell_is_named_by_what_stands_beside_its_group():
    """Where the header of some rows reaches down, it alone does not name any of them."""
    document = table(
        "<tr><th>For<th>Medicine<th>Dose"
        "<tr><th rowspan=2>Adults<td>Ease<td>500 mg<tr><td>Calm<td>20 mg"
        "<tr><th>Children<td>Ease<td>5 mg"
    )

    assert heard(document, "500 mg", "down", "down", "up") == [
        "Adults, Medicine Ease, Dose: 500 mg",
        "Medicine Calm, Dose: 20 mg",
        "Children, Medicine Ease, Dose: 5 mg",
        "Adults, Medicine Calm, Dose: 20 mg",
    ]


def test_a_header_that_reaches_down_ends_where_a_wider_one_stands():
    document = table(
        "<tr><th>For<th>Medicine<th>Dose"
        "<tr><th rowspan=2>Adults<th>Ease<td>500 mg<tr><th>Calm<td>20 mg"
        "<tr><th colspan=2>Zinc<td>5 mg"
    )

    assert heard(document, "500 mg", "down", "down") == [
        "Adults, Ease, Dose: 500 mg",
        "Calm: 20 mg",
        "No longer Adults. Zinc: 5 mg",
    ]


def test_ages_that_reach_over_weights():
    document = table(
        "<tr><th>Age<th>Weight<th>Dose"
        "<tr><td rowspan=2>2 to 3 years<td>10 kg<td>half a spoon<tr><td>14 kg<td>one spoon"
        "<tr><td>4 years<td>18 kg<td>two spoons"
    )

    assert heard(document, "half a spoon", "down", "down", "up") == [
        "2 to 3 years, Weight 10 kg, Dose: half a spoon",
        "Weight 14 kg, Dose: one spoon",
        "4 years, Weight 18 kg, Dose: two spoons",
        "2 to 3 years, Weight 14 kg, Dose: one spoon",
    ]


def test_a_dose_of_several_rows_is_heard_in_each():
    document = table(
        "<tr><th>Age<th>Dose<th>At most"
        "<tr><th>2 to 5<td>5 ml<td rowspan=2>4 doses<tr><th>6 to 12<td>10 ml"
    )

    assert heard(document, "4 doses", "down", "left", "right", "up") == [
        "2 to 5, At most, for 2 rows: 4 doses",
        "6 to 12, as above: 4 doses",
        "Dose: 10 ml",
        "At most, as above: 4 doses",
        "2 to 5, for 2 rows: 4 doses",
    ]


def test_headers_over_several_columns():
    document = table(
        "<tr><th rowspan=2>Age<th colspan=2>Morning<th colspan=2>Evening"
        "<tr><th>Spoons<th>Tablets<th>Spoons<th>Tablets"
        "<tr><th>2 to 5<td>1<td>2<td>3<td>4<tr><th>6 to 12<td colspan=2>ask<td>5<td>6"
    )

    assert heard(document, "2", "right", "down", "left", "right") == [
        "2 to 5, Morning, Tablets: 2",
        "Evening, Spoons: 3",
        "6 to 12: 5",
        "Morning, Spoons, Tablets: ask",
        "Evening, Spoons: 5",
    ]
    assert heard(document, "2", "down") == [
        "2 to 5, Morning, Tablets: 2",
        "6 to 12, Morning, Spoons, Tablets: ask",
    ]


def test_an_empty_cell_is_blank():
    document = table("<tr><th>Age<th>Day<th>Night<tr><th>2<td>1<td><tr><th>3<td>2<td>4")

    assert heard(document, "1", "right", "down", "up") == [
        "2, Day: 1",
        "Night: blank.",
        "3: 4",
        "2: blank.",
    ]


def test_two_headers_in_a_row_are_each_about_what_follows():
    """Coming back, one hears whose the dose is."""
    document = table("<tr><th>Ease<td>5 mg<th>Calm<td>20 mg<tr><th>Zinc<td>7 mg<th>Iron<td>9 mg")

    assert heard(document, "20 mg", "down", "left", "left", "up") == [
        "Calm, column 4: 20 mg",
        "Iron: 9 mg",
        "Iron",
        "Zinc, column 2: 7 mg",
        "Ease: 5 mg",
    ]


def test_headers_by_their_ids():
    document = table(
        "<tr><th id=m>Medicine<th id=d>Day<th id=n>Night"
        "<tr><th id=e>Ease<td headers='e d'>5<td headers='e n'>6"
        "<tr><th id=c>Calm<td headers='c d'>7<td headers='c n'>8"
    )

    assert heard(document, "6", "down", "left", "up") == [
        "Ease, Night: 6",
        "Calm: 8",
        "Day: 7",
        "Ease: 5",
    ]


def test_where_there_are_no_headers_numbers_are_said():
    document = table("<tr><td>Walking<td>20 minutes<tr><td>Swimming<td>30 minutes")

    assert heard(document, "Walking", "right", "down", "left", "up") == [
        "Row 1: column 1: Walking",
        "Column 2: 20 minutes",
        "Swimming: 30 minutes",
        "Column 1: Swimming",
        "Row 1: Walking",
    ]


def test_a_row_that_begins_with_a_number_has_its_own():
    document = table("<tr><th>Steps<th>Pain<tr><td>4000<td>3<tr><td>6000<td>2")

    assert heard(document, "3", "down", "left") == [
        "Row 2: Steps 4000, Pain: 3",
        "Row 3: Steps 6000, Pain: 2",
        "Steps: 6000",
    ]


def test_a_number_is_never_heard_below_the_header_of_another_column():
    """Who comes down on a cell that begins further left hears its own header."""
    document = table(
        "<tr><th>Medicine<th>Child<th>Adult"
        "<tr><th>Ease<td>5 mg<td>50 mg<tr><th>Calm<td colspan=2>not for both"
        "<tr><th>Zinc<td>7 mg"
    )

    assert heard(document, "50 mg", "down", "down") == [
        "Ease, Adult: 50 mg",
        "Calm, Child, Adult: not for both",
        "Zinc, Child: 7 mg",
    ]
    assert cell_beside(document, place_of(document, "50 mg"), rows=1, column=3)


def test_a_cell_of_several_sentences_is_one_cell():
    document = table("<tr><th>Week<th>Plan<tr><th>One<td><p>Rest. Walk.<p>Swim.<td>x")
    place = place_of(document, "Walk.")

    assert [s.text for s in sentences(document, place)] == ["Rest.", "Walk.", "Swim."]
    assert [line.said for line in Script(document).cell(place)] == [
        "One, Plan: Rest.",
        "Walk.",
        "Plan: Swim.",
    ]
    assert cell_beside(document, place, columns=-1) == place_of(document, "One")


def test_a_table_in_a_cell_is_heard_with_its_own_headers():
    document = table(
        "<tr><th>Week<th>Plan<tr><th>One<td>"
        "<table><tr><th>Exercise<th>Minutes<tr><td>Walking<td>10</table>"
    )

    assert heard(document, "One", "right")[-1].endswith("Plan, Exercise: Walking Plan, Minutes: 10")


def test_numbers_of_rows_and_columns_are_in_the_language_of_the_page():
    document = table("<tr><td>Andar<td>20 minutos<tr><td>Nadar<td>30 minutos", "es")

    assert heard(document, "Andar", "right") == [
        "Fila 1: columna 1: Andar",
        "Columna 2: 20 minutos",
    ]


def test_outside_of_tables_there_are_no_cells():
    document = content.understand(Page("<p>Rest.<table><tr><th>A<th>B<tr><td>1<td>2</table>", "x"))

    assert not in_table(document, Place(0))
    assert cell_beside(document, Place(0), rows=1) is None
    assert in_table(document, place_of(document, "A"))
    assert cell_beside(document, place_of(document, "A"), rows=-1) is None
    assert told(document, place_of(document, "2"), Place(0)).headers[-1].text == "B"


CELL = st.tuples(
    st.sampled_from(("td", "td", "th")), st.integers(1, 3), st.integers(1, 3), st.booleans()
)
TABLES = st.lists(st.lists(CELL, min_size=1, max_size=4), min_size=1, max_size=5)


def made(rows: list[list[tuple[str, int, int, bool]]]) -> Document:
    """Return a table of cells with a word of their own each, or none."""
    markup = ""
    for at, row in enumerate(rows):
        markup += "<tr>"
        for number, (name, columns, down, is_empty) in enumerate(row):
            word = "" if is_empty and number else f"w{at}x{number}"
            markup += f"<{name} colspan={columns} rowspan={down}>{word}</{name}>"
    return table(f"<tr><th>A<th>B<th>C<th>D{markup}")


def words(document: Document, place: Place, came_from: Place | None) -> set[str]:
    """Return the words of the headers that are said; each cell has one."""
    headers = told(document, place, came_from).headers
    return {word for header in headers for word in header.text.split()}


def begins(document: Document, place: Place) -> set[str]:
    """Return the words of what the row begins with, where no header is about it alone."""
    cell = sentences(document, place)[0].cell
    return {word for header in cell.before for word in header.text.split()} if cell else set()


@settings(max_examples=200)
@given(TABLES)
def test_whatever_is_about_a_cell_was_said_with_it_or_with_the_last(rows):
    """A header is said, or held for the cell that one comes from, or was that cell.

    In a row, what it begins with is no header, and is not said again.
    """
    document = made(rows)
    places = [s.place for section in document.sections for s in section.sentences]
    for place in filter(lambda place: in_table(document, place), places):
        last = words(document, place, None) | {one.text for one in sentences(document, place)}
        for move in MOVES.values():
            beside = cell_beside(document, place, **move)
            if beside:
                needed = words(document, beside, None)
                if beside.block == place.block:
                    needed -= begins(document, beside)
                assert needed <= words(document, beside, place) | last


@settings(max_examples=200)
@given(TABLES)
def test_every_cell_is_reached_along_its_row_and_back(rows):
    document = made(rows)
    script = Script(document)
    for block in (block for section in document.sections for block in section.blocks):
        if block.kind not in (Kind.TABLE_ROW, Kind.TABLE_HEADER):
            continue
        way = [block.sentences[0].place]
        while (place := cell_beside(document, way[-1], columns=1)) is not None:
            way.append(place)
        assert [s.place for p in way for s in sentences(document, p)] == [
            s.place for s in block.sentences
        ]
        assert [cell_beside(document, p, columns=-1) for p in way] == [None, *way[:-1]]
        assert all(script.cell(place, other) for place in way for other in (None, way[0]))


@pytest.mark.parametrize("rows", [1, -1])
def test_at_the_edge_of_a_table_there_is_no_cell(rows):
    """Another table that stands beside it is another table."""
    two = content.understand(
        Page("<table><tr><th>A<th>B<tr><td>1<td>2</table>" * 2, "x"),
    )
    last = [s.place for section in two.sections for s in section.sentences]
    at = last[3] if rows > 0 else last[4]

    assert cell_beside(two, at, rows=rows) is None
