"""`reader export`: a page as audio files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from reader import options

if TYPE_CHECKING:
    from reader.opening import Source


@click.command("export", short_help="Write a page as audio files.")
@options.page
@click.option(
    "--to",
    required=True,
    type=click.Path(file_okay=False),
    help="The folder for the files; it is made if there is none.",
)
@click.option(
    "--format",
    multiple=True,
    default=("mp3",),
    show_default=True,
    metavar="FORMAT",
    help="wav, flac, mp3 or opus. Can be given several times.",
)
@options.section(several=True)
@click.option(
    "--strict-numbers",
    is_flag=True,
    help="Write nothing where an amount has no safe reading, and tell where.",
)
@options.script
@options.lexicon
@options.speech
def command(
    source: Source,
    to: str,
    format: tuple[str, ...],
    section: tuple[str, ...],
    strict_numbers: bool,
    script: options.MakeScript,
    lexicons: options.FindLexicons,
    **speech: Any,
) -> None:
    """Write PAGE as audio: one file per section, a playlist, and a manifest.

    The files are named 01-title-in-words.mp3 and so on. playlist.m3u8 plays them in order;
    manifest.json tells programs what was written and where each sentence begins and ends.
    """
    from dataclasses import replace
    from pathlib import Path

    from audio.formats import find_format
    from reader.export import Entry, Plan, entry, finish, make_folder, strangers
    from reader.finding import find_sections
    from reader.interruption import end_as_ctrl_c_does
    from reader.lexicons import defined_on
    from reader.opening import doubt
    from reader.production import produce
    from reader.progress import shown
    from reader.proofreading import doubts
    from reader.terminal import count, duration, printable
    from reader.unspoken import not_heard

    kinds = [find_format(name) for name in dict.fromkeys(format)]
    document = source.document()
    spoken = replace(
        options.speech_of(document.language, lexicons(document), **speech),
        defined=defined_on(document),
    )
    is_named = spoken.voice or spoken.voices
    for note in filter(None, (doubt(document), spoken.note() if is_named else "")):
        click.echo(printable(note), err=True)
    sections = find_sections(document.sections, section)
    whole = script(document)
    plan = Plan(whole, sections, Path(to), kinds, doubts(whole, sections, spoken))
    _warn([*map(str, plan.doubts)], strict_numbers)
    make_folder(plan.folder)
    end_as_ctrl_c_does()
    by_number = {plan.number(s): s for s in sections}
    titles = {number: s.title for number, s in by_number.items()}
    entries: dict[int, Entry] = {}
    unspoken: dict[int, tuple[str, ...]] = {}
    try:
        for written in shown(produce(plan.jobs(), spoken), titles):
            entries[written.number] = entry(plan, by_number[written.number], written)
            unspoken[written.number] = written.unspoken
    except KeyboardInterrupt:
        done = count(len(entries), "section is", "sections are")
        click.echo(f"{done} written, without a playlist. Run it again for all.", err=True)
        raise
    finish(plan, entries)
    length = duration(sum(each.seconds for each in entries.values()))
    click.echo(printable(f"{count(len(entries), 'section', 'sections')}, {length}, in {to}"))
    for note in not_heard(unspoken):
        click.echo(printable(note), err=True)
    if others := strangers(plan):
        click.echo(
            printable(f"Not of this export, in the same folder: {', '.join(others)}"), err=True
        )


def _warn(places: list[str], strict: bool) -> None:
    """Tell how many amounts have no safe reading. Raises UnsafeReading where none is wanted."""
    from reader.errors import UnsafeReading
    from reader.terminal import count

    if places and strict:
        raise UnsafeReading(places)
    if places:
        amounts = count(len(places), "amount has", "amounts have")
        click.echo(f"{amounts} no safe reading: see “reader show --spoken”.", err=True)
