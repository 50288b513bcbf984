"""Which language tag stands in for which."""

import pytest

from audio.languages import fallbacks, primary, speaks


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("es-MX", ["es-mx", "es-419", "es", "es-es"]),
        ("es-ES", ["es-es", "es"]),
        ("en-AU", ["en-au", "en-gb", "en", "en-us"]),
        ("en-CA", ["en-ca", "en-us", "en"]),
        ("en", ["en", "en-us"]),
        ("pt-BR", ["pt-br", "pt"]),
        ("zh-Hant-TW", ["zh-hant-tw", "zh-hant", "zh", "cmn", "zh-cn"]),
        ("zh-HK", ["zh-hk", "yue", "zh", "cmn", "zh-cn"]),
        ("no", ["no", "nb", "nn"]),
        ("de_AT", ["de-at", "de"]),
        ("x", ["x"]),
        ("", []),
    ],
)
def test_fallbacks(language, expected):
    """A tag is cut short from its end, and CLDR's parents come before the bare language."""
    assert list(fallbacks(language)) == expected


def test_regions_do_not_part_a_language():
    """An American voice can read a British page, no Spanish one."""
    assert speaks("en-US", "en-GB")
    assert not speaks("en-US", "es")


def test_one_language_may_have_two_codes():
    """A page marked zh is spoken by a voice marked cmn."""
    assert speaks("cmn", "zh-Hans")
    assert speaks("nb", "no")
    assert not speaks("yue", "zh")


def test_the_primary_language():
    """Case and underscores do not matter."""
    assert primary("PT_br") == "pt"
