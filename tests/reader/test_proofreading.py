"""What is said beside what is shown, for somebody who signs it off."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.engines.silence import Silence
from audio.lexicon import Entry, Lexicon, Lexicons
from audio.speaker import Speaker
from audio.speech import Span, Utterance
from content.document import Kind, Place
from reader.narration import Line
from reader.proofreading import spoken_line

DOSES = """<!DOCTYPE html><html lang="en"><title>Doses</title><main><h1>Doses</h1>
<p>Take 1–2 tablets. Rest well. <span lang="es">Tome 5 mg.</span></p>
<h2>Children</h2><p>Give 1,5 mg.</p></main></html>"""


@pytest.fixture
def page(tmp_path) -> str:
    file = tmp_path / "doses.html"
    file.write_text(DOSES, encoding="utf-8")
    return str(file)


def test_what_is_said_stands_below_what_is_shown(reader, page):
    """The differences are marked; a line that is said as it is written stands alone."""
    lines = reader("show", page, "--spoken", "--section", "Doses").stdout.splitlines()

    assert lines[1:4] == [
        "shown: Take [1–2] tablets.",
        "said:  Take [1 to 2] tablets.",
        "Rest well.",
    ]


def test_an_amount_without_a_safe_reading_is_told(reader, page):
    lines = reader("show", page, "--spoken", "--section", "Children").stdout.splitlines()

    assert lines[1:3] == ["shown: Give [1,5 mg].", "said:  Give [1 comma 5 milligrams]."]
    assert lines[3].startswith("no safe reading: “1,5”")


def test_programs_get_the_changes_with_their_places(reader, page):
    told = json.loads(reader("show", page, "--spoken", "--json").stdout)
    tablets = told["sections"][0]["utterances"][1]
    (change,) = tablets["changes"]

    assert tablets["said"] == "Take 1–2 tablets."
    assert tablets["spoken"] == "Take 1 to 2 tablets."
    assert tablets["said"][change["begin"] : change["end"]] == change["shown"] == "1–2"
    assert change["spoken"] == "1 to 2"
    assert (change["ipa"], change["lexicon"], change["doubt"]) == ("", False, "")


def test_each_language_is_said_its_own_way(reader, page):
    """The pieces of what follows in another language stand where it stands in the whole line."""
    utterance = Utterance((Span("Take 5 mg or "), Span("5 mg.", "de")))
    line = Line(Place(0), Kind.PARAGRAPH, utterance.text, "en", utterance)
    said = spoken_line(line, "en", Lexicons(), frozenset())

    assert [line.said[p.begin : p.end] for p in said.pieces] == ["5 mg", "5 mg"]
    assert said.pieces[1].begin == 13


def test_words_that_no_voice_speaks_are_told(reader):
    """Who signs a page off hears which words are not heard."""
    stdin = "<html lang=en><p>Rest. <span lang=ja>腰痛です。</span>"

    assert "No voice here speaks Japanese" in reader("show", "-", "--spoken", stdin=stdin).stderr
    assert reader("show", "-", stdin=stdin).stderr == ""


def test_what_a_lexicon_tells_is_marked(reader):
    """Who signs a page off sees which words are somebody's own."""
    reader("lexicon", "add", "Rest", "sleep")
    shown = reader("show", "-", "--spoken", stdin="<html lang=en><p>Rest for 2 h.")
    told = reader("show", "-", "--spoken", "--json", stdin="<html lang=en><p>Rest for 2 h.")
    changes = json.loads(told.stdout)["sections"][0]["utterances"][-1]["changes"]

    assert "said:  [sleep (lexicon)] for [2 hours]." in shown.stdout
    assert [change["lexicon"] for change in changes] == [True, False]


def test_a_lexicon_is_marked_with_its_sounds():
    lexicons = Lexicons([("en", Lexicon([Entry("sarcoma", ipa="sɑːɹkˈoʊmə")]))])
    utterance = Utterance((Span("A sarcoma grows."),))
    line = Line(Place(0), Kind.PARAGRAPH, utterance.text, "en", utterance)

    assert spoken_line(line, "en", lexicons, frozenset()).marked == (
        "A [sarcoma] grows.",
        "A [sarcoma /sɑːɹkˈoʊmə/] grows.",
    )


def test_words_in_another_script_are_said_as_in_their_own_language():
    """What is signed off is what a voice of that language is given."""
    lexicons = Lexicons([("ru", Lexicon([Entry("принял", "ПРИНЯЛ")]))])
    utterance = Utterance((Span("Он принял 5 mg."),))
    line = Line(Place(0), Kind.PARAGRAPH, utterance.text, "en", utterance)
    speaker = Speaker(Silence(), language="en", lexicons=lexicons)

    said = spoken_line(line, "en", lexicons, frozenset()).said
    assert said == "Он ПРИНЯЛ 5 milligrams."
    assert said == "".join(text for _, text in speaker._runs(utterance))


WORDS = st.sampled_from(["5 mg ", "1–2", " табл. ", "и т.д. ", "背痛 3/4", "βλάβη <5", " or ", "-"])
TAGS = st.sampled_from(["", "en", "en-GB", "es", "ru", "ja"])


