"""Sessions: keys are pressed, and the sentences heard and the lines printed are looked at."""

from pathlib import Path

import pytest

from audio.errors import DeviceAbsent, EngineAbsent, EngineSilent, SpeechFailed
from audio.events import Ended, Failed, Lost, Started
from audio.speech import Manner
from content.document import Place
from reader.announcements import Announce
from reader.errors import PlaceNotKept
from reader.state import Activity

NUMBERED = "".join(
    f"<h2>Part {n}</h2><p>First of {n}. Second of {n}. Third of {n}.</p>" for n in (1, 2, 3)
)

DEVICE_GONE = "The sound device is gone. Paused until there is one. Press Escape twice to quit."


@pytest.fixture
def listener(listen, three_sections):
    return listen(three_sections)


# Reading on


def test_it_reads_from_the_beginning_to_the_end(listener):
    assert listener.hear_all() == [
        *("Flu", "Flu is an illness.", "It passes."),
        *("Signs and symptoms", "Fever.", "Cough."),
        *("Treatment", "Rest."),
        "End of the page. Press space bar to start again, Escape twice to quit.",
    ]


def test_each_sentence_is_printed_when_it_begins_to_sound(listener):
    listener.hear(2)

    assert listener.printed == ["Flu", "Flu is an illness."]


def test_without_keys_the_end_of_the_page_ends_the_session(listen, three_sections):
    """Nobody could do anything more."""
    listener = listen(three_sections, has_keys=False)

    assert listener.hear(99)[-1] == "Rest."
    assert listener.ended


def test_at_the_end_space_starts_again(listener):
    listener.hear_all()
    listener.press("space")

    assert listener.hear(2) == ["From the beginning.", "Flu"]


def test_space_pauses_and_goes_on(listener):
    listener.hear(1)
    listener.press("space", "space")

    assert listener.tape.done == ["play", "pause", "go on"]
    assert listener.hear(1) == ["Flu is an illness."]


# Moving


def test_moving_while_reading_goes_on_reading_from_there(listener):
    listener.hear(1)
    listener.press("pagedown")

    assert listener.hear(3) == ["Signs and symptoms", "Fever.", "Cough."]


def test_moving_while_paused_says_what_is_there_and_waits(listener):
    """As a screen reader does; Space reads on after it."""
    listener.hear(1)
    listener.press("space", "h")
    assert listener.hear_all() == ["Signs and symptoms"]

    listener.press("h")
    assert listener.hear_all() == ["Treatment"]

    listener.press("space")
    assert listener.hear(1) == ["Rest."]


def test_back_goes_to_the_start_and_soon_after_it_one_further(listener):
    """Who missed a word goes back a little; who presses twice goes on going back."""
    listener.press("pagedown")
    listener.hear(3)
    listener.press("pageup")
    assert listener.hear(1) == ["Signs and symptoms"]

    listener.press("pageup")
    assert listener.hear(1) == ["Flu"]


def test_two_seconds_after_the_start_back_is_to_the_start(listener):
    listener.press("right")
    listener.begin()
    listener.now += 2.5
    listener.press("left")

    assert listener.hear(1) == ["Flu is an illness."]


def test_no_time_passes_in_a_pause(listener):
    listener.press("right")
    listener.begin()
    listener.now += 1
    listener.press("space")
    listener.now += 60
    listener.press("space", "left")

    assert listener.hear(1) == ["Flu"]


def test_sentences_paragraphs_and_sections(listen, read):
    listener = listen(read(NUMBERED))
    listener.hear(1)
    listener.press("right", "right")
    assert listener.hear(1) == ["Second of 1."]

    listener.press("down")
    assert listener.hear(1) == ["Part 2"]

    listener.press("down", "down", "pagedown")
    assert listener.hear(1) == ["This is the last section."]

    listener.press("up", "up")
    assert listener.hear(1) == ["Part 2"]


def test_home_and_end(listener):
    listener.press("end")
    assert listener.hear(1) == ["Rest."]

    listener.press("home")
    assert listener.hear(1) == ["Flu"]


