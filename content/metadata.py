"""What a page says about itself to search engines: JSON-LD and OpenGraph."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bs4.element import Tag

from content.whitespace import fold

_DATA = re.compile(r"[\[{].*[\]}]", re.DOTALL)  # without the comment marks some put around it
_MOST = 200  # objects looked at
_LISTS = ("@graph", "mainEntity", "mainEntityOfPage", "isPartOf", "publisher")


@dataclass(frozen=True, slots=True)
class Metadata:
    """ "" where the page does not say. `site` is what the whole site is called."""

    headline: str = ""
    title: str = ""
    language: str = ""
    site: str = ""


def metadata(named: dict[str, list[Tag]]) -> Metadata:
    metas = [(_property(meta), _text(meta.attrs.get("content"))) for meta in named.get("meta", ())]
    graph = {name: text for name, text in reversed(metas) if text}
    things = list(_things(named.get("script", ())))
    site_name = next((_text(t.get("name")) for t in things if t.get("@type") == "WebSite"), "")
    return Metadata(
        headline=next(filter(None, (_text(thing.get("headline")) for thing in things)), ""),
        title=graph.get("og:title", ""),
        language=next(filter(None, (_text(thing.get("inLanguage")) for thing in things)), "")
        or graph.get("og:locale", "").replace("_", "-"),
        site=graph.get("og:site_name", "") or site_name,
    )


def _property(meta: Tag) -> str:
    return str(meta.attrs.get("property", meta.attrs.get("name", ""))).lower()


def _text(value: object) -> str:
    return fold(value).strip() if isinstance(value, str) else ""


def _things(scripts: list[Tag] | tuple[()]) -> Iterator[dict[str, Any]]:
    """Yield the objects of the page's JSON-LD; what is no JSON is passed over."""
    for script in scripts:
        if str(script.attrs.get("type", "")).strip().lower() != "application/ld+json":
            continue
        try:
            found = _DATA.search(script.get_text())
            ahead = [json.loads(found[0], strict=False)] if found else []
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST):
            if not ahead:
                break
            thing = ahead.pop(0)
            if isinstance(thing, list):
                ahead += thing
            elif isinstance(thing, dict):
                yield thing
                ahead += [thing[name] for name in _LISTS if name in thing]
