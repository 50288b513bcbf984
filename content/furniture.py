"""What stands around the content of every page of a site, and is not read.

Landmarks and roles come first, then whole words of class and id, each under a guard: no rule
may take more of the page's prose than its kind is trusted with. Better to read a menu than to
lose a section.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from bs4.element import Tag

from content.document import Reason

if TYPE_CHECKING:
    from content.survey import Count, Region, Survey


class Ground(IntEnum):
    """Why a part is suspected, the weightiest first."""

    PANEL = 0  # closed, until a control opens it
    LANDMARK = 1  # an element or a role that says what it is
    PAGE_LEVEL = 2  # furniture of the page, or content if it belongs to a section
    ASIDE = 3  # beside the content, or a care card in it
    NAME = 4  # words of its class or id
    HEADING = 5  # what the heading says that it begins with


@dataclass(frozen=True, slots=True)
class Hint:
    """What an element says about its part of the page. `reason` is None for content."""

    reason: Reason | None = None
    ground: Ground = Ground.LANDMARK
    is_main: bool = False
    is_section: bool = False


PANEL = Hint(Reason.HIDDEN, Ground.PANEL)
_MAIN = Hint(is_main=True, is_section=True)
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

# Each line: a reason, and sets of words that must all stand in one class or id, as whole words.
_NAMES: tuple[tuple[Reason, tuple[frozenset[str], ...]], ...] = tuple(
    (reason, tuple(frozenset(words.split()) for words in alternatives.split(",")))
    for reason, alternatives in (
        (Reason.COOKIE_BANNER, "cookie,cookies,gdpr,onetrust,cookiebot,consent banner"),
        (Reason.BREADCRUMBS, "breadcrumb,breadcrumbs,bread crumb,bread crumbs"),
        (
            Reason.SHARING,
            "share bar,share buttons,share links,share tools,share icons,share widget,sharing,"
            "social share,social sharing,social links,social icons,social media,addthis,"
            "sharethis,sharedaddy,addtoany,share list,share menu,share options,share this",
        ),
        (Reason.SKIP_LINK, "skip link,skip links,skip nav,skiplink,skip to content"),
        (Reason.NEWSLETTER, "newsletter,newsletters,mailing list,subscribe form,email signup"),
        (
            Reason.RELATED,
            "related articles,related posts,related stories,related links,related news,"
            "related content,related pages,related topics,related products,related reading,"
            "recommended articles,recommendations,read next,up next,most read,most popular,"
            "trending,outbrain,taboola,see also links,more stories,popular posts,recent posts",
        ),
        (
            Reason.COMMENTS,
            "comments,comment list,commentlist,comment respond,comment form,disqus,respond",
        ),
        (Reason.PAGING, "pagination,pager,paging,post navigation,nav links,prev next"),
        (
            Reason.ADVERTISEMENT,
            "ad,ads,advert,adverts,advertisement,advertising,sponsored,adsbygoogle,ad slot",
        ),
        (Reason.NAVIGATION, "navbar,site nav,main nav,main menu,nav menu,mega menu,top nav,toc"),
        (Reason.BANNER, "site header,page header,global header,masthead,top bar"),
        (Reason.CONTENT_INFORMATION, "site footer,page footer,global footer,footer,copyright"),
        (Reason.COMPLEMENTARY, "sidebar,side bar,rail,author box,author bio,about author"),
        (Reason.DIALOG, "modal,popup,pop up,lightbox"),
    )
)
# A heading's class tells how it is drawn ("anchorWithStickyNavbar"), not what it is.
_NEVER_BY_NAME = frozenset(("html", "body", "h1", "h2", "h3", "h4", "h5", "h6"))
_LIKELY = re.compile("|".join(sorted({min(w, key=len)[:5] for _, a in _NAMES for w in a})), re.I)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_MADE_BY_MACHINE = re.compile(r"[A-Za-z]*[0-9][A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*")  # “83ad84a411”

# Names that may also tell how a part is drawn: “sidebar-left”, “card-footer”, “modal-content”.
_LAYOUT = frozenset(
    (Reason.CONTENT_INFORMATION, Reason.COMPLEMENTARY, Reason.DIALOG, Reason.BANNER)
)
_MAIN_SHARE = 0.35  # of the page's prose, below which a <main> is not the main part
_ARTICLE_SHARE = 0.6
_LANDMARK_SHARE = 0.5
_NAME_SHARE = 0.25
_NAME_PROSE = 40
_OPENED_PROSE = 150  # below a heading of furniture
_LINK_DENSITY = 0.25
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
        is_told = found.reason is not None or found.is_main
        return found if is_told else _hint_of_names(tag) or found
    if not role and (found := _BY_ELEMENT.get(tag.name)) and found.reason:
        return found
    return _hint_of_names(tag) or (None if role else _BY_ELEMENT.get(tag.name))


def _hint_of_names(tag: Tag) -> Hint | None:
    attributes = tag.attrs
    if not ("class" in attributes or "id" in attributes) or tag.name in _NEVER_BY_NAME:
        return None
    classes = attributes.get("class") or ""
    names = f"{' '.join(classes)} {attributes.get('id') or ''}"
    if not _LIKELY.search(names):
        return None
    names = _MADE_BY_MACHINE.sub("", names)
    sets = [{word.lower() for word in _WORD.findall(name)} for name in names.split()]
    sets.append(set().union(*(words for words in sets if len(words) == 1)))
    for reason, alternatives in _NAMES:
        if any(all_words <= words for all_words in alternatives for words in sets):
            return Hint(reason, Ground.NAME)
    return None


def opened_by(reason: Reason) -> Hint:
    return Hint(reason, Ground.HEADING)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is read: the root (None: the whole body), without the parts left out, by id().

    `included` are parts that the person wants to hear wherever they stand; `furniture` are the
    elements of `left_out`.
    """

    root: Tag | None
    left_out: dict[int, Reason]
    furniture: tuple[Tag, ...] = ()
    included: tuple[Tag, ...] = ()


