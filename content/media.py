"""What kind of thing some bytes are: a page, a plain text, or what else."""

from __future__ import annotations

import html
import re
from enum import Enum

SNIFFED_BYTES = 1445  # as browsers: https://mimesniff.spec.whatwg.org/#reading-the-resource-header

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"PK\x03\x04", "a ZIP archive, an e-book or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf\x27\x1c", "an archive"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_NAMES = {
    "application/pdf": "a PDF",
    "application/json": "a JSON file",
    "application/zip": "a ZIP archive",
    "application/epub+zip": "an e-book",
    "application/msword": "an office document",
    "text/css": "a style sheet",
    "text/csv": "a table of comma-separated values",
    "text/javascript": "a script",
    "application/javascript": "a script",
}
_FAMILIES = {
    "image": "a picture",
    "audio": "a sound file",
    "video": "a video",
    "font": "a font",
}
_UNKNOWN = {"", "application/octet-stream", "binary/octet-stream", "unknown/unknown", "*/*"}
_HTML = {"text/html", "application/xhtml+xml"}
_XML = {"application/xml", "text/xml"}
_MARKUP = re.compile(rb"<(?:[a-zA-Z/?]|!--|!doctype)", re.IGNORECASE)
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_STRAY = 0.03  # of a page: a stray control sign does not make it a binary file
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Form(Enum):
    """How the bytes of a page are written."""

    HTML = "html"
    TEXT = "text"


def form(data: bytes, declared: str = "") -> Form | str:
    """Return the form of a page, or the name of what the bytes are instead ("a PDF").

    `declared` is a media type without parameters; "" where nobody declares one.
    """
    if other := _named_by_signature(data):
        return other
    if declared in _HTML:
        return Form.HTML
    if declared in _XML:
        return Form.HTML if b"<html" in data[:SNIFFED_BYTES].lower() else "an XML file"
    if declared in _UNKNOWN or declared == "text/plain":
        return _sniffed(data, declared)
    return (
        _NAMES.get(declared) or _FAMILIES.get(declared.partition("/")[0]) or f"of type {declared}"
    )


def _named_by_signature(data: bytes) -> str:
    if data[:4] == b"RIFF" and data[8:12] in (b"WAVE", b"AVI ", b"WEBP"):
        return "a picture" if data[8:12] == b"WEBP" else "a sound or video file"
    return next((name for mark, name in _SIGNATURES if data.startswith(mark)), "")


def _sniffed(data: bytes, declared: str) -> Form | str:
    head = data[:SNIFFED_BYTES]
    wide = head.startswith(_WIDE_MARKS)
    signs = 0 if wide else len(_BINARY.findall(head))
    if signs > _STRAY * len(head):
        return "a binary file"
    if declared != "text/plain" and _MARKUP.search(data.replace(b"\x00", b"") if wide else data):
        return Form.HTML
    return "a binary file" if signs else Form.TEXT


def page_of_text(text: str) -> str:
    """Return plain text as the markup of a page: a paragraph wherever a blank line ends one."""
    paragraphs = re.split(r"\r?\n[ \t\r]*\n|\f", text)
    return "\n".join(f"<p>{html.escape(p, quote=False)}</p>" for p in paragraphs if p.strip())
