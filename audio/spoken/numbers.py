"""Numbers as a language writes them: which sign stands before decimals, which between groups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from audio.languages import primary
from audio.pattern import late
from audio.spoken import cldr

if TYPE_CHECKING:
    from audio.spoken.table import Table

_DIGITS = late(r"\d+")
_SEPARATORS = frozenset(".,'’·٫٬\u00a0\u2009\u202f ")
_GROUPED = late(r"[1-9]\d{0,2}(?:(?P<sign>[.,'’٬\u00a0\u2009\u202f ])\d{3})(?:(?P=sign)\d{3}){0,4}")
_INDIAN = late(r"[1-9]\d?(?:,\d\d){1,5},\d{3}")
_POINTS = ".,·٫"
_SPACES = "\u00a0\u2009\u202f"
_LONGEST = 15  # digits: what is longer is no amount, and is said digit by digit
_NEARBY = 40
_PLACES = """
abbildung abbildungen abb abschnitt abschnitte abschnitten absatz afbeelding afsnit allegato
android anexo anexos anhang anlage apartado apartados art articolo artigo artikel artículo
artículos avsnitt bab bagian bijlage bild bilag bilaga capitoli capitolo capitolul capítulo
capítulos cuadro cuadros epígrafe fig figura figuras figure figuur gambar gráfico hoofdstuk
hoofdstukken ios kapitel kapiteln macos paragraaf paragrafo parágrafo párrafo punkt punto python
quadro quadros rubrik seção seções secção secções sección secciones section sectie secties sezione
sezioni tab tabel tabela tabelas tabell tabella tabelle tabellen tabla tablas tablo v ver versi
versie version versione versionen versiones versión versão windows ziffer bölüm sürüm şekil bảng
chương hình mục phần bản εικόνα ενότητα έκδοση κεφάλαιο παράγραφος πίνακας
"""
_PLACE_BEFORE = late(
    rf"(?<!\w)(?:{'|'.join(_PLACES.split())})\.?[ \u00a0]"
    r"(?:\d[\d.]*(?:\s?[-–]\s?|,?\s|\s(?:[yeoiu]|und|et|en|och|và)\s)){0,4}$",
    re.IGNORECASE,
)
"""What has a number such as 6.1 that is no amount."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number up to `end`, its digits in ASCII; `mark` is the sign before the decimals."""

    end: int
    whole: str
    mark: str = ""
    decimals: str = ""
    doubt: str = ""

    @property
    def value(self) -> Decimal:
        """The number, its last zeros kept: plurals depend on them."""
        return Decimal(f"{self.whole or 0}.{self.decimals}" if self.decimals else self.whole)

    def said(self, table: Table) -> str:
        """Return it such that every engine of the language reads it rightly."""
        if not self.mark:
            return self.whole if is_amount(self.whole) else " ".join(self.whole)
        word = table.decimals.get(self.mark)
        if self.whole and not word:
            return f"{self.whole}{self.mark}{self.decimals}"
        one_by_one = table.decimals_one_by_one or self.decimals[0] == "0" or len(self.decimals) > 2
        decimals = " ".join(self.decimals) if one_by_one else self.decimals
        return " ".join(filter(None, (self.whole, word or table.point, decimals)))


def is_grouped(written: str) -> bool:
    """Tell whether digits and commas are one number in groups of thousands, or as in India."""
    return bool(_GROUPED.fullmatch(written) or _INDIAN.fullmatch(written))


def is_amount(digits: str) -> bool:
    """Tell whether digits count something: 007 does not, nor does what is very long."""
    return digits == "0" or (digits[0] != "0" and len(digits) <= _LONGEST)


def number(text: str, begin: int, table: Table) -> Number | None:
    """Return the number that begins there.

    What may be meant otherwise is taken as it is written, sign by sign, and has a doubt.
    """
    found = _DIGITS.match(text, begin)
    if found is None:
        return None
    after = text[found.end() : found.end() + 2]
    if after[:1] in _SEPARATORS and after[1:].isdecimal():
        return _separated(text, begin, table)
    return Number(found.end(), _ascii(found[0]))


