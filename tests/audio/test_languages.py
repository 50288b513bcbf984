"""Which language tag stands in for which."""

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

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
        ("zh-Hant-TW", ["zh-hant-tw", "cmn-hant-tw", "zh-hant", "cmn-hant", "zh", "cmn"]),
        ("es-419", ["es-419", "es", "es-es"]),
        ("en-150", ["en-150", "en-gb", "en", "en-us"]),
        ("en-021", ["en-021", "en-us", "en"]),
        ("pt-AO", ["pt-ao", "pt-pt", "pt", "pt-br"]),
        ("zh-Hant-HK", ["zh-hant-hk", "cmn-hant-hk", "zh-hant", "cmn-hant", "yue", "zh", "cmn"]),
        ("zh-Latn-pinyin", ["zh-latn-pinyin", "cmn-latn-pinyin", "zh-latn", "cmn-latn"]),
        ("zh-yue", ["zh-yue", "yue", "cmn-yue", "zh"]),
        ("sr-Latn", ["sr-latn", "sr"]),
        ("de-1996", ["de-1996", "de"]),
        ("en-x-calm", ["en-x-calm", "en", "en-us"]),
        ("zh-HK", ["zh-hk", "yue", "cmn-hk", "zh", "cmn", "zh-cn"]),
        ("no", ["no", "nb", "nn"]),
        ("de_AT", ["de-at", "de"]),
        ("x", ["x"]),
        ("", []),
    ],
)
def test_fallbacks(language, expected):
    """A tag is cut short from its end, and CLDR's parents come before the bare language."""
    assert list(fallbacks(language))[: max(len(expected), 1)] == expected


def test_the_parents_are_those_of_cldr():
    """Where it says that one region's language is nearer to another's than to the bare one."""
    stands_in = {"en_001": "en-gb", "en_150": "en-gb", "es_419": "es-419", "pt_PT": "pt-pt"}
    for child, parent in get_global("parent_exceptions").items():
        if parent in stands_in:
            assert stands_in[parent] in fallbacks(child)[:3], child


@given(st.one_of(st.text(), st.from_regex(r"[A-Za-z]{1,8}([-_][A-Za-z0-9]{1,8}){0,5}")))
def test_any_tag_has_fallbacks(tag):
    """Whatever a page writes there: they begin with it, and none comes twice."""
    found = fallbacks(tag)

    assert len(set(found)) == len(found)
    assert not found or found[0] == tag.strip().replace("_", "-").lower()


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
