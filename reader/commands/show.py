"""`reader show`: the script as text."""

from __future__ import annotations

import click

from reader import options


@click.command("show", short_help="Print what would be said, one utterance a line.")
@options.page
@options.section(several=True)
@options.announce
@options.as_json
def command(page: str | None, section: tuple[str, ...], announce: str, as_json: bool) -> None:
    """Print exactly what would be said of PAGE, one utterance a line.

    For a screen reader, a braille display, or somebody who checks the words before they are
    played to others.
    """
    from reader.finding import find_sections
    from reader.narration import Announce, narrate
    from reader.opening import open_document
    from reader.shapes import as_text, document_shape, script_shape
    from reader.terminal import printable

    document = open_document(page)
    wanted = find_sections(document.sections, section)
    scripts = ((s, narrate(document, s, Announce(announce))) for s in wanted)
    if as_json:
        shapes = [script_shape(s, list(lines)) for s, lines in scripts]
        click.echo(as_text(document_shape(document, shapes)))
        return
    for _, lines in scripts:
        for line in lines:
            click.echo(printable(line.said))
