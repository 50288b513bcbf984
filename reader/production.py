"""Speaking sections into files on all cores."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audio.formats import Tags
    from audio.speaker import Speaker
    from audio.speech import Mark, Utterance
    from reader.speaking import Speech

JOBS_AHEAD = 2  # a worker: enough to keep it busy, few enough for any length of page


@dataclass(frozen=True, slots=True)
class Job:
    """One section to be spoken into files: `files` has a path for each format's name."""

    number: int
    script: tuple[Utterance, ...]
    files: dict[str, Path]
    tags: Tags


@dataclass(frozen=True, slots=True)
class Written:
    """A section whose files are whole: `samples` long, with its marks."""

    number: int
    rate: int
    samples: int
    marks: tuple[Mark, ...]

    @property
    def seconds(self) -> float:
        return self.samples / self.rate


def produce(jobs: Iterable[Job], speech: Speech, processes: int | None = None) -> Iterator[Written]:
    """Speak the jobs on all cores and give each as it is finished, in any order.

    A process of its own for each core, because libespeak-ng has one state a process, and so
    that an engine that dies takes no other with it. Raises the first error of any job; files
    under their final names are always whole.
    """
    processes = processes or os.cpu_count() or 1
    waiting = iter(jobs)
    with ProcessPoolExecutor(processes, get_context("spawn"), initializer=_take_orders) as pool:
        try:
            running = {
                pool.submit(write, job, speech) for job in islice(waiting, processes * JOBS_AHEAD)
            }
            while running:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                running |= {pool.submit(write, job, speech) for job in islice(waiting, len(done))}
                yield from _results(done)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in active_children():
                worker.terminate()
            raise


def _take_orders() -> None:
    """Leave Ctrl-C to the parent; when it says so, end by way of the writers' clean-up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())


def _results(done: Iterable[Future[Written]]) -> Iterator[Written]:
    for future in done:
        yield future.result()


def write(job: Job, speech: Speech) -> Written:
    """Speak one section into its files."""
    from contextlib import ExitStack

    from audio.formats import find_format
    from audio.recording import stream

    speaker = _speaker(speech)
    marks, samples = [], 0
    with ExitStack() as writers:
        opened = [
            writers.enter_context(find_format(name).open(path, speaker.rate, job.tags))
            for name, path in job.files.items()
        ]
        for mark, clip in stream(job.script, speaker):
            samples += clip.length
            marks += [mark] if mark else []
            for writer in opened:
                writer.write(clip)
    return Written(job.number, speaker.rate, samples, tuple(marks))


@cache
def _speaker(speech: Speech) -> Speaker:
    """One speaker a process: loading a voice again for each section would be slow."""
    return speech.speaker()
