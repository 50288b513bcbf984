"""What only German writes: am 24.12., der 2. Zyklus, 95-%-KI, Patient*innen, Karl V."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken import cldr, units
from audio.spoken.found import Found
from audio.spoken.numbers import number
from audio.spoken.patterns import said_as
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_SMALL = [
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
_IRREGULAR = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}

_AND = r"(?:\s?(?:[–—-]|/|,)\s?|\s(?:und|oder|u\.|bis(?:\szum)?|auf den|zum)\s)"
_NUMBERED = late(r"(?P<number>[1-9]\d?)\.(?!\d)")
_CHAIN = late(rf"(?:{_AND}[1-9]\d?\.(?!\d)){{0,6}}")
_LAST = late(r"\s*$")
_NEXT = late(rf"(?P<joint>{_AND})(?=(?P<number>[1-9]\d?)\.(?!\d))")
_WORD = late(rf"[ \u00a0](?P<word>{LETTER}{{2,}})")
_CHAIN_BEFORE = late(rf"(?:[1-9]\d?\.{_AND}){{1,3}}$")
_WORD_BEFORE = late(
    rf"(?P<earlier>{LETTER}+[ \u00a0])?(?P<word>{LETTER}+)[ \u00a0](?:(?:ca\.|etwa)[ \u00a0])?$"
)
_NEARBY = 60

_EN = frozenset(
    [
        "am",
        "im",
        "vom",
        "zum",
        "zur",
        "beim",
        "dem",
        "den",
        "des",
        "einem",
        "einen",
        "eines",
        "einer",
        "jedem",
        "jeden",
        "jedes",
        "diesem",
        "diesen",
        "ihrem",
        "ihren",
        "seinem",
        "seinen",
        "seiner",
        "ihrer",
        "meinem",
        "meinen",
        "ersten",
        "ins",
        "aufs",
        "übers",
        "jeder",
    ]
)
"""After these words an ordinal ends in -en."""

_E = frozenset(
    [
        "der",
        "die",
        "das",
        "diese",
        "dieses",
        "dieser",
        "jede",
        "ihre",
        "seine",
        "meine",
        "unsere",
        "eure",
        "welche",
    ]
)
_ER = frozenset(["ein", "kein", "mein", "sein", "ihr", "unser", "euer"])
_DATIVE = frozenset(
    [
        "in",
        "an",
        "auf",
        "nach",
        "bei",
        "mit",
        "von",
        "aus",
        "zu",
        "seit",
        "ab",
        "vor",
        "während",
        "bis",
        "zwischen",
        "innerhalb",
        "unter",
        "über",
        "wegen",
        "trotz",
        "hinter",
        "neben",
        "außerhalb",
        "ende",
        "anfang",
        "mitte",
    ]
)
"""Before “der” they make it one that -en follows: in der zweiten Woche."""

_NUMBERED_THINGS = frozenset(
    ("kapitel", "schritt", "teil", "abschnitt", "nummer", "phase", "stufe", "tag", "seite", "punkt",
     "abbildung", "tabelle", "jahr", "woche", "monat", "grad", "typ")
)  # fmt: skip
"""What a number behind belongs to: Schritt 2. Tag für Tag."""

_BARE = frozenset(["ab", "seit", "bis", "nach", "vor"])
_NOUNS = {
    "er": "Tag Monat Zyklus Schritt Grad Stock Abschnitt Termin Teil Lebensmonat Schub Versuch "
    "Besuch Absatz Satz Platz Weltkrieg Kongress Halswirbel Hirnnerv Test Durchgang",
    "e": "Woche Schwangerschaftswoche SSW Dosis Impfung Auflage Klasse Stufe Person Phase Gabe "
    "Lebenswoche Therapielinie Linie Etage Wahl Sitzung Untersuchung Generation Hilfe Einnahme "
    "Fassung Zeile Spalte Welle Stunde Minute Nacht Rippe Zehe Injektion Spritze Infusion "
    "Auffrischimpfung Teilimpfung",
    "es": "Jahr Lebensjahr Trimester Trimenon Quartal Halbjahr Jahrhundert Mal Kapitel Drittel "
    "Stadium Kind Semester Lebensjahrzehnt Zeichen Treffen Obergeschoss",
}
_ENDING = {noun: ending for ending, nouns in _NOUNS.items() for noun in nouns.split()}

_MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
_DATE = late(
    rf"(?P<day>0?[1-9]|[12]\d|3[01])\.[ \u00a0]?(?:(?P<month>0?[1-9]|1[0-2])\."
    r"(?:[ \u00a0]?(?P<year>(?:19|20)\d\d|\d\d)(?![\d.,]\d|\d))?"
    rf"|(?P<name>{LETTER}{{3,9}})(?!\w)\.?)"
)
_DAY = late(r"(?P<day>0?[1-9]|[12]\d|3[01])\.(?!\d)")
_TO = late(r"\s?(?:[–—-]|bis)\s?(?=\d)")
_DATE_BEFORE = late(
    r"(?<!\w)(?:am|vom|zum|bis|den|dem|ab|seit|der|nach|vor|Stand:?|Mo|Di|Mi|Do|Fr|Sa|So|\w+tag)"
    r"[.,]?[ \u00a0]$",
    re.IGNORECASE,
)

_COMPOUND = late(rf"[-‐‑](?P<unit>[^\s-]{{1,12}})[-‐‑](?={LETTER}{{2,}})")
RULERS = frozenset(
    [
        "Karl",
        "Friedrich",
        "Ludwig",
        "Heinrich",
        "Wilhelm",
        "Otto",
        "Paul",
        "Benedikt",
        "Pius",
        "Franz",
        "Joseph",
        "Elisabeth",
        "Georg",
        "Leopold",
        "Maximilian",
        "Rudolf",
        "Katharina",
        "Peter",
        "Nikolaus",
        "Leo",
        "Gregor",
        "Philipp",
        "Napoleon",
        "Charles",
        "Eduard",
        "Richard",
        "Margrethe",
        "Christian",
        "Gustav",
    ]
)
_RULER = late(rf"(?P<name>{LETTER}+) (?P<roman>(?=[IVX])X{{0,2}}(?:IX|IV|V?I{{0,3}}))(?:\.|(?!\w))")
_FEMININE_RULERS = ("Elisabeth", "Katharina", "Margrethe")

_PAIR = late(rf"(?P<one>[A-ZÄÖÜ]{LETTER}{{2,}})\s?/\s?(?P<other>[A-ZÄÖÜ]{LETTER}{{2,}})(?!\w)")
_HALF = late(rf"(?:½|1/2)[ \u00a0](?P<noun>{LETTER}+)(?!\w)")
_HALVES = {
    "eine halbe": "Tablette Stunde Tasse Kapsel Dosis Ampulle Zitrone Pille Filmtablette Portion "
    "Packung Scheibe Banane Flasche",
    "ein halber": "Liter Teelöffel Esslöffel Löffel Becher Beutel Tag Messlöffel Apfel Meter",
    "ein halbes": "Glas Kilo Jahr Pfund Zäpfchen Brötchen Gramm Kilogramm Fläschchen",
}
_HALF_OF = {noun: said for said, nouns in _HALVES.items() for noun in nouns.split()}


def cardinal(number: int) -> str:
    """Return a number under 100 in words, as it stands in longer ones."""
    if number < 20:
        return _SMALL[number - 1]
    tens, rest = divmod(number, 10)
    return f"{_SMALL[rest - 1]}und{_TENS[tens - 2]}" if rest else _TENS[tens - 2]


def nth(number: int, ending: str) -> str:
    """Return an ordinal under 100 with an ending."""
    stem = _IRREGULAR.get(number) or f"{cardinal(number)}{'t' if number < 20 else 'st'}"
    return stem + ending


def day(text: str, begin: int, table: Table) -> Found | None:
    """Say a date, or one to another: am 24.12., 24.–26. Dezember, 12.10.2024."""
    before = text[max(begin - _NEARBY, 0) : begin]
    if before.endswith(("/", "-", ".")) or before[-1:].isdecimal():
        return None
    if first := _DAY.match(text, begin):
        joint = _TO.match(text, first.end())
        if joint and (last := _date(text, joint.end(), before, table, is_told=True)):
            said = nth(int(first["day"]), _ending_of_date(before))
            return Found(last.end, f"{said} bis {last.said}")
    one = _date(text, begin, before, table, is_told=_DATE_BEFORE.search(before) is not None)
    joint = _TO.match(text, one.end if one else _open_end(text, begin))
    last = _date(text, joint.end(), before, table, is_told=True) if joint else None
    if joint and last:
        one = one or _date(text, begin, before, table, is_told=True)
        if one:
            return Found(last.end, f"{one.said} bis {last.said}")
    return one


def _open_end(text: str, begin: int) -> int:
    found = _DATE.match(text, begin)
    return found.end() if found else begin


def _date(text: str, begin: int, before: str, table: Table, *, is_told: bool) -> Found | None:
    """Return the date that begins there; `is_told` that a day and a month are one without a year.

    A date that is none, such as 31.02., is left.
    """
    found = _DATE.match(text, begin)
    if found is None:
        return None
    ordinal = nth(int(found["day"]), _ending_of_date(before))
    if found["name"]:
        month = _month(found["name"], table)
        if month is None:
            return None
        stop = found.end() - (found[0].endswith(".") and month == found["name"])
        return Found(stop, f"{ordinal} {month}")
    if not (found["year"] or is_told) or not _is_date(found):
        return None
    end, year = found.end(), found["year"]
    month = _MONTHS[int(found["month"]) - 1]
    if year is None and _LAST.match(text, end):
        end -= 1
    return Found(end, f"{ordinal} {month}{f' {year}' if year else ''}")


def _is_date(found: re.Match[str]) -> bool:
    try:
        date(int(found["year"] or 2000) % 2000 + 2000, int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True


def _month(word: str, table: Table) -> str | None:
    if word in _MONTHS or word == "Jänner":
        return word
    key = word.casefold()
    return cldr.months(table.language).get(key) or {"sep": "September", "mrz": "März"}.get(key)


def _ending_of_date(before: str) -> str:
    """Return -en after am, vom, zum…; -e after der; else -er, as at the head of a letter."""
    found = _WORD_BEFORE.search(before.replace(",", "").replace(".", "") or "")
    word = found["word"].casefold() if found else ""
    if word == "der":
        return "e"
    return "en" if word in _EN or word in _BARE or word in ("und", "oder") else "er"


def ordinal(text: str, begin: int, table: Table) -> Found | None:
    """Say the number before “. Zyklus” as an ordinal, where the words around tell that it is one.

    Its dot is no end of a sentence: der 2. Zyklus, im 1. und 2. Trimester, am 24. war.
    """
    found = _NUMBERED.match(text, begin)
    if found is None or (
        text[begin - 1 : begin] in (".", ",", "-", "–", "/", ":")
        and not _CHAIN_BEFORE.search(text[max(begin - 12, 0) : begin])
    ):
        return None
    chain = _CHAIN.match(text, found.end())
    after = _WORD.match(text, chain.end() if chain else found.end())
    noun = after["word"] if after else ""
    ending = _ending(text[max(begin - _NEARBY, 0) : begin], noun)
    if not ending:
        return None
    said, end = nth(int(found["number"]), ending), found.end()
    while joint := _NEXT.match(text, end):
        word = joint["joint"].strip()
        word = {"u.": "und", "/": "oder", ",": ","}.get(word, "bis" if word in "–—-" else word)
        gap = "" if word == "," else " "
        said = f"{said}{gap}{word} {nth(int(joint['number']), ending)}"
        end = joint.end("joint") + len(joint["number"]) + 1
    if _LAST.match(text, end):
        end -= 1
    return Found(end, said)


def _ending(before: str, noun: str) -> str:
    """Return the ending that an ordinal has there; "" where it may be none."""
    before = _CHAIN_BEFORE.sub("", before)
    found = _WORD_BEFORE.search(before)
    word = found["word"].casefold() if found else ""
    earlier = (found["earlier"] or "").strip().casefold() if found else ""
    known = _ENDING.get(noun, "")
    if word in _EN:
        return "en" if noun or word in ("am", "vom", "zum", "beim", "im") else ""
    if not noun:
        return ""
    if word in _E:
        is_dative = word in ("der", "dieser") and earlier and (earlier in _DATIVE or known == "e")
        is_plural = word in ("die", "diese") and noun.endswith(("tage", "wochen", "monate"))
        return "en" if is_dative or is_plural else "e"
    if word in _ER:
        return known or "er"
    if word in _BARE and (known or noun.islower()):
        return "er" if known == "e" else "en"
    is_numbered = word in _NUMBERED_THINGS or before.rstrip()[-1:].isdecimal()
    return "" if is_numbered else known


def compound(text: str, begin: int, table: Table) -> Found | None:
    """Say the unit inside a 500-mg-Tablette and the 95-%-KI."""
    read = number(text, begin, table)
    found = _COMPOUND.match(text, read.end) if read else None
    if read is None or found is None:
        return None
    unit = units.unit(text, found.start("unit"), table, Decimal(2))
    if unit is None or unit.end != found.end("unit"):
        return None
    return Found(found.end(), f"{unit.said.replace('{}', read.said(table))} ")


def ruler(text: str, begin: int, table: Table) -> Found | None:
    """Say Karl V. as the fifth; the dot is the number's."""
    from audio.spoken.roman import value

    found = _RULER.match(text, begin)
    if found is None or found["name"] not in RULERS or text[begin - 1 : begin].isalnum():
        return None
    if not found["roman"] or (found["roman"] == "I" and not found[0].endswith(".")):
        return None
    article = "die" if found["name"] in _FEMININE_RULERS else "der"
    is_last = _LAST.match(text, found.end()) is not None
    end = found.end() - (found[0].endswith(".") and is_last)
    return Found(end, f"{found['name']} {article} {nth(value(found['roman']), 'e')}")


