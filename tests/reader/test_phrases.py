import ast
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from content.document import Role, State
from reader import formulas, keys, phrases, spelling, symbols
from reader import messages as session_messages
from reader.phrases import LOCALE, phrases_in
from reader.spelling import character

MODULES = (phrases, formulas, symbols, keys, session_messages, spelling)
KEYWORDS = ("_say", "to_say", "_count")
LANGUAGES = sorted(folder.name for folder in LOCALE.iterdir())


def messages() -> set[str]:
    """Every phrase that the code asks for, as gettext's tools find them."""
    keywords = {"_say": None, "to_say": None, "_count": (1, 2)}
    files = [Path(module.__file__) for module in MODULES]
    found = [m for file in files for _, m, _, _ in extract_from_file("python", file, keywords)]
    return {m[0] if isinstance(m, tuple) else m for m in found}


def catalogue(language: str, suffix: str):
    file = LOCALE / language / "LC_MESSAGES" / f"reader.{suffix}"
    with file.open("rb") as opened:
        return read_po(opened) if suffix == "po" else read_mo(opened)


def translations(language: str, suffix: str) -> dict:
    def plain(text):
        return text if isinstance(text, str) else tuple(text)

    return {plain(m.id): plain(m.string) for m in catalogue(language, suffix) if m.id}


def test_gettexts_tools_find_every_phrase():
    """They see none that is asked for inside an f-string, in Python 3.11 at least."""
    sources = [Path(module.__file__).read_text(encoding="utf-8") for module in MODULES]
    calls = [n for s in sources for n in ast.walk(ast.parse(s)) if isinstance(n, ast.Call)]
    asked = [call.args[0] for call in calls if ast.unparse(call.func).endswith(KEYWORDS)]

    assert {phrase.value for phrase in asked if isinstance(phrase, ast.Constant)} == messages()


def test_there_is_something_to_translate():
    assert "Heading level {level}." in messages()
    assert LANGUAGES == ["ar", "de", "es", "fr", "hi", "pt", "ru", "vi", "zh"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_complete(language):
    """No phrase is missing, none is left over, none is empty, and each keeps its values."""
    translated = translations(language, "po")

    assert {i[0] if isinstance(i, tuple) else i for i in translated} == messages()
    for message in catalogue(language, "po"):
        if message.id:
            assert not message.fuzzy
            assert not list(message.check())
            strings = [message.string] if isinstance(message.string, str) else message.string
            assert all(strings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_compiled_catalogue_is_that_of_its_source(language):
    """After a change of reader.po: pybabel compile -D reader -d reader/locale."""
    assert translations(language, "mo") == translations(language, "po")


@pytest.mark.parametrize(
    ("tag", "language", "phrase"),
    [
        ("es", "es", "Título de nivel 2."),
        ("es-MX", "es", "Título de nivel 2."),
        ("ES_419", "es", "Título de nivel 2."),
        ("fr-CA", "fr", "Titre niveau 2."),
        ("de-AT", "de", "Überschrift Ebene 2."),
        ("pt-BR", "pt", "Título nível 2."),
        ("pt-PT", "pt", "Título nível 2."),
        ("hi-IN", "hi", "शीर्षक स्तर 2।"),
        ("vi-VN", "vi", "Tiêu đề cấp 2."),
        ("zh-CN", "zh", "标题 2 级。"),
        ("zh-Hant-TW", "zh", "标题 2 级。"),
        ("cmn", "cmn", "标题 2 级。"),
        ("en-GB", "en", "Heading level 2."),
        ("", "en", "Heading level 2."),
        ("xx", "en", "Heading level 2."),
    ],
)
def test_a_page_gets_the_phrases_of_its_language(tag, language, phrase):
    """Where we lack the language, the phrases are English and say that they are."""
    assert (phrases_in(tag).language, phrases_in(tag).heading(2)) == (language, phrase)


def test_one_is_not_many():
    assert phrases_in("en").table(1, 2) == "Table, 1 row, 2 columns."
    assert phrases_in("es").table(2, 1) == "Tabla, 2 filas, 1 columna."
    assert phrases_in("fr").table(1, 2) == "Tableau, une ligne, 2 colonnes."
    assert phrases_in("de").list_of(1) == "Liste mit einem Eintrag."
    assert phrases_in("de").list_of(5) == "Liste mit 5 Einträgen."
    assert phrases_in("pt").options(1, 0) == "uma opção"
    assert phrases_in("pt").options(4, 2) == "opção 2 de 4"
    assert phrases_in("hi").table(1, 2) == "तालिका, 1 पंक्ति, 2 कॉलम।"
    assert phrases_in("hi").table(2, 1) == "तालिका, 2 पंक्तियाँ, 1 कॉलम।"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "check box, not checked"),
        ("fr", "case à cocher, non cochée"),
        ("de", "Kontrollkästchen, nicht aktiviert"),
        ("pt", "caixa de seleção, não marcada"),
    ],
)
def test_a_state_fits_its_control(language, said):
    phrases = phrases_in(language)

    assert f"{phrases.control(Role.CHECK_BOX)}, {phrases.state(State.NOT_CHECKED)}" == said


def test_one_may_be_said_as_many_are():
    assert phrases_in("vi").table(1, 2) == "Bảng, 1 hàng, 2 cột."
    assert phrases_in("zh").table(1, 2) == "表格，1 行，2 栏。"


@pytest.mark.parametrize("tag", ["yue", "zh-yue", "zh-HK", "zh-MO", "zh-Hant-HK"])
def test_cantonese_voices_read_the_chinese_phrases(tag):
    """Where a page is read in Cantonese, its announcements are not in Mandarin."""
    phrases = phrases_in(tag)

    assert (phrases.language, phrases.end_of_list()) == (tag.lower(), "列表结束。")


@pytest.mark.parametrize(
    ("count", "links"),
    [
        (0, "لا رَوابِط."),
        (1, "رابط واحد."),
        (2, "رابِطان."),
        (3, "3 رَوابِط."),
        (10, "10 رَوابِط."),
        (11, "11 رابطًا."),
        (99, "99 رابطًا."),
        (100, "100 رابط."),
        (103, "103 رَوابِط."),
    ],
)
def test_arabic_has_six_numbers(count, links):
    """None, one and two need no figure; a noun of eleven is in the accusative."""
    assert phrases_in("ar-EG").links(count) == links


@pytest.mark.parametrize(
    ("count", "items"),
    [(1, "1 элемент"), (2, "2 элемента"), (5, "5 элементов"), (11, "11 элементов"),
     (21, "21 элемент"), (112, "112 элементов")],
)  # fmt: skip
def test_russian_counts_by_the_last_figure(count, items):
    """Also 21 is of one; nothing is said in a case that a voice would have to put a figure into."""
    assert phrases_in("ru").list_of(count) == f"Список, {items}."


def test_arabic_signs_have_names():
    """A comma of Arabic is a comma, and not “arabic comma”."""
    arabic = phrases_in("ar")

    assert [character(sign, arabic) for sign in "،؛؟٪"] == [
        character(sign, arabic) for sign in ",;?%"
    ]
