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
    sentence that tells why this is no safe reading, or "".
    """

    begin: int
    end: int
    said: str
    ipa: str = ""
    doubt: str = ""


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

    def shown_at(self, begin: int, end: int) -> tuple[int, int]:
        """Return which part of the shown text is heard in a part of the said one.

        A part of what is said for a piece stands for the whole piece.
        """
        ends = self._ends()
        return self._written(ends, begin, first=True), self._written(ends, end, first=False)

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
