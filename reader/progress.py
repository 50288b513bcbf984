"""How far an export is: a bar where one can be drawn, one plain line a section elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from reader.production import Written
from reader.terminal import duration, printable, redraws


def shown(written: Iterable[Written], titles: dict[int, str]) -> Iterator[Written]:
    """Pass on what is written, and tell on standard error how far it is.

    `titles` names every section that will come by its number.
    """
    return _bar(written, len(titles)) if redraws(sys.stderr) else _lines(written, titles)


def _bar(written: Iterable[Written], total: int) -> Iterator[Written]:
    with click.progressbar(length=total, label="Writing", file=sys.stderr) as bar:
        for section in written:
            bar.update(1)
            yield section


def _lines(written: Iterable[Written], titles: dict[int, str]) -> Iterator[Written]:
    for done, section in enumerate(written, 1):
        title = printable(titles[section.number])
        length = duration(section.seconds)
        of = f"{done} of {len(titles)}"
        click.echo(f"Written {section.number}. {title}, {length} ({of})", err=True)
        yield section
