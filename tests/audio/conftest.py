"""Engines, speakers and a real sound server."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audio.engines.espeak import Espeak
from audio.engines.silence import Silence
from audio.speaker import Speaker
from audio.speech import Span, Utterance, Voice

RATE = 22050


@pytest.fixture
def espeak() -> Iterator[Espeak]:
    engine = Espeak()
    yield engine
    engine.close()


@pytest.fixture
def american(espeak: Espeak) -> Voice:
    return next(voice for voice in espeak.voices() if voice.language == "en-US")


@pytest.fixture
def silent() -> Speaker:
    """A speaker of the silent engine: 7,560 samples a word, pauses of 7,717."""
    return Speaker(Silence())


@pytest.fixture
def breath() -> Callable[..., Utterance]:
    """Make an utterance of one span."""

    def make(text: str, mark: str = "", *, language: str = "", pause: float = 1.0) -> Utterance:
        return Utterance((Span(text, language),), mark, pause)

    return make


class Recorder:
    """What a sound server's null sink really plays, as it grows."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def position(self) -> int:
        """How many samples have been recorded up to now."""
        return self._file.stat().st_size // 2

    def samples(self, begin: int = 0, end: int | None = None) -> memoryview:
        data = self._file.read_bytes()
        return memoryview(data[: len(data) // 2 * 2]).cast("h")[begin:end]

    def loud(self, begin: int, end: int | None = None) -> list[int]:
        """Return where every 5 ms that can be heard begin."""
        samples = self.samples(begin, end)
        return [
            begin + start
            for start in range(0, len(samples), RATE // 200)
            if max(map(abs, samples[start : start + RATE // 200])) > 200
        ]


@pytest.fixture(scope="session")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recorder]:
    """A PulseAudio server of our own with a null sink that is the default device, recorded."""
    for command in ("pulseaudio", "parec"):
        if shutil.which(command) is None:
            pytest.skip(f"{command} is not installed: apt-get install pulseaudio pulseaudio-utils")
    # a socket's path may have 107 bytes, pytest's folders have more
    runtime = tmp_path_factory.mktemp("sound")
    environment = {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
    runtime.chmod(0o700)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        patch.delenv("PULSE_SERVER", raising=False)
        server = _server()
        try:
            file = runtime / "recorded.raw"
            with file.open("wb") as out:
                parec = _recording(out)
                try:
                    _wait(lambda: file.stat().st_size > 0, "parec records nothing")
                    yield Recorder(file)
                finally:
                    parec.terminate()
                    parec.wait()
        finally:
            server.terminate()
            server.wait()


def _server() -> subprocess.Popen[bytes]:
    server = subprocess.Popen(
        [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            f"--load=module-null-sink sink_name=null rate={RATE} channels=1",
            "--load=module-native-protocol-unix",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    socket = Path(os.environ["XDG_RUNTIME_DIR"], "pulse", "native")
    _wait(socket.exists, "pulseaudio does not start")
    return server


def _recording(out: object) -> subprocess.Popen[bytes]:
    form = ["--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=10"]
    return subprocess.Popen(["parec", "-d", "null.monitor", *form], stdout=out)


def _wait(ready: Callable[[], bool], complaint: str) -> None:
    deadline = time.monotonic() + 20
    while not ready():
        assert time.monotonic() < deadline, complaint
        time.sleep(0.02)
