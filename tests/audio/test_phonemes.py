"""What a lexicon says in IPA is what espeak-ng says, or it is not said in IPA."""

import pytest

from audio.engines.pronouncing import genitive
from audio.ipa import clean
from audio.lexicon_files import our_lexicons
from audio.phonemes import sounds
from audio.pronunciation import marked
from audio.speech import Manner

ENGLISH = [
    "sɑːɹˈkoʊmə",
    "ˌmɛtəˈstætɪk",
    "ˌkiːmoʊˈθɛɹəpi",
    "ˌaɪbjuˈpɹoʊfən",
    "əˌsiːtəˈmɪnəfən",
    "ˌmɛθəˈtɹɛkseɪt",
    "ˈnɝs",
    "ˈwɔːtɚ",
    "ˈɡɜːɹlz",
    "ˈdʒʌdʒ",
    "t͡ʃɜːtʃ",
    "ˈvɪʒən",
    "ˈfɪŋɡɚ",
    "boʊn ˈmæɹoʊ",
    "ˈbʌtn̩",
    "kəˈlɑn.ə.skə.pi",
    "raɪt",
]
BRITISH = ["sɑːˈkəʊmə", "ˈtjuːmə", "ˌdaɪəˈɹiə", "iːˈsɒfəɡəs", "lɒt", "kat", "nɜːs", "fɔːs"]
SPANISH = ["ˈkanθeɾ", "saɾˈkoma", "ˈpero", "ˈpeɾo", "ˈniɲo", "ˈaɣwa", "ˈtʃiko", "ˈkaʎe", "ˈxente"]
FRENCH = ["kɑ̃sɛʁ", "medsɛ̃", "bɔ̃ʒuʁ", "lœ̃di", "ʒənu", "kœʁ", "pø", "fɥi", "ɲo", "ʃə.vø", "ʁum"]
GERMAN = ["ˈkʁeːps", "ˈkɪndɐ", "ˈyːbɐ", "ʃøːn", "ɪç", "bax", "ˈapfl̩", "ˈtsuŋə", "ˈhɔʏzɐ", "ˈmʏtɐ"]


@pytest.fixture
def voice(espeak):
    """Find a voice by its language."""

    def find(language):
        return next(voice for voice in espeak.voices() if voice.language == language)

    return find


@pytest.mark.parametrize(
    ("language", "pronunciation"),
    [
        (language, each)
        for language, several in {
            "en-US": ENGLISH,
            "en-GB": BRITISH,
            "es": SPANISH,
            "fr-FR": FRENCH,
            "de": GERMAN,
        }.items()
        for each in several
    ],
)
def test_what_is_wanted_is_heard(espeak, voice, language, pronunciation):
    """The library, asked for the IPA of its phonemes, gives the one that was wanted."""
    wanted = clean(pronunciation)

    heard = espeak.heard(wanted, voice(language))

    assert sounds(wanted).agrees_with(sounds(heard)), heard


@pytest.mark.parametrize("pronunciation", ENGLISH)
def test_another_accent_says_it_in_its_own_way(espeak, voice, pronunciation):
    """A British voice says an American pronunciation whole, with its own vowels."""
    assert espeak.heard(clean(pronunciation), voice("en-GB"))


def test_a_british_voice_stays_british(espeak, voice):
    """What has no r in British English has none, and its o is a British one."""
    assert espeak.heard("sɑːɹˈkoʊmə", voice("en-GB")) == "sɑːkˈəʊmə"
    assert espeak.heard("ˌmɛtəˈstætɪk", voice("en-GB")) == "mˌɛtəstˈatɪk"


@pytest.mark.parametrize(
    ("language", "pronunciation"),
    [("es", "sɑːˈkəʊmə"), ("en-US", "ʘa"), ("en-US", "ǃoo"), ("es", "fʏɐ̯"), ("de", "ʕin")],
)
def test_what_a_voice_cannot_say_is_refused(espeak, voice, language, pronunciation):
    """At a sound that a language does not have espeak-ng ends the word: that must never be."""
    assert espeak.heard(clean(pronunciation), voice(language)) == ""


