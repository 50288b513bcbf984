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
    spans = by_script(line.utterance.spans, language or DEFAULT_LANGUAGE)
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


def unsafe(script: Script, sections: Sequence[Section], speech: Speech) -> list[str]:
    """Return a sentence for each amount without a safe reading, with its place.

    Raises what `speech.speaker` raises, on a page whose language is not known.
    """
    language, lexicons, defined = speech.words_language(), speech.all_lexicons, speech.defined
    return [
        f"{section.title}, {line.mark}: {piece.doubt}"
        for section in sections
        for line in script.lines(section)
        for piece in spoken_line(line, language, lexicons, defined).pieces
        if piece.doubt
    ]
