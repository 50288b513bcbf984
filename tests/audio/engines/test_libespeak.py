"""Loading libespeak-ng, and its one thread."""

import ctypes
import os
import subprocess
import sys
import threading

import espeakng_loader
import pytest

from audio.engines.libespeak import _found_by_ctypes, library
from audio.speech import Manner


def run(code):
    """Run code in a fresh process, for what is global in one, and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout.strip()


SAY_ABSENCE = "from audio.engines.espeak import Espeak; print(Espeak().absence())"


@pytest.mark.parametrize(
    "name",
    [
        "/opt/homebrew/lib/libespeak-ng.1.dylib",
        "libespeak-ng.so.1",
        r"C:\Program Files\eSpeak NG\libespeak-ng.dll",
    ],
)
def test_the_bundled_library_is_found_by_any_name(name):
    """pyttsx3 tries fixed paths, another on each system; the wheel's library answers to all."""
    bundled = ctypes.CDLL(espeakng_loader.get_library_path())
    before = ctypes.cdll

    with _found_by_ctypes(bundled):
        assert ctypes.cdll.LoadLibrary(name) is bundled
        assert ctypes.cdll is not before
    assert ctypes.cdll is before


def test_other_libraries_are_loaded_as_ever():
    """Only espeak's names are answered."""
    bundled = ctypes.CDLL(espeakng_loader.get_library_path())

    with _found_by_ctypes(bundled), pytest.raises(OSError, match="libnothing"):
        ctypes.cdll.LoadLibrary("libnothing.so")


def test_a_missing_binding_is_one_sentence():
    """Without pyttsx3's binding the engine is absent, and the program goes on."""
    assert run("import sys; sys.modules['pyttsx3.drivers'] = None;" + SAY_ABSENCE).startswith(
        "espeak-ng cannot be loaded: "
    )


def test_missing_data_are_one_sentence():
    """The library itself would write to the terminal and end the process."""
    said = run(
        "import espeakng_loader; espeakng_loader.get_data_path = lambda: '/nowhere';" + SAY_ABSENCE
    )

    assert said == "espeak-ng cannot be used: it finds no data in /nowhere."


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights on Windows")
def test_a_path_too_long_for_the_library_is_told(tmp_path):
    """It cuts paths at 160 bytes; what to do about it is in the sentence."""
    link = tmp_path / ("x" * 180) / "espeak-ng-data"
    link.parent.mkdir()
    link.symlink_to(espeakng_loader.get_data_path())

    said = run(
        f"import espeakng_loader; espeakng_loader.get_data_path = lambda: {str(link)!r};"
        + SAY_ABSENCE
    )

    assert said.endswith("Install the program in a folder with a shorter name.")


def test_what_the_callback_raises_is_raised_to_the_listener(espeak, american, monkeypatch):
    """ctypes would print it and go on without the sound."""

    def broken(*_):
        raise MemoryError("no room")

    monkeypatch.setattr(ctypes, "string_at", broken)

    with pytest.raises(MemoryError, match="no room"):
        list(espeak.say("Hello", american, Manner()))


def test_every_call_is_made_by_one_thread(espeak):
    """The library has one state a process, and no locks."""
    assert espeak.rate == 22050
    names = {library().ask(lambda: threading.current_thread().name) for _ in range(3)}

    assert names == {"libespeak-ng"}


def test_a_program_that_forgets_to_close_ends():
    """In the middle of a long text, too."""
    assert (
        run(
            "from audio.engines.espeak import Espeak; from audio.speech import Manner;"
            "e = Espeak(); s = e.say('word ' * 10000, e.voices()[0], Manner()); print(next(s).rate)"
        )
        == "22050"
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_forked_process_speaks():
    """Its parent's thread is not there any more; it starts its own."""
    assert (
        run(
            "import os; from audio.engines.espeak import Espeak; from audio.speech import Manner\n"
            "say = lambda e: sum(c.length for c in e.say('Hello', e.voices()[0], Manner()))\n"
            "e = Espeak(); say(e); pid = os.fork()\n"
            "if not pid: os._exit(0 if say(e) and say(Espeak()) else 1)\n"
            "print(os.waitpid(pid, 0)[1])"
        )
        == "0"
    )
