"""The International Phonetic Alphabet: which signs it has, and one way of writing each.

The signs are those of the chart of 2020 (https://www.internationalphoneticassociation.org), with
a few that are no longer on it but in every dictionary.
"""

from __future__ import annotations

from unicodedata import normalize

LETTERS = frozenset(
    "abcdefhijklmnopqrstuvwxyzæçðøħŋœβθχɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄ"
    "ʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢǀǁǂǃᵻᵿⱱ"
)
RAISED = frozenset("ʰʱʲʷʼˀˠˡˤ˞ⁿᵊᵐᵑᶿˣ")
COMBINING = frozenset(
    "\u0300\u0301\u0302\u0303\u0304\u0306\u0308\u030a\u030b\u030c\u030f\u0318\u0319\u031a\u031c"
    "\u031d\u031e\u031f\u0320\u0324\u0325\u0329\u032a\u032c\u032f\u0330\u0334"
    "\u0339\u033a\u033b\u033c\u033d\u0361\u1dc4\u1dc5\u1dc8"
)
TONES = frozenset("˥˦˧˨˩ꜛꜜ↗↘")
STRESS = frozenset("ˈˌ")
LENGTH = frozenset("ːˑ")
BREAKS = frozenset(".|‖‿ ")

SIGNS = LETTERS | RAISED | COMBINING | TONES | STRESS | LENGTH | BREAKS

_SAME = str.maketrans(
    {
        "'": "ˈ",
        "’": "ˈ",
        ":": "ː",
        "g": "ɡ",
        "ʣ": "dz",
        "ʤ": "dʒ",
        "ʥ": "dʑ",
        "ʦ": "ts",
        "ʧ": "tʃ",
        "ʨ": "tɕ",
        "\u035c": "\u0361",
    }
)


def clean(ipa: str) -> str:
    """Return a pronunciation with each sign in one form: decomposed, but for ç.

    The keyboard's ' and : stand for ˈ and ː. Raises ValueError, with a sentence, for what is no
    pronunciation.
    """
    plain = normalize("NFD", ipa).replace("c\u0327", "ç").translate(_SAME)
    plain = plain.replace("ə˞", "ɚ").replace("ɜ˞", "ɝ")
    plain = " ".join(plain.split())
    if not SIGNS.issuperset(plain):
        unknown = next(sign for sign in plain if sign not in SIGNS)
        raise ValueError(f"{_named(unknown)} is no sign of the International Phonetic Alphabet")
    if not LETTERS.intersection(plain):
        raise ValueError("the pronunciation is empty")
    return plain


def _named(sign: str) -> str:
    return f"“{sign}”" if sign.isprintable() else f"the character U+{ord(sign):04X}"
