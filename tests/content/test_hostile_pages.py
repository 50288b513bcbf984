"""Pages that nobody would write by hand are answered too, within 1 GB and without recursion."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BENCHMARKS = ROOT / "tests" / "benchmarks"
SIZE = "0.01"  # of the full size, which the script can be given by hand
SECONDS = 300  # for all of them: only what never ends takes so long


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(map(str, (ROOT, BENCHMARKS)))
    return subprocess.run(
        [sys.executable, *arguments],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
    )


LIST = "import hostile_pages; print(*hostile_pages.PAGES, sep='\\n')"
NAMES = _python("-c", LIST).stdout.splitlines()


@pytest.fixture(scope="module")
def read() -> dict[str, str]:
    """What became of each page. One process reads them all, unless it dies of one."""
    found: dict[str, str] = {}
    while rest := [name for name in NAMES if name not in found]:
        done = _python(str(BENCHMARKS / "hostile_pages.py"), SIZE, *rest)
        lines = done.stdout.splitlines()
        found |= dict(zip(rest, lines, strict=False))
        if len(lines) < len(rest):
            found[rest[len(lines)]] = f"failed: {done.stderr[-2000:]}"
    return found


@pytest.mark.parametrize("name", NAMES)
def test_hostile_page(name, read):
    """It is understood and narrated, or refused in a sentence."""
    assert "failed: " not in read[name]
