"""What the HTML standard says of tables, with tables of our own, and what we hear beside it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import content
from content import Block, Kind, Page, Surrounding
from content.headers import assign
from content.markup import tree
from content.tables import Grid, grid, parts


def formed(rows: str) -> Grid:
    """Return the grid of a table, its cells with their headers."""
    table = tree(f"<table>{rows}</table>").table
    assert table is not None
    found = grid(parts(table, ()))
    assert found is not None
    assign(found, {id(c.tag) for c in found.cells.values() if c.tag.get_text().strip()})
    return found


def places(found: Grid) -> dict[str, tuple[int, int, int, int]]:
    """Return column, row, width and height of each cell by its words."""
    return {
        c.tag.get_text().strip(): (c.column, c.row, c.columns, c.rows) for c in found.cells.values()
    }


def headers(found: Grid) -> dict[str, list[str]]:
    """Return the headers of each cell by its words."""
    return {
        c.tag.get_text().strip(): [h.tag.get_text().strip() for h in (*c.beside, *c.above)]
        for c in found.cells.values()
    }


def blocks(markup: str) -> list[Block]:
    document = content.understand(Page(markup, "x"))
    return [block for section in document.sections for block in section.blocks]


def read(rows: str) -> list[list[str]]:
    """Return what is read of each row below its headers: “Dose, Day: 5 mg”."""
    return [
        [": ".join(filter(None, [", ".join(h.text for h in s.headers), s.text]))
         for s in block.sentences]
        for block in blocks(f"<table>{rows}</table>")
        if block.kind is Kind.TABLE_ROW
    ]  # fmt: skip


# Forming a table, § 4.9.12.1


def test_a_cell_takes_the_next_column_that_none_from_above_covers():
    found = formed("<tr><td rowspan=2>a<td>b<td rowspan=2>c<tr><td>d<td>e")

    assert places(found) == {
        "a": (0, 0, 1, 2), "b": (1, 0, 1, 1), "c": (2, 0, 1, 2), "d": (1, 1, 1, 1),
        "e": (3, 1, 1, 1),
    }  # fmt: skip


def test_a_wide_cell_may_overlap_one_from_above():
    """An overlapping cell is an error of the page, and neither cell is lost."""
    found = formed("<tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<tr><td>e<td>f<td>g")

    assert places(found)["d"] == (0, 1, 3, 1)
    assert places(found)["f"] == (1, 2, 1, 1)


def test_a_cell_ends_with_its_row_group():
    found = formed("<tbody><tr><td rowspan=9>a<td>b<tr><td>c<tbody><tr><td>d<td>e")

    assert places(found)["a"] == (0, 0, 1, 2)
    assert places(found)["d"] == (0, 2, 1, 1)


def test_rowspan_zero_reaches_to_the_end_of_the_row_group():
    found = formed("<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d<tbody><tr><td>e")

    assert places(found)["a"] == (0, 0, 1, 3)
    assert places(found)["e"] == (0, 3, 1, 1)


@pytest.mark.parametrize(
    ("said", "columns"),
    [("2", 2), (" +2", 2), ("2px", 2), ("02", 2), ("0", 1), ("-2", 1), ("x", 1), ("", 1), ("²", 1)],
)
def test_spans_are_read_as_the_standard_reads_numbers(said, columns):
    found = formed(f"<tr><td colspan='{said}'>a<td>b<tr><td>c<td>d<td>e")

    assert places(found)["a"] == (0, 0, columns, 1)


def test_columns_in_which_no_cell_begins_are_none():
    """Pages write colspan=100 for “all there are”."""
    found = formed("<tr><td colspan=100>a<tr><td>b<td>c")

    assert found.columns == 2
    assert places(found)["a"] == (0, 0, 2, 1)


def test_the_foot_is_last_and_the_head_is_first_wherever_they_stand():
    body = "<tbody><tr><td>b</td></tr></tbody><tbody><tr><td>c</td></tr></tbody>"
    found = formed(f"<tfoot><tr><td>z</td></tr></tfoot>{body}<thead><tr><th>a</th></tr></thead>")

    assert [row[0].tag.get_text() for row in found.rows] == ["a", "b", "c", "z"]


def test_a_form_between_table_and_rows_is_looked_through():
    assert places(formed("<form><tr><td>a<td>b</form>"))["b"] == (1, 0, 1, 1)


def test_hidden_rows_and_cells_take_no_place():
    rows = "<tr><th>Age<th hidden>No<th>Dose<tr hidden><td>x<td>y<tr><td>2<td hidden>1<td>5 mg"

    assert read(rows) == [["Age: 2", "Dose: 5 mg"]]


# Forming relationships between data cells and header cells, § 4.9.12.2


def test_headers_of_rows_and_columns():
    found = formed("<tr><th>Age<th>Day<th>Night<tr><th>2<td>a<td>b<tr><th>3<td>c<td>d")

    assert headers(found) == {
        "Age": [], "Day": [], "Night": [], "2": ["Age"], "3": ["Age"],
        "a": ["2", "Day"], "b": ["2", "Night"], "c": ["3", "Day"], "d": ["3", "Night"],
    }  # fmt: skip


def test_a_header_hides_those_like_it_that_are_further_away():
    """Where headers are repeated below data, each cell has the nearest alone."""
    found = formed("<tr><th>A<th>B<tr><td>1<td>2<tr><th>C<th>D<tr><td>3<td>4")

    assert headers(found)["1"] == ["A"]
    assert headers(found)["4"] == ["D"]


def test_headers_in_several_rows_at_once_hold_together():
    found = formed("<tr><th colspan=2>Spoons<tr><th>Day<th>Night<tr><td>1<td>2")

    assert headers(found)["2"] == ["Spoons", "Night"]


def test_a_row_header_may_stand_in_the_second_column():
    found = formed("<tr><th>No<th>Name<th>Dose<tr><td>1<th>Ease<td>5 mg")

    assert headers(found)["5 mg"] == ["Ease", "Dose"]
    assert headers(found)["1"] == ["No"]


def test_two_pairs_in_a_row_do_not_mix():
    found = formed("<tr><th>A<td>1<th>B<td>2<tr><th>C<td>3<th>D<td>4")

    assert headers(found)["2"] == ["B"]


def test_scope_says_which_way_a_header_looks():
    found = formed("<tr><th scope=row>Age<th scope=col>x<td>y<tr><td>a<td>b<td>c")

    assert headers(found)["y"] == ["Age"]
    assert headers(found)["a"] == []
    assert headers(found)["b"] == ["x"]


def test_a_row_group_s_header_is_about_its_group():
    found = formed(
        "<tbody><tr><th scope=rowgroup>Children<td>x<tr><td>2<td>5 mg"
        "<tbody><tr><th scope=rowgroup>Adults<td>y<tr><td>20<td>9 mg"
    )

    assert headers(found)["5 mg"] == ["Children"]
    assert headers(found)["9 mg"] == ["Adults"]


def test_a_column_group_s_header_is_about_its_group():
    found = formed(
        "<colgroup><colgroup span=2><tr><th>Age<th scope=colgroup>Dose<td>of<tr><td>2<td>5<td>6"
    )

    assert headers(found)["6"] == ["Dose"]
    assert headers(found)["2"] == []


def test_what_headers_names_counts_in_its_order_and_nothing_else_does():
    found = formed(
        "<tr><th>Age<th id=b>Day<th id=c>Night<tr><td>2<td headers='c b c nobody'>a<td>b"
    )

    assert headers(found)["a"] == ["Night", "Day"]
    assert headers(found)["b"] == ["Night"]


def test_headers_that_have_headers_are_followed_without_going_round():
    found = formed(
        "<tr><th id=a headers=c>A<th id=b headers=a>B<td>x<tr><th id=c headers='b c'>C"
        "<td headers=c id=d>1<td headers=d>2"
    )

    assert headers(found)["1"] == ["C"]
    assert headers(formed(
        "<tr><th id=a>A<th id=b headers=a>B<tr><td>x<td headers=b>1"
    ))["1"] == ["A", "B"]  # fmt: skip


def test_headers_that_names_no_cell_is_as_if_it_were_not_there():
    assert headers(formed("<tr><th>A<th>B<tr><td>1<td headers=gone>2"))["2"] == ["B"]


def test_empty_headers_are_none():
    assert headers(formed("<tr><th>A<th> <tr><td>1<td>2"))["2"] == []


# Ours beyond the standard


def test_an_empty_corner_is_no_data():
    found = formed("<tr><td><th>Day<th>Night<tr><th>Child<td>1<td>2")

    assert headers(found)["2"] == ["Child", "Night"]


def test_an_empty_cell_beside_a_row_s_header_is_data():
    """Else “2 to 5” would be said of the row below."""
    found = formed("<tr><th>2 to 5<td><tr><th>6 to 12<td>5 mg")

    assert headers(found)["5 mg"] == ["6 to 12"]


def test_a_first_cell_that_reaches_down_is_told_with_its_rows():
    assert read(
        "<tr><th>Age<th>Weight<th>Dose<tr><td rowspan=3>2<td rowspan=2>10 kg<td>a<tr><td>b<tr>"
        "<td>12 kg<td>c"
    ) == [
        ["Age: 2", "Weight: 10 kg", "Dose: a"],
        ["2, 10 kg, Dose: b"],
        ["2, Weight: 12 kg", "Dose: c"],
    ]


def test_a_first_row_is_no_header_because_it_is_first():
    """Nor because it is bold: a wrong header on a dose is worse than none."""
    rows = "<tr><td><b>Age</b><td><b>Dose</b><tr><td>2<td>5 mg<tr><td>3<td>6 mg"

    assert read(rows) == [["Age", "Dose"], ["2", "5 mg"], ["3", "6 mg"]]


def test_what_stands_in_a_head_is_a_header():
    rows = "<thead><tr><td>Age<td>Dose<tbody><tr><td>2<td>5 mg"

    assert read(rows) == [["Age: 2", "Dose: 5 mg"]]


def test_a_table_that_is_all_head_has_data():
    assert read("<thead><tr><td>Age<td>Dose<tr><td>2<td>5 mg") == [["Age", "Dose"], ["2", "5 mg"]]


def test_a_later_group_replaces_an_earlier_one():
    """Many pages put groups into one tbody; the standard would say both of the second."""
    rows = (
        "<tr><th>Name<th>Dose<tr><th scope=rowgroup colspan=2>Children<tr><td>Ease<td>5"
        "<tr><th scope=rowgroup colspan=2>Adults<tr><td>Ease<td>9"
    )

    assert read(rows) == [["Children, Name: Ease", "Dose: 5"], ["Adults, Name: Ease", "Dose: 9"]]


def test_a_header_alone_in_its_row_is_about_all_columns():
    rows = "<tr><th>Name<th>Dose<tr><th>Children<tr><td>Ease<td>5<tr><th>Adults<tr><td>Ease<td>9"

    assert read(rows) == [["Children, Name: Ease", "Dose: 5"], ["Adults, Name: Ease", "Dose: 9"]]


def test_a_row_s_header_without_data_is_not_a_group_s():
    rows = "<tr><th>Who<th>Dose<tr><th>Child<td>5<tr><th>Pregnant<tr><th>Adult<td>9"

    assert read(rows) == [["Who: Child", "Dose: 5"], ["Who: Pregnant"], ["Who: Adult", "Dose: 9"]]


def test_a_header_told_only_in_a_row_that_is_not_read_is_read():
    rows = "<tr><th>Age<th>Dose<tr><th rowspan=2>2 to 5<tr><td>5 mg"

    assert read(rows) == [["Age", "Dose"], ["2 to 5, Dose: 5 mg"]]


def test_a_group_s_header_is_not_told_of_the_next_group():
    rows = (
        "<tbody><tr><th scope=rowgroup colspan=2>Child<tr><td>Ease<td>5</tbody>"
        "<tbody><tr><td>Calm<td>9</tbody>"
    )

    assert read(rows) == [["Child: Ease", "5"], ["Calm", "9"]]


def test_rows_without_words_are_not_counted_for_a_cell():
    rows = "<tr><td rowspan=2>a<td rowspan=2>b<tr><tr><td>c<td>d"

    assert {s.rows for block in blocks(f"<table>{rows}</table>") for s in block.sentences} == {1}


def test_a_cell_across_many_columns_has_the_headers_about_all_of_them():
    days = "".join(f"<th>{day}" for day in "MTWTF")
    rows = f"<tr><th>Name<th colspan=5>Dose<tr><td>{days}<tr><td>Ease<td colspan=5>5 mg"

    assert read(rows)[-1] == ["Name: Ease", "Dose: 5 mg"]


def test_a_cell_across_groups_of_columns_has_the_headers_of_each_column_together():
    rows = (
        "<tr><th rowspan=2>Age<th colspan=2>Mouth<th colspan=2>Vein<tr><th>Min<th>Max<th>Least"
        "<th>Most<tr><th>Adult<td>1<td colspan=2>2<td>3"
    )

    assert read(rows) == [
        ["Age: Adult", "Mouth, Min: 1", "Mouth, Max, Vein, Least: 2", "Vein, Most: 3"]
    ]


def test_a_header_about_all_of_a_wide_cell_is_told_first():
    rows = "<tr><th rowspan=2>Age<th>Day<th>Night<tr><th colspan=2>Dose<tr><td>2<td colspan=2>5 mg"

    assert read(rows) == [["Age: 2", "Dose, Day, Night: 5 mg"]]


def test_a_cell_across_the_table_is_about_the_table():
    assert read("<tr><th>A<th>B<tr><td>1<td>2<tr><td colspan=2>Take with food.")[-1] == [
        "Take with food."
    ]


def test_a_long_header_is_read_once_and_repeated_by_its_beginning():
    long = " ".join(f"w{number}" for number in range(70))
    first, second = read(f"<tr><th>A<th>{long}<tr><td>1<td>2")

    assert first == ["A", long]
    assert second[1] == " ".join(f"w{number}" for number in range(30)) + " …: 2"


def test_an_icon_is_not_said_to_be_blank():
    rows = "<tr><th>A<th>B<th>C<tr><td>1<td><i class=tick></i><td><p><br></p>"

    assert read(rows) == [["A", "B", "C"], ["A: 1", "C"]]


def test_a_dash_is_no_empty_cell():
    assert read("<tr><th>A<th>B<tr><td>1<td>—<tr><td>2<td>-") == [
        ["A: 1", "B: —"],
        ["A: 2", "B: -"],
    ]


def test_an_empty_corner_makes_the_first_row_and_column_headers():
    """The page has no <th>, but nobody would write such a row and column of anything else."""
    rows = "<tr><td><td>Adults<td>Children<tr><td>Dose<td>1 g<td>5 mg<tr><td>Max<td>4 g<td>9 mg"

    assert read(rows) == [
        ["Dose", "Adults: 1 g", "Children: 5 mg"],
        ["Max", "Adults: 4 g", "Children: 9 mg"],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td><td>Adults<td><tr><td>Dose<td>1 g<td>5 mg<tr><td>Max<td>4 g<td>9 mg",
        "<tr><td><td>Adults<td>Old<tr><td>Dose<td>1 g<td>5 mg<tr><td><td>4 g<td>9 mg",
        "<tr><td>Who<td>Adults<td>Old<tr><td>Dose<td>1 g<td>5 mg<tr><td>Max<td>4 g<td>9 mg",
        "<tr><td><td rowspan=2>Adults<td>Old<tr><td>Dose<td>5 mg<tr><td>Max<td>4 g<td>9 mg",
    ],
)
def test_other_first_rows_and_columns_are_no_headers(rows):
    found = blocks(f"<table border=1>{rows}</table>")

    assert not any(sentence.headers for block in found for sentence in block.sentences)


def test_an_empty_cell_that_another_would_be_taken_for_is_blank():
    """Where no header is said with the cells, their order alone tells which is which."""
    rows = "<tr><td>Age<td>Day<td>Night<tr><td>2<td><td>4 mg<tr><td>3<td>5 mg<td>"

    assert read(rows) == [["Age", "Day", "Night"], ["2", "", "4 mg"], ["3", "5 mg"]]


def test_empty_columns_only_make_room():
    rows = "<tr><td>Age<td><td>Day<td>Night<tr><td>2<td><td>1 mg<td>4 mg<tr><td>3<td><td>5 mg<td>6"

    assert read(rows) == [
        ["Age", "Day", "Night"], ["2", "1 mg", "4 mg"], ["3", "5 mg", "6"],
    ]  # fmt: skip


INNER = "<table><tr><th>Drug<th>Dose<tr><td>Ease<td>5 mg at night</table>"


def test_a_table_in_a_cell_keeps_its_headers():
    rows = f"<tr><th>No<th>Detail<th>By<tr><td>1<td>See: {INNER}Or ask.<td>Ann"

    assert read(rows) == [[
        "No: 1", "Detail: See:", "Detail: Drug", "Detail: Dose", "Detail, Drug: Ease",
        "Detail, Dose: 5 mg at night", "Detail: Or ask.", "By: Ann",
    ]]  # fmt: skip


def test_tables_in_tables_in_tables_lose_no_word():
    within = INNER
    for number in range(20):
        within = f"<table><tr><th>A{number}<th>B<tr><td>{within}<td>d</table>"
    said = " ".join(block.text for block in blocks(within)).split()

    assert {"5", "night", *(f"A{number}" for number in range(20))} <= set(said)
    assert said.count("d") == 20


def test_a_cell_from_above_stands_in_each_of_its_rows_but_its_words_are_there_once():
    rows = "<tr><th>Age<th>Spoons<th>With<tr><th>2<td>1<td rowspan=2>food<tr><th>6<td>2"
    found = blocks(f"<table>{rows}</table>")

    assert read(rows)[-1] == ["Age: 6", "Spoons: 2", "With"]
    assert [span.text for s in found[-1].sentences for span in s.above] == ["food"]
    assert " ".join(block.text for block in found).count("food") == 1


def test_a_footnote_s_mark_is_heard_with_its_header_and_not_with_each_cell():
    """An exponent is no mark: “x^k”, “m²”."""
    rows = (
        "<tr><th>Age<th>Dose<sup>a</sup><th>Most<sup>†</sup><th>Least*<th>m<sup>2</sup>"
        "<th>x<sup>k</sup><tr><td>two<td>1<sup>b</sup><td>2<td>3<td>4<td>5"
    )

    assert read(rows) == [
        ["Age", "Dose^a", "Most†", "Least*", "m²", "x^k"],
        ["Age: two", "Dose: 1^b", "Most: 2", "Least: 3", "m²: 4", "x^k: 5"],
    ]


def test_cells_that_are_missing_are_not_made_up():
    assert read("<tr><th>A<th>B<th>C<tr><td>1<td>2")[-1] == ["A: 1", "B: 2"]


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ("<tr><th>W<th>L<tr><td>45<td>17<tr><td>42<td>21", [False, False]),
        ("<tr><th>Age<th>Dose<tr><td>2 years<td>1<tr><td>3 years<td>1", [True, True]),
        (
            "<tr><th>Who<th>Dose<tr><td>Ann<td>1<tr><td>Ann<td>2<tr><td>Bo<td>1",
            [False, False, True],
        ),
        ("<tr><th>No<th>Name<th>mg<tr><td>1<th scope=row>Ease<td>5", [True]),
        ("<tr><th>Age<th>By<th>mg<tr><td rowspan=2>3<td>mouth<td>1<tr><td>vein<td>2", [True, True]),
        (
            "<tr><th colspan=2>Adults<tr><td>1<td>2<tr><th colspan=2>Old<tr><td>1<td>2",
            [False, False],
        ),
    ],
)
def test_rows_that_can_be_told_from_others(rows, named):
    """By a header of theirs or another's, or by words that no other row begins with."""
    found = blocks(f"<table>{rows}</table>")

    assert [b.row.is_named for b in found if b.kind is Kind.TABLE_ROW and b.row] == named


