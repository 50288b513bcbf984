"""Who speaks in a session: engines in processes of their own, which load, die and are replaced."""

import subprocess
import sys
import time
from contextlib import closing
from importlib.metadata import EntryPoint

import pytest

from audio.engines import GROUP
from audio.errors import EngineAbsent, VoiceNotFound
from audio.speech import Manner
from reader.speaking import Speaking, Speech, note, say_alone

from ..conftest import is_running, wait_until

ENGINES = '''
import os, time
from pathlib import Path
from audio.engines.silence import Silence


class Noted(Silence):
    """Writes down what it says."""

    name = "noted"

    def say(self, text, voice, manner):
        Path(os.environ["SAID"]).write_text(f"{voice.name}: {text}")
        yield from super().say(text, voice, manner)


class Numbered(Silence):
    """Has the number of its process for its rate."""

    rate = os.getpid()


class Absent(Silence):
    def absence(self):
        return "The absent engine has no voice."


class Slow(Silence):
    def __init__(self):
        Path(os.environ["LOADS"]).write_text(str(os.getpid()))
        time.sleep(600)
'''


@pytest.fixture
def declared(tmp_path, monkeypatch):
    """Declare engines of this test, and no others: names, each with its class."""
    (tmp_path / "engines_of_a_test.py").write_text(ENGINES)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("SAID", str(tmp_path / "said"))
    monkeypatch.setenv("LOADS", str(tmp_path / "loads"))

    def declare(**classes):
        points = {
            name: EntryPoint(name, f"engines_of_a_test:{attribute}", GROUP)
            for name, attribute in classes.items()
        }
        monkeypatch.setattr("audio.engines.declared", lambda group: points)

    return declare


def speech(engine=None, voice=None, voices=()):
    return Speech(engine, voice, "", Manner(), 0.35, voices)


def test_a_page_is_spoken_in_its_language(declared):
    """Words that do not tell their language are in the page's."""
    declared(noted="Noted")
    with closing(Speaking(speech())) as speaking:
        speaker = speaking.begin("es")

    assert (speaker.engine.name, speaker.voice_for("").name) == ("noted", "Silencio")


def test_a_wanted_voice_that_is_not_there_is_told_at_the_beginning(declared):
    declared(noted="Noted")
    with (
        closing(Speaking(speech(voice="Nobody"))) as speaking,
        pytest.raises(VoiceNotFound, match="There is no voice called Nobody"),
    ):
        speaking.begin("es")


def test_later_the_language_has_its_own_voice_where_the_wanted_one_is_gone(declared):
    """The next engine does not have the voices of the one that died."""
    declared(noted="Noted")
    with closing(Speaking(speech())) as speaking:
        speaking.begin("es")
        there = speaking.speaker(Manner(rate=2), "British silence")
        gone = speaking.speaker(Manner(rate=2), "Nobody")

    assert (there.voice_for("en").name, there.manner.rate) == ("British silence", 2)
    assert (gone.voice_for("").name, gone.manner.rate) == ("Silencio", 2)


def test_another_voice_is_one_for_its_own_language_alone(declared):
    """Others keep theirs, also the one that was named for all."""
    declared(noted="Noted")
    named = (("en", "Silence"), ("es", "Silencio"), ("fr", "Nobody"))
    with closing(Speaking(speech(voice="British silence"))) as speaking:
        speaking.begin("es")
        spanish = speaking.speaker(Manner(), "Silencio")
    with closing(Speaking(speech(voices=named))) as speaking:
        english = speaking.speaker(Manner(), "British silence")

    assert (spanish.voice_for("es").name, spanish.voice_for("en").name) == (
        "Silencio",
        "British silence",
    )
    assert (english.voice_for("es").name, english.voice_for("en").name) == (
        "Silencio",
        "British silence",
    )


def test_a_voice_for_a_language_is_one_for_pages_in_it():
    """Only there it is stronger than the one that is remembered."""
    spanish = speech(voices=(("es", "Silencio"),))

    assert spanish.names_voice_for("es-MX")
    assert not spanish.names_voice_for("en")
    assert speech(voice="Silencio").names_voice_for("en")


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("Silence", "British silence")),
        ("en-GB", ("British silence", "Silence")),
        ("es-MX", ("Silencio",)),
    ],
)
def test_the_usual_voice_of_a_language_is_the_first(declared, language, names):
    """Also where the person asked for another."""
    declared(noted="Noted")
    with closing(Speaking(speech(voice="British silence"))) as speaking:
        speaking.begin(language)

        assert speaking.voices() == names


def test_an_engine_that_is_restarted_has_a_new_process(declared):
    declared(first="Absent", second="Numbered", third="Numbered")
    with closing(Speaking(speech())) as speaking:
        before = speaking.begin("en")
        speaking.restart()
        after = speaking.speaker(Manner(), "")

    assert (before.engine.name, after.engine.name) == ("second", "second")
    assert before.rate != after.rate
    assert not is_running(before.rate)


