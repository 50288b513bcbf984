"""Reading and writing lexicons as people write them: a word, and how it is said, on each line.

    # what begins with a number sign is a note; so is what stands behind one with spaces around it
    language: en
    Ewing = you wing
    5-FU → five F U
    sarcoma = /sɑːɹˈkoʊmə/
    Larkfield = lark field /ˈlɑːɹkfiːld/    # who takes no IPA says the words before it

Between the two stand a tab, =, → or two spaces and more. Slashes or square brackets hold IPA. A
line with a language holds for the lines below it; until there is one, they hold in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from audio import ipa
from audio.languages import is_tag
from audio.lexicon import Entry, Unusable
from audio.pattern import late

MOST_CHARACTERS = 1500
"""In a line."""

LANGUAGE = late(r"language\s*:\s*(\S*)\s*", re.IGNORECASE)
NOTE = late(r"(?:^|\s)#(?:\s.*|$)")
BETWEEN = late(r"(?<!\s)(?:\s*+[=→]|\s{2,})")
PRONOUNCED = late(r"(?:(?P<alias>.*\S)\s+)?(?:/(?P<slashes>[^/]+)/|\[(?P<brackets>[^]]+)\])")

HALF = late(r"(?:^|\s)[/[](?=\S)|(?<=\S)[/\]](?:\s|$)")


def read_word_list(content: bytes) -> list[tuple[int, str, Entry]]:
    """Return the entries with their lines and languages. Raises Unusable."""
    if b"\0" in content:
        raise Unusable("it is not in UTF-8, but perhaps in UTF-16; save it as UTF-8", 1)
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        broken = content.count(b"\n", 0, error.start) + 1
        raise Unusable("it is not in UTF-8; save it so", broken) from error
    language = ""
    entries = []
    for number, written in enumerate(lines, 1):
        try:
            line = _without_note(written)
            if told := LANGUAGE.fullmatch(line):
                language = _tag(told[1])
            elif line:
                entries.append((number, language, entry_of(line)))
        except ValueError as error:
            raise Unusable(str(error), number) from error
    return entries


def entry_of(line: str) -> Entry:
    """Return what a line says. Raises ValueError, with a sentence without its full stop."""
    if len(line) > MOST_CHARACTERS:
        raise ValueError(f"it has more than {MOST_CHARACTERS} characters")
    columns = line.split("\t") if "\t" in line else BETWEEN.split(line, maxsplit=1)
    columns = [" ".join(column.split()) for column in columns if column.strip()]
    if len(columns) != 2:
        raise ValueError("a line has a word, a tab or =, and how it is said")
    return entry(*columns)


def entry(word: str, said: str) -> Entry:
    """Return the entry for a word, and how it is said: words, /IPA/, or both. Raises ValueError."""
    if found := PRONOUNCED.fullmatch(said):
        pronounced = ipa.clean(found["slashes"] or found["brackets"])
        return Entry(word, found["alias"] or "", pronounced)
    if HALF.search(said):
        raise ValueError("IPA stands between two slashes, or in square brackets, at the end")
    return Entry(word, said)


def written(entries: Iterable[tuple[str, Entry]]) -> str:
    """Return the lines that say these entries, each with its language."""
    lines, language = [], ""
    for own, each in entries:
        if own != language:
            lines.append(f"language: {own}".strip())
            language = own
        lines.append(line_of(each))
    return "".join(f"{line}\n" for line in lines)


def line_of(entry: Entry) -> str:
    said = " ".join(filter(None, (entry.alias, entry.ipa and f"/{entry.ipa}/")))
    return f"{entry.grapheme}\t{said}"


def _without_note(line: str) -> str:
    if line.lstrip().startswith("#"):
        return ""
    return NOTE.sub("", line).strip(" \r\n\f\v\u00a0")


def _tag(text: str) -> str:
    if text and not is_tag(text):
        raise ValueError("behind “language:” there must be a tag such as es or pt-BR")
    return text
