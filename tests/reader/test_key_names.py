"""What keys are called."""

import pytest
from prompt_toolkit.input.ansi_escape_sequences import ANSI_SEQUENCES
from prompt_toolkit.input.vt100_parser import Vt100Parser
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.keys import Keys

from reader.key_names import MODIFIERS, NAMED, key_name, names, parts


def read(sent: str) -> list[str]:
    """The names of what prompt_toolkit makes of this, all sent at once."""
    presses: list[KeyPress] = []
    Vt100Parser(presses.append).feed_and_flush(sent)
    return list(names(presses))


@pytest.mark.parametrize("character", "hH+-^/é症ñ0")
def test_a_character_is_its_own_name(character):
    assert read(character) == [character]


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        (" ", "space"),
        ("\u3000", "space"),  # the space bar of a Japanese keyboard
        ("\r", "enter"),
        ("\n", "enter"),
        ("\x1b", "escape"),
        ("\x7f", "backspace"),
        ("\b", "backspace"),
        ("\t", "tab"),
        ("\x03", "ctrl-c"),
        ("\x1a", "ctrl-z"),
        ("\0", "ctrl-space"),
        ("\x1f", "ctrl-_"),
    ],
)
def test_what_control_characters_are_called(sent, name):
    assert read(sent) == [name]


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("\x1b[C", "right"),
        ("\x1bOC", "right"),  # application mode
        ("\x1b[1;5C", "ctrl-right"),
        ("\x1bOc", "ctrl-right"),  # rxvt
        ("\x1b[5C", "ctrl-right"),  # PuTTY, older xterms
        ("\x1b[1;2A", "shift-up"),
        ("\x1b[1;4A", "shift-alt-up"),
        ("\x1b[1;6A", "ctrl-shift-up"),
        ("\x1b[1;6B", "ctrl-shift-down"),
        ("\x1b[1;6D", "ctrl-shift-left"),
        ("\x1b[1;7B", "ctrl-alt-down"),
        ("\x1b[1;3B", "alt-down"),
        ("\x1b\x1b[B", "alt-down"),  # iTerm
        ("\x1bb", "alt-b"),  # Option+Left in macOS's Terminal
        ("\x1b[1;7H", "ctrl-alt-home"),
        ("\x1b[1;9C", "alt-right"),  # Meta
        ("\x1b[H", "home"),
        ("\x1bOH", "home"),
        ("\x1b[1~", "home"),  # Linux's console, tmux, screen
        ("\x1b[F", "end"),
        ("\x1bOF", "end"),
        ("\x1b[4~", "end"),
        ("\x1b[1;5F", "ctrl-end"),
        ("\x1b[2~", "insert"),
        ("\x1b[3~", "delete"),
        ("\x1b[3;2~", "shift-delete"),
        ("\x1b[5~", "pageup"),
        ("\x1b[6~", "pagedown"),
        ("\x1b[5;5~", "ctrl-pageup"),
        ("\x1b[5;3~", "alt-pageup"),
        ("\x1b[5;7~", "ctrl-alt-pageup"),
        ("\x1b[Z", "shift-tab"),
        ("\x1b\t", "shift-tab"),  # Linux's console
    ],
)
def test_keys_that_move(sent, name):
    assert read(sent) == [name]


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("\x1bOP", "f1"),
        ("\x1b[[A", "f1"),  # Linux's console
        ("\x1b[11~", "f1"),  # rxvt
        ("\x1bOS", "f4"),
        ("\x1b[15~", "f5"),
        ("\x1b[24~", "f12"),
        ("\x1b[1;2P", "shift-f1"),
        ("\x1b[1;2R", "shift-f3"),  # as is a report that the cursor is at the top left
        ("\x1b[13;2~", "shift-f3"),  # kitty, foot
        ("\x1b[28~", "shift-f3"),  # Linux's console
        ("\x1b[15;2~", "shift-f5"),
        ("\x1b[15;6~", "ctrl-shift-f5"),
    ],
)
def test_function_keys(sent, name):
    assert read(sent) == [name]


@pytest.mark.parametrize(
    ("sent", "name"),
    [("\x1b1", "alt-1"), ("\x1bH", "alt-H"), ("\x1b[", "alt-["), ("\x1b\r", "alt-enter")],
)
def test_alt_sends_escape_first(sent, name):
    assert read(sent) == [name]


def test_escape_twice_is_escape_twice():
    assert read("\x1b\x1b") == ["escape", "escape"]
    assert read("\x1b\x1bq") == ["escape", "alt-q"]


