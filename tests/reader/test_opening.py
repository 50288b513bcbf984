import pytest

from content import Page, PageEmpty, Reason
from reader.opening import Source
from reader.settings import Site

PAGE = "<main><h1>Flu</h1><p>Rest.</p><p class=promo>Buy.</p></main><nav><a href=/>Home</a></nav>"
SITES = {"example.org": Site(frozenset({Reason.NAVIGATION}), (".promo",))}


def said(address: str, *exclude: str) -> list[str]:
    document = Source("", exclude=exclude, sites=SITES).document(Page(PAGE, address))
    return [s.text for section in document.sections for s in section.sentences]


@pytest.mark.parametrize("address", ["https://example.org/flu", "https://www.example.org:8000/flu"])
def test_what_the_settings_say_of_a_site_holds_on_its_pages(address):
    assert said(address) == ["Flu", "Rest.", "Home"]


@pytest.mark.parametrize("address", ["https://example.com/", "https://notexample.org/", "flu.html"])
def test_and_on_no_others(address):
    assert said(address) == ["Flu", "Rest.", "Buy."]


def test_what_is_said_on_the_command_line_comes_on_top():
    assert said("https://example.org/", "h1") == ["Rest.", "Home"]


def test_a_page_without_words_is_told():
    with pytest.raises(PageEmpty, match="has no words to read"):
        Source("").document(Page("<p></p>", "x.html"))
