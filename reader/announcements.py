"""What the reader says about a page's structure: which words, on which level.

Everything that is announced stands in TABLE; the README's table is made from it (a test holds
the two together, and `python -m reader.announcements` prints it).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from audio.languages import primary
from content.document import Role, State
from reader.catalogues import SOURCE_LANGUAGE
from reader.phrases import Phrases, phrases_in

Phrase = Callable[..., str]


class Announce(StrEnum):
    """How much is said about a page's structure, beside its words."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


class Cue(StrEnum):
    """A thing about the structure that can be said, and where."""

    HEADING = "after a heading"
    LIST = "before a list"
    NESTED_LIST = "before a list in a list"
    LIST_OF_LINKS = "before a list of nothing but links"
    LIST_OF_ONE = "before a list of one item or term"
    LIST_END = "after a list"
    ITEM = "before an item without a number of its own"
    LONG_ITEM = "the same, where an item of the list has several paragraphs or a list in it"
    DEFINITIONS = "before a list of terms"
    DEFINITIONS_END = "after a list of terms"
    TABLE = "before a table, after its caption"
    TABLE_END = "after a table"
    ROW = "before a row that begins without a header, or not with its name"
    ROW_BELOW_HEADERS = "before a row that begins with its name below a column's header"
    CELL_OF_ROWS = "before a cell of several rows"
    CELL_ABOVE = "before such a cell's words in its further rows"
    BLANK = "for an empty cell that another would be taken for"
    FIGURE = "before a figure"
    FIGURE_END = "after a figure"
    CAPTION = "before a caption"
    IMAGE = "before an image's description"
    UNDESCRIBED = "for images without a description"
    QUOTE = "before a quotation"
    QUOTE_END = "after a quotation"
    LINKS = "after a paragraph with links"
    DELETION = "before deleted words"
    DELETION_END = "after deleted words"
    INSERTION = "before inserted words"
    INSERTION_END = "after inserted words"
    CONTROL = "after a control's name"
    SETTING = "for a control that is set, or not"
    STATE = "for how else a control stands"
    LIMITS = "for the limits of a control"
    OPTIONS = "for the options of a control"
    DESCRIPTION = "for what describes a control"
    EXPANSION = "after an abbreviation, the first time"


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is said on each level, None for nothing; and with what, for the documentation."""

    none: Phrase | None
    some: Phrase | None
    all: Phrase | None
    example: tuple[int | str, ...] = ()

    def on(self, level: Announce) -> Phrase | None:
        return {Announce.NONE: self.none, Announce.SOME: self.some, Announce.ALL: self.all}[level]


def _always(phrase: Phrase, *example: int | str) -> Announcement:
    return Announcement(phrase, phrase, phrase, example)


def _some(phrase: Phrase, *example: int | str) -> Announcement:
    return Announcement(None, phrase, phrase, example)


def _all(phrase: Phrase, *example: int | str) -> Announcement:
    return Announcement(None, None, phrase, example)


TABLE: dict[Cue, Announcement] = {
    Cue.HEADING: _some(Phrases.heading, 2),
    Cue.LIST: _some(Phrases.list_of, 3),
    Cue.NESTED_LIST: _some(Phrases.nested_list_of, 3, 2),
    Cue.LIST_OF_LINKS: _some(Phrases.list_of_links, 3),
    Cue.LIST_OF_ONE: _all(Phrases.list_of, 1),
    Cue.LIST_END: _all(Phrases.end_of_list),
    Cue.ITEM: _all(Phrases.item, 1, 3),
    Cue.LONG_ITEM: _some(Phrases.item, 1, 3),
    Cue.DEFINITIONS: _some(Phrases.list_of_terms, 3),
    Cue.DEFINITIONS_END: _all(Phrases.end_of_list),
    Cue.TABLE: _some(Phrases.table, 4, 3),
    Cue.TABLE_END: _all(Phrases.end_of_table),
    Cue.ROW: _some(Phrases.row, 2),
    Cue.ROW_BELOW_HEADERS: _all(Phrases.row, 2),
    Cue.CELL_OF_ROWS: _always(Phrases.for_rows, 2),
    Cue.CELL_ABOVE: _always(Phrases.as_above),
    Cue.BLANK: _always(Phrases.blank),
    Cue.FIGURE: _all(Phrases.figure),
    Cue.FIGURE_END: _all(Phrases.end_of_figure),
    Cue.CAPTION: _all(Phrases.caption),
    Cue.IMAGE: _some(Phrases.image),
    Cue.UNDESCRIBED: _some(Phrases.images_without_description, 1),
    Cue.QUOTE: _some(Phrases.quote),
    Cue.QUOTE_END: _some(Phrases.end_of_quote),
    Cue.LINKS: _all(Phrases.links, 2),
    Cue.DELETION: _always(Phrases.deletion),
    Cue.DELETION_END: _always(Phrases.end_of_deletion),
    Cue.INSERTION: _always(Phrases.insertion),
    Cue.INSERTION_END: _always(Phrases.end_of_insertion),
    Cue.CONTROL: _some(Phrases.control, Role.CHECK_BOX),
    Cue.SETTING: _always(Phrases.state, State.NOT_CHECKED),
    Cue.STATE: _some(Phrases.state, State.REQUIRED),
    Cue.LIMITS: _some(Phrases.limits, "0", "10"),
    Cue.OPTIONS: _some(Phrases.options, 3, 1),
    Cue.DESCRIPTION: _all(Phrases.description, "as on your card"),
    Cue.EXPANSION: _always(Phrases.expansion, "magnetic resonance imaging"),
}


@dataclass(frozen=True, slots=True)
class Announcer:
    """Says the phrases of one language on one level.

    `wanted` is the language they were looked for: its region is kept, so that one voice says them
    and what they are about.
    """

    level: Announce
    phrases: Phrases
    wanted: str = ""

    @property
    def language(self) -> str:
        """The language that the phrases really are in (BCP 47)."""
        is_there = primary(self.wanted) == primary(self.phrases.language)
        return self.wanted if is_there else self.phrases.language

    def say(self, cue: Cue, *values: int | str) -> str:
        """Return the phrase, "" where nothing is said of it on this level."""
        phrase = TABLE[cue].on(self.level)
        return phrase(self.phrases, *values) if phrase else ""


def documentation() -> Iterator[str]:
    """Give the lines of the README's table, with the phrases as they are heard in English."""
    phrases = phrases_in(SOURCE_LANGUAGE)
    yield "| what is announced | `none` | `some` | `all` |"
    yield "|---|---|---|---|"
    for cue, row in TABLE.items():
        heard = (phrase and phrase(phrases, *row.example) for phrase in map(row.on, Announce))
        yield f"| {cue} | {' | '.join(f'“{said}”' if said else '' for said in heard)} |"


if __name__ == "__main__":
    print("\n".join(documentation()))  # noqa: T201
