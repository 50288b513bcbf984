"""From a tree to blocks in reading order, leaving out what the plan leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from bs4 import BeautifulSoup
from bs4.element import Tag

from content import elements, images, phrases, structures, tables, visibility
from content.context import Context, inherited
from content.document import Reason
from content.drafting import Drafting
from content.drafts import Reading
from content.furniture import Plan
from content.inline import APART
from content.leftovers import words_of
from content.structures import Leaving
from content.survey import Survey
from content.walking import walk
from content.whitespace import fold, keep_lines

_BEGINNINGS = structures.BEGINNINGS | phrases.BEGINNINGS
_BY_ROLE = {
    **dict.fromkeys(tables.TABLE_ROLES, structures.begin_table),
    **dict.fromkeys(tables.CELL_ROLES, structures.begin_cell),
    "button": phrases.begin_button,
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
_BLOCK_DISPLAYS = ("block", "flex", "grid", "table", "list-item", "flow-root")


def read(
    soup: BeautifulSoup,
    survey: Survey,
    plan: Plan,
    context: Context,
    include: Set[Reason],
) -> Reading:
    """Return the blocks of the page's body, and what was left out of it and why."""
    context = replace(context, outside=plan.root is not None)
    reader = _Reader(survey, plan, Drafting(context, include, survey.hidden))
    walk(soup, reader)
    reader.page.flush()
    return Reading(reader.page.drafts, reader.page.left_out)


class _Reader:
    """Tells blocks while it walks.

    Entering an element changes the context for what is inside; leaving it does what the
    element still has to do, and takes the context back.
    """

    def __init__(self, survey: Survey, plan: Plan, page: Drafting) -> None:
        self.survey, self.plan, self.page = survey, plan, page
        self.roots = {id(tag) for tag in (plan.root, *plan.included) if tag is not None}
        self.paths_to_roots = _around([plan.root, *plan.included] if plan.root else [])
        self.paths_to_furniture = _around(plan.furniture if plan.root else ())
        self.frames: list[tuple[Context, Leaving | None, bool]] = []

    def enter(self, tag: Tag) -> bool:
        name, page = tag.name, self.page
        if name in elements.UNREAD:
            return False
        if reason := self._why_left_out(tag):
            page.leave_out(reason, words_of(tag))
            return False
        before, style = page.context, visibility.style(tag)
        is_block = name in elements.BLOCKS or style.get("display") in _BLOCK_DISPLAYS
        if is_block:
            page.boundary(tag)
        if id(tag) in self.roots:
            page.change(outside=False)
        if tag.attrs:
            page.context = inherited(page.context, tag, style)
        if name in elements.BOXES:
            page.words.add(APART, before.style)
        leaving = self._begin(tag)
        if leaving is phrases.nothing_inside:
            page.context = before
            return False
        self.frames.append((before, leaving, is_block))
        return True

    def leave(self, tag: Tag) -> None:
        before, leaving, is_block = self.frames.pop()
        if leaving:
            leaving(tag)
        if is_block:
            self.page.boundary(tag)
        elif tag.name in elements.BOXES:
            self.page.words.add(APART, before.style)
        self.page.context = before

    def text(self, words: str) -> None:
        page = self.page
        context = page.context
        if context.outside or self._is_unseen():
            reason = Reason.OUTSIDE if context.outside else Reason.HIDDEN
            page.leave_out(reason, fold(words).strip())
        elif context.preformatted:
            page.words.add(keep_lines(words), context.style)
        else:
            page.words.add(fold(words), context.style)

    def _is_unseen(self) -> bool:
        return self.page.context.invisible and not self.survey.reveals

    def _why_left_out(self, tag: Tag) -> Reason | None:
        if id(tag) in self.paths_to_roots or tag.name == "head":
            return None
        reason = self.survey.hidden.get(id(tag)) or self.plan.left_out.get(id(tag))
        is_outside = self.page.context.outside and id(tag) not in self.paths_to_furniture
        return reason or (Reason.OUTSIDE if is_outside else None)

    def _begin(self, tag: Tag) -> Leaving | None:
        """Prepare for what is inside; a role that the page gives wins over the element's own."""
        begin = _BEGINNINGS.get(tag.name)
        if "role" in tag.attrs and (role := elements.role(tag)):
            if tag.name not in _CELLS:
                begin = _BY_ROLE.get(role) or (begin if tag.name not in _OVERRULED else None)
            begin = phrases.put_image if images.is_image(tag, role) else begin
        if begin is phrases.begin_formula and self._is_unseen():
            return None
        return begin(self.page, tag) if begin else None


def _around(tags: Iterable[Tag]) -> Set[int]:
    """Return the id() of the elements and of everything around them."""
    path: set[int] = set()
    for tag in tags:
        element: Tag | None = tag
        while element is not None and id(element) not in path:
            path.add(id(element))
            element = element.parent
    return path
