"""What a page shows is said, or left out for a reason; what is missing is noticed."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

import content
from content import Page, Reason
from content.coverage import coverage
from content.document import Document

from ..conftest import SHARED

PAGES = Path(__file__).parents[1] / "pages"
OURS = sorted(PAGES.glob("*/page.html"))
OTHERS = sorted((SHARED / "pages").glob("*.html"))


def lost(page: Page, document: Document) -> list[str]:
    parts = coverage(page, document)
    return [part.text for part in parts if part.place is None and part.reason is None]


@pytest.mark.parametrize("file", OURS + OTHERS, ids=lambda f: f"{f.parent.name}-{f.stem}")
def test_nothing_is_lost(file):
    page = content.open_page(str(file))

    assert lost(page, content.understand(page)) == []


@pytest.mark.parametrize("file", OURS, ids=lambda f: f.parent.name)
def test_every_lost_sentence_is_noticed(file):
    """The proof does not take the document's word: without any one sentence, it fails."""
    page = content.open_page(str(file))
    document = content.understand(page)
    shown = {part.place for part in coverage(page, document) if part.place}
    sentences = [s for section in document.sections for s in section.sentences]
    words = Counter(sentence.text for sentence in sentences)

    for place in [s.place for s in sentences if s.place in shown and words[s.text] == 1]:
        assert lost(page, without(document, place)), place


def without(document: Document, place: content.Place) -> Document:
    return replace(
        document,
        sections=tuple(
            replace(
                section,
                blocks=tuple(
                    replace(block, sentences=tuple(s for s in block.sentences if s.place != place))
                    for block in section.blocks
                ),
            )
            for section in document.sections
        ),
    )


@pytest.mark.parametrize("file", OURS, ids=lambda f: f.parent.name)
def test_what_is_left_out_without_a_word_is_noticed(file):
    page = content.open_page(str(file))
    document = content.understand(page)
    shown = {part.reason for part in coverage(page, document) if part.reason}

    for reason in shown:
        kept = tuple(part for part in document.left_out if part.reason is not reason)
        assert lost(page, replace(document, left_out=kept)), reason


def test_each_part_tells_where_it_is():
    """A part is found where it stands, though its words stand elsewhere too."""
    page = Page("<nav><a href=a>Rest</a></nav><main><h1>Pain</h1><p>Rest</p></main>", "x")
    parts = list(coverage(page, content.understand(page)))

    assert [(p.text, str(p.place), p.reason) for p in parts] == [
        ("Rest", "None", Reason.NAVIGATION),
        ("Pain", "s0.b0.n0", None),
        ("Rest", "s0.b1.n0", None),
    ]


def test_a_caption_s_words_count_once():
    """They name the table too, but without the mark of a reference they are not the name."""
    caption = "<caption>Doses<sup><a href='#r'>[3]</a></sup></caption>"
    page = Page(f"<main><table>{caption}<tr><th>Age<th>Dose<tr><td>2<td>5 mg</table>", "x")
    found = [(part.text, part.reason) for part in coverage(page, content.understand(page))]

    assert found[:2] == [("Doses", None), ("[3]", Reason.REFERENCE_MARK)]
    assert lost(page, content.understand(page)) == []


def test_a_name_counts_as_a_text_does():
    page = Page("<p>Rest.<img src=a alt='A mat'></p>", "x")
    document = content.understand(page)
    blind = replace(document, sections=(replace(document.sections[0], blocks=()),))

    assert [(p.text, p.is_name) for p in coverage(page, document)] == [
        ("Rest.", False),
        ("A mat", True),
    ]
    assert lost(page, blind) == ["Rest.", "A mat"]
