"""The proof that nothing is lost: what a page shows, piece by piece, and what became of it.

This knows nothing of how a document was made. It parses the page once more, lists every visible
text node and every visible element's accessible name, and looks for each of them in the
document: among its sentences, or among what is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bs4.element import Tag

from content import markup, visibility
from content.builder import release
from content.document import Document, Place, Reason
from content.elements import RAW, UNREAD
from content.matching import Search, Shown, Stream, letters_of
from content.names import Names
from content.page import Page
from content.walking import walk
from content.whitespace import fold


@dataclass(frozen=True, slots=True)
class Part:
    """A text node, or the name of an element, with white space folded.

    It is said in the sentence at `place`, or left out for a `reason`; with neither it is lost.
    """

    text: str
    is_name: bool = False
    place: Place | None = None
    reason: Reason | None = None


def coverage(page: Page, document: Document) -> Iterator[Part]:
    """Yield every part that the page shows, in its order, with what became of it."""
    shown = _shown(page)
    sentences = (sentence for section in document.sections for sentence in section.sentences)
    said = Stream[Place | Reason]([(one.text, one.place) for one in sentences])
    left_out = Stream(_left_out(document, labels=False))
    labels = Stream(_left_out(document, labels=True))
    search = Search((said, _expansions(document), left_out), shown, labels)
    for (text, is_name), owner in zip(shown, search.owners(), strict=True):
        place = owner if isinstance(owner, Place) else None
        reason = owner if isinstance(owner, Reason) else None
        yield Part(text, is_name, place, reason)


def _left_out(document: Document, labels: bool) -> list[tuple[str, Place | Reason]]:
    """Return what is left out: labels, which are no text of the page, or everything else.

    What is hidden is no answer for what is shown: pages have copies for small screens.
    """
    return [
        (part.text, part.reason)
        for part in document.left_out
        if part.reason is not Reason.HIDDEN and (part.reason is Reason.LABEL) == labels
    ]


def _expansions(document: Document) -> Stream[Place | Reason]:
    """Return what abbreviations stand for: said where the page has them first."""
    sentences = (sentence for section in document.sections for sentence in section.sentences)
    return Stream([(span.expansion, s.place) for s in sentences for span in s.spans])


def _shown(page: Page) -> list[Shown]:
    """Return the words of each visible text node and of each visible element's name."""
    soup = markup.tree(page.markup)
    lister = _Lister(Names(soup))
    walk(soup, lister)
    release(soup)
    return lister.found


# Any element may be named by these; others are named by their own text, but for a few.
_NAMING = frozenset(("aria-label", "aria-labelledby"))
_NAMED = frozenset((
    "abbr", "area", "audio", "embed", "fieldset", "figure", "iframe", "image", "img", "input",
    "meter", "object", "optgroup", "progress", "select", "svg", "table", "textarea", "track",
    "video",
))  # fmt: skip


_CAPTIONS = {"table": "caption", "fieldset": "legend", "figure": "figcaption"}


def _has_name(tag: Tag) -> bool:
    """Tell whether a name may say more than the texts in the element do, such as its caption."""
    if not _NAMING.isdisjoint(tag.attrs):
        return True
    caption = _CAPTIONS.get(tag.name)
    parts = (part for part in tag.contents if isinstance(part, Tag) and part.name == caption)
    return tag.name in _NAMED and not any(part.get_text().strip() for part in parts)


class _Lister:
    def __init__(self, names: Names) -> None:
        self.found: list[Shown] = []
        self._names = names
        self._invisible = [False]

    def enter(self, tag: Tag) -> bool:
        if tag.name in UNREAD or tag.name in RAW:
            return False
        style = visibility.style(tag)
        if visibility.why_hidden(tag, style):
            return False
        self._invisible.append(visibility.turns_invisible(style, self._invisible[-1]))
        if not self._invisible[-1] and _has_name(tag):
            self._add(self._names.name(tag), True)
        return True

    def leave(self, tag: Tag) -> None:
        self._invisible.pop()

    def text(self, words: str) -> None:
        if not self._invisible[-1]:
            self._add(words, False)

    def _add(self, words: str, is_name: bool) -> None:
        if letters_of(words):
            self.found.append((fold(words).strip(), is_name))
