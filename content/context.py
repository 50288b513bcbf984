"""What holds for the words in an element, and is inherited by what is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from bs4.element import Tag

from content import visibility
from content.document import Change, Container, Kind, Reason
from content.inline import Style
from content.languages import tag as language_tag
from content.whitespace import fold

_LONGEST_BASE = 2_000  # characters: it comes again in every link


@dataclass(frozen=True, slots=True)
class Context:
    """`outside` is why nothing in here is read; `quotes`, `tables` and `rewritings` count those
    around. `form` is the number of the first field of the form around, 0 where there is none.
    Blocks that are `in_line` name a control, and are parts of its line.
    """

    style: Style
    base: str = ""
    kind: Kind = Kind.PARAGRAPH
    within: tuple[Container, ...] = ()
    preformatted: bool = False
    invisible: bool = False
    outside: Reason | None = None
    in_page_link: bool = False
    quotes: int = 0
    tables: int = 0
    rewritings: int = 0
    form: int = 0
    in_line: bool = False

    @property
    def joins(self) -> bool:
        """Whether blocks in here are parts of one block."""
        return self.kind in (Kind.HEADING, Kind.TABLE_ROW)


def inherited(context: Context, tag: Tag, style: Mapping[str, str]) -> Context:
    """Return what holds in an element, given what holds around it."""
    attributes = tag.attrs
    if "visibility" in style:
        invisible = visibility.turns_invisible(style, context.invisible)
        context = replace(context, invisible=invisible)
    if (language := language_of(tag)) is not None:
        context = replace(context, style=replace(context.style, language=language))
    if tag.name in ("a", "area") and "href" in attributes:
        context = _linked(context, str(attributes["href"]).strip())
    if tag.name == "abbr" and (expansion := fold(str(attributes.get("title", ""))).strip()):
        context = replace(context, style=replace(context.style, expansion=expansion))
    if "line-through" in style.get("text-decoration", style.get("text-decoration-line", "")):
        context = replace(context, style=replace(context.style, change=Change.DELETION))
    return context


def language_of(tag: Tag) -> str | None:
    """Return the language that an element gives what is in it, None where it gives none."""
    written = tag.attrs.get("lang", tag.attrs.get("xml:lang"))
    return None if written is None else language_tag(str(written))


def _linked(context: Context, target: str) -> Context:
    link = resolved(context.base, target)
    in_page = len(target) > 1 and target.startswith("#")
    in_page = in_page or link.startswith(f"{context.base.partition('#')[0]}#")
    return replace(context, style=replace(context.style, link=link), in_page_link=in_page)


def resolved(base: str, target: str) -> str:
    """Return the address that a link on the page at `base` leads to, "" for none at all.

    A base that is too long to be the start of an address is left away from all links.
    """
    if len(base) > _LONGEST_BASE:
        return target
    try:
        return urljoin(base, target)
    except ValueError:  # such as http://[
        return ""
