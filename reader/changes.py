"""Where deleted and inserted words begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from content.document import Change, Kind, Span
from reader.announcements import Announcer, Cue
from reader.stops import ends_with_stop

_BEGIN_OF = {Change.DELETION: Cue.DELETION, Change.INSERTION: Cue.INSERTION}
_END_OF = {Change.DELETION: Cue.DELETION_END, Change.INSERTION: Cue.INSERTION_END}


def runs(spans: Sequence[Span]) -> Iterator[tuple[Change | None, list[int]]]:
    """Give the spans by their numbers, those together that were changed in one way.

    White space by itself is no change.
    """
    changes: list[Change | None] = []
    for span in spans:
        is_space = span.text.isspace() and span.change not in changes[-1:]
        changes.append(None if is_space else span.change)
    for change, numbers in groupby(range(len(spans)), key=changes.__getitem__):
        yield change, list(numbers)


def beginning(change: Change, announcer: Announcer) -> str:
    return f"{announcer.say(_BEGIN_OF[change])} "


def ending(change: Change, said: str, after: Sequence[Span], announcer: Announcer) -> str:
    """Return what is said after changed words, with the signs that part it from its neighbours."""
    end = announcer.say(_END_OF[change])
    is_whole = ends_with_stop(said)
    end = f" {end[0].upper()}{end[1:]}" if is_whole else f", {end}"
    rest = "".join(span.text for span in after)
    if any(map(str.isalnum, rest)) or any(span.stands_for is Kind.IMAGE for span in after):
        return f"{end}{'.' if is_whole else ';'}{' ' * (not rest[:1].isspace())}"
    return end if rest.strip() or any(span.control for span in after) else f"{end}."