def test_several_presses_before_any_sound_add_up(listener):
    """Who presses twice in a row means two sections."""
    listener.press("pagedown", "pagedown")

    assert listener.hear(1) == ["Treatment"]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["pageup"], "This is the first section."),
        (["left"], "This is the first sentence."),
        (["up"], "This is the first paragraph."),
        (["H"], "No previous heading."),
        (["end", "pagedown"], "This is the last section."),
        (["end", "right"], "This is the last sentence."),
        (["end", "down"], "This is the last paragraph."),
        (["end", "h"], "No next heading."),
        (["3"], "No next heading of level 3."),
        (["alt-1"], "No previous heading of level 1."),
        (["t"], "No next table."),
        (["K"], "No previous link."),
    ],
)
def test_at_an_edge_it_says_so_and_goes_on(listener, keys, said):
    listener.press(*keys)
    here = listener.state.place

    assert listener.hear(1) == [said]
    assert listener.hear(1)
    assert listener.state.place == here


def test_headings_of_a_level(listen, read):
    document = read("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><p>e</p>")
    listener = listen(document)
    listener.press("2")
    assert listener.hear(1) == ["B"]
    listener.press("2")
    assert listener.hear(1) == ["D"]
    listener.press("@")
    assert listener.hear(1) == ["B"]
    listener.press("3")
    assert listener.hear(1) == ["C"]
    listener.press("1")
    assert listener.hear(1) == ["No next heading of level 1."]


def test_sections_of_the_same_level(listen, read):
    """Those between, that are deeper, are passed over."""
    listener = listen(read("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><p>e</p>"))
    listener.press("2", "n")
    assert listener.hear(1) == ["D"]

    listener.press("p")
    assert listener.hear(1) == ["B"]

    listener.press("p")
    assert listener.hear(1) == ["No previous section of this level."]


@pytest.mark.parametrize(
    ("key", "first", "second"),
    [
        ("l", "One", "Inner"),
        ("i", "One", "Two"),
        ("t", "Age: 3, Dose: 5 mg", None),
        ("q", "Said.", None),
        ("g", "A knee", None),
        ("k", "Link: clinic", None),
    ],
)
def test_what_one_can_jump_to(listen, read, key, first, second):
    document = read(
        "<h1>Title</h1><p>Words.</p>"
        "<ul><li>One</li><li>Two<ul><li>Inner</li></ul></li></ul>"
        "<table><tr><th>Age</th><th>Dose</th></tr><tr><td>3</td><td>5 mg</td></tr></table>"
        "<blockquote><p>Said.</p></blockquote>"
        '<p><img src="a.png" alt="A knee"></p><p>The <a href="/c">clinic</a> is here.</p>'
    )
    listener = listen(document)
    listener.press(key)
    heard = listener.hear(1)
    assert heard[0].startswith(first.split(",")[0])

    listener.press(key)
    assert listener.hear(1)[0].startswith(second or "No next")


def test_moves_pass_over_what_is_not_said(listen, read):
    """Of images without a description that follow one another the first one speaks for all."""
    images = "".join(f'<p><img src="{n}.png"></p>' for n in range(3))
    document = read(f"<h1>A</h1><p>Before.</p>{images}<p>After.</p>")
    listener = listen(document, announce=Announce.SOME)
    listener.press("space", "end")
    heard = []
    for _ in range(4):
        listener.press("left")
        heard += listener.hear_all()

    assert heard[-2:] == ["A. Heading level 1.", "This is the first sentence."]


def test_a_link_that_is_all_of_its_sentence_is_said_once(listen, read):
    listener = listen(read('<h1>A</h1><p>See:</p><ul><li><a href="/x">Colds</a></li></ul>'))
    listener.press("tab")
    assert listener.hear(2) == ["Link:", "Colds"]

    listener.press("enter")
    assert listener.hear(1)[0].startswith("Link: Colds. It goes to")


def test_links_of_a_sentence_one_by_one(listen, read):
    listener = listen(read('<h1>A</h1><p>See <a href="/x">this</a> and <a href="/y">that</a>.</p>'))
    listener.press("k")
    assert listener.hear(2) == ["Link 1 of 2: this", "See this and that."]

    listener.press("k")
    assert listener.hear(1) == ["Link 2 of 2: that"]

    listener.press("K")
    assert listener.hear(1) == ["Link 1 of 2: this"]


def test_rows_and_cells(listen, read):
    listener = listen(
        read(
            "<h1>Doses</h1><table><tr><th>Age</th><th>Dose</th><th>Times</th></tr>"
            "<tr><th>Child</th><td>5 mg</td><td>2</td></tr>"
            "<tr><th>Adult</th><td>10 mg</td><td>3</td></tr></table>"
        )
    )
    listener.press("space", "m")
    assert listener.hear_all() == ["Age: Child", "Dose: 5 mg", "Times: 2"]

    listener.press("ctrl-left", "ctrl-left")

    listener.press("ctrl-right")
    assert listener.hear_all() == ["Dose: 5 mg"]

    listener.press("ctrl-down")
    assert listener.hear_all() == ["Adult: 10 mg"]

    listener.press("ctrl-right", "ctrl-right")
    assert listener.hear_all() == ["This is the last cell of the row."]

    listener.press("m")
    assert listener.hear_all() == ["This is the last row of the table."]


