"""What a page says, once the markup is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where a sentence stands in its document; orders as one reads."""

    section: int
    block: int = 0
    sentence: int = 0

    def __str__(self) -> str:
        return f"s{self.section}.b{self.block}.n{self.sentence}"

    @property
    def behind(self) -> Place:
        """The place right behind this one, where a sentence may stand or not."""
        return Place(self.section, self.block, self.sentence + 1)


class Kind(StrEnum):
    """What a block is to the person who hears it.

    A TABLE_HEADER is a row of column headers each of which some cell below carries in its
    sentence's `headers`: shown, but already heard cell by cell. A header row of which that is
    not true is a TABLE_ROW. An IMAGE without words is one that the page does not describe. A LABEL
    is a name that the page gives to a part of itself, and does not show.
    """

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_HEADER = "table header"
    TABLE_ROW = "table row"
    QUOTE = "quote"
    CODE = "code"
    TERM = "term"
    DEFINITION = "definition"
    IMAGE = "image"
    CAPTION = "caption"
    CONTROL = "control"
    FORMULA = "formula"
    LABEL = "label"


_ONLY_HEARD = (Kind.IMAGE, Kind.LABEL)


class Change(StrEnum):
    """What an edit did to the words."""

    DELETION = "deletion"
    INSERTION = "insertion"


