"""`reader sections`: the outline of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader import options

if TYPE_CHECKING:
    from reader.opening import Source


@click.command("sections", short_help="Tell the sections of a page.")
@options.page
@options.as_json
def command(source: Source, as_json: bool) -> None:
    """Tell the sections of PAGE: number, title, level, and about how long each one lasts."""
    from reader.narration import Script
    from reader.shapes import as_text, document_shape, outline_shape
    from reader.terminal import duration, printable

    document = source.document()
    script = Script(document)
    rows = [
        outline_shape(number, section, list(script.lines(section)))
        for number, section in enumerate(document.sections, 1)
    ]
    if as_json:
        click.echo(as_text(document_shape(document, rows)))
        return
    for row in rows:
        title, length = printable(row["title"]), duration(row["seconds"])
        click.echo(f"{row['number']}. {title}, level {row['level']}, {length}")
