"""`reader listen` in a terminal, against a real sound server, recorded.

Every other test trusts what a player says it played; these measure what sounded.
"""

import array
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from audio.engines import find_engine
from audio.recording import record
from audio.speaker import Speaker
from audio.speech import Manner
from reader.commands.listen import KEYS
from reader.narration import Script
from reader.opening import Source

RATE = 22050
SINK = f"--load=module-null-sink sink_name=null rate={RATE} channels=1"
STEPS = 50  # a second: how often the loudness is looked at
STEP = RATE // STEPS  # samples
SILENT = 40  # of 32767, mean: below it nobody hears anything
SPEED = 2.5


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[dict[str, str]]:
    with sound_server(tmp_path_factory.mktemp("pulse")) as (_, environment):
        yield environment


@contextmanager
def sound_server(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], dict[str, str]]]:
    """Run a PulseAudio server whose only device plays to nowhere, in real time."""
    if missing := [name for name in ("pulseaudio", "parec") if not shutil.which(name)]:
        why = f"{' and '.join(missing)} not installed: Debian's pulseaudio, pulseaudio-utils"
        pytest.fail(why) if os.environ.get("CI") else pytest.skip(why)
    folder.chmod(0o700)
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
    process = subprocess.Popen(
        ["pulseaudio", "-n", "--exit-idle-time=-1", "--load=module-native-protocol-unix", SINK],
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 20
        while not list(folder.glob("pulse/native")) and time.monotonic() < deadline:
            time.sleep(0.05)
        yield process, environment
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def recorder(server, tmp_path) -> Iterator[Path]:
    """What sounds on the server from now on, in a file that grows."""
    file = tmp_path / "heard.raw"
    with file.open("wb") as out:
        command = [
            "parec",
            "-d",
            "null.monitor",
            "--format=s16le",
            f"--rate={RATE}",
            "--channels=1",
        ]
        process = subprocess.Popen([*command, "--latency-msec=20"], env=server, stdout=out)
        deadline = time.monotonic() + 20
        while not file.stat().st_size and time.monotonic() < deadline:
            time.sleep(0.02)
        yield file
        process.terminate()
        process.wait(20)


def listen(server: dict[str, str], *words: str) -> pexpect.spawn:
    command = [sys.executable, "-c", "from reader.cli import main; main()", "listen", *words]
    return pexpect.spawn(
        command[0], command[1:], env={**server, "TERM": "xterm"}, encoding="utf-8", timeout=240
    )


def loudness(samples: bytes) -> list[float]:
    """Return the mean amplitude, STEPS times a second."""
    values = array.array("h", samples[: len(samples) // 2 * 2])
    steps = (values[start : start + STEP] for start in range(0, len(values), STEP))
    return [sum(map(abs, step)) / len(step) for step in steps]


def from_first_sound(steps: list[float]) -> list[float]:
    return steps[next(n for n, level in enumerate(steps) if level > SILENT) :]


def sounding(steps: list[float]) -> float:
    """Return how many seconds are not silent."""
    return sum(level > SILENT for level in steps) / STEPS


def likeness(ours: list[float], theirs: list[float]) -> float:
    """Return how alike two courses of loudness are: 1 the same, 0 unrelated."""
    mean_a, mean_b = sum(ours) / len(ours), sum(theirs) / len(theirs)
    a, b = [x - mean_a for x in ours], [y - mean_b for y in theirs]
    together = sum(x * y for x, y in zip(a, b, strict=True))
    return together / (sum(x * x for x in a) * sum(y * y for y in b)) ** 0.5


def likenesses(heard: list[float], script: list[float], window: int = 5 * STEPS) -> Iterator[float]:
    """Give the likeness of every five seconds to what should sound there.

    A busy machine may delay the sound, by up to a third of a second in each of them.
    """
    late = 0
    for start in range(0, len(script) - window, window):
        wanted = script[start : start + window]
        shifts = range(max(late - 5, -start), late + STEPS // 3)
        found = (heard[start + shift : start + shift + window] for shift in shifts)
        alike, late = max(
            (likeness(sound, wanted), shift)
            for sound, shift in zip(found, shifts, strict=True)
            if len(sound) == window
        )
        yield alike


def test_the_whole_bundled_page_is_heard(server, recorder):
    """The recording holds speech for as long as the script lasts, and the same speech."""
    document = Source(None).document()
    speaker = Speaker(
        find_engine("espeak"), language=document.language, manner=Manner(rate=SPEED), pause=0.1
    )
    lines = list(Script(document))
    script = from_first_sound(
        loudness(record((line.utterance for line in lines), speaker).clip.samples)
    )
    speaker.engine.close()

    listening = listen(server, "--rate", str(SPEED), "--pause", "0.1")
    printed = listening.read()
    listening.wait()
    heard = from_first_sound(loudness(recorder.read_bytes()))

    assert listening.exitstatus == 0, printed
    told = printed.split("\r\n")[:-1]
    told.remove(KEYS)
    assert told == [line.said for line in lines]
    assert sounding(heard) == pytest.approx(sounding(script), rel=0.03)
    alike = list(likenesses(heard, script))
    assert sum(alike) / len(alike) > 0.7  # other speech has less than 0.2
    assert min(alike) > 0.25  # a gap in five seconds, on a busy machine, costs up to a half


def test_keys_pause_skip_and_end(server, recorder):
    """In a terminal, as a person presses them; the terminal is as before at the end."""
    listening = listen(server, "--pause", "0.1")
    listening.expect("Paraspinal sarcoma. Heading level 1.")
    listening.expect("A sarcoma is a cancer")

    listening.send(" ")
    time.sleep(0.5)
    before = recorder.stat().st_size
    time.sleep(1.5)
    paused = recorder.read_bytes()[before:]
    assert len(paused) > RATE
    assert sounding(loudness(paused)) == 0

    listening.send(" ")
    time.sleep(0.5)
    before = recorder.stat().st_size
    time.sleep(1.0)
    assert sounding(loudness(recorder.read_bytes()[before:])) > 0.4

    listening.send("\x1b[C")
    listening.expect("What is it")
    listening.send("\x1b[C")
    listening.expect("How common is it")
    listening.send("\x1b[D")
    listening.expect("What is it")
    listening.send("q")
    listening.expect(pexpect.EOF)
    listening.wait()
    assert listening.exitstatus == 0


def test_control_c_ends_with_130(server):
    listening = listen(server)
    listening.expect("A sarcoma is a cancer")
    listening.sendcontrol("c")
    listening.expect(pexpect.EOF)
    listening.wait()

    assert listening.exitstatus == 130


def test_keys_work_when_the_page_comes_from_standard_input(server):
    """The page is piped in, the keys come from the terminal."""
    reading = f"{sys.executable} -c 'from reader.cli import main; main()' listen -"
    page = "<h1>One</h1><p>Some words to say at length.</p><h2>Two</h2><p>More words to say.</p>"
    listening = pexpect.spawn(
        "sh", ["-c", f'echo "{page}" | {reading}'], env=server, encoding="utf-8", timeout=60
    )
    listening.expect("One. Heading level 1.")
    listening.expect("Some words")
    listening.send("\x1b[C")
    listening.expect("Two. Heading level 2.")
    listening.send("q")
    listening.expect(pexpect.EOF)
    listening.wait()

    assert listening.exitstatus == 0


def test_a_sound_server_that_dies_is_not_silence_without_a_word(tmp_path_factory):
    with sound_server(tmp_path_factory.mktemp("dying")) as (process, environment):
        listening = listen(environment)
        listening.expect("A sarcoma is a cancer")
        process.kill()
        listening.expect("The sound device does not play any more.")
        listening.expect(pexpect.EOF)
        listening.wait()

    assert listening.exitstatus == 5


def test_without_a_sound_device_a_sentence_says_so(tmp_path):
    """And nothing else: no noise from the sound libraries."""
    nowhere = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)}
    nowhere |= {"PULSE_SERVER": f"unix:{tmp_path}/none", "ALSA_CONFIG_PATH": "/dev/null"}
    done = subprocess.run(
        [sys.executable, "-c", "from reader.cli import main; main()", "listen"],
        env=nowhere, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 5
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "There is no sound device here that can be opened.",
        "Use “reader export” for audio files, or “reader show” for the text.",
    ]
