"""A first walk through a page: what is hidden, how much prose stands where.

Nothing is decided here. What may be furniture is measured, so that furniture.py can weigh it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import Tag

from content import elements, formulas, labels, panels, visibility
from content.counting import NOTHING, Count
from content.document import Reason
from content.elements import RAW
from content.furniture import (
    PANEL,
    PERHAPS_PANEL,
    TARGET,
    Ground,
    Hint,
    hint,
    is_profile,
    opened_by,
    says_furniture,
)
from content.titled import TitleFinder, Titles
from content.walking import walk

_STOP = re.compile(r"[.!?…。！？।؟]")
_SENTENCE = re.compile(r"[^©]*[.!?…。！？।؟][\"'”’»)]*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_PROSE_WORDS = 8
_CHARACTERS_A_WORD = 2  # in scripts that put no space between words
_SIGNS = frozenset(("form", "input", "select", "textarea", "time"))
_BOLD = frozenset(("b", "strong"))
_STRUCTURE = frozenset(("a", "b", "strong", "head", "title", "svg", *elements.HEADINGS))
_WORDLESS = ("head", "title", "svg")  # counted as none, entered for the page's title
_NAMED = frozenset(("html", "body", "title", "meta", "base", "link", "h1", "script"))


@dataclass(slots=True)
class Region:
    """A part of the page that may be the main part, or furniture; and how much it holds."""

    tag: Tag
    hint: Hint
    begin: Count
    end: Count = NOTHING
    inside_main: bool = False
    inside_section: bool = False
    person: Tag | None = None  # the first link to one in a heading
    paragraphs: dict[int, int] = field(default_factory=dict)  # of a panel: words, by hash

    @property
    def count(self) -> Count:
        return self.end.since(self.begin)


@dataclass(slots=True)
class Survey:
    """What a walk through the page found. Elements are known by their id()."""

    none: Count = NOTHING
    total: Count = NOTHING
    regions: list[Region] = field(default_factory=list)
    hidden: dict[int, Reason] = field(default_factory=dict)
    named: dict[str, list[Tag]] = field(default_factory=dict)
    reveals: bool = False  # whether what `visibility` hides counts as shown
    levels: list[int] = field(default_factory=list)  # of the headings, in their order
    shown: set[int] = field(default_factory=set)  # the paragraphs outside of panels, by hash
    titles: Titles = field(default_factory=Titles)
    revealed: set[int] = field(default_factory=set)  # the panels that only `visibility` hides
    reaches: list[int] = field(default_factory=list)  # of each, the next that is not below it

    @property
    def unseen(self) -> frozenset[int]:
        """The id() of what is not shown, apart from what has a substitute."""
        return frozenset(at for at, reason in self.hidden.items() if reason is not Reason.FALLBACK)

    def opens(self, region: Region) -> bool:
        """Return whether the heading that a region begins with is above all others in it."""
        reach = self.reaches[region.begin.headings - 1]
        return region.count.words > 0 and reach >= region.end.headings


def survey(
    soup: BeautifulSoup,
    include: Set[Reason] = frozenset(),
    excluded: Set[int] = frozenset(),
) -> Survey:
    """Measure a page; elements whose id() is `excluded` are hidden.

    Where more words are invisible than visible, a script would show them: they count.
    """
    reveals = Reason.HIDDEN in include
    opened = panels.all_opened(soup)
    targets = panels.skipped_to(soup)
    found, unseen = _survey(soup, _Surveyor(reveals, include, excluded, opened, targets))
    if unseen > found.total.words:
        found, _ = _survey(soup, _Surveyor(True, include, excluded, opened, targets))
    return found


def _survey(soup: BeautifulSoup, surveyor: _Surveyor) -> tuple[Survey, int]:
    walk(soup, surveyor)
    surveyor.settle()
    surveyor.found.total = surveyor.count()
    surveyor.found.titles = surveyor.titles.settle()
    surveyor.found.reaches = _reaches(surveyor.found.levels)
    return surveyor.found, surveyor.unseen


def _reaches(levels: list[int]) -> list[int]:
    """Return for each heading which is the next that is not below it, in one go."""
    reaches = [len(levels)] * len(levels)
    waiting: list[int] = []
    for at, level in enumerate(levels):
        while waiting and levels[waiting[-1]] >= level:
            reaches[waiting.pop()] = at
        waiting.append(at)
    return reaches


def count_words(text: str) -> int:
    words = len(text.split())
    if text.isascii():
        return words
    return max(words, len(_UNSPACED.findall(text)) // _CHARACTERS_A_WORD)


class _Surveyor:
    """Counts while it walks; a region is closed when its element is left."""

    def __init__(
        self,
        reveals: bool,
        include: Set[Reason],
        excluded: Set[int],
        opened: Set[str],
        targets: Set[str],
    ) -> None:
        self.found = Survey(reveals=reveals)
        self.include, self.excluded = include, excluded
        self.unseen = 0  # words
        self.targets = targets  # the ids of what a link leads to that skips what is above
        self.opened = set(opened)  # the ids of what a control opens, and of what links led to
        self.words = self.linked = self.prose = self.headings = self.bold = 0
        self.told = self.signs = 0
        self.plain, self.stopped = 0, False  # of the paragraph under way
        self.paragraph: list[str] = []
        self.panels: list[Region] = []  # those under way
        self.titles = TitleFinder(self.count)
        self.links = self.bolds = self.mains = self.sections = self.wordless = 0
        self.drawings = 0  # the svg elements under way
        self.invisible = False
        self.open: dict[int, list[Region]] = {}
        self.beside: list[Region] = []  # those under way that may be about who wrote something
        self.begins: list[tuple[Tag, int]] = []  # elements under way, and the words before each
        self.heading: list[str] | None = None  # the words of the one under way
        self.were_invisible: dict[int, bool] = {}

    def count(self) -> Count:
        return Count(
            self.words,
            self.linked,
            self.prose,
            self.headings,
            self.bold,
            self.told,
            self.signs,
        )

    def text(self, words: str) -> None:
        if self.wordless or words.isspace():
            return
        if self.invisible and not self.found.reveals:
            self.unseen += count_words(words)
            return
        number = count_words(words)
        self.words += number
        self.paragraph.append(words)
        if self.bolds:
            self.bold += number
        if self.heading is not None:
            self.heading.append(words)
        if self.links:
            self.linked += number
        else:
            self.plain += number
            self.stopped = self.stopped or _STOP.search(words) is not None

    def settle(self) -> None:
        """The paragraph under way ends: it is prose if it is long enough and has a stop."""
        if self.plain >= _PROSE_WORDS and self.stopped:
            self.prose += self.plain
        if self.plain:
            words = " ".join("".join(self.paragraph).split())
            self.told += self.plain if _SENTENCE.fullmatch(words) else 0
            self._keep(hash(words))
        self.plain, self.stopped, self.paragraph = 0, False, []

    def _keep(self, paragraph: int) -> None:
        if self.panels:
            self.panels[-1].paragraphs[paragraph] = self.plain
        else:
            self.found.shown.add(paragraph)

    def enter(self, tag: Tag) -> bool:
        name = tag.name
        if name in elements.WORDLESS:
            if name in _NAMED:
                self.found.named.setdefault(name, []).append(tag)
            return False
        style = visibility.style(tag)
        reason = self._why_hidden(tag, style)
        panel = self._panel(tag, style, reason)
        if reason and not panel:
            self.found.hidden[id(tag)] = reason
            return False
        if panel and not reason:
            self.found.revealed.add(id(tag))
        elif style and "visibility" in style:
            self.were_invisible[id(tag)] = self.invisible
            self.invisible = visibility.turns_invisible(style, self.invisible)
        self.begins.append((tag, self.words))
        if self.targets and tag.attrs.get("id") in self.targets and name != "body":
            self._open_region(tag, TARGET)
        if panel:
            self.settle()
            self._open_region(tag, panel)
        self._enter_shown(tag, name)
        return True

    def _why_hidden(self, tag: Tag, style: Mapping[str, str]) -> Reason | None:
        if self.excluded and id(tag) in self.excluded:
            return Reason.EXCLUDED
        reason = visibility.why_hidden(tag, style)
        if reason is Reason.HIDDEN and formulas.is_behind_image(tag):
            return None
        return None if reason in self.include and tag.name not in RAW else reason

    def _panel(self, tag: Tag, style: Mapping[str, str], reason: Reason | None) -> Hint | None:
        """Closed, but there is something to open it, or it looks as if there were."""
        is_invisible = not reason and style.get("visibility") == "hidden"
        if reason is not Reason.HIDDEN and not is_invisible:
            return None
        if panels.has_opener(tag, self.opened):
            return PANEL
        may_be = panels.looks_opened(tag, style) and not says_furniture(tag)
        return PERHAPS_PANEL if may_be else None

    def _enter_shown(self, tag: Tag, name: str) -> None:
        if name in _NAMED and not (name == "title" and self.drawings):
            self.found.named.setdefault(name, []).append(tag)
        if name in elements.BLOCKS:
            self.settle()
        self.signs += name in _SIGNS
        role = elements.role(tag) if tag.attrs else ""
        if tag.attrs:
            self.opened.update(panels.opens(tag))
        if role or name in _STRUCTURE:
            self._count_structure(tag, name, role)
        if self.heading is None:
            self.titles.enter(tag, role)
            if found := hint(tag, role):
                self._open_region(tag, found)
                self.signs += found.ground is Ground.PERSON
        elif (found := hint(tag, role)) and found.reason is Reason.CONTROL:
            self._open_region(tag, found)

    def _count_structure(self, tag: Tag, name: str, role: str) -> None:
        if name == "a":
            self.links += 1
            if self.heading is not None and self.beside and is_profile(tag):
                self._meet(tag)
        elif name in _BOLD:
            self.bolds += 1
        elif name in _WORDLESS:
            self.wordless += 1
            self.drawings += name == "svg"
        elif level := elements.heading_level(tag, role):
            self.titles.meet_heading(tag)
            self.headings += 1
            self.found.levels.append(level)
            self.heading = []

    def _meet(self, person: Tag) -> None:
        for region in reversed(self.beside):
            if region.person:
                break
            region.person = person

    @staticmethod
    def _is_heading(tag: Tag) -> bool:
        return elements.heading_level(tag, elements.role(tag)) > 0

    def _open_region(self, tag: Tag, found: Hint) -> None:
        region = Region(
            tag,
            found,
            self.count(),
            inside_main=self.mains > 0,
            inside_section=self.sections > 0,
        )
        self.open.setdefault(id(tag), []).append(region)
        self.found.regions.append(region)
        if found.reason is Reason.COMPLEMENTARY:
            self.beside.append(region)
        if found.ground is Ground.PANEL:
            self.panels.append(region)
        self.mains += found.is_main
        self.sections += found.is_section

    def _open_what_a_heading_opens(self) -> None:
        """Every element that begins with a heading of furniture may be furniture.

        What is below the heading is counted: an element around nothing else is left alone.
        """
        reason = labels.of_heading(" ".join("".join(self.heading or ()).split()))
        self.heading = None
        if not reason:
            return
        _, begin = self.begins[-1]
        for around, before in reversed(self.begins):
            if before != begin or around.name in ("body", "html"):
                break
            region = Region(around, opened_by(reason), self.count(), inside_main=self.mains > 0)
            self.open.setdefault(id(around), []).append(region)
            self.found.regions.append(region)

    def leave(self, tag: Tag) -> None:
        name = tag.name
        if self.heading is not None and name not in _WORDLESS and self._is_heading(tag):
            self._open_what_a_heading_opens()
        self.begins.pop()
        if name in elements.BLOCKS:
            self.settle()
        self.titles.leave(tag)
        if name == "a":
            self.links -= 1
        elif name in _BOLD:
            self.bolds -= 1
        elif name in _WORDLESS:
            self.wordless -= 1
            self.drawings -= name == "svg"
        if self.were_invisible and id(tag) in self.were_invisible:
            self.invisible = self.were_invisible.pop(id(tag))
        for region in self.open.pop(id(tag), ()) if self.open else ():
            if self.panels and region is self.panels[-1]:
                self.settle()
                self.panels.pop()
            region.end = self.count()
            if self.beside and region is self.beside[-1]:
                self.beside.pop()
            self.mains -= region.hint.is_main
            self.sections -= region.hint.is_section
