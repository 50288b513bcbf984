"""Which characters the bytes of a page are, decided as browsers decide it.

A byte order mark wins, then what the transport declares, then what the page declares in its
first 1024 bytes (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding).
"""

from __future__ import annotations

import codecs
import re

import webencodings

PRESCANNED_BYTES = 2**16
"""Browsers look into 1,024 bytes, and begin anew when they meet a later declaration."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_XML_DECLARATION = re.compile(rb"""<\?xml[^>]*?\bencoding\s*=\s*(["'])\s*([^"'>]+?)\s*\1""")
_CHARSET_IN_CONTENT = re.compile(
    rb"""charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"']+))""",
    re.IGNORECASE,
)
_TAG = re.compile(
    rb"""<!--(?:>|->|.*?-->)            # a comment hides what is in it
       | <(?P<raw>script|style)\b.*?</(?P=raw)   # what is in these is no markup
       | <(?P<meta>meta(?=[\s/]))      # a meta element: its attributes follow
       | </?[a-zA-Z][^\s>]*            # any other tag: its attributes are skipped
       | <[!/?][^>]*>                  # a declaration or a bogus comment
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    rb"""[\s/]*(?P<name>[^\s/>=]+)
        (?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>]*)))?""",
    re.VERBOSE,
)


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the characters of a page. What cannot be decoded becomes U+FFFD, never nothing."""
    mark, name = _byte_order_mark(data)
    name = name or _name(declared) or _declared_inside(data)
    if name:
        return _decode(data[len(mark) :], name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode(data, "windows-1252")


def _decode(data: bytes, name: str) -> str:
    if name == "replacement":  # labels of encodings that can smuggle markup: browsers show nothing
        name = "utf-8"
    encoding = webencodings.lookup(name) or webencodings.UTF8
    decoded: str = encoding.codec_info.decode(data, "replace")[0]
    return decoded


def _byte_order_mark(data: bytes) -> tuple[bytes, str]:
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", ""))


def _name(label: str | None) -> str:
    """Return the standard's name for a label, "" where browsers know no such label."""
    encoding = webencodings.lookup(label) if label else None
    return encoding.name if encoding else ""


def _declared_inside(data: bytes) -> str:
    head = data[:PRESCANNED_BYTES]
    name = _prescan(head)
    if not name and (found := _XML_DECLARATION.match(head)):
        name = _name(found[2].decode("latin-1"))
    if name.startswith("utf-16"):  # the declaration could be read, so the page is not UTF-16
        return "utf-8"
    return "windows-1252" if name == "x-user-defined" else name


def _prescan(head: bytes) -> str:
    at = 0
    while tag := _TAG.search(head, at):
        at = tag.end()
        if tag[0].startswith((b"<!", b"<?", b"</ ")):
            continue
        attributes, at = _attributes(head, at)
        if tag["meta"] and (name := _name_in_meta(attributes)):
            return name
    return ""


def _attributes(head: bytes, at: int) -> tuple[dict[bytes, bytes], int]:
    """Return the attributes from `at` to the end of the tag (the first of a name counts)."""
    found: dict[bytes, bytes] = {}
    while one := _ATTRIBUTE.match(head, at):
        at = one.end()
        value = one["double"] or one["single"] or one["bare"] or b""
        found.setdefault(one["name"].lower(), value)
    return found, at


def _name_in_meta(attributes: dict[bytes, bytes]) -> str:
    if label := attributes.get(b"charset"):
        return _name(label.decode("latin-1"))
    if attributes.get(b"http-equiv", b"").lower() != b"content-type":
        return ""
    found = _CHARSET_IN_CONTENT.search(attributes.get(b"content", b""))
    return _name((found[1] or found[2] or found[3] or b"").decode("latin-1")) if found else ""