def pair(text: str, begin: int, table: Table) -> Found | None:
    """Say “or” for the slash of Arzt/Ärztin, but not of Glukose/Insulin."""
    found = _PAIR.match(text, begin)
    if found is None or text[begin - 1 : begin].isalnum():
        return None
    one, other = found["one"], found["other"]
    if _stem(one) != _stem(other) or not (one + other).count("in"):
        return None
    return Found(found.end(), f"{one} {table.or_} {other}")


def _stem(word: str) -> str:
    return word[:3].lower().translate(str.maketrans("äöü", "aou"))


def half(text: str, begin: int, table: Table) -> Found | None:
    """Say ½ Tablette in the gender of what is halved."""
    found = _HALF.match(text, begin)
    if found is None or text[begin - 1 : begin] in ("/", ",", "."):
        return None
    said = _HALF_OF.get(found["noun"])
    return Found(found.end(), f"{said} {found['noun']}") if said else None


short = said_as(
    (rf"({LETTER}{{2,}})[*:_·](in(?:nen)?)(?!\w)", r"\1 \2"),
    (rf"({LETTER}{{2,}})/-?(in(?:nen)?|r|n|e|s|es|en)(?![\w/])", r"\1, \2"),
    (rf"({LETTER}*[a-zäöüß])(Innen)(?!\w)", r"\1 innen"),
    (rf"({LETTER}+)str\.(?=\s\d)", r"\1straße"),
    (r"KI(?=,?\s?(?:von\s|:\s)?\(?(?:95|90|99)[ \u00a0\u202f]?%)", "Konfidenzintervall"),
)
numbers = said_as(
    (r"(95|90|99)[-\s\u00a0\u202f]?%[-\s\u00a0\u202f]?KI(?!\w)", r"\1 Prozent Konfidenzintervall"),
    (r"(\d+(?:,\d+)?)[ \u00a0\u202f]?%[-‐]?ig(e[rnms]?)?(?!\w)", r"\1-prozentig\2"),
    (r"116[ \u00a0]?117(?!\d)", "1 1 6, 1 1 7"),
    (r"24/7(?!\d)", "24 Stunden an 7 Tagen"),
    (r"1 Uhr(?!\w)", "ein Uhr"),
)