DOSES = (
    "<h1>Doses</h1><table><tr><th>Medicine</th><th>Who</th><th>Dose</th></tr>"
    "<tr><th>Paracetamol</th><td>Adults</td><td>500 mg</td></tr>"
    "<tr><th>Amoxicillin</th><td>Adults</td><td>500 mg</td></tr></table>"
    "<h1>Others</h1><table><caption>Drops</caption><tr><th>Age</th><th>Dose</th></tr>"
    "<tr><th>3</th><td>2 ml</td></tr></table><p>End.</p>"
)


def test_who_finds_a_dose_hears_whose_it_is(listen, read):
    """Arriving in the middle of a row, from wherever, one is told the row."""
    listener = listen(read(DOSES))
    listener.press("space", "/")
    listener.type("500")
    listener.press("enter")
    assert listener.hear_all() == ["Paracetamol, Dose: 500 mg"]

    listener.press("N")
    assert listener.hear_all() == ["Amoxicillin, Dose: 500 mg"]

    listener.press("b", "B")
    assert listener.hear_all()[-1] == "Amoxicillin, Dose: 500 mg. 1 of 1."

    listener.press("escape")
    listener.hear_all()
    listener.press("left")
    assert listener.hear_all() == ["Amoxicillin, Who: Adults"]

    listener.press("right")
    assert listener.hear_all() == ["Dose: 500 mg"]


def test_who_goes_on_in_a_row_hears_whose_dose_it_is(listen, read):
    document = read(DOSES)
    place = next(s.place for s in document.sections[0].sentences if s.text == "500 mg")

    assert listen(document, at=place).hear(2) == [
        "Paracetamol, Dose: 500 mg",
        "Medicine: Amoxicillin",
    ]


def test_rows_end_with_their_table(listen, read):
    """Nobody slips from the doses of one medicine into those of another."""
    listener = listen(read(DOSES))
    listener.press("space", "m", "m", "m")
    assert listener.hear_all() == ["This is the last row of the table."]

    listener.press("t")
    assert listener.hear_all() == ["Drops", "Age: 3", "Dose: 2 ml"]
    listener.press("T")
    assert listener.hear_all()[0] == "Medicine: Paracetamol"
    listener.press("T")
    assert listener.hear_all() == ["No previous table."]


def test_tables_one_by_one_however_quickly(listen, read):
    """Only the table that one is in is passed over, going back."""
    listener = listen(read(DOSES))
    heard = []
    for key in ("t", "t", "T", "T", "t"):
        listener.press(key)
        heard.append(listener.begin())

    assert heard == [
        *("Medicine: Paracetamol", "Drops", "Medicine: Paracetamol", "No previous table.", "Drops")
    ]


@pytest.mark.parametrize(("key", "said"), [("m", "No next table."), ("M", "No previous table.")])
def test_without_a_table_there_is_none_to_go_to(listener, key, said):
    listener.press(key)

    assert listener.hear(1) == [said]


def test_from_outside_of_a_table_m_goes_to_the_next(listen, read):
    listener = listen(read(DOSES))
    listener.press("h", "m")
    assert listener.hear(2) == ["Drops", "Age: 3"]

    listener.press("end", "M")
    assert listener.hear(1) == ["Drops"]


def test_going_down_one_stays_in_the_column(listen, read):
    """Across a row that is one wide cell, too."""
    listener = listen(
        read(
            "<h1>A</h1><table><tr><th>Age</th><th>Dose</th></tr><tr><td>3</td><td>5 mg</td></tr>"
            "<tr><td colspan=2>Ask first</td></tr><tr><td>9</td><td>8 mg</td></tr></table>"
        )
    )
    listener.press("space", "t", "ctrl-right", "ctrl-down", "ctrl-down")

    assert listener.hear_all()[-1].endswith("8 mg")


def test_cells_are_in_tables_alone(listener):
    listener.press("ctrl-right")

    assert listener.hear(1) == ["This is not in a table. Press t for the next one."]


# Asking


def test_where_am_i(listener):
    listener.press("pagedown", "w")

    assert listener.hear(2) == [
        "Signs and symptoms. Section 2 of 3. Less than a minute left.",
        "Signs and symptoms",
    ]


