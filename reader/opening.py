"""From what a person gives as PAGE to a document."""

from __future__ import annotations

from content import Document, PageEmpty, open_page, understand
from content.bundled import bundled_page


def open_document(page: str | None) -> Document:
    """Return the page at an address, in a file, on standard input (“-”), or the bundled one.

    Raises PageError: what cannot be had, and PageEmpty for what has no word to read.
    """
    document = understand(bundled_page() if page is None else open_page(page))
    if not document.sections:
        raise PageEmpty(
            f"The page {document.address} has no words to read.", address=document.address
        )
    return document
