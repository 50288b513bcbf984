import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from reader.cli import COMMANDS, cli

README = Path(__file__).parent.parent.parent / "README.md"
PAGE = """<!DOCTYPE html><html lang="en"><title>Flu</title><main><h1>Flu</h1>
<p>Flu is an illness. It passes.</p><h2>Signs</h2><ul><li>Fever<li>Cough</ul></main></html>"""


@pytest.fixture
def page(tmp_path) -> str:
    file = tmp_path / "flu.html"
    file.write_text(PAGE, encoding="utf-8")
    return str(file)


def test_sections_are_told_a_line_each(reader, page):
    result = reader("sections", page)

    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert re.fullmatch(r"1\. Flu, level 1, \d+ s", first)
    assert re.fullmatch(r"2\. Signs, level 2, \d+ s", second)


def test_show_prints_what_is_said_a_line_each(reader, page):
    assert reader("show", page).stdout.splitlines() == [
        "Flu. Heading level 1.",
        "Flu is an illness.",
        "It passes.",
        "Signs. Heading level 2.",
        "List of 2. Fever",
        "Cough",
    ]


def test_show_can_be_of_one_section_and_without_announcements(reader, page):
    result = reader("show", page, "--section", "sings", "--announce", "none")

    assert result.stdout.splitlines() == ["Signs", "Fever", "Cough"]


def test_no_page_is_the_bundled_page(reader):
    assert reader("sections").stdout.startswith("1. Paraspinal sarcoma, level 1")


def test_standard_input_is_a_page(reader):
    assert reader("show", "-", stdin=PAGE).stdout.startswith("Flu. Heading level 1.")


def test_a_page_without_words_is_a_failure_not_silence(reader):
    result = reader("show", "-", stdin="<title>App</title><div id=app></div><script>go()</script>")

    assert result.exit_code == 3
    assert "The page standard input has no words to read." in result.stderr
    assert "built by a script" in result.stderr


def test_the_outline_for_programs_has_its_documented_shape(reader, page):
    outline = json.loads(reader("sections", page, "--json").stdout)

    assert list(outline) == ["title", "language", "language_is_guessed", "address", "sections"]
    assert outline["title"] == "Flu"
    assert outline["language"] == "en"
    section = outline["sections"][1]
    assert list(section) == ["number", "title", "level", "place", "words", "seconds"]
    assert {**section, "seconds": 0} == {
        "number": 2, "title": "Signs", "level": 2, "place": "s1.b0.n0", "words": 3, "seconds": 0,
    }  # fmt: skip
    assert section["seconds"] > 0


def test_the_script_for_programs_has_its_documented_shape(reader, page):
    script = json.loads(reader("show", page, "--json").stdout)

    assert list(script) == ["title", "language", "language_is_guessed", "address", "sections"]
    section = script["sections"][1]
    assert list(section) == ["title", "level", "place", "text", "utterances"]
    assert section["text"] == "Fever\nCough"
    assert section["utterances"][1] == {
        "mark": "s1.b1.n0",
        "kind": "list item",
        "shown": "Fever",
        "said": "List of 2. Fever",
        "language": "en",
    }


def test_control_characters_of_a_page_are_not_printed(reader, tmp_path):
    file = tmp_path / "evil.html"
    file.write_text(
        "<title>T</title><h1>One\x1b[2J\x9b1mtwo</h1><p>\x07Words.</p>", encoding="utf-8"
    )

    for command in ("sections", "show"):
        printed = reader(command, str(file)).stdout
        assert "One" in printed
        assert not set(printed) & {"\x1b", "\x9b", "\x07"}


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["shwo"], 2, "No such command"),
        (["export"], 2, "Missing option '--to'"),
        (["show", "no-such-file.html"], 3, "no-such-file.html"),
        (["show", ""], 3, "There is nothing"),
        (["show", "http://a..b/"], 3, "http://a..b/ is not a complete web address."),
        (["listen", "--rate", "nan"], 2, "it must be a number"),
        (["listen", "--section", ""], 4, "There is no section called"),
        (["show", "--section", "dosage"], 4, "There is no section called dosage."),
        (["show", "--section", "treat"], 4, "Several sections could be meant by treat"),
        (["export", "--to", "x", "--format", "ogg"], 4, "There is no format called ogg."),
        (
            ["listen", "--device", "null", "--voice", "Nobody"],
            5,
            "There is no voice called Nobody.",
        ),
        (["listen", "--engine", "hal"], 5, "There is no engine called hal."),
    ],
)
def test_a_failure_is_a_sentence_and_a_status(
    reader, monkeypatch, tmp_path, words, status, sentence
):
    monkeypatch.chdir(tmp_path)
    result = reader(*words)

    assert result.exit_code == status, result.output
    assert sentence in result.stderr
    assert result.stdout == ""


