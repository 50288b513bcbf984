"""Lexicons are read whole or not at all, and then it is told which line is to be mended."""

import re
from contextlib import suppress
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from audio.errors import LexiconError
from audio.lexicon import Entry
from audio.lexicon_files import MOST_BYTES, read_lexicon
from audio.word_list import written

LEXICON = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
    xmlns:x="https://example.org/x" alphabet="{alphabet}" xml:lang="en">
{lexemes}
</lexicon>
"""


@pytest.fixture
def read(tmp_path):
    """Read a lexicon with this content, text or bytes."""

    def read(content):
        file = tmp_path / "lexicon"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_lexicon(file)

    return read


@pytest.fixture
def pls(read):
    """Read a PLS lexicon with these lexemes, which begin in line 4; give its entries."""

    def pls(lexemes, alphabet="ipa"):
        return read(LEXICON.format(lexemes=lexemes, alphabet=alphabet)).for_language("en").entries

    return pls


def entries(lexicons, language="en"):
    return list(lexicons.for_language(language).entries)


def test_lines_as_people_write_them(read):
    """A tab, an equals sign, an arrow or two spaces stand between the word and how it is said."""
    lexicons = read(
        "# our names\n"
        "\n"
        "Ewing\tyou wing\n"
        "5-FU = five F U\n"
        "Larkfield → lark field   # a town\n"
        "bone marrow   bone marrow\n"
        "C# = C sharp\n"
        "sarcoma = /sɑːˈkoʊmə/\n"
        "Moreau  [mɔˈʁo]\n"
        "Nguyen = win /ŋwiən/\n"
    )

    assert entries(lexicons) == [
        Entry("Ewing", "you wing"),
        Entry("5-FU", "five F U"),
        Entry("Larkfield", "lark field"),
        Entry("bone marrow", "bone marrow"),
        Entry("C#", "C sharp"),
        Entry("sarcoma", "", "sɑːˈkoʊmə"),
        Entry("Moreau", "", "mɔˈʁo"),
        Entry("Nguyen", "win", "ŋwiən"),
    ]


def test_a_language_holds_for_the_lines_below(read):
    """Lines above the first language hold in any language."""
    lexicons = read(
        "NHS = N H S\nlanguage: es\nONG = o ene ge\nLanguage: en-GB\ntomato = tomahto\n"
    )

    assert entries(lexicons, "es") == [Entry("ONG", "o ene ge"), Entry("NHS", "N H S")]
    assert entries(lexicons, "en-US") == [Entry("NHS", "N H S")]
    assert entries(lexicons, "en-GB")[0] == Entry("tomato", "tomahto")


def test_what_is_told_for_a_language_wins_over_what_holds_in_any(read):
    """Wherever it stands in the file; and a region's words win over those of the language."""
    lexicons = read(
        "Moreau = mo row\nlanguage: en\nMoreau = more oh\nlanguage: en-GB\nMoreau = more ow\n"
    )

    said = {
        tag: lexicons.for_language(tag).match("Moreau", 0).alias for tag in ("es", "en", "en-GB")
    }
    assert said == {"es": "mo row", "en": "more oh", "en-GB": "more ow"}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Ewing = you wing\n".encode("utf-16"), "save it as UTF-8"),
        ("Ewing = you wing\n".encode("utf-16-be"), "save it as UTF-8"),
        (b"<!DOCTYPE html><html><p>x", "a web page"),
        (b"\n<HTML><p>x", "a web page"),
        (b"<5 = less\n", "begins as XML does"),
    ],
)
def test_a_file_that_was_saved_wrongly_or_is_another(read, content, told):
    """Who took the wrong file, or saved it wrongly, hears what helps."""
    with pytest.raises(LexiconError, match=told):
        read(content)


@pytest.mark.parametrize(
    "word",
    ["5 mg", "1,5 mg", "5mg", "5-mg", "5", "1–2", "120/80", "½ tablet", "２５ mg", "2 tablets",
     "take 5 mg", "Give (1,5 mg)", "250mg/5ml", "3x", "10⁹/L"],
)  # fmt: skip
def test_no_lexicon_changes_an_amount(read, word):
    """“5 mg” that is heard as ten grams is a wrong dose, whoever wrote the lexicon."""
    with pytest.raises(LexiconError, match="is an amount"):
        read(f"{word} = ten grams\n")


