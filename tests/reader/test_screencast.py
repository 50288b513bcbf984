"""The session that the README shows is one that anybody can have."""

import re
from collections.abc import Iterator
from pathlib import Path

from audio.speech import Manner
from reader.announcements import Announce
from reader.key_names import key_name
from reader.memory import Memory
from reader.opening import Source
from reader.resuming import Asked, Resuming

README = Path(__file__).parents[2] / "README.md"
KEY = re.compile(r"\[(.+)\]")


def sessions() -> Iterator[list[str]]:
    """Give the lines of each session: the second goes on where the first ended."""
    text = README.read_text(encoding="utf-8")
    cast = text.partition("```console\n$ reader listen\n")[2].partition("```")[0]
    yield from (session.splitlines() for session in cast.split("$ reader listen\n"))


def test_the_sessions_in_the_readme_are_heard_so(listen, tmp_path):
    """Each [key] is pressed, and what follows it is printed as it is heard."""
    document = Source(None).document()
    for session in sessions():
        resuming = Resuming(Memory(tmp_path), document, Asked(Manner(), "Ann"))
        listener = listen(document, announce=Announce.SOME, resuming=resuming)
        shown = 0
        for line in session:
            if key := KEY.fullmatch(line):
                listener.let_end()
                listener.press(key_name(key[1]))
                continue
            if shown == len(listener.printed):
                listener.hear(1)
            assert listener.printed[shown] == line
            shown += 1

        assert listener.ended
        assert shown == len(listener.printed)