class Notation(StrEnum):
    """What a part of a formula is, with the parts it has.

    A part that the page leaves empty is a ROW of nothing.
    """

    NUMBER = "number"
    IDENTIFIER = "identifier"
    OPERATOR = "operator"
    TEXT = "text"
    ROW = "row"  # parts beside one another
    FRACTION = "fraction"  # above, below the bar
    STACK = "stack"  # above, below, no bar
    ROOT = "root"  # radicand, index
    SCRIPTS = "scripts"  # base, subscript, superscript
    PRESCRIPTS = "prescripts"  # base, subscript, superscript: these stand before the base
    LIMITS = "limits"  # base, what is below it, what is above it
    GRID = "grid"  # grid rows
    GRID_ROW = "grid row"  # cells
    STRUCK = "struck"  # what is crossed out


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula or a part of one: numbers, identifiers, operators and texts have `text` alone."""

    notation: Notation
    parts: tuple[Formula, ...] = ()
    text: str = ""


class Role(StrEnum):
    """What a control is, or what is embedded in the page."""

    BUTTON = "button"
    CHECK_BOX = "check box"
    COLOR = "color"
    COMBO_BOX = "combo box"
    DATE = "date"
    FILE = "file"
    LIST_BOX = "list box"
    METER = "meter"
    OPTION = "option"
    PASSWORD = "password"
    PROGRESS_BAR = "progress bar"
    RADIO_BUTTON = "radio button"
    SEARCH_BOX = "search box"
    SLIDER = "slider"
    SPIN_BUTTON = "spin button"
    SWITCH = "switch"
    TAB = "tab"
    TEXT_BOX = "text box"
    TIME = "time"
    AUDIO = "audio"
    FRAME = "frame"
    OBJECT = "object"
    VIDEO = "video"


class State(StrEnum):
    """How a control stands. The first few are its value, as a text is a text box's."""

    CHECKED = "checked"
    NOT_CHECKED = "not checked"
    PARTLY_CHECKED = "partly checked"
    ON = "on"
    OFF = "off"
    PRESSED = "pressed"
    NOT_PRESSED = "not pressed"
    SELECTED = "selected"
    EXPANDED = "expanded"
    COLLAPSED = "collapsed"
    REQUIRED = "required"
    INVALID = "invalid"
    READ_ONLY = "read only"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Control:
    """A control, or what is embedded in the page, as the page has it.

    `value` is what is set where no text of the page shows it; `least` and `most` are its
    limits, "" where there are none. `chosen` is which of how many `options` is chosen, 0 for
    none or several. `description` is what the page says about it without showing it.
    """

    role: Role
    states: tuple[State, ...] = ()
    value: str = ""
    least: str = ""
    most: str = ""
    chosen: int = 0
    options: int = 0
    description: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one language, with what the page attaches to them.

    `language` is a BCP 47 tag, or "" where the page does not say. `link` is the address
    the words lead to; `expansion` is what an abbreviation stands for (`<abbr title>`);
    `change` is whether the page shows them as deleted (`<del>`, `<s>`) or inserted (`<ins>`).
    `stands_for` is IMAGE, FORMULA, CONTROL or LABEL where the words are not text of the page but
    stand among it in the place of something else, such as an image's alternative text. An image
    without words is one that the page does not describe. `formula` is what the words write in a
    line, where they stand for a formula in MathML. `control` follows the words that name it; the
    words of its span, if it has any, are what is set in it.
    """

    text: str
    language: str = ""
    link: str = ""
    expansion: str = ""
    stands_for: Kind | None = None
    change: Change | None = None
    formula: Formula | None = None
    control: Control | None = None

    def saying(self, text: str) -> Span:
        """Return the span with a part of its words, which is not the formula.

        Only the first part is the control. dataclasses.replace takes five times as long.
        """
        control = self.control if self.control and self.text.startswith(text) else None
        return Span(
            text,
            self.language,
            self.link,
            self.expansion,
            self.stands_for,
            self.change,
            control=control,
        )


@dataclass(frozen=True, slots=True)
class CellHeaders:
    """Which row a cell of a table is in: all headers about it, those too that it has told before.

    `groups` head the row with others, `beside` stand in it or reach into it. In a row without a
    header, the words in the first column are such a one if they tell it from other rows. Where
    nothing is about this row alone, `before` are the words it begins with, each behind its own
    headers (“Weight 14 kg”). `told` is how many of the headers of the cell's first sentence are
    among these; those after them are about its column.
    """

    is_header: bool = False
    groups: tuple[Span, ...] = ()
    beside: tuple[Span, ...] = ()
    before: tuple[Span, ...] = ()
    told: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one breath says. `text` keeps the page's words, white space folded.

    `headers` are the table headers that apply to the cell of which this sentence opens a line;
    they are the page's words too, but they stand elsewhere on the page. `rows` is how many rows
    of the table the cell is for. `above` are the words of a cell that begins in an earlier row and
    is for this row too: such a sentence has no spans, since its words stand there. An empty cell
    that another would be taken for is a sentence without spans.

    `column` counts the columns of the table from 1: all sentences of a cell, those of a table in it
    too, have the first that it covers, and in `cell` what its row is about; 0 is outside of tables.
    """

    place: Place
    spans: tuple[Span, ...]
    headers: tuple[Span, ...] = ()
    rows: int = 1
    above: tuple[Span, ...] = ()
    column: int = 0
    cell: CellHeaders | None = None

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)

    @property
    def shown(self) -> str:
        """The text without what is only heard: alternative texts and labels."""
        if all(span.stands_for not in _ONLY_HEARD for span in self.spans):
            return self.text
        shown = (" " if s.stands_for in _ONLY_HEARD else s.text for s in self.spans)
        return " ".join("".join(shown).split())