def said(espeak, text, voice):
    """Return the text that the library gets."""
    library = espeak._library()
    return library.ask(lambda: library._pronounced().text(text, espeak._identifiers[voice]))


WORD = marked("sɑːɹˈkoʊmə", "sarcoma")
PHONEMES = "s|A@|k|'oU|m|@"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (f"A {WORD}.", f"A [[{PHONEMES}]]."),
        (f"({WORD})", f"( [[{PHONEMES}]])"),
        (f"“{WORD}”", f"“ [[{PHONEMES}]]”"),
        (f"{WORD}’s size", f"[[{PHONEMES}|z]] size"),
        (f"{WORD}'S SIZE", f"[[{PHONEMES}|z]] SIZE"),
        (f"{WORD} {WORD}", f"[[{PHONEMES}]] [[{PHONEMES}]]"),
        (f"l’{WORD}", "l’sarcoma"),
        (f"{WORD}’d", "sarcoma’d"),
        (f"{marked('ʘa', 'kiss')} me", "kiss me"),
        (f"{WORD} [[b]] [[[c]]]", f"[[{PHONEMES}]] [ [b]] [ [ [c]]]"),
        (f"[{WORD}]", f"[ [[{PHONEMES}]]]"),
        (f"{marked('ʘa', '[[b]]')} {WORD}", f"[ [b]] [[{PHONEMES}]]"),
    ],
)
def test_the_text_around_a_pronunciation(espeak, american, text, given):
    """Brackets of the page are none of ours, and words beside a pronunciation stay words."""
    assert said(espeak, text, american) == given


@pytest.mark.parametrize(
    ("text", "without"),
    [
        (f"({WORD}) grows.", "() grows."),
        (f"“{WORD}”", "“”"),
        (f"*{WORD}*", "**"),
        (f"a {WORD}-like thing", "a like thing"),
        (f"the {WORD}", "the"),
        (f"{WORD}, {WORD}; {WORD}: {WORD}", f"{WORD}, {WORD}; {WORD}"),
    ],
)
def test_a_pronunciation_sounds(espeak, american, text, without):
    """Behind brackets, quotation marks and other signs it is heard as well."""

    def seconds(text):
        return sum(clip.seconds for clip in espeak.say(text, american, Manner()))

    assert seconds(text) > seconds(without) + 0.2


def test_brackets_of_a_page_are_no_phonemes(espeak, american):
    """“[[h@l'oU]]” on a page is letters, also beside a word with a pronunciation."""

    def samples(text):
        return sum(clip.length for clip in espeak.say(text, american, Manner()))

    spelt = samples("[[h@l'oU]]")
    word = samples(f"{WORD}.")

    assert samples(f"{WORD}. [[h@l'oU]]") > spelt + word - 4000


@pytest.mark.parametrize(
    ("pronunciation", "with_s"),
    [("kɹoʊn", "kɹoʊnz"), ("bɛk", "bɛks"), ("bʌs", "bʌsɪz"), ("mɑɹʃ", "mɑɹʃɪz"), ("si", "siz")],
)
def test_the_genitive(pronunciation, with_s):
    """Crohn’s ends in z, Beck’s in s, Marsh’s in ɪz."""
    assert genitive(pronunciation) == with_s


def test_our_words_are_said_in_every_accent(espeak):
    """Of our lexicon every thirtieth word, by each English voice (all were tried once)."""
    words = our_lexicons().for_language("en-US").entries[::30]
    english = [voice for voice in espeak.voices() if voice.language.startswith("en")]

    refused = [
        (voice.name, word.grapheme)
        for voice in english
        for word in words
        if word.ipa and not espeak.heard(word.ipa, voice)
    ]

    assert len(english) > 5
    assert refused == []