def test_again_and_slowly(listener):
    listener.hear(2)
    listener.press("r")
    assert listener.hear(1) == ["Flu is an illness."]

    listener.press("R")
    assert listener.hear_all()[:2] == ["Flu is an illness.", "It passes."]
    rates = [manner.rate for manner, _ in listener.voices.asked]
    assert rates == [1.0, 0.6, 1.0]


def test_spelling_goes_back_word_by_word(listen, read):
    """After a sentence its last word, then the one before; E the one after."""
    listener = listen(read("<h1>A</h1><p>Take MRI now.</p>"))
    listener.press("space", "right")
    listener.hear_all()
    spelled = []
    for key in ("e", "e", "E", "e", "e", "e"):
        listener.press(key)
        spelled += listener.hear_all()

    assert spelled == [
        "now: n, o, w",
        "MRI: capital M, capital R, capital I",
        "now: n, o, w",
        "MRI: capital M, capital R, capital I",
        "Take: capital T, a, k, e",
        "No word before this one.",
    ]


def test_while_a_sentence_sounds_the_word_heard_last_is_spelled(listen, read):
    listener = listen(read("<h1>A</h1><p>Chemotherapy shrinks some tumours before surgery.</p>"))
    listener.hear(1)
    listener.begin()
    listener.now += 0.9
    listener.press("space", "e")

    assert listener.hear(1)[0].startswith("shrinks:")


def test_what_takes_longer_to_say_than_to_write_is_heard_longer(listen, read):
    """“mg/kg/day” is “milligrams per kilogram per day”: the word after it has not been heard."""
    listener = listen(read("<html lang=en><h1>A</h1><p>Take 5 mg/kg/day twice.</p>"))
    listener.hear(1)
    listener.begin()
    listener.now += 1.7
    listener.press("space", "e")

    assert listener.hear(1)[0].startswith("mg/kg/day:")


def test_what_an_abbreviation_means(listen, read):
    listener = listen(
        read(
            "<h1>A</h1><p>Magnetic resonance imaging (MRI) shows it.</p><p>An MRI is safe.</p>"
            "<p>It is loud.</p><p>Ask about XYZ.</p>"
        )
    )
    listener.hear(3)
    listener.press("a")
    assert listener.hear(1) == ["MRI: Magnetic resonance imaging"]

    listener.press("down", "down", "a")
    assert listener.hear(1) == ["The page does not say what XYZ means."]


def test_no_abbreviation(listener):
    listener.press("a")

    assert listener.hear(1) == ["There is no abbreviation in this sentence."]


def test_where_a_link_goes(listen, read):
    listener = listen(
        read('<h1>A</h1><p>Ask <a href="https://www.example.org/b-c.html">us</a>.</p>')
    )
    listener.press("down", "d")

    assert listener.hear(1) == ["Link: us. It goes to example.org, b c."]
    assert listener.printed[-1].endswith("https://www.example.org/b-c.html")


# How it is spoken


@pytest.mark.parametrize(
    ("key", "manner", "said"),
    [
        ("+", Manner(rate=1.1), "Rate 110 percent."),
        ("-", Manner(rate=0.9), "Rate 90 percent."),
        ("]", Manner(pitch=1.1), "Pitch 110 percent."),
        ("[", Manner(pitch=0.9), "Pitch 90 percent."),
        (">", Manner(volume=1.1), "Volume 110 percent."),
        ("<", Manner(volume=0.9), "Volume 90 percent."),
    ],
)
def test_the_voice_changes_at_once(listener, key, manner, said):
    listener.hear(1)
    listener.press(key)

    assert listener.voices.asked[-1] == (manner, "Ann")
    assert listener.tape.speaker.manner == manner
    assert listener.hear(2) == [said, "Flu"]


def test_the_rate_has_a_limit(listener):
    listener.press(*["+"] * 20)

    assert listener.hear(1) == ["Rate 250 percent. That is the limit."]


def test_voices_go_round(listener):
    listener.press("v")
    assert listener.hear(1) == ["Voice: Bob."]
    listener.press("v")
    assert listener.hear(1) == ["Voice: Ann."]
    listener.press("V")
    assert listener.voices.asked[-1] == (Manner(), "Bob")


def test_skimming_reads_headings_and_first_sentences(listen, read):
    document = read(NUMBERED + "<ul><li>One. More.</li><li>Two.</li></ul><p>Last. Not this.</p>")
    listener = listen(document)
    listener.press("x")

    assert listener.hear_all()[:-1] == [
        "Only headings and first sentences.",
        *("Part 1", "First of 1.", "Part 2", "First of 2.", "Part 3", "First of 3."),
        *("One.", "Last."),
    ]


