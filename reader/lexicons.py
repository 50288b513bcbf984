"""Which lexicons hold: those that are asked for, the person's own words, the page's.

And which of our own short forms do not hold, since the page explains them itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from audio.errors import LexiconError
from audio.languages import is_tag
from audio.lexicon import Entry, Lexicons
from audio.lexicon_files import checked, is_xml, read_lexicon
from audio.word_list import LANGUAGE, entry, entry_of, line_of
from reader.errors import SettingError
from reader.settings import at_home, settings_file

if TYPE_CHECKING:
    from content import Document

MOST_OF_A_PAGE = 20
"""Lexicons that a page may name: nobody wants to wait for a thousand, or to hear of each."""

MOST_OF_A_NAME = 200
"""Characters that are told of a lexicon's address."""

MOST_OF_A_LINE = 80
"""Characters that are told of a line of the person's own."""

MEND = "Mend that line, or put a number sign before it. “reader doctor” looks at it again."

OWN = "lexicon.txt"
"""The person's own words, beside the settings."""


def own_file() -> Path:
    return settings_file().with_name(OWN)


def own_lexicons(given: Iterable[str] = (), tell: Callable[[str], None] | None = None) -> Lexicons:
    """Return the lexicons in these files, then the person's own.

    Raises LexiconError, with the line that cannot be used: these files are the person's. Where
    `tell` is given it gets that sentence of the own one, which is left out.
    """
    lexicons = Lexicons()
    for path in given:
        lexicons = lexicons.then(_read(Path(at_home(path))))
    try:
        return lexicons.then(own_words())
    except LexiconError as error:
        if tell is None:
            raise
        tell(f"{error} It is left out.")
        return lexicons


def own_words() -> Lexicons:
    """Return what the person told of words, for good. Raises LexiconError."""
    file = own_file()
    return _read(file, MEND) if file.exists() else Lexicons()


def _read(path: Path, hint: str = "") -> Lexicons:
    """Return a lexicon of the person's. Raises LexiconError, with what stands in the line."""
    try:
        return read_lexicon(path)
    except LexiconError as error:
        line = f" The line is: “{_line(path, error.line)}”." if error.line else ""
        told = hint if error.line else ""
        raise LexiconError(f"{error}{line}", path=path, line=error.line, hint=told) from error


def _line(path: Path, number: int) -> str:
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    line = "".join(lines[number - 1 : number]).strip()
    return line if len(line) <= MOST_OF_A_LINE else f"{line[:MOST_OF_A_LINE]}…"


def page_lexicons(document: Document, tell: Callable[[str], None]) -> Lexicons:
    """Return the lexicons that a page in a file names, in its folder or below.

    `tell` gets a sentence for each that is not used: one of a page from the network, since
    nothing is fetched but the page; one elsewhere on the disk, which a page has no say in; and
    one that cannot be used. What is in a file is not told.
    """
    lexicons = Lexicons()
    if len(document.lexicons) > MOST_OF_A_PAGE:
        tell(f"The page names {len(document.lexicons)} lexicons: the first {MOST_OF_A_PAGE} count.")
    for name in document.lexicons[:MOST_OF_A_PAGE]:
        path = beside(document.address, name)
        if path is None:
            told = name if len(name) <= MOST_OF_A_NAME else f"{name[:MOST_OF_A_NAME]}…"
            tell(f"The page names a lexicon that is not used, since it is elsewhere: {told}.")
            continue
        try:
            lexicons = lexicons.then(read_lexicon(path))
        except LexiconError as error:
            tell(f"{error} It is left out.")
    return lexicons


def defined_on(document: Document) -> frozenset[str]:
    """Return the abbreviations that we would put in words, and that the page explains itself."""
    from audio.speaker import DEFAULT_LANGUAGE
    from audio.spoken.spans import expanded_words

    words = expanded_words(document.language or DEFAULT_LANGUAGE)
    texts = [block.text for section in document.sections for block in section.blocks]
    written = {word for word in words if any(word in text for text in texts)}
    if not written:
        return frozenset()
    from content.abbreviations import definition  # loads slowly, and is seldom asked

    return frozenset(word for word in written if definition(document, word))


