"""Web and e-mail addresses, shortened to what helps."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from audio.pattern import late
from audio.spoken.found import Found
from audio.spoken.raised import LETTER

if TYPE_CHECKING:
    from audio.spoken.table import Table

_WORD = r"[^\W_](?:[\w-]{0,62}[^\W_])?"
_EMAIL = late(
    rf"(?:mailto:)?(?P<name>[\w.+%-]{{1,64}})@(?P<host>(?:{_WORD}\.){{1,8}}{LETTER}{{2,24}})(?!\.?\w|://)"
)
_WEB = late(
    rf"(?:(?P<scheme>https?|ftp)://)?(?P<host>(?:{_WORD}\.){{1,8}}{LETTER}{{2,24}}(?!\.?\w|://)|localhost)(?::\d{{1,5}})?"
    r"(?P<path>/[^\s<>\"“”»]{0,2000})?(?P<query>\?[^\s<>\"“”»]{0,2000})?"
)
_HOSTS = """
com org net gov edu int mil info io app health care nhs eu uk ca au nz ie za es mx ar co cl pe fr be
ch de pt br nl se dk fi pl ru cn jp kr vn sa eg ae sg hk tw il tr gr cz hu ro
"""
_ENDS = frozenset(_HOSTS.split())
_BEFORE = frozenset("@-_/.")
_STOPS = ".,;:!?)]}'’"
_PARTS = late(r"[.\-_/]|[^.\-_/]+")
_PLAIN_PATH = late(
    rf"/(?:{LETTER}{{2,}}(?:[-_]{LETTER}+)*)?(?:/{LETTER}{{2,}}(?:[-_]{LETTER}+)*)?(?:\.html?)?/?"
)


def address(text: str, begin: int, table: Table) -> Found | None:
    """Say an address: the name and the host of an e-mail address; of a web page its host.

    A short path of words is said, of a longer one that there is more.
    """
    words = table.addresses
    if not words or text[begin - 1 : begin] in _BEFORE or is_in_a_path(text, begin, table):
        return None
    if found := _EMAIL.match(text, begin):
        name, host = (_said(found[part], words) for part in ("name", "host"))
        return Found(found.end(), f"{name} {words['@']} {host}")
    found = _WEB.match(text, begin)
    if found is None or not _is_address(found):
        return None
    end = found.end()
    while text[end - 1] in _STOPS and end > found.end("host"):
        end -= 1
    path = text[found.end("host") : end]
    host = _said(found["host"].removeprefix("www.").removeprefix("WWW."), words)
    if path in ("", "/"):
        return Found(end, host)
    if _PLAIN_PATH.fullmatch(path):
        return Found(end, f"{host} {_said(path.rstrip('/'), words)}")
    return Found(end, f"{host}, {words['more']}")


def is_in_a_path(text: str, begin: int, table: Table) -> bool:
    """Tell whether a slash, or the word for one, stands before."""
    if text[begin - 1 : begin] in ("/", "\\"):
        return True
    slash = f"{table.slash} "
    return len(slash) > 1 and text.endswith(slash, max(begin - len(slash), 0), begin)


def _is_address(found: re.Match[str]) -> bool:
    host = found["host"]
    if found["scheme"] or host.lower().startswith("www."):
        return True
    end = host.rpartition(".")[2]
    return end in _ENDS


def _said(written: str, words: Mapping[str, str]) -> str:
    said = (words.get(part, part) for part in _PARTS.findall(written))
    return " ".join(said)
