"""What tests of several rooms share."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
SHARED = REPOSITORY.parent / "shared"
RATE = 22050


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the file that takes longest, because it waits for sound."""
    items.sort(key=lambda item: item.path.name != "test_live.py")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests have measured."""
    for report in terminalreporter.getreports("passed"):
        for name, measured in report.user_properties:
            terminalreporter.write_line(f"{name}: {measured}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of other people's pages, which stands beside the repository where we measure."""
    if not SHARED.is_dir():
        pytest.skip(
            "../shared is not here: its pages are for measuring and not part of the project"
        )
    return SHARED


def wait_until(true: Callable[[], bool], seconds: float = 20, complaint: str = "") -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, complaint
        time.sleep(0.02)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")


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


class SoundServer:
    """A PulseAudio server of our own with a null sink that is the default device."""

    def __init__(self, runtime: Path) -> None:
        self._socket = runtime / "pulse" / "native"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--disable-shm=yes",  # with it PulseAudio 16 aborts, once in 800 recorded players
                f"--load=module-null-sink sink_name=null rate={RATE} channels=1",
                "--load=module-native-protocol-unix",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(self._socket.exists, complaint="pulseaudio does not start")

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._socket.unlink(missing_ok=True)

    def send(self, number: int) -> None:
        assert self._process
        self._process.send_signal(number)


@contextmanager
def recorded(file: Path) -> Iterator[Recorder]:
    """Record the server's null sink."""
    form = ["--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=10"]
    with file.open("wb") as out:
        parec = subprocess.Popen(["parec", "-d", "null.monitor", *form], stdout=out)
        try:
            wait_until(lambda: file.stat().st_size > 0, complaint="parec records nothing")
            yield Recorder(file)
        finally:
            parec.terminate()
            parec.wait()


@contextmanager
def sound_server(runtime: Path) -> Iterator[SoundServer]:
    """Run a server that every sound goes to; a socket's path may have 107 bytes."""
    if missing := [name for name in ("pulseaudio", "parec") if not shutil.which(name)]:
        why = f"{' and '.join(missing)} not installed: Debian's pulseaudio, pulseaudio-utils"
        pytest.fail(why) if os.environ.get("CI") else pytest.skip(why)
    runtime.chmod(0o700)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_RUNTIME_DIR", "HOME"):
            patch.setenv(name, str(runtime))
        patch.delenv("PULSE_SERVER", raising=False)
        server = SoundServer(runtime)
        try:
            server.start()
            yield server
        finally:
            server.kill()


@pytest.fixture(scope="session")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recorder]:
    """What a sound server for all tests plays."""
    runtime = tmp_path_factory.mktemp("sound")
    with sound_server(runtime), recorded(runtime / "recorded.raw") as recorder:
        yield recorder


@pytest.fixture
def mortal_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    """A sound server for one test, which may kill it and start it again."""
    with sound_server(tmp_path_factory.mktemp("mortal")) as server:
        yield server
