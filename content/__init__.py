"""What a page says, and how it is built."""

from __future__ import annotations

from content.document import (
    Block,
    Change,
    Container,
    Document,
    Item,
    Kind,
    LeftOut,
    Place,
    Reason,
    Section,
    Sentence,
    Span,
    Surrounding,
)
from content.errors import (
    AddressNotUnderstood,
    CertificateNotTrusted,
    ContentError,
    NotAPage,
    PageEmpty,
    PageError,
    PageNotFound,
    PageRefused,
    PageTooLarge,
    PageTooSlow,
    PageUnreachable,
    TooManyRedirects,
)
from content.limits import Limits
from content.page import Page, open_page, page_of_bytes
from content.understanding import understand

__all__ = [
    "AddressNotUnderstood",
    "Block",
    "CertificateNotTrusted",
    "Change",
    "Container",
    "ContentError",
    "Document",
    "Item",
    "Kind",
    "LeftOut",
    "Limits",
    "NotAPage",
    "Page",
    "PageEmpty",
    "PageError",
    "PageNotFound",
    "PageRefused",
    "PageTooLarge",
    "PageTooSlow",
    "PageUnreachable",
    "Place",
    "Reason",
    "Section",
    "Sentence",
    "Span",
    "Surrounding",
    "TooManyRedirects",
    "open_page",
    "page_of_bytes",
    "understand",
]
