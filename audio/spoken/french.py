"""What only French writes: 2e, XIXᵉ, patient·e·s, 24 h/24, le 3919."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken import dates, numbers
from audio.spoken.found import Found
from audio.spoken.patterns import said_after, said_as
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_SMALL = [
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
_ORDINAL = late(
    r"(?P<number>\d{1,2})(?:(?P<first>ers?|res?|ères?|ère|ᵉʳ|ʳᵉ)|(?P<second>nde?s?|des?)"
    r"|(?:i?[eè]mes?|es?|ᵉ))(?![\w.]*\w)"
)
_ROMAN = late(
    r"(?P<roman>(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))(?:(?P<first>er|re|ère|ᵉʳ|ʳᵉ)"
    r"|(?:i?[eè]mes?|e|ᵉ))(?!\w)"
)
_MILLIONS = late(r"[ \u00a0\u202f]?(?P<scale>Md|M|k)€")
_ENDINGS = r"(?:·e|\(e\)|\.e|⋅e|•e)"
_BOTH = late(rf"(?P<word>{LETTER}{{2,}}){_ENDINGS}(?P<several>[·.⋅•]?s|\(s\))?(?![\w·])")
_PAUSED = late(rf"(?P<word>{LETTER}{{2,}})(?P<ends>(?:[·⋅]{LETTER}{{1,5}}){{1,2}})(?!\w)")
SHORT_NUMBERS = frozenset(
    ["3114", "3919", "3977", "3624", "3646", "3237", "3915", "3966", "3989", "3975", "3939", "3020"]
)
_KNOWN_NUMBER = late(rf"(?:{'|'.join(SHORT_NUMBERS)})(?![\d,.]\d)(?!\w)")
_SHORT_NUMBER = late(r"(?:3[0-9]|11)[ \u00a0]?\d\d(?![\d,.]|\s?(?:%|€|\d|[a-zà-ÿ]{2,}s\b))")
_NEARBY = 45


def cardinal(number: int) -> str:
    """Return a number under 100 in words."""
    if number < 20:
        return _SMALL[number - 1]
    tens, rest = divmod(number, 10)
    if tens in (7, 9):
        tens, rest = tens - 1, rest + 10
    word = _TENS[tens]
    if not rest:
        return word
    joint = " et " if rest in (1, 11) and tens < 8 else "-"
    return f"{word}{joint}{_SMALL[rest - 1]}"


def nth(number: int, *, feminine: bool = False) -> str:
    """Return an ordinal under 100."""
    if number == 1:
        return "première" if feminine else "premier"
    word = cardinal(number)
    if word.endswith("cinq"):
        word += "u"
    elif word.endswith("neuf"):
        word = f"{word[:-1]}v"
    return f"{word.rstrip('e')}ième"


def ordinal(text: str, begin: int, table: Table) -> Found | None:
    """Say 1er, 1re, 2e, 2ème, 2nde."""
    found = _ORDINAL.match(text, begin)
    number = int(found["number"]) if found else 0
    if found is None or number == 0 or number != _told(found, number):
        return None
    if found["second"]:
        return Found(found.end(), "seconde" if "e" in found["second"] else "second")
    several = "s" if found[0].endswith("s") else ""
    if text[found.end() : found.end() + 1] in ("-", "–"):
        after = _ORDINAL.match(text, found.end() + 1)
        if after:
            last = nth(int(after["number"]))
            return Found(after.end(), f"{nth(number)} {table.to} {last}")
    is_feminine = bool(found["first"]) and found["first"][0] in "rèʳ"
    return Found(found.end(), nth(number, feminine=is_feminine) + several)


def _told(found: re.Match[str], number: int) -> int:
    """Return the only number that has such an ending: 1 for -er, 2 for -nd."""
    return 1 if found["first"] else 2 if found["second"] else number


def roman_ordinal(text: str, begin: int, table: Table) -> Found | None:
    """Say XIXe and Ier."""
    from audio.spoken.roman import value

    found = _ROMAN.match(text, begin)
    if found is None or not found["roman"] or text[begin - 1 : begin].isalnum():
        return None
    number = value(found["roman"])
    if found["first"] and number != 1:
        return None
    return Found(found.end(), nth(number, feminine=bool(found["first"]) and found["first"] != "er"))


def millions(text: str, begin: int, table: Table) -> Found | None:
    """Say 25 M€ as millions of euros."""
    read = numbers.number(text, begin, table)
    found = _MILLIONS.match(text, read.end) if read else None
    if read is None or found is None:
        return None
    scale = {"M": "millions d'", "Md": "milliards d'", "k": "mille "}[found["scale"]]
    return Found(found.end(), f"{read.said(table)} {scale}euros", read.doubt)


def both(text: str, begin: int, table: Table) -> Found | None:
    """Say both forms of patient·e·s and patient(e)s; where they are no such pair, a rest."""
    if text[begin - 1 : begin].isalnum():
        return None
    found = _BOTH.match(text, begin)
    if found and (found["several"] or ".e" not in found[0]):
        one = found["word"].removesuffix("s") if found["several"] else found["word"]
        said = f"{one}s et {one}es" if found["several"] else f"{one} ou {one}e"
        return Found(found.end(), said)
    if found := _PAUSED.match(text, begin):
        return Found(found.end(), ", ".join(re.split("[·⋅]", found[0])))
    return None


def short_number(text: str, begin: int, table: Table) -> Found | None:
    """Say a number of four digits that is called in pairs: 3919, 39 19."""
    before = text[max(begin - _NEARBY, 0) : begin]
    if known := _KNOWN_NUMBER.match(text, begin):
        found = known if before.endswith(("le ", "au ")) else None
    else:
        found = _SHORT_NUMBER.match(text, begin)
        found = found if table.calling.search(before) else None
    if found is None:
        return None
    return Found(found.end(), f"{found[0][:2]} {found[0][-2:]}")


def first_of_month(text: str, begin: int, table: Table) -> Found | None:
    """Say the first day of a month as an ordinal: 1/1/2024."""
    if text[begin] not in "01":
        return None
    found = dates.numeric(text, begin, table) or dates.day_and_month(text, begin, table)
    if found is None or not found.said.startswith("1 "):
        return None
    return found._replace(said=f"premier {found.said[2:]}")


short = said_as(
    (r"N[°ᵒ]s?\s?(?=\d)", "Numéro "),
    (r"n[°ᵒ]s?\s?(?=\d)", "numéro "),
    (r"c\.-à-d\.|c\.\s?à\s?d\.|càd(?!\w)", "c'est-à-dire"),
    (r"p\.\s?ex\.|par ex\.", "par exemple"),
    (r"P\.\s?ex\.|Par ex\.", "Par exemple"),
    (r"IC(?=\s?(?:à\s|de\s|:\s)?\(?(?:95|90|99)[ \u00a0\u202f]?%)", "intervalle de confiance"),
    (r"et/ou(?!\w)", "et ou"),
    (rf"({LETTER}{{3,}})/(?:es|e)(?!\w)", r"\1, e"),
    (r"s/c(?!\w)", "sous-cutané"),
    (r"M\.(?= et Mme)", "Monsieur"),
    (r"T°(?=\s?[<>≤≥=:\d])", "température"),
    (r"[x×]\s?(\d)\s?/\s?j(?:our)?(?!\w)", r"\1 fois par jour"),
)
round_the_clock = said_as(
    (r"24\s?(?:h|heures)?\s?/\s?24(?!\d)", "24 heures sur 24"),
    (r"7\s?(?:j|jours)?\s?/\s?7(?!\d)", "7 jours sur 7"),
    (r"5\s?(?:j|jours)\s?/\s?7(?!\d)", "5 jours sur 7"),
)
_WAYS = {
    "IV": "intraveineuse",
    "IVL": "intraveineuse lente",
    "IVD": "intraveineuse directe",
    "IM": "intramusculaire",
    "SC": "sous-cutanée",
}
way = said_after(r"(?<!\w)voie\s", _WAYS)
route = said_after(
    r"(?:\d|(?<!\w)(?:mg|µg|μg|g|ml|mL|UI|U|comprimés?|gélules?|gouttes?|unités|dose|bolus|heures|h|"
    r"ampoules?|jour|j)\.?|/kg)\s",
    {key: f"en {said}" for key, said in _WAYS.items()} | {"PO": "par la bouche"},
)
