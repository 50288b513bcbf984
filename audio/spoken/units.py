"""Units after numbers: mg, µg/kg/day, mL/min/1.73 m², ×10⁹/L.

CLDR has the names of most (Unicode Technical Standard 35, part 6); the others are made from the
table's names and prefixes. A symbol that two units share is not here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from audio.lexicon import MARKS
from audio.pattern import late
from audio.spoken import cldr
from audio.spoken.numbers import number
from audio.spoken.raised import LETTER, PLAIN, RAISED_DIGITS

if TYPE_CHECKING:
    from audio.spoken.table import Table

CLDR = {
    "mass-kilogram": "kg Kg KG kgs ㎏",
    "mass-gram": "g gm gms",
    "mass-milligram": "mg mgs MG ㎎",
    "mass-microgram": "µg μg mcg ug MCG mcgs ㎍",
    "mass-pound": "lb lbs",
    "mass-ounce": "oz",
    "volume-liter": "L l",
    "volume-deciliter": "dL dl",
    "volume-centiliter": "cL cl",
    "volume-milliliter": "mL ml ML mls mLs ㎖",
    "volume-cubic-centimeter": "cc cm³ cm3 ㏄",
    "volume-cubic-meter": "m³",
    "volume-fluid-ounce": "fl.oz",
    "volume-teaspoon": "tsp tsps",
    "volume-tablespoon": "tbsp tbsps Tbsp",
    "length-kilometer": "km ㎞",
    "length-meter": "m",
    "length-centimeter": "cm cms ㎝",
    "length-millimeter": "mm ㎜",
    "length-micrometer": "µm μm",
    "length-nanometer": "nm",
    "length-foot": "ft",
    "area-square-meter": "m² m2 ㎡",
    "area-square-centimeter": "cm² cm2",
    "area-square-kilometer": "km²",
    "area-square-inch": "in²",
    "area-square-foot": "ft²",
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
    "temperature-celsius": "°C ºC ℃",
    "temperature-fahrenheit": "°F ºF ℉",
    "angle-degree": "° º",
    "energy-kilocalorie": "kcal kcals Kcal ㎉",
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
    "year old": "yo y/o",
    "million unit": "MU",
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
    "liter": ("L", "µμunpf"),
    "second": ("s", "µμn"),
    "ampere": ("A", "mµμ"),
    "molar": ("M", "mµμnp"),
    "curie": ("Ci", "mµμuk"),
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
    return found | {f"{micro}l": found[f"{micro}L"] for micro in "µμ"}


_PREFIX = {"μ": "µ", "u": "µ"}
SYMBOLS = _symbols()

ALONE = frozenset((
    "mg", "µg", "μg", "mcg", "kg", "mL", "ml", "dL", "mmHg", "kcal", "mmol", "µmol", "μmol", "nmol",
    "pmol", "mEq", "mSv", "mGy", "ng", "pg", "kPa", "cm", "mm", "bpm", "mOsm", "IU", "mIU", "cmH2O",
    "cmH₂O", "µL", "μL", "MBq", "m²", "cm²", "mm²", "m³", "cm³", "mm³", "in²", "lb", "oz",
    "ft²",
))  # fmt: skip
"""Symbols that are units without a number before them too, as at the head of a column."""

_NEVER_FIRST_ALONE = frozenset(
    ["min", "h", "s", "d", "m", "u", "U", "bar", "mo", "ms", "sec", "V", "W", "N", "A"]
)
_TOKEN = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))
_INVERSE = r"(?:[A-Za-zµμ]{1,4}[⁻−-]\s?[¹1]|(?:[ckmd]?m|s)[⁻−-]\s?[²³23])(?!\d)"
_BEHIND = rf"(?![{MARKS}]|{LETTER}|_|\.(?!{_INVERSE}){LETTER}|['’]{LETTER})"
_SYMBOL = late(rf"(?:{_TOKEN}){_BEHIND}")
_BEGINNINGS = frozenset(symbol[0] for symbol in SYMBOLS) | {"%"}
_POWER = late(r"[⁻−-]\s?[¹²³123](?!\d)")
_PLAIN_POWER = late(r"\^?(?P<digit>[23])(?![\w.,]?\d|\w)")
_NEXT = late(rf"(?P<under>\s?[/∕⁄]\s?)|[·⋅*]|[. \u00a0\u202f](?={_INVERSE})")
_DIVISOR = late(
    rf"(?P<number>10(?P<power>[{RAISED_DIGITS}]+)|\d+(?:[.,]\d+)?)(?:\s?[-–]\s?(?P<last>\d+))?\s?"
)
_SPACES = " \u00a0\u2009\u202f"
_SEVERAL = Decimal(5)  # two has a form of its own in some languages
_MMHG = late(r"mm[ \u00a0\u202f]?Hg\b")
_CM_WATER = late(r"cm[ \u00a0\u202f]?H[2₂]O\b")
_WORD = late(f"{LETTER}+")
_STOP = late(r"\.(?=\s[a-z(]|[–-]\d|\s\d{1,2}\s?in\b)")
_DEGREES = late(r"[ \u00a0]?(?P<scale>[FC])(?![\w°]|\.\w)")
_INCHES = late(r"[ \u00a0]?in(?:ches)?(?!\w)")
_FEET_BEFORE = late(r"\b(?:ft|feet|foot)[.,]? [\d.]{1,4}$")
_FEVERS = {"F": (Decimal(90), Decimal(112)), "C": (Decimal(30), Decimal(45))}
_CUSTOMARY = frozenset(("mass-pound", "mass-ounce", "volume-fluid-ounce", "length-foot"))
_OF_LENGTH = late("length-|duration-second")
_NEARBY = 40
_MOST_UNDER = 6  # units under a unit: no rate has more


class Unit(NamedTuple):
    """A unit up to `end`: what is said for it, “{}” standing for the number.

    `kind` is what it measures, as CLDR calls it; "" where CLDR does not have the unit.
    """

    end: int
    said: str
    kind: str = ""


def unit(text: str, begin: int, table: Table, value: Decimal) -> Unit | None:
    """Return the unit that begins there, after at most one space, in the form for the value."""
    at = begin + (text[begin : begin + 1] in _SPACES and begin < len(text))
    if inches := _inches(text, begin, table, value):
        return inches
    if text[at : at + 1] not in _BEGINNINGS and not _own_symbols(table).match(text, at):
        return _fever(text, begin, table, value)
    first = _one(text, at, table, value)
    if first is None:
        return _fever(text, begin, table, value)
    if text[begin:at].isspace() or not _is_plural(text, begin, first.end, value):
        return _divided(text, first, table)
    return None


def _inches(text: str, begin: int, table: Table, value: Decimal) -> Unit | None:
    """Return the inches of “5 ft 10 in”; “in” is a word elsewhere."""
    found = _INCHES.match(text, begin)
    if found is None or not _FEET_BEFORE.search(text[max(begin - 12, 0) : begin]):
        return None
    said = cldr.unit("length-inch", table.language, value)
    return Unit(found.end(), said, "customary") if said else None


def _is_plural(text: str, begin: int, end: int, value: Decimal) -> bool:
    """Tell whether the s on a number is no second: the 2000s, size 00s."""
    is_zero_before = text[begin - 1 : begin] == "0" and value == 0
    return text[begin:end] == "s" and (value > _MOST_SECONDS or is_zero_before)


_MOST_SECONDS = 120


def _fever(text: str, begin: int, table: Table, value: Decimal) -> Unit | None:
    """Return the degrees of “a fever of 101 F”, and of “38.5 C”."""
    found = _DEGREES.match(text, begin)
    if found is None:
        return None
    lowest, highest = _FEVERS[found["scale"]]
    before = text[max(begin - _NEARBY, 0) : begin]
    if not lowest <= value <= highest:
        return None
    is_whole = value == value.to_integral_value() and found["scale"] == "F"
    if is_whole and not table.temperature_before.search(before):
        return None
    return _named(found.end(), f"°{found['scale']}", table, value)


def alone(text: str, begin: int, table: Table) -> Unit | None:
    """Return the unit that begins there without a number: “milligrams per deciliter”."""
    found = symbol_at(text, begin, table)
    if found is None:
        return None
    made = unit(text, begin, table, _SEVERAL)
    if made is None:
        return None
    symbol = table.unit_symbols.get(found[0], found[0])
    is_known = symbol in ALONE or text[begin : made.end] in ALONE
    is_known = is_known or _is_cell(text, begin, made.end, table)
    is_divided = "/" in text[begin : made.end] and symbol not in _NEVER_FIRST_ALONE
    if not is_known and not is_divided:
        return None
    return _without_number(made)


def _is_cell(text: str, begin: int, end: int, table: Table) -> bool:
    """Tell whether a unit such as U/L is all there is, alone or in brackets."""
    beside = text[max(begin - 1, 0) : begin], text[end : end + 1]
    return beside in (("", ""), ("(", ")")) and "/" in text[begin:end] and bool(table.per)


def _one(text: str, at: int, table: Table, value: Decimal) -> Unit | None:
    for pattern, symbol in ((_MMHG, "mmHg"), (_CM_WATER, "cmH₂O")):
        if found := pattern.match(text, at):
            return _named(found.end(), symbol, table, value)
    if text[at : at + 1] == "%":
        return _percent(at + 1, table, value)
    found = symbol_at(text, at, table)
    return _with_raised(text, found, table, value) if found else None


def symbol_at(text: str, at: int, table: Table) -> re.Match[str] | None:
    found = _own_symbols(table).match(text, at) or _SYMBOL.match(text, at)
    return found if found and found[0] not in table.no_units else None


def _own_symbols(table: Table) -> re.Pattern[str]:
    return _pattern_of(tuple(table.unit_symbols))


@cache
def _pattern_of(symbols: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the symbols of a language alone; one that is never met for none.

    A stop that ends a text is not a symbol's.
    """
    longest_first = sorted(symbols, key=len, reverse=True)
    token = "|".join(re.escape(s) + (r"(?!\s*$)" if s[-1] == "." else "") for s in longest_first)
    return late(f"(?:{token}){_BEHIND}" if symbols else r"(?!)")


