"""`reader show`: the script as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader import options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from audio.lexicon import Lexicons
    from content.document import Document, Section
    from reader.narration import Line, Script
    from reader.opening import Source
    from reader.proofreading import SpokenLine


@click.command("show", short_help="Print what would be said, one utterance a line.")
@options.page
@options.section(several=True)
@options.script
@options.lexicon
@click.option(
    "--spoken",
    is_flag=True,
    help="Print beside what is shown what the voice is given, where that differs.",
)
@options.as_json
def command(
    source: Source,
    section: tuple[str, ...],
    spoken: bool,
    as_json: bool,
    script: options.MakeScript,
    lexicons: options.FindLexicons,
) -> None:
    """Print exactly what would be said of PAGE, one utterance a line.

    For a screen reader, a braille display, or somebody who checks the words before they are
    played to others.

    With --spoken, a line whose numbers, signs or short forms are put in words is followed by what
    is said, the differences in square brackets, and by a line for each amount without a safe
    reading. Words that no voice speaks are told. Without it all words are printed, since what is
    printed is there to be read.
    """
    from reader.finding import find_sections
    from reader.shapes import as_text, document_shape, script_shape, spoken_shape, utterance_shape
    from reader.terminal import printable

    document = source.document()
    wanted = find_sections(document.sections, section)
    whole = script(document)
    own = lexicons(document) if spoken else lexicons(None, options.tell)  # one that is none is told
    proof = _proof(document, own) if spoken else None
    for note in _not_heard(whole, wanted) if spoken else ():
        options.tell(note)
    if as_json:
        shape = (lambda line: spoken_shape(proof(line))) if proof else utterance_shape
        shapes = [script_shape(s, [*map(shape, whole.lines(s))]) for s in wanted]
        click.echo(as_text(document_shape(document, shapes)))
        return
    for line in (line for one in wanted for line in whole.lines(one)):
        for text in _beside(proof(line)) if proof else (line.said,):
            click.echo(printable(text))


def _not_heard(script: Script, sections: Iterable[Section]) -> Iterator[str]:
    from reader.unspoken import not_heard, unspoken_on

    return not_heard(unspoken_on(script, sections))


def _proof(document: Document, lexicons: Lexicons) -> Callable[[Line], SpokenLine]:
    """Return what tells for a line of the document how it is said."""
    from audio.lexicon_files import our_lexicons
    from reader.lexicons import defined_on
    from reader.proofreading import spoken_line

    defined = defined_on(document)
    both = lexicons.then(our_lexicons())
    return lambda line: spoken_line(line, document.language, both, defined)


def _beside(line: SpokenLine) -> Iterator[str]:
    if not line.pieces:
        yield line.line.said
        return
    shown, said = line.marked
    yield f"shown: {shown}"
    yield f"said:  {said}"
    yield from (f"no safe reading: {piece.doubt}" for piece in line.pieces if piece.doubt)