# Telling data from layout


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table><tr><td><td>b<tr><td>a<td>d</table>",
        "<table><tr><th>a<td>b<tr><th>c<td></table>",
        "<table border=1><tr><td>a<td><tr><td><td>d</table>",
        "<table role=table><tr><td>a<td><h2>b</h2><tr><td>c<td>d</table>",
        "<div role=grid><div role=row><a role=gridcell>a</a><a role=gridcell>b</a></div>"
        "<div><div role=row><a role=gridcell>c</a><a role=gridcell>d</a></div></div></div>",
    ],
)
def test_tables_of_data(table):
    [container] = {c for block in blocks(table) for c in block.within}

    assert (container.kind, container.size, container.columns) == (Surrounding.TABLE, 2, 2)


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><th>a<th>b</table>",
        "<table><caption>x</caption><tr><th>a<tr><td>b</table>",
        "<table role=none><tr><th>a<th>b<tr><td>c<td>d</table>",
        "<table><tr><td>a<td><h2>b</h2><tr><td>c<td>d</table>",
        "<table><tr><td>a<td>b <input><tr><td>c<td>d</table>",
        "<table><tr><td>a<td><a href=x>b</a><tr><td>c<td><a href=x>d</a></table>",
        f"<table><tr><td>a<td>{'b ' * 70}<tr><td>c<td>d</table>",
        "<table><tr><td>a<td>b<tr><td>c</table>",
        "<table><tr><td><td>a<tr><td><td>b</table>",
        "<table><tr><td><img src=x><td>a<tr><td>b<td>c</table>",
        f"<table><tr><td><td>a<tr><td>b<td>{'c ' * 30}</table>",
    ],
)
def test_tables_for_layout(table):
    found = blocks(table)

    assert not any(block.within for block in found)
    assert {"a", "b"} <= {word for block in found for word in block.text.split()}


