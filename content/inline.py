"""The words of one block, gathered piece by piece as a browser would set them in a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from content.document import Change, Control, Formula, Kind, Span

BREAK = "\n"  # within a draft's words, the end of a line: a sentence ends there at the latest
APART = "\0"  # keeps letters and digits apart, and nothing else: "a pill" and "a pill,"
OBJECT = "\1"  # where something without words of its own stands: an image, a control
_FEW = 50  # pieces
_BEFORE_A_SPACE = f",;:.!?{OBJECT}"
_WHITE = f" {BREAK}{APART}"


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """What a piece of text is marked with. Two styles are the same only if they are one object."""

    language: str = ""
    link: str = ""
    expansion: str = ""
    stands_for: Kind | None = None
    change: Change | None = None
    formula: Formula | None = None
    control: Control | None = None

    def span(self, text: str) -> Span:
        return Span(
            text,
            self.language,
            self.link,
            self.expansion,
            self.stands_for,
            self.change,
            self.formula,
            self.control,
        )

    def standing_for(
        self, kind: Kind, formula: Formula | None = None, control: Control | None = None
    ) -> Style:
        return replace(self, stands_for=kind, formula=formula, control=control)


class Words:
    """Pieces of text with their styles, until they are taken."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, Style]] = []
        self._taken = 0
        self._worded = 0  # how many pieces have words
        self.said = 0  # how many had any so far, and were not cut; bare images have none

    @property
    def position(self) -> int:
        """Where the next piece will stand; positions count on when words are taken."""
        return self._taken + len(self._pieces)

    def __bool__(self) -> bool:
        return self._worded > 0

    def add(self, text: str, style: Style) -> None:
        if text:
            self._pieces.append((text, style))
            self._worded += _has_words(text)
            self.said += _says(text, style)

    @property
    def last(self) -> str:
        """The text of the last few pieces, as far as it has not been taken."""
        return _text(self._pieces[-_FEW:])

    @property
    def is_in_line(self) -> bool:
        """Whether something stands before the next piece in its line."""
        return bool(self.last.strip(" ")) and not self.last.rstrip(" ").endswith(BREAK)

    def few_since(self, position: int) -> str:
        """Return the text from a position on, "" where it is in many pieces or was taken."""
        if position < self._taken or self.position - position > _FEW:
            return ""
        return self.text_since(position)

    def text_since(self, position: int) -> str:
        """Return the text from a position on, or what of it has not been taken."""
        return _text(self._pieces[max(0, position - self._taken) :])

    def cut(self, position: int) -> str:
        """Remove the pieces from a position on, and return their text."""
        start = max(0, position - self._taken)
        pieces = self._pieces[start:]
        del self._pieces[start:]
        self._worded -= sum(_has_words(text) for text, _ in pieces)
        self.said -= sum(_says(text, style) for text, style in pieces)
        return _text(pieces)

    def change(self, position: int, change: Callable[[str, str], str]) -> None:
        """Replace the text from a position by what `change` makes of it and the text before it."""
        start = max(0, position - self._taken)
        has_control = any(style.control for _, style in self._pieces[start:])
        if start < len(self._pieces) and not has_control:
            before = _text(self._pieces[max(0, start - 2) : start])
            pieces = self._pieces[start:]
            for text, style in _spread(change(self.cut(position), before), pieces):
                self.add(text, style)

    def take(self) -> list[tuple[Span, ...]]:
        """Return the paragraphs gathered so far, white space folded, and begin anew."""
        return [_spans(paragraph) for paragraph in _paragraphs(self._take())]

    def take_joined(self) -> tuple[Span, ...]:
        """Return all the words as one line, and begin anew."""
        pieces = [(text.replace(BREAK, " "), style) for text, style in self._take()]
        return next(map(_spans, _paragraphs(pieces)), ())

    def take_lines(self) -> tuple[Span, ...]:
        """Return preformatted words as they are, without blank lines around them."""
        return _spans([(text.replace(APART, ""), style) for text, style in self._take()])

    def clear(self) -> None:
        """Drop what is only white space."""
        if self._pieces:
            self._take()

    def _take(self) -> list[tuple[str, Style]]:
        pieces, self._pieces, self._worded = self._pieces, [], 0
        self._taken += len(pieces)
        return pieces


