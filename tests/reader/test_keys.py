from collections import Counter
from pathlib import Path

import pytest

from reader.keys import BINDINGS, Do, bindings, documentation
from reader.messages import Messages
from reader.phrases import phrases_in

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_tells_every_key():
    """After a change: python -m reader.keys prints what belongs there."""
    assert "\n".join(documentation()) in README.read_text(encoding="utf-8")


def test_no_key_does_two_things():
    keys = Counter(key for binding in BINDINGS for key in binding.keys)

    assert [key for key, number in keys.items() if number > 1] == []


def test_everything_that_can_be_done_has_a_key_and_a_name_of_its_own():
    assert all(binding.keys for binding in BINDINGS)
    assert {binding.action for binding in BINDINGS} >= set(Do)
    assert len({binding.name for binding in BINDINGS}) == len(BINDINGS)


def test_every_key_is_one_that_people_can_write():
    """The settings and the keyboard know keys by the same names."""
    from reader.key_names import key_name

    keys = [key for binding in BINDINGS for key in binding.keys]

    assert [key_name(key) for key in keys] == keys


def test_help_has_words_for_every_key(language):
    messages = Messages(phrases_in(language))
    told = [messages.help_on(key, b).line for b in BINDINGS for key in b.keys]

    assert len(set(told)) == len(told)
    assert not any("{" in line or "  " in line for line in told)


def test_a_chosen_key_loses_what_it_did_before():
    chosen = bindings({"pause": ("h", "f6")})

    assert chosen["h"].action is Do.PAUSE
    assert chosen["f6"].action is Do.PAUSE
    assert "space" not in chosen
    assert chosen["H"].name == "previous-heading"


def test_control_c_always_ends():
    assert bindings({"pause": ("ctrl-c", "y")})["ctrl-c"].action is Do.INTERRUPT


def test_a_key_cannot_be_chosen_twice():
    with pytest.raises(ValueError, match="the key y stands for pause and for help"):
        bindings({"pause": ("y",), "help": ("y",)})


def test_a_key_is_left_for_what_everybody_needs():
    with pytest.raises(ValueError, match="no key is left for pause"):
        bindings({"where": ("space",)})


def test_a_mistyped_name_offers_the_nearest():
    with pytest.raises(ValueError, match=r"Did you mean next-heading\?"):
        bindings({"next-headng": ("y",)})
