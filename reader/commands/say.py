"""`reader say`: one line, spoken."""

from __future__ import annotations

from typing import Any

import click

from reader import options


@click.command("say", short_help="Speak one line.")
@click.argument("text", nargs=-1, required=True)
@options.lang("The language of the text, such as es or pt-BR.")
@options.lexicon
@options.speech
@options.device
@click.pass_context
def command(
    context: click.Context,
    /,
    text: tuple[str, ...],
    lang: str,
    lexicons: options.FindLexicons,
    device: str | None,
    **speech: Any,
) -> None:
    """Speak TEXT, as it would be said on a page: to try a voice, a rate or a lexicon.

    “-” is standard input, line by line.
    """
    from reader.interruption import end_as_ctrl_c_does
    from reader.saying import saying, utterances

    written = click.open_file("-").read() if text == ("-",) else " ".join(text)
    lines = utterances(written.splitlines(), lang)
    if not lines:
        raise click.UsageError("There is nothing to say.", context)
    speaker = options.speech_of(lang, lexicons(), **speech).speaker()
    end_as_ctrl_c_does()
    with saying(speaker, device) as say:
        say(lines)
