"""From what a person gives as PAGE to a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from content import Choices, Document, Page, PageEmpty, Reason, open_page, understand
from content.bundled import bundled_page
from reader.settings import Site


@dataclass(frozen=True)
class Source:
    """The page at an address, in a file, on standard input (“-”), or (None) the bundled one.

    What `choices` says is read or left out, and what the settings say for the page's site.
    `tell` gets a sentence where that has no effect.
    """

    given: str | None
    choices: Choices = field(default_factory=Choices)
    sites: Mapping[str, Site] = field(default_factory=dict)
    tell: Callable[[str], None] = lambda sentence: None

    def page(self) -> Page:
        """Return the page. Raises PageError where it cannot be had."""
        return bundled_page() if self.given is None else open_page(self.given)

    def document(self, page: Page | None = None) -> Document:
        """Return what the page says; it is fetched unless it is given.

        Raises PageError; PageEmpty for a page without a word to read.
        """
        page = page or self.page()
        document = understand(page, self._choices_for(page.address))
        excluded = any(part.reason is Reason.EXCLUDED for part in document.left_out)
        if self.choices.exclude and not excluded:
            self.tell(f"Nothing on this page is {' or '.join(self.choices.exclude)}.")
        if not document.sections:
            raise PageEmpty(
                f"The page {document.address} has no words to read.", address=document.address
            )
        return document

    def _choices_for(self, address: str) -> Choices:
        host = urlsplit(address).hostname or ""
        include, exclude = self.choices.include, self.choices.exclude
        for name, site in self.sites.items():
            if host == name or host.endswith(f".{name}"):
                include, exclude = include | site.include, exclude + site.exclude
        return Choices(include, exclude)
