"""Units after numbers: mg, µg/kg/day, mL/min/1.73 m², ×10⁹/L.

CLDR has the names of most (Unicode Technical Standard 35, part 6); the others are made from the
table's names and prefixes. A symbol that two units share is not here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from audio.spoken import cldr
from audio.spoken.raised import LETTER, PLAIN

if TYPE_CHECKING:
    from audio.spoken.table import Table

CLDR = {
    "mass-kilogram": "kg Kg KG kgs",
    "mass-gram": "g gm gms",
    "mass-milligram": "mg mgs MG",
    "mass-microgram": "µg μg mcg ug MCG mcgs",
    "mass-pound": "lb lbs",
    "mass-ounce": "oz",
    "volume-liter": "L l",
    "volume-deciliter": "dL dl",
    "volume-centiliter": "cL cl",
    "volume-milliliter": "mL ml ML mls mLs",
    "volume-cubic-centimeter": "cc cm³ cm3",
    "volume-cubic-meter": "m³",
    "volume-fluid-ounce": "fl.oz",
    "volume-teaspoon": "tsp tsps",
    "volume-tablespoon": "tbsp tbsps Tbsp",
    "length-kilometer": "km",
    "length-meter": "m",
    "length-centimeter": "cm cms",
    "length-millimeter": "mm",
    "length-micrometer": "µm μm",
    "length-nanometer": "nm",
    "length-foot": "ft",
    "area-square-meter": "m² m2",
    "area-square-centimeter": "cm² cm2",
    "area-square-kilometer": "km²",
    "duration-hour": "h hr hrs",
    "duration-minute": "min mins",
    "duration-second": "s sec secs",
    "duration-millisecond": "ms msec",
    "duration-day": "d",
    "duration-week": "wk wks",
    "duration-month": "mo mos",
    "duration-year": "yr yrs",
    "pressure-millimeter-ofhg": "mmHg mmhg",
    "pressure-kilopascal": "kPa",
    "pressure-hectopascal": "hPa",
    "pressure-bar": "bar",
    "temperature-celsius": "°C ºC ℃",
    "temperature-fahrenheit": "°F ºF ℉",
    "angle-degree": "° º",
    "energy-kilocalorie": "kcal kcals Kcal",
    "energy-kilojoule": "kJ kj",
    "frequency-hertz": "Hz",
    "frequency-kilohertz": "kHz",
    "frequency-megahertz": "MHz",
    "speed-mile-per-hour": "mph",
    "concentr-permillion": "ppm",
}
OWN = {
    "unit": "U u",
    "international unit": "IU iu",
    "beat per minute": "bpm BPM",
    "centimeter of water": "cmH₂O cmH2O",
    "pack year": "pack-years",
    "log": "log10 log₁₀",
}
_WITH_PREFIXES = {
    "mole": ("mol", "mµμunpk"),
    "equivalent": ("Eq", "mµμu"),
    "osmole": ("Osm", "m"),
    "gray": ("Gy", "mcµμ"),
    "sievert": ("Sv", "mµμ"),
    "becquerel": ("Bq", "kMG"),
    "katal": ("kat", "µμn"),
    "volt": ("V", "mkµμ"),
    "decibel": ("dB", ""),
    "dalton": ("Da", "kM"),
    "gram": ("g", "npf"),
    "liter": ("L", "µμnpf"),
    "second": ("s", "µμn"),
    "ampere": ("A", "mµμ"),
}
_PREFIXED_UNITS = {
    "international unit": ("IU", "mµμuk"),
    "unit": ("U", "mµμuk"),
}


class Symbol(NamedTuple):
    """A unit: its name in CLDR, or its name in the tables and a prefix for it."""

    cldr: str = ""
    own: str = ""
    prefix: str = ""


def _symbols() -> dict[str, Symbol]:
    found = {s: Symbol(cldr=name) for name, symbols in CLDR.items() for s in symbols.split()}
    found |= {s: Symbol(own=name) for name, symbols in OWN.items() for s in symbols.split()}
    for name, (symbol, prefixes) in (*_WITH_PREFIXES.items(), *_PREFIXED_UNITS.items()):
        for prefix in ("", *prefixes) if len(symbol) > 1 or symbol == "U" else prefixes:
            if symbol and prefix + symbol not in found:
                found[prefix + symbol] = Symbol(own=name, prefix=_PREFIX.get(prefix, prefix))
    return found


_PREFIX = {"μ": "µ", "u": "µ"}
SYMBOLS = _symbols()

ALONE = frozenset((
    "mg", "µg", "μg", "mcg", "kg", "mL", "ml", "dL", "mmHg", "kcal", "mmol", "µmol", "μmol", "nmol",
    "pmol", "mEq", "mSv", "mGy", "ng", "pg", "kPa", "cm", "mm", "bpm", "mOsm", "IU", "mIU", "cmH2O",
    "cmH₂O", "µL", "μL", "MBq",
))  # fmt: skip
"""Symbols that are units without a number before them too, as at the head of a column."""

_NEVER_FIRST_ALONE = frozenset(
    ("min", "h", "s", "d", "m", "u", "U", "bar", "mo", "ms", "sec", "V", "W", "N", "A")
)
_TOKEN = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True) if s)
_SYMBOL = re.compile(rf"(?:{_TOKEN})(?!{LETTER})")
_POWER = re.compile(r"[²³]|[⁻−-]\s?[¹²³123](?!\d)|⁻[¹²³]")
_NEXT = re.compile(r"\s?[/∕⁄]\s?|[·⋅*]|[ \u00a0\u202f](?=\S{1,5}⁻)")
_DIVISOR = re.compile(r"(?P<number>10(?P<power>[⁰¹²³⁴-⁹]+)|\d+(?:[.,]\d+)?)\s?")
_GAP = re.compile(r"[ \u00a0\u2009\u202f]?")
_MMHG = re.compile(r"mm[ \u00a0\u202f]?Hg\b")
_CM_WATER = re.compile(r"cm[ \u00a0\u202f]?H[2₂]O\b")


class Unit(NamedTuple):
    """A unit up to `end`: what is said for it, “{}” standing for the number."""

    end: int
    said: str


def unit(text: str, begin: int, table: Table, value: Decimal) -> Unit | None:
    """Return the unit that begins there, after at most one space, in the form for the value."""
    gap = _GAP.match(text, begin)
    at = gap.end() if gap else begin
    first = _one(text, at, table, value)
    if first is None:
        return None
    end, said = first
    return _divided(text, end, said, table)


def alone(text: str, begin: int, table: Table) -> Unit | None:
    """Return the unit that begins there without a number: “milligrams per deciliter”."""
    found = _SYMBOL.match(text, begin)
    if found is None:
        return None
    made = unit(text, begin, table, Decimal(2))
    if made is None:
        return None
    is_known = found[0] in ALONE or text[begin : made.end] in ALONE
    is_divided = "/" in text[begin : made.end] and found[0] not in _NEVER_FIRST_ALONE
    if not is_known and not is_divided:
        return None
    return Unit(made.end, made.said.replace("{}", "").strip())


def _one(text: str, at: int, table: Table, value: Decimal) -> Unit | None:
    for pattern, symbol in ((_MMHG, "mmHg"), (_CM_WATER, "cmH₂O")):
        if found := pattern.match(text, at):
            return _named(found.end(), symbol, table, value)
    if text[at : at + 1] == "%":
        return Unit(at + 1, f"{{}} {table.percent}") if table.percent else None
    found = _SYMBOL.match(text, at)
    return _with_raised(text, found, table, value) if found else None


def _with_raised(text: str, found: re.Match[str], table: Table, value: Decimal) -> Unit | None:
    end, symbol = found.end(), found[0]
    raised = text[end : end + 1]
    if raised.isdecimal():
        return None
    if raised in ("²", "³") and symbol + raised in SYMBOLS:
        return _named(end + 1, symbol + raised, table, value)
    made = _named(end, symbol, table, value)
    if made and raised in ("²", "³"):
        word = table.squared if raised == "²" else table.cubed
        return Unit(end + 1, f"{made.said} {word}") if word else None
    return made


def _named(end: int, symbol: str, table: Table, value: Decimal) -> Unit | None:
    known = SYMBOLS[symbol]
    if known.cldr:
        said = cldr.unit(known.cldr, table.language, value)
        return Unit(end, said) if said else None
    names = table.units.get(known.own)
    prefix = table.prefixes.get(known.prefix, "") if known.prefix else ""
    if names is None or (known.prefix and not prefix):
        return None
    name = names[0] if cldr.plural(table.language, value) == "one" else names[1]
    joint = " " if " " in name or name in table.units["unit"] else ""
    return Unit(end, f"{{}} {prefix}{joint if prefix else ''}{name}")


def _divided(text: str, end: int, said: str, table: Table) -> Unit:
    """Add what stands under the unit: “per kilogram per day”."""
    while table.per:
        joint = _NEXT.match(text, end)
        if joint is None:
            break
        is_per = joint[0].strip() in ("/", "∕", "⁄")
        divisor = _DIVISOR.match(text, joint.end()) if is_per else None
        at = divisor.end() if divisor else joint.end()
        made = _one(text, at, table, Decimal(1 if divisor is None else 2))
        power = _POWER.match(text, made.end) if made and not is_per else None
        if made is None or (not is_per and power is None):
            if divisor and divisor["power"]:
                pass
            break
        number = f"{_divisor_said(divisor, table)} " if divisor else ""
        said = f"{said} {table.per} {number}{made.said.replace('{}', '').strip()}"
        end = power.end() if power else made.end
    return Unit(end, said)


def _divisor_said(divisor: re.Match[str], table: Table) -> str:
    from audio.spoken.numbers import number

    if divisor["power"]:
        return f"10 {table.power} {divisor['power'].translate(PLAIN)}"
    read = number(divisor["number"], 0, table)
    return read.said(table) if read else divisor["number"]
