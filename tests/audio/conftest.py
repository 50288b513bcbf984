"""Engines and speakers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from audio.engines.espeak import Espeak
from audio.engines.silence import Silence
from audio.speaker import Speaker
from audio.speech import Span, Utterance, Voice


@pytest.fixture
def espeak() -> Iterator[Espeak]:
    engine = Espeak()
    yield engine
    engine.close()


@pytest.fixture
def american(espeak: Espeak) -> Voice:
    return next(voice for voice in espeak.voices() if voice.language == "en-US")


@pytest.fixture
def silent() -> Speaker:
    """A speaker of the silent engine: 7,560 samples a word, pauses of 7,717."""
    return Speaker(Silence())


@pytest.fixture
def breath() -> Callable[..., Utterance]:
    """Make an utterance of one span."""

    def make(text: str, mark: str = "", *, language: str = "", pause: float = 1.0) -> Utterance:
        return Utterance((Span(text, language),), mark, pause)

    return make
