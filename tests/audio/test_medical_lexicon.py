"""Our lexicons correct words of health text that espeak-ng mispronounces, and only such words.

What espeak-ng says is compared with what an entry asks for by `heard`: that of a pronunciation
which makes it another word to the ear. So these are left out, because they differ between
dictionaries, between neighbouring sounds, or between the parts of a country:

- length marks, the second stress, and where in its syllable the stress mark stands;
- flaps and glottal stops (they are t), syllabic consonants (a weak vowel and the consonant);
- which weak vowel it is: every short vowel and the o of “photo” without main stress is ə, but a
  plural's long one (“diagnosiːz”) and the vowels of face, price, mouth and choice are kept;
- in American English, lot and thought are one vowel, and j before u is silent behind t, d, n, s, z.
  In British English neither is so, and what is lot, thought or palm is kept in weak syllables too.
"""

import json
import re
import subprocess
import sys

import pytest

from audio.ipa import clean
from audio.lexicon import Lexicons
from audio.lexicon_files import OURS, our_lexicons, read_lexicon
from audio.phonemes import sounds

AMERICAN, BRITISH = "en", "en-GB"
VOICES = {AMERICAN: "en-US", BRITISH: "en-GB"}
IDENTIFIERS = {AMERICAN: "gmw/en-US", BRITISH: "gmw/en"}
FILES = {AMERICAN: "en.pls", BRITISH: "en-gb.pls"}

SYMBOLS = {
    AMERICAN: set("ˈˌː æɑɔəɚɛɜɪʊʌaeiou bdfhjklmnprstvwz ɡŋɹʃʒθð") - set(" r"),
    BRITISH: set("ˈˌː aɑɒɔəɛɜɪʊʌeiou bdfhjklmnpstvwz ɡŋɹʃʒθð") - {" "},
}

DICTIONARY = {
    "acetaminophen": "əˌsitəˈmɪnəfən",
    "albuterol": "ælˈbjutəˌrɔl",
    "alveoli": "ælˈviəˌlaɪ",
    "amoxapine": "əˈmɑksəˌpin",
    "arrhythmia": "əˈrɪðmiə",
    "biopsy": "ˈbaɪˌɑpsi",
    "coccyx": "ˈkɑksɪks",
    "duodenum": "ˌduəˈdinəm",
    "emphysema": "ˌɛmfəˈzimə",
    "fibroids": "ˈfaɪˌbrɔɪdz",
    "gingivitis": "ˌdʒɪndʒəˈvaɪtəs",
    "hydrocephalus": "ˌhaɪdroʊˈsɛfələs",
    "ileum": "ˈɪliəm",
    "levothyroxine": "ˌlivoʊθaɪˈrɑkˌsin",
    "lisinopril": "laɪˈsɪnəˌprɪl",
    "metastases": "məˈtæstəˌsiz",
    "omeprazole": "oʊˈmɛprəˌzoʊl",
    "psoriasis": "səˈraɪəsəs",
    "schizophrenia": "ˌskɪtsəˈfriniə",
    "trachea": "ˈtreɪkiə",
}
"""What American dictionaries have for some, in their own spelling."""

ITSELF = """
import ctypes, json, sys
import espeakng_loader
library = ctypes.CDLL(espeakng_loader.get_library_path())
library.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0x8000)
library.espeak_TextToPhonemes.restype = ctypes.c_char_p
assert library.espeak_SetVoiceByName(sys.argv[1].encode()) == 0
said = {}
for word in json.load(sys.stdin):
    rest = ctypes.c_char_p(word.encode())
    said[word] = ""
    while rest.value is not None:
        said[word] += library.espeak_TextToPhonemes(ctypes.byref(rest), 1, 2).decode()
json.dump(said, sys.stdout)
"""
"""Tell what a voice makes of words by itself; in a process of its own, where no other voice is."""

KEPT = ("eɪ", "aɪ", "aʊ", "ɔɪ")
VOWELS = "aeiouæəɛɜɪʊʌɑɔIAO0"


def heard(ipa, language=AMERICAN):
    """Return that of a pronunciation which makes it another word."""
    for signs, same in {
        **{"ɾ": "t", "ʔ": "t", "n̩": "ən", "l̩": "əl", "g": "ɡ", "r": "ɹ", "ᵻ": "ɪ", "ɐ": "ə"},
        **{"ˌ": "", " ": "", "ɚ": "əɹ", "ɝ": "ɜɹ", "əʊ": "oʊ", "eə": "ɛə"},
    }.items():
        ipa = ipa.replace(signs, same)
    ipa = re.sub("iː?z$", "Iz", ipa) if re.search("s(iː|i)z$", ipa) else ipa
    if language == BRITISH:
        ipa = ipa.replace("æ", "a").replace("ɒ", "0").replace("ɑː", "A").replace("ɔː", "O")
    ipa = re.sub("ɜː?ɹ?|(?<=ˈ)əɹ(?![aeiou])", "ɜɹ", ipa.replace("ː", ""))
    ipa = re.sub("ɹ+", "ɹ", ipa)
    ipa = re.sub(f"ˈ([^{VOWELS}]*)", r"\1ˈ", ipa)
    if language == AMERICAN:
        ipa = re.sub("ɔ(?![ɹɪ])", "ɑ", ipa)
        ipa = re.sub("(?<=[tdnsz])j(?=ˈ?[uʊə])", "", ipa)
    weak = re.compile(f"(?<!ˈ)({'|'.join(KEPT)}|oʊ|[{VOWELS}])")
    strong = (*KEPT, "I", "A", "O", "0")
    return weak.sub(lambda vowel: vowel[0] if vowel[0] in strong else "ə", ipa)