def test_the_sleep_timer_pauses_between_sentences(listener):
    listener.press("z")
    assert listener.hear(1) == ["Sleep timer: 15 minutes."]

    listener.now += 15 * 60
    assert listener.hear(1) == ["Flu"]
    assert listener.hear_all() == ["Paused by the sleep timer. Press space bar to go on."]

    listener.press("space")
    assert listener.hear(1) == ["Flu"]


def test_the_sleep_timer_waits_in_a_pause(listener):
    listener.press("z")
    listener.hear(2)
    listener.press("space")
    listener.now += 3600
    listener.press("space")

    assert listener.hear(1) == ["Flu is an illness."]
    assert listener.state.sleep


def test_the_sleep_timer_can_be_put_off(listener):
    listener.press("z", "z", "z", "z", "z")

    assert listener.hear(1) == ["Sleep timer off."]


# Questions


def test_a_section_by_name(listener):
    """One hears what each letter finds; Enter goes there."""
    listener.hear(1)
    listener.press("s")
    assert listener.hear_all() == [
        "Which section? Type any part of its name. Enter goes there, Escape goes back."
    ]

    listener.type("tr")
    assert listener.hear_all() == ["r", "Treatment"]

    listener.press("enter")
    assert listener.hear(2) == ["Treatment", "Rest."]


def test_a_section_that_is_not_there(listener):
    listener.press("s")
    listener.type("xqz")
    listener.press("enter")

    assert listener.hear_all() == ["No section has xqz in its name."]
    assert listener.state.mode is not None


def test_backspace_says_what_is_deleted(listener):
    listener.press("s")
    listener.type("trx")
    listener.press("backspace")

    assert listener.hear_all() == ["x, deleted.", "Treatment"]


def test_arrows_choose_among_sections_that_could_be_meant(listen, read):
    listener = listen(read(NUMBERED))
    listener.press("s")
    listener.type("part")
    assert listener.hear_all()[-1] == "Part 1. 2 others."

    listener.press("down", "down", "enter")
    assert listener.hear(1) == ["Part 3"]


def test_what_does_nothing_in_a_question_tells_how_to_answer_it(listener):
    listener.press("s", "left")

    assert listener.hear_all() == [
        "left arrow: this key does nothing here. Enter goes there, Escape goes back."
    ]


def test_signs_alone_name_no_section(listener):
    listener.press("s", "=")

    assert listener.hear_all() == ["equals sign", "No section has = in its name."]


def test_escape_comes_back(listener):
    listener.hear(2)
    listener.press("s", "x", "escape")

    assert listener.hear(2) == ["Back.", "Flu is an illness."]


def test_finding_words(listen, read):
    """In any case and accents; on again round the page."""
    listener = listen(read(NUMBERED))
    listener.press("/")
    listener.type("SECOND óf")
    listener.press("enter")
    assert listener.hear(1) == ["Second of 1."]

    listener.press("N")
    assert listener.hear(1) == ["Second of 2."]
    listener.press("N", "N")
    assert listener.hear(2) == ["Again from the top:", "Second of 1."]
    listener.press("P")
    assert listener.hear(2) == ["Again from the end:", "Second of 3."]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("medicine", "Medicine: Paracetamol"),
        ("magnetic", "MRI helps."),
        ("helps it is loud", "MRI helps."),
    ],
)
def test_all_that_is_heard_can_be_found(listen, read, words, found):
    """Headers, what abbreviations stand for, and words over the end of a sentence."""
    page = '<p><abbr title="magnetic resonance">MRI</abbr> helps. It is loud.</p>'
    listener = listen(read(f"<h1>A</h1>{page}{DOSES}"))
    listener.press("space", "f")
    listener.type(words)
    listener.press("enter")

    assert listener.hear_all()[0].startswith(found[:4])


def test_words_that_are_not_there(listener):
    listener.press("f")
    listener.type("zebra")
    listener.press("enter")

    assert listener.hear(2) == ["zebra is not on this page.", "Flu"]


def test_the_outline(listener):
    listener.press("o")
    assert listener.hear_all() == [
        "Outline, 3 sections. Up and down choose, Enter goes there, Escape goes back.",
        "Flu. Level 1. 1 of 3.",
    ]
    listener.press("down", "down")
    assert listener.hear_all() == ["Treatment. Level 2. 3 of 3."]
    listener.press("s")
    assert listener.hear_all() == ["Signs and symptoms. Level 2. 2 of 3."]
    listener.press("enter")
    assert listener.hear(1) == ["Signs and symptoms"]


