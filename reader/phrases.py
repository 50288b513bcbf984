"""Every phrase that the reader adds to the page's words, in the languages we have.

Read each one aloud before changing it. The catalogues lie in `reader/locale`; how to add a
language stands in CONTRIBUTING.md.
"""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from pathlib import Path

from content.document import Role, State
from reader.catalogues import SOURCE_LANGUAGE

LOCALE = Path(__file__).parent / "locale"

# Standard Chinese is written for Mandarin and read in Cantonese, too.
_WRITTEN_AS = dict.fromkeys(
    ("cmn", "yue", "zh-yue", "zh-hk", "zh-mo", "zh-hant-hk", "zh-hant-mo"), "zh"
)


@dataclass(frozen=True)
class Phrases:
    """The phrases of one language; `language` (BCP 47) is the one they really are in."""

    language: str
    catalogue: gettext.NullTranslations

    def heading(self, level: int) -> str:
        # Translators: said after the words of a heading.
        return self._say("Heading level {level}.", level=level)

    def list_of(self, count: int) -> str:
        # Translators: said on entering a list of that many items.
        return self._count("List of {count}.", "List of {count}.", count)

    def nested_list_of(self, count: int, depth: int) -> str:
        # Translators: said on entering a list that stands inside another list.
        return self._count(
            "List of {count}, level {depth}.", "List of {count}, level {depth}.", count, depth=depth
        )

    def list_of_links(self, count: int) -> str:
        # Translators: said on entering a list of which every item is a link.
        return self._count("List of {count} link.", "List of {count} links.", count)

    def list_of_terms(self, count: int) -> str:
        # Translators: said on entering a list of terms with their definitions.
        return self._count("List of {count} term.", "List of {count} terms.", count)

    def item(self, number: int, of: int) -> str:
        # Translators: said before a list item that has no number of its own: “2 of 5: …”.
        return self._say("{number} of {of}:", number=number, of=of)

    def table(self, rows: int, columns: int) -> str:
        # Translators: said on entering a table; rows and columns are the next two phrases.
        return self._say(
            "Table, {rows}, {columns}.", rows=self._rows(rows), columns=self._columns(columns)
        )

    def _rows(self, count: int) -> str:
        return self._count("{count} row", "{count} rows", count)

    def _columns(self, count: int) -> str:
        return self._count("{count} column", "{count} columns", count)

    def row(self, number: int) -> str:
        # Translators: said before the cells of a table's row: “Row 2: …”.
        return self._say("Row {number}:", number=number)

    def column(self, number: int) -> str:
        # Translators: said before a table's cell that has no header, when one moves from cell to
        # cell: “Walking, column 2: 20 minutes”.
        return self._say("column {number}", number=number)

    def no_longer(self, words: str) -> str:
        # Translators: said when one moves from cell to cell in a table out of the rows that a
        # header is about, into rows that have none such: “No longer Adults. Dose: 5 mg”.
        return self._say("No longer {words}.", words=words)

    def for_rows(self, count: int) -> str:
        # Translators: said before a table's cell that stands for several rows at once, often after
        # its header: “Dose, for 2 rows: 5 mg”.
        return self._count("for {count} row", "for {count} rows", count)

    def as_above(self) -> str:
        # Translators: said before the words of a table's cell that stands for several rows, in the
        # second of these rows and those after it, often after its header: “Dose, as above: 5 mg”.
        return self._say("as above")

    def blank(self) -> str:
        # Translators: said for an empty cell of a table, after its header: “Dose: blank.”
        return self._say("blank.")

    def image(self) -> str:
        # Translators: said before the description of an image.
        return self._say("Image:")

    def images_without_description(self, count: int) -> str:
        # Translators: said where the page shows images of which it does not say what they show.
        return self._count(
            "Image without description.", "{count} images without description.", count
        )

    def links(self, count: int) -> str:
        # Translators: said after a paragraph, for the links among its words.
        return self._count("{count} link.", "{count} links.", count)

    def deletion(self) -> str:
        # Translators: said before words that the page shows as deleted: “deleted: 50, …”.
        return self._say("deleted:")

    def end_of_deletion(self) -> str:
        # Translators: said after words that the page shows as deleted.
        return self._say("end of deletion")

    def insertion(self) -> str:
        # Translators: said before words that the page shows as inserted.
        return self._say("inserted:")

    def end_of_insertion(self) -> str:
        # Translators: said after words that the page shows as inserted.
        return self._say("end of insertion")

    def expansion(self, words: str) -> str:
        # Translators: said after an abbreviation, when it is met first: “MRI (magnetic …)”.
        return self._say("({words})", words=words)

    def control(self, role: Role) -> str:  # noqa: PLR0911, PLR0912
        # Translators: the next phrases are said after the name of a control, to tell what it is:
        # “Your name: edit”, “I smoke: check box, not checked”.
        match role:
            case Role.TEXT_BOX:
                # Translators: a field for text.
                return self._say("edit")
            case Role.SEARCH_BOX:
                return self._say("search edit")
            case Role.PASSWORD:
                return self._say("password edit")
            case Role.DATE:
                # Translators: a field for a date.
                return self._say("date edit")
            case Role.TIME:
                # Translators: a field for a time of day.
                return self._say("time edit")
            case Role.SPIN_BUTTON:
                # Translators: a field for a number, with arrows.
                return self._say("spin button")
            case Role.CHECK_BOX:
                return self._say("check box")
            case Role.RADIO_BUTTON:
                return self._say("radio button")
            case Role.SWITCH:
                return self._say("switch")
            case Role.COMBO_BOX:
                # Translators: a closed list of which one can be chosen.
                return self._say("combo box")
            case Role.LIST_BOX:
                # Translators: an open list of which some can be chosen.
                return self._say("list box")
            case Role.OPTION:
                # Translators: one of a list of which some can be chosen.
                return self._say("option")
            case Role.SLIDER:
                return self._say("slider")
            case Role.COLOR:
                return self._say("color picker")
            case Role.FILE:
                # Translators: a button to choose a file.
                return self._say("file upload")
            case Role.BUTTON:
                return self._say("button")
            case Role.TAB:
                # Translators: a tab of several, as in a card index.
                return self._say("tab")
            case Role.METER:
                # Translators: a measured value, drawn as a bar.
                return self._say("meter")
            case Role.PROGRESS_BAR:
                return self._say("progress bar")
            case Role.VIDEO:
                return self._say("video")
            case Role.AUDIO:
                return self._say("audio")
            case Role.FRAME:
                # Translators: another page that is shown within this one.
                return self._say("embedded page")
            case Role.OBJECT:
                # Translators: something else that is shown within the page.
                return self._say("embedded object")

    def state(self, state: State) -> str:  # noqa: PLR0911, PLR0912
        # Translators: the next phrases tell how a control stands.
        match state:
            case State.CHECKED:
                return self._say("checked")
            case State.NOT_CHECKED:
                return self._say("not checked")
            case State.PARTLY_CHECKED:
                # Translators: of the boxes that belong to this one, only some are checked.
                return self._say("partly checked")
            case State.ON:
                # Translators: of a switch.
                return self._say("on")
            case State.OFF:
                # Translators: of a switch.
                return self._say("off")
            case State.PRESSED:
                return self._say("pressed")
            case State.NOT_PRESSED:
                return self._say("not pressed")
            case State.SELECTED:
                return self._say("selected")
            case State.EXPANDED:
                return self._say("expanded")
            case State.COLLAPSED:
                return self._say("collapsed")
            case State.REQUIRED:
                return self._say("required")
            case State.INVALID:
                # Translators: what is set in it cannot be right.
                return self._say("invalid")
            case State.READ_ONLY:
                return self._say("read only")
            case State.UNAVAILABLE:
                return self._say("unavailable")

    def limits(self, least: str, most: str) -> str:
        if not most:
            # Translators: the least that can be set in a control.
            return self._say("from {least}", least=least)
        if not least:
            # Translators: the most that can be set in a control.
            return self._say("up to {most}", most=most)
        # Translators: the least and the most that can be set in a control.
        return self._say("from {least} to {most}", least=least, most=most)

    def options(self, count: int, chosen: int) -> str:
        if not chosen:
            # Translators: how many options a control has.
            return self._count("{count} option", "{count} options", count)
        # Translators: which option of a control is chosen, of how many.
        return self._count(
            "{chosen} of {count} option", "{chosen} of {count} options", count, chosen=chosen
        )

    def description(self, words: str) -> str:
        """The page's own words need no others."""
        return words

    def figure(self) -> str:
        # Translators: said on entering a figure, before its image and caption.
        return self._say("Figure.")

    def caption(self) -> str:
        # Translators: said before the caption of a figure or table.
        return self._say("Caption:")

    def quote(self) -> str:
        # Translators: said before the words of a quotation.
        return self._say("Quote:")

    def end_of_quote(self) -> str:
        # Translators: said after the words of a quotation.
        return self._say("End of quote.")

    def end_of_list(self) -> str:
        # Translators: said on leaving a list.
        return self._say("End of list.")

    def end_of_table(self) -> str:
        # Translators: said on leaving a table.
        return self._say("End of table.")

    def end_of_figure(self) -> str:
        # Translators: said on leaving a figure.
        return self._say("End of figure.")

    def unspoken(self, language: str) -> str:
        # Translators: said in place of words that no voice can say, with their language's name.
        return self._say("Words in {language}, which no voice here speaks.", language=language)

    def unspoken_again(self, language: str) -> str:
        # Translators: the same, when it is said again.
        return self._say("Words in {language}.", language=language)

    def capital(self, letter: str) -> str:
        # Translators: a capital letter, where words are spelled.
        return self._say("capital {letter}", letter=letter)

    def raised(self, sign: str) -> str:
        # Translators: a raised figure or letter, where words are spelled.
        return self._say("raised {sign}", sign=sign)

    def lowered(self, sign: str) -> str:
        # Translators: a lowered figure or letter, where words are spelled.
        return self._say("lowered {sign}", sign=sign)

    def translated(self, phrase: str, **values: object) -> str:
        """Return a phrase of another module's table."""
        return self._say(phrase, **values)

    def counted(self, one: str, many: str, count: int, **values: object) -> str:
        """Return a phrase of another module that has a plural."""
        return self._count(one, many, count, **values)

    def _say(self, phrase: str, **values: object) -> str:
        return self.catalogue.gettext(phrase).format(**values)

    def _count(self, one: str, many: str, count: int, **values: object) -> str:
        return self.catalogue.ngettext(one, many, count).format(count=count, **values)


def phrases_in(language: str) -> Phrases:
    """Return the phrases for a BCP 47 tag: es-MX takes Spanish, a language we lack English."""
    wanted = language.replace("_", "-").lower().split("-") if language else []
    for length in range(len(wanted), 0, -1):
        tag = "-".join(wanted[:length])
        name = _WRITTEN_AS.get(tag, tag.replace("-", "_"))
        if name == SOURCE_LANGUAGE:
            break
        if (LOCALE / name).is_dir():
            return Phrases(tag, gettext.translation("reader", LOCALE, [name]))
    return Phrases(SOURCE_LANGUAGE, gettext.NullTranslations())
