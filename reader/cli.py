"""The command `reader`: asks, calls, prints."""

from __future__ import annotations

import importlib
from typing import Any

import click

COMMANDS = (
    "sections",
    "show",
    "listen",
    "export",
    "check",
    "say",
    "lexicon",
    "voices",
    "doctor",
)

EXIT_STATUSES = """\b
Exit statuses:
  0    it went well
  1    check lost something, a fault of the program, or nobody reads its output
  2    the command was not understood
  3    the page cannot be had or read
  4    no such section, or a setting that cannot be used
  5    no such voice, no sound device, or speech that failed
  6    a file cannot be written
  7    an amount has no safe reading, and none other was wanted
  130  interrupted
"""


class Reader(click.Group):
    """Loads a command when it is asked for, and turns our errors into exit statuses."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"reader.commands.{name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise click.UsageError(f"{error.message} {_advice(args[0])}", ctx) from error

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            ctx.exit(130)
        except (click.ClickException, click.exceptions.Exit):
            raise  # before our errors are loaded: help and usage come at once
        except Exception as error:
            if (status := exit_status(error)) is None:
                raise
            tell(error)
            ctx.exit(status)


def _advice(word: str) -> str:
    """Return what somebody may have meant who typed that instead of a command."""
    from difflib import get_close_matches
    from pathlib import Path

    if "/" in word or "." in word or Path(word).exists():
        return f"Did you mean “reader listen {word}”?"
    if close := get_close_matches(word, COMMANDS, 1):
        return f"Did you mean “reader {close[0]}”?"
    return f"The commands are: {', '.join(COMMANDS)}."


def tell(error: Exception) -> None:
    """Print one of our errors: its sentence, and its hint on a line of its own."""
    from reader.terminal import printable

    for sentence in filter(None, (str(error), getattr(error, "hint", ""))):
        for line in sentence.split("\n"):
            click.echo(printable(line), err=True)


def exit_status(error: Exception) -> int | None:
    """Return the status for one of our errors, None for a fault of the program."""
    from audio.errors import AudioError, FormatNotFound, LexiconError, WritingFailed
    from content.errors import ContentError, SelectorNotUnderstood
    from reader.errors import FolderError, ReaderError, UnsafeReading

    statuses: tuple[tuple[type[Exception], int], ...] = (
        (SelectorNotUnderstood, 2),
        (ContentError, 3),
        (FolderError, 6),
        (UnsafeReading, 7),
        (ReaderError, 4),
        (FormatNotFound, 4),
        (LexiconError, 4),
        (WritingFailed, 6),
        (AudioError, 5),
    )
    return next((status for kind, status in statuses if isinstance(error, kind)), None)


@click.group(
    cls=Reader,
    epilog=EXIT_STATUSES,
    context_settings={
        "auto_envvar_prefix": "READER",
        "help_option_names": ["-h", "--help"],
        "max_content_width": 100,
    },
)
@click.version_option(package_name="page-reader", message="reader %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Give it a web page, and it reads the page to you.

    PAGE is an address, a file, “-” for standard input, or nothing: then it is the page that
    comes with the program. Nothing leaves this computer but the request for the page.
    """
    from reader.settings import Own, for_commands, keys, read_settings, settings_file, sites
    from reader.terminal import lose_no_character

    lose_no_character()
    file = settings_file()
    if settings := read_settings(file):
        commands = {name: command for name in COMMANDS if (command := cli.get_command(ctx, name))}
        ctx.default_map = for_commands(settings, commands, file)
    ctx.obj = Own(sites(settings, file), keys(settings, file))


def main() -> None:
    """Run the command; what cannot be printed is told as what cannot be written."""
    try:
        cli()
    except OSError as error:
        click.echo(f"The output cannot be written: {error.strerror}.", err=True)
        raise SystemExit(6) from None
    except KeyboardInterrupt:  # before or after the command itself
        raise SystemExit(130) from None
