"""Words become blocks: where one ends, what kind it is, which item of which list."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import replace
from typing import Any

from bs4.element import Tag

from content import controls, elements, naming
from content.context import Context
from content.document import (
    Container,
    Control,
    Formula,
    Item,
    Kind,
    LeftOut,
    Reason,
    Span,
    Surrounding,
)
from content.drafts import Draft, Part
from content.inline import APART, BREAK, OBJECT, Words
from content.lists import List
from content.names import Names
from content.tables import Grid
from content.whitespace import fold

_ENDS_HEADING = frozenset(
    ("p", "ul", "ol", "dl", "table", "section", "article", "main", "blockquote", "figure")
)

_DEEPEST = 30  # containers in containers: nobody can follow more


class Drafting:
    """Blocks so far, the one under way, and what is open around it."""

    def __init__(
        self,
        context: Context,
        include: Set[Reason],
        hidden: Mapping[int, Reason],
        names: Names,
    ) -> None:
        self.context = context
        self.names = names
        self.include = include
        self.hidden = hidden  # elements by their id()
        self.no_formulas: set[int] = set()  # elements by their id()
        self.drafts: list[Draft] = []
        self.left_out: list[LeftOut] = []
        self.words = Words()
        self.item: Item | None = None
        self.level = 0  # of the heading under way
        self.link_end = -1  # the position of the words after the last link
        self.outline = 1  # the level of the last heading
        self.lists: list[List] = []
        self.table: Grid | None = None
        self.cells: dict[int, list[Part]] = {}
        self.inner_table: Grid | None = None  # in a cell of the table
        self.inner_cells: dict[int, list[Part]] = {}
        self.lines: list[Part] = []  # of the cell under way, before the words
        self.controls_said: set[int] = set()  # by id()
        self.controls_due: dict[int, Tag] = {}  # by id(): met, to be said where their label ends
        self.fields = 0  # how many controls other than buttons were said
        self._containers = 0
        self._numbered = -1  # where words follow a number in a cell
        self._cell = (context, context)  # around a cell, and within it

    def change(self, **changes: Any) -> None:
        """Change the context for what is in this element."""
        self.context = replace(self.context, **changes)

    def enter_cell(self) -> None:
        """Let what is in this element be parts of a table's row."""
        if self._cell[0] is not self.context:
            within = replace(self.context, kind=Kind.TABLE_ROW, preformatted=False)
            self._cell = (self.context, within)
        self.context = self._cell[1]

    def number_line(self, label: str) -> None:
        """Begin a line of a cell with its number, if it has one."""
        if label:
            self.words.add(f"{label}. ", self.context.style)
            self._numbered = self.words.position

    def contain(self, kind: Surrounding, size: int = 0, columns: int = 0) -> Container:
        """Let what is in this element stand in a new container."""
        self.flush()
        self._containers += 1
        language = self.context.style.language
        container = Container(kind, self._containers, size, columns, language=language)
        if len(self.context.within) < _DEEPEST:
            self.change(within=(*self.context.within, container))
        return container

    def replace_by(
        self,
        words: str,
        kind: Kind,
        formula: Formula | None = None,
        control: Control | None = None,
        around: str = APART,
    ) -> None:
        """Say words that stand for something in a line of text, apart from the words beside it."""
        style = self.context.style
        self.words.add(around, style)
        self.words.add(words, style.standing_for(kind, formula, control))
        self.words.add(around, style)

    def sends(self, button: Tag) -> bool:
        """Return whether a button sends or clears a form of which a field was said."""
        is_for_scripts = str(button.attrs.get("type", "")).strip().lower() == "button"
        is_native = button.name in ("button", "input")
        return is_native and not is_for_scripts and 0 < self.context.form <= self.fields

    def has_just_said(self, words: str) -> bool:
        """Return whether these were the last words, in this line or as the block before it."""
        if self.words:
            return naming.ends_with(self.words.last, words)
        return bool(self.drafts) and naming.plain(self.drafts[-1].words) == naming.plain(words)

    def put_undescribed_image(self) -> None:
        """Let an image without words stand here; it may be heard where no words are beside it."""
        if self.context.kind is not Kind.HEADING and not self.context.preformatted:
            self.replace_by(OBJECT, Kind.IMAGE)

    def cut(self, position: int, reason: Reason) -> bool:
        """Leave out the words from a position on, unless the person includes such."""
        if reason in self.include:
            return False
        self.leave_out(reason, self.words.cut(position).strip())
        return True

    def leave_out(self, reason: Reason, words: str) -> None:
        if words or reason is Reason.IMAGE_WITHOUT_DESCRIPTION:
            self.left_out.append(LeftOut(reason, words))

    def leave_out_labels(self, tag: Tag, said: str) -> None:
        """Leave out what the page calls an element, unless it was said."""
        for label in dict.fromkeys(naming.labels(tag)):
            if not naming.says(said, label):
                self.leave_out(Reason.LABEL, label)

    def boundary(self, tag: Tag) -> None:
        """Here a block begins or ends: what was said so far is a block, or a part of one."""
        if self.context.kind is Kind.TABLE_ROW:
            if self._numbered < 0 or self.words.text_since(self._numbered).strip():
                self.words.add(BREAK * 2, self.context.style)
                self._numbered = -1
        elif self._joins_line(tag):
            self.words.add(" ", self.context.style)
        else:
            self.flush()

    def _joins_line(self, tag: Tag) -> bool:
        """A heading is one line, and so is what names a control."""
        if self.context.kind is Kind.HEADING and self.level:
            return not self._ends_heading(tag)
        return self.context.in_line and not self.context.preformatted

    def _ends_heading(self, tag: Tag) -> bool:
        """Paragraphs do not belong into a heading that has words, though browsers let them."""
        is_other = elements.heading_level(tag, elements.role(tag)) > 0
        return (is_other or tag.name in _ENDS_HEADING) and bool(self.words)

    def flush(self) -> None:
        """Make blocks of the words so far."""
        if not self.words:
            self.words.clear()
        elif self.level:
            self._emit_heading()
        elif self.context.preformatted:
            self.emit(self.words.take_lines())
        else:
            for paragraph in self.words.take():
                self._emit_paragraph(paragraph)

    def _emit_heading(self) -> None:
        """A heading is one block, even where it goes over several lines."""
        level, self.level = self.level, 0
        spans = self.words.take_joined()
        if not text_of(spans):
            self.emit(spans, Kind.CONTROL)
            return
        item, self.item = self.item, None
        self.add(Draft(Kind.HEADING, (Part(spans),), level, item, self.context.within))
        self.outline = level

    def _emit_paragraph(self, spans: tuple[Span, ...]) -> None:
        """Images at the edges of a paragraph are blocks; an image among words is one of them."""
        spans = without_undescribed(spans)
        first, last = 0, len(spans)
        while first < last and is_only(spans[first : first + 1], Kind.IMAGE):
            first += 1
        while last > first and is_only(spans[last - 1 : last], Kind.IMAGE):
            last -= 1
        self._emit_images(spans[:first])
        if first < last:
            self._emit_words(spans[first:last])
        self._emit_images(spans[last:])

    def _emit_images(self, spans: tuple[Span, ...]) -> None:
        for span in spans:
            if span.text == OBJECT:
                self.add(Draft(Kind.IMAGE, (Part((span,)),), within=self.context.within))
            elif not span.text.isspace():
                self.emit((span,), Kind.IMAGE)

    def _emit_words(self, spans: tuple[Span, ...]) -> None:
        if is_only(spans, Kind.CONTROL, Kind.LABEL):
            for group in controls.groups(spans):
                self._emit_control(group)
        else:
            spans = controls.without_buttons(spans)
            self.emit(spans, Kind.FORMULA if is_only(spans, Kind.FORMULA) else None)

    def _emit_control(self, spans: tuple[Span, ...]) -> None:
        """A button by itself does nothing for a listener, unless it is a form's."""
        if is_only(spans, Kind.LABEL):
            self.emit(spans, Kind.LABEL)
        elif controls.tells(spans) or Reason.CONTROL in self.include:
            self.emit(spans, Kind.CONTROL)
        else:
            self.leave_out(Reason.CONTROL, text_of(spans))

    def emit(self, spans: tuple[Span, ...], kind: Kind | None = None) -> None:
        """Add a block; the first one in a list item is the item."""
        item, self.item = self.item, None
        kind = kind or self.context.kind
        if kind is Kind.HEADING or (item and kind in (Kind.PARAGRAPH, Kind.QUOTE)):
            kind = Kind.LIST_ITEM if item else Kind.PARAGRAPH
        self.add(Draft(kind, (Part(spans),), 0, item, self.context.within))

    def add(self, draft: Draft) -> None:
        language = self.context.style.language
        self.drafts.append(replace(draft, after=len(self.left_out), language=language))


def is_only(spans: tuple[Span, ...], *kinds: Kind) -> bool:
    return all(span.stands_for in kinds or span.text.isspace() for span in spans)


def without_undescribed(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans of a paragraph; among words, an image without description is not heard."""
    if is_only(spans, Kind.IMAGE):
        return spans
    return tuple(s for s in spans if s.text != OBJECT or s.stands_for is not Kind.IMAGE)


def text_of(spans: tuple[Span, ...]) -> str:
    return fold("".join(span.text for span in spans)).strip()
