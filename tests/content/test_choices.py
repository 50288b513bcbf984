"""A person may have read to them whatever is left out, kind by kind."""

import pytest

from content import INCLUDABLE, Choices, Document, Page, Reason, understand

# What is left out of a page for each reason, and which words it has.
LEFT_OUT = {
    Reason.HIDDEN: "<div hidden><p>WORDS</div>",
    Reason.FALLBACK: "<noscript><p>WORDS</noscript>",
    Reason.NAVIGATION: "<nav><a href=/other>WORDS</a></nav>",
    Reason.BANNER: "</main><header><p>WORDS</header>",
    Reason.SEARCH: "<search><p>WORDS</search>",
    Reason.COMPLEMENTARY: "<aside><a href=/other>WORDS</a></aside>",
    Reason.CONTENT_INFORMATION: "</main><footer><p>WORDS</footer>",
    Reason.DIALOG: "<div role=dialog><p>WORDS</div>",
    Reason.BREADCRUMBS: "<div class=breadcrumbs><a href=/other>WORDS</a></div>",
    Reason.SHARING: "<div class=share-links><a href=/other>WORDS</a></div>",
    Reason.SKIP_LINK: "<a class=skip-link href='#main'>WORDS</a>",
    Reason.COOKIE_BANNER: "<div class=cookie-banner><p>WORDS</div>",
    Reason.ADVERTISEMENT: "<div class=advertisement><p>WORDS</div>",
    Reason.RELATED: "<h2>Related articles</h2><ul><li><a href=/other>WORDS</a></ul>",
    Reason.NEWSLETTER: "<div class=newsletter><p>WORDS</div>",
    Reason.COMMENTS: "<div class=comments><p>WORDS</div>",
    Reason.PAGING: "<div class=pagination><a href=/other>WORDS</a></div>",
    Reason.CONTROL: "<div><button>WORDS</button></div>",
    Reason.REFERENCE_MARK: "<p>Swim.<sup><a href='#note'>[WORDS]</a></sup><p id=note>A note.",
    Reason.DUPLICATE: "<h2>WORDS</h2><h2>WORDS</h2><p>Swim.",
    Reason.OUTSIDE: "</main><p>WORDS",
}
PROSE = "Rest your back for a day or two, and walk a little every hour. " * 3


def document(reason: Reason, *include: Reason) -> Document:
    markup = LEFT_OUT[reason].replace("WORDS", "7")
    page = Page(f"<main><h1>Backs</h1><p>{PROSE}{markup}", "https://clinic.example/backs")
    return understand(page, Choices(include=frozenset(include)))


def times_read(found: Document) -> int:
    return sum(f"{section.title} {section.text}".count("7") for section in found.sections)


def test_each_reason_is_tested():
    assert set(LEFT_OUT) == INCLUDABLE


@pytest.mark.parametrize("reason", sorted(INCLUDABLE))
def test_what_is_left_out_for_a_reason_can_be_included(reason):
    """It is told with its reason, or read."""
    without, included = document(reason), document(reason, reason)

    assert [part.reason for part in without.left_out if "7" in part.text] == [reason]
    assert [part for part in included.left_out if "7" in part.text] == []
    assert times_read(included) == times_read(without) + 1
