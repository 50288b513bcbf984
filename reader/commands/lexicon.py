"""`reader lexicon`: the person's own words, and how words are said."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

import click

from reader import options


@click.group("lexicon", short_help="Tell how words are said, and hear it.")
def command() -> None:
    """Tell how words are said, and hear it.

    Your own words are kept beside your settings, and hold on every page.
    """


@command.command("add", short_help="Say a word as you tell it, from now on.")
@click.argument("word")
@click.argument("said")
@options.lang("Only in this language, such as es or pt-BR; else in any.")
def add(word: str, said: str, lang: str) -> None:
    """Say WORD as SAID from now on: in other words (“you wing”) or in IPA, between slashes.

    A word in small letters is said so in any capitalisation, one with a capital only as it is.
    """
    from reader.lexicons import add as add_entry
    from reader.terminal import printable

    try:
        file, new, before = add_entry(word, said, lang)
    except ValueError as error:
        raise click.UsageError(f"This cannot be in a lexicon: {error}.") from error
    where = f" in {lang}" if lang else ""
    instead = f", and no more {_told(before.alias, before.ipa)}" if before else ""
    click.echo(printable(f"{new.grapheme} is said{where}: {_told(new.alias, new.ipa)}{instead}."))
    click.echo(printable(f"It stands in {file}."))


@command.command("test", short_help="Hear how words are said, and why.")
@click.argument("words", nargs=-1, metavar="[WORD|FILE]…")
@options.lang("The language of the words, such as es or pt-BR.")
@click.option("--quiet", is_flag=True, help="Only print.")
@options.lexicon_option
@options.speech
@options.device
@click.pass_context
def test(
    context: click.Context,
    /,
    words: tuple[str, ...],
    lang: str,
    quiet: bool,
    lexicon: tuple[str, ...],
    device: str | None,
    **speech: Any,
) -> None:
    """Print how each word is said, and what the voice makes of it, and say it.

    The words may be words, or files: then all that are in them. Without any, those of your
    lexicons. The exit status is 4 if what is told of a word cannot be used.
    """
    from audio.errors import DeviceAbsent
    from reader.interruption import end_as_ctrl_c_does
    from reader.lexicons import own_lexicons
    from reader.saying import saying, utterances
    from reader.terminal import printable
    from reader.trying import files_among, trials

    (files, wanted), own = files_among(words), own_lexicons(lexicon)
    asked = options.speech_of(lang, files.then(own), **speech)
    end_as_ctrl_c_does()
    usable = []
    with ExitStack() as opened:
        speaker, say = asked.speaker(), None
        try:
            say = None if quiet else opened.enter_context(saying(speaker, device))
        except DeviceAbsent as absent:
            if device:
                raise
            options.tell(f"{absent} The words are only printed.")
            speaker = asked.speaker()  # the other one was closed
        for trial in trials(wanted, files if words else own, lang, speaker):
            usable.append(trial.is_usable)
            click.echo(printable(trial.sentence))
            if say:
                say(utterances([trial.word], trial.language))
    if not usable:
        click.echo("Your lexicon is empty. “reader lexicon add” puts a word into it.")
    context.exit(0 if all(usable) else 4)


def _told(alias: str, ipa: str) -> str:
    return " ".join(filter(None, (f"“{alias}”" if alias else "", f"/{ipa}/" if ipa else "")))
