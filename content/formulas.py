"""Formulas in MathML, as a tree of what their parts are to one another.

Whether browsers show them well or not, every number, identifier, operator and text is in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from bs4.element import PageElement, Tag

from content import elements, images, visibility
from content.document import Formula, Notation, Reason
from content.leftovers import words_in, words_of
from content.walking import walk
from content.whitespace import fold

DEEPEST = 50  # elements in elements: nobody can follow more, and no page for people has more
INVISIBLE = frozenset("\u2062\u2063\u2064")  # times, a comma, plus

_LONGEST_WORD = 50  # letters that a page writes one by one
_LOOKED_AT = 5  # elements and texts around a formula
_TEX = re.compile(r"[\\{}^_$]")
_THIN_WIDTH = re.compile(r"(?:very){0,2}thinmathspace|0?\.(?:1\d*|20*)em")
_GROUPED = re.compile(r"\d{1,3}(?:\u00a0\d{3})+(?:[.,]\d+)?")
_THIN = ("\u00a0", "\u2009", "\u202f")
_MARKS = (".", ",", " ", "\u00a0")  # in a number that stands in pieces

_TOKENS: Mapping[str, Notation] = {
    "mi": Notation.IDENTIFIER,
    "ci": Notation.IDENTIFIER,
    "mn": Notation.NUMBER,
    "cn": Notation.NUMBER,
    "mo": Notation.OPERATOR,
    "mtext": Notation.TEXT,
    "ms": Notation.TEXT,
}
# Elements that are the parts in them, beside one another.
_ROWS = frozenset((
    *_TOKENS, "a", "annotation-xml", "b", "em", "i", "maction", "math", "merror", "mpadded", "mrow",
    "mstyle", "semantics", "span", "strong",
))  # fmt: skip
_ONE_SHOWN = ("semantics", "maction")
_CONTENT = frozenset(("apply", "bind", "bvar", "ci", "cn", "csymbol", "lambda", "piecewise"))

_EMPTY = Formula(Notation.ROW)
_SPACE = Formula(Notation.NUMBER, text=" ")
_THIN_SPACE = Formula(Notation.NUMBER, text="\u00a0")
_PRESCRIPTS = Formula(Notation.ROW)  # known by being this very one


@dataclass(frozen=True, slots=True)
class Reading:
    """A formula, and what in it is not read."""

    formula: Formula
    left_out: tuple[tuple[Reason, str], ...]


def read(tag: Tag, hidden: Mapping[int, Reason]) -> Reading | None:
    """Return what an element of MathML says; what is hidden in it is known by its id().

    None where it is no formula: blocks stand in it, or its elements are nested too deep.
    """
    builder = _Builder(tag, hidden)
    walk(tag, builder)
    if builder.is_unfit:
        return None
    return Reading(builder.whole(tag), tuple(builder.left_out))


def unfit(tag: Tag) -> set[int]:
    """Return the id() of the elements from this one on that are no formulas."""
    measuring = _Measuring()
    walk(tag, measuring)
    measuring.leave(tag)
    return measuring.unfit


def is_tex(words: str) -> bool:
    """Return whether words are the source of a formula, which is written for programs."""
    return _TEX.search(words) is not None


def is_behind_image(tag: Tag) -> bool:
    """Return whether an element hides a formula only because an image of it stands beside it."""
    image = tag.find_next_sibling(True)
    return image is not None and _pictures(image, tag)


def is_of_formula(image: Tag) -> bool:
    """Return whether an image stands beside its formula in MathML."""
    before = image.find_previous_sibling(True)
    return before is not None and _pictures(image, before)


def _pictures(image: Tag, holder: Tag) -> bool:
    formula = holder if holder.name == "math" else _only_part(holder)
    if image.name != "img" or not isinstance(formula, Tag) or formula.name != "math":
        return False
    alternative = str(image.attrs.get("alt", ""))
    return is_tex(alternative) or alternative == formula.attrs.get("alttext")


def _only_part(tag: Tag) -> PageElement | None:
    """Return what is in an element beside white space, if that is one thing."""
    parts = [
        part for part in tag.contents[:_LOOKED_AT] if isinstance(part, Tag) or str(part).strip()
    ]
    return parts[0] if len(parts) == 1 and len(tag.contents) <= _LOOKED_AT else None


class _Measuring:
    """Finds what is nested too deep, or holds blocks."""

    def __init__(self) -> None:
        self.unfit: set[int] = set()
        self.heights = [0, 0]  # of the elements under way, with one around all

    def enter(self, tag: Tag) -> bool:
        self.heights.append(DEEPEST if tag.name in elements.BLOCKS else 0)
        return True

    def leave(self, tag: Tag) -> None:
        height = self.heights.pop()
        if height > DEEPEST:
            self.unfit.add(id(tag))
        self.heights[-1] = max(self.heights[-1], height + 1)

    def text(self, words: str) -> None: ...


@dataclass(slots=True)
class _Frame:
    """An element under way; the parts from `begin` on are its own."""

    name: str
    parts: list[Formula]
    begin: int
    token: Notation | None
    upright: int = -1  # how many parts there were when an upright letter had ended


class _Builder:
    """Gathers parts while it walks; a row in a row has no list of its own."""

    def __init__(self, root: Tag, hidden: Mapping[int, Reason]) -> None:
        self.hidden = hidden
        self.frames = [_Frame(root.name, [], 0, _TOKENS.get(root.name))]
        self.left_out: list[tuple[Reason, str]] = []
        self.unchosen: set[int] = set()
        self.is_unfit = False
        self._choose(root)

    def whole(self, root: Tag) -> Formula:
        return _made(root, self.frames[0].parts)

    def enter(self, tag: Tag) -> bool:
        name, around = tag.name, self.frames[-1]
        if name in elements.BLOCKS or len(self.frames) > DEEPEST:
            self.is_unfit = True
        if self.is_unfit or name in elements.UNREAD:
            return False
        if reason := self._why_left_out(tag):
            self.left_out.append((reason, words_of(tag)))
            around.parts += [] if around.name in _ROWS else [_EMPTY]
            return False
        if standing := _standing(tag):
            around.parts.append(standing)
            if drawn := words_in(tag):
                self.left_out.append((Reason.DESCRIBED, drawn))
            return False
        shares = name in _ROWS and around.name in _ROWS
        parts = around.parts if shares else []
        token = _TOKENS.get(name, around.token)
        self.frames.append(_Frame(name, parts, len(parts), token))
        self._choose(tag)
        return True

    def leave(self, tag: Tag) -> None:
        frame = self.frames.pop()
        around = self.frames[-1]
        if frame.parts is not around.parts:
            around.parts.append(_made(tag, frame.parts))
        elif frame.name == "mrow" and len(frame.parts) == frame.begin + 1:
            frame.parts[-1] = _alone(frame.parts[-1])
        elif frame.name == "mi" and tag.attrs.get("mathvariant") == "normal":
            self._join_upright(frame, around)

    def _join_upright(self, letter: _Frame, around: _Frame) -> None:
        """Upright letters are a word: B, M, I."""
        parts = around.parts
        if letter.begin == around.upright and len(parts) == letter.begin + 1:
            word = parts[-2].text + parts[-1].text
            if len(word) <= _LONGEST_WORD and word.isalpha():
                parts[-2:] = [Formula(Notation.IDENTIFIER, text=word)]
        around.upright = len(parts) if len(parts) > letter.begin else -1

    def text(self, words: str) -> None:
        frame = self.frames[-1]
        text = words.strip()
        text = text if text in INVISIBLE else fold(text).strip()
        if text:
            frame.parts.append(Formula(frame.token or Notation.TEXT, text=text))
        elif frame.token:
            frame.parts.append(_THIN_SPACE if words in _THIN else _SPACE)

    def _why_left_out(self, tag: Tag) -> Reason | None:
        if id(tag) in self.unchosen:
            return Reason.HIDDEN
        if tag.name == "annotation-xml":
            return None  # the one that was chosen
        if visibility.turns_invisible(visibility.style(tag), False):
            return Reason.HIDDEN
        return self.hidden.get(id(tag))

    def _choose(self, tag: Tag) -> None:
        """Of what means the same, one is shown: the first, but rather marks than their meaning."""
        if tag.name not in _ONE_SHOWN:
            return
        parts = [part for part in tag.contents if isinstance(part, Tag)]
        shown = parts[0] if parts else None
        if shown is None or shown.name in _CONTENT:
            shown = next(filter(_is_presentation, parts), shown)
        self.unchosen.update(id(part) for part in parts if part is not shown)


def _is_presentation(tag: Tag) -> bool:
    kind = str(tag.attrs.get("encoding", "")).lower()
    return tag.name == "annotation-xml" and "presentation" in kind


def _standing(tag: Tag) -> Formula | None:
    """Return what an element without parts stands for, None where it has parts."""
    match tag.name:
        case "none":
            return _EMPTY
        case "mspace":
            is_thin = _THIN_WIDTH.fullmatch(str(tag.attrs.get("width", "")).strip())
            return _THIN_SPACE if is_thin else _SPACE
        case "mprescripts":
            return _PRESCRIPTS
        case "mglyph" | "img" | "image" | "svg":
            if words := images.given(tag):
                return Formula(Notation.TEXT, text=words)
            return None if tag.name == "svg" else _EMPTY  # its drawn words are words of the page
        case _:
            return None


def _alone(part: Formula) -> Formula:
    """A comma in a row of its own is that of a number: 2,5 is no list."""
    if part.notation is Notation.OPERATOR and part.text in (",", "."):
        return Formula(Notation.NUMBER, text=part.text)
    return part


def _made(tag: Tag, parts: list[Formula]) -> Formula:
    if tag.name in _MAKERS:
        return _MAKERS[tag.name](tag, parts)
    return _row(parts) if tag.name in _ROWS else _apart(parts)


def _row(parts: Iterable[Formula]) -> Formula:
    return _apart(_with_whole_numbers(parts))


def _apart(parts: Iterable[Formula]) -> Formula:
    """Return parts beside one another, numbers apart."""
    kept = tuple(part for part in parts if part.text.strip() or part.parts)
    return kept[0] if len(kept) == 1 else Formula(Notation.ROW, kept)


def _with_whole_numbers(parts: Iterable[Formula]) -> Iterator[Formula]:
    for is_number, run in groupby(parts, key=_is_of_number):
        if is_number:
            yield from _numbers(list(run))
        else:
            yield from run


def _is_of_number(part: Formula) -> bool:
    is_point = part.notation is Notation.OPERATOR and part.text == "."
    return part.notation is Notation.NUMBER or is_point


def _numbers(run: list[Formula]) -> Iterator[Formula]:
    """Give the numbers in what a page writes in pieces: “2”, “,”, “5”."""
    first, last = 0, len(run)
    while first < last and run[first].text in _MARKS:
        first += 1
    while last > first and run[last - 1].text in _MARKS:
        last -= 1
    if 0 < first < last and run[first - 1].text in (".", ","):
        first -= 1  # .5
    yield from (_operator(part.text) for part in run[:first])
    for written in "".join(part.text for part in run[first:last]).split(" "):
        whole = [written] if _GROUPED.fullmatch(written) else written.split()
        yield from (Formula(Notation.NUMBER, text=number) for number in whole)
    yield from (_operator(part.text) for part in run[last:])


def _of(notation: Notation, arity: int, order: tuple[int, ...] = (0, 1, 2)) -> _Maker:
    """Make a part of a number of parts; with more or fewer they stand beside one another."""

    def make(_: Tag, parts: list[Formula]) -> Formula:
        if len(parts) != arity:
            return _apart(parts)
        padded = [*parts, _EMPTY, _EMPTY]
        return Formula(notation, tuple(padded[n] for n in order))

    return make


def _fraction(tag: Tag, parts: list[Formula]) -> Formula:
    has_bar = not re.fullmatch(r"0\D*", str(tag.attrs.get("linethickness", "")).strip())
    notation = Notation.FRACTION if has_bar else Notation.STACK
    return _of(notation, 2, (0, 1))(tag, parts)


def _square_root(_: Tag, parts: list[Formula]) -> Formula:
    return Formula(Notation.ROOT, (_row(parts), _EMPTY))


def _enclosed(tag: Tag, parts: list[Formula]) -> Formula:
    notation = str(tag.attrs.get("notation", "")).lower()
    if "strike" in notation:
        return Formula(Notation.STRUCK, (_row(parts),))
    return _square_root(tag, parts) if "radical" in notation else _row(parts)


def _fenced(tag: Tag, parts: list[Formula]) -> Formula:
    """Parentheses around the parts and commas between them, or what the element says."""
    signs = "".join(str(tag.attrs.get("separators", ",")).split())
    written: list[Formula] = [_operator(str(tag.attrs.get("open", "(")))]
    for number, part in enumerate(parts):
        if number and signs:
            written.append(_operator(signs[min(number, len(signs)) - 1]))
        written.append(part)
    return _apart([*written, _operator(str(tag.attrs.get("close", ")")))])


def _operator(text: str) -> Formula:
    return Formula(Notation.OPERATOR, text=text.strip())


def _multiscripts(_: Tag, parts: list[Formula]) -> Formula:
    """Scripts after the base, in pairs; those after `mprescripts` stand before it."""
    base, *scripts = parts or [_EMPTY]
    at = next((n for n, part in enumerate(scripts) if part is _PRESCRIPTS), len(scripts))
    after, before = scripts[:at], scripts[at + 1 :]
    if after:
        base = Formula(Notation.SCRIPTS, (base, _apart(after[::2]), _apart(after[1::2])))
    if before:
        base = Formula(Notation.PRESCRIPTS, (base, _apart(before[::2]), _apart(before[1::2])))
    return base


def _grid(tag: Tag, parts: list[Formula]) -> Formula:
    rows = (p if p.notation is Notation.GRID_ROW else _grid_row(tag, [p]) for p in parts)
    return Formula(Notation.GRID, tuple(rows))


def _grid_row(_: Tag, parts: list[Formula]) -> Formula:
    return Formula(Notation.GRID_ROW, tuple(parts))


_Maker = Callable[[Tag, list[Formula]], Formula]
_MAKERS: Mapping[str, _Maker] = {
    "menclose": _enclosed,
    "mfenced": _fenced,
    "mfrac": _fraction,
    "mlabeledtr": _grid_row,
    "mmultiscripts": _multiscripts,
    "mover": _of(Notation.LIMITS, 2, (0, 2, 1)),
    "mroot": _of(Notation.ROOT, 2, (0, 1)),
    "msqrt": _square_root,
    "msub": _of(Notation.SCRIPTS, 2),
    "msubsup": _of(Notation.SCRIPTS, 3),
    "msup": _of(Notation.SCRIPTS, 2, (0, 2, 1)),
    "mtable": _grid,
    "mtd": lambda _, parts: _row(parts),
    "mtr": _grid_row,
    "munder": _of(Notation.LIMITS, 2),
    "munderover": _of(Notation.LIMITS, 3),
    "sub": lambda _, parts: Formula(Notation.SCRIPTS, (_EMPTY, _row(parts), _EMPTY)),
    "sup": lambda _, parts: Formula(Notation.SCRIPTS, (_EMPTY, _EMPTY, _row(parts))),
}
STRUCTURES = frozenset(_MAKERS) - {"sub", "sup"}
"""Elements that mean something in a formula by where their parts stand."""
