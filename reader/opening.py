"""From what a person gives as PAGE to a document."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from content import Choices, Document, Page, Reason
    from reader.settings import Site


UNTOLD = (
    "The page does not tell its language, and it cannot be told from its words here, since pycld2 "
    "is not installed. With --lang you can tell it."
)


@dataclass(frozen=True)
class Source:
    """The page at an address, in a file, on standard input (“-”), or (None) the bundled one.

    What is read for a reason to `include` it, and left out by a selector to `exclude`, as for the
    page's site among `sites`. `tell` gets a sentence where a selector has no effect. Nothing of
    `content`, which loads slowly, is loaded before it is asked for. `language` is the page's,
    whatever it declares as a whole.
    """

    given: str | None
    include: frozenset[Reason] = frozenset()
    exclude: tuple[str, ...] = ()
    sites: Mapping[str, Site] = field(default_factory=dict)
    tell: Callable[[str], None] = lambda sentence: None
    language: str = ""

    @property
    def is_typed(self) -> bool:
        """Whether the page itself comes from a terminal, line by line."""
        return self.given == "-" and sys.stdin is not None and sys.stdin.isatty()

    def page(self) -> Page:
        """Return the page. Raises PageError where it cannot be had."""
        from content import open_page
        from content.bundled import bundled_page

        return bundled_page() if self.given is None else open_page(self.given)

    def document(self, page: Page | None = None) -> Document:
        """Return what the page says; it is fetched unless it is given.

        Raises PageError; PageEmpty for a page without a word to read.
        """
        from content import PageEmpty, Reason, understand
        from content.told import can_tell

        page = page or self.page()
        document = understand(page, self._choices_for(page.address))
        excluded = any(part.reason is Reason.EXCLUDED for part in document.left_out)
        if self.exclude and not excluded:
            self.tell(f"Nothing on this page is {' or '.join(self.exclude)}.")
        if not document.sections:
            raise PageEmpty(
                f"The page {document.address} has no words to read.", address=document.address
            )
        if document.language_is_guessed:
            self.tell(guessed(document))
        elif not document.language and not can_tell():
            self.tell(UNTOLD)
        return document

    def _choices_for(self, address: str) -> Choices:
        from content import Choices

        host = urlsplit(address).hostname or ""
        include, exclude = self.include, self.exclude
        for name, site in self.sites.items():
            if host == name or host.endswith(f".{name}"):
                include, exclude = include | site.include, exclude + site.exclude
        return Choices(include, exclude, self.language)


def guessed(document: Document) -> str:
    """Return a sentence that tells which language the page's words were told to be in."""
    from reader.language_names import language_name

    name = language_name(document.language) or document.language
    return f"The page does not tell its language; it looks like {name}."


def doubt(document: Document) -> str:
    """Return a sentence where the page's words are not in the language it declares, or ""."""
    from content import another_language
    from reader.language_names import language_name

    found = another_language(document)
    if not found:
        return ""
    names = [language_name(tag) or tag for tag in (document.language, found)]
    return (
        f"The page says that it is in {names[0]}, but it looks like {names[1]}. "
        f"With --lang {found} it is read as {names[1]}."
    )