def _with_raised(text: str, found: re.Match[str], table: Table, value: Decimal) -> Unit | None:
    end, symbol = found.end(), table.unit_symbols.get(found[0], found[0])
    raised = text[end : end + 1]
    is_of_length = bool(_OF_LENGTH.match(SYMBOLS[symbol].cldr))
    if is_of_length and (plain := _PLAIN_POWER.match(text, end)):
        raised, after = "²³"[plain["digit"] == "3"], plain.end()
    elif raised.isdecimal():
        return None
    else:
        after = end + 1
    if raised in ("²", "³") and symbol + raised in SYMBOLS:
        return _named(after, symbol + raised, table, value)
    made = _named(end, symbol, table, value)
    if made and raised in ("²", "³") and is_of_length:
        word = table.squared if raised == "²" else table.cubed
        return Unit(after, f"{made.said} {word}") if word else None
    stop = _STOP.match(text, end) if made and text[end : end + 1] == "." else None
    return made._replace(end=stop.end()) if made and stop else made


def _named(end: int, symbol: str, table: Table, value: Decimal) -> Unit | None:
    known = SYMBOLS[table.unit_symbols.get(symbol, symbol)]
    kind = "customary" if known.cldr in _CUSTOMARY else known.cldr.partition("-")[0]
    if known.cldr and known.cldr not in table.units:
        said = cldr.unit(known.cldr, table.language, value)
        return Unit(end, said, kind) if said else None
    names = table.units.get(known.own or known.cldr)
    prefix = table.prefixes.get(known.prefix, "") if known.prefix else ""
    if names is None or (known.prefix and not prefix):
        return None
    name = _form(names, table, value)
    joint = " " if " " in name or name in table.units.get("unit", ()) else ""
    if prefix and not joint:
        name = name[:1].lower() + name[1:]
    if prefix:
        prefix = f"{prefix.rstrip()}{joint}" if joint else prefix
    return Unit(end, f"{{}} {prefix}{name}", kind)


