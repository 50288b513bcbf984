"""What is in the document is heard: the script is asked, word by word."""

from pathlib import Path

import pytest

from audio.speech import Span
from content import Page, open_page, understand
from reader.announcements import Announce
from reader.coverage import fates
from reader.narration import Script

from ..conftest import SHARED

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*/page.html"))
OTHERS = sorted((SHARED / "pages").glob("*.html"))


def lost(page: Page, script: Script) -> list[str]:
    return [fate.part.text for fate in fates(page, script) if fate.is_lost]


@pytest.mark.parametrize("announce", Announce)
@pytest.mark.parametrize("file", PAGES, ids=lambda f: f.parent.name)
def test_nothing_of_our_pages_is_lost(file, announce):
    page = open_page(str(file))

    assert lost(page, Script(understand(page), announce)) == []
    assert lost(page, Script(understand(page), announce, emoji=False)) == []


@pytest.mark.parametrize("file", OTHERS, ids=lambda f: f.stem)
def test_nothing_of_real_pages_is_lost(file):
    page = open_page(str(file))

    assert lost(page, Script(understand(page))) == []


def test_an_emoji_before_a_stop_loses_no_word():
    page = Page("<p>Headache 🤕.</p>", "x")

    assert lost(page, Script(understand(page))) == []


class Robbed(Script):
    """A script that leaves one word out, or the headers of cells."""

    word = ""

    def _words(self, block, sentence, announcer):
        for span in super()._words(block, sentence, announcer):
            yield Span(" ".join(w for w in span.text.split(" ") if w != self.word), span.language)


@pytest.mark.parametrize("word", ["no", "5"])
def test_a_word_that_stands_inside_another_is_missed_all_the_same(word):
    page = Page("<p>There is no reason not to take 5 of the 15 mg pills.</p>", "x")
    script = Robbed(understand(page))
    script.word = word

    assert len(lost(page, script)) == 1


def test_headers_that_are_not_said_are_missed(monkeypatch):
    page = Page("<table><tr><th>Pill<th>Dose<tr><td>A<td>5 mg</table>", "x")
    monkeypatch.setattr(Script, "_headers", lambda *_: iter(()))

    assert lost(page, Script(understand(page))) == ["Pill", "Dose", "A", "5 mg"]