# However a table is made


CELL = st.tuples(
    st.sampled_from(["td", "td", "td", "th"]),
    st.sampled_from(["", "", " colspan=2", " rowspan=2", " rowspan=0", " colspan=3 rowspan=3"]),
    st.sampled_from(
        ["", "", "", " scope=row", " scope=colgroup", " scope=rowgroup", " headers=i1"]
    ),
    st.sampled_from(["words", "words", "words", "nothing", "lines"]),
)
ROW = st.lists(CELL, max_size=5)
GROUP = st.sampled_from(["", "<thead>", "<tbody>", "<tfoot>"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(GROUP, ROW), min_size=1, max_size=6))
def test_every_cell_is_read_once_with_headers_of_its_table(rows):
    """However the cells lie, each word is in one row once, and a header is a cell's own words."""
    markup, own, number = [], {}, 0
    for group, row in rows:
        markup.append(f"{group}<tr>")
        for name, spans, more, kind in row:
            number += 1
            words = {"words": f"w{number}", "nothing": "", "lines": f"w{number}<br>W{number}"}[kind]
            own[f"w{number}"], own[f"W{number}"] = kind != "nothing", kind == "lines"
            markup.append(f"<{name} id=i{number}{spans}{more}>{words}</{name}>")
    found = blocks(f"<table border=1>{''.join(markup)}</table>")

    said = [word for block in found for s in block.sentences for word in s.text.split()]
    assert sorted(said) == sorted(word for word, is_there in own.items() if is_there)
    for block in found:
        for sentence in block.sentences:
            headers = [word for span in sentence.headers for word in span.text.split()]
            assert all(own[word] for word in headers)
            assert len(set(headers)) == len(headers)
            assert not set(headers) & set(sentence.text.split())


