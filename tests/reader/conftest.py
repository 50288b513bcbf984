"""Documents made by hand, and the command as a person calls it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from click.testing import CliRunner, Result

from content.document import Block, Document, Kind, Place, Section, Sentence, Span


def sentence(place: Place, text: str, language: str = "en") -> Sentence:
    return Sentence(place, (Span(text, language),))


def section(number: int, title: str, *paragraphs: str, level: int = 2) -> Section:
    """A heading and paragraphs of one sentence each."""
    heading = Block(Kind.HEADING, (sentence(Place(number), title),), level=level)
    rest = (
        Block(Kind.PARAGRAPH, (sentence(Place(number, b), text),))
        for b, text in enumerate(paragraphs, 1)
    )
    return Section(Place(number), title, level, (heading, *rest))


def document(*sections: Section, language: str = "en") -> Document:
    title = sections[0].title if sections else ""
    return Document(title, language, "test:page", sections)


@pytest.fixture
def three_sections() -> Document:
    return document(
        section(0, "Flu", "Flu is an illness.", "It passes.", level=1),
        section(1, "Signs and symptoms", "Fever.", "Cough."),
        section(2, "Treatment", "Rest."),
    )


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> Callable[..., Result]:
    """Call the command `reader` with settings of its own, and get what it printed."""
    from reader.cli import cli

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    def call(*words: str, stdin: Sequence[bytes] | bytes | str | None = None) -> Result:
        return CliRunner().invoke(cli, list(words), input=stdin)

    return call
