"""Language tags, as pages write them."""

import pytest

from content.languages import tag


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("en", "en"),
        ("EN_us", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("SR-LATN", "sr-Latn"),
        ("de-1996", "de-1996"),
        ("x-default", "x-default"),
        ("jp", "ja"),
        ("cz-CZ", "cs-CZ"),
        ("", ""),
        (" ", ""),
        ("english", None),
        ("Español", None),
        ("i-klingon", None),
        ("e", None),
        ("-", None),
        ("en us", None),
        ("en-" + "a" * 99, None),
    ],
)
def test_what_a_page_writes_is_a_tag_or_nothing(written, meant):
    """What is nothing changes nothing: the words are in the language of what is around them."""
    assert tag(written) == meant
