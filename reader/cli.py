"""The command `reader`: asks, calls, prints."""

from __future__ import annotations

import importlib
from typing import Any

import click

COMMANDS = ("sections", "show", "listen", "export", "voices", "doctor")

EXIT_STATUSES = """\b
Exit statuses:
  0    it went well
  1    a fault of the program itself
  2    the command was not understood
  3    the page cannot be had or read
  4    no such section, or a setting that cannot be used
  5    no such voice, no sound device, or speech that failed
  6    a file cannot be written
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

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            ctx.exit(130)
        except Exception as error:
            ours = _bad_setting(error) if isinstance(error, click.BadParameter) else error
            if (status := exit_status(ours)) is None:
                raise
            tell(ours)
            ctx.exit(status)


def tell(error: Exception) -> None:
    """Print one of our errors: its sentence, and its hint on a line of its own."""
    from reader.terminal import printable

    for sentence in filter(None, (str(error), getattr(error, "hint", ""))):
        click.echo(printable(sentence), err=True)


def exit_status(error: Exception) -> int | None:
    """Return the status for one of our errors, None for a fault of the program."""
    from audio.errors import AudioError, FormatNotFound, WritingFailed
    from content.errors import ContentError
    from reader.errors import FolderError, ReaderError

    statuses: tuple[tuple[type[Exception], int], ...] = (
        (ContentError, 3),
        (FolderError, 6),
        (ReaderError, 4),
        (FormatNotFound, 4),
        (WritingFailed, 6),
        (AudioError, 5),
    )
    return next((status for kind, status in statuses if isinstance(error, kind)), None)


def _bad_setting(error: click.BadParameter) -> Exception:
    """Return an error that names the settings file, where the wrong value comes from there."""
    from click.core import ParameterSource

    from reader.errors import SettingError
    from reader.settings import settings_file

    name = (error.param and error.param.name) or ""
    if not error.ctx or error.ctx.get_parameter_source(name) is not ParameterSource.DEFAULT_MAP:
        return error
    return SettingError(
        f"The setting {name} in {settings_file()} cannot be used: {error.message}",
        hint="Mend that line of the file.",
    )


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
    from reader.settings import for_commands, read_settings, settings_file
    from reader.terminal import lose_no_character

    lose_no_character()
    file = settings_file()
    if settings := read_settings(file):
        ctx.default_map = for_commands(settings, _options(ctx), file)


def _options(ctx: click.Context) -> dict[str, dict[str, bool]]:
    """Return each command's options by the names that settings use; see reader.settings."""
    commands = {name: cli.get_command(ctx, name) for name in COMMANDS}
    return {
        name: {p.name: p.multiple for p in command.params if isinstance(p, click.Option) and p.name}
        for name, command in commands.items()
        if command
    }


def main() -> None:
    try:
        cli()
    except KeyboardInterrupt:  # before or after the command itself
        raise SystemExit(130) from None
