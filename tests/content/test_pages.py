"""Each folder of tests/pages shows one behaviour: a page, and the outline it must have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import content
from content import Block, Document, Sentence, Span

PAGES = Path(__file__).parents[1] / "pages"


def outline(document: Document) -> str:
    """Return a document as lines to compare and to read."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    yield f"{document.title} [{document.language or '?'}]"
    for section in document.sections:
        yield ""
        yield f"{'#' * section.level} {section.title}"
        for block in section.blocks:
            yield f"  {_name(block)}: {' | '.join(map(_sentence, block.sentences))}"
    if document.left_out:
        yield ""
        yield "left out"
    for part in document.left_out:
        yield f"  {part.reason}: {part.text}".rstrip()


def _name(block: Block) -> str:
    places = [f"{place.kind} {place.number} of {place.size}" for place in block.within[-1:]]
    item = block.item
    if item:
        label = f" “{item.label}”" if item.label else ""
        places = [f"{item.number} of {item.of}, depth {item.depth}{label}"]
    return f"{block.kind} ({places[0]})" if places else str(block.kind)


def _sentence(sentence: Sentence) -> str:
    headers = "".join(f"«{header.text}» " for header in sentence.headers)
    above = "".join(f"^{span.text}" for span in sentence.above)
    return headers + above + "".join(map(_span, sentence.spans))


def _span(span: Span) -> str:
    marks = [
        span.control.role if span.control else span.stands_for,
        *(span.control.states if span.control else ()),
        span.control and span.control.value,
        span.control and span.control.description,
        span.change,
        span.expansion and f"= {span.expansion}",
        span.link and "link",
    ]
    marks += [span.language] if span.language not in ("", "en") else []
    said = ", ".join(str(mark) for mark in marks if mark)
    return f"{span.text}{{{said}}}" if said else span.text


@pytest.mark.parametrize("folder", sorted(PAGES.glob("*/outline.txt")), ids=lambda p: p.parent.name)
def test_outline(folder):
    """A page's outline is what stands beside it."""
    page = content.open_page(str(folder.with_name("page.html")))

    assert outline(content.understand(page)) == folder.read_text(encoding="utf-8")
