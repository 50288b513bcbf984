"""An engine in a process of its own, which may hang or die.

The engines here are written for it: one says what it is told to do. Deadlines are long, since
only whether something happens is tested, not how soon.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, closing, suppress

import pytest

from audio.engines import find_engine, takes_ipa
from audio.engines.apart import Apart
from audio.errors import EngineAbsent, SpeechFailed, VoiceNotFound
from audio.speech import Manner, Voice

from ...conftest import is_running, wait_until

NORMAL = Manner()
SOUND = b"\1\0" * 1000

ENGINES = '''
import ctypes, os, signal, sys, time
from audio.engines.silence import Silence
from audio.errors import EngineAbsent, SpeechFailed, VoiceNotFound
from audio.speech import Clip

SOUND = b"\\1\\0" * 1000


class Obedient(Silence):
    """Does what the first word of a text says."""

    name = "obedient"

    def say(self, text, voice, manner):
        deed, _, rest = text.partition(" ")
        yield from getattr(self, deed)(rest, voice)

    def say_pid(self, text, voice):
        yield Clip(b"\\1\\0" * os.getpid(), self.rate)

    def one(self, text, voice):
        yield Clip(SOUND, self.rate)

    def endless(self, text, voice):
        while True:
            yield Clip(SOUND, self.rate)

    def counting(self, path, voice):
        try:
            for number in range(1000):
                with open(path, "a") as file:
                    file.write("x")
                yield Clip(SOUND, self.rate)
        finally:
            with open(path, "a") as file:
                file.write(" closed")

    def beats(self, text, voice):
        while True:
            time.sleep(0.05)
            yield Clip(b"", self.rate)

    def sleeps(self, text, voice):
        yield Clip(SOUND, self.rate)
        time.sleep(600)

    def stuck_in_c(self, text, voice):
        yield Clip(SOUND, self.rate)
        ctypes.PyDLL(None).sleep(600)  # keeps the interpreter's lock

    def prints(self, text, voice):
        print(text, flush=True)
        os.system("echo from a shell")
        sys.stdin.read()
        yield Clip(SOUND, self.rate)

    def crashes(self, text, voice):
        yield Clip(SOUND, self.rate)
        os.kill(os.getpid(), signal.SIGKILL)

    def fails(self, text, voice):
        raise SpeechFailed("No sound came.", text=text, voice=voice)

    def knows_nobody(self, text, voice):
        raise VoiceNotFound("Nobody.", nearest=("Somebody",))

    def is_broken(self, text, voice):
        class Own(Exception):
            pass
        raise Own("lambda")
        yield


class Absent(Silence):
    def absence(self):
        return "The absent engine has no voice."


class Slow(Silence):
    def __init__(self):
        time.sleep(600)


class Dying(Silence):
    def __init__(self):
        os._exit(3)


class Loud(Silence):
    def close(self):
        open(os.environ["CLOSED"], "w").close()
'''


@pytest.fixture
def module(tmp_path, monkeypatch):
    """A module of engines where only this test and the processes it starts can import it."""
    (tmp_path / "engines_of_a_test.py").write_text(ENGINES)
    monkeypatch.syspath_prepend(str(tmp_path))
    return "engines_of_a_test"


@pytest.fixture
def apart(module):
    """Make one of those engines, apart."""
    made = []

    def make(attribute="Obedient", **settings):
        made.append(Apart("obedient", f"{module}:{attribute}", **settings))
        return made[-1]

    yield make
    for engine in made:
        engine.close()


def sounds(engine, text):
    """Give what an engine says, without the empty clips."""
    with closing(engine.say(text, engine.voices()[0], NORMAL)) as clips:
        for clip in clips:
            if clip.samples:
                yield clip


def pid_of(engine):
    return next(sounds(engine, "say_pid")).length


def test_it_is_the_engine_it_runs(espeak, american):
    """Its voices, its rate, its sound."""
    with closing(Apart("espeak")) as engine:
        assert (engine.name, engine.rate, engine.absence()) == ("espeak", espeak.rate, None)
        assert engine.voices() == espeak.voices()
        text = "Take two tablets every morning with food. " * 20
        here = sum(clip.length for clip in espeak.say(text, american, NORMAL))
        there = sum(clip.length for clip in engine.say(text, american, NORMAL))

    assert there == pytest.approx(here, rel=0.02)


def test_nothing_of_it_is_loaded_here():
    """That is the whole point."""
    code = (
        "import sys; from audio.engines import find_engine; e = find_engine(apart=True);"
        "print(e.name, sorted({'pyttsx3', 'espeakng_loader', 'ctypes', 'audio.engines.espeak'}"
        " & set(sys.modules))); e.close()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "espeak []\n"


def test_while_nothing_comes_there_are_empty_clips(apart):
    """So that who listens can go away, or lose patience."""
    engine = apart()
    with closing(engine.say("beats", engine.voices()[0], NORMAL)) as clips:
        assert [next(clips).length for _ in range(5)] == [0] * 5


def test_a_text_may_be_left_at_any_moment(apart):
    """Nothing of it is heard in the next one, however much was under way."""
    engine = apart()
    for _ in range(50):
        endless = sounds(engine, "endless")
        next(endless)
        endless.close()
        assert [clip.samples for clip in sounds(engine, "one")] == [SOUND]


def test_a_text_that_is_left_is_closed_over_there(apart, tmp_path):
    """The engine does not go on with what nobody hears."""
    note = tmp_path / "note"
    clips = sounds(apart(), f"counting {note}")
    next(clips)
    clips.close()

    wait_until(lambda: note.read_text().endswith(" closed"))


def test_no_more_is_made_than_is_taken(apart, tmp_path):
    """A text of an hour is not made while its first words are heard."""
    note = tmp_path / "note"
    clips = sounds(apart(), f"counting {note}")
    for _ in range(3):
        next(clips)
    time.sleep(0.5)
    assert len(note.read_text()) < 20

    assert len(list(clips)) == 997


def test_a_second_text_ends_the_first(apart):
    """Who still listens to that one is told."""
    engine = apart()
    first = sounds(engine, "endless")
    next(first)
    assert len(list(sounds(engine, "one"))) == 1

    with pytest.raises(SpeechFailed, match="Another text was begun"):
        next(first)


def test_what_is_printed_over_there_is_not_taken_for_sound(apart):
    """Libraries print, and so do their own processes; nor is there anything for them to read."""
    assert [clip.samples for clip in sounds(apart(), "prints words")] == [SOUND]


def test_errors_arrive_as_they_were_raised(apart):
    """With what they know; and the engine speaks on."""
    engine = apart()
    with pytest.raises(SpeechFailed, match="No sound came") as failed:
        list(sounds(engine, "fails two tablets"))
    with pytest.raises(VoiceNotFound, match="Nobody") as unknown:
        list(sounds(engine, "knows_nobody"))
    with pytest.raises(SpeechFailed, match="The engine obedient failed: Own: lambda"):
        list(sounds(engine, "is_broken"))

    assert (failed.value.text, failed.value.voice) == ("two tablets", engine.voices()[0])
    assert unknown.value.nearest == ("Somebody",)
    assert len(list(sounds(engine, "one"))) == 1


def test_a_voice_of_another_engine_is_not_found():
    """The real engine says so, over there."""
    with closing(Apart("espeak")) as engine, pytest.raises(VoiceNotFound):
        list(engine.say("Hello", Voice("espeak", "Nobody", "en"), NORMAL))


@pytest.mark.parametrize(
    ("attribute", "sentence"),
    [
        ("Absent", "The absent engine has no voice."),
        ("Nowhere", "The plug-in obedient cannot be loaded: AttributeError"),
        ("Dying", "The process of the engine obedient ended while it loaded."),
    ],
)
def test_one_that_cannot_speak_is_absent(apart, attribute, sentence):
    """In its own sentence, as often as one asks."""
    engine = apart(attribute)

    assert str(engine.absence()).startswith(sentence)
    for ask in (engine.voices, lambda: engine.rate, lambda: next(sounds(engine, "one"))):
        with pytest.raises(EngineAbsent):
            ask()


def test_one_that_is_not_loaded_in_time_is_absent(apart):
    """A broken one must not keep a person waiting; its process is ended."""
    engine = apart("Slow", patience=2.0)

    assert engine.absence() == "The engine obedient was not loaded within 2 seconds."


def test_an_unknown_name_is_told():
    """Like anywhere else."""
    with closing(Apart("siri")) as engine:
        assert str(engine.absence()).startswith("There is no engine called siri. The engines are:")


def test_a_process_that_is_killed_is_told_at_once(apart):
    """In the middle of speech; from then on it is dead."""
    engine = apart()
    pid = pid_of(engine)
    clips = sounds(engine, "endless")
    next(clips)
    os.kill(pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)

    with pytest.raises(SpeechFailed, match="The process of the engine obedient has ended"):
        for _ in clips:
            pass
    with pytest.raises(SpeechFailed, match="has ended"):
        list(sounds(engine, "one"))
    assert engine.absence() is None


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_all_that_came_before_a_crash_is_heard(apart):
    """Nothing is lost on its way."""
    clips = sounds(apart(), "crashes")

    assert next(clips).samples == SOUND
    with pytest.raises(SpeechFailed, match="has ended"):
        next(clips)


@pytest.mark.parametrize("deed", ["sleeps", "stuck_in_c", "endless", "beats"])
def test_a_stuck_engine_is_closed(apart, deed):
    """Even in C, where no thread of Python runs; who listens is told, in another thread."""
    if deed == "stuck_in_c" and sys.platform == "win32":
        pytest.skip("there is no sleep in C's library")
    engine = apart()
    pid = pid_of(engine)
    told = []

    def listen():
        with suppress(SpeechFailed):
            list(sounds(engine, deed))
        told.append(True)

    listening = threading.Thread(target=listen)
    listening.start()
    time.sleep(0.3)
    began = time.monotonic()
    engine.close()
    engine.close()
    assert time.monotonic() - began < 5
    listening.join(20)

    assert told == [True]
    wait_until(lambda: not is_running(pid))


def test_a_stuck_engine_holds_up_nobody_who_asks_it(apart):
    """More is sent than a pipe holds, and nobody reads it over there: that does not wait."""
    engine = apart()
    next(sounds(engine, "sleeps"))
    with closing(engine.say("one " + "word " * 1_000_000, engine.voices()[0], NORMAL)) as clips:
        assert next(clips).length == 0


def test_a_closed_engine_leaves_no_thread_and_no_process(apart):
    """Nor does one that is closed while it loads."""
    before = set(threading.enumerate())
    engine, loading = apart(), apart("Slow")
    pid = pid_of(engine)
    engine.close()
    loading.close()

    assert set(threading.enumerate()) <= before
    assert not is_running(pid)
    with pytest.raises(SpeechFailed, match="has been closed"):
        list(sounds(engine, "one"))


def test_the_engine_is_closed_over_there(apart, tmp_path, monkeypatch):
    """It may have files to remove."""
    monkeypatch.setenv("CLOSED", str(tmp_path / "closed"))
    engine = apart("Loud")
    engine.voices()
    engine.close()

    assert (tmp_path / "closed").exists()


PARENT = """
import os, sys, time
sys.path.insert(0, {folder!r})
from audio.engines.apart import Apart
from audio.speech import Manner
engine = Apart("obedient", "engines_of_a_test:Obedient")
voice = engine.voices()[0]
print(next(engine.say("say_pid", voice, Manner())).length, flush=True)
clips = engine.say({deed!r}, voice, Manner())
while not next(clips).samples:
    pass
