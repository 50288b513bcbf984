import io

import pytest

from reader.terminal import duration, printable, redraws


def test_escape_sequences_of_a_page_do_not_reach_the_terminal():
    assert printable("a\x1b]0;owned\x07b\x9b31mc\r\x08") == "a]0;ownedb31mc"


def test_a_line_stays_a_line():
    assert printable("first\nsecond\tthird") == "first second third"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "0 s"), (59.6, "1 min 0 s"), (185, "3 min 5 s"), (3725, "1 h 2 min")],
)
def test_a_duration_is_short_to_hear(seconds, words):
    assert duration(seconds) == words


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("variable", ["NO_COLOR", "ACCESSIBLE"])
def test_who_asks_for_plain_lines_gets_no_bar(monkeypatch, variable):
    """A bar that is redrawn talks over a screen reader."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("ACCESSIBLE", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert redraws(Terminal())

    monkeypatch.setenv(variable, "1")
    assert not redraws(Terminal())


def test_a_file_gets_no_bar():
    assert not redraws(io.StringIO())