def test_bookmarks(listener):
    listener.press("B")
    assert listener.hear(1) == ["There are no bookmarks on this page. Press b to set one."]

    listener.press("pagedown", "b", "pagedown", "b", "B")
    assert listener.hear_all() == [
        "2 bookmarks. Up and down choose, Enter goes there, Escape goes back.",
        "Treatment. 2 of 2.",
    ]
    listener.press("up", "enter")
    assert listener.hear(1) == ["Signs and symptoms"]

    listener.press("b")
    assert listener.hear(1) == ["Bookmark taken away."]
    assert listener.state.bookmarks == (Place(2),)


def test_help_tells_what_keys_do_and_does_nothing_else(listener):
    listener.press("?", "H")
    assert listener.hear_all() == ["capital H: previous heading."]

    listener.press("ctrl-right")
    assert listener.hear_all() == ["Control right arrow: next cell of the row."]

    listener.press("space")
    assert listener.hear_all() == ["space bar: pause, and go on."]

    listener.press("escape")
    assert listener.hear(2) == ["End of help.", "Flu"]


def test_an_unknown_key_says_so(listener):
    """Nobody presses a key and wonders whether the program has died."""
    listener.press("y")

    assert listener.hear(2) == ["y: this key does nothing. Press question mark for help.", "Flu"]


# Ending


def test_escape_twice_ends(listener):
    listener.press("escape")
    assert listener.hear(1) == ["Press Escape again to quit."]

    listener.press("escape")
    assert listener.ended
    assert not listener.session.interrupted
    assert listener.tape.done[-1] == "stop"


def test_an_escape_of_long_ago_does_not_count(listener):
    listener.press("escape")
    listener.hear_all()
    listener.now += 600
    listener.press("escape")

    assert not listener.ended


def test_another_key_between_does_not_end(listener):
    listener.press("escape", "h", "escape")

    assert not listener.ended


@pytest.mark.parametrize("key", ["ctrl-c", "closed"])
@pytest.mark.parametrize("before", [[], ["s"], ["?"]])
def test_control_c_and_a_closed_terminal_end_from_everywhere(listener, key, before):
    listener.press(*before, key)

    assert listener.ended
    assert listener.session.interrupted


# One's own keys


def test_keys_can_be_chosen(listen, three_sections):
    listener = listen(three_sections, keys={"next-section": ("y", "f6"), "pause": ("h",)})
    listener.press("y")
    assert listener.hear(1) == ["Signs and symptoms"]

    listener.press("h")
    assert listener.state.activity is Activity.PAUSED

    listener.press("pagedown")
    assert listener.hear(1) == ["Page Down: this key does nothing. Press question mark for help."]


# Lines instead of speech


def test_plain_lines_are_printed_a_section_at_a_time(listen, three_sections):
    """The person's own screen reader reads them, and has to keep up."""
    listener = listen(three_sections, is_plain=True)
    assert listener.printed == ["Flu", "Flu is an illness.", "It passes."]

    listener.press("space")
    assert listener.printed[3:] == ["Signs and symptoms", "Fever.", "Cough."]

    listener.press("space", "space")
    assert listener.printed[-2:] == [
        "Rest.",
        "End of the page. Press space bar to start again, Escape twice to quit.",
    ]


def test_plain_lines_answer_keys_with_what_is_there(listen, three_sections):
    listener = listen(three_sections, is_plain=True)
    listener.printed.clear()
    listener.press("pagedown", "right", "right", "w", "s", "t", "r", "enter", "+")

    assert listener.printed == [
        "Signs and symptoms",
        "Fever.",
        "Cough.",
        "Signs and symptoms. Section 2 of 3. Less than a minute left.",
        "Which section? Type any part of its name. Enter goes there, Escape goes back.",
        *("t", "Treatment", "tr", "Treatment"),
        "Treatment",
        "Nothing is spoken here, this is the text.",
    ]


def test_plain_lines_can_be_skimmed(listen, read):
    listener = listen(read(NUMBERED), is_plain=True)
    listener.press("x", "space")

    assert listener.printed[-3:] == ["Only headings and first sentences.", "Part 2", "First of 2."]


def test_plain_lines_are_not_lost_where_the_place_cannot_be_kept(listen, three_sections):
    def keep(state):
        raise PlaceNotKept("Your place cannot be kept: no space.", path=Path("x/y.json"))

    listener = listen(three_sections, is_plain=True, keep=keep)

    assert listener.printed[:3] == ["Flu", "Flu is an illness.", "It passes."]
    assert listener.printed[3].startswith("Your place cannot be kept: no space.")
    assert len(listener.printed) == 4


