"""A page: its markup, and where it came from."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from content.charset import decode
from content.errors import (
    AddressNotUnderstood,
    NotAPage,
    PageEmpty,
    PageNotFound,
    PageRefused,
    PageTooLarge,
)
from content.limits import Limits
from content.media import Form, form, page_of_text

STANDARD_INPUT = "-"
UNNAMED = "standard input"
"""The address of a page from there."""

LIMITS = Limits()

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+(?=:)")  # two letters or more: C:\ is a drive
_PLAIN_TEXT_ENDINGS = {".txt", ".text"}


@dataclass(frozen=True, slots=True)
class Page:
    """The markup of a page, and where it came from.

    `language` is what the transport declared (HTTP's Content-Language), if it did.
    """

    markup: str
    address: str
    language: str | None = None


def open_page(address: str, limits: Limits = LIMITS) -> Page:
    """Return the page at a web address, in a file, or on standard input ("-").

    Raises the PageError that says in a sentence why it cannot be had.
    """
    if not address.strip():
        raise AddressNotUnderstood("There is nothing where the page's address should be.")
    scheme = found[0].lower() if (found := _SCHEME.match(address)) else ""
    if address == STANDARD_INPUT:
        return page_of_bytes(_read(sys.stdin.buffer, UNNAMED, limits), UNNAMED)
    if scheme in ("http", "https"):
        return _from_network(address, limits)
    if scheme == "file":
        return _from_file(_path_of_url(address), limits)
    path = Path(address)
    if scheme and not _exists(path):
        raise AddressNotUnderstood(
            f"I read pages over http and https, not {scheme}: {address}.", address=address
        )
    return _from_file(path, limits)


def page_of_bytes(
    data: bytes,
    address: str,
    *,
    media_type: str = "",
    charset: str | None = None,
    language: str | None = None,
) -> Page:
    """Return the page that some bytes are; what the transport declared, where it did.

    Raises NotAPage for a PDF, a picture and the like, PageEmpty where there is nothing.
    """
    if not data.strip():
        raise PageEmpty(f"There is nothing in {address}.", address=address)
    kind = form(data, media_type)
    if isinstance(kind, str):
        raise NotAPage(f"{address} is not a page but {kind}.", address=address, type=kind)
    text = decode(data, charset)
    markup = page_of_text(text) if kind is Form.TEXT else text
    return Page(markup, address, language or None)


def _from_network(address: str, limits: Limits) -> Page:
    from content import fetching  # httpx takes longer to import than a page to read

    response = fetching.fetch(address, limits)
    return page_of_bytes(
        response.body,
        response.address,
        media_type=response.media_type,
        charset=response.charset,
        language=response.language,
    )


def _from_file(path: Path, limits: Limits) -> Page:
    """Return the page in a file; a name that ends in .txt declares plain text."""
    media_type = "text/plain" if path.suffix.lower() in _PLAIN_TEXT_ENDINGS else ""
    name = os.fsencode(path).decode("utf-8", "replace")
    try:
        with path.open("rb") as file:
            data = _read(file, name, limits)
    except FileNotFoundError as error:
        raise PageNotFound(
            f"There is no file called {name}.",
            address=name,
            hint="Check the name; a web address begins with https://.",
        ) from error
    except IsADirectoryError as error:
        raise _directory(name) from error
    except PermissionError as error:
        raise _directory(name) if path.is_dir() else _forbidden(name) from error
    except (OSError, ValueError) as error:  # a name no file can have, a broken disk
        why = getattr(error, "strerror", None) or str(error)
        raise PageRefused(f"The file {name} cannot be read: {why}.", address=name) from error
    return page_of_bytes(data, name, media_type=media_type)


def _directory(name: str) -> PageRefused:
    hint = "Give me the name of a file in it."
    return PageRefused(f"{name} is a folder, not a page.", address=name, hint=hint)


def _forbidden(name: str) -> PageRefused:
    hint = "Ask its owner to let you read it."
    return PageRefused(f"You are not allowed to read the file {name}.", address=name, hint=hint)


def _read(file: BinaryIO, name: str, limits: Limits) -> bytes:
    data = file.read(limits.bytes + 1)
    if len(data) > limits.bytes:
        raise PageTooLarge(
            f"{name} is larger than {limits.size}.", address=name, limit=limits.bytes
        )
    return data


def _path_of_url(address: str) -> Path:
    parts = urlsplit(address)
    if parts.netloc not in ("", "localhost"):
        raise AddressNotUnderstood(
            f"The file of {address} is on another computer.",
            address=address,
            hint="Copy the file to this computer, and give me its name.",
        )
    from urllib.request import url2pathname  # 30 ms, for an address that few people give

    return Path(url2pathname(parts.path))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False
