"""Errors are sentences with data."""

import inspect
import pickle
from pathlib import Path

import pytest

from audio import errors
from audio.errors import (
    AudioError,
    DeviceAbsent,
    FormatNotFound,
    LexiconError,
    SpeechFailed,
    VoiceNotFound,
    WritingFailed,
)
from audio.speech import Voice

KINDS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if kind is not AudioError]


@pytest.mark.parametrize(
    "error",
    [
        VoiceNotFound("No.", nearest=("English",)),
        SpeechFailed("No.", text="Hello", voice=Voice("a", "b", "en")),
        DeviceAbsent("No.", devices=("Speakers",)),
        FormatNotFound("No.", formats=("wav",)),
        WritingFailed("No.", path=Path("a.wav")),
        LexiconError("No.", path=Path("a.pls"), line=3),
    ],
)
def test_an_error_crosses_processes_with_its_data(error):
    """Sections are exported in several processes; their errors come back as they were."""
    back = pickle.loads(pickle.dumps(error))

    assert (type(back), str(back), vars(back)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_says_what_to_do_next(kind):
    """A hint is a full sentence."""
    assert kind("It failed.").hint.endswith(".")


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_stands_in_the_drawn_tree(kind):
    """The module's first lines are the overview that people read."""
    assert kind.__name__ in str(errors.__doc__)
