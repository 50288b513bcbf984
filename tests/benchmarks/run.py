"""Measure how fast and how large the command is: ratios against peers, in one run.

    .venv/bin/python tests/benchmarks/run.py [NAME …]

Prints a table; the exit status is 1 when a ratio is above its limit. The peers espeak-ng and
ffmpeg are Debian's; without them their rows say so. Nothing else should run meanwhile.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from made_pages import page, page_of_bytes, sentences
from row import Row
from saying import said
from understanding import hostile, linear, understand

ENVIRONMENT = {n: v for n, v in os.environ.items() if n != "PYTHONDONTWRITEBYTECODE"}
"""As where it is installed: what is imported is compiled once, not in every run."""

READER = [sys.executable, "-c", "from reader.cli import main; main()"]
FIRST_SAMPLE = [sys.executable, str(Path(__file__).with_name("first_sample.py"))]
WORDS_AN_HOUR = 9_500


def seconds(command: Sequence[str] | str, runs: int) -> float:
    """Return the shortest of several runs: what else the machine does only makes it longer."""
    return min(_seconds(command) for _ in range(runs))


def _seconds(command: Sequence[str] | str) -> float:
    begin = time.perf_counter()
    subprocess.run(
        command,
        shell=isinstance(command, str),
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        env=ENVIRONMENT,
    )
    return time.perf_counter() - begin


def peak_megabytes(command: Sequence[str]) -> float:
    """Return the most memory that the command, or any process it started, ever held."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert not process.returncode, f"{command} ended with {process.returncode}"
    return usage.ru_maxrss / 1024


def start(folder: Path) -> Iterator[Row]:
    """Help and outline, against the bare imports they cannot do without."""
    python = [sys.executable, "-c"]
    yield Row(
        "reader --help | import click",
        seconds([*READER, "--help"], 15),
        seconds([*python, "import click"], 15),
        1.5,
    )
    yield Row(
        "reader sections | import bs4, lxml.etree, click",
        seconds([*READER, "sections"], 15),
        seconds([*python, "import bs4, lxml.etree, click"], 15),
        2.0,
    )


def first_sound(folder: Path) -> Iterator[Row]:
    """From the start of the process to the first speech given to the null device."""
    for name, html in (
        ("10 KB", page_of_bytes(10, 10_000)),
        ("5 MB, 5,000 sections", page_of_bytes(5_000, 5_000_000)),
    ):
        file = folder / "first.html"
        file.write_text(html, encoding="utf-8")
        runs = 15 if len(html) < 1_000_000 else 3
        yield Row(
            f"first sample, {name} | reader sections",
            seconds([*FIRST_SAMPLE, str(file)], runs),
            seconds([*READER, "sections", str(file)], runs),
            1.6,
        )


def export(folder: Path) -> Iterator[Row]:
    """100 sections on all cores, against espeak-ng's own command with the same words."""
    file, text = folder / "hundred.html", folder / "hundred.txt"
    file.write_text(page(100, 30_000), encoding="utf-8")
    text.write_text("\n".join(s for n in range(100) for s in sentences(300, seed=n)))
    if not (shutil.which("espeak-ng") and shutil.which("ffmpeg")):
        print("export: espeak-ng and ffmpeg are not here to compare with", file=sys.stderr)
        return
    peers = {
        "wav": (f"espeak-ng -f {text} -w {folder}/peer.wav", 0.75),
        "mp3": (f"espeak-ng -f {text} --stdout | ffmpeg -y -i - -b:a 48k {folder}/peer.mp3", 0.6),
    }
    for kind, (peer, limit) in peers.items():
        ours = [*READER, "export", str(file), "--to", str(folder / kind), "--format", kind]
        yield Row(
            f"export --format {kind} | {peer.split()[0]}", seconds(ours, 3), seconds(peer, 3), limit
        )


def memory(folder: Path) -> Iterator[Row]:
    """Ten hours of speech against one, and against what a process may take."""
    peaks = {}
    for hours in (1, 10):
        file = folder / f"{hours}.html"
        file.write_text(page(10 * hours, WORDS_AN_HOUR * hours), encoding="utf-8")
        to = folder / str(hours)
        peaks[hours] = peak_megabytes(
            [*READER, "export", str(file), "--to", str(to), "--format", "wav"]
        )
        shutil.rmtree(to)
    yield Row("memory, ten hours | one hour", peaks[10], peaks[1], 1.2, "MB")
    yield Row("memory, ten hours | 200 MB", peaks[10], 200, 1.0, "MB")


BENCHMARKS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "start": start,
    "first_sound": first_sound,
    "export": export,
    "memory": memory,
    "understand": understand,
    "linear": linear,
    "hostile": hostile,
    "spoken": said,
}


def main(names: Sequence[str]) -> int:
    rows = []
    for name in names or BENCHMARKS:
        with tempfile.TemporaryDirectory() as folder:
            for row in BENCHMARKS[name](Path(folder)):
                print(row, flush=True)
                rows.append(row)
    return any(row.is_too_much for row in rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
