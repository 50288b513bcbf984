"""Pages that nobody here wrote: each gives sections, a script and sound."""

from contextlib import closing

import pytest

from audio.engines import find_engine
from audio.recording import stream
from audio.speaker import Speaker, has_words
from content import open_page, understand
from reader.narration import Script

from ..conftest import SHARED

NAMES = sorted(file.name for file in (SHARED / "pages").glob("*.html"))


@pytest.mark.parametrize("name", NAMES or ["none"])
def test_a_real_page_is_heard(shared, name):
    """The sound of every utterance, without an exception: none with words is silent."""
    document = understand(open_page(str(shared / "pages" / name)))
    lines = list(Script(document))

    with closing(find_engine("espeak")) as engine:
        speaker = Speaker(engine, language=document.language)
        marks = [mark for mark, _ in stream((line.utterance for line in lines), speaker) if mark]

    assert document.sections
    assert any(has_words(line.said) for line in lines)
    assert [mark.name for mark in marks] == [line.mark for line in lines]
    assert all(
        m.end > m.begin for m, line in zip(marks, lines, strict=True) if has_words(line.said)
    )
