"""X-SAMPA is IPA in ASCII."""

import pytest

from audio import ipa
from audio.xsampa import DIACRITICS, LETTERS, OTHER_SIGNS, to_ipa


@pytest.mark.parametrize(("sign", "meant"), LETTERS.items())
def test_every_letter(sign, meant):
    """Each letter of Wells's table is one letter of IPA, alone and beside others."""
    assert to_ipa(sign) == meant
    assert to_ipa(f"t{sign}-t") == f"t{meant}t"


@pytest.mark.parametrize(("sign", "meant"), (OTHER_SIGNS | DIACRITICS).items())
def test_every_other_sign(sign, meant):
    """Each sign that is no letter changes the one beside it or stands between two."""
    assert to_ipa(f"o{sign}o") == f"o{meant}o"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('sA:r\\"koUm@', "sɑːɹˈkoʊmə"),
        ('"%_', None),
        ('e~"be', "ẽˈbe"),
        ("t_hi", "tʰi"),
        ("I\\", "ᵻ"),
        ("@`", "ɚ"),
        ("3`", "ɝ"),
        ('"k{t', "ˈkæt"),
        ("sɑ", None),
        ("", None),
        ('"', None),
    ],
)
def test_words(written, meant):
    """A word becomes a word, and what is no X-SAMPA is refused."""
    if meant is None:
        with pytest.raises(ValueError, match=r".+"):
            to_ipa(written)
    else:
        assert to_ipa(written) == ipa.clean(meant)


@pytest.mark.parametrize(
    ("written", "one_way"),
    [
        ("ga", "ɡa"),
        ("fʁɑ̃sɛ", "fʁɑ\u0303sɛ"),
        ("c\u0327a", "ça"),
        ("ʤ", "dʒ"),
        ("  a  b ", "a b"),
        ("'a:", "ˈaː"),
        ("ə˞", "ɚ"),
    ],
)
def test_one_way_to_write_it(written, one_way):
    """The same sound written in several ways is the same pronunciation."""
    assert ipa.clean(written) == one_way


@pytest.mark.parametrize("written", ["", " ", "ˈ", "b@d", "hello!", "A", "a\0", "\ue000a", "ﬁ"])
def test_what_is_no_pronunciation(written):
    """A sign that IPA does not have is never passed over."""
    with pytest.raises(ValueError, match=r".+"):
        ipa.clean(written)