class Surrounding(StrEnum):
    """What a block can stand in, so that entering and leaving it can be told."""

    LIST = "list"
    ORDERED_LIST = "ordered list"
    DEFINITION_LIST = "definition list"
    TABLE = "table"
    QUOTE = "quote"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Container:
    """A list, table, quote or figure around blocks.

    `number` is unique in the document: two lists in a row are two containers.
    `size` counts items, terms, or rows, those of headers too; `columns` is for tables;
    `links` tells that every item of a list is a link and nothing else. `language` is that of its
    element, a BCP 47 tag or "".
    """

    kind: Surrounding
    number: int
    size: int = 0
    columns: int = 0
    links: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """Which item of its list: `number` of `of`, `depth` 1 for an outermost list.

    `label` is the ordinal as the page shows it ("3", "iv", "b"), "" for a bullet.
    """

    number: int
    of: int
    depth: int = 1
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Which row of its table, counted with those of headers; `is_headed` if it opens with one.

    `is_named` is False where nothing tells it from others: no row of the table has a header, and
    it opens with a number or with words that another row opens with.
    """

    number: int
    is_headed: bool = False
    is_named: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of sentences of one kind.

    `level` is a heading's (1 to 6, or more with aria-level); `item` stands on the first
    block of a list item, `row` on the rows of tables; `within` names the containers from the
    outermost to the innermost. `language` is that of its element, a BCP 47 tag or "".
    """

    kind: Kind
    sentences: tuple[Sentence, ...]
    level: int = 0
    item: Item | None = None
    within: tuple[Container, ...] = ()
    row: Row | None = None
    language: str = ""

    @property
    def is_heard(self) -> bool:
        """Whether it has words of its own to say; a table's headers come with its cells."""
        return bool(self.sentences) and self.kind is not Kind.TABLE_HEADER

    @property
    def text(self) -> str:
        return " ".join(filter(None, (sentence.text for sentence in self.sentences)))

    @property
    def shown(self) -> str:
        """The text without what is only heard: alternative texts and labels."""
        return " ".join(filter(None, (sentence.shown for sentence in self.sentences)))


@dataclass(frozen=True, slots=True)
class Section:
    """A titled stretch of the page; where it has a heading, that is its first block."""

    place: Place
    title: str
    level: int
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The page's own words below the heading, blocks separated by a newline.

        Alternative texts of images are heard but not shown, so they are not here.
        """
        return "\n".join(filter(None, (block.shown for block in self.blocks[self._headings :])))

    @property
    def _headings(self) -> int:
        return int(bool(self.blocks) and self.blocks[0].kind is Kind.HEADING)

    @property
    def sentences(self) -> Iterator[Sentence]:
        return (sentence for block in self.blocks for sentence in block.sentences)


class Reason(StrEnum):
    """Why something on the page is not read."""

    HIDDEN = "hidden"
    FALLBACK = "fallback"  # shown only where scripts, frames, video or sound are not
    NAVIGATION = "navigation"
    BANNER = "banner"
    SEARCH = "search"
    COMPLEMENTARY = "complementary"
    CONTENT_INFORMATION = "content information"
    DIALOG = "dialog"
    BREADCRUMBS = "breadcrumbs"
    SHARING = "sharing"
    SKIP_LINK = "skip link"
    COOKIE_BANNER = "cookie banner"
    ADVERTISEMENT = "advertisement"
    RELATED = "related pages"
    NEWSLETTER = "newsletter"
    COMMENTS = "comments"
    PAGING = "paging"
    CONTROL = "control"  # a button by itself does nothing for a listener
    OPTION = "option not chosen"  # of a list that is closed
    REFERENCE_MARK = "reference mark"
    DUPLICATE = "duplicate"
    DESCRIBED = "described"  # signs for which the page gives words, which are read
    IMAGE_WITHOUT_DESCRIPTION = "image without description"  # its text is ""
    LABEL = "label"  # what the page calls a part of itself, and not what is read of it
    OUTSIDE = "outside the main content"
    EXCLUDED = "excluded"  # by the person


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part of the page that is not read, why, and its words (white space folded)."""

    reason: Reason
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A page as one would tell it.

    `language` is a BCP 47 tag or ""; it is guessed where the page does not tell it, but its words
    do. `sections` are flat, in reading order; the outline is a
    view of their levels. `left_out` has the parts of the page that are not read, in their order.
    `lexicons` are the addresses that the page gives of pronunciation lexicons, as it gives them.
    """

    title: str
    language: str
    address: str
    sections: tuple[Section, ...]
    left_out: tuple[LeftOut, ...] = ()
    language_is_guessed: bool = False
    lexicons: tuple[str, ...] = ()

    def block_at(self, place: Place) -> Block:
        return self.sections[place.section].blocks[place.block]

    def sentence_at(self, place: Place) -> Sentence:
        return self.block_at(place).sentences[place.sentence]
