"""Documents made by hand, and the command as a person calls it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from queue import SimpleQueue

import pytest
from click.testing import CliRunner, Result

from audio.events import Ended, Failed, Finished, Started
from audio.speech import Manner, Utterance, Voice
from audio.speech import Span as Said
from audio.writing import in_scripts
from content import open_page, understand
from content.document import Block, Document, Kind, Place, Section, Sentence, Span
from reader.announcements import Announce
from reader.keys import bindings
from reader.listening import Session, Sound
from reader.messages import Messages, Notice
from reader.moves import first_place
from reader.narration import Script
from reader.phrases import LOCALE, phrases_in
from reader.resuming import Resuming
from reader.state import Activity, State, World


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


@pytest.fixture(params=["en", *sorted(folder.name for folder in LOCALE.iterdir())])
def language(request: pytest.FixtureRequest) -> str:
    """Each language that announcements can be in."""
    return request.param


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
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    def call(*words: str, stdin: Sequence[bytes] | bytes | str | None = None) -> Result:
        return CliRunner().invoke(cli, list(words), input=stdin)

    return call


class Tape:
    """Stands where the player does: keeps what it is given, and plays only when it is told."""

    def __init__(self) -> None:
        self.script: Iterator[Utterance] = iter(())
        self.tell = lambda event: None
        self.done: list[str] = []
        self.speaker = None

    def play(self, script, tell) -> None:
        self.script = iter(script)
        self.tell = tell
        self.done.append("play")

    def pause(self) -> None:
        self.done.append("pause")

    def go_on(self) -> None:
        self.done.append("go on")

    def stop(self) -> None:
        self.script = iter(())
        self.done.append("stop")

    def reopen(self) -> None:
        self.done.append("reopen")


@dataclass(frozen=True)
class Polyglot:
    """Stands where the speaker does: speaks all languages but these."""

    manner: Manner
    mute: tuple[str, ...]

    def parts(self, utterance: Utterance) -> Iterator[Said]:
        return (part for s in utterance.spans for part in in_scripts(s.text, s.language))

    def can_speak(self, language: str) -> bool:
        return language not in self.mute

    def voice_for(self, language: str) -> Voice:
        return Voice("none", "Ann", language or "en")


class Voices:
    """Stands where the engine does: remembers who was asked to speak, and how."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, str]] = []
        self.done: list[str] = []
        self.mute: tuple[str, ...] = ()

    def speaker(self, manner, voice):
        self.asked.append((manner, voice))
        return Polyglot(manner, self.mute)

    def voices(self) -> tuple[str, ...]:
        return ("Cy", "Di")

    def restart(self) -> None:
        self.done.append("restart")

    def change_engine(self) -> None:
        self.done.append("change")


class Listener:
    """Presses keys and hears sentences. A sentence lasts a second of the clock."""

    def __init__(
        self,
        document: Document,
        *,
        at: Place | None = None,
        keys: Mapping[str, tuple[str, ...]] | None = None,
        announce: Announce = Announce.NONE,
        voices: tuple[str, ...] = ("Ann", "Bob"),
        has_keys: bool = True,
        is_plain: bool = False,
        keep=lambda state: None,
        mends_at_once: bool = True,
        resuming: Resuming | None = None,
        mute: tuple[str, ...] = (),
    ) -> None:
        self.now = 100.0
        self.tape = Tape()
        self.voices = Voices()
        self.voices.mute = mute
        self.printed: list[str] = []
        self.ended = False
        self._mends_at_once = mends_at_once
        self._repairs: list[Callable[[], None]] = []
        messages = Messages(phrases_in(document.language), document.language, bindings(keys or {}))
        state = State(at or first_place(document), voice=voices[0] if voices else "")
        notices: tuple[Notice, ...] = ()
        if resuming:
            state, notices = resuming.begin(messages)
            keep = resuming.keep
        self.session = Session(
            World(
                Script(document, announce),
                messages,
                voices=voices,
                is_plain=is_plain,
                has_keys=has_keys,
            ),
            state,
            sound=None if is_plain else Sound(self.tape, self.voices, self._aside),
            show=self.printed.append,
            keep=keep,
            incoming=SimpleQueue(),
            clock=lambda: self.now,
        )
        self.session.start(*notices)
        self._take_all()

    @property
    def state(self) -> State:
        return self.session.state

    def hear(self, sentences: int = 1) -> list[str]:
        """Let so many utterances sound, and return their words."""
        heard = []
        tell = self.tape.tell
        for utterance in islice(self.tape.script, sentences):
            heard.append(utterance.text)
            self._tell(tell, Started(utterance.mark))
            self.now += 1
            self._tell(tell, Finished(utterance.mark))
        if len(heard) < sentences:
            self._tell(tell, Ended())
        return heard

    def hear_all(self) -> list[str]:
        """Let everything sound that is to be said now, until nothing follows."""
        heard: list[str] = []
        while part := self.hear(99):
            heard += part
        return heard

    def let_end(self) -> None:
        """Let what is said come to its end, if nothing of it is left."""
        if self.state.activity is Activity.SAYING:
            following = next(self.tape.script, None)
            if following is None:
                self.tell(Ended())
            else:
                self.tape.script = chain([following], self.tape.script)

    def begin(self) -> str:
        """Let the next utterance begin, and return its words."""
        utterance = next(iter(self.tape.script))
        self.tell(Started(utterance.mark))
        return utterance.text

    def press(self, *keys: str) -> None:
        for key in keys:
            self.session.incoming.put(key)
            self._take_all()
        self._take_all()

    def type(self, text: str) -> None:
        self.press(*("space" if letter == " " else letter for letter in text))

    def fail(self, error: Exception) -> None:
        """Let the next utterance fail."""
        utterance = next(iter(self.tape.script))
        self.tell(Failed(error, utterance.mark))

    def mend(self) -> None:
        """Let repairs come to their end."""
        while self._repairs:
            self._repairs.pop()()
        self._take_all()

    def _aside(self, repair: Callable[[], None]) -> None:
        self._repairs.append(repair)
        if self._mends_at_once:
            self._repairs.pop()()

    def wait(self, seconds: float) -> None:
        """Let time pass in which nothing happens."""
        self.now += seconds
        self.session.take(None)
        self._take_all()

    def tell(self, event) -> None:
        self._tell(self.tape.tell, event)

    def _tell(self, tell, event) -> None:
        tell(event)
        self._take_all()

    def _take_all(self) -> None:
        while not self.session.incoming.empty():
            self.ended = self.session.take(self.session.incoming.get()) or self.ended


@pytest.fixture
def listen() -> Callable[..., Listener]:
    """Begin a session on a document."""
    return Listener


@pytest.fixture
def read(tmp_path) -> Callable[[str], Document]:
    """Understand a page's markup."""

    def understood(markup: str, language: str = "en") -> Document:
        file = tmp_path / "page.html"
        file.write_text(f'<html lang="{language}"><body>{markup}', encoding="utf-8")
        return understand(open_page(str(file)))

    return understood
