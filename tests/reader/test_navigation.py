from content.document import Place
from reader.navigation import Edge, End, GoOn, Key, Listening, Pause, ReadFrom, decide


def test_space_pauses_and_goes_on(three_sections):
    """The place does not change while it is paused."""
    here = Listening(Place(1, 2))

    paused, intent = decide(here, Key.PAUSE, three_sections)
    again, other = decide(paused, Key.PAUSE, three_sections)

    assert (paused, intent) == (Listening(Place(1, 2), paused=True), Pause())
    assert (again, other) == (here, GoOn())


def test_right_goes_to_the_next_section(three_sections):
    state, intent = decide(Listening(Place(0, 2)), Key.NEXT_SECTION, three_sections)

    assert intent == ReadFrom(Place(1))
    assert state == Listening(Place(1))


def test_left_goes_to_the_start_of_the_section_first(three_sections):
    """Somebody who missed a word goes back a little, not a whole section."""
    assert decide(Listening(Place(1, 2)), Key.PREVIOUS_SECTION, three_sections)[1] == ReadFrom(
        Place(1)
    )
    assert decide(Listening(Place(1)), Key.PREVIOUS_SECTION, three_sections)[1] == ReadFrom(
        Place(0)
    )


def test_edges_are_said_and_reading_goes_on(three_sections):
    _, before = decide(Listening(Place(0)), Key.PREVIOUS_SECTION, three_sections)
    _, after = decide(Listening(Place(2, 1)), Key.NEXT_SECTION, three_sections)

    assert before == ReadFrom(Place(0), Edge.FIRST_SECTION)
    assert after == ReadFrom(Place(2, 1), Edge.LAST_SECTION)


def test_moving_ends_a_pause(three_sections):
    state, _ = decide(Listening(Place(0), paused=True), Key.NEXT_SECTION, three_sections)

    assert not state.paused


def test_q_and_control_c_end(three_sections):
    here = Listening(Place(0))

    assert decide(here, Key.QUIT, three_sections) == (here, End())
    assert decide(here, Key.INTERRUPT, three_sections) == (here, End(interrupted=True))
