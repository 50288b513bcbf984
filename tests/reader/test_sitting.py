"""`reader listen` where nobody presses keys: all of it, to the end of the page."""

import pytest

PAGE = """<html lang="en"><body><main><h1>Flu</h1><p>It is an illness. It passes.</p>
<h2>Rest</h2><p>Stay at home.</p></main></body></html>"""
LINES = [
    "Flu. Heading level 1.",
    "It is an illness.",
    "It passes.",
    "Rest. Heading level 2.",
    "Stay at home.",
]


@pytest.fixture
def page(tmp_path) -> str:
    file = tmp_path / "flu.html"
    file.write_text(PAGE, encoding="utf-8")
    return str(file)


@pytest.fixture
def no_device(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    monkeypatch.setenv("ALSA_CONFIG_PATH", "/dev/null")


def test_plain_prints_each_utterance_as_a_line_and_loads_no_sound(reader, page):
    result = reader("listen", page, "--plain")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == LINES


def test_accessible_asks_for_plain_lines(reader, page, monkeypatch):
    monkeypatch.setenv("ACCESSIBLE", "1")

    assert reader("listen", page, "--device", "none such").stdout.splitlines() == LINES


def test_what_is_spoken_is_printed(reader, page):
    how = ("--device", "null", "--engine", "silence", "--rate", "2.5", "--pause", "0")
    result = reader("listen", page, *how)

    assert result.exit_code == 0
    assert result.stdout.splitlines() == LINES


def test_without_a_device_the_text_is_printed_and_told_why(reader, page, no_device):
    result = reader("listen", page)

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "There is no sound device here that can be opened.",
        "Nothing can be spoken, so this is the text.",
        *LINES,
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--device", "none such"), "There is no sound device called none such."),
        (("--engine", "hal"), "There is no engine called hal."),
        (("--voice", "Nobody"), "There is no voice called Nobody."),
    ],
)
def test_what_is_asked_for_by_name_must_be_there(reader, page, words, sentence):
    result = reader("listen", page, *words)

    assert result.exit_code == 5
    assert sentence in result.stderr


def test_a_section_is_where_it_begins(reader, page):
    result = reader("listen", page, "--plain", "--section", "rest")

    assert result.stdout.splitlines() == LINES[3:]


def test_what_is_remembered_and_cannot_be_understood_is_set_aside(reader, page, tmp_path):
    reader("listen", page, "--plain")
    (kept,) = (tmp_path / "page-reader" / "pages").iterdir()
    kept.write_text("{", encoding="utf-8")
    result = reader("listen", page, "--plain")

    assert result.exit_code == 0
    assert "What I remember of this page cannot be understood" in result.stdout
    assert result.stdout.splitlines()[1:] == LINES


def test_chosen_keys_are_read_from_the_settings(reader, page, tmp_path):
    settings = tmp_path / "page-reader" / "config.toml"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text('[keys]\nnext-headin = "y"\n', encoding="utf-8")
    result = reader("listen", page, "--plain")

    assert result.exit_code == 4
    assert "no key does next-headin. Did you mean next-heading?" in result.stderr
