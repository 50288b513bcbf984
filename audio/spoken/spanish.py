"""What only Spanish writes: 2.ª, 1/2 tableta, niño/a, c/8 h, VII par."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken import units
from audio.spoken.found import Found
from audio.spoken.patterns import said_after, said_as
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

ORDINALS = [
    "primero",
    "segundo",
    "tercero",
    "cuarto",
    "quinto",
    "sexto",
    "séptimo",
    "octavo",
    "noveno",
    "décimo",
    "undécimo",
    "duodécimo",
    "decimotercero",
    "decimocuarto",
    "decimoquinto",
    "decimosexto",
    "decimoséptimo",
    "decimoctavo",
    "decimonoveno",
    "vigésimo",
]

_ORDINAL = late(
    r"(?P<number>\d{1,2})(?:(?P<dot>\.)?(?P<sign>[ºª°]|er(?!\w))"
    r"|(?P<end>r[oa]|d[oa]|t[oa]|m[oa]|v[oa]|n[oa])(?!\w))(?!\s?[CFK](?!\w))"
)
_NOUN = late(r"\s(?!(?:de|del|y|o|a|al|en|que|por|con|es)(?!\w))[a-zá-ú]")
_DEGREES_BEFORE = late(
    r"(?:temperatura|fiebre|ángulo|grados?|frío|entre|giro|inclinación|horno)[^.;]{0,25}$|[−-]$",
    re.IGNORECASE,
)
_MOST_LIKE_DEGREES = 12  # of 1º to 12º a text means first to twelfth, of 38º degrees

_UP_TO = late(r"\s?[–-]\s?[\d½¼¾]")
_HALF = late(
    rf"(?:(?P<whole>\d{{1,3}})(?:\s?(?=½)|[ \u00a0](?=1/2)))?(?:½|1/2)"
    rf"(?P<noun>\s(?:de\s)?(?P<word>{LETTER}+))?"
    r"(?![/\d])"
)
_FEMININE = late(r"(?:\w+(?:as?|ón|dad|dades|ones)|dosis)")
_FEMININE_UNIT = late(r"(?:hora|onza|libra|cucharada|cucharadita|semana|unidad)(?:e?s)?$")
_COUNTED = late(
    r"(?:comprimido|tableta|pastilla|cápsula|píldora|gragea|sobre|vaso|taza|cucharad(?:a|ita)|hora|"
    r"dosis|día|litro|kilo|ampolla|vial|unidad|comp|cp|tab|año|mes|parche|supositorio|limón|manzana|"
    r"aguacate|plato|copa|ración|medida|frasco|parte)\w*"
)
_NUMERAL = late(
    r"(?P<roman>(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3}))(?= (?P<noun>par(?:es)? crane|[Cc]ongreso|"
    r"[Ss]impo|[Ee]ncuentro|[Pp]lan |[Jj]ornada|[Ss]emana|[Rr]euni|[Cc]onferencia|[Ee]dici|"
    r"[Gg]uerra|[Cc]umbre))"
)
_MASCULINE_EVENTS = ("par", "con", "sim", "enc", "pla")


def ordinal(text: str, begin: int, table: Table) -> Found | None:
    """Say 2.º, 2º, 2.ª, 1.er, 3ra; 38º is left for what says degrees."""
    found = _ORDINAL.match(text, begin)
    if found is None or not 1 <= int(found["number"]) <= 99:
        return None
    number, sign = int(found["number"]), found["sign"] or ""
    if sign in ("º", "°") and not found["dot"] and _is_degrees(text, begin, found):
        return None
    if found["end"] and _ending(number) != found["end"][0]:
        return None
    if number > len(ORDINALS):
        return Found(found.end(), found["number"])
    is_feminine = sign == "ª" or (found["end"] or "").endswith("a")
    said = ORDINALS[number - 1]
    if is_feminine:
        said = said[:-1] + "a"
    elif number in (1, 3) and (sign == "er" or _NOUN.match(text, found.end())):
        said = said[:-1]
    return Found(found.end(), said)


def _is_degrees(text: str, begin: int, found: re.Match[str]) -> bool:
    number = int(found["number"])
    is_range = text[found.end() : found.end() + 1] in ("-", "–")
    before = _DEGREES_BEFORE.search(text[max(begin - 40, 0) : begin])
    return number > _MOST_LIKE_DEGREES or is_range or before is not None


def _ending(number: int) -> str:
    """Return with which letter the ordinal's last syllable begins: the r of primero."""
    return ORDINALS[number - 1][-2] if number <= len(ORDINALS) else ""


