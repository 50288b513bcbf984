"""`reader listen`: a page read aloud, and moved through with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from reader import options

if TYPE_CHECKING:
    from reader.opening import Source


@click.command("listen", short_help="Read a page aloud, and move through it with the keyboard.")
@options.page
@options.section(several=False)
@options.script
@options.lexicon
@options.speech
@options.device
@click.option(
    "--plain",
    is_flag=True,
    help="Print lines instead of speaking, for your own screen reader or braille display."
    " ACCESSIBLE=1 in the environment does the same.",
)
@click.option("--from-start", is_flag=True, help="Begin anew, not where you stopped last time.")
@click.pass_context
def command(
    context: click.Context,
    /,
    source: Source,
    section: str | None,
    script: options.MakeScript,
    lexicons: options.FindLexicons,
    device: str | None,
    plain: bool,
    from_start: bool,
    **speech: Any,
) -> None:
    """Read PAGE aloud, from where you stopped last time, or from a section on.

    Space pauses and goes on; the arrows go to the next or previous sentence and paragraph,
    Page Down and Page Up to the next or previous section, h to the next heading, s to a section by
    its name; Escape twice ends. Question mark is help: then press any key to hear what it does.
    """
    from reader.interruption import end_as_ctrl_c_does
    from reader.sitting import Wanted, listen
    from reader.terminal import is_accessible, printable

    end_as_ctrl_c_does()
    wanted = Wanted(
        source,
        script,
        options.speech_of("", **speech),
        named=frozenset(name for name in speech if options.is_given(context, name)),
        section=section,
        from_start=from_start,
        device=device,
        plain=plain or is_accessible(),
        keys=context.obj.keys,
        lexicons=lexicons,
    )
    if listen(wanted, lambda line: click.echo(printable(line))):
        context.exit(130)
