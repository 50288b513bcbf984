"""From a tree to blocks in reading order, leaving out what the plan leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from bs4 import BeautifulSoup
from bs4.element import Tag

from content import elements, forms, images, naming, phrases, structures, tables, visibility
from content.context import Context, inherited
from content.document import Reason
from content.drafting import Drafting
from content.drafts import Reading
from content.edges import Edges
from content.furniture import Plan
from content.inline import APART
from content.leftovers import words_in, words_of
from content.named import begin_named
from content.names import Names
from content.structures import Leaving
from content.survey import Survey
from content.walking import walk
from content.whitespace import fold, keep_lines

_BEGINNINGS = structures.BEGINNINGS | phrases.BEGINNINGS | forms.BEGINNINGS
_BY_ROLE = {
    **forms.BY_ROLE,
    **dict.fromkeys(tables.TABLE_ROLES, structures.begin_table),
    **dict.fromkeys(tables.CELL_ROLES, structures.begin_cell),
    "caption": structures.begin_caption,
    "deletion": phrases.begin_deletion,
    "heading": structures.begin_heading,
    "insertion": phrases.begin_insertion,
    "list": structures.begin_list,
    "listitem": structures.begin_item,
}
# A role takes from these what they are by themselves.
_OVERRULED = frozenset((
    *elements.HEADINGS, *elements.LISTS, "li", "img", "svg", "button", "del", "ins", "s", "strike",
))  # fmt: skip
_CELLS = ("td", "th")  # a button or a heading in a table is in a cell all the same
_PARTS = ("details", "fieldset")
_STEPS = 20_000  # elements asked for words to make names of; real pages take a few hundred
_BLOCK_DISPLAYS = ("block", "flex", "grid", "table", "list-item", "flow-root")


def read(
    soup: BeautifulSoup,
    survey: Survey,
    plan: Plan,
    context: Context,
    include: Set[Reason],
) -> Reading:
    """Return the blocks of the page's body, and what was left out of it and why."""
    context = replace(context, outside=Reason.OUTSIDE if plan.root else None)
    names = Names(soup, survey.unseen, survey.revealed, reveals=survey.reveals, steps=_STEPS)
    reader = _Reader(survey, plan, Drafting(context, include, survey.hidden, names))
    walk(soup, reader)
    reader.page.flush()
    for control in reader.moved.values():  # of which the panel is not read
        reader.page.leave_out(Reason.CONTROL, words_of(control))
    for name in forms.without_label(reader.page):
        reader.page.leave_out(Reason.CONTROL, name)
    drafts = images.heard(naming.heard(reader.page.drafts))
    return Reading(drafts, reader.page.left_out)


