"""What stands around the content of every page of a site, and is not read.

Landmarks and roles come first, then whole words of class and id, each under a guard: no rule
may take more of the page's prose than its kind is trusted with. Better to read a menu than to
lose a section.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from bs4.element import Tag

from content import class_names, elements
from content.document import Reason
from content.titles import says

if TYPE_CHECKING:
    from content.counting import Count
    from content.survey import Region, Survey


class Ground(IntEnum):
    """Why a part is suspected, the weightiest first."""

    PANEL = 0  # closed, until a control opens it
    LANDMARK = 1  # an element or a role that says what it is
    PAGE_LEVEL = 2  # furniture of the page, or content if it belongs to a section
    ASIDE = 3  # beside the content, or a care card in it
    NAME = 4  # words of its class or id
    HEADING = 5  # what the heading says that it begins with
    PERSON = 6  # who wrote a post: the name is read, not the rank or the number of posts


@dataclass(frozen=True, slots=True)
class Hint:
    """What an element says about its part of the page. `reason` is None for content."""

    reason: Reason | None = None
    ground: Ground = Ground.LANDMARK
    is_main: bool = False
    is_section: bool = False


PANEL = Hint(Reason.HIDDEN, Ground.PANEL)
PERHAPS_PANEL = Hint(Reason.HIDDEN, Ground.PANEL)
_OF_PERSON = Hint(Reason.COMPLEMENTARY, Ground.PERSON)
_SECTION_OF_PERSON = Hint(Reason.COMPLEMENTARY, Ground.PERSON, is_section=True)
_MAIN = Hint(is_main=True, is_section=True)
TARGET = Hint(is_section=True)  # where a link leads that skips what is above the content
_ARTICLE = Hint(is_section=True)
_SECTION = Hint(is_section=True)
_BY_ROLE = {
    "main": _MAIN,
    "article": _ARTICLE,
    "region": _SECTION,
    "navigation": Hint(Reason.NAVIGATION, is_section=True),
    "menu": Hint(Reason.NAVIGATION),
    "menubar": Hint(Reason.NAVIGATION),
    "doc-toc": Hint(Reason.NAVIGATION),
    "banner": Hint(Reason.BANNER),
    "search": Hint(Reason.SEARCH),
    "complementary": Hint(Reason.COMPLEMENTARY, Ground.ASIDE, is_section=True),
    "contentinfo": Hint(Reason.CONTENT_INFORMATION),
    "dialog": Hint(Reason.DIALOG),
    "alertdialog": Hint(Reason.DIALOG),
}
_BY_ELEMENT = {
    "main": _MAIN,
    "article": _ARTICLE,
    "section": _SECTION,
    "nav": _BY_ROLE["navigation"],
    "search": _BY_ROLE["search"],
    "aside": _BY_ROLE["complementary"],
    "dialog": _BY_ROLE["dialog"],
    "blockquote": _SECTION,
    "details": _SECTION,
    "figure": _SECTION,
    "noscript": Hint(Reason.FALLBACK),
    "header": Hint(Reason.BANNER, Ground.PAGE_LEVEL),
    "footer": Hint(Reason.CONTENT_INFORMATION, Ground.PAGE_LEVEL),
}

_PROFILE = re.compile(r"\b(?:author|member|people|profile|user)s?\b|/u/", re.I)
# A heading's class tells how it is drawn ("anchorWithStickyNavbar"), not what it is.
_NEVER_BY_NAME = frozenset(("html", "body", "h1", "h2", "h3", "h4", "h5", "h6"))
# Names that may also tell how a part is drawn: “sidebar-left”, “card-footer”, “modal-content”.
_LAYOUT = frozenset(
    (Reason.CONTENT_INFORMATION, Reason.COMPLEMENTARY, Reason.DIALOG, Reason.BANNER)
)
# And names that say what a part is about: “comments” on a dose, a “related” illness.
_SUBJECTS = frozenset((Reason.COMMENTS, Reason.RELATED, Reason.NAVIGATION, Reason.PAGING))
_MAIN_SHARE = 0.35  # of the page's prose, below which a <main> is not the main part
_ARTICLE_SHARE = 0.6
_LANDMARK_SHARE = 0.5
_NAME_SHARE = 0.25
_NAME_PROSE = 40
_TITLES = 50  # one of the first h1 is the page's title, or none
_FEWEST_WORDS = 7  # of a section with its heading
_OPENED_PROSE = 150  # below a heading of furniture
_LINK_DENSITY = 0.25
_TOLD_SHARE = 0.5  # of the words of a part that is nothing but text, under its headings
_ASIDE_PROSE = 15
_ASIDE_LINK_DENSITY = 0.3
_FEW_WORDS = 250
_MUCH_MORE = 2.5
_LITTLE_PROSE = 40
# Fewer rules: within the root or not, up to which ground, for how many times the prose.
_LOOSER = ((True, Ground.ASIDE, 2.0), (False, Ground.PAGE_LEVEL, 2.0), (False, None, 2.5))


def hint(tag: Tag, role: str) -> Hint | None:
    """Return what an element's role, its name, or its class and id say, in this order."""
    if not tag.attrs:
        return _BY_ELEMENT.get(tag.name)
    if role and (found := _BY_ROLE.get(role)):
        of_names = None if found.reason or found.is_main else _hint_of_names(tag)
        return found if of_names is None or of_names is _OF_PERSON else of_names
    if not role and (found := _BY_ELEMENT.get(tag.name)) and found.reason:
        return found
    of_element = None if role else _BY_ELEMENT.get(tag.name)
    of_names = _hint_of_names(tag)
    if of_names is _OF_PERSON and of_element:
        return _SECTION_OF_PERSON if of_element is _SECTION else of_element
    return of_names or of_element


