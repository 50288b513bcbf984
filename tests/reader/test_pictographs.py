import pytest

from reader.pictographs import named, without


@pytest.mark.parametrize(
    ("shown", "language", "said"),
    [
        ("Walk 🚶.", "en", "Walk person walking."),
        ("Walk🚶now", "en", "Walk person walking now"),
        ("⚠️ Hot", "es", "advertencia Hot"),
        ("⚠️ Hot", "de-AT", "warnung Hot"),
        ("⚠️ Hot", "fi", "warning Hot"),
        ("👩🏽‍⚕️", "en", "woman health worker medium skin tone"),
        ("Ease™ → 5 °C ‼ •", "en", "Ease™ → 5 °C ‼ •"),
    ],
)
def test_an_emoji_is_said_by_its_name_and_a_sign_of_text_stays(shown, language, said):
    assert named(shown, language) == said


@pytest.mark.parametrize(
    ("shown", "left"),
    [("Walk 🚶.", "Walk."), ("Walk🚶now", "Walk now"), ("🚶", ""), ("5 °C", "5 °C")],
)
def test_without_emoji_the_words_stay_apart(shown, left):
    assert without(shown) == left
