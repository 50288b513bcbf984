"""The system's voices: written by another process, and checked before they are heard.

That process is here a small script which does what SAPI 5 and NSSpeechSynthesizer do, or what
goes wrong with them; the last tests run the real one with pyttsx3's own dummy driver.
"""

import sys
import threading
import time

import pytest

from audio.engines import system
from audio.engines.system import System
from audio.errors import EngineAbsent, SpeechFailed, VoiceNotFound
from audio.speech import Manner

CHILD = """
import json, os, sys, time, wave
from pathlib import Path

VOICES = [
    {{"id": "zira", "name": "Zira", "languages": ["en-US"]}},
    {{"id": "com.alex", "name": "Alex", "languages": ["en_GB"]}},
    {{"id": "one", "name": "Twin", "languages": ["es"]}},
    {{"id": "two", "name": "Twin", "languages": []}},
    {{"id": "odd", "name": "Odd", "languages": ["Unknown Locale: 99"]}},
]
for number, line in enumerate(sys.stdin):
    request = json.loads(line)
    answer = {{"voices": VOICES}} if request["do"] == "voices" else {{"saved": True}}
    def save(seconds, rate=16000):
        with wave.open(request["path"], "wb") as file:
            file.setnchannels(1), file.setsampwidth(2), file.setframerate(rate)
            file.writeframes(bytes([1, 1]) * round(rate * seconds))
    if request["do"] == "save":
        {deed}
    print(json.dumps(answer), flush=True)
"""


@pytest.fixture
def speaking(tmp_path):
    """Make an engine whose process does something when it is to save a text."""
    engines = []

    def make(deed, patience=20.0):
        script = tmp_path / "child.py"
        script.write_text(CHILD.format(deed=deed))
        engines.append(System([sys.executable, str(script)], patience=patience))
        return engines[-1]

    yield make
    for engine in engines:
        engine.close()


def say(engine, text="Take two tablets.", manner=Manner()):  # noqa: B008
    return list(engine.say(text, engine.voices()[0], manner))


def test_its_sound_is_what_was_written(speaking):
    """At the engine's own rate, whatever the system's is."""
    clips = say(speaking("save(2.5)"))

    assert {clip.rate for clip in clips} == {22050}
    assert sum(clip.seconds for clip in clips) == pytest.approx(2.5, abs=0.01)


def test_one_process_says_many_texts(speaking):
    """Starting it takes half a second; a page has a thousand sentences."""
    engine = speaking("save(1 + number)")

    assert [round(sum(clip.seconds for clip in say(engine))) for _ in range(3)] == [2, 3, 4]


def test_voices_have_unique_names_and_tags(speaking):
    """macOS writes en_GB, SAPI may not know the language of a voice."""
    voices = [(voice.name, voice.language) for voice in speaking("pass").voices()]

    assert voices == [
        ("Zira", "en-US"),
        ("Alex", "en-GB"),
        ("Twin (one)", "es"),
        ("Twin (two)", ""),
        ("Odd", ""),
    ]


def test_the_voice_and_manner_are_asked_for(speaking, tmp_path):
    """By the system's own identifier; words a minute that SAPI takes; a volume up to 1."""
    note = tmp_path / "asked"
    deed = f"save(3); Path({str(note)!r}).write_text(line)"
    say(speaking(deed), manner=Manner(rate=9, volume=2))

    asked = note.read_text()
    assert '"voice": "zira"' in asked
    assert '"rate": 440' in asked
    assert '"volume": 1.0' in asked


@pytest.mark.parametrize(
    ("deed", "sentence"),
    [
        ("pass", "The voice Zira wrote no sound for “Take two tablets.”"),
        ("save(0.1)", "The voice Zira gave only 0.1 seconds for “Take two tablets.”"),
        ("save(0)", "The voice Zira gave only 0.0 seconds"),
        ("sys.exit(3)", "The process of the system's voices ended without an answer."),
        ("os.abort()", "The process of the system's voices ended without an answer."),
        ("answer = {'error': 'COMError: -2147'}", "The system's voice failed: COMError: -2147."),
        ("print('Pitch adjustment')", "strange answer: Pitch adjustment."),
        ("Path(request['path']).write_text('no')", "wrote a sound file that cannot be read"),
        ("time.sleep(60)", "gave no answer within"),
    ],
)
def test_what_goes_wrong_is_a_sentence(speaking, deed, sentence):
    """Each of these has been seen of pyttsx3; none of them may pass for speech."""
    engine = speaking(deed, patience=1.0)

    with pytest.raises(SpeechFailed) as caught:
        say(engine)
    assert sentence in str(caught.value)


def test_a_failure_is_tried_once_more(speaking, tmp_path):
    """In a new process: one crash does not end a page."""
    note = tmp_path / "crashed"
    deed = f"p = Path({str(note)!r}); p.exists() or (p.touch(), os.abort()); save(2)"

    assert sum(clip.seconds for clip in say(speaking(deed))) == pytest.approx(2, abs=0.01)


def test_who_waits_can_go_away(speaking):
    """While the process works there are empty clips; closing ends it, another text starts it."""
    engine = speaking("'slow' in line and time.sleep(60); save(2)")
    stream = engine.say("slow words", engine.voices()[0], Manner())
    began = time.monotonic()
    assert next(stream).length == 0
    stream.close()

    assert sum(clip.seconds for clip in say(engine)) == pytest.approx(2, abs=0.01)
    assert time.monotonic() - began < 30


def test_no_file_is_left(speaking, tmp_path, monkeypatch):
    """Nor a process, nor a thread."""
    monkeypatch.setattr(system.tempfile, "tempdir", str(tmp_path))
    engine = speaking("save(2)")
    say(engine)
    engine.close()
    engine.close()

    assert not list(tmp_path.glob("reader-*"))
    assert "system voices" not in {thread.name for thread in threading.enumerate()}


def test_blank_text_asks_nobody(speaking):
    """pyttsx3 refuses an empty text."""
    assert say(speaking("sys.exit()"), " ") == []


def test_an_unknown_voice_is_told(speaking, american):
    """A voice of another engine is nobody here."""
    with pytest.raises(VoiceNotFound, match="English"):
        list(speaking("pass").say("Hello", american, Manner()))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="here are system voices")
def test_on_linux_it_is_absent():
    """pyttsx3's driver loses sound there, so it does not even start."""
    assert "its espeak driver loses sound" in str(System().absence())
    with pytest.raises(EngineAbsent):
        System().voices()


def test_a_process_that_cannot_start_is_absence():
    """The sentence says which."""
    engine = System(["/no/such/program"])

    assert str(engine.absence()).startswith("The system's voices cannot be started")


def test_the_real_process_lists_voices():
    """With pyttsx3's dummy driver, which is there on every system."""
    engine = System([*system._own_command(), "dummy"])
    names = [voice.name for voice in engine.voices()]
    engine.close()

    assert names == ["John Doe", "Jane Doe", "Jimmy Doe"]


def test_the_real_process_tells_what_pyttsx3_raises():
    """The dummy driver cannot save: an exception there is a sentence here."""
    engine = System([*system._own_command(), "dummy"])

    with pytest.raises(SpeechFailed, match="has no attribute 'save_to_file'"):
        say(engine)
    engine.close()


@pytest.mark.parametrize("rate", [8000, 22050, 44100])
def test_files_of_any_rate_are_read(speaking, rate):
    """Systems write their own."""
    assert sum(clip.seconds for clip in say(speaking(f"save(2, {rate})"))) == pytest.approx(
        2, abs=0.01
    )