def _spread(text: str, pieces: list[tuple[str, Style]]) -> Iterator[tuple[str, Style]]:
    """Give the pieces of a changed text the styles that they had.

    It has other signs in their places, or signs around it that stand for nothing else; otherwise
    the first style is that of all.
    """
    first = pieces[0][1]
    was = _text(pieces).strip()
    if all(style is first for _, style in pieces) or not (len(text) == len(was) or was in text):
        yield text, first
        return
    before = text.index(was) if was in text else 0
    plain = Style(first.language, first.link)
    yield text[:before], plain
    at = before - (len(_text(pieces)) - len(_text(pieces).lstrip()))
    end = before + len(was)
    for piece, style in pieces:
        length = len(piece.replace(APART, ""))
        yield text[max(at, before) : min(at + length, end)], style
        at += length
    yield text[end:], plain


def _has_words(text: str) -> bool:
    return bool(text.strip(_WHITE).strip())


def _says(text: str, style: Style) -> bool:
    return bool(style.control) or (text != OBJECT and _has_words(text))


def _text(pieces: list[tuple[str, Style]]) -> str:
    return "".join(text for text, _ in pieces).replace(APART, "").replace(OBJECT, "")


def _paragraphs(pieces: list[tuple[str, Style]]) -> Iterator[list[tuple[str, Style]]]:
    """Fold white space from piece to piece; two breaks in a row end a paragraph.

    The first white space between two words counts, with the style it has.
    """
    paragraph: list[tuple[str, Style]] = []
    gap = ""
    gap_style: Style | None = None
    for text, style in pieces:
        words = text.strip(_WHITE)
        begin = text.index(words[0]) if words else len(text)
        gap_style = gap_style or (style if begin else None)
        gap += text[:begin]
        if not words:
            continue
        if gap.count(BREAK) > 1 and paragraph:
            yield paragraph
            paragraph = []
        elif paragraph:
            before, style_before = paragraph[-1]
            space = _folded(gap, before[-1], words[0]) if gap_style else ""
            if not space and _parts_changes(before[-1], style_before, words[0], style):
                space, gap_style = " ", style_before if style.change else style
            if space:
                paragraph.append((space, gap_style or style))
        paragraph.append((words, style))
        gap = text[begin + len(words) :]
        gap_style = style if gap else None
    if paragraph:
        yield paragraph


def _folded(gap: str, before: str, after: str) -> str:
    """Return what stands between two characters for the white space gathered between them.

    Before an object there is none, so that there is not too much when it is gone.
    """
    if BREAK in gap:
        return BREAK
    if after == OBJECT:
        return ""
    touch = (before.isalnum() or before in _BEFORE_A_SPACE) and after.isalnum()
    return " " if " " in gap or touch else ""


def _parts_changes(before: str, style_before: Style, after: str, style: Style) -> bool:
    """Tell whether deleted words would run together with others: 10 and 15 are not 1015."""
    if style_before.change is style.change or not after.isalnum():
        return False
    return style_before.change is not None or before.isalnum()


def _spans(pieces: list[tuple[str, Style]]) -> tuple[Span, ...]:
    """Return pieces as spans, neighbours of one style together."""
    pieces = [(text, style) for text, style in pieces if text]
    if len(pieces) == 1:
        return (pieces[0][1].span(pieces[0][0]),)
    spans: list[Span] = []
    for style, together in groupby(pieces, key=lambda piece: piece[1]):
        spans.append(style.span("".join(text for text, _ in together)))
    return tuple(spans)


def without_objects(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans as they are heard: what has no words has none."""
    if not any(OBJECT in span.text for span in spans):
        return spans
    cleaned = [replace(span, text=span.text.replace(OBJECT, "")) for span in spans]
    for at, span in enumerate(cleaned):
        if span.text:
            cleaned[at] = replace(span, text=span.text.lstrip())
            break
    return tuple(s for s in cleaned if s.text or s.control or s.stands_for is Kind.IMAGE)
