"""A sitting: all that a session of listening needs, opened so that sound comes soon.

The keyboard comes first, so that no key is lost, unless the page itself is typed there; then the
engine, which loads in a process of its own while the page is read and understood.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from audio.lexicon import NO_LEXICONS, Lexicons
from reader.keyboard import Keyboard, keys_to
from reader.opening import doubt
from reader.speaking import Speaking, Speech, note, say_alone

if TYPE_CHECKING:
    from audio.playing import Player
    from content.document import Document, Place
    from reader.listening import Session
    from reader.narration import Script
    from reader.opening import Source
    from reader.resuming import Asked


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person asked for.

    `named` are those of rate, pitch, volume and voice that were given this time; `keys` are the
    person's own, by what they do. `lexicons` finds what holds for a document, and gets what takes
    a sentence about those that are not used: nobody stops listening for a line that is broken.
    """

    source: Source
    script: Callable[[Document], Script]
    speech: Speech
    named: frozenset[str] = frozenset()
    section: str | None = None
    from_start: bool = False
    device: str | None = None
    plain: bool = False
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lexicons: Callable[[Document, Callable[[str], None]], Lexicons] = lambda *_: NO_LEXICONS

    def place(self, document: Document) -> Place | None:
        """Return where to begin, None where it stopped last time. Raises SectionNotFound."""
        from reader.finding import find_section
        from reader.moves import first_place, title_of

        if self.section is not None:
            return title_of(find_section(document.sections, self.section)).start
        return first_place(document) if self.from_start else None


def listen(wanted: Wanted, show: Callable[[str], None]) -> bool:
    """Read a page to somebody until one of them ends; tell whether the person interrupted it.

    Raises what the page, the voice or the device have against it; the page's is heard, too.
    """
    incoming: SimpleQueue[Any] = SimpleQueue()
    notes: list[str] = []
    with ExitStack() as opened:
        is_typed = wanted.source.is_typed  # Ctrl-D ends it only while the terminal edits lines
        keyboard = None if is_typed else opened.enter_context(_keys(wanted, incoming.put))
        speaking = None if wanted.plain else Speaking(wanted.speech)
        if speaking:
            opened.callback(speaking.close)
        with _errors_heard(speaking, wanted.device):
            document = replace(wanted.source, tell=notes.append).document()
            notes += filter(None, [doubt(document)])
            place = wanted.place(document)
            lexicons = wanted.lexicons(document, notes.append)
            player = _player(speaking, document, wanted, lexicons, notes) if speaking else None
        if player:
            opened.enter_context(player)
        if is_typed:
            keyboard = opened.enter_context(_keys(wanted, incoming.put))

        def shown(line: str) -> None:
            """Print a line; with the first one, which sounds by then, keys are loaded."""
            show(line)
            if keyboard:
                keyboard.ready()

        sitting = Sitting(wanted, document, place, has_keys=keyboard is not None)
        sound = (player, speaking) if player and speaking else None
        session = sitting.session(sound, notes, shown, incoming)
        session.run()
    return session.interrupted


def _keys(
    wanted: Wanted, receive: Callable[[str], None]
) -> AbstractContextManager[Keyboard | None]:
    """Open the keyboard; who prints to a file or another program has no use for keys."""
    return nullcontext() if wanted.plain and not sys.stdout.isatty() else keys_to(receive)


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is listened to, from which place on: None is where it stopped last time."""

    wanted: Wanted
    document: Document
    place: Place | None
    has_keys: bool

    def session(
        self,
        sound: tuple[Player, Speaking] | None,
        notes: list[str],
        show: Callable[[str], None],
        incoming: SimpleQueue[Any],
    ) -> Session:
        """Begin a session as the last one on this page ended, and have the notes said first."""
        from reader.keys import bindings
        from reader.listening import Session, Sound
        from reader.memory import Memory, memory_folder
        from reader.messages import Messages
        from reader.phrases import phrases_in
        from reader.resuming import Resuming
        from reader.state import World

        document = self.document
        phrases = phrases_in(document.language)
        messages = Messages(phrases, document.language, bindings(self.wanted.keys))
        resuming = Resuming(Memory(memory_folder(), notes.append), document, self._asked(sound))
        state, notices = resuming.begin(messages)
        if sound is None and not self.wanted.plain:
            notices = (messages.printed_instead(), *notices)
        world = World(
            self.wanted.script(document),
            messages,
            voices=sound[1].voices() if sound else (),
            is_plain=sound is None,
            has_keys=self.has_keys,
        )
        session = Session(
            world,
            state,
            sound=Sound(*sound) if sound else None,
            show=show,
            keep=resuming.keep,
            incoming=incoming,
        )
        session.start(*map(messages.sentence, notes), *notices)
        return session

    def _asked(self, sound: tuple[Player, Speaking] | None) -> Asked:
        from reader.resuming import Asked

        language = self.document.language
        return Asked(
            self.wanted.speech.manner,
            sound[0].speaker.voice_for(language).name if sound else "",
            self.place,
            self.wanted.named
            - (set() if self.wanted.speech.names_voice_for(language) else {"voice"}),
            has_keys=self.has_keys,
            is_plain=sound is None,
        )


def _player(
    speaking: Speaking,
    document: Document,
    wanted: Wanted,
    lexicons: Lexicons,
    notes: list[str],
) -> Player | None:
    """Return what plays, None where nothing can: then a note tells why.

    Raises what was asked for by name and is not there.
    """
    from audio.errors import DeviceAbsent, EngineAbsent
    from audio.playing import Player
    from reader.lexicons import defined_on

    try:
        speaker = speaking.begin(document.language, lexicons, defined_on(document))
        player = Player(speaker, device=wanted.device)
    except (EngineAbsent, DeviceAbsent) as absent:
        if wanted.speech.engine or wanted.device:
            raise
        notes.append(str(absent))
        return None
    if other := note(speaker, document.language):
        notes.append(other)
    return player


@contextmanager
def _errors_heard(speaking: Speaking | None, device: str | None) -> Iterator[None]:
    """Say what page, voice or device have against it: who listens may not see it printed."""
    from audio.errors import DeviceAbsent, LexiconError, VoiceNotFound
    from content.errors import ContentError
    from reader.errors import ReaderError

    try:
        yield
    except (ContentError, ReaderError, LexiconError, VoiceNotFound, DeviceAbsent) as error:
        if speaking:
            is_device = isinstance(error, DeviceAbsent)  # then the default one says it
            say_alone(speaking, f"{error} {error.hint}", None if is_device else device)
        raise
