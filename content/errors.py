"""What can go wrong between an address and a document.

ContentError
├── SelectorNotUnderstood      what is to be excluded is no CSS selector
└── PageError                  the page cannot be had, or is not a page
    ├── AddressNotUnderstood   neither a web address nor a file name
    ├── PageNotFound           nothing is there: no such host, file or page
    ├── PageRefused            something is there and will not give the page
    ├── PageUnreachable        the connection failed
    ├── CertificateNotTrusted  the site cannot prove that it is itself
    ├── TooManyRedirects       one address leads to the next without end
    ├── PageTooLarge           more bytes than the limit
    ├── PageTooSlow            more seconds than the limit
    ├── NotAPage               a PDF, a picture, an archive
    └── PageEmpty              a page without a word
"""

from __future__ import annotations


class ContentError(Exception):
    """A full sentence that can be heard; `hint` tells what to do next."""

    hint: str = ""


class SelectorNotUnderstood(ContentError):
    """`selector` is no CSS selector."""

    hint = "A selector is for instance .promo (a class), #notes (an id), or aside (an element)."

    def __init__(self, sentence: str, *, selector: str) -> None:
        super().__init__(sentence)
        self.selector = selector


class PageError(ContentError):
    """The page at `address` cannot be read."""

    def __init__(self, sentence: str, *, address: str = "", hint: str = "") -> None:
        super().__init__(sentence)
        self.address = address
        self.hint = hint or self.hint


class AddressNotUnderstood(PageError):
    """The address is neither a web address nor a file name."""

    hint = "Give an address that begins with https://, the name of a file, or - for standard input."


class PageNotFound(PageError):
    """There is nothing at the address."""

    hint = "Check the spelling of the address."


class PageRefused(PageError):
    """The site or the file system will not give the page. `status` is HTTP's, 0 for a file."""

    hint = "Open the page in a browser, save it as a file, and give me the file."

    def __init__(
        self, sentence: str, *, address: str = "", hint: str = "", status: int = 0
    ) -> None:
        super().__init__(sentence, address=address, hint=hint)
        self.status = status


class PageUnreachable(PageError):
    """The connection could not be made, or broke."""

    hint = "Check that this computer is online, then try again."


class CertificateNotTrusted(PageError):
    """The site's certificate does not verify, so its words could be anyone's."""

    hint = "Check this computer's date and the address; I do not read pages from unproven sites."


class TooManyRedirects(PageError):
    """One address leads to the next more than `limit` times."""

    hint = "Open the page in a browser, and give me the address where it ends."

    def __init__(self, sentence: str, *, address: str, limit: int) -> None:
        super().__init__(sentence, address=address)
        self.limit = limit


class PageTooLarge(PageError):
    """The page has more than `limit` bytes, or elements."""

    hint = "Give me a part of it: save the page and cut it in pieces."

    def __init__(self, sentence: str, *, address: str, limit: int) -> None:
        super().__init__(sentence, address=address)
        self.limit = limit


class PageTooSlow(PageError):
    """The page did not arrive within `limit` seconds."""

    hint = "Try again later, or save the page with a browser and give me the file."

    def __init__(self, sentence: str, *, address: str, limit: float) -> None:
        super().__init__(sentence, address=address)
        self.limit = limit


class NotAPage(PageError):
    """What is at the address is of another `type`: "a PDF", "a picture"."""

    hint = "Look for the same text as a web page."

    def __init__(self, sentence: str, *, address: str, type: str) -> None:
        super().__init__(sentence, address=address)
        self.type = type


class PageEmpty(PageError):
    """The page has no words."""

    hint = "It may be built by a script: open it in a browser, save it, and give me the file."
