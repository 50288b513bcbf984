"""`reader listen`: a page read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from reader import options

if TYPE_CHECKING:
    from reader.opening import Source

KEYS = "Space pauses and goes on, right and left skip a section, q ends."


@click.command("listen", short_help="Read a page aloud.")
@options.page
@options.section(several=False)
@options.script
@options.speech
@click.option(
    "--device",
    metavar="NAME",
    help="Any part of a sound device's name; “null” plays to nowhere. “reader doctor” tells them.",
)
def command(
    source: Source,
    section: str | None,
    script: options.MakeScript,
    device: str | None,
    **speech: Any,
) -> None:
    """Read PAGE aloud, from its beginning or from a section on.

    Space pauses and goes on; right and left skip a section; q ends.
    """
    from contextlib import closing, nullcontext

    from audio.playing import Player
    from content.document import Place
    from reader.finding import find_section
    from reader.interruption import end_as_ctrl_c_does
    from reader.keyboard import has_keys, keys_to
    from reader.listening import Session
    from reader.terminal import printable

    document = source.document()
    place = Place(0) if section is None else find_section(document.sections, section).place
    spoken = options.speech_of(document.language, **speech)
    if spoken.voice and (note := spoken.note()):
        click.echo(printable(note), err=True)
    end_as_ctrl_c_does()
    speaker = spoken.speaker()
    with closing(speaker.engine), Player(speaker, device=device) as player:
        session = Session(
            script(document),
            player,
            show=lambda line: click.echo(printable(line)),
        )
        session.start(place)
        if has_keys():
            click.echo(KEYS, err=True)
        with keys_to(session.incoming.put) if has_keys() else nullcontext():
            session.run()
    if session.interrupted:
        raise KeyboardInterrupt
