"""What a page is called, by what it says of itself."""

import pytest

from content import Page, understand

HEAD = "<title>Sore backs | Health Site</title>"
DATA = '<script type="application/ld+json">{}</script>'


def document(markup: str):
    return understand(Page(markup, "https://clinic.example/backs"))


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        (f"{HEAD}<h1>Sore backs</h1>", "Sore backs"),
        (f"{HEAD}<h1>Health Site</h1><h1>Sore backs</h1>", "Sore backs"),
        (f"{HEAD}<meta property=og:site_name content='Health Site'><p>Rest.", "Sore backs"),
        (
            f"{HEAD}<meta property=og:site_name content='Health Site'><h1>Health Site</h1>",
            "Sore backs",
        ),
        (f"{HEAD}<h1>All about sore backs</h1>", "All about sore backs"),
        (f"{HEAD}<h1>We care</h1>", "Sore backs | Health Site"),
        (DATA.format('{"headline": "Sore backs"}') + "<p>Rest.", "Sore backs"),
        (DATA.format('{"@graph": [{"@type": "Article", "headline": "Sore backs"}]}'), "Sore backs"),
        (DATA.format('{"headline": oops') + "<h1>Sore backs</h1>", "Sore backs"),
        (DATA.format("[" * 100_000 + "]" * 100_000) + "<h1>Sore backs</h1>", "Sore backs"),
    ],
)
def test_title(markup, title):
    assert document(markup).title == title


@pytest.mark.parametrize(
    ("head", "language"),
    [
        (DATA.format('{"headline": "Dos", "inLanguage": "es-MX"}'), "es-MX"),
        ("<meta property=og:locale content=es_MX>", "es-MX"),
        ("<html lang=fr><meta property=og:locale content=es_MX>", "fr"),
    ],
)
def test_language_is_taken_from_metadata_where_the_page_has_none(head, language):
    assert document(f"{head}<p>Hola.").language == language
