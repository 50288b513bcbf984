"""What is said for what is shown, line by line, so that somebody can sign it off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from audio.speaker import DEFAULT_LANGUAGE
from audio.spoken.spans import spans_spoken
from audio.writing import by_script

if TYPE_CHECKING:
    from audio.lexicon import Lexicons
    from audio.spoken import Piece
    from content.document import Section
    from reader.narration import Line, Script
    from reader.speaking import Speech

GLANCE = 70
"""Characters that are told around a doubtful amount."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line of the script with the pieces of its text that are said otherwise than written."""

    line: Line
    said: str
    pieces: tuple[Piece, ...]

    @property
    def marked(self) -> tuple[str, str]:
        """What is shown and what is said, in each the differences in square brackets."""
        shown, said, done = [], [], 0
        for piece in self.pieces:
            before = self.line.said[done : piece.begin]
            shown += [before, f"[{self.line.said[piece.begin : piece.end]}]"]
            said += [before, f"[{piece.said}{_origin(piece)}]"]
            done = piece.end
        rest = self.line.said[done:]
        return "".join([*shown, rest]), "".join([*said, rest])


def _origin(piece: Piece) -> str:
    """Return how a piece sounds, which only lexicons tell, or that one tells its words."""
    return f" /{piece.ipa}/" if piece.ipa else " (lexicon)" if piece.is_told else ""


def spoken_line(
    line: Line, language: str, lexicons: Lexicons, defined: frozenset[str]
) -> SpokenLine:
    """Return what is said for a line on a page in a language; see Speaker for the others.

    Where the page's language is not known, it is the default one's.
    """
    language = language or DEFAULT_LANGUAGE
    spans = by_script(line.utterance.spans, language)
    pieces: list[Piece] = []
    said, begin = "", 0
    for part in spans_spoken(spans, language, lexicons, defined):
        pieces += (
            replace(piece, begin=piece.begin + begin, end=piece.end + begin)
            for piece in part.pieces
        )
        said += part.said
        begin += len(part.shown)
    return SpokenLine(line, said, tuple(pieces))


@dataclass(frozen=True, slots=True)
class Doubt:
    """An amount without a safe reading, in a section: the words around it, and why."""

    section: Section
    mark: str
    shown: str
    around: str
    why: str

    def __str__(self) -> str:
        number = self.section.place.section + 1
        return f"Section {number}, {self.section.title}, {self.mark}: “{self.around}” {self.why}"


def doubts(script: Script, sections: Sequence[Section], speech: Speech) -> list[Doubt]:
    """Return the amounts without a safe reading.

    Raises what `speech.speaker` raises, on a page whose language is not known.
    """
    language, lexicons, defined = speech.words_language(), speech.all_lexicons, speech.defined
    return [
        Doubt(section, line.mark, line.said[p.begin : p.end], _around(line.said, p), p.doubt)
        for section in sections
        for line in script.lines(section)
        for p in spoken_line(line, language, lexicons, defined).pieces
        if p.doubt
    ]


def _around(text: str, piece: Piece) -> str:
    """Return whole words around a piece, about as many characters as are read at a glance."""
    first, last = piece.begin - GLANCE // 2, piece.end + GLANCE // 2
    begin = text.find(" ", first, piece.begin) + 1 or piece.begin if first > 0 else 0
    end = text.rfind(" ", piece.end, last) if last < len(text) else len(text)
    end = piece.end if end < 0 else end
    before, after = "… " if begin else "", " …" if end < len(text) else ""
    return f"{before}{text[begin:end].strip()}{after}"
