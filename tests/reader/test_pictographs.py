import pytest

from reader.pictographs import named, without


@pytest.mark.parametrize(
    ("shown", "language", "said"),
    [
        ("Walk 🚶.", "en", "Walk person walking."),
        ("Walk🚶now", "en", "Walk person walking, now"),
        ("⚠️ Hot", "es", "advertencia, Hot"),
        ("⚠️ Hot", "de-AT", "warnung, Hot"),
        ("⚠️ Hot", "fi", "warning, Hot"),
        ("⚠️ Advertencia: frágil", "es", "Advertencia: frágil"),
        ("Take 💊💊.", "en", "Take 2 × pill."),
        ("💊 💊 ⭐ 3", "en", "2 × pill, star, 3"),
        ("⚠️❌", "en", "warning, cross mark"),
        ("👩🏽‍⚕️", "en", "woman health worker medium skin tone"),
        ("Ease™ → 5 °C ‼ •", "en", "Ease™ → 5 °C ‼ •"),
    ],
)
def test_an_emoji_is_said_by_its_name_and_a_sign_of_text_stays(shown, language, said):
    assert named(shown, language) == said


def test_an_emoji_s_name_is_apart_from_the_words_beside_it():
    assert named("⚠️", "en", after="Hot") == "warning, "
    assert named("⚠️ ", "en", after="Hot") == "warning, "
    assert named("⚠️", "en", before="Hot") == " warning"
    assert named("⚠️ ", "en", after="Warning: hot") == ""
    assert named("⚠️", "en", before="(", after=")") == "warning"


@pytest.mark.parametrize(
    ("shown", "left"),
    [("Walk 🚶.", "Walk."), ("Walk🚶now", "Walk now"), ("🚶", ""), ("5 °C", "5 °C")],
)
def test_without_emoji_the_words_stay_apart(shown, left):
    assert without(shown) == left