print("speaking", flush=True)
time.sleep(600)
"""


@pytest.fixture
def parent(module, tmp_path):
    """Start a program that has an engine apart, in the middle of a text; return both."""
    with ExitStack() as stack:

        def start(deed):
            process = subprocess.Popen(
                [sys.executable, "-c", PARENT.format(folder=str(tmp_path), deed=deed)],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                process_group=0,
            )
            stack.enter_context(process)
            stack.callback(process.kill)
            pid = int(process.stdout.readline())
            assert process.stdout.readline() == "speaking\n"
            return process, pid

        yield start


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("deed", ["endless", "sleeps", "counting /dev/null"])
def test_no_orphan_is_left(parent, deed):
    """However its parent came to its end, and whatever it was doing."""
    process, pid = parent(deed)
    process.kill()
    process.wait()

    wait_until(lambda: not is_running(pid))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_is_not_for_it(parent):
    """The terminal sends it to all; the parent decides what it means."""
    process, pid = parent("endless")
    os.kill(pid, signal.SIGINT)
    time.sleep(0.3)
    assert is_running(pid)

    os.killpg(process.pid, signal.SIGINT)
    process.wait(20)
    wait_until(lambda: not is_running(pid))


def test_it_is_found_like_any_other():
    """By its name; the first that can speak; the next one after one that has failed."""
    with closing(find_engine("silence", apart=True)) as engine:
        assert (type(engine), engine.name) == (Apart, "silence")
    with closing(find_engine(apart=True)) as engine:
        assert (type(engine), engine.name) == (Apart, "espeak")
    with pytest.raises(EngineAbsent, match="siri"):
        find_engine("siri", apart=True)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="here are system voices")
def test_without_an_engine_the_next_one_is_found_or_none():
    """Every reason is told; nobody is given silence."""
    with pytest.raises(EngineAbsent, match="espeak driver loses sound"):
        find_engine(apart=True, without=["espeak"])
    with pytest.raises(EngineAbsent, match="No engine is left"):
        find_engine(without=["espeak", "system"])


def test_whether_it_takes_ipa_is_told():
    """Pronunciations go to an engine apart as to one here."""
    with closing(Apart("espeak")) as espeak, closing(Apart("silence")) as silence:
        assert takes_ipa(espeak)
        assert not takes_ipa(silence)
