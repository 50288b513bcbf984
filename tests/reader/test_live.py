"""`reader listen` in a terminal, against a real sound server, recorded.

Every other test trusts what a player says it played; these measure what sounded.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from operator import mul
from pathlib import Path

import pexpect
import pytest

from audio.engines import find_engine
from audio.recording import record
from audio.speaker import Speaker
from audio.speech import Manner, Span, Utterance
from reader.narration import Script
from reader.opening import Source

from ..conftest import RATE, Recorder

COMMAND = (sys.executable, "-c", "from reader.cli import main; main()", "listen")
STEPS = 50  # a second: how often the loudness is looked at
STEP = RATE // STEPS  # samples
SILENT = 40  # of 32767, mean: below it nobody hears anything
SPEED = 2.5
QUICKLY = ("--rate", str(SPEED), "--pause", "0.1")
THINNED = 4  # every so many samples are compared


@pytest.fixture
def listen(recorder: Recorder, tmp_path: Path) -> Iterator[Callable[..., pexpect.spawn]]:
    """Run the command in a pseudo-terminal, with a memory of its own."""
    running: list[pexpect.spawn] = []

    def start(*words: str) -> pexpect.spawn:
        environment = {**os.environ, "TERM": "xterm", "XDG_DATA_HOME": str(tmp_path)}
        listening = pexpect.spawn(
            COMMAND[0],
            [*COMMAND[1:], *QUICKLY, *words],
            env=environment,
            encoding="utf-8",
            timeout=60,
            dimensions=(40, 400),
        )
        listening.delaybeforesend = None
        running.append(listening)
        return listening

    yield start
    for listening in running:
        listening.close(force=True)


def end(listening: pexpect.spawn) -> int | None:
    """End the session as a person does, and return its exit status."""
    listening.send("\x1b")
    listening.expect("Press Escape again to quit.")
    listening.send("\x1b")
    listening.expect(pexpect.EOF)
    listening.wait()
    return listening.exitstatus


def loudness(samples: memoryview | bytes) -> list[float]:
    """Return the mean amplitude, STEPS times a second."""
    values = memoryview(samples).cast("B").cast("h")
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


def test_the_whole_bundled_page_is_heard(listen, recorder):
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

    begin = recorder.position
    listening = listen("--from-start")
    listening.expect("End of the page.", timeout=240)
    printed = listening.before.split("\r\n")[:-1]
    heard = from_first_sound(loudness(recorder.samples(begin)))
    heard = heard[: len(script) + STEPS]
    assert end(listening) == 0

    assert printed == [line.said for line in lines]
    assert sounding(heard[: len(script)]) == pytest.approx(sounding(script), rel=0.03)
    alike = list(likenesses(heard, script))
    assert sum(alike) / len(alike) > 0.7  # other speech has less than 0.2
    assert min(alike) > 0.25  # a gap in five seconds, on a busy machine, costs up to a half


def test_a_session_as_a_person_has_it(listen, recorder):
    """Start, pause, go on, skip, a section by its name, end; and the next time on from there."""
    listening = listen()
    listening.expect("Press space bar to pause and go on, question mark for help.")
    listening.expect("Paraspinal sarcoma. Heading level 1.")
    listening.expect("A sarcoma is a cancer")

    listening.send(" ")
    listening.expect("Paused.")
    time.sleep(0.3)
    silent_from = recorder.position
    time.sleep(1.0)
    assert recorder.position > silent_from + RATE // 2
    assert not recorder.loud(silent_from)

    listening.send(" ")
    time.sleep(0.3)
    sounds_from = recorder.position
    time.sleep(1.0)
    assert recorder.loud(sounds_from)

    listening.send("\x1b[6~")
    listening.expect("What is it")
    listening.send("s")
    listening.expect("Which section")
    listening.send("outl")
    listening.expect("outl\r\nOutlook")
    listening.send("\r")
    listening.expect("Outlook. Heading level 2.")
    assert end(listening) == 0

    again = listen()
    again.expect("Going on in: Outlook")
    again.expect("Outlook. Heading level 2.")
    assert end(again) == 0

    anew = listen("--from-start")
    anew.expect("^Paraspinal sarcoma. Heading level 1.")
    assert end(anew) == 0


def onset(recorder: Recorder, begin: int, text: str) -> int:
    """Return where in a second of the recording the sound of a text begins most likely.

    Not its very samples: espeak-ng makes noises by chance.
    """
    speaker = Speaker(find_engine("espeak"), language="en", manner=Manner(rate=SPEED))
    made = record([Utterance((Span(text, "en"),))], speaker).clip.samples
    speaker.engine.close()
    wanted = memoryview(made).cast("h")[: RATE // 10 : THINNED].tolist()
    heard = recorder.samples(begin, begin + RATE)[::THINNED].tolist()

    def alike(lag: int) -> float:
        part = heard[lag : lag + len(wanted)]
        return sum(map(mul, wanted, part)) / (sum(map(mul, part, part)) ** 0.5 or 1.0)

    best = max(range(len(heard) - len(wanted)), key=alike)
    return begin + best * THINNED + next(n for n, v in enumerate(wanted) if abs(v) > 200) * THINNED


def test_answers_come_at_once(listen, recorder, tmp_path, record_property):
    """How long it takes is printed; what a busy machine takes is no reason to fail."""
    sentences = [
        f"{word} is a word of its own that goes on and on for a while, and then goes on again."
        for word in WORDS
    ]
    page = tmp_path / "words.html"
    page.write_text(f"<html lang=en><h1>Words</h1><p>{'<p>'.join(sentences)}", encoding="utf-8")
    listening = listen(str(page))
    listening.expect(sentences[0])
    pauses, skips = [], []
    for sentence in sentences[1:]:
        time.sleep(0.3)
        begin = recorder.position
        listening.send("\x1b[B")
        time.sleep(1.2)
        skips.append(onset(recorder, begin, sentence) - begin)
        begin = recorder.position
        listening.send(" ")
        time.sleep(0.5)
        pauses.extend(last + RATE // 200 - begin for last in recorder.loud(begin)[-1:])
        listening.send(" ")
    for name, samples in (("silence after pause", pauses), ("new speech after a skip", skips)):
        times = sorted(1000 * each / RATE for each in samples)
        measured = f"median {times[len(times) // 2]:.0f} ms, most {times[-1]:.0f} ms"
        record_property(name, measured)
    assert max(*pauses, *skips) < RATE
    end(listening)


WORDS = ("Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India")


def engine_of(listening: pexpect.spawn) -> int:
    """Return the process that speaks for a session."""
    children = Path(f"/proc/{listening.pid}/task/{listening.pid}/children").read_text().split()
    engines = (pid for pid in children if b"apart" in Path(f"/proc/{pid}/cmdline").read_bytes())
    return int(next(engines))


def test_an_engine_that_is_killed_or_hangs_is_started_again(listen, recorder):
    """The same sentence is said again, after a word about it."""
    said = [line.said for line in Script(Source(None).document())]
    listening = listen()
    listening.expect("A sarcoma is a cancer")
    for how in (signal.SIGKILL, signal.SIGSTOP):
        os.kill(engine_of(listening), how)
        listening.expect("The voice has stopped. It is being started again.\r\n")
        last = [line for line in listening.before.split("\r\n") if line in said][-1:]
        listening.expect("The voice had stopped, and goes on.\r\n(.*?)\r\n")
        if last:
            assert said.index(listening.match[1]) - said.index(last[0]) in (0, 1)
    begin = recorder.position
    time.sleep(1)
    assert recorder.loud(begin)
    assert end(listening) == 0


def test_it_goes_on_when_the_sound_server_is_back(listen, mortal_server):
    listening = listen()
    listening.expect("A sarcoma is a cancer")
    mortal_server.kill()
    listening.expect("The sound device is gone. Paused until there is one.")
    listening.send("w")
    listening.expect("The sound device is gone. Paused until there is one.")
    mortal_server.start()
    listening.expect("There is a sound device again.")
    listening.expect("What is it")
    assert end(listening) == 0


def go_on_a_section(listening: pexpect.spawn) -> None:
    listening.expect("Paraspinal sarcoma")
    listening.send("\x1b[6~")
    listening.expect("What is it")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL])
def test_the_place_is_kept_however_it_ends(listen, how):
    listening = listen()
    go_on_a_section(listening)
    listening.kill(how)
    listening.expect(pexpect.EOF)
    listening.wait()

    again = listen()
    again.expect("Going on in: What is it?")
    assert end(again) == 0


def test_the_place_is_kept_when_the_terminal_closes(listen):
    listening = listen()
    go_on_a_section(listening)
    listening.close()

    again = listen()
    again.expect("Going on in: What is it?")
    assert end(again) == 0


def test_control_c_ends_with_130(listen):
    listening = listen()
    listening.expect("A sarcoma is a cancer")
    listening.sendcontrol("c")
    listening.expect(pexpect.EOF)
    listening.wait()

    assert listening.exitstatus == 130


def test_keys_work_when_the_page_comes_from_standard_input(recorder, tmp_path):
    """The page is piped in, the keys come from the terminal."""
    page = "<h1>One</h1><p>Some words to say at length.</p><h2>Two</h2><p>More words to say.</p>"
    command = " ".join(f"'{word}'" for word in COMMAND)
    listening = pexpect.spawn(
        "sh",
        ["-c", f'echo "{page}" | {command} -'],
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
        encoding="utf-8",
        timeout=60,
    )
    listening.expect("One. Heading level 1.")
    listening.expect("Some words")
    listening.send("\x1b[6~")
    listening.expect("Two. Heading level 2.")
    assert end(listening) == 0


def test_a_page_from_standard_input_may_be_typed_at_the_terminal(listen):
    """Ctrl-D ends it; then keys come from there."""
    listening = listen("-", "--plain")
    listening.send("<h1>One</h1><p>Some words to say.</p>\r<h2>Two</h2><p>More to say.</p>\r\x04")
    listening.expect("One. Heading level 1.")
    listening.send("\x1b[6~")
    listening.expect("Two. Heading level 2.")
    assert end(listening) == 0


def test_a_page_that_is_not_there_is_heard_too(listen, recorder):
    """Who listens may not see what is printed."""
    begin = recorder.position
    listening = listen("no-such-page.html")
    listening.expect("There is no file")
    listening.expect(pexpect.EOF)
    listening.wait()

    assert listening.exitstatus == 3
    assert len(recorder.loud(begin)) > RATE // 200


def test_in_plain_lines_nothing_sounds(listen, recorder):
    begin = recorder.position
    listening = listen("--plain")
    listening.expect("This page explains")
    listening.send(" ")
    listening.expect("The soft tissue on both sides")
    time.sleep(0.5)
    assert not recorder.loud(begin)
    assert end(listening) == 0


def test_nothing_is_painted_over(listen):
    """A screen reader that follows the terminal gets lines, and nothing else."""
    listening = listen("--plain")
    for key in (
        "\x1b[6~",
        "h",
        "s",
        "o",
        "\x7f",
        "\x1b",
        "o",
        "\x1b[B",
        "\r",
        "w",
        "?",
        "h",
        "\x1b",
    ):
        listening.send(key)
        time.sleep(0.2)
    assert end(listening) == 0
    printed = listening.before
    assert "\x1b" not in printed
    assert not [c for c in printed if ord(c) < 32 and c not in "\r\n"]
