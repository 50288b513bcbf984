"""The session that the README shows is one that anybody can have."""

import re
from collections.abc import Iterator
from pathlib import Path

from reader.announcements import Announce
from reader.key_names import key_name
from reader.opening import Source

README = Path(__file__).parents[2] / "README.md"
KEY = re.compile(r"\[(.+)\]")


def session() -> Iterator[str]:
    """Give the lines of the first session: another one follows, which goes on from there."""
    text = README.read_text(encoding="utf-8")
    yield from text.split("$ reader listen\n")[1].splitlines()


def test_the_session_in_the_readme_is_heard_so(listen):
    """Each [key] is pressed, and what follows it is printed as it is heard."""
    listener = listen(Source(None).document(), announce=Announce.SOME)
    shown = 0
    for line in session():
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
