"""What is said letter by letter: MRI, FEV1, CO₂, H₂O, codes and postcodes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken import plain
from audio.spoken.found import Found
from audio.spoken.raised import LETTER, LOWERED, PLAIN, RAISED
from audio.spoken.roman import ROMAN

if TYPE_CHECKING:
    from audio.spoken.table import Table

_CAPITALS = late(rf"(?P<letters>[A-Z]{{2,6}})(?P<plural>['’]?s)?(?!{LETTER}|['’]{LETTER})")
_WITH_DIGITS = late(r"(?P<letters>[A-Z]{2,4})(?P<digits>\d{1,3})(?P<after>[A-Z])?(?!\w)")
_CODE = late(r"(?=\w*\d)(?=\w*[A-Z])[A-Z\d]{6,}(?!\w)")
_POSTCODE = late(
    r"(?:(?P<out>[A-Z]{1,2}\d[A-Z\d]?)[ \u00a0](?P<in>\d[A-Z]{2})"
    r"|(?P<canadian>[A-Z]\d[A-Z])[ \u00a0](?P<rest>\d[A-Z]\d))(?!\w)"
)
_LOWERED_RUN = late(rf"[{LOWERED}]+")
_FORMULA = late(
    rf"(?:[A-Z][a-z]?|p)(?:[A-Z][a-z]?|[{LOWERED}]+|\((?:[A-Z][a-z]?|[{LOWERED}]+)+\))*"
    rf"(?P<charge>[{RAISED}]*[⁺⁻])?(?!{LETTER})"
)
_ROMAN = late(ROMAN)
_SHOUTED = late(r"[A-Z]{2,}")


def word(text: str, begin: int, table: Table) -> Found | None:
    """Say a word of capitals letter by letter, where an engine would read it as a word."""
    found = _CAPITALS.match(text, begin)
    if found is None or not _stands_alone(text, begin, found.end("letters")):
        return None
    letters = found["letters"]
    is_unsayable = table.unsayable.fullmatch(letters) is not None
    if letters not in table.letter_words and not is_unsayable and not _is_numeral(letters):
        return None
    if (letters in table.words_too or len(letters) < 2) and _is_shouted(text, begin):
        return None
    return Found(found.end(), spelled(letters, table) + (_plural(table) if found["plural"] else ""))


def _plural(table: Table) -> str:
    return ".s" if table.dotted else " s"


def _is_numeral(letters: str) -> bool:
    """Tell whether engines take it for a Roman number, which it is not here: IV, XI."""
    return len(letters) > 1 and bool(_ROMAN.fullmatch(letters))


def _stands_alone(text: str, begin: int, end: int) -> bool:
    return text[begin - 1 : begin] != "&" and text[end : end + 2] not in ("&A", "&B")


def _is_shouted(text: str, begin: int) -> bool:
    """Tell whether the words around are in capitals too."""
    around = text[max(begin - 60, 0) : begin + 60]
    return not any(c.islower() for c in around) and len(_SHOUTED.findall(around)) > 2


def with_digits(text: str, begin: int, table: Table) -> Found | None:
    """Say FEV1 and CD4 as letters and a number, a long code sign by sign."""
    if table.postcodes and (found := _POSTCODE.match(text, begin)):
        first, last = filter(None, found.groups())
        return Found(found.end(), f"{spaced(first, table)}, {spaced(last, table)}")
    if found := _CODE.match(text, begin) if not text[begin - 1 : begin].isalnum() else None:
        count = sum(c.isdigit() for c in found[0])
        if 2 <= count <= len(found[0]) - 2 and found[0].rstrip("0123456789") not in table.names:
            return Found(found.end(), spaced(found[0], table))
    found = _WITH_DIGITS.match(text, begin)
    if found is None or found["letters"] not in table.letter_words:
        return None
    after = f" {found['after']}" if found["after"] else ""
    digits = plain.digits(found["digits"])
    return Found(found.end(), f"{spaced(found['letters'], table)} {digits}{after}")


def formula(text: str, begin: int, table: Table) -> Found | None:
    """Say H₂O, CO₂ and B₁₂ sign by sign: a lowered digit is not heard otherwise."""
    found = _FORMULA.match(text, begin)
    if found is None:
        return None
    if not _LOWERED_RUN.search(found[0]) and not found["charge"]:
        return None
    said = []
    for part in re.findall(rf"[A-Z][a-z]?|[a-z]|[{LOWERED}]+|[{RAISED}]|[()]", found[0]):
        plain = part.translate(PLAIN)
        sign = {"+": table.plus or "+", "-": table.minus or "−", "(": "", ")": ""}
        said.append(sign.get(plain, plain))
    return Found(found.end(), " ".join(filter(None, said)))


def spelled(letters: str, table: Table) -> str:
    """Return letters such that every engine says them one by one."""
    if table.dotted:
        return ".".join(letters)
    return spaced(letters, table)


def spaced(code: str, table: Table) -> str:
    """Return a code sign by sign."""
    return " ".join(table.letters.get(sign, sign) for sign in code)