@pytest.mark.parametrize(
    "sent",
    [
        "\x1b[I",  # the window comes to the front
        "\x1b[O",
        "\x1b[24;80R",  # where the cursor is
        "\x1b[<0;12;7M",  # the mouse
        "\x1b[<0;12;7m",
        "\x1b[M !!",
        "\x1b[96;14;13M",
        "\x1b[?2026;2$y",  # what it can do
        "\x1b[?62;4c",  # which terminal this is
        "\x1b]11;rgb:0000/0000/0000\a",  # its colours
        "\x1b]11;rgb:0000/0000/0000\x1b\\",
        "\x1b[99;999~",
        "\x1b[97;5u",  # keys as kitty can tell them
        "\x1b[[F",
        "\x1b[a",  # arrows of rxvt
        "\x1bOa",
        "\x1b\x1bOa",
        "\x1b[3^",
        "\x1b[3$",
        "\x1b[201~",  # the end of a paste without its beginning
        "\x1b[1;5;3C",
        "\x1b[E",
    ],
)
def test_what_no_key_sends_is_left_out(sent):
    assert read(f"a{sent}b") == ["a", "b"]


def test_what_is_pasted_comes_as_characters():
    pasted = "\x1b[200~a B\rc\x1b[I\x1b[201~d"
    assert read(pasted) == ["a", "space", "B", "enter", "c", "[", "I", "d"]


def test_a_byte_that_is_no_text_is_left_out():
    assert read("a\udcffb\x9b\x85c") == ["a", "b", "c"]


def test_a_console_of_windows_tells_keys_without_what_they_send():
    presses = [
        KeyPress(Keys.WindowsMouseEvent, "LEFT;MOUSE_UP;3;4"),
        KeyPress(Keys.ControlSpace, " "),
        KeyPress(Keys.Escape, "\x1b"),
        KeyPress(Keys.ControlLeft, "\x1b[1;5D"),
        KeyPress(Keys.ControlShiftInsert, ""),
    ]
    assert list(names(presses)) == ["ctrl-space", "ctrl-alt-left", "ctrl-shift-insert"]


@pytest.mark.parametrize("sent", ANSI_SEQUENCES, ids=ascii)
def test_everything_prompt_toolkit_knows_has_one_name_or_is_no_key(sent):
    no_key = ("\x1b[E", "\x1b[G", "\x1b[62~", "\x1b[63~", "\x1b[200~", "\x9b")
    found = [parts(name) for name in read(sent)]

    assert len(found) == (sent not in no_key)
    for modifiers, key in found:
        assert list(modifiers) == [held for held in MODIFIERS if held in modifiers]
        assert key in NAMED or len(key) == 1


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ctrl+Right", "ctrl-right"),
        ("c-right", "ctrl-right"),
        ("Control - Right Arrow", "ctrl-right"),
        ("shift+CTRL+left", "ctrl-shift-left"),
        ("s-f3", "shift-f3"),
        ("Alt-1", "alt-1"),
        ("Option+Shift+h", "alt-H"),
        ("Shift-H", "H"),
        ("Shift+é", "É"),
        ("H", "H"),
        ("h", "h"),
        ("C", "C"),
        ("Ctrl+C", "ctrl-c"),
        ("^C", "ctrl-c"),
        ("^", "^"),
        ("PgDn", "pagedown"),
        ("Page Up", "pageup"),
        ("page-up", "pageup"),
        ("Return", "enter"),
        ("Esc", "escape"),
        ("spacebar", "space"),
        (" ", "space"),
        ("Ctrl+Space", "ctrl-space"),
        ("Shift+Tab", "shift-tab"),
        ("Del", "delete"),
        ("+", "+"),
        ("Plus", "+"),
        ("-", "-"),
        ("alt--", "alt--"),
        ("Alt++", "alt-+"),
        ("症", "症"),
    ],
)
def test_a_key_is_called_as_people_write_it(written, name):
    assert key_name(written) == name
    assert key_name(name) == name


@pytest.mark.parametrize(
    "written", ["Foo", "", "ctrl", "Shift+", "F13", "hh", "\x1b[C", "\u200b\u200b"]
)
def test_what_is_no_key(written):
    with pytest.raises(ValueError, match=r"^“.*” is not the name of a key\.$"):
        key_name(written)


@pytest.mark.parametrize(
    "written",
    *[
        [
            "Ctrl+I",
            "ctrl-h",
            "ctrl-1",
            "ctrl-shift-a",
            "Ctrl+Enter",
            "shift-space",
            "alt-escape",
            "Ctrl+\\",
        ]
    ],
)
def test_a_key_that_terminals_do_not_tell_cannot_be_chosen(written):
    with pytest.raises(ValueError, match=r"^A terminal does not tell “.*” from another key\.$"):
        key_name(written)


def test_what_shift_makes_differs_by_keyboard():
    with pytest.raises(ValueError, match=r"^Instead of “Shift\+1” write the character"):
        key_name("Shift+1")


@pytest.mark.parametrize("named", NAMED)
def test_every_name_can_be_written_with_alt_or_is_not_told(named):
    assert key_name(named.upper()) == named


@pytest.mark.parametrize(
    ("name", "held", "key"),
    [
        ("h", (), "h"),
        ("-", (), "-"),
        ("alt--", ("alt",), "-"),
        ("f12", (), "f12"),
        ("ctrl-shift-left", ("ctrl", "shift"), "left"),
    ],
)
def test_a_name_has_parts(name, held, key):
    assert parts(name) == (held, key)
