"""What the words of a class or an id say about a part of the page.

Whole words, never parts of them: “metastatic” has no “meta” in it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bs4.element import Tag

from content.document import Reason

# Words that must all stand in one class or id, or each be a class of one element.
_NAMES = {
    Reason.COOKIE_BANNER: "cookie,cookies,gdpr,onetrust,cookiebot,consent banner",
    Reason.BREADCRUMBS: "breadcrumb,breadcrumbs,bread crumb,bread crumbs",
    Reason.SHARING: """
        share bar,share buttons,share links,share tools,share icons,share widget,sharing
        social share,social sharing,social links,social icons,social media,addthis
        sharethis,sharedaddy,addtoany,share list,share menu,share options,share this""",
    Reason.SKIP_LINK: "skip link,skip links,skip nav,skiplink,skip to content",
    Reason.NEWSLETTER: "newsletter,newsletters,mailing list,subscribe form,email signup",
    Reason.RELATED: """
        related articles,related posts,related stories,related links,related news
        related content,related pages,related topics,related products,related reading
        recommended articles,recommendations,read next,up next,most read,most popular
        trending,outbrain,taboola,see also links,more stories,popular posts,recent posts""",
    Reason.COMMENTS: """
        comments,comment list,commentlist,comment respond,comment form,disqus,respond""",
    Reason.PAGING: "pagination,pager,paging,post navigation,nav links,prev next",
    Reason.ADVERTISEMENT: "ad,ads,advert,adverts,advertisement,advertising,sponsored,adsbygoogle",
    Reason.NAVIGATION: """
        navbar,site nav,main nav,main menu,nav menu,mega menu,top nav,toc,portlet lang
        catlinks""",
    Reason.BANNER: "site header,page header,global header,masthead,top bar,usa banner",
    Reason.CONTENT_INFORMATION: """
        site footer,page footer,global footer,footer,copyright,printfooter,site sub""",
    Reason.COMPLEMENTARY: """
        sidebar,side bar,rail,author box,author bio,about author,message signature""",
    Reason.CONTROL: "editsection",
    Reason.DIALOG: "modal,popup,pop up,lightbox",
}
_PERSON = frozenset(("author", "user", "userinfo", "member", "poster", "postprofile"))
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_MADE_BY_MACHINE = re.compile(  # “83ad84a411”
    r"(?<![A-Za-z0-9])[A-Za-z]*[0-9][A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*"
)


def _by_longest_word() -> dict[str, list[tuple[Reason, frozenset[str]]]]:
    found: dict[str, list[tuple[Reason, frozenset[str]]]] = {}
    for reason, names in _NAMES.items():
        for name in re.split(r",|\n", names):
            if words := frozenset(name.split()):
                found.setdefault(max(words, key=len), []).append((reason, words))
    return found


_BY_WORD = _by_longest_word()
_LIKELY = re.compile("|".join(sorted((*_BY_WORD, *_PERSON))), re.I)
_RANK = {reason: rank for rank, reason in enumerate(_NAMES)}


def said_by(tag: Tag) -> tuple[Reason | None, bool]:
    """Return what furniture an element's class and id name, and whether they name a person."""
    of_class, is_person = _said(" ".join(tag.attrs.get("class") or ()))
    of_id, has_id_of_person = _said(str(tag.attrs.get("id") or ""))
    reasons = [reason for reason in (of_class, of_id) if reason]
    return min(reasons, key=_RANK.__getitem__, default=None), is_person or has_id_of_person


@lru_cache(maxsize=1024)
def _said(names: str) -> tuple[Reason | None, bool]:
    if not _LIKELY.search(names):
        return None, False
    every = [
        {word.lower() for word in _WORD.findall(name)}
        for name in _MADE_BY_MACHINE.sub("", names).split()
    ]
    every.append({word for words in every if len(words) == 1 for word in words})
    reasons = [
        reason
        for words in every
        for word in words
        for reason, named in _BY_WORD.get(word, ())
        if named <= words
    ]
    is_person = any(not words.isdisjoint(_PERSON) for words in every)
    return min(reasons, key=_RANK.__getitem__, default=None), is_person
