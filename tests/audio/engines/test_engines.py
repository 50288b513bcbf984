"""Engines by name, through entry points."""

import subprocess
import sys
from importlib.metadata import EntryPoint

import pytest

from audio import engines as room
from audio.engines import engines, find_engine
from audio.engines.silence import Silence
from audio.errors import EngineAbsent


class Absent(Silence):
    """An engine that cannot speak here."""

    def absence(self):
        return "The absent engine has no voice."


@pytest.fixture
def declare(monkeypatch):
    """Declare engines instead of those that are installed."""

    def declare(**values):
        points = {name: EntryPoint(name, value, room.GROUP) for name, value in values.items()}
        monkeypatch.setattr(room, "declared", lambda _group: points)

    return declare


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    """Let entry points name this module, which pytest has loaded from its file."""
    monkeypatch.setitem(sys.modules, "plugin_of_a_stranger", sys.modules[__name__])


def test_the_built_in_engines_are_declared_like_any_other():
    """They come through the same door, the preferred ones first."""
    names = list(engines())

    assert names[:2] == ["espeak", "system"]
    assert "silence" in names


def test_the_first_that_can_speak_is_found(declare):
    """In order; one that cannot is passed over."""
    declare(zoe="audio.engines.silence:Silence", espeak="plugin_of_a_stranger:Absent")

    assert isinstance(find_engine(), Silence)
    assert not isinstance(find_engine(), Absent)


def test_silence_is_never_a_fallback(declare):
    """If nothing can speak the person is told so, with every reason."""
    declare(silence="audio.engines.silence:Silence", espeak="plugin_of_a_stranger:Absent")

    with pytest.raises(EngineAbsent, match="The absent engine has no voice"):
        find_engine()


def test_silence_comes_to_who_asks_for_it(declare):
    """By its name."""
    declare(silence="audio.engines.silence:Silence")

    assert find_engine("silence").name == "silence"


def test_a_named_engine_that_is_absent_is_not_replaced(declare):
    """Who asks for one voice is not given another."""
    declare(mine="plugin_of_a_stranger:Absent", other="audio.engines.silence:Silence")

    with pytest.raises(EngineAbsent, match="The absent engine has no voice"):
        find_engine("mine")


def test_an_unknown_engine_is_told_with_the_known_ones(declare):
    """So that one can choose."""
    declare(system="a:B", piper="a:B", espeak="a:B")

    with pytest.raises(EngineAbsent, match=r"siri.* The engines are: espeak, system, piper"):
        find_engine("siri")


@pytest.mark.parametrize(
    "value", ["no_such_module:Engine", "audio.speech:Nothing", "audio.speech:Clip"]
)
def test_a_broken_plug_in_costs_one_sentence(declare, value):
    """Whatever is wrong with it, the others still speak."""
    declare(broken=value, zoe="audio.engines.silence:Silence")

    found = engines()
    assert str(found["broken"]).startswith("The plug-in broken cannot be loaded: ")
    assert find_engine().name == "silence"
    with pytest.raises(EngineAbsent, match="The plug-in broken cannot be loaded"):
        find_engine("broken")


def test_nothing_installed_is_told(declare):
    """Never an empty sentence."""
    declare()

    with pytest.raises(EngineAbsent, match="No engine is installed"):
        find_engine()


def test_one_engine_loads_no_other():
    """Nor does importing audio load any library of sound."""
    code = (
        "import sys, audio, audio.speech, audio.engines, audio.formats, audio.speaker;"
        "heavy = {'av', 'miniaudio', 'pyttsx3', 'ctypes', 'numpy', 'espeakng_loader'};"
        "print(sorted(heavy & set(sys.modules)));"
        "audio.engines.find_engine('silence');"
        "print(sorted((heavy | {'audio.engines.espeak'}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n[]\n"
