"""Sentences are cut exactly, and no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.document import Span
from content.sentences import LONGEST, sentences

TEXTS = st.text(st.sampled_from("ab .!?,\nÉ。字“”5"), max_size=60)


def texts(spans, language="en"):
    return ["".join(span.text for span in one) for one in sentences(spans, language)]


def test_a_stop_does_not_always_end_a_sentence():
    """Titles, abbreviations and decimals have stops too."""
    spans = (Span("Dr. Smith gave 2.5 mg at 5 p.m. It helped. St. Jude is in the U.S. today."),)

    assert texts(spans) == [
        "Dr. Smith gave 2.5 mg at 5 p.m.",
        "It helped.",
        "St. Jude is in the U.S. today.",
    ]


def test_a_span_is_cut_where_the_sentence_ends():
    """A link over two sentences is a link in both."""
    first, second = sentences((Span("Go. "), Span("Now. Or later.", link="x")), "en")[1:]

    assert first == (Span("Now.", link="x"),)
    assert second == (Span("Or later.", link="x"),)


def test_lines_are_sentences_unless_they_run_on():
    """A line break ends a sentence, but not a long line that goes on in small letters."""
    long = "Walk as far as you can without pain, a little further on every"

    assert texts((Span("12 High Street\nLondon"),)) == ["12 High Street", "London"]
    assert texts((Span("fever\ncough"),)) == ["fever", "cough"]
    assert texts((Span(f"{long}\nday"),)) == [f"{long} day"]
    assert texts((Span(f"{long}:\nto the shop"),)) == [f"{long}:", "to the shop"]
    assert texts((Span(f"{long}\nDay"),)) == [long, "Day"]


def test_long_sentences_are_cut_between_words():
    """A sentence too long for a breath is cut after a clause, or between words."""
    text = "and it went on, as such things do, " * 40

    cut = texts((Span(text.strip()),))

    assert all(len(one) <= LONGEST for one in cut)
    assert " ".join(cut) == text.strip()


def test_a_long_word_stays_whole():
    """No word is cut, however long."""
    assert texts((Span("w" * 5000),)) == ["w" * 5000]


@pytest.mark.parametrize(
    ("sentence", "space"), [("你吃药了吗。", ""), ("Take one tablet now.", " ")]
)
def test_a_long_paragraph_is_cut_where_sentences_end(sentence, space):
    """However long a paragraph is, each of its sentences is whole."""
    assert texts((Span(space.join([sentence] * 3000)),), "zh") == [sentence] * 3000


@pytest.mark.parametrize(
    ("language", "whole"),
    [
        # the stops of other scripts
        ("ar", "هل زال الألم؟ | نعم. | خذ قرصًا؛ لا تزد."),
        ("ur", "دو گولیاں لیں۔ | کیا درد ہے؟ | آرام کریں۔"),
        ("hi", "दो गोलियाँ लें। | क्या दर्द है? | आराम करें॥ | ठीक।"),
        ("km", "លេប២គ្រាប់។| ឈឺទេ? | ហៅគ្រូពេទ្យ៕| បាទ។"),
        ("my", "ဆေးသောက်ပါ။| နာသလား။"),
        ("bo", "སྨན་ཟོས། | ངལ་གསོ་རྒྱོབས།"),
        ("am", "ይውሰዱ። | ሁለት።"),
        ("zh", "吃药。|还疼吗？|打电话！|3天后复诊。|B12也要。"),
        ("", "吃药。|3天后复诊。"),
        ("ja", "「痛いですか？」と聞く。|休む。|１．薬を飲む。"),
        # numbers
        ("ar", "خذ ٢٫٥ ملغ. | ثم ٢.٥ ملغ."),
        ("fa", "روزی ۲٫۵ میلی\u200cگرم. | بله."),
        ("hi", "२.५ मिग्रा लें। | फिर।"),
        ("ja", "２．５ミリグラム。|１，５００まで。"),
        # abbreviations
        ("he", 'קח 5 מ"ג. | ד"ר כהן אמר: "נוח. שתה." | לך.'),
        ("ar", "قال د. أحمد ذلك. | ثم أ.د. سامي."),
        ("hi", "डॉ. शर्मा आए। | ठीक।"),
        ("bn", "ডা. সেন। | ঠিক।"),
        ("ru", "По 2 табл. 3 раза. | См. рис. 1, т. е. ниже. | Проф. Иванов. | 10 мл. в день."),
        ("ar", "أ. الراحة. | ب) الماء."),
        ("ru", "а) Покой. | б) Вода."),
    ],
)
def test_sentences_end_where_their_script_says(language, whole):
    """“|” is where a sentence ends."""
    wanted = [one.strip() for one in whole.split("|")]

    text = whole.replace("| ", "").replace("|", "")
    assert texts((Span(text),), language) == wanted


def test_chinese_is_not_read_for_minutes():
    """A sign is a word or nearly: where there is a comma a sentence of 150 of them is cut."""
    cut = texts((Span("患者应当在医生指导下，服用本药5毫克" * 30),), "zh")

    assert all(one.endswith("，") and len(one) <= 150 for one in cut[:-1])


def test_thai_is_cut_between_phrases():
    """Only spaces part phrases in Thai, but those beside numbers do not, nor the one before ๆ."""
    text = "กินยาครั้งละ 2 เม็ด วันละ 3 ครั้ง เดินช้า ๆ ทุกวัน หากมีไข้ ให้ไปพบแพทย์ " * 5

    cut = texts((Span(text.strip()),), "th")

    assert " ".join(cut) == text.strip()
    assert len(cut) > 1
    assert not [one for one in cut if one[0].isdigit() or one[-1].isdigit() or one.endswith("ๆ")]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("การรับประทานยาน้ำอย่างต่อเนื่อง", "น้ำ"),
        ("ស្ត្រីមានផ្ទៃពោះ", "ស្ត្រី"),
        ("မြန်မာနိုင်ငံ", "မြန်"),
        ("服用2.5毫克", "2.5毫"),
        ("薬はちょっと", "ちょっ"),
        ("ここは「薬」。です", "「薬」。"),
    ],
)
@pytest.mark.parametrize("before", range(12))
def test_text_without_spaces_is_not_torn(text, signs, before):
    """Marks stay with their letters, vowels with their consonants, numbers with their units."""
    cut = texts((Span("ก" * before + text * 600),), "th")

    assert "".join(cut) == "ก" * before + text * 600
    assert sum(one.count(signs) for one in cut) == (text * 600).count(signs)


@given(st.text(st.sampled_from('ด้ำเกស្ត្រီမြန်२.५ק"מ。，2۔؟ \u200c\u200d'), max_size=1500))
def test_nothing_is_lost_in_any_script(text):
    """Every sign is in the sentences once, in order."""
    spans = (Span(text),) if text else ()

    assert "".join(texts(spans)).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.tuples(TEXTS, st.sampled_from(["en", "es", "zh", "", "tlh"])), max_size=6))
def test_nothing_is_lost(pieces):
    """Every character but white space is in the sentences, once, in its language and order."""
    spans = tuple(Span(text, language) for text, language in pieces if text)

    cut = [span for one in sentences(spans, "en") for span in one]

    wanted = [(char, s.language) for s in spans for char in s.text if not char.isspace()]
    assert [(c, s.language) for s in cut for c in s.text if not c.isspace()] == wanted
    assert "".join(s.text for s in spans).split() == " ".join(texts(spans)).split() or any(
        char in "。字" for s in spans for char in s.text
    )
