"""From blocks in reading order to titled sections."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from content.document import Block, Kind, Place, Reason, Section, Sentence
from content.drafts import Draft
from content.inline import without_objects
from content.sentences import lines, one_sentence, sentences

_WORDS_ABOVE_TITLE = 60


def sections(drafts: list[Draft], title: str, language: str) -> tuple[Section, ...]:
    """Return the sections; what stands before the first heading belongs to the page itself."""
    return tuple(
        _section(number, group, title, language) for number, group in enumerate(_groups(drafts))
    )


def doubles(drafts: list[Draft]) -> list[tuple[Draft, Reason]]:
    """Return the headings that say at once again what the last heading said.

    Pages often have a heading twice, for wide and for narrow screens.
    """
    return [
        (draft, Reason.DUPLICATE)
        for last, draft in pairwise(drafts)
        if _is_heading(draft) and _is_heading(last) and _same(draft, last)
    ]


def title_first(drafts: list[Draft], title: str) -> list[Draft]:
    """Return the drafts with the page's title before the few words that may stand above it.

    A date, a topic or a price above the title belong below it, in its section.
    """
    at = next((at for at, draft in enumerate(drafts) if _is_heading(draft)), None)
    if at is None or drafts[at].words.casefold() != title.casefold():
        return drafts
    above = drafts[:at]
    if sum(len(draft.words.split()) for draft in above) > _WORDS_ABOVE_TITLE:
        return drafts
    return [drafts[at], *above, *drafts[at + 1 :]]


def _is_heading(draft: Draft) -> bool:
    return draft.kind is Kind.HEADING


def _same(one: Draft, other: Draft) -> bool:
    return one.words.casefold() == other.words.casefold()


def _groups(drafts: list[Draft]) -> Iterator[list[Draft]]:
    group: list[Draft] = []
    for draft in drafts:
        if _is_heading(draft) and group:
            yield group
            group = []
        group.append(draft)
    if group:
        yield group


def _section(number: int, group: list[Draft], title: str, language: str) -> Section:
    blocks = tuple(_block(draft, number, at, language) for at, draft in enumerate(group))
    heading = blocks[0] if blocks[0].kind is Kind.HEADING else None
    name, level = (heading.text, heading.level) if heading else (title, 1)
    return Section(Place(number), name, level, blocks)


def _block(draft: Draft, section: int, block: int, language: str) -> Block:
    said: list[Sentence] = []
    cut = {Kind.HEADING: one_sentence, Kind.CODE: lines}.get(draft.kind, sentences)
    for part in draft.parts:
        headers, rows = part.headers, part.rows
        above = without_objects(part.above)
        spoken = part.spans[0].language if part.spans else ""
        for spans in cut(part.spans, spoken or language) if part.spans else [()]:
            place = Place(section, block, len(said))
            words = without_objects(spans)
            said.append(Sentence(place, words, headers, rows, above, part.column, part.cell))
            headers, rows = (), 1
    return Block(
        draft.kind,
        tuple(said),
        draft.level,
        draft.item,
        draft.within,
        draft.row,
        draft.language,
    )
