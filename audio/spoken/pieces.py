"""What is said for what is shown, kept together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text that is said otherwise than it is written.

    It stands at `begin` up to `end` in the written text, in characters. `ipa` is how it sounds,
    where a lexicon tells so: engines that take IPA get that, others get `said`. `doubt` is a
    sentence that tells why this is no safe reading, or "". `is_told` where a lexicon tells it.
    """

    begin: int
    end: int
    said: str
    ipa: str = ""
    doubt: str = ""
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text as written, and its pieces in order, apart from one another.

    All between the pieces is said as it is written.
    """

    shown: str
    pieces: tuple[Piece, ...] = ()

    @property
    def said(self) -> str:
        return "".join(said for said, _ in self.runs())

    @property
    def doubts(self) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if piece.doubt)

    def runs(self) -> Iterator[tuple[str, str]]:
        """Give what is said, stretch by stretch, each with its IPA or ""."""
        done = 0
        for piece in self.pieces:
            if done < piece.begin:
                yield self.shown[done : piece.begin], ""
            yield piece.said, piece.ipa
            done = piece.end
        if done < len(self.shown):
            yield self.shown[done:], ""

    def then(self, later: Spoken, fixed: frozenset[int] = frozenset()) -> Spoken:
        """Return what `later`, which tells how to say what is said here, makes of what is shown.

        Pieces here that begin at `fixed` places stay as they are.
        """
        said, shift, pieces = self.said, 0, []
        for group in _groups(self, later):
            begin = group.begin + shift
            shift += sum(p.end - p.begin - len(p.said) for p in group.mine)
            stays = not group.theirs or any(p.begin in fixed for p in group.mine)
            if stays:
                pieces += group.mine
                continue
            doubt = next((p.doubt for p in (*group.mine, *group.theirs) if p.doubt), "")
            words = Spoken(said, tuple(group.theirs)).part(group.begin, group.end)
            pieces.append(Piece(begin, group.end + shift, words, doubt=doubt))
        return Spoken(self.shown, tuple(pieces))

    def part(self, begin: int, end: int) -> str:
        """Return what is said for a part of the shown text that no piece reaches out of."""
        done, said = begin, []
        for piece in self.pieces:
            said += [self.shown[done : piece.begin], piece.said]
            done = piece.end
        return "".join([*said, self.shown[done:end]])

    def shown_at(self, begin: int, end: int) -> tuple[int, int]:
        """Return which part of the shown text is heard in a part of the said one.

        A part of what is said for a piece stands for the whole piece.
        """
        ends = self._ends()
        return self._written(ends, begin, first=True), self._written(ends, end, first=False)

    def places(self) -> Iterator[tuple[int, int]]:
        """Give where each piece is in what is said."""
        for piece, end in zip(self.pieces, self._ends(), strict=True):
            yield end - len(piece.said), end

    def _ends(self) -> list[int]:
        """Return where each piece ends in what is said."""
        ends, longer = [], 0
        for piece in self.pieces:
            longer += len(piece.said) - (piece.end - piece.begin)
            ends.append(piece.end + longer)
        return ends

    def _written(self, ends: list[int], position: int, *, first: bool) -> int:
        at = bisect_right(ends, position) if first else bisect_left(ends, position)
        if at < len(ends):
            piece = self.pieces[at]
            begin = ends[at] - len(piece.said)
            if (begin <= position) if first else (begin < position):
                return piece.begin if first else piece.end
        behind = self.pieces[at - 1].end - ends[at - 1] if at else 0
        return min(position + behind, len(self.shown))


@dataclass(slots=True)
class _Group:
    """A stretch of what is said, with the pieces that it comes from and that it becomes."""

    begin: int
    end: int
    mine: list[Piece]
    theirs: list[Piece]


def _groups(spoken: Spoken, later: Spoken) -> Iterator[_Group]:
    """Give the stretches of what is said that pieces of either are about, in order."""
    mine = [
        _Group(begin, end, [piece], [])
        for piece, (begin, end) in zip(spoken.pieces, spoken.places(), strict=True)
    ]
    theirs = [_Group(piece.begin, piece.end, [], [piece]) for piece in later.pieces]
    whole: _Group | None = None
    for group in sorted((*mine, *theirs), key=lambda group: (group.begin, group.end)):
        if whole and group.begin < whole.end:
            whole.end = max(whole.end, group.end)
            whole.mine += group.mine
            whole.theirs += group.theirs
            continue
        if whole:
            yield whole
        whole = group
    if whole:
        yield whole
