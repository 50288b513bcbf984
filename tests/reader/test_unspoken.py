"""Words that no voice here can say."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.engines.silence import Silence
from audio.speaker import Speaker
from audio.speech import Span, Utterance
from reader.unspoken import Sayable, not_heard

FULL = "Words in Japanese, which no voice here speaks"


def said(*utterances, language="en"):
    """Return the spans of what is said; silence speaks English and Spanish."""
    script = [Utterance(tuple(Span(*pair) for pair in spans)) for spans in utterances]
    sayable = Sayable(script, Speaker(Silence(), language=language))
    return [[(s.text, s.language) for s in one.spans] for one in sayable]


def test_words_that_nobody_speaks_are_told_with_the_name_of_their_language():
    assert said([("腰痛はたいてい数週間でよくなります。", "ja")]) == [[(f"{FULL}.", "en-US")]]


def test_they_are_told_within_a_sentence_too():
    assert said([("She said ", "en"), ("腰が痛い", "ja"), (" to me.", "en")]) == [
        [("She said ", "en"), (f", {FULL}, ", "en"), (" to me.", "en")]
    ]


def test_words_in_another_script_need_no_language_to_be_told():
    assert said([("Her note said “腰が痛い”.", "en")]) == [
        [("Her note said “", "en"), (f" {FULL}", "en"), ("”.", "en")]
    ]


def test_the_second_time_less_is_said():
    """So that a page that is half in a language which nobody speaks can be borne."""
    heard = said([("腰痛", "ja")], [("Rest.", "en")], [("安静", "ja")], [("Ruh", "de")])

    assert heard[2:] == [
        [("Words in Japanese.", "en-US")],
        [("Words in German, which no voice here speaks.", "en-US")],
    ]


def test_they_are_told_in_the_language_around_them():
    spans = [("Dijo ", "es"), ("腰が痛い", "ja"), (".", "es")]

    assert said(spans)[0][1] == (
        ", Palabras en japonés, idioma que ninguna voz habla aquí",
        "es",
    )
    assert said([("腰痛", "ja")], language="es-MX")[0] == [
        ("Palabras en japonés, idioma que ninguna voz habla aquí.", "es")
    ]
    assert said([("腰痛", "ja")], language="ja")[0] == [(f"{FULL}.", "en-US")]


def test_numbers_alone_are_said():
    assert said([("400 – 500", "ja")], [("5", "de")]) == [[("400 – 500", "ja")], [("5", "de")]]


def test_latin_letters_of_a_language_that_has_others_are_said():
    """A scan is a CT in Japan too; what is Latin in a language that is written so is its words."""
    assert said([("CT: 5 mg", "ja")], [("Takayasu", "ja-Latn")]) == [
        [("CT: 5 mg", "ja")],
        [("Takayasu", "ja-Latn")],
    ]
    assert said([("Xanuun", "so")]) == [[("Words in Somali, which no voice here speaks.", "en-US")]]


def test_words_around_a_number_are_told_once():
    assert said([("痛み 10", "ja"), (" 以上", "ja")]) == [[(f"{FULL}.", "en-US")]]


@pytest.mark.parametrize("language", ["", "x-default", "und", "zxx", "english", "qqq"])
def test_what_is_no_language_is_said_as_the_rest_is(language):
    assert said([("Rest", language)])[0][0][0] == "Rest"


def test_what_all_can_be_said_stays_as_it_is():
    utterance = Utterance((Span("Take "), Span("dos", "es-MX")), mark="s0.b0.n0")

    assert next(iter(Sayable([utterance], Speaker(Silence())))) is utterance


def test_it_counts_by_language():
    script = [Utterance((Span(text, "ja-JP"),), mark="m") for text in ("痛み", "5", "薬", "薬")]
    sayable = Sayable(script, Speaker(Silence()))

    assert [utterance.mark for utterance in sayable] == ["m"] * 4
    assert sayable.unspoken == {"ja": 3}


@given(st.lists(st.tuples(st.text(), st.sampled_from(["en", "ja", "de", "", "x", "zh-Hant"]))))
def test_every_utterance_with_words_says_something(spans):
    """Nothing is lost without a word."""
    [parts] = said(spans)
    was = any(map(str.isalpha, "".join(text for text, _ in spans)))

    assert any(map(str.isalpha, "".join(text for text, _ in parts))) == was


@given(st.lists(st.tuples(st.text(), st.text(max_size=9))))
def test_no_tag_is_too_strange(spans):
    assert len(said(spans)) == 1


def test_who_listens_hears_it_and_sees_the_words(listen, three_sections):
    from content import Page, understand

    page = '<html lang="en"><main><p>Say <b lang="ja">痛い</b>.<p lang="ja">痛い。</main>'
    listener = listen(understand(Page(page, "a.html")), mute=("ja",))

    assert listener.hear(2) == [f"Say , {FULL}.", "Words in Japanese."]
    assert listener.printed == ["Say 痛い.", "痛い。"]


def test_an_export_tells_which_sections_have_such_words(reader, tmp_path):
    file = tmp_path / "a.html"
    file.write_text(
        '<html lang="en"><main><h1>Backs</h1><p>Say <b lang="ja">痛い</b>.'
        "<h2>Rest</h2><p>Sleep.</main>",
        encoding="utf-8",
    )
    how = ("--engine", "silence", "--format", "wav")
    done = reader("export", str(file), "--to", str(tmp_path / "heard"), *how)
    manifest = json.loads((tmp_path / "heard" / "manifest.json").read_text(encoding="utf-8"))

    assert "No voice here speaks Japanese: its words are not heard, in section 1." in done.stderr
    assert [section["unspoken"] for section in manifest["sections"]] == [["ja"], []]


def test_sections_are_listed_in_their_order():
    assert list(not_heard({12: ("ja", "so"), 2: ("ja",), 3: ()})) == [
        "No voice here speaks Japanese: its words are not heard, in sections 2, 12.",
        "No voice here speaks Somali: its words are not heard, in section 12.",
    ]


def test_the_account_of_a_page_tells_what_no_voice_speaks(reader, tmp_path):
    file = tmp_path / "a.html"
    file.write_text('<html lang="en"><main><h1>Backs</h1><p lang="ja">痛い。', encoding="utf-8")
    found = json.loads(reader("check", str(file), "--json").stdout)

    assert found["unspoken"] == [{"section": 1, "languages": ["ja"]}]
    assert reader("check", str(file)).stdout.splitlines()[-1] == (
        "No voice here speaks Japanese: its words are not heard, in section 1."
    )
