"""What a page says, and how it is built."""

from __future__ import annotations

from content.choices import INCLUDABLE, Choices
from content.document import (
    Block,
    CellHeaders,
    Change,
    Container,
    Document,
    Formula,
    Item,
    Kind,
    LeftOut,
    Notation,
    Place,
    Reason,
    Row,
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
    SelectorNotUnderstood,
    TooManyRedirects,
)
from content.limits import Limits
from content.page import Page, open_page, page_of_bytes
from content.told import another_language
from content.understanding import understand

__all__ = [
    "INCLUDABLE",
    "AddressNotUnderstood",
    "Block",
    "CellHeaders",
    "CertificateNotTrusted",
    "Change",
    "Choices",
    "Container",
    "ContentError",
    "Document",
    "Formula",
    "Item",
    "Kind",
    "LeftOut",
    "Limits",
    "NotAPage",
    "Notation",
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
    "Row",
    "Section",
    "SelectorNotUnderstood",
    "Sentence",
    "Span",
    "Surrounding",
    "TooManyRedirects",
    "another_language",
    "open_page",
    "page_of_bytes",
    "understand",
]
