"""Texts that nobody would write are said too; how fast, `benchmarks/run.py spoken` measures."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from audio.spoken import spoken

HOSTILE = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "hostile_texts.py"))
SIZE = 3_000  # characters; the benchmark says more


@pytest.mark.parametrize("unit", HOSTILE["UNITS"])
def test_one_thing_again_and_again_is_said(unit):
    """It ends, every digit is there, and put through again it stays."""
    written = HOSTILE["hostile"](unit, SIZE)
    said = spoken(written, "en").said

    assert spoken(said, "en").said == said
    assert any(c.isalnum() for c in said) or not any(c.isalnum() for c in written)