@pytest.mark.parametrize("line", ["language: zh\n5毫克 = 十克", "language: th\n5มก = 10"])
def test_nor_one_in_a_script_without_spaces(read, line):
    with pytest.raises(LexiconError, match="is an amount"):
        read(line)


@pytest.mark.parametrize(
    "word",
    ["5-FU", "6-MP", "5-HT3", "3TC", "18F-FDG", "B12", "COVID-19", "17-OHP", "3-in-1", "5-羟色胺"],
)
def test_words_with_digits_are_no_amounts(read, word):
    assert entries(read(f"{word} = said so\n")) == [Entry(word, "said so")]


def test_a_file_from_windows(read):
    """A byte order mark and carriage returns are not part of a word."""
    assert entries(read(b"\xef\xbb\xbfEwing = you wing\r\n")) == [Entry("Ewing", "you wing")]


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ("# a\nEwing\n", 2, "a tab or ="),
        ("Ewing =\n", 1, "a tab or ="),
        ("= wing\n", 1, "a tab or ="),
        ("a\tb\tc\n", 1, "a tab or ="),
        ("a = b\n\n← = arrow\n", 3, "no letter"),
        ("a = b\n.NET = dot net\n", 2, "begins with a sign"),
        ("arrow = ←\n", 1, "nothing would be heard"),
        ("sarcoma = /s@rkoum@/\n", 1, "“@” is no sign"),
        ("sarcoma = /ˈ/\n", 1, "empty"),
        ("language: Spanish, of course\n", 1, "a tab or ="),
        ("language: españa\n", 1, "tag"),
        ("language: spanish\n", 1, "tag"),
        ("a = b\na = \ue000b\n", 2, "nobody can say"),
        (b"a = b\n\xff\xfa = c\n", 2, "UTF-8"),
        ("a = b\n".encode("utf-16"), 1, "UTF-8"),
        ("a = " + "b" * 2000, 1, "characters"),
        ("a = b\nb = c\nc = a\n", 1, "back to itself"),
    ],
)
def test_lines_that_cannot_be_used(read, content, line, told):
    """Nothing is half read: the line to be mended is told."""
    with pytest.raises(LexiconError, match=told) as caught:
        read(content)

    assert caught.value.line == line
    assert f"in line {line}: " in str(caught.value)


def test_pls(pls):
    """Phonemes and aliases, for one grapheme or several."""
    assert pls(
        "<meta name='a' content='b'/><metadata><x:y><lexeme/></x:y></metadata>"
        "<lexeme><grapheme>sarcoma</grapheme><phoneme>sɑːˈkoʊmə</phoneme></lexeme>"
        "<lexeme xml:id='a'><grapheme>tumour</grapheme><grapheme>tumor</grapheme>"
        "<alias>too mer</alias><example>A tumour grew.</example></lexeme>"
    ) == (
        Entry("sarcoma", "", "sɑːˈkoʊmə"),
        Entry("tumour", "too mer"),
        Entry("tumor", "too mer"),
    )


def test_the_preferred_pronunciation(pls):
    """Of several the preferred one is said, else the first; an alias is for who takes no IPA."""
    assert pls(
        "<lexeme><grapheme>a</grapheme><phoneme>a</phoneme><phoneme>b</phoneme></lexeme>"
        "<lexeme><grapheme>b</grapheme><phoneme>a</phoneme><phoneme prefer='true'>b</phoneme>"
        "</lexeme>"
        "<lexeme><grapheme>c</grapheme><alias>see</alias><phoneme prefer='true'>si</phoneme>"
        "</lexeme>"
        "<lexeme><grapheme>d</grapheme><alias>dee</alias><phoneme>di</phoneme></lexeme>"
        "<lexeme><grapheme>e</grapheme><phoneme>i</phoneme></lexeme>"
        "<lexeme><grapheme>e</grapheme><phoneme prefer='true'>e</phoneme></lexeme>"
    ) == (
        Entry("a", "", "a"),
        Entry("b", "", "b"),
        Entry("c", "see", "si"),
        Entry("d", "dee"),
        Entry("e", "", "e"),
    )


