"""From a page to a document."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Set
from contextlib import contextmanager

from bs4.element import Tag

from content import blocks, furniture, images, lists, markup, told
from content.builder import release
from content.choices import AS_IT_IS, Choices
from content.context import Context, resolved
from content.document import Document, Reason
from content.drafts import Draft, Reading
from content.errors import PageTooLarge
from content.inline import Style
from content.interface import interface
from content.languages import tag as language_tag
from content.limits import ELEMENTS
from content.metadata import metadata
from content.page import Page
from content.sections import doubles, sections, title_first
from content.survey import survey
from content.titles import title

_NO_LANGUAGE = frozenset(("mis", "mul", "und", "x", "zxx"))
"""What a tag begins with that names no language."""


def understand(page: Page, choices: Choices = AS_IT_IS) -> Document:
    """Return what a page says, in its sections.

    Every word that the page shows is in the sections or in `left_out`. A page without a word
    to read, such as one that a script would fill, has no sections. Python's garbage collector
    rests meanwhile, for all threads. Raises SelectorNotUnderstood, and PageTooLarge where there
    are more than limits.ELEMENTS.
    """
    if page.markup.count("<") - page.markup.count("</") > ELEMENTS:
        raise PageTooLarge(
            f"{page.address} has more than {ELEMENTS:,} elements.",
            address=page.address,
            limit=ELEMENTS,
        )
    with _without_collecting():
        return _understand(page, choices)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """The collector would look again and again through a tree that grows, and find nothing."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _understand(page: Page, choices: Choices) -> Document:
    name, language, is_guessed, lexicons, reading = _read(page, choices)
    reading = reading.without(_unread(reading.drafts, choices.include))
    drafts = title_first(reading.drafts, name)
    return Document(
        title=name,
        language=language,
        address=page.address,
        sections=sections(lists.counted(drafts), name, language),
        left_out=tuple(reading.left_out),
        language_is_guessed=is_guessed,
        lexicons=lexicons,
    )


def _unread(drafts: list[Draft], include: Set[Reason]) -> list[tuple[Draft, Reason]]:
    """Return the blocks that are not read: doubles, and what is interface among the others."""
    twice = [] if Reason.DUPLICATE in include else doubles(drafts)
    gone = {id(draft) for draft, _ in twice}
    others = [draft for draft in drafts if id(draft) not in gone]
    labels = [(draft, reason) for draft, reason in interface(others) if reason not in include]
    return twice + images.doubles(others) + labels


def _read(page: Page, choices: Choices) -> tuple[str, str, bool, tuple[str, ...], Reading]:
    """Return title, language, whether it is guessed, the lexicons, and blocks.

    The tree is gone afterwards: it is the largest thing.
    """
    soup = markup.tree(page.markup)
    found = survey(soup, choices.include, choices.excluded(soup))
    about = metadata(found.named)
    language = choices.language or _language(found.named, page.language, about.language)
    if choices.language or not language:
        _forget_languages(found.named)
    base = next(
        (str(b.attrs["href"]) for b in found.named.get("base", ()) if "href" in b.attrs), ""
    )
    address = resolved(page.address, base)
    name = title(found.named, about, page.address)
    plan = furniture.with_title(furniture.plan(found, choices.include), found, name)
    context = Context(Style(language), address)
    reading = blocks.read(soup, found, plan, context, choices.include)
    guessed = "" if language else told.language_of(reading.drafts)
    if guessed:
        context = Context(Style(guessed), address)
        reading = blocks.read(soup, found, plan, context, choices.include)
    lexicons = tuple(dict.fromkeys(_lexicons(found.named, base)))
    release(soup)
    return name, language or guessed, bool(guessed), lexicons, reading


def _forget_languages(named: dict[str, list[Tag]]) -> None:
    """Take the language from the elements that are the whole page."""
    for tag in (*named.get("html", ()), *named.get("body", ())):
        tag.attrs.pop("lang", None)
        tag.attrs.pop("xml:lang", None)


def _lexicons(named: dict[str, list[Tag]], base: str) -> Iterator[str]:
    """Give the addresses of the page's pronunciation lexicons, beside the page where they are."""
    for link in named.get("link", ()):
        kinds = [str(kind).lower() for kind in link.attrs.get("rel", ())]
        address = str(link.attrs.get("href", "")).strip()
        if "pronunciation" in kinds and address:
            yield resolved(base, address)


def _language(named: dict[str, list[Tag]], transported: str | None, described: str) -> str:
    """Return the page's language: the html element's, the page's own header's, the transport's.

    Where none of them tells, what the page says to search engines.
    """
    written = [str(h.attrs.get("lang", h.attrs.get("xml:lang", ""))) for h in named.get("html", ())]
    for meta in named.get("meta", ()):
        if str(meta.attrs.get("http-equiv", "")).lower() == "content-language":
            written.append(str(meta.attrs.get("content", "")))
    written += [(transported or "").partition(",")[0], described]
    tags = filter(None, map(language_tag, written))
    return next((tag for tag in tags if tag.partition("-")[0] not in _NO_LANGUAGE), "")
