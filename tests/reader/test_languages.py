"""The voice follows the language of every element, from the markup to who says what."""

import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.engines.silence import Silence
from audio.speaker import Speaker
from audio.speech import Span, Voice
from content import Page, understand
from reader.narration import Script
from reader.opening import UNTOLD

VOICES = ("en-US", "es", "fr-FR", "de", "cmn", "yue", "ru", "ar", "pt-BR", "pt-PT")


class Polyglot(Silence):
    """Has a voice for each of these languages."""

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self._polyglots = tuple(Voice("silence", f"Voice {tag}", tag) for tag in languages)

    def voices(self) -> tuple[Voice, ...]:
        return self._polyglots


def spoken(body: str, language: str = "en") -> list[tuple[str, str]]:
    """Return who says what of a page: the language of each voice, and its words."""
    markup = f'<html lang="{language}"><title>Backs</title><body><main>{body}</main></body></html>'
    document = understand(Page(markup, "file.html"))
    speaker = Speaker(Polyglot(*VOICES), language=document.language)
    for line in Script(document):
        for _ in speaker.speak(line.utterance):
            pass
    assert isinstance(speaker.engine, Polyglot)
    return [(voice.language, text) for text, voice in speaker.engine.said]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            '<p>She said <i lang="es">me <b lang="fr">aide</b> duele</i> here.',
            [("en-US", "She said "), ("es", "me "), ("fr-FR", "aide"), ("es", " duele"),
             ("en-US", " here.")],
        ),
        (
            '<p>Say <span xml:lang="es">hola</span>.',
            [("en-US", "Say "), ("es", "hola"), ("en-US", ".")],
        ),
        (
            '<div lang="es"><p>Duele. <span lang="">Zyxol</span></div>',
            [("es", "Duele."), ("en-US", "Zyxol")],
        ),
        (
            '<p>Look: <img src="a" lang="es" alt="Una espalda"> here.',
            [("en-US", "Look: Image: "), ("es", "Una espalda "), ("en-US", "here.")],
        ),
        (
            '<p lang="de">Ein <abbr lang="en" title="picture of you">scan</abbr> hilft.',
            [("de", "Ein "), ("en-US", "scan (picture of you)"), ("de", " hilft.")],
        ),
        (
            "<table><tr><th>Day<th lang=es>Dosis<tr><th>Monday<td>noon<tr><th>Friday"
            "<td lang=de>keine</table>",
            [("en-US", "Table, 3 rows, 2 columns. Day: Monday"), ("es", "Dosis: "),
             ("en-US", "noon"), ("en-US", "Day: Friday"), ("es", "Dosis: "), ("de", "keine")],
        ),
        (
            '<p>Marie: <q lang="fr">ça va</q>.',
            [("en-US", "Marie: "), ("fr-FR", "«ça va»"), ("en-US", ".")],
        ),
        (
            '<p>See <a href=x lang=es aria-label="Más"><svg></svg></a> and '
            '<video lang=fr title="Un dos"></video>',
            [("en-US", "See "), ("es", "Más "), ("en-US", "and "), ("fr-FR", "Un dos"),
             ("en-US", ": video.")],
        ),
        (
            "<form><label>Language <select><option lang=es>Español<option lang=fr selected>"
            "Français</select></label></form>",
            [("en-US", "Language: combo box"), ("fr-FR", ", Français"),
             ("en-US", ", 2 of 2 options.")],
        ),
    ],
)  # fmt: skip
def test_the_voice_follows_the_language(markup, expected):
    """Inside a sentence too, in headers that are said in another row, in names and values."""
    heard = spoken(f"<h1>Backs</h1>{markup}")[1:]

    assert "".join(t for _, t in heard) == "".join(t for _, t in expected)
    assert heard == expected


def test_a_region_is_spoken_by_the_nearest_voice():
    heard = spoken(
        '<h1>Backs</h1><p lang="pt-AO">Dor.<p lang="pt">Dor.<p lang="zh-Hant">痛<p lang="zh-HK">痛'
    )

    assert [voice for voice, _ in heard] == ["en-US", "pt-PT", "pt-BR", "cmn", "yue"]


TAGS = (
    "english", "en_US", "EN", "x-default", "zh-Hant-TW", "sr-Latn", "de-1996", "i-klingon",
    "", " ", "-", "en-", "*", "e", "en us", "und", "zxx", "x", "a" * 100, "en-a-b-c", "日本",
)  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
def test_no_tag_keeps_words_from_being_heard(tag):
    """Whatever a page writes as a language: its words are said, by some voice."""
    heard = spoken(f'<h1>Backs</h1><p lang="{tag}">A dose</p>', tag)

    assert heard[-1][1] == "A dose"


@given(st.text(st.characters(exclude_characters='"&<>\0', exclude_categories=["Cs"])))
def test_any_tag_is_taken(tag):
    assert spoken(f'<h1>Backs</h1><p lang="{tag}">A dose</p>', tag)[-1][1] == "A dose"


def test_announcements_are_in_the_language_of_what_they_are_about():
    """In the page's where we lack it, and for a list in that of the list, not of its items."""
    heard = spoken(
        "<h1>Backs</h1><section lang=es><h2>Espalda</h2></section>"
        "<section lang=nl><h2>Rug</h2></section>"
        "<ul><li lang=es>Uno<li lang=es>Dos</ul>"
    )

    assert heard[1:] == [
        ("es", "Espalda. Título de nivel 2."),
        ("en-US", "Rug. Heading level 2."),
        ("en-US", "List of 2. "),
        ("es", "Uno"),
        ("es", "Dos"),
    ]