def test_plain_without_keys_prints_all(listen, three_sections):
    listener = listen(three_sections, is_plain=True, has_keys=False)

    assert listener.printed[-2:] == ["Treatment", "Rest."]
    assert listener.ended


# What goes wrong


def test_what_was_printed_is_not_printed_again(listener):
    """The voice may begin, and give no sound."""
    listener.hear(1)
    words = listener.begin()
    listener.tell(Failed(SpeechFailed("No sound.", text=words), "s0.b1.n0"))

    assert listener.printed == ["Flu", "Flu is an illness."]


def test_what_a_voice_cannot_say_is_printed_and_told(listener):
    listener.hear(1)
    listener.fail(SpeechFailed("No sound.", text="Flu is an illness."))

    assert listener.printed[-1] == "Flu is an illness."
    assert listener.hear(2) == [
        "The voice cannot say a sentence. It is shown as text.",
        "It passes.",
    ]


def test_an_engine_that_dies_is_started_again_then_another_speaks_then_text_is_printed(listener):
    """Never silence without a word."""
    listener.hear(1)
    listener.fail(EngineSilent("No sound for 2 seconds.", text="Flu is an illness."))
    assert listener.voices.done == ["restart"]
    assert listener.hear(1) == ["The voice had stopped, and goes on."]

    listener.fail(EngineSilent("No sound for 2 seconds.", text="Flu is an illness."))
    assert listener.voices.done == ["restart", "change"]
    assert listener.hear(1) == ["The voice had stopped. Another one goes on."]

    def nobody() -> None:
        raise EngineAbsent("Nobody is left.")

    listener.voices.change_engine = nobody
    listener.fail(EngineSilent("No sound for 2 seconds.", text="Flu is an illness."))
    assert listener.printed[-3:] == [
        "No voice speaks any more. From here on this is the text. Press space bar to go on.",
        "Flu is an illness.",
        "It passes.",
    ]
    listener.press("space")
    assert listener.printed[-1] == "Cough."


def test_an_engine_that_spoke_again_has_not_died_twice(listener):
    listener.hear(1)
    listener.fail(EngineSilent("No sound.", text="x"))
    assert listener.hear(3)[1:] == ["Flu is an illness.", "It passes."]
    listener.fail(EngineSilent("No sound.", text="x"))

    assert listener.voices.done == ["restart", "restart"]


def test_an_engine_that_cannot_be_started_again_gives_way_to_the_next(listener):
    def absent() -> None:
        raise EngineAbsent("It is not there.")

    listener.voices.restart = absent
    listener.hear(1)
    listener.fail(EngineSilent("No sound.", text="x"))

    assert listener.voices.done == ["change"]
    assert listener.hear(2) == ["The voice had stopped. Another one goes on.", "Flu is an illness."]
    assert listener.session.world.voices == ("Cy", "Di")


def test_while_the_engine_is_mended_keys_are_taken(listen, three_sections):
    """What they ask for is said as soon as there is an engine."""
    listener = listen(three_sections, mends_at_once=False)
    listener.hear(1)
    listener.fail(EngineSilent("No sound.", text="x"))
    listener.press("pagedown", "pagedown")
    assert listener.printed[-1] == "The voice has stopped. It is being started again."

    listener.mend()
    assert listener.hear(2) == ["The voice had stopped, and goes on.", "Treatment"]


def test_an_engine_that_dies_in_a_pause_stays_silent(listener):
    """It may have failed just before Space was pressed."""
    listener.hear(1)
    listener.begin()
    listener.press("space")
    listener.fail(EngineSilent("No sound.", text="x"))
    assert listener.printed[-1] == "The voice had stopped, and goes on."
    assert listener.tape.done[-1] == "stop"

    listener.press("space")
    assert listener.hear(1) == ["It passes."]


def test_after_an_engine_died_nothing_is_read_twice(listener):
    listener.hear(2)
    listener.press("R")
    listener.fail(EngineSilent("No sound.", text="x"))

    assert listener.hear_all()[:-1] == [
        *("The voice had stopped, and goes on.", "Flu is an illness.", "It passes."),
        *("Signs and symptoms", "Fever.", "Cough.", "Treatment", "Rest."),
    ]


