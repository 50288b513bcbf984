"""What signs are called in the languages that have no table of their own, as CLDR names them.

`cldr_signs.json` is made from the npm package cldr-annotations-full by

    python -m audio.spoken.tables.others FOLDER-OF-THE-PACKAGE > audio/spoken/tables/cldr_signs.json
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path

from audio.languages import fallbacks, primary
from audio.pattern import late
from audio.spoken.table import Table

SIGNS = tuple("<>≤≥=≠±×÷→←↑↓↔↗↘↖↙%‰°′″&+−/✔☑○●□■§©®™≈~–∞√†‡*#^@,.:[❌€£$¥₹")
_IN_PLACE = "+−/–^,.:[€£$¥₹"
_APART = frozenset(("gn", "haw", "ht", "lb", "mto", "nci"))
"""Languages in which espeak-ng 1.52 says 25 as 5, or 1000 as 1, but each digit rightly."""

_MISREAD = {
    "si": ((late("6"), "හය"), (late("7"), "හත")),  # both are read as 201
    "uk": (  # a million is read as a thousand
        (late(r"(\d{1,3})0{6}"), r"\1 мільйонів"),
        (late(r"(\d{1,3})(?=\d{6}$)0*([1-9]\d*)"), r"\1 мільйонів \2"),
    ),
}
_SIGNS_IN_NAMES = late("[/()+−]")
_FILE = Path(__file__).with_name("cldr_signs.json")


def named(language: str) -> Table:
    """Return a table of the signs' names alone; in English where CLDR does not know the language.

    A sign is called by its name where it stands: nothing is known of how the language says a
    range, a power or a rate. A name in English, read as that voice reads words, tells more than
    the silence of most voices.
    """
    names = dict(_names()["en"])
    for tag in reversed(fallbacks(language)):
        names |= _names().get(tag, {})
    names = {sign: " ".join(_SIGNS_IN_NAMES.sub(" ", name).split()) for sign, name in names.items()}
    said = {sign: name for sign, name in names.items() if sign not in _IN_PLACE}
    return Table(
        language,
        digits_apart=primary(language) in _APART,
        misread=_MISREAD.get(primary(language), ()),
        signs=said | {"✓": names["✔"], "✗": names["❌"], "☐": names["□"], "tilde": names["~"]},
        decimals={sign: names[sign] for sign in ".,"},
        point=names["."],
        to=names["–"],
        over=names["/"],
        out_of=names["/"],
        ratio=names[":"],
        ratio_is_unsure=True,
        times=names["×"],
        by=names["×"],
        plus=names["+"],
        positive=names["+"],
        minus=names["−"],
        negative=names["−"],
        slash=names["/"],
        dash=names["–"],
        power=names["^"],
        reference=names["["],
        plus_or_minus=names["±"],
        currencies={sign: (names[sign], names[sign]) for sign in "€£$¥₹"},
    )


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