def test_announcements_have_the_voice_of_the_region_too():
    """A British page is not announced by an American voice."""
    markup = '<html lang="en-GB"><main><h1>Backs</h1><ul><li>Rest<li lang="en-US">Walk</ul>'
    heading, item, other = Script(understand(Page(markup, "a.html")))

    assert heading.utterance.spans[-1] == Span(" Heading level 1.", "en-GB")
    assert item.utterance.spans[0] == Span("List of 2. ", "en-GB")
    assert other.utterance.spans == (Span("Walk", "en-US"),)


SPANISH = """<p>El dolor de espalda suele mejorar en pocas semanas. Siga moviéndose si puede.</p>
<p>Los analgésicos de venta libre ayudan a muchas personas durante los primeros días.</p>
<p>No se quede en la cama más de lo necesario, porque los músculos se debilitan pronto.</p>
<p>Llame a su médica si el dolor baja por una pierna o si pierde fuerza en el pie.</p>
<p>Un paseo corto por la mañana y otro por la tarde son un buen comienzo para casi todos.</p>"""
SAID = "El dolor de espalda suele mejorar en pocas semanas."


@pytest.fixture
def page(tmp_path):
    def write(markup: str) -> str:
        file = tmp_path / "page.html"
        file.write_text(markup, encoding="utf-8")
        return str(file)

    return write


@pytest.mark.parametrize("command", ["sections", "show", "check"])
def test_a_language_that_was_told_from_the_words_is_noted(reader, page, command):
    done = reader(command, page(f"<title>Espalda</title><main>{SPANISH}</main>"))

    assert done.stderr == "The page does not tell its language; it looks like Spanish.\n"


def test_a_language_that_cannot_be_told_here_is_noted(reader, page, monkeypatch):
    """The library is not there for every Python."""
    monkeypatch.setitem(sys.modules, "pycld2", None)
    file = page(f"<title>Espalda</title><main>{SPANISH}</main>")

    assert reader("show", file).stderr == f"{UNTOLD}\n"
    assert reader("show", file, "--lang", "es").stderr == ""


def test_who_listens_hears_that_it_was_told_from_the_words(reader, page):
    lines = reader("listen", page(f"<main>{SPANISH}</main>"), "--plain").stdout.splitlines()

    assert lines[:2] == ["The page does not tell its language; it looks like Spanish.", SAID]


DOUBT = (
    "The page says that it is in English, but it looks like Spanish. "
    "With --lang es it is read as Spanish."
)


def test_a_page_in_another_language_than_it_says_is_doubted_where_it_is_heard(
    reader, page, tmp_path
):
    """It is read as it says: a wrong guess would be worse, and one cannot tell it from the page."""
    file = page(f'<html lang="en"><main>{SPANISH}</main>')
    heard = ("--engine", "silence")

    assert reader("listen", file, "--plain").stdout.splitlines()[:2] == [DOUBT, SAID]
    assert reader("check", file).stdout.splitlines()[1] == DOUBT
    assert reader("export", file, "--to", str(tmp_path), *heard).stderr.startswith(DOUBT)
    assert reader("show", file).stderr == ""
    assert json.loads(reader("check", file, "--json").stdout)["looks_like"] == "es"


def test_a_person_can_say_which_language_it_is(reader, page):
    file = page(f'<html lang="en"><main><h1>Espalda</h1>{SPANISH}</main>')
    done = reader("listen", file, "--plain", "--lang", "es-MX")

    assert done.stdout.splitlines()[:2] == ["Espalda. Título de nivel 1.", SAID]
    assert (
        json.loads(reader("show", file, "--lang", "ES_mx", "--json").stdout)["language"] == "es-MX"
    )


def test_a_word_that_is_no_language_tag_is_refused(reader, page):
    done = reader("show", page(SPANISH), "--lang", "spanish")

    assert done.exit_code == 2
    assert "“spanish” is no language tag. Write for instance es or pt-BR." in done.stderr


REFUSED = "The voice British silence speaks en-GB, not es."


@pytest.mark.parametrize(
    ("words", "environment", "settings"),
    [
        (("--voice", "Silence", "--voice", "es=British silence"), "", ""),
        ((), "Silence\nes=British silence", ""),
        ((), "", 'voice = ["Silence", "es = British silence"]'),
        ((), "", 'voice = "ES=British silence"'),
    ],
)
def test_a_voice_can_be_named_for_a_language_in_three_ways(
    reader, page, tmp_path, monkeypatch, words, environment, settings
):
    """One that speaks another language is refused, before anything is written."""
    (tmp_path / "page-reader").mkdir()
    (tmp_path / "page-reader" / "config.toml").write_text(settings, encoding="utf-8")
    monkeypatch.setenv("READER_EXPORT_VOICE", environment)
    heard = tmp_path / "heard"
    done = reader("export", page(SPANISH), "--to", str(heard), "--engine", "silence", *words)

    assert done.exit_code == 5
    assert REFUSED.lower() in done.stderr.lower()
    assert not heard.exists()


def test_a_language_without_a_name_is_refused(reader, page):
    done = reader("listen", page(SPANISH), "--voice", "es=")

    assert done.exit_code == 2
    assert "a name has to follow the language: es=NAME." in done.stderr


@pytest.mark.parametrize("command", [("sections",), ("lexicon", "add", "x", "y")])
def test_a_language_that_nobody_knows_is_told(reader, command):
    """A slip of the finger, which would have the page read in another voice without a word."""
    told = reader(*command, "--lang", "zz").stderr

    assert "“zz” is not known as a language." in told
    assert reader(*command, "--lang", "es").stderr == ""
