"""`reader check`: the proof that nothing of a page is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from reader import options

if TYPE_CHECKING:
    from content import Document
    from reader.coverage import Fate
    from reader.opening import Source

FIRST = 70  # characters of what is left out for a reason


@click.command("check", short_help="Account for everything on a page.")
@options.page
@options.script
@click.option("--left-out", is_flag=True, help="Print the parts that are left out, whole.")
@options.as_json
@click.pass_context
def command(
    ctx: click.Context,
    source: Source,
    script: options.MakeScript,
    left_out: bool,
    as_json: bool,
) -> None:
    """Account for everything on PAGE: each visible text and each name that it gives to an element
    is said, or left out for a reason, or lost. The exit status is 1 if anything is lost.
    """
    from reader.coverage import fates
    from reader.lexicons import page_lexicons
    from reader.shapes import as_text, check_shape
    from reader.terminal import printable
    from reader.unspoken import not_heard, unspoken_on

    page = source.page()
    document = source.document(page)
    narrated = script(document)
    found = list(fates(page, narrated))
    unspoken = unspoken_on(narrated)
    if as_json:
        click.echo(as_text(check_shape(document, found, unspoken)))
    else:
        for line in (*_report(document, found, left_out), *not_heard(unspoken)):
            click.echo(printable(line))
    page_lexicons(document, source.tell)
    ctx.exit(int(any(one.is_lost for one in found)))


def _report(document: Document, found: list[Fate], whole: bool) -> Iterator[str]:
    from reader.opening import doubt

    said = sum(1 for one in found if one.mark)
    lost = [one.part for one in found if one.is_lost]
    yield document.title
    if sentence := doubt(document):
        yield sentence
    yield f"{said} said, {len(found) - said - len(lost)} left out, {len(lost)} lost."
    for part in lost:
        yield f"Lost{' (a name)' if part.is_name else ''}: {part.text}"
    counts = Counter(one.reason for one in found if one.reason)
    for reason, texts in _by_reason(document, found).items():
        yield f"{_told(reason, counts[reason])}: {counts[reason] or len(texts)}"
        for text in filter(None, texts if whole else [_first(" … ".join(filter(None, texts)))]):
            yield f"  {text}"


def _by_reason(document: Document, found: list[Fate]) -> dict[str, list[str]]:
    """Return the parts left out by their reasons; only emoji are the script's, not the page's."""
    from reader.coverage import EMOJI

    groups: dict[str, list[str]] = {}
    for part in document.left_out:
        groups.setdefault(part.reason, []).append(part.text)
    for one in found:
        if one.reason == EMOJI:
            groups.setdefault(EMOJI, []).append(one.part.text)
    return groups


def _told(reason: str, parts: int) -> str:
    """What is hidden, or has no words, is no part of what is shown, and not counted as one."""
    return f"Left out, {reason}" if parts else f"Besides, {reason}"


def _first(text: str) -> str:
    return text if len(text) <= FIRST else f"{text[:FIRST].rpartition(' ')[0] or text[:FIRST]} …"
