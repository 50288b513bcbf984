"""What it costs to understand a page: against its size, against trafilatura, against 1 GB."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from hostile_pages import PAGES
from row import Row

READ = [sys.executable, str(Path(__file__).with_name("hostile_pages.py"))]
REAL_PAGES = Path(__file__).parents[3] / "shared" / "extraction" / "pages"
Given = TypeVar("Given")
GROWING = ("mixed", "items", "cells", "text", "div", "span with spaces", "list in list")


def linear(folder: Path) -> Iterator[Row]:
    """Pages of 2, 4 and 8 times the size, against 2, 4 and 8 times the time."""
    for name in GROWING:
        seconds = {
            times: min(_read(name, times / 8)[2] for _ in range(3)) for times in (1, 2, 4, 8)
        }
        for times in (2, 4, 8):
            yield Row(
                f"{name}, size × {times} | time × {times}", seconds[times], times * seconds[1], 1.35
            )


def hostile(folder: Path) -> Iterator[Row]:
    """Each hostile page in its full size, against 1 GB and what a person would wait for."""
    for name in PAGES:
        _, _, seconds, megabytes = _read(name, 1)
        yield Row(f"{name} | a minute", seconds, 60, 1.0)
        yield Row(f"{name} | 1 GB", megabytes, 1024, 1.0, "MB")


def _read(name: str, size: float) -> list[float]:
    """Return sentences, seconds of CPU to understand, and to narrate too, and megabytes."""
    done = subprocess.run(
        [*READ, str(size), name], check=True, capture_output=True, text=True, env=os.environ
    )
    return [float(number) for number in done.stdout.split("\t")[1:]]


def understand(folder: Path) -> Iterator[Row]:
    """CPU time for real pages, against trafilatura, which makes plain text of them."""
    if not (REAL_PAGES.is_dir() and find_spec("trafilatura")):
        print("understand: ../shared or trafilatura is not here to compare with", file=sys.stderr)
        return
    import trafilatura

    import content
    from content import Page

    pages = [gzip.decompress(file.read_bytes()).decode("utf-8", "replace") for file in _pages()]
    times = [
        (_cpu(content.understand, Page(html, "x")), _cpu(trafilatura.extract, html))
        for html in pages
    ]
    yield Row(
        f"understand {len(pages)} pages | trafilatura",
        sum(our for our, _ in times),
        sum(peer for _, peer in times),
        2.0,
    )


def _pages() -> list[Path]:
    return sorted(REAL_PAGES.glob("*.html.gz"))


def _cpu(work: Callable[[Given], object], given: Given) -> float:
    begin = time.process_time()
    work(given)
    return time.process_time() - begin