def test_what_cannot_be_printed_is_status_6(tmp_path):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from reader.cli import main; main()", "show"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip

    assert done.returncode == 6
    assert "The output cannot be written: No space left on device." in done.stderr


def test_a_mistyped_setting_is_told_with_its_file(reader, tmp_path):
    settings = tmp_path / "page-reader"
    settings.mkdir()
    (settings / "config.toml").write_text('anounce = "all"')
    result = reader("show")

    assert result.exit_code == 4
    assert "There is no setting called anounce, which stands in" in result.stderr


def test_a_wrong_value_in_the_settings_is_told_with_its_file(reader, tmp_path):
    settings = tmp_path / "page-reader"
    settings.mkdir()
    (settings / "config.toml").write_text('announce = "loud"')
    result = reader("show")

    assert result.exit_code == 4
    assert "The setting announce in" in result.stderr
    assert "config.toml cannot be used" in result.stderr


def test_option_environment_settings_default_in_this_order(reader, page, tmp_path, monkeypatch):
    def last_line(*words: str) -> str:
        return reader("show", page, *words).stdout.splitlines()[-1]

    assert last_line() == "Cough"
    settings = tmp_path / "page-reader"
    settings.mkdir()
    (settings / "config.toml").write_text('[show]\nannounce = "all"')
    assert last_line() == "2 of 2: Cough. End of list."
    monkeypatch.setenv("READER_SHOW_ANNOUNCE", "none")
    assert last_line() == "Cough"
    assert last_line("--announce", "some") == "Cough"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(reader, name):
    """So has every option."""
    result = reader(name, "--help")
    command = cli.get_command(click.Context(cli), name)

    assert result.exit_code == 0
    assert f"`reader {name}" in README.read_text(encoding="utf-8")
    assert command
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{parameter.name} has no help"


def test_the_exit_statuses_are_documented_alike(reader):
    told = re.findall(r"^ +(\d+) +(.+)$", reader("--help").stdout, flags=re.MULTILINE)
    written = re.findall(r"^\| (\d+) \| (.+) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)

    assert told == written
    assert len(told) == 9


def test_voices_tells_who_speaks_and_why_others_cannot(reader):
    everyone = json.loads(reader("voices", "--json").stdout)
    spanish = json.loads(reader("voices", "--language", "es", "--json").stdout)

    assert list(everyone) == ["voices", "absent"]
    assert len(everyone["voices"]) > 100
    assert {voice["language"].partition("-")[0] for voice in spanish["voices"]} == {"es"}
    assert all(sentence.endswith(".") for sentence in everyone["absent"].values())


def test_a_language_that_no_voice_speaks_is_a_failure(reader):
    result = reader("voices", "--language", "tlh")

    assert result.exit_code == 5
    assert "No voice here speaks the language tlh." in result.stderr


def test_doctor_tells_one_line_for_each_thing(reader):
    result = reader("doctor")

    subjects = [line.partition(":")[0] for line in result.stdout.splitlines()]
    told = ["Voice", "Sound device", "Encoders", "Settings", "Your words", "Places kept"]
    assert subjects == told
    assert "espeak speaks" in result.stdout
    assert result.exit_code in (0, 5)  # where these tests run there may be no sound device
