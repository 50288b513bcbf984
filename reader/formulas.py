"""Formulas in words, such that one hears what belongs together.

One sign needs no end (“x over 2”, “square root of x”); more than one has a beginning and an end
that are said. So “over 2 x” and “over 2, end fraction x” are two different formulas.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

from audio.languages import primary
from audio.speech import Span
from content import Formula, Notation
from reader.phrases import Phrases, phrases_in
from reader.symbols import BIG, FRACTIONS, MARKS, NAMES, PRIMES

# Around the page's own words, where a voice of another language says what is between them.
_OWN, _END = "\ue000", "\ue001"
_PIECES = re.compile(f"{_OWN}([^{_END}]*){_END}")
_BEFORE_PUNCTUATION = re.compile(r"\s+(?=[,;.،؛](?:\s|$))")

_TIMES, _COMMA, _PLUS = "\u2062", "\u2063", "\u2064"  # not seen
_SIGNS = frozenset("+-−±∓")
_DEGREES = frozenset("°∘")
_RELATIONS = frozenset("=≠<>≤≥⩽⩾≈≃≅∼≡≔∝∈→⇒⇔⟹⟺")
_OPENING = frozenset("([{|‖⟨")
_LEAVES = frozenset(
    (Notation.NUMBER, Notation.IDENTIFIER, Notation.OPERATOR, Notation.TEXT)
)  # fmt: skip


def spoken(formula: Formula, language: str) -> tuple[Span, ...]:
    """Return a formula as one hears it on a page in a language (a BCP 47 tag, or "").

    Where we lack the language the words are English, but numbers and texts stay the page's:
    “1,500” is not the same number everywhere.
    """
    phrases = phrases_in(language)
    is_foreign = bool(language) and primary(phrases.language) != primary(language)
    said = _Saying(phrases, is_foreign, _letters_in_both_cases(formula)).words(formula)
    if not is_foreign:
        return (Span(said, language or phrases.language),)
    return tuple(_spans(said, phrases.language, language))


def _spans(said: str, language: str, own: str) -> Iterator[Span]:
    for number, text in enumerate(_PIECES.split(said)):
        if text:
            yield Span(text, own if number % 2 else language)


def _letters_in_both_cases(formula: Formula) -> frozenset[str]:
    """Return the letters of which a formula has the small and the capital one, as small ones."""
    letters = set(_letters(formula))
    return frozenset(x.lower() for x in letters if x.isupper() and x.lower() in letters)


def _letters(formula: Formula) -> Iterator[str]:
    if formula.notation is Notation.IDENTIFIER:
        yield unicodedata.normalize("NFKC", formula.text)
    for part in formula.parts:
        yield from _letters(part)


class _Saying:
    """Says the parts of one formula in one language."""

    def __init__(self, phrases: Phrases, is_foreign: bool, both_cases: frozenset[str]) -> None:
        self._catalogue = phrases.catalogue
        self._is_english = phrases.language == "en"
        self._is_foreign = is_foreign
        self._both_cases = both_cases
        self._ways: Mapping[Notation, Callable[..., str]] = {
            Notation.ROW: self._row,
            Notation.FRACTION: self._fraction,
            Notation.STACK: self._stack,
            Notation.ROOT: self._root,
            Notation.SCRIPTS: self._scripts,
            Notation.PRESCRIPTS: self._prescripts,
            Notation.LIMITS: self._limits,
            Notation.GRID: self._grid,
            Notation.GRID_ROW: self._grid_row,
            Notation.STRUCK: self._struck,
        }

    def words(self, formula: Formula) -> str:
        if way := self._ways.get(formula.notation):
            return way(*formula.parts)
        return self._leaf(formula)

    def _say(self, phrase: str, **values: object) -> str:
        return self._catalogue.gettext(phrase).format(**values)

    def _name(self, name: str) -> str:
        return self._catalogue.gettext(name)

    def _own(self, text: str) -> str:
        return f"{_OWN}{text}{_END}" if self._is_foreign and text else text

    def _or_blank(self, formula: Formula) -> str:
        # Translators: said in a formula where the page leaves a place empty.
        return self.words(formula) or self._say("blank")

    # Signs

    def _leaf(self, leaf: Formula) -> str:
        text = leaf.text
        if leaf.notation is Notation.NUMBER and text[0] in NAMES and text[1:2].isdigit():
            return f"{self._name(NAMES[text[0]])} {self._own(text[1:])}"
        if leaf.notation in (Notation.NUMBER, Notation.TEXT):
            return self._own(text)
        return self._sign(text)

    def _sign(self, text: str) -> str:
        plain = unicodedata.normalize("NFKC", text)
        mark = None if text.isascii() else MARKS.get(text)
        if name := NAMES.get(text) or NAMES.get(plain) or mark:
            return self._name(name)
        if text == _TIMES:
            return ""
        if text in (_COMMA, _PLUS):
            return "," if text == _COMMA else self._name(NAMES["+"])
        if len(text) == 1:
            is_letter = len(plain) == 1 and plain.isalpha()
            return self._letter(plain) if is_letter else self._unnamed(text)
        if any(map(str.isalnum, plain)):
            return self._own(text)
        return _joined(map(self._sign, text))

    def _letter(self, letter: str) -> str:
        small = letter.lower()
        named = self._name(NAMES[small]) if small in NAMES else small
        if not small.isascii() and letter != small and small in NAMES:
            # Translators: a capital letter, where the formula has the small one too.
            return self._say("capital {letter}", letter=named)
        said = letter if named == small else named
        if letter != small and small in self._both_cases:
            return self._say("capital {letter}", letter=said)
        return said

    def _unnamed(self, sign: str) -> str:
        if sign.isalnum() or sign.isascii() or not self._is_english:
            return sign
        return unicodedata.name(sign, sign).lower()

    # Rows

    def _row(self, *parts: Formula) -> str:
        neighbours = zip((None, *parts), parts, (*parts[1:], None), strict=False)
        return _joined(self._beside(*three) for three in neighbours)

    def _beside(self, before: Formula | None, part: Formula, after: Formula | None) -> str:
        if part.text == _TIMES and _has_number_first(after):
            return self._name(NAMES["×"])
        if part.text == _PLUS and after and _is_numeric(after):
            # Translators: between a number and a fraction: “2 and one half”.
            return self._say("and")
        if before and before.text.isdigit() and _is_numeric(part):
            return f"{self._say('and')} {self.words(part)}"
        if part.notation is Notation.GRID and before and before.text in _OPENING:
            return self._table(part.parts, has_blanks=True)
        return self.words(part)

    def _grouped(self, formula: Formula) -> str:
        """Say what signs stand above or below."""
        if _is_simple(formula):
            return self.words(formula)
        # Translators: several signs that have something above or below all of them.
        return self._say("group {inside}, end group", inside=self._or_blank(formula))

    # Fractions and roots

    def _fraction(self, above: Formula, below: Formula) -> str:
        if _is_small_fraction(above, below):
            one, many = FRACTIONS[below.text]
            phrase = self._catalogue.ngettext(one, many, int(above.text))
            return phrase.format(count=self._own(above.text))
        if _is_simple(above) and _is_simple(below):
            # Translators: a fraction of two single signs: “a over b”.
            return self._say("{above} over {below}", **self._both(above, below))
        return self._long_fraction(above, below)

    def _long_fraction(self, above: Formula, below: Formula) -> str:
        # Translators: a fraction of more than two signs.
        return self._say(
            "start fraction {above}, over {below}, end fraction", **self._both(above, below)
        )

    def _stack(self, above: Formula, below: Formula) -> str:
        if _is_simple(above) and _is_simple(below):
            # Translators: one above the other without a bar, as in binomial coefficients.
            return self._say("{above} above {below}", **self._both(above, below))
        return self._long_stack(above, below)

    def _long_stack(self, above: Formula, below: Formula) -> str:
        return self._say(
            "start stack {above}, above {below}, end stack", **self._both(above, below)
        )

    def _both(self, above: Formula, below: Formula) -> dict[str, str]:
        return {"above": self._or_blank(above), "below": self._or_blank(below)}

    def _root(self, radicand: Formula, index: Formula) -> str:
        inside = self._or_blank(radicand)
        if _is_empty(index) or index.text == "2":
            root = self._say("square root of {inside}", inside=inside)
        elif index.text == "3":
            root = self._say("cube root of {inside}", inside=inside)
        else:
            # Translators: as “root with index n of x”.
            root = self._say(
                "root with index {index} of {inside}", index=self.words(index), inside=inside
            )
        # Translators: where it ends what was under a root, if that was more than one sign.
        return root if _is_simple(radicand) else self._say("{root}, end root", root=root)

    # Scripts and limits

    def _scripts(self, base: Formula, below: Formula, above: Formula) -> str:
        if base.text in BIG:
            return self._big(base, below, above)
        said = (self._closed(base), self._subscript(below), self._superscript(base, above))
        return _joined(said)

    def _closed(self, base: Formula) -> str:
        """Say what has a script, such that one hears where it ends."""
        if base.notation is Notation.FRACTION and not _is_small(base):
            return self._long_fraction(*base.parts)
        if base.notation is Notation.STACK:
            return self._long_stack(*base.parts)
        if base.notation is Notation.ROOT and _is_simple(base.parts[0]):
            return self._say("{root}, end root", root=self.words(base))
        return self.words(base)

    def _subscript(self, script: Formula) -> str:
        if _is_empty(script):
            return ""
        if _is_leaf(script):
            # Translators: a lowered sign: “x sub 1”.
            return self._say("sub {script}", script=self.words(script))
        return self._say("sub {script}, end sub", script=self.words(script))

    def _superscript(self, base: Formula, script: Formula) -> str:
        if _is_empty(script):
            return ""
        if _all_in(script, PRIMES):
            return self.words(script)
        if _all_in(script, _DEGREES) and (base.notation is Notation.NUMBER or _is_empty(base)):
            return self._name(NAMES["°"])
        is_word = _is_word(script) and base.notation is not Notation.NUMBER
        if _is_empty(base) or is_word or _is_mark(script):
            return self._raised(script)
        return self._power(script)

    def _raised(self, script: Formula) -> str:
        if _is_leaf(script):
            # Translators: a raised sign that is no power: “A superscript plus”.
            return self._say("superscript {script}", script=self.words(script))
        return self._say("superscript {script}, end superscript", script=self.words(script))

    def _power(self, script: Formula) -> str:
        match script.text:
            case "2":
                # Translators: said after a number or letter.
                return self._say("squared")
            case "3":
                return self._say("cubed")
        if _is_leaf(script) or _is_signed(script) or _is_small(script):
            return self._say("to the power of {exponent}", exponent=self.words(script))
        # Translators: a power of more than one sign.
        return self._say("to the power of {exponent}, end power", exponent=self.words(script))

    def _prescripts(self, base: Formula, below: Formula, above: Formula) -> str:
        said = []
        if not _is_empty(above):
            # Translators: raised before a letter: “left superscript 14, left subscript 6, C”.
            said.append(self._say("left superscript {script},", script=self.words(above)))
        if not _is_empty(below):
            said.append(self._say("left subscript {script},", script=self.words(below)))
        return _joined((*said, self.words(base)))

    def _limits(self, base: Formula, below: Formula, above: Formula) -> str:
        if base.text in BIG:
            return self._big(base, below, above)
        if _is_empty(below) and above.text in MARKS:
            return self._marked(base, self._name(MARKS[above.text]))
        said = self._grouped(base)
        if not _is_empty(below):
            # Translators: what stands directly below a sign, in small letters.
            said = self._say("{base} with {below} below", base=said, below=self._mark(below))
        if not _is_empty(above):
            said = self._say("{base} with {above} above", base=said, above=self._mark(above))
        return said

    def _mark(self, formula: Formula) -> str:
        return self._name(MARKS[formula.text]) if formula.text in MARKS else self.words(formula)

    def _marked(self, base: Formula, mark: str) -> str:
        if _is_simple(base):
            # Translators: “x bar”, “p hat”.
            return self._say("{base} {mark}", base=self._or_blank(base), mark=mark)
        # Translators: a sign that stretches over several: “bar over a plus b, end bar”.
        return self._say("{mark} over {base}, end {mark}", base=self._or_blank(base), mark=mark)

    def _big(self, base: Formula, below: Formula, above: Formula) -> str:
        sign, low, high = self.words(base), self.words(below), self.words(above)
        if low and base.text.startswith("lim"):
            low = self.words(_approaching(below))
            # Translators: “limit as x approaches 0 of”; the function follows.
            sign, low = self._say("{limit} as {low} of", limit=sign, low=low), ""
        if low and high:
            # Translators: “sum from i equals 1 to n of”; what is summed follows.
            return self._say("{sign} from {low} to {high} of", sign=sign, low=low, high=high)
        if low:
            # Translators: “sum over i of”; what is summed follows.
            return self._say("{sign} over {low} of", sign=sign, low=low)
        if high:
            return self._say("{sign} to {high} of", sign=sign, high=high)
        return sign

    # Tables

    def _grid(self, *rows: Formula) -> str:
        return self._table(rows, has_blanks=False)

    def _table(self, rows: Iterable[Formula], has_blanks: bool) -> str:
        said = [
            # Translators: a row of a matrix, or of formulas below one another.
            self._say("row {number}: {cells};", number=number, cells=self._cells(row, has_blanks))
            for number, row in enumerate(rows, 1)
        ]
        # Translators: said after the last row of a matrix.
        return _joined((*said, self._say("end of rows"))) if said else ""

    def _cells(self, row: Formula, has_blanks: bool) -> str:
        said = ""
        for cell in row.parts:
            words = self._or_blank(cell) if has_blanks else self.words(cell)
            joint = " " if _begins_with_relation(cell) else ", "
            said = f"{said.rstrip(',')}{joint}{words}" if said and words else said + words
        return said

    def _grid_row(self, *cells: Formula) -> str:
        return self._cells(Formula(Notation.GRID_ROW, cells), has_blanks=False)

    def _struck(self, inside: Formula) -> str:
        # Translators: what a line strikes through.
        return self._say("crossed out {inside}, end crossed out", inside=self._or_blank(inside))


def _joined(words: Iterable[str]) -> str:
    return _BEFORE_PUNCTUATION.sub("", " ".join(filter(None, words)))


def _is_empty(formula: Formula) -> bool:
    return not formula.text.strip() and not formula.parts


def _is_leaf(formula: Formula) -> bool:
    """Return whether a part is one sign or one word."""
    return formula.notation in _LEAVES and len(formula.text.split()) <= 1


def _is_simple(formula: Formula) -> bool:
    """Return whether a part is heard as one without an end: x, x squared, x sub 1, x bar."""
    if formula.notation is Notation.LIMITS:
        base, below, above = formula.parts
        return _is_leaf(base) and base.text not in BIG and _is_empty(below) and above.text in MARKS
    if formula.notation is not Notation.SCRIPTS:
        return _is_leaf(formula) or _is_empty(formula)
    base, below, above = formula.parts
    if base.text in BIG or not (_is_leaf(base) and (_is_empty(below) or _is_leaf(below))):
        return False
    return _is_empty(above) or above.text in ("2", "3") or _all_in(above, PRIMES | _DEGREES)


def _is_signed(formula: Formula) -> bool:
    parts = formula.parts
    is_pair = formula.notation is Notation.ROW and len(parts) == 2
    return is_pair and parts[0].text in _SIGNS and _is_leaf(parts[1])


def _is_mark(script: Formula) -> bool:
    """Return whether what is raised is a mark and no power: A⁺, Ca²⁺, x*."""
    last = script.parts[-1] if script.notation is Notation.ROW and script.parts else script
    return last.notation is Notation.OPERATOR and last.text != "∞"


def _is_word(script: Formula) -> bool:
    is_long = script.notation in _LEAVES and len(script.text) > 1 and script.text.isalpha()
    return is_long or script.notation is Notation.TEXT


def _is_numeric(formula: Formula) -> bool:
    """Return whether a part is a fraction of two whole numbers."""
    if formula.notation is not Notation.FRACTION:
        return False
    return all(part.notation is Notation.NUMBER and part.text.isdigit() for part in formula.parts)


def _is_small(formula: Formula) -> bool:
    return formula.notation is Notation.FRACTION and _is_small_fraction(*formula.parts)


def _is_small_fraction(above: Formula, below: Formula) -> bool:
    return below.text in FRACTIONS and above.text in ("1", "2", "3", "4", "5", "6", "7", "8", "9")


def _begins_with_relation(cell: Formula) -> bool:
    """Return whether a cell goes on with what the cell before began: “x”, “= 1”."""
    first = cell.parts[0] if cell.notation is Notation.ROW and cell.parts else cell
    return first.text in _RELATIONS


def _has_number_first(formula: Formula | None) -> bool:
    while formula and formula.notation is Notation.SCRIPTS:
        formula = formula.parts[0]
    return formula is not None and (formula.notation is Notation.NUMBER or _is_numeric(formula))


def _all_in(formula: Formula, signs: frozenset[str]) -> bool:
    parts = formula.parts if formula.notation is Notation.ROW else (formula,)
    return bool(parts) and all(part.text in signs for part in parts)


def _approaching(formula: Formula) -> Formula:
    """Name the arrow below “limit” by what it means there."""
    parts = tuple(
        Formula(part.notation, text="lim→") if part.text == "→" else part for part in formula.parts
    )
    return Formula(formula.notation, parts, formula.text)
