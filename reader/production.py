"""Speaking sections into files on all cores."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import active_children, get_context, parent_process
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from audio.encoding import partial_of
from audio.errors import SpeechFailed

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
    """A section whose files are whole: `samples` long, with its marks.

    `unspoken` are the languages (BCP 47) of words in it that no voice speaks.
    """

    number: int
    rate: int
    samples: int
    marks: tuple[Mark, ...]
    unspoken: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        return self.samples / self.rate


def produce(jobs: Iterable[Job], speech: Speech, processes: int | None = None) -> Iterator[Written]:
    """Speak the jobs on all cores and give each as it is finished, in any order.

    A process of its own for each core, because libespeak-ng has one state a process, and so
    that an engine that dies takes nothing else with it. Raises the first error of any job, and
    SpeechFailed when a process dies; files under their final names are always whole.
    """
    processes = processes or os.cpu_count() or 1
    waiting = iter(jobs)
    running: dict[Future[Written], Job] = {}
    with (
        TemporaryDirectory(prefix="reader-") as room,
        ProcessPoolExecutor(processes, get_context("spawn"), initializer=_take_orders) as pool,
    ):
        try:
            asked = _kept(speech, Path(room) / "speech")
            while True:
                for job in islice(waiting, processes * JOBS_AHEAD - len(running)):
                    running[pool.submit(write, _kept(job, Path(room) / str(job.number)), asked)] = (
                        job
                    )
                if not running:
                    return
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    yield future.result()
                    del running[future]
        except BaseException as error:
            _end(pool, running.values())
            if isinstance(error, BrokenProcessPool):
                sentence = "The process that speaks has ended unexpectedly."
                raise SpeechFailed(sentence) from error
            raise


def _kept(order: Job | Speech, file: Path) -> Path:
    """Put an order into a file: a long script would fill the pipe to a process that may die."""
    file.write_bytes(pickle.dumps(order))
    return file


def _end(pool: ProcessPoolExecutor, jobs: Iterable[Job]) -> None:
    """Kill the processes, which may be in the middle of anything, and clean up after them."""
    for worker in active_children():
        worker.kill()
    pool.shutdown(cancel_futures=True)
    for path in (path for job in jobs for path in job.files.values()):
        partial_of(path).unlink(missing_ok=True)


def _take_orders() -> None:
    """Leave Ctrl-C to the parent, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
    os._exit(1)


def write(file: Path, asked: Path) -> Written:
    """Speak one section into its files: the job is in a file of its own, the speech in another."""
    from contextlib import ExitStack

    from audio.formats import find_format
    from audio.recording import stream
    from reader.unspoken import Sayable

    job: Job = pickle.loads(file.read_bytes())
    file.unlink()
    speaker = _speaker(asked)
    script = Sayable(job.script, speaker)
    marks, samples = [], 0
    with ExitStack() as writers:
        opened = [
            writers.enter_context(find_format(name).open(path, speaker.rate, job.tags))
            for name, path in job.files.items()
        ]
        for mark, clip in stream(script, speaker):
            samples += clip.length
            marks += [mark] if mark else []
            for writer in opened:
                writer.write(clip)
    return Written(job.number, speaker.rate, samples, tuple(marks), tuple(script.unspoken))


@cache
def _speaker(asked: Path) -> Speaker:
    """One speaker a process: loading a voice and lexicons again for each section would be slow."""
    speech: Speech = pickle.loads(asked.read_bytes())
    return speech.speaker()