class _Reader:
    """Tells blocks while it walks.

    Entering an element changes the context for what is inside; leaving it does what the
    element still has to do, and takes the context back.
    """

    def __init__(self, survey: Survey, plan: Plan, page: Drafting) -> None:
        self.survey, self.plan, self.page = survey, plan, page
        people = plan.people.values()
        self.roots = {id(tag) for tag in (plan.root, *plan.included, *people) if tag is not None}
        self.paths_to_roots = _paths(plan)
        self.paths_to_furniture = _around(plan.furniture if plan.root else ())
        self.frames: list[tuple[Context, Leaving | None, bool, bool]] = []
        self.edges = Edges()
        self.titles = survey.titles
        self.moved = {id(control): control for control in survey.titles.controls.values()}

    def enter(self, tag: Tag) -> bool:
        name, page = tag.name, self.page
        if name in elements.UNREAD:
            return False
        if reason := self._why_left_out(tag):
            is_said = reason is Reason.FALLBACK and forms.put_embedded(page, tag)
            page.leave_out(reason, words_in(tag) if is_said else words_of(tag))
            return False
        if id(tag) in self.moved:
            return False
        before, style = page.context, visibility.style(tag)
        is_block = name in elements.BLOCKS or style.get("display") in _BLOCK_DISPLAYS
        if is_block:
            page.boundary(tag)
        if id(tag) in self.roots:
            page.change(outside=None)
        elif id(tag) in self.paths_to_roots and (reason := self.plan.left_out.get(id(tag))):
            page.change(outside=reason)
        if tag.attrs:
            page.context = inherited(page.context, tag, style)
        if page.context.invisible and (self.survey.reveals or id(tag) in self.survey.revealed):
            page.change(invisible=False)
        if is_box := name in elements.BOXES or visibility.is_for_ears(tag):
            page.words.add(APART, before.style)
        self.edges.enter(tag, page.words.position)
        is_named = bool(tag.attrs) and not naming.NAMING.isdisjoint(tag.attrs)
        named = begin_named(page, tag, is_block=is_block) if is_named else None
        leaving = self._begin(tag)
        if id(tag) in self.titles.controls or name in _PARTS:
            leaving = self._open_part(tag, leaving)
        if leaving is phrases.nothing_inside:
            page.context = before
            return False
        self.frames.append((before, _both(named, leaving), is_block, is_box))
        return True

    def _open_part(self, tag: Tag, leaving: Leaving | None) -> Leaving:
        """Say what names the part; after it, the outline goes on as before."""
        page, outline = self.page, self.page.outline
        control = self.titles.controls.get(id(tag))
        if control and self.moved.pop(id(control), None):
            before = page.context
            end = structures.begin_line(page, control)
            walk(control, self)
            if end:
                end(control)
            page.context = before

        def end_part(tag: Tag) -> None:
            if leaving:
                leaving(tag)
            page.flush()
            page.outline = outline

        return end_part

    def leave(self, tag: Tag) -> None:
        before, leaving, is_block, is_box = self.frames.pop()
        if leaving:
            leaving(tag)
        if is_block:
            self.page.boundary(tag)
        elif is_box:
            self.page.words.add(APART, before.style)
        self.edges.leave(tag, self.page.words.position)
        self.page.context = before

    def text(self, words: str) -> None:
        page = self.page
        context = page.context
        if context.outside or context.invisible:
            page.leave_out(context.outside or Reason.HIDDEN, fold(words).strip())
        elif context.preformatted:
            page.words.add(keep_lines(words), context.style)
        else:
            words = fold(words)
            self._keep_apart(words)
            page.words.add(words, context.style)

    def _keep_apart(self, words: str) -> None:
        """Let words that only a style sheet sets apart be apart."""
        page = self.page
        if words[:1] <= " " or not self.edges.is_at(page.words.position):
            return
        if not page.context.rewritings and self.edges.part(page.words.last, words):
            page.words.add(APART, replace(page.context.style, link="", expansion=""))

    def _why_left_out(self, tag: Tag) -> Reason | None:
        if id(tag) in self.paths_to_roots or tag.name == "head":
            return None
        if reason := self.survey.hidden.get(id(tag)) or self.plan.left_out.get(id(tag)):
            return reason
        return None if id(tag) in self.paths_to_furniture else self.page.context.outside

    def _begin(self, tag: Tag) -> Leaving | None:
        """Prepare for what is inside; a role that the page gives wins over the element's own."""
        if id(tag) in self.titles.lines:
            return structures.begin_line(self.page, tag)
        begin = _BEGINNINGS.get(tag.name)
        if "role" in tag.attrs and (role := elements.role(tag)):
            if tag.name in elements.HEADINGS and elements.heading_level(tag, role):
                begin = structures.begin_heading
            elif tag.name not in _CELLS:
                begin = _BY_ROLE.get(role) or (begin if tag.name not in _OVERRULED else None)
            begin = phrases.put_image if images.is_image(tag, role) else begin
        if begin is phrases.begin_formula and self.page.context.invisible:
            return None
        return begin(self.page, tag) if begin else None


def _both(first: Leaving | None, then: Leaving | None) -> Leaving | None:
    if first is None or then is None:
        return first or then

    def leave(tag: Tag) -> None:
        first(tag)
        then(tag)

    return leave


def _paths(plan: Plan) -> set[int]:
    """Return the id() of what is read though what is around it is not, and of all between."""
    paths = _around([*([plan.root] if plan.root else []), *plan.included])
    for beside, person in plan.people.items():
        paths |= _around([person], beside, paths)
    return paths


def _around(tags: Iterable[Tag], last: int = 0, known: Set[int] = frozenset()) -> set[int]:
    """Return the id() of the elements and of what is around them, up to the `last` or `known`."""
    path: set[int] = set()
    for tag in tags:
        element: Tag | None = tag
        while element is not None and id(element) not in path and id(element) not in known:
            path.add(id(element))
            element = element.parent if id(element) != last else None
    return path