def test_the_last_sentence_may_be_one_that_no_voice_says(listen, three_sections):
    """The page ends after it."""
    listener = listen(three_sections, has_keys=False, at=Place(2, 1))
    listener.fail(SpeechFailed("No sound.", text="Rest."))
    assert listener.hear(2) == ["The voice cannot say a sentence. It is shown as text."]

    assert listener.printed[0] == "Rest."
    assert listener.ended


def test_a_message_that_no_voice_says_is_printed(listener):
    """The engine is well: the words of the page may be the trouble."""
    listener.hear(2)
    listener.press("e")
    listener.fail(SpeechFailed("No sound.", text="illness: i, l, l"))

    assert listener.printed[-1] == "illness: i, l, l, n, e, s, s"
    assert listener.voices.done == []
    assert listener.hear(2)[1] == "Flu is an illness."


def test_going_plain_in_a_question_prints_no_more_than_was_asked_for(listener):
    def absent() -> None:
        raise EngineAbsent("It is not there.")

    listener.voices.restart = listener.voices.change_engine = absent
    listener.hear(1)
    listener.press("s")
    listener.fail(EngineSilent("No sound.", text="x"))
    listener.press("escape")

    assert listener.printed[-2:] == [
        "Which section? Type any part of its name. Enter goes there, Escape goes back.",
        "Back.",
    ]


def test_a_fault_of_the_program_is_not_hidden(listener):
    with pytest.raises(ZeroDivisionError):
        listener.fail(ZeroDivisionError())


def test_a_device_that_is_gone_is_waited_for(listener):
    listener.hear(2)
    listener.tell(Lost(DeviceAbsent("There is no device.")))
    assert listener.printed[-1] == DEVICE_GONE

    listener.press("h")
    assert listener.printed[-1] == DEVICE_GONE

    listener.wait(1)
    assert listener.printed[-1] == "There is a sound device again."
    assert listener.hear(2) == ["Flu is an illness.", "It passes."]


def test_a_device_is_looked_for_while_keys_are_pressed(listener):
    """People press keys when it falls silent."""
    listener.tell(Lost(DeviceAbsent("There is no device.")))
    for _ in range(4):
        listener.now += 0.3
        listener.press("w")

    assert "reopen" in listener.tape.done


def test_a_device_that_is_lost_while_a_key_is_pressed_is_not_forgotten(listener):
    """The player tells it once, of what sounded then."""
    listener.hear(1)
    tell = listener.tape.tell
    listener.press("h")
    tell(Lost(DeviceAbsent("There is no device.")))
    listener.press()

    assert listener.printed[-1] == DEVICE_GONE


def test_without_a_device_one_can_end_from_a_question(listener):
    listener.press("s")
    listener.tell(Lost(DeviceAbsent("There is no device.")))
    listener.press("escape", "escape")

    assert listener.ended


def test_a_device_that_comes_back_in_a_pause_stays_silent(listener):
    listener.hear(1)
    listener.press("space")
    listener.tell(Lost(DeviceAbsent("There is no device.")))
    listener.wait(1)
    assert listener.printed[-1] == "There is a sound device again."
    assert listener.tape.done[-1] == "reopen"

    listener.press("space")
    assert listener.hear(1) == ["Flu is an illness."]


def test_without_a_device_one_can_still_end(listener):
    listener.tell(Lost(DeviceAbsent("There is no device.")))
    listener.press("escape", "escape")

    assert listener.ended


def test_events_of_what_was_skipped_change_nothing(listener):
    """They can be on their way while a key is pressed."""
    listener.hear(1)
    tell = listener.tape.tell
    listener.press("pagedown")
    tell(Started("s0.b1.n0"))
    tell(Ended())
    tell(Failed(SpeechFailed("No sound.")))
    listener.press("w")

    assert listener.printed == ["Flu"]
    assert listener.state.place == Place(1)


def test_a_place_that_cannot_be_kept_is_told_once(listen, three_sections):
    def keep(state):
        raise PlaceNotKept("Your place cannot be kept: no space.", path=Path("x/y.json"))

    listener = listen(three_sections, keep=keep)
    heard = listener.hear_all()

    assert heard[0].startswith("Your place cannot be kept: no space.")
    assert sum("kept" in words for words in heard) == 1
    assert heard[1] == "Flu"


def test_every_change_is_kept(listen, three_sections):
    kept = []
    listener = listen(three_sections, keep=kept.append)
    listener.hear(2)
    listener.press("space", "+", "b", "ctrl-c")

    last = kept[-1]
    assert (last.place, last.manner.rate, last.bookmarks) == (Place(0, 1), 1.1, (Place(0, 1),))