@pytest.mark.parametrize(
    "markup",
    [
        "<tr><td rowspan=65534>a<td>b" * 1000,
        "<tr><td rowspan=65534>a<td>b" * 5000,
        "<tr><th colspan=1000>a<td colspan=1000>b" * 5000,
        f"<tr>{'<th>a' * 999}{'<tr><td colspan=1000>b' * 5000}",
        f"<tr>{'<td rowspan=65534>a' * 999}{'<tr><td>b' * 5000}",
        "".join(f"<tr><th colspan={n}>a<tr><td>b" for n in range(1, 900)),
    ],
)
def test_spans_cannot_make_a_table_larger_than_its_markup(markup):
    """Where spans alone would make millions of slots, the rows are read as plain text."""
    begun = time.process_time()
    found = blocks(f"<table>{markup}</table>")

    assert sum(len(block.text.split()) for block in found) == markup.count("a<") + markup.count("b")
    assert time.process_time() - begun < 10


# Columns


def columns(rows: str) -> list[list[tuple[str, int]]]:
    """Return the words of each row's sentences, with the column of their cell."""
    return [
        [(s.text or " ".join(a.text for a in s.above), s.column) for s in block.sentences]
        for block in blocks(f"<table>{rows}</table>")
    ]


def test_a_sentence_has_the_first_column_of_its_cell():
    """The further ones too, those of a table in the cell, and what a cell from above says again."""
    head = "<tr><th>Age<th>Plan<th>With"
    row = "<tr><th>2<td>Rest. Walk.<table><tr><td>a<td>b</table><td rowspan=2>food"

    assert columns(f"{head}{row}<tr><th>3<td>Swim.") == [
        [("Age", 1), ("Plan", 2), ("With", 3)],
        [("2", 1), ("Rest.", 2), ("Walk.", 2), ("a", 2), ("b", 2), ("food", 3)],
        [("3", 1), ("Swim.", 2), ("food", 3)],
    ]