@given(st.lists(st.tuples(WORDS, TAGS), max_size=6), TAGS)
def test_what_is_signed_off_is_what_the_voices_are_given(spans, language):
    """Whatever languages and scripts stand beside one another."""
    utterance = Utterance(tuple(Span(*pair) for pair in spans))
    line = Line(Place(0), Kind.PARAGRAPH, utterance.text, language, utterance)
    given = Speaker(Silence(), language=language)._runs(utterance)

    assert spoken_line(line, language, Lexicons(), frozenset()).said == "".join(t for _, t in given)


NO_LANGUAGE = "<title>T</title><main><h1>T</h1><p>{}</p></main>"


def test_a_page_in_no_known_language_is_signed_off_as_it_is_said(reader, tmp_path):
    """Too few words to tell the language: they are said in the default one."""
    shown = reader("show", "-", "--spoken", stdin=NO_LANGUAGE.format("Take 1–2 pills."))

    assert "said:  Take [1 to 2] pills." in shown.stdout


@pytest.mark.parametrize(("voice", "status"), [((), 7), (("--voice", "es"), 0)])
def test_strict_numbers_of_a_page_in_no_known_language(reader, tmp_path, voice, status):
    """“1,5” has decimals for a Spanish voice, and no safe reading for the default one."""
    page = NO_LANGUAGE.format("1,5 mg")
    to = ("--to", str(tmp_path / "out"), "--format", "wav", "--strict-numbers")

    assert reader("export", "-", *to, *voice, stdin=page).exit_code == status


def test_what_a_page_in_no_known_language_explains_itself(reader):
    page = NO_LANGUAGE.format("Oedema (PO) is bad: pulmonary oedema (PO).</p><p>5 mg PO.")

    assert "[P.O]" in reader("show", "-", "--spoken", "--lang", "en", stdin=page).stdout
    assert "[P.O]" in reader("show", "-", "--spoken", stdin=page).stdout


def test_strict_numbers_stop_the_export(reader, page, tmp_path):
    """Nothing is written, and it is told where the amount is, and which it is."""
    result = reader("export", page, "--to", str(tmp_path / "out"), "--strict-numbers")

    assert result.exit_code == 7
    assert "1 amount has no safe reading, so nothing is written:" in result.stderr
    assert "Section 2, Children, s1.b1.n0: “Give 1,5 mg.” “1,5” has a comma" in result.stderr
    assert "lexicon" not in result.stderr  # none changes an amount
    assert not (tmp_path / "out").exists()


def test_without_them_it_is_told_how_many_there_are(reader, page, tmp_path):
    result = reader("export", page, "--to", str(tmp_path / "out"), "--format", "wav")

    assert result.exit_code == 0
    assert "1 amount has no safe reading: see “reader show --spoken”." in result.stderr


def test_the_manifest_keeps_them(reader, page, tmp_path):
    """Who gets the files later knows which amounts to look at."""
    reader("export", page, "--to", str(tmp_path / "out"), "--format", "wav")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    first, second = (section["doubts"] for section in manifest["sections"])

    assert first == []
    assert [(each["mark"], each["shown"]) for each in second] == [("s1.b1.n0", "1,5 mg")]
    assert second[0]["doubt"].startswith("“1,5” has a comma")


def test_the_words_around_an_amount_are_told(reader, tmp_path):
    """A long sentence is told around the amount, in whole words."""
    long = "of all the words that there are in a sentence like this one " * 3
    stdin = f"<html lang=en><p>{long}give 1,5 mg {long}"
    result = reader("export", "-", "--to", str(tmp_path / "out"), "--strict-numbers", stdin=stdin)
    around = result.stderr.partition(": “…")[2].partition("…”")[0]

    assert "this one give 1,5 mg of all" in around
    assert 50 < len(around) < 90


def test_what_the_page_explains_itself_is_not_put_in_our_words(reader):
    """PO is “by mouth” beside a dose, but not where the page says that it is something else."""
    page = "<html lang=en><title>T</title><main><h1>T</h1><p>{}Give 5 mg PO.</p></main>"
    ours = reader("show", "-", "--spoken", stdin=page.format("")).stdout
    theirs = reader(
        "show", "-", "--spoken", stdin=page.format("Pulmonary oedema (PO) is water. ")
    ).stdout

    assert "[5 milligrams] [by mouth]" in ours
    assert "[5 milligrams] [P.O]" in theirs


def test_a_word_that_the_page_explains_as_letters_is_spelled(reader):
    """“Treat ALL” is another thing than to treat all."""
    page = "<html lang=en><title>T</title><main><h1>T</h1><p>{}Treat ALL soon.</p></main>"
    word = reader("show", "-", "--spoken", stdin=page.format("")).stdout
    letters = reader(
        "show", "-", "--spoken", stdin=page.format("Acute lymphoblastic leukaemia (ALL) is rare. ")
    ).stdout

    assert "Treat ALL soon." in word
    assert "said:  Treat [A.L.L] soon." in letters