def _hint_of_names(tag: Tag) -> Hint | None:
    if not ("class" in tag.attrs or "id" in tag.attrs) or tag.name in _NEVER_BY_NAME:
        return None
    reason, is_person = class_names.said_by(tag)
    if reason:
        return Hint(reason, Ground.NAME)
    return _OF_PERSON if is_person else None


def says_furniture(tag: Tag) -> bool:
    """Return whether an element says what furniture it is."""
    found = hint(tag, elements.role(tag))
    return found is not None and found.reason is not None


def is_profile(link: Tag) -> bool:
    """Return whether a link leads to a person."""
    return _PROFILE.search(str(link.attrs.get("href", ""))) is not None


def opened_by(reason: Reason) -> Hint:
    return Hint(reason, Ground.HEADING)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is read: the root (None: the whole body), without the parts left out, by id().

    `included` are parts that the person wants to hear wherever they stand; `furniture` are the
    elements of `left_out`. `people` are read though what is beside them is left out: links, by
    the part around each.
    """

    root: Tag | None
    left_out: dict[int, Reason]
    furniture: tuple[Tag, ...] = ()
    included: tuple[Tag, ...] = ()
    people: dict[int, Tag] = field(default_factory=dict)


def plan(survey: Survey, include: Set[Reason] = frozenset()) -> Plan:
    """Decide what is furniture; where too little would be left, with fewer rules.

    What would be left out for a reason in `include` is read.
    """
    root = None if Reason.OUTSIDE in include else _root(survey)
    chosen = _plan(survey, root, Ground.PERSON, include)
    for looser_root, ground, times in _LOOSER:
        looser = _plan(survey, root if looser_root else None, ground, include)
        if _is_poor(_kept(survey, chosen), _kept(survey, looser), times):
            chosen = looser
    return chosen


def with_title(chosen: Plan, survey: Survey, name: str) -> Plan:
    """Read the page's title too where it is a first heading beside a main part that has none."""
    headings = survey.named.get("h1", [])[:_TITLES]
    around = [[h1, *h1.parents] for h1 in headings]
    is_read = any(part is chosen.root for parts in around for part in parts)
    if chosen.root is None or is_read or chosen.included:
        return chosen
    hidden = survey.hidden
    shown = (h1 for h1, *parts in around if not any(id(part) in hidden for part in (h1, *parts)))
    title = next((h1 for h1 in shown if says(h1, name)), None)
    return replace(chosen, included=(title,)) if title else chosen


def _is_poor(kept: Count, otherwise: Count, times: float) -> bool:
    """Where prose is kept, only more of it is worth fewer rules: a short page is no poor one."""
    if kept.words >= _FEW_WORDS or otherwise.words < max(1, _MUCH_MORE * kept.words):
        return False
    return kept.prose < _LITTLE_PROSE or otherwise.prose >= times * kept.prose


def _plan(survey: Survey, root: Region | None, up_to: Ground | None, include: Set[Reason]) -> Plan:
    furniture, included = [], []
    for region in survey.regions:
        if region.hint.reason in include and region.hint.ground is not Ground.PERSON:
            included.append(region.tag)
        elif region.hint.reason and up_to is not None and region.hint.ground <= up_to:
            furniture += [region] if _is_furniture(region, survey) else []
    left_out = {id(region.tag): region.hint.reason for region in furniture if region.hint.reason}
    with_people = up_to is not None and up_to >= Ground.ASIDE
    people = _people(survey.regions) if with_people and Reason.COMPLEMENTARY not in include else {}
    return Plan(
        root.tag if root else None,
        left_out | dict.fromkeys(people, Reason.COMPLEMENTARY),
        tuple(region.tag for region in furniture),
        tuple(included),
        people,
    )


