"""`reader doctor`: whether everything is here."""

from __future__ import annotations

import click


@click.command("doctor", short_help="Look whether all that is needed is here.")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Tell what is here to speak, play and write with, and what to do where something is not."""
    from reader.checkup import findings
    from reader.terminal import printable

    statuses = []
    for finding in findings():
        click.echo(printable(str(finding)))
        statuses.append(finding.status)
    ctx.exit(max(statuses))
