"""Language tags, as pages write them and as the standard (BCP 47) spells them."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern

_TAG = re.compile(r"(?:[a-zA-Z]{2,3}|[xX](?=-))(?:-[a-zA-Z0-9]{1,8})*")

# Codes of countries that pages write for their language; none of them is that of another one
_COUNTRIES = {"cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "ua": "uk",
              "us": "en"}  # fmt: skip


@lru_cache(maxsize=256)
def tag(written: str) -> str | None:
    """Return a language tag as one spells it ("pt-BR", "zh-Hans"), None where it is none.

    "" is a tag too: it says that the language is not known. What begins with four letters or more
    (“english”) is none: no such language is registered.
    """
    written = written.strip().replace("_", "-")
    if not written:
        return ""
    if len(written) > 64 or not _TAG.fullmatch(written):
        return None
    first, *rest = written.lower().split("-")
    return intern("-".join([_COUNTRIES.get(first, first), *map(_spelled, rest)]))


def _spelled(part: str) -> str:
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part
