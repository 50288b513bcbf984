"""Where a session begins: where the last one ended, as it was spoken then."""

from dataclasses import replace

import pytest

from audio.speech import Manner
from content.document import Place
from reader.memory import Memory
from reader.messages import Messages
from reader.phrases import phrases_in
from reader.resuming import Asked, Resuming
from reader.state import Activity, State

MESSAGES = Messages(phrases_in("en"), "en")


@pytest.fixture
def sit(tmp_path):
    """Begin a session on a document, and perhaps leave it in some state."""

    def begin(document, asked=Asked(Manner(), "Ann"), leave=None):  # noqa: B008  # frozen
        resuming = Resuming(Memory(tmp_path / "pages"), document, asked)
        state, notices = resuming.begin(MESSAGES)
        if leave:
            resuming.keep(replace(state, **leave))
        return state, [notice.line for notice in notices]

    return begin


def test_the_first_time_one_hears_where_help_is(sit, three_sections):
    state, told = sit(three_sections)

    assert state == State(Place(0), voice="Ann")
    assert told == ["Press space bar to pause and go on, question mark for help."]


def test_it_goes_on_where_it_stopped_and_as_it_was_spoken(sit, three_sections):
    left = {
        "place": Place(1, 1),
        "manner": Manner(rate=1.4, pitch=0.8),
        "voice": "Bob",
        "bookmarks": (Place(0, 1), Place(2)),
    }
    sit(three_sections, leave=left)
    state, told = sit(three_sections)

    assert told == ["Going on in: Signs and symptoms"]
    assert {name: getattr(state, name) for name in left} == left


def test_what_is_asked_for_wins_over_what_is_remembered(sit, three_sections):
    sit(three_sections, leave={"place": Place(1), "manner": Manner(rate=1.4), "voice": "Bob"})
    asked = Asked(Manner(rate=0.9), "Cy", Place(2), frozenset({"rate", "voice"}))
    state, told = sit(three_sections, asked)

    assert (state.place, state.manner.rate, state.voice) == (Place(2), 0.9, "Cy")
    assert told == []


def test_another_page_is_read_at_the_rate_used_last(sit, three_sections, read):
    sit(three_sections, leave={"place": Place(1), "manner": Manner(rate=1.4)})
    state, told = sit(read("<h1>Other</h1><p>Words.</p>"))

    assert (state.place, state.manner.rate, told) == (Place(0), 1.4, [])


def test_a_page_in_another_language_keeps_its_own_voice(sit, three_sections, read):
    sit(three_sections, leave={"place": Place(1), "voice": "Bob"})
    state, _ = sit(read("<h1>Otra</h1><p>Palabras.</p>", "es"), Asked(Manner(), "Ana"))

    assert state.voice == "Ana"


def test_what_nobody_chose_follows_the_settings(sit, three_sections):
    """Who changes the rate in the settings hears it on every page."""
    sit(three_sections, leave={"place": Place(1)})
    state, _ = sit(three_sections, Asked(Manner(rate=1.2), "Ann"))

    assert state.manner.rate == 1.2


def test_a_page_that_was_heard_to_its_end_begins_anew(sit, three_sections):
    over = {"place": Place(2, 1), "rest": None, "activity": Activity.WAITING}
    sit(three_sections, leave=over)

    assert sit(three_sections) == (State(Place(0), voice="Ann"), [])


def test_a_page_that_has_changed_finds_the_same_sentence(sit, read):
    page = "<h1>Flu</h1><p>It is an illness.</p><h2>Rest</h2><p>Rest well for a week.</p>"
    sit(read(page), leave={"place": Place(1, 1)})
    changed = page.replace("<h2>", "<h2>New</h2><p>Something new to read here.</p><h2>")
    state, told = sit(read(changed))

    assert (state.place, told) == (Place(2, 1), ["Going on in: Rest"])


def test_a_log_in_page_in_its_place_does_not_cost_the_place(sit, read):
    """Nor the bookmarks: those that are gone are told, and kept for the page as it was."""
    page = read("<h1>Flu</h1><p>It is an illness of the lungs.</p><p>Rest well for a week.</p>")
    sit(page, leave={"place": Place(0, 2), "bookmarks": (Place(0, 1),)})
    state, told = sit(
        read("<h1>Log in</h1><p>Type the password of this network, please.</p>"),
        leave={"place": Place(0, 1)},
    )
    assert state.bookmarks == ()
    assert told == [
        "This page has changed, and the place where you stopped is gone.",
        "1 bookmark is gone.",
    ]

    state, told = sit(page)
    assert (state.place, state.bookmarks) == (Place(0, 2), (Place(0, 1),))


def test_plain_lines_tell_how_to_go_on_each_time(sit, three_sections):
    asked = Asked(Manner(), is_plain=True)
    hint = "Press space bar for the next section, question mark for help."

    assert sit(three_sections, asked, leave={})[1] == [hint]
    assert sit(three_sections, asked)[1] == [hint]


def test_a_page_with_nothing_of_the_old_says_so(sit, read):
    sit(read("<h1>Flu</h1><p>It is an illness.</p><p>Rest.</p>"), leave={"place": Place(0, 2)})
    state, told = sit(read("<h1>Opening hours</h1><p>From nine to five, every day.</p>"))

    assert state.place == Place(0)
    assert told == ["This page has changed, and the place where you stopped is gone."]
