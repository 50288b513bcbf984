"""Language tags, as pages write them and as the standard (BCP 47) spells them."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern

_TAG = re.compile(r"(?:[a-zA-Z]{2,8}|[xX](?=-))(?:-[a-zA-Z0-9]{1,8})*")


@lru_cache(maxsize=256)
def tag(written: str) -> str | None:
    """Return a language tag as one spells it ("pt-BR", "zh-Hans"), None where it is none.

    "" is a tag too: it says that the language is not known.
    """
    written = written.strip().replace("_", "-")
    if not written:
        return ""
    if len(written) > 64 or not _TAG.fullmatch(written):
        return None
    first, *rest = written.lower().split("-")
    return intern("-".join([first, *map(_spelled, rest)]))


def _spelled(part: str) -> str:
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part