def plan(survey: Survey, include: Set[Reason] = frozenset()) -> Plan:
    """Decide what is furniture; where too little would be left, with fewer rules.

    What would be left out for a reason in `include` is read.
    """
    root = None if Reason.OUTSIDE in include else _root(survey)
    chosen = _plan(survey, root, Ground.HEADING, include)
    for looser_root, ground, times in _LOOSER:
        looser = _plan(survey, root if looser_root else None, ground, include)
        if _is_poor(_kept(survey, chosen), _kept(survey, looser), times):
            chosen = looser
    return chosen


def _is_poor(kept: Count, otherwise: Count, times: float) -> bool:
    """Where prose is kept, only more of it is worth fewer rules: a short page is no poor one."""
    if kept.words >= _FEW_WORDS or otherwise.words < max(1, _MUCH_MORE * kept.words):
        return False
    return kept.prose < _LITTLE_PROSE or otherwise.prose >= times * kept.prose


def _plan(survey: Survey, root: Region | None, up_to: Ground | None, include: Set[Reason]) -> Plan:
    furniture, included = [], []
    for region in survey.regions:
        if region.hint.reason in include:
            included.append(region.tag)
        elif region.hint.reason and up_to is not None and region.hint.ground <= up_to:
            furniture += [region] if _is_furniture(region, survey) else []
    left_out = {id(region.tag): region.hint.reason for region in furniture if region.hint.reason}
    return Plan(
        root.tag if root else None,
        left_out,
        tuple(region.tag for region in furniture),
        tuple(included),
    )


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
    articles = [region for region in survey.regions if region.hint is _ARTICLE]
    return _most_prose(articles, survey, _ARTICLE_SHARE)


def _most_prose(regions: list[Region], survey: Survey, share: float) -> Region | None:
    best = max(regions, key=lambda region: region.count.prose, default=None)
    if best and best.count.words and best.count.prose >= share * survey.total.prose:
        return best
    return None


def _is_furniture(region: Region, survey: Survey) -> bool:
    count, total = region.count, survey.total
    if count.prose > _LANDMARK_SHARE * total.prose:
        return False
    density = count.linked / count.words if count.words else 0.0
    match region.hint.ground:
        case Ground.PAGE_LEVEL:
            return not region.inside_section
        case Ground.ASIDE | Ground.PANEL if region.inside_main or region.hint is PANEL:
            return count.prose < _ASIDE_PROSE or density >= _ASIDE_LINK_DENSITY
        case Ground.NAME:
            return not _reads_like_content(region, density, total.prose)
        case Ground.HEADING:
            return _is_opened(region, density, total.prose) and survey.opens(region)
        case _:
            return True


def _is_opened(region: Region, density: float, page_prose: int) -> bool:
    prose = region.count.prose
    if prose > _NAME_SHARE * page_prose:
        return False
    return prose <= _OPENED_PROSE or density >= _LINK_DENSITY


def _reads_like_content(region: Region, density: float, page_prose: int) -> bool:
    count = region.count
    if count.prose > _NAME_SHARE * page_prose:
        return True
    drawn = region.inside_main and region.hint.reason in _LAYOUT
    enough = 0 if drawn else _NAME_PROSE
    return count.prose > enough and count.headings > 0 and density < _LINK_DENSITY
