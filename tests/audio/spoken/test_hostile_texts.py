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


UNITS_ABROAD = {
    "es": ("[1,2-3,4]", "niño/", "1 comp/8 h ", "2.ª ", "IV ", "lun., ", "llame al "),
    "fr": ("[1,2-3,4]", "a·e·", "8h30-", "24h/", "XIXe", "01 23 ", "1 cp x 3/"),
    "de": ("[1,2-3,4]", "1.,", "1. und ", "24.12.–", "Patient*", "Mo, ", "Karl V ", "5 Std. "),
}


@pytest.mark.parametrize(
    ("language", "unit"), [(tag, unit) for tag, units in UNITS_ABROAD.items() for unit in units]
)
def test_what_only_one_language_writes_ends_too(language, unit):
    said = spoken(unit * (SIZE // len(unit)), language).said

    assert spoken(said, language).said == said