def beside(address: str, name: str) -> Path | None:
    """Return the file that a page in a file calls so, None if it is not in its folder or below."""
    page = _file_of(address)
    parts = urlsplit(name)
    if page is None or parts.scheme or parts.netloc or "\0" in unquote(parts.path):
        return None
    try:
        folder = page.parent.resolve()
        path = (folder / unquote(parts.path)).resolve()
        is_file = not path.exists() or S_ISREG(path.stat().st_mode)
    except (OSError, RuntimeError):  # a name that no file can have, links in a circle
        return None
    return path if is_file and path.is_relative_to(folder) else None


def _file_of(address: str) -> Path | None:
    """Return the file that a page was read from, None for the network and standard input."""
    parts = urlsplit(address)
    if parts.scheme == "file":
        from urllib.request import url2pathname

        return Path(url2pathname(parts.path))
    path = Path(address)
    return path if path.is_file() else None


def add(word: str, said: str, language: str = "") -> tuple[Path, Entry, Entry | None]:
    """Put a word into the person's own lexicon, in the place of what was there for it.

    Returns the file, the entry, and the one before it. Raises ValueError, with a sentence without
    its full stop, for what is no entry; LexiconError; SettingError where it cannot be written.
    """
    new = entry(" ".join(word.split()), " ".join(said.split()))
    if language and not is_tag(language):
        raise ValueError("the language must be a tag such as es or pt-BR")
    line = line_of(checked(new, language))
    if not _reads_back(line, new):
        raise ValueError("a line of the lexicon cannot hold it")
    file = own_file()
    own_words()  # a broken file is not written over
    lines, before = _with_line(_lines(file), line, new.grapheme, language)
    _write(file, "".join(f"{each}\n" for each in lines))
    return file, new, before


def _reads_back(line: str, new: Entry) -> bool:
    try:
        return not line.startswith("#") and not LANGUAGE.fullmatch(line) and entry_of(line) == new
    except ValueError:
        return False


def _lines(file: Path) -> list[str]:
    """Return the lines of a lexicon that can be read; none where it is not there."""
    if not file.exists():
        return []
    content = file.read_bytes()
    if is_xml(content):
        raise LexiconError(
            f"The lexicon {file} is no list of words, but W3C's: nothing can be added to it.",
            path=file,
            hint='Give it another name, and tell the settings: lexicon = ["NAME"].',
        )
    return content.decode("utf-8-sig").splitlines()


def _with_line(
    lines: list[str], line: str, word: str, language: str
) -> tuple[list[str], Entry | None]:
    """Return the lines with the new one, and the entry that stood in its place."""
    languages = _languages(lines)
    for place, (each, own) in enumerate(zip(lines, languages, strict=True)):
        found = _entry_in(each) if own == language.lower() else None
        if found and found.grapheme == word:
            return [*lines[:place], line, *lines[place + 1 :]], found
    if language and language.lower() not in languages:
        return [*lines, f"language: {language}", line], None
    ends = (place for place, own in enumerate(languages, 1) if own == language.lower())
    end = max(ends, default=0)
    return [*lines[:end], line, *lines[end:]], None


def _languages(lines: list[str]) -> list[str]:
    """Return for each line the language that holds there, also for the one that tells it.

    In small letters, since en-US and en-us are one.
    """
    languages = [""]
    for line in lines:
        told = LANGUAGE.fullmatch(line.strip())
        languages.append(told[1].lower() if told else languages[-1])
    return languages[1:]


def _entry_in(line: str) -> Entry | None:
    from audio.word_list import read_word_list

    entries = read_word_list(line.encode())
    return entries[0][2] if entries else None


def _write(file: Path, text: str) -> None:
    unfinished = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(file)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise SettingError(
            f"The lexicon {file} cannot be written: {error.strerror}.",
            hint="See that the disk has room, and that you may write to that folder.",
        ) from error
