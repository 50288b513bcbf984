"""What signs are called in the languages that have no table of their own, as CLDR names them.

`cldr_signs.json` is made from the npm package cldr-annotations-full by

    python -m audio.spoken.tables.others FOLDER-OF-THE-PACKAGE > audio/spoken/tables/cldr_signs.json
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from audio.languages import fallbacks
from audio.spoken.table import Table

SIGNS = tuple("<>≤≥=≠±×÷→←↑↓↔%‰°′″&+−/✔☑§©®™≈~–∞√†‡*#^@")
_FILE = Path(__file__).with_name("cldr_signs.json")


def named(language: str) -> Table:
    """Return a table of the signs' names alone; of nothing where CLDR does not know the language.

    A sign is called by its name where it stands: nothing is known of how the language says a
    range, a power or a rate.
    """
    names = next((_names()[tag] for tag in fallbacks(language) if tag in _names()), {})
    said = {sign: name for sign, name in names.items() if sign not in "+−/–^" and sign not in name}
    said |= {"✓": names["✔"]} if "✔" in names else {}
    return Table(
        language,
        signs=said,
        plus=names.get("+", ""),
        minus=names.get("−", ""),
        slash=names.get("/", ""),
        dash=names.get("–", ""),
        power=names.get("^", ""),
        plus_or_minus=names.get("±", ""),
    )


def extended(language: str, *, signs: Mapping[str, str], **words: Any) -> Table:
    """Return a table of signs by CLDR's names and by better ones, with other words."""
    table = named(language)
    return replace(table, signs={**table.signs, **signs}, **words)


@cache
def _names() -> dict[str, dict[str, str]]:
    """Return the names by language, in small letters, and by sign."""
    names: dict[str, dict[str, str]] = json.loads(_FILE.read_text(encoding="utf-8"))["names"]
    return names


def _collected(package: Path) -> dict[str, dict[str, str]]:
    found = {}
    for file in sorted(package.glob("annotations/*/annotations.json")):
        told = json.loads(file.read_text(encoding="utf-8"))["annotations"].get("annotations", {})
        names = {sign: told[sign]["tts"][0] for sign in SIGNS if told.get(sign, {}).get("tts")}
        if len(names) > len(SIGNS) / 2:
            found[file.parent.name.lower()] = names
    return found


if __name__ == "__main__":
    notice = "Names of signs from Unicode CLDR, © Unicode, Inc., Unicode License v3 (Unicode-3.0)."
    shape = {"notice": notice, "names": _collected(Path(sys.argv[1]))}
    json.dump(shape, sys.stdout, ensure_ascii=False, indent=1)
