"""A language that is told from the words of a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import Choices, Document, Page, another_language, understand
from content.told import _detected

pytest.importorskip("pycld2", reason="there is no wheel for this Python")

SENTENCES = {
    "en": "Lower back pain usually gets better within a few weeks. Keep moving if you can.",
    "es": "El dolor de espalda suele mejorar en pocas semanas. Siga moviéndose si puede.",
    "fr": "Le mal de dos passe souvent en quelques semaines. Continuez à bouger si possible.",
    "de": "Rückenschmerzen werden meist in wenigen Wochen besser. Bleiben Sie in Bewegung.",
    "pt": "A dor nas costas costuma melhorar em poucas semanas. Continue a mexer-se.",
    "zh": "腰痛通常在几周内好转。如果可以，请继续活动。",
    "ar": "عادة ما يتحسن ألم أسفل الظهر خلال أسابيع قليلة. واصل الحركة إن استطعت.",
    "vi": "Đau lưng thường đỡ sau vài tuần. Hãy tiếp tục vận động nếu có thể.",
    "hi": "कमर का दर्द आमतौर पर कुछ हफ्तों में ठीक हो जाता है। हो सके तो चलते-फिरते रहें।",
    "ru": "Боль в спине обычно проходит за несколько недель. По возможности двигайтесь.",
    "ja": "腰痛はたいてい数週間でよくなります。できるだけ動きましょう。",
    "ko": "허리 통증은 보통 몇 주 안에 나아집니다. 가능하면 계속 움직이세요.",
    "uk": "Біль у спині зазвичай минає за кілька тижнів. За можливості рухайтеся.",
    "he": "כאבי גב תחתון משתפרים בדרך כלל תוך כמה שבועות. המשיכו לנוע אם אפשר.",
    "so": "Xanuunka dhabarka badanaa wuxuu ku fiicnaadaa dhowr toddobaad gudahood.",
    "ht": "Doulè nan do anjeneral pase nan kèk semèn. Kontinye bouje si ou kapab.",
}


def read(body: str, html: str = "<html>", choices: Choices | None = None) -> Document:
    return understand(Page(f"{html}<body><main>{body}", "a.html"), choices or Choices())


@pytest.mark.parametrize("language", SENTENCES)
def test_a_page_that_tells_no_language_is_in_that_of_its_words(language):
    document = read(f"<p>{SENTENCES[language]}<p>Ibuprofen 400 mg")

    assert (document.language, document.language_is_guessed) == (language, True)
    spans = (span for sentence in document.sections[0].sentences for span in sentence.spans)
    assert {span.language for span in spans} == {language}


@pytest.mark.parametrize(
    "html",
    ['<html lang="">', '<html lang="english">', '<html lang="und">', '<html lang="x-default">',
     '<html xml:lang="*">', ""],
)  # fmt: skip
def test_what_is_no_language_is_as_if_nothing_was_said(html):
    document = read(f"<p>{SENTENCES['es']}", html)

    assert (document.language, document.language_is_guessed) == ("es", True)
    assert document.sections[0].blocks[0].sentences[0].spans[0].language == "es"


def test_a_page_that_tells_its_language_is_believed():
    document = read(f"<p>{SENTENCES['es']}", '<html lang="en">')

    assert (document.language, document.language_is_guessed) == ("en", False)


@pytest.mark.parametrize(
    "words",
    [
        "OK",
        "Fiebre",
        "Glioblastoma multiforme, adenocarcinoma, musculus quadriceps, vertebra lumbalis",
        "Maria González, Jean Dupont, Hans Müller, John Smith, Olga Petrova",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
        "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 mg kg ml",
        SENTENCES["en"] + " " + SENTENCES["ru"],
    ],
)
def test_words_that_do_not_tell_leave_it_unknown(words):
    """Few words, names, or two languages: none is better than a wrong one."""
    document = read(f"<p>{words}")

    assert (document.language, document.language_is_guessed) == ("", False)


def test_elements_that_tell_their_language_keep_it_and_do_not_count():
    document = read(f"<p>{SENTENCES['es']}<p lang=de>{SENTENCES['de'] * 9}<p lang=''>Zyxol")
    languages = [block.sentences[0].spans[0].language for block in document.sections[0].blocks]

    assert (document.language, languages) == ("es", ["es", "de", ""])


def test_a_person_overrules_the_page_but_not_its_elements():
    choices = Choices(language="es")
    document = read("<p>Dolor<p lang=de>Schmerz", '<html lang="en"><body lang="en">', choices)
    languages = [block.sentences[0].spans[0].language for block in document.sections[0].blocks]

    assert (document.language, document.language_is_guessed) == ("es", False)
    assert languages == ["es", "de"]


@pytest.mark.parametrize(
    ("declared", "language", "found"),
    [
        ("en", "es", "es"),
        ("en-US", "zh", "zh"),
        ("es", "es", ""),
        ("pt-BR", "pt", ""),
        ("zh-Hant", "zh", ""),
    ],
)
def test_a_page_that_plainly_is_in_another_language_is_doubted(declared, language, found):
    document = read(f"<p>{SENTENCES[language] * 9}", f'<html lang="{declared}">')

    assert another_language(document) == found


def test_a_notice_in_another_language_is_doubted():
    """Some 25 words are enough: a notice in a waiting room has no more."""
    notice = "Tome una tableta cada ocho horas con agua. No tome más de tres al día. "
    more = "Llame a su médico si la fiebre no baja en dos días."

    assert another_language(read(f"<p>{notice}<p>{more}", '<html lang="en">')) == "es"


def test_a_few_words_in_another_language_are_no_doubt():
    assert another_language(read(f"<p>{SENTENCES['es']}", '<html lang="en">')) == ""


@given(st.text(min_size=20))
def test_any_text_can_be_looked_at(text):
    """Signs that the library does not know do not end the program."""
    assert isinstance(_detected(text), str)


def test_pages_of_others_are_told_rightly(shared):
    """Their declared languages, taken away and told again."""
    for file in sorted((shared / "pages").glob("*.html")):
        markup = file.read_text(encoding="utf-8", errors="replace")
        declared = understand(Page(markup, file.name))
        assert another_language(declared) == "", file.name