def test_x_sampa(pls):
    """An alphabet holds for the file, or for one phoneme."""
    lexemes = (
        "<lexeme><grapheme>cat</grapheme><phoneme>k{t</phoneme></lexeme>"
        "<lexeme><grapheme>dog</grapheme><phoneme alphabet='ipa'>dɒg</phoneme></lexeme>"
    )

    for name in ("x-sampa", "x-SAMPA"):
        assert pls(lexemes, name) == (Entry("cat", "", "kæt"), Entry("dog", "", "dɒɡ"))


def test_roles(pls):
    """A page does not tell verbs from nouns: what only a role tells is left to the engine."""
    read, wound, lives = "<grapheme>read</grapheme>", "<grapheme>wound</grapheme>", "lives"

    assert pls(
        f"<lexeme role='x:verb'>{read}<phoneme>rid</phoneme></lexeme>"
        f"<lexeme role='x:past'>{read}<phoneme>rɛd</phoneme></lexeme>"
        f"<lexeme role='x:past'>{wound}<phoneme>waʊnd</phoneme></lexeme>"
        f"<lexeme>{wound}<phoneme>wund</phoneme></lexeme>"
        f"<lexeme role='x:noun'><grapheme>{lives}</grapheme><phoneme>laɪvz</phoneme></lexeme>"
    ) == (Entry("wound", "", "wund"), Entry("lives", "", "laɪvz"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1", "windows-1252"])
def test_the_encoding_is_xmls(read, encoding):
    """An XML file tells its encoding itself."""
    lexeme = "<lexeme><grapheme>café</grapheme><alias>caffay</alias></lexeme>"
    content = LEXICON.format(lexemes=lexeme, alphabet="ipa").replace("UTF-8", encoding)

    lexicons = read(content.replace("utf-8-sig", "utf-8").encode(encoding))

    assert entries(lexicons) == [Entry("café", "caffay")]


@pytest.mark.parametrize(
    ("lexemes", "line", "told"),
    [
        ("\n<lexeme><alias>b</alias></lexeme>", 5, "no grapheme"),
        ("<lexeme><grapheme>b</grapheme></lexeme>", 4, "neither phoneme nor alias"),
        ("<lexeme><grapheme> </grapheme><alias>b</alias></lexeme>", 4, "grapheme is empty"),
        ("<lexeme>\n<grapheme>b</grapheme>\n<phoneme/></lexeme>", 6, "phoneme is empty"),
        ("<lexeme><grapheme>b</grapheme><phoneme>b@</phoneme></lexeme>", 4, "“@”"),
        (
            "<lexeme><grapheme>b</grapheme><phoneme alphabet='x-foo'>b</phoneme></lexeme>",
            4,
            "alphabet",
        ),
        ("<lexeme><grapheme>+</grapheme><alias>plus</alias></lexeme>", 4, "no letter"),
        ("<lexeme><graphem>a</graphem></lexeme>", 4, "<graphem> stands"),
        ("<lexeme><grapheme>a</lexeme>", 4, "as XML does"),
        ("<lexeme><grapheme>&nbsp;</grapheme></lexeme>", 4, "as XML does"),
        ("<lexeme>", 5, "as XML does"),
    ],
)
def test_lexemes_that_cannot_be_used(pls, lexemes, line, told):
    """A lexeme that cannot be said is told, with its line."""
    with pytest.raises(LexiconError, match=re.escape(told)) as caught:
        pls(lexemes)

    assert caught.value.line == line


@pytest.mark.parametrize(
    "content",
    [
        "<html><p>Hello</p></html>",
        "<lexicon alphabet='ipa'/>",
        "<lexicon xml:lang='english'/>",
        "<lexicon xml:lang='en_US'/>",
        "<lexicon xmlns='https://example.org' xml:lang='en'/>",
        "<?xml version='1.0' encoding='klingon'?><lexicon xml:lang='en'/>",
        "<",
        "<!DOCTYPE lexicon SYSTEM 'https://example.org/x.dtd'><lexicon xml:lang='en'/>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hosts'>]><lexicon xml:lang='en'>&b;</lexicon>",
        "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>"
        + "".join(f"<!ENTITY {chr(c + 1)} '{f'&{chr(c)};' * 10}'>" for c in range(97, 110))
        + "]><lexicon xml:lang='en'>&m;</lexicon>",
    ],
)
def test_what_is_no_lexicon(read, content):
    """Another file is refused, and no entity is ever read."""
    with pytest.raises(LexiconError):
        read(content)


def test_what_is_in_another_file_is_not_told(read):
    """A page may name any file: its words must not come out in an error."""
    with pytest.raises(LexiconError) as caught:
        read("root:x:0:0:hunter2:/root:/bin/bash\n")

    assert "hunter2" not in f"{caught.value} {caught.value.hint}"


def test_a_large_file(read):
    """What is larger than any lexicon is not read to its end."""
    with pytest.raises(LexiconError, match="8 megabytes"):
        read(b"a" * (MOST_BYTES + 1))


def test_a_file_that_is_not_there(tmp_path):
    """Nor is a folder a lexicon."""
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(LexiconError, match="cannot be read") as caught:
            read_lexicon(path)
        assert caught.value.path == path


def test_deep_nesting(read):
    """100,000 elements in each other are no lexicon, and no crash."""
    with pytest.raises(LexiconError):
        read(LEXICON.format(lexemes="<metadata>" + "<x:a>" * 100_000, alphabet="ipa"))


def test_a_chain_of_aliases_is_looked_at_once(read):
    """20,000 aliases that lead to each other cost no more than others."""
    lines = "".join(f"a{n} = a{n + 1}\n" for n in range(20_000))

    assert read(lines).for_language("en").match("a0", 0) == Entry("a0", "a2")


def test_a_lexeme_of_many_words_and_aliases(pls):
    """Its first alias is said for each of them; the others are not gone through for each."""
    graphemes = "".join(f"<grapheme>w{n}</grapheme>" for n in range(10_000))
    aliases = "".join(f"<alias>a{n}</alias>" for n in range(10_000))

    began = process_time()
    assert pls(f"<lexeme>{graphemes}{aliases}</lexeme>")[-1] == Entry("w9999", "a0")
    assert process_time() - began < 1.5


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    return tmp_path_factory.mktemp("lexicons") / "lexicon"


@given(st.text() | st.from_regex(r"(\w+[ \t]?[=→\t][ \w/\[\]#]+\n)+"))
@example("language:\tfoo\n")
@example("a\tb /a/\n")
def test_any_lines_are_read_or_refused_with_their_line(scratch, text):
    """Whatever stands in a file, it comes back as it was, or the line is told."""
    scratch.write_text(text, encoding="utf-8", newline="", errors="replace")
    try:
        read = read_lexicon(scratch)
    except LexiconError as error:
        line = error.line
    else:
        line = None
    if line is not None:
        assert line > 0 or text.lstrip().startswith("<")
        return
    scratch.write_text(written(flat(read)), encoding="utf-8")

    assert set(flat(read_lexicon(scratch))) == set(flat(read))


@given(
    st.binary(),
    st.integers(0, len(LEXICON)),
    st.integers(0, 20),
)
def test_any_bytes_in_a_pls_file(scratch, noise, place, length):
    """A broken file is refused, and nothing else happens."""
    whole = LEXICON.format(
        lexemes="<lexeme><grapheme>a</grapheme><phoneme>a</phoneme></lexeme>" * 3, alphabet="ipa"
    ).encode()
    scratch.write_bytes(whole[:place] + noise + whole[place + length :])
    with suppress(LexiconError):
        read_lexicon(scratch)


def flat(lexicons):
    return [(language, entry) for language, lexicon in lexicons.parts for entry in lexicon.entries]