def test_a_wide_cell_has_its_first_column():
    assert columns("<tr><td>a<td>b<td>c<tr><td>d<td colspan=2>e<tr><td colspan=2>f<td>g") == [
        [("a", 1), ("b", 2), ("c", 3)],
        [("d", 1), ("e", 2)],
        [("f", 1), ("g", 3)],
    ]


def test_outside_of_tables_there_are_no_columns():
    assert [s.column for block in blocks("<p>Rest.<ul><li>a</ul>") for s in block.sentences] == [
        0,
        0,
    ]


def around(rows: str, words: str) -> tuple[list[str], list[str], list[str]]:
    """Return the headers about the row of the cell with these words, told in it or not."""
    said = (s for block in blocks(f"<table>{rows}</table>") for s in block.sentences)
    cell = next(s.cell for s in said if s.text == words)
    assert cell is not None
    return (
        [h.text for h in cell.groups],
        [h.text for h in cell.beside],
        [h.text for h in cell.before],
    )


def test_a_cell_knows_all_headers_about_its_row():
    """Groups, headers that stand in the row, and what else the row begins with."""
    rows = (
        "<tr><th>For<th>Medicine<th>Dose<tr><th colspan=3>At home"
        "<tr><th rowspan=2>Adults<td>Ease<td>5<tr><td>Calm<td>6"
        "<tr><th colspan=3>With a nurse<tr><th>Children<th>Zinc<td>7"
    )

    assert around(rows, "6") == (["At home"], ["Adults"], ["Medicine Calm"])
    assert around(rows, "7") == (["With a nurse"], ["Children"], ["Medicine Zinc"])
    assert around(rows, "Zinc") == (["With a nurse"], ["Children"], [])


def test_words_in_the_first_column_name_a_row_that_has_no_header():
    rows = "<tr><th>Age<th>Dose<tr><td>Child<td>5<tr><td>70<td>6"

    assert around(rows, "5") == ([], ["Child"], [])
    assert around(rows, "6") == ([], [], ["Age 70"])