_CATEGORIES = ("one", "few", "many", "other")


def _form(names: tuple[str, ...], table: Table, value: Decimal) -> str:
    plural = cldr.plural(table.language, value)
    if len(names) > 2 and plural in _CATEGORIES:
        return names[_CATEGORIES.index(plural)]
    return names[0] if plural == "one" else names[-1]


def _percent(end: int, table: Table, value: Decimal) -> Unit | None:
    if names := table.units.get("percent"):
        return Unit(end, f"{{}} {_form(names, table, value)}")
    said = table.percent if "{}" in table.percent else f"{{}} {table.percent}"
    return Unit(end, said) if table.percent else None


def under(unit: str, table: Table) -> str:
    """Return what is said for a slash and the unit below it."""
    first = max(
        (key for key in table.under if f"{unit} ".startswith(f"{key} ")), default="", key=len
    )
    return table.under[first] + unit[len(first) :] if first else f"{table.per} {unit}"


def _divided(text: str, first: Unit, table: Table) -> Unit:
    """Add what stands under the unit: “per kilogram per day”."""
    end, said, kind = first
    for _ in range(_MOST_UNDER):
        below = _under(text, end, first, table) if table.per else None
        if below is None:
            break
        end, said, kind = below.end, f"{said} {below.said}", ""
    return Unit(end, said, kind)