def test_who_asks_for_another_engine_gets_none_that_died(declared):
    """Nor one that cannot speak; where none is left, its sentence is told."""
    declared(first="Numbered", second="Absent", third="Numbered", silence="Noted")
    with closing(Speaking(speech())) as speaking:
        first = speaking.begin("en")
        speaking.change_engine()
        third = speaking.speaker(Manner(), "")
        with pytest.raises(EngineAbsent, match=r"^The absent engine has no voice\.$"):
            speaking.change_engine()

    assert (first.engine.name, third.engine.name) == ("first", "third")
    assert not is_running(first.rate)
    assert not is_running(third.rate)


def test_where_no_engine_is_there_one_hears_why(declared):
    """As often as one asks; and there is nothing to close."""
    declared(first="Absent")
    with closing(Speaking(speech())) as speaking:
        for ask in (lambda: speaking.begin("en"), speaking.voices, speaking.restart):
            with pytest.raises(EngineAbsent, match="The absent engine has no voice"):
                ask()


def test_an_engine_that_is_still_loading_is_closed_at_once(declared, tmp_path):
    """Who gives up does not wait for it, and no other is begun in its place."""
    declared(first="Slow", second="Noted")
    speaking = Speaking(speech())
    loads = tmp_path / "loads"
    wait_until(lambda: loads.exists() and loads.read_text())
    began = time.monotonic()
    speaking.close()
    speaking.close()

    assert time.monotonic() - began < 2
    wait_until(lambda: not is_running(int(loads.read_text())))
    with pytest.raises(EngineAbsent):
        speaking.begin("en")


def test_one_may_give_up_before_an_engine_is_begun(declared):
    declared(first="Slow", second="Noted")
    began = time.monotonic()
    speaking = Speaking(speech())
    speaking.close()
    with pytest.raises(EngineAbsent):
        speaking.begin("en")

    assert time.monotonic() - began < 5


def broken(group):
    raise OSError("Input/output error")


BROKEN = r"^The search for an engine failed: OSError: Input/output error\.$"


def test_a_search_that_fails_is_told_in_a_sentence(monkeypatch):
    """Nobody waits for what does not come."""
    monkeypatch.setattr("audio.engines.declared", broken)
    with closing(Speaking(speech())) as speaking, pytest.raises(EngineAbsent, match=BROKEN):
        speaking.begin("en")


def test_so_is_a_later_search(declared, monkeypatch):
    declared(noted="Noted")
    with closing(Speaking(speech())) as speaking:
        speaking.begin("en")
        monkeypatch.setattr("audio.engines.declared", broken)
        for find in (speaking.restart, speaking.change_engine):
            with pytest.raises(EngineAbsent, match=BROKEN):
                find()


def test_a_sentence_of_ours_is_said_to_its_end(declared, tmp_path):
    """In our language; also where it is told that the wanted voice is not there."""
    declared(noted="Noted")
    with closing(Speaking(speech(voice="Nobody"))) as speaking:
        began = time.monotonic()
        say_alone(speaking, "There is no such page.", "null")

    assert time.monotonic() - began > 60 / 175 * 5
    assert (tmp_path / "said").read_text() == "Silence: There is no such page."


@pytest.mark.parametrize(
    ("attribute", "device"), [("Absent", "null"), ("Noted", "no device of this name")]
)
def test_where_nothing_can_speak_a_sentence_is_not_said(declared, tmp_path, attribute, device):
    """It is printed as well."""
    declared(noted=attribute)
    with closing(Speaking(speech())) as speaking:
        say_alone(speaking, "There is no such page.", device)

    assert not (tmp_path / "said").exists()


def test_a_page_in_a_language_that_nobody_speaks_is_noted(declared):
    """Who hears “Words in Japanese” again and again should know why."""
    declared(noted="Noted")
    with closing(Speaking(speech())) as speaking:
        assert note(speaking.begin("ja"), "ja") == (
            "No voice here speaks this page's language, Japanese: its words are shown, not heard."
        )
        assert note(speaking.begin("x-default"), "x-default") == ""


def test_a_voice_of_another_language_than_the_page_s_is_noted(declared):
    declared(noted="Noted")
    with closing(Speaking(speech(voice="British silence"))) as speaking:
        assert note(speaking.begin("en-US"), "en-US") == ""
        assert note(speaking.begin("es"), "es") == (
            "The voice British silence does not speak this page's language, es: "
            "Silencio speaks, and British silence where the page has en-GB."
        )


def test_an_engine_is_looked_for_before_anything_of_pages_is_loaded():
    """It loads meanwhile."""
    code = (
        "import sys, reader.speaking;"
        "print([name for name in sys.modules if name.partition('.')[0] in ('content', 'lxml')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
