"""From a page to a document."""

from __future__ import annotations

from bs4.element import Tag

from content import blocks, furniture, lists, markup
from content.context import resolved
from content.document import Document
from content.drafts import Reading
from content.interface import without_interface
from content.languages import tag as language_tag
from content.page import Page
from content.sections import sections, title_first, without_doubles
from content.survey import survey
from content.titles import title


def understand(page: Page) -> Document:
    """Return what a page says, in its sections.

    Every word that the page shows is in the sections or in `left_out`. A page without a word
    to read, such as one that a script would fill, has no sections.
    """
    name, language, reading = _read(page)
    drafts, doubles = without_doubles(reading.drafts)
    drafts, interface = without_interface(drafts)
    drafts = title_first(drafts, name)
    return Document(
        title=name,
        language=language,
        address=page.address,
        sections=sections(lists.counted(drafts), name, language),
        left_out=(*reading.left_out, *doubles, *interface),
    )


def _read(page: Page) -> tuple[str, str, Reading]:
    """Return title, language and blocks. The tree is gone afterwards: it is the largest thing."""
    soup = markup.tree(page.markup)
    found = survey(soup)
    language = _language(found.named, page.language)
    base = next(
        (str(b.attrs["href"]) for b in found.named.get("base", ()) if "href" in b.attrs), ""
    )
    address = resolved(page.address, base)
    reading = blocks.read(soup, found, furniture.plan(found), language, address)
    name = title(found.named, page.address)
    markup.release(soup)
    return name, language, reading


def _language(named: dict[str, list[Tag]], transported: str | None) -> str:
    """Return the page's language: the html element's, the page's own header's, the transport's."""
    written = [str(h.attrs.get("lang", h.attrs.get("xml:lang", ""))) for h in named.get("html", ())]
    for meta in named.get("meta", ()):
        if str(meta.attrs.get("http-equiv", "")).lower() == "content-language":
            written.append(str(meta.attrs.get("content", "")))
    written.append((transported or "").partition(",")[0])
    return next(filter(None, map(language_tag, written)), "")
