"""What names a part of a page without being a heading: a summary, a legend, a tab, a bold line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from bs4.element import Tag

from content import labels, panels
from content.counting import NOTHING, Count
from content.leftovers import words_of

_LONGEST = 20  # words of a name
_LINK_DENSITY = 0.3  # above which a panel is a menu
_LINES = frozenset(("p", "summary", "legend", "fieldset"))
# A panel that has these and no prose chooses what is shown, or shows code in several languages.
_NO_TEXT = frozenset(("input", "select", "textarea", "pre"))
_NAMED_OTHERWISE = frozenset(
    ("li", "td", "th", "dd", "dt", "blockquote", "figcaption", "a", "label", "button")
)


@dataclass(slots=True)
class Titles:
    """What was found. `lines` name what follows them, `controls` the panels that they open.

    Elements are known by their id(): a line by its own, a control by its panel's.
    """

    lines: set[int] = field(default_factory=set)
    controls: dict[int, Tag] = field(default_factory=dict)


@dataclass(slots=True)
class _Part:
    """An element of the page, and what had been counted where it begins and ends."""

    tag: Tag
    begin: Count
    fields: int = 0  # and pieces of code, before it
    is_control: bool = False
    is_around: bool = False  # around others, of which it can be no name
    heading: Tag | None = None  # at its very beginning
    end: Count = NOTHING
    legend: Tag | None = None

    @property
    def count(self) -> Count:
        return self.end.since(self.begin)

    @property
    def is_name(self) -> bool:
        """Whether it is a few words, and no label of the interface such as “Show more”."""
        count = self.count
        if self.is_around or count.headings or not 0 < count.words <= _LONGEST:
            return False
        words = words_of(self.tag)
        return not (labels.of_line(words, is_link=True) or labels.of_heading(words))

    @property
    def is_bold(self) -> bool:
        """Whether it is a bold paragraph by itself, and no whole sentence."""
        count = self.count
        if count.bold != count.words or count.linked or not self.is_name:
            return False
        is_alone = self.tag.parent is not None and self.tag.parent.name not in _NAMED_OTHERWISE
        return is_alone and words_of(self.tag)[-1:] not in ".,;:"


class TitleFinder:
    """Is told of the elements of a page; `count` tells what has been counted so far."""

    def __init__(self, count: Callable[[], Count]) -> None:
        self._count = count
        self.found = Titles()
        self._parts: list[_Part] = []  # under way
        self._openers: dict[str, Tag] = {}  # by the id of the panel, and by their own
        self._fields = 0
        self._button: Tag | None = None  # the last, which may open what follows it
        self._panels: dict[int, Tag] = {}  # under way, and what opens each
        self._bold: list[_Part] = []

    def enter(self, tag: Tag, role: str) -> None:
        self._fields += tag.name in _NO_TEXT
        is_control = tag.name == "button" or (bool(tag.attrs) and panels.is_opener(tag, role))
        if is_control or tag.name in _LINES:
            self._parts.append(_Part(tag, self._count(), self._fields, is_control))
        elif tag.attrs and (opener := self._opener(tag)):
            self._panels[id(tag)] = opener
            self._parts.append(_Part(tag, self._count(), self._fields))

    def _opener(self, panel: Tag) -> Tag | None:
        """Return what opens an element; it names no other."""
        names = (str(panel.attrs.get(n, "")) for n in ("id", "aria-labelledby"))
        opener = next((o for name in names if (o := self._openers.get(name))), None)
        if opener is None and self._button is not None and panels.is_called_panel(panel):
            opener = self._button if panels.button_before(panel) is self._button else None
            self._button = None
        for name in _names_of(opener) if opener else ():
            if self._openers.get(name) is opener:
                del self._openers[name]
        return opener

    def meet_heading(self, heading: Tag) -> None:
        if self._parts and self._parts[-1].begin.words == self._count().words:
            self._parts[-1].heading = heading

    def leave(self, tag: Tag) -> None:
        if not self._parts or self._parts[-1].tag is not tag:
            return
        part = self._parts.pop()
        part.end = self._count()
        around = self._parts[-1] if self._parts else None
        if around and (part.is_around or tag.name != "p"):
            around.is_around = True
        self._meet(part, around)

    def _meet(self, part: _Part, around: _Part | None) -> None:
        tag = part.tag
        if opener := self._panels.pop(id(tag), None):
            if self._is_told(part) and not _repeats(part.heading, opener):
                self.found.controls[id(tag)] = opener
        elif part.is_control and tag.name != "summary":
            if part.is_name:
                self._button = tag
                self._openers |= dict.fromkeys(_names_of(tag), tag)
        elif tag.name == "p" and part.is_bold:
            self._bold.append(part)
        elif tag.name == "summary" and part.is_name:
            self.found.lines.add(id(tag))
        elif tag.name == "legend" and around and around.tag is tag.parent and part.is_name:
            around.legend = tag
        elif part.legend and part.count.prose:
            self.found.lines.add(id(part.legend))

    def _is_told(self, panel: _Part) -> bool:
        count = panel.count
        has_text = count.words > 0 and self._fields == panel.fields
        return (count.prose > 0 or has_text) and count.density < _LINK_DENSITY

    def settle(self) -> Titles:
        """Two or more bold lines with text below each, and no heading between, are headings."""
        for _, lines in groupby(self._bold, key=lambda line: line.begin.headings):
            over_text = [
                line
                for line, following in pairwise((*lines, None))
                if line and not (following and following.begin.words == line.end.words)
            ]
            if len(over_text) > 1:
                self.found.lines.update(id(line.tag) for line in over_text)
        return self.found


def _repeats(heading: Tag | None, opener: Tag) -> bool:
    return heading is not None and words_of(opener).casefold() in words_of(heading).casefold()


def _names_of(opener: Tag) -> set[str]:
    """Return by which ids a panel and what opens it know each other."""
    return {*panels.opens(opener), str(opener.attrs.get("id", ""))} - {""}