def _people(regions: list[Region]) -> dict[int, Tag]:
    """Return who wrote what, where there are several: the link to each, by what is beside it."""
    found = {
        id(region.tag): region.person
        for region in regions
        if region.person and region.count.prose < _ASIDE_PROSE
    }
    return found if len({id(person) for person in found.values()}) > 1 else {}


def _kept(survey: Survey, chosen: Plan) -> Count:
    """Return how much would be read."""
    begin, end = survey.none, survey.total
    for region in survey.regions:
        if region.tag is chosen.root:
            begin, end = region.begin, region.end
    kept, at = end.since(begin), begin
    for region in survey.regions:
        if id(region.tag) in chosen.left_out:
            first, last = max(at, region.begin), min(end, region.end)
            if last > first:
                kept, at = kept.since(last.since(first)), last
    return kept


def _root(survey: Survey) -> Region | None:
    """Return the main part where the page has one that holds its share of the prose."""
    mains = [region for region in survey.regions if region.hint.is_main]
    if best := _most_prose(mains, survey, _MAIN_SHARE):
        return best
    targets = [region for region in survey.regions if region.hint is TARGET]
    if best := _most_prose(targets, survey, _MAIN_SHARE):
        return best
    if _people(survey.regions):  # an article is what one of them wrote
        return None
    articles = [region for region in survey.regions if region.hint is _ARTICLE]
    return _most_prose(articles, survey, _ARTICLE_SHARE)


def _most_prose(regions: list[Region], survey: Survey, share: float) -> Region | None:
    best = max(regions, key=lambda region: region.count.prose, default=None)
    if best and best.count.words and best.count.prose >= share * survey.total.prose:
        return best
    return None


def _is_furniture(region: Region, survey: Survey) -> bool:
    count, total = region.count, survey.total
    density = count.density
    match region.hint.ground:
        case Ground.PERSON:
            stays = True
        case Ground.PAGE_LEVEL:
            stays = region.inside_section
        case Ground.PANEL:
            stays = _is_closed_content(region, density, survey)
        case Ground.ASIDE if region.inside_main or region.inside_section:
            stays = density < _ASIDE_LINK_DENSITY and _is_told(region)
        case Ground.NAME:
            stays = _reads_like_content(region, density, total.prose)
        case Ground.HEADING:
            stays = not (_is_opened(region, density, total.prose) and survey.opens(region))
        case _:
            stays = False
    return not stays and count.prose <= _LANDMARK_SHARE * total.prose


def _is_told(aside: Region) -> bool:
    count = aside.count
    if count.prose >= _ASIDE_PROSE or (count.prose and count.headings):
        return True
    return count.words > 0 and class_names.said_by(aside.tag) == (None, False)


def _is_closed_content(region: Region, density: float, survey: Survey) -> bool:
    """What is closed is content where it tells something new; a copy for phones does not."""
    count = region.count
    if density >= _ASIDE_LINK_DENSITY:
        return False
    shown = survey.shown
    new = sum(words for said, words in region.paragraphs.items() if said not in shown)
    if region.hint is PANEL:
        return new > 0
    return new >= _ASIDE_PROSE and bool(count.prose or count.headings)


def _is_opened(region: Region, density: float, page_prose: int) -> bool:
    prose = region.count.prose
    if prose > _NAME_SHARE * page_prose:
        return False
    return prose <= _OPENED_PROSE or density >= _LINK_DENSITY


def _reads_like_content(region: Region, density: float, page_prose: int) -> bool:
    count = region.count
    if count.prose > _NAME_SHARE * page_prose:
        return True
    if region.inside_main and _is_text(region):
        return True
    if not count.headings or density >= _LINK_DENSITY:
        return False
    if region.inside_main and region.hint.reason in _LAYOUT:
        return count.words - count.linked > _FEWEST_WORDS
    return count.prose > _NAME_PROSE


def _is_text(region: Region) -> bool:
    """Return whether a part is whole sentences, with no links, fields, times or people.

    What visitors write is in sentences too: only under a heading are comments the page's own.
    """
    count = region.count
    if region.hint.reason is Reason.COMMENTS and not count.headings:
        return False
    if region.hint.reason not in _LAYOUT | _SUBJECTS or count.linked or count.signs:
        return False
    _, is_person = class_names.said_by(region.tag)
    return not is_person and 0 < count.told >= _TOLD_SHARE * count.words
