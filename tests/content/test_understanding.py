"""Whatever the bytes, they end in a document or in one of our errors; no word is lost."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import content
from content import Kind, Page, Reason
from content.markup import tree

SHARED = Path(__file__).parents[3] / "shared" / "pages"
PAGES = Path(__file__).parents[1] / "pages"

NASTY = """
<p> </p> <div> </div> <h2> </h2> <h1_hidden> <li> <ul> <ol_reversed> <table> <tr> <td_rowspan=0>
<th_colspan=9999> </table> <caption> <thead> <sup> </sup> <sub> </sub> <q> </q> <br> <a_href=#x>
</a> <a_href='http://['> <img_alt=x> <img> <svg> <text> </svg> <math> <msup> <pre> </pre> <button>
</button> <select> <option> <main> </main> <nav> <!--_ --> <![CDATA[ ]]> <?xml_ ?> <plaintext> <xmp>
<div_style='visibility:hidden'> <p_style='display:none'> <base_href='::'> <head> <span_lang=''>
<i_lang='x-'> <abbr_title=t> <dl> <dt> <dd> <rt> <figure> <div_role=heading_aria-level=-1>
<div_role=list> <p_role='none_img'> </body> </html> &#0; &#xD800; &shy; &nbsp; one._Two _5_mg é
<title> <textarea> <noscript> <iframe> <dialog_open> <aside> <header> <frameset> <mfrac> <mn>
"""
PIECES = [piece.replace("_", " ") for piece in NASTY.split()]
PIECES += ["\x00", "\ud800", "\u202e", "\n\n", " "]


def words_in(document: content.Document) -> str:
    """Return all the document accounts for, without white space."""
    read = "".join(block.text for section in document.sections for block in section.blocks)
    return squeezed(read + "".join(part.text for part in document.left_out))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "utf-16", "koi8-r", "nonsense"]))
def test_any_bytes(data, charset):
    """Any bytes whatever given as a page end in a document or in one of our errors."""
    with suppress(content.ContentError):
        page = content.page_of_bytes(data, "x.html", media_type="text/html", charset=charset)
        assert content.understand(page).title


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_markup(markup):
    """Markup as broken as can be still makes a document."""
    document = content.understand(Page(markup, "https://example.org/a/b"))

    assert document.title
    assert all(section.title for section in document.sections)
    for number, section in enumerate(document.sections):
        for at, block in enumerate(section.blocks):
            places = [sentence.place for sentence in block.sentences]
            assert places == [content.Place(number, at, n) for n in range(len(places))]
            assert places
            assert block.text.strip() or block.kind in (Kind.IMAGE, Kind.CONTROL)


@given(
    st.lists(st.sampled_from(["<b>", "</b>", "<p>", "<div>", "<li>", "<h3>", "<td>", "w. ", "x"]))
)
def test_no_word_is_lost_or_doubled(pieces):
    """Of text in elements that only shape it, every character is in a section, once."""
    markup = "".join(f"{piece}n{number}" for number, piece in enumerate(pieces)) + " end"
    shown = squeezed(tree(markup).get_text())

    document = content.understand(Page(markup, "x"))

    assert words_in(document) == shown


def test_depth():
    """Elements may nest 50,000 levels deep."""
    deep = 50_000
    document = content.understand(Page("<div>" * deep + "Down here." + "</div>" * deep, "x"))

    assert document.sections[0].text == "Down here."


def test_too_many_elements():
    """A page is refused in a sentence before its tree would take all the memory there is."""
    page = Page("<b>" * 700_001, "https://example.org/a")

    with pytest.raises(content.PageTooLarge, match="has more than 700,000 elements"):
        content.understand(page)


def test_inline_depth():
    """Unclosed inline elements may nest as deep."""
    document = content.understand(Page("<p>" + "<b><sup>" * 5_000 + "x", "page"))

    assert "x" in document.sections[0].text


@pytest.mark.parametrize("markup", ["", "   ", "<p></p>", "<script>x()</script>", "<p hidden>a"])
def test_page_without_words(markup):
    """A page without a word to read has a title, and no sections."""
    document = content.understand(Page(markup, "x"))

    assert document.title == "x"
    assert document.sections == ()


def test_page_of_lists_of_links_is_read():
    """Where nothing but navigation is on a page, the navigation is read."""
    document = content.understand(Page("<nav><a href=a>Alpha</a></nav>", "x"))

    assert document.sections[0].text == "Alpha"


@pytest.mark.parametrize(
    ("markup", "transported", "language"),
    [
        ("<html lang=es><p>a", "de", "es"),
        ("<html xml:lang=es><p>a", "de", "es"),
        ("<html lang='?'><meta http-equiv=Content-Language content=fr><p>a", "de", "fr"),
        ("<p>a", "de-at, en", "de-AT"),
        ("<p>a", None, ""),
    ],
)
def test_language(markup, transported, language):
    """The page's own word on its language counts more than its transport's."""
    assert content.understand(Page(markup, "x", transported)).language == language


def test_links_are_resolved_against_base():
    """A link leads where a browser would go."""
    page = Page("<base href='/sub/'><p><a href='y'>There</a>", "https://example.org/a")

    span = content.understand(page).sections[0].blocks[0].sentences[0].spans[0]

    assert span.link == "https://example.org/sub/y"


def test_noscript_is_read_where_it_is_the_page():
    """Some forums give browsers without scripts, like this one, the whole thread in noscript."""
    prose = "The whole thread stands here, in plain sentences, for who runs no scripts. " * 3
    read = content.understand(Page(f"<div id=app></div><noscript><p>{prose}</noscript>", "x"))
    left = content.understand(Page(f"<p>{prose * 3}</p><noscript>No scripts!</noscript>", "x"))

    assert read.sections[0].text.startswith("The whole thread")
    assert [part.reason for part in left.left_out] == [Reason.FALLBACK]


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/pages is not here")
@pytest.mark.parametrize("file", sorted(SHARED.glob("*.html")), ids=lambda file: file.stem)
def test_real_page(file):
    """Real pages have titled sections with words."""
    document = content.understand(content.open_page(str(file)))

    assert document.title
    assert all(section.title for section in document.sections)
    assert sum(len(section.text) for section in document.sections) > 300


def test_kinds_of_sections(tmp_path):
    """Words before the first heading belong to a section named after the page."""
    page = Page("<title>Backs</title><p>Before.</p><h2>Signs</h2><p>After.</p>", "x")

    first, second = content.understand(page).sections

    assert (first.title, first.level, first.text) == ("Backs", 1, "Before.")
    assert (second.title, second.level, second.text) == ("Signs", 2, "After.")
    assert second.blocks[0].kind is Kind.HEADING


@pytest.mark.parametrize("markup", ["<pre>&nbsp;</pre>", "<pre>\x00", "<li>\u202e", "<p>&#8203;"])
def test_invisible_characters_are_no_block(markup):
    """What has nothing to say makes no block."""
    document = content.understand(Page(f"<p>a</p>{markup}", "x"))

    assert all(block.sentences for block in document.sections[0].blocks)


def test_xhtml_shows_what_is_in_cdata():
    """In XHTML it is text, in HTML a comment."""
    text = "<p>Take <![CDATA[< 5 mg]]> daily.</p>"
    xhtml = content.understand(Page('<?xml version="1.0"?><html><body>' + text, "x"))

    assert xhtml.sections[0].text == "Take < 5 mg daily."


def test_a_drawing_s_title_is_not_the_page_s():
    document = content.understand(Page("<p>a <svg><title>Heart</title></svg>", "page.html"))

    assert document.title == "page"


def test_a_long_text_without_spaces_takes_linear_time():
    """sentencex alone takes minutes for it."""
    document = content.understand(Page("<p>" + "A?B" * 140_000, "x"))

    assert len(document.sections[0].text.replace(" ", "")) == 420_000


def test_a_base_that_is_no_address_is_not_in_every_link():
    """One of a megabyte would be copied into each of the page's links."""
    links = "".join(f"<a href=b{n}>{n}</a> " for n in range(100))
    page = Page(f"<base href='http://x/{'a/' * 500_000}'><p>{links}", "https://example.org/")

    sections = content.understand(page).sections

    assert {len(span.link) for s in sections[0].sentences for span in s.spans} <= {0, 2, 3}
