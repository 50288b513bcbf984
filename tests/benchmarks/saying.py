"""What it costs to find what is said for a text: against a second a megabyte, against its size."""

from __future__ import annotations

import runpy
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from hostile_texts import UNITS, hostile
from row import Row

from audio.spoken import spoken
from content import Page, understand

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "content" / "bundled" / "paraspinal-sarcoma.html"
PAIRS = ROOT / "tests" / "audio" / "spoken" / "test_english.py"
MEGABYTE = 1_000_000
HOSTILE = 100_000  # characters
EVERY = 5
"""After so many sentences of the page there is one with an amount, a sign or a short form."""


def said(folder: Path) -> Iterator[Row]:
    """A megabyte of health prose sentence by sentence; hostile texts and twice as much of them."""
    prose = _prose(MEGABYTE)
    spoken(prose[0], "en-US")
    yield Row("1 MB said | a second", min(_seconds(prose) for _ in range(3)), 1.0, 1.0)
    for unit in UNITS:
        once, twice = (_seconds([hostile(unit, size)]) for size in (HOSTILE, 2 * HOSTILE))
        yield Row(f"{unit!r} said, size × 2 | time × 2", twice, 2 * once, 1.35)


def _prose(size: int) -> list[str]:
    """Return so many characters of the page's sentences, with test sentences among them."""
    page = understand(Page(PAGE.read_text(encoding="utf-8"), str(PAGE)))
    sentences = [
        "".join(span.text for span in sentence.spans)
        for section in page.sections
        for block in section.blocks
        for sentence in block.sentences
    ]
    written = [written for written, _ in runpy.run_path(str(PAIRS))["PAIRS"]]
    found: list[str] = []
    for n in count():
        some = [sentences[n % len(sentences)]]
        if n % EVERY == 0:
            some.append(written[n // EVERY % len(written)])
        found += some
        size -= sum(map(len, some))
        if size <= 0:
            break
    return found


def _seconds(texts: Sequence[str]) -> float:
    begin = time.process_time()
    for text in texts:
        spoken(text, "en-US")
    return time.process_time() - begin