def _under(text: str, end: int, first: Unit, table: Table) -> Unit | None:
    """Return the next unit under one, with its “per”: behind a slash, or with a negative power."""
    joint = _NEXT.match(text, end)
    if joint is None:
        return None
    if not joint["under"]:
        made = _with_negative_power(text, joint.end(), table)
    elif divisor := _DIVISOR.match(text, joint.end()):
        is_beside = _is_beside(text, end, divisor.end(), joint[0], table)
        return None if is_beside else _by_divisor(text, divisor, first, table)
    else:
        made = _one(text, joint.end(), table, Decimal(1)) or _in_full(text, joint.end(), table)
    if made is None:
        return None
    return made._replace(said=under(_without_number(made).said, table))


def _by_divisor(text: str, divisor: re.Match[str], first: Unit, table: Table) -> Unit | None:
    """Return “per 5 milliliters”, “every 8 hours”."""
    made = _one(text, divisor.end(), table, _count(divisor, table))
    if made is None and not table.every_under:
        made = _in_full(text, divisor.end(), table)
    if made is None or _is_another(first, made, divisor):
        return None
    per = (made.kind == "duration" and table.every_under) or table.per
    unit = _without_number(made).said
    return made._replace(said=f"{per} {_divisor_said(divisor, table)} {unit}")


def _with_negative_power(text: str, at: int, table: Table) -> Unit | None:
    made = _one(text, at, table, Decimal(1)) or _in_full(text, at, table)
    power = _POWER.match(text, made.end) if made else None
    if made is None or power is None:
        return None
    if power[0][-1] in "²³23":
        made = _raised_to(text[at : made.end], made, power[0][-1], table)
    return made._replace(end=power.end())


def _in_full(text: str, at: int, table: Table) -> Unit | None:
    """Return what is written as a word: 5 mg/dose."""
    word = _WORD.match(text, at)
    one = word[0].removesuffix(table.plural_ending) if word else ""
    return Unit(word.end(), word[0]) if word and table.per_words & {word[0], one} else None


def _without_number(made: Unit) -> Unit:
    return made._replace(said=made.said.replace("{}", "").strip())


def _raised_to(symbol: str, made: Unit, power: str, table: Table) -> Unit:
    """Return a unit squared or cubed."""
    raised = "²" if power in "²2" else "³"
    if symbol + raised in SYMBOLS:
        return _named(made.end, symbol + raised, table, Decimal(1)) or made
    word = table.squared if raised == "²" else table.cubed
    return made._replace(said=f"{made.said} {word}")


def _is_another(first: Unit, under: Unit, divisor: re.Match[str]) -> bool:
    """Tell whether an amount behind a slash is the same again or of another thing.

    So it is in 4 oz/118 mL and 10 mg/320 mg, not in 250 mg/5 mL and 5 g/100 g.
    """
    if divisor["number"] in ("100", "1000") or divisor["power"]:
        return False
    return first.kind == "customary" or (first.kind != "" and first.kind == under.kind)


def _is_beside(text: str, end: int, at: int, joint: str, table: Table) -> bool:
    """Tell whether the hours behind a slash are no divisor: 9–12 h / 14–18 h."""
    found = symbol_at(text, at, table)
    symbol = table.unit_symbols.get(found[0], found[0]) if found else ""
    is_after_hours = text[max(end - 2, 0) : end].lstrip(" 0123456789:") == "h"
    return symbol == "h" and (joint[:1].isspace() or is_after_hours)


def _count(divisor: re.Match[str] | None, table: Table) -> Decimal:
    """Return the number under a slash; 1 where there is none."""
    if divisor is None:
        return Decimal(1)
    read = None if divisor["power"] else number(divisor["last"] or divisor["number"], 0, table)
    return read.value if read else _SEVERAL


def raised_to(power: str, table: Table) -> str:
    """Return “to the power of 9”, in the order of the language."""
    return table.power.format(power) if "{}" in table.power else f"{table.power} {power}"


def is_length(text: str, end: int, table: Table) -> bool:
    """Tell whether a length stands behind a number."""
    found = symbol_at(text, end + (text[end : end + 1] in tuple(_SPACES)), table)
    known = SYMBOLS[table.unit_symbols.get(found[0], found[0])] if found else Symbol()
    return known.cldr.startswith("length-")


def _divisor_said(divisor: re.Match[str], table: Table) -> str:
    if divisor["power"]:
        return f"10 {raised_to(divisor['power'].translate(PLAIN), table)}"
    read = number(divisor["number"], 0, table)
    said = read.said(table) if read else divisor["number"]
    return f"{said} {table.to} {divisor['last']}" if divisor["last"] else said
