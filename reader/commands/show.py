"""`reader show`: the script as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader import options

if TYPE_CHECKING:
    from reader.opening import Source


@click.command("show", short_help="Print what would be said, one utterance a line.")
@options.page
@options.section(several=True)
@options.script
@options.as_json
def command(
    source: Source, section: tuple[str, ...], as_json: bool, script: options.MakeScript
) -> None:
    """Print exactly what would be said of PAGE, one utterance a line.

    For a screen reader, a braille display, or somebody who checks the words before they are
    played to others.
    """
    from reader.finding import find_sections
    from reader.shapes import as_text, document_shape, script_shape
    from reader.terminal import printable

    document = source.document()
    wanted = find_sections(document.sections, section)
    whole = script(document)
    if as_json:
        shapes = [script_shape(s, list(whole.lines(s))) for s in wanted]
        click.echo(as_text(document_shape(document, shapes)))
        return
    for one in wanted:
        for line in whole.lines(one):
            click.echo(printable(line.said))