def entries(language):
    ((tag, lexicon),) = read_lexicon(OURS / FILES[language]).parts
    assert tag == language
    return lexicon.entries


def itself(words, language):
    """Return what espeak-ng makes of words by itself."""
    command = [sys.executable, "-c", ITSELF, IDENTIFIERS[language]]
    asked = json.dumps(words)
    done = subprocess.run(command, input=asked, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


@pytest.fixture(params=FILES)
def language(request):
    return request.param


@pytest.fixture
def voice(espeak, language):
    return next(voice for voice in espeak.voices() if voice.language == VOICES[language])


def test_how_many():
    assert len(entries(AMERICAN)) >= 300
    assert len(entries(BRITISH)) >= 60


def test_only_pronunciations(language):
    """No alias: an engine that takes no IPA may well know the word, and reads it as written."""
    assert [entry for entry in entries(language) if entry.alias] == []


def test_once_each_and_sorted(language):
    """Every word is there once, whatever its capitals, and they are in alphabetical order."""
    content = (OURS / FILES[language]).read_text(encoding="utf-8")
    words = [word.casefold() for word in re.findall("<grapheme>(.*?)</grapheme>", content)]
    firsts = [w.casefold() for w in re.findall("<lexeme>\\s*<grapheme>(.*?)</grapheme>", content)]

    assert len(words) == len(set(words))
    assert firsts == sorted(firsts)


def test_no_word_of_two_readings():
    """A lexicon cannot tell them apart."""
    two = {"lead", "wound", "tear", "live", "diagnoses", "analyses", "excise", "bruit", "minute"}

    assert two.isdisjoint(entry.grapheme for entry in entries(AMERICAN))


def test_the_signs_of_one_accent(language):
    """Signs of that accent as espeak-ng writes it, and one main stress."""
    for entry in entries(language):
        assert set(entry.ipa) <= SYMBOLS[language], entry
        assert entry.ipa.count("ˈ") == 1, entry


def test_each_is_needed():
    """By itself espeak-ng says another word."""
    ours = {entry.grapheme: entry.ipa for entry in entries(AMERICAN)}
    said = itself(list(ours), AMERICAN)

    assert [word for word, ipa in ours.items() if heard(said[word]) == heard(ipa)] == []


@pytest.mark.parametrize("language", [BRITISH], indirect=True)
def test_each_is_needed_in_britain(espeak, voice):
    """Without it a British voice would say another word: the American one, or its own mistake."""
    american = {entry.grapheme: entry.ipa for entry in entries(AMERICAN)}
    ours = {entry.grapheme: entry.ipa for entry in entries(BRITISH)}
    said = itself(list(ours), BRITISH) | {
        word: espeak.heard(american[word], voice) for word in ours if word in american
    }

    needless = [w for w, ipa in ours.items() if heard(said[w], BRITISH) == heard(ipa, BRITISH)]
    assert needless == []


def test_espeak_says_what_each_asks_for(espeak, voice, language):
    """Its phonemes for the entry, turned into IPA again by itself, are the entry's."""
    for entry in entries(language):
        asked = clean(entry.ipa)
        said = espeak.heard(asked, voice)

        assert sounds(asked).agrees_with(sounds(said)), (entry, said)
        assert heard(said, language) == heard(asked, language), (entry, said)


@pytest.mark.parametrize("word", DICTIONARY)
def test_as_dictionaries_have_it(word):
    ours = {entry.grapheme: entry.ipa for entry in entries(AMERICAN)}

    assert heard(ours[word]) == heard(DICTIONARY[word])


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("mˌɛɾəstˈæɾɪk", "ˌmɛtəˈstætɪk", True),
        ("ˈwɔːtɚ", "ˈwɑɾɚ", True),
        ("nˈuːtɹiənt", "ˈnjutriənt", True),
        ("bˈɜːd", "ˈbɝd", True),
        ("baɪˈɑːpsi", "ˈbaɪɑpsi", False),
        ("fɪbɹˈoʊsɪs", "faɪˈbroʊsɪs", False),
        ("mˈɛnsᵻz", "ˈmɛnsiːz", False),
        ("tɹˈeɪkiə", "tɹɐkˈiə", False),
        ("oʊbˈiːz", "oʊˈbiːs", False),
    ],
)
def test_what_counts_as_another_word(one, other, is_same):
    assert (heard(one) == heard(other)) is is_same


def test_our_files_are_read_quickly_and_rightly():
    """What is read line by line is what is in them by the standard."""
    by_standard = Lexicons()
    for file in sorted(OURS.glob("*.pls")):
        by_standard = by_standard.then(read_lexicon(file))

    assert our_lexicons() == by_standard
    assert [language for language, _ in our_lexicons().parts] == ["en-GB", "en"]