def point(text: str, begin: int) -> Number | None:
    """Return what is written as .5 there."""
    found = _DIGITS.match(text, begin + 1)
    if found is None or text[begin] not in ".,·":
        return None
    return Number(found.end(), "", text[begin], _ascii(found[0]))


def _separated(text: str, begin: int, table: Table) -> Number:
    written = cldr.convention(table.language)
    whole, end = _whole(text, begin, written, table)
    mark = text[end : end + 1]
    if text[begin:end].strip("0123456789") in ("'", "’") and written.groups not in "'’":
        doubt = f"“{text[begin:end]}” has a sign in it that stands in no number here."
        return Number(end, whole, doubt=doubt)
    decimals = _DIGITS.match(text, end + 1) if mark and mark in _POINTS else None
    if decimals is None:
        return Number(end, whole)
    if _goes_on(text, decimals.end()):
        return Number(end, whole)
    is_place = mark == "." and _PLACE_BEFORE.search(text[max(begin - _NEARBY, 0) : begin])
    amount = text[begin : decimals.end()]
    doubt = "" if is_place else _doubt(amount, mark, decimals[0], written, table.language)
    mark = {"·": ".", "٫": written.decimal}.get(mark, mark)
    return Number(decimals.end(), whole, mark, _ascii(decimals[0]), doubt)


def _whole(text: str, begin: int, written: cldr.Convention, table: Table) -> tuple[str, int]:
    """Return the digits before the decimals, and where they end."""
    grouped = _GROUPED.match(text, begin) or _INDIAN.match(text, begin)
    if grouped and not text[grouped.end() : grouped.end() + 1].isdecimal():
        sign = grouped.groupdict().get("sign") or ","
        is_group = (
            _is_group(sign, written)
            or grouped[0].partition(" ")[2].startswith("0")
            or _is_long(grouped[0], sign, table)
        )
        if is_group and not _goes_on(text, grouped.end(), sign):
            return "".join(_DIGITS.findall(_ascii(grouped[0]))), grouped.end()
    digits = _DIGITS.match(text, begin)
    assert digits is not None
    return _ascii(digits[0]), digits.end()


def _is_group(sign: str, written: cldr.Convention) -> bool:
    groups = written.groups
    if sign in _SPACES:
        return True
    if sign == " ":
        return groups in _SPACES
    return sign == groups or sign in "'’٬"


def _is_long(grouped: str, sign: str, table: Table) -> bool:
    """Tell whether digits are so many that the signs between them can only be between groups."""
    if sign in ".,":
        return grouped.count(sign) > 1
    return sign == " " and table.spaced_thousands and len(grouped) > 5


def _goes_on(text: str, end: int, sign: str = _POINTS) -> bool:
    """Tell whether more digits follow after another such sign: 1.2.3 has no decimals."""
    return text[end + 1 : end + 2].isdecimal() and text[end] in sign


def _doubt(whole: str, mark: str, decimals: str, written: cldr.Convention, language: str) -> str:
    if mark in "·٫":
        return ""
    if mark == written.groups or (mark == "," and written.decimal != ","):
        sign = {",": "a comma", ".": "a point"}.get(mark, f"“{mark}”")
        return f"“{whole}” has {sign}, which does not stand before decimals in this language."
    is_open = "-" not in language or primary(language) == "en"
    is_other = mark == "." and written.decimal == ","
    ambiguous = len(decimals) == 3 and (is_other or (is_open and mark == ","))
    if ambiguous and whole[0] != "0":
        return f"“{whole}” may be thousands or have three decimals."
    return ""


def _ascii(digits: str) -> str:
    return (
        digits if digits.isascii() else "".join(str(int(d)) if d.isdecimal() else d for d in digits)
    )