def half(text: str, begin: int, table: Table) -> Found | None:
    """Say half in the gender of what is halved: media tableta, 2 y medio comprimidos."""
    found = _HALF.match(text, begin)
    if found is None or text[begin - 1 : begin] in ("/", ",", "."):
        return None
    if _UP_TO.match(text, found.end()):
        return None
    whole, word = found["whole"], found["word"] or ""
    end = found.start("noun") if word else found.end()
    is_counted = _COUNTED.fullmatch(word)
    if not is_counted and "½" not in found[0] and not whole:
        return None
    gender = "media" if _FEMININE.fullmatch(word) else "medio"
    if not is_counted and (unit := units.unit(text, end, table, Decimal(2 if whole else 1))):
        gender = "media" if _FEMININE_UNIT.search(unit.said) else gender
        number = f"{whole} y {gender}" if whole else gender
        return Found(unit.end, unit.said.replace("{}", number))
    return Found(end, f"{whole} y {gender}" if whole else gender)


def numeral(text: str, begin: int, table: Table) -> Found | None:
    """Say the number before VII par craneal or XX Congreso as an ordinal."""
    from audio.spoken.roman import value

    found = _NUMERAL.match(text, begin)
    if found is None or not found["roman"] or text[begin - 1 : begin].isalnum():
        return None
    number = value(found["roman"])
    if number > len(ORDINALS):
        return Found(found.end(), str(number))
    said = ORDINALS[number - 1]
    is_masculine = found["noun"][:3].lower() in _MASCULINE_EVENTS
    if is_masculine and number in (1, 3):
        said = said[:-1]
    return Found(found.end(), said if is_masculine else said[:-1] + "a")


short = said_as(
    (r"[Cc]/\s?(?=\d{1,2}(?:\s?[-–a]\s?\d{1,2})?\s?(?:h|d|sem|día|mes|año|min))", "cada "),
    (r"M\.?ª(?= [A-ZÁÉÍÓÚ])", "María"),
    (r"c/u(?!\w)\.?", "cada uno"),
    (r"[Cc]/\s?(?=[A-ZÁÉÍÓÚÑ])", "calle "),
    (r"s/n(?!\w)", "sin número"),
    (r"N\.?[°ᵒ]s?\.?\s?(?=\d)", "Número "),
    (r"n\.?[°ᵒ]s?\.?\s?(?=\d)", "número "),
    (r"IC(?=,?\s?(?:del?\s|al\s|:\s)?(?:\(?95|\(?90|\(?99)\s?%)", "intervalo de confianza"),
    (r"L\s?[-–]\s?V(?=\W+(?:de\s)?\d)", "lunes a viernes"),
    (r"L\s?[-–]\s?D(?=\W+(?:de\s)?\d)", "lunes a domingo"),
    (r"L\s?[-–]\s?S(?=\W+(?:de\s)?\d)", "lunes a sábado"),
    (r"a\.\s?C\.(?!\w)", "antes de Cristo"),
    (r"d\.\s?C\.(?!\w)", "después de Cristo"),
    (rf"({LETTER}{{2,}}[oeaslnrd])/s(?!\w)", r"\1 o \1s"),
    (rf"({LETTER}{{2,}}[lnrd])/es(?!\w)", r"\1 o \1es"),
    (rf"({LETTER}{{2,}}(?:o|e|a|r|n|l|s|os|es))/(as?|os?|ras?|nas?|es|sas?)(?!\w)", r"\1, \2"),
    (r"([a-záéíóúñ]{2,})@s(?![\w.])", r"\1os, as"),
    (r"([a-záéíóúñ]{2,})@(?![\w.])", r"\1o, a"),
)

route = said_after(
    r"(?:\d|(?<!\w)(?:mg|mcg|µg|μg|g|ml|mL|UI|U|comprimidos?|cápsulas?|gotas?|unidades|miligramos|"
    r"microgramos|gramos|mililitros|dosis|bolo|horas|h|vial|viales|ampollas?|día)\.?|/kg)\s",
    {
        "VO": "por vía oral",
        "V.O.": "por vía oral",
        "IV": "por vía intravenosa",
        "EV": "por vía intravenosa",
        "IM": "por vía intramuscular",
        "SC": "por vía subcutánea",
        "SL": "por vía sublingual",
        "VR": "por vía rectal",
    },
)
"""Beside an amount alone: IV after estadio is a number."""

way = said_after(
    r"(?<!\w)vía\s",
    {
        "VO": "oral",
        "v.o.": "oral",
        "IV": "intravenosa",
        "i.v.": "intravenosa",
        "EV": "intravenosa",
        "IM": "intramuscular",
        "i.m.": "intramuscular",
        "SC": "subcutánea",
        "s.c.": "subcutánea",
        "SL": "sublingual",
    },
)
