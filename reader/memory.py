"""What is remembered of pages from one time to the next: one small file a page.

A file tells which page somebody heard, which may be about an illness, so that only its owner may
read it. It is JSON that a person can read:

    {"version": 1, "page": "https://example.org/flu", "address": …, "language": "en", "title": …,
     "when": "2025-06-01T09:30:00+00:00", "rate": 1.2, "pitch": null, "volume": null, "voice": null,
     "anchor": {"place": "s2.b0.n3", "text": …, "before": …, "after": …, "title": "Treatment"},
     "bookmarks": [{"place": …}]}
"""

from __future__ import annotations

import json
import os
import re
import stat
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, NoReturn

from content.document import Document, Place
from content.page import UNNAMED
from reader.anchors import Anchor, shortened
from reader.errors import PlaceNotKept

VERSION = 1
MOST_PAGES = 1000
LARGEST = 10_000_000  # bytes: thousands of bookmarks
MOST = 20.0  # of rate, pitch and volume: more is nonsense

_TEXTS = ("page", "address", "language", "title", "when")
_LEAST = {"rate": 0.05, "pitch": 0.0, "volume": 0.0}
_WORDS = ("text", "before", "after", "title")
_PLACE = re.compile(r"s(\d{1,9})\.b(\d{1,9})\.n(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is kept of a page: where the person was, and how it was read to them.

    `page` is what it is known by (see `key`). No `anchor`: it was heard to its end, or never.
    `rate`, `pitch` and `volume` are multipliers, MOST at most; None where the person chose
    nothing. `when` it was last kept is ISO 8601, and written by Memory.
    """

    page: str
    address: str
    language: str
    title: str
    anchor: Anchor | None = None
    rate: float | None = None
    pitch: float | None = None
    volume: float | None = None
    voice: str | None = None
    bookmarks: tuple[Anchor, ...] = ()
    when: str = ""


def memory_folder() -> Path:
    """Return where pages are remembered, below the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("page-reader", appauthor=False) / "pages"


def key(document: Document) -> str:
    """Return what a page is known by: its address without the fragment, or a file's full path.

    What came from standard input is known by its words.
    """
    address = document.address
    if address == UNNAMED:
        words = "\n".join(block.text for section in document.sections for block in section.blocks)
        return f"content:{_digest(words)}"
    if address.startswith(("http://", "https://")):
        return address.partition("#")[0]
    if address.startswith("bundled:"):
        return address
    try:
        return str(Path(address).resolve())
    except (OSError, ValueError, RuntimeError):  # a name that no file can have; links in a ring
        return address


def unheard(document: Document) -> Remembered:
    """Return what there is to keep of a page before a word of it was heard."""
    title = shortened(document.title)
    return Remembered(key(document), document.address, document.language, title)


class Memory:
    """The pages remembered in a folder. `tell` gets a sentence where one cannot be had.

    A file is written beside its place and then takes it, so that nobody finds half of one,
    whatever kills the process; of two processes that keep the same page the last one wins. It is
    not forced to the disk (fsync), which takes longer than the rest and happens at every sentence:
    a power cut can cost the last seconds' place, or leave a file that is then set aside.
    """

    def __init__(self, folder: Path, tell: Callable[[str], None] = lambda sentence: None) -> None:
        self._folder = folder
        self._tell = tell

    def recall(self, document: Document) -> Remembered | None:
        """Return what is kept of a page. What cannot be understood is set aside, and told."""
        file = self._file(key(document))
        try:
            return _read(file)
        except FileNotFoundError:
            return None
        except OSError as error:
            self._tell(f"What I remember of this page cannot be read: {_why(error)}.")
        except _NotUnderstood:
            self._set_aside(file)
        return None

    def newest(self) -> Remembered | None:
        """Return what was kept last, of whatever page. What cannot be had is passed over."""
        for file in self._files():
            with suppress(OSError, _NotUnderstood):
                return _read(file)
        return None

    def keep(self, remembered: Remembered) -> None:
        """Write what is to be remembered of a page, as of now. Raises PlaceNotKept.

        A page more than MOST_PAGES costs the one that was not heard for longest.
        """
        now = datetime.now(UTC).isoformat(timespec="seconds")
        data = _written(replace(remembered, when=now))
        file = self._file(remembered.page)
        try:
            is_new = not file.exists()
            self._write(file, data)
        except OSError as error:
            raise PlaceNotKept(f"Your place cannot be kept: {_why(error)}.", path=file) from error
        if is_new:
            self._forget_oldest()

    def _file(self, page: str) -> Path:
        return self._folder / f"{_digest(page)}.json"

    def _files(self) -> list[Path]:
        """Return the files of pages, the one written last first."""
        files = []
        with suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                if entry.name.endswith(".json"):
                    with suppress(OSError):  # another process may have deleted it
                        files.append((entry.stat().st_mtime_ns, entry.path))
        return [Path(path) for _, path in sorted(files, reverse=True)]

    def _write(self, file: Path, data: bytes) -> None:
        unfinished = self._folder / f".{file.stem}.{os.getpid()}.{threading.get_ident()}.part"
        try:
            self._write_part(unfinished, data)
            unfinished.replace(file)
        except BaseException:
            with suppress(OSError):
                unfinished.unlink()
            raise

    def _write_part(self, file: Path, data: bytes) -> None:
        """Write a file that only its owner may read, and make the folder where there is none."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)  # Windows
        try:
            opened = os.open(file, flags, 0o600)
        except FileNotFoundError:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            opened = os.open(file, flags, 0o600)
        with os.fdopen(opened, "wb") as part:
            part.write(data)

    def _forget_oldest(self) -> None:
        for file in self._files()[MOST_PAGES:]:
            with suppress(OSError):
                file.unlink()

    def _set_aside(self, file: Path) -> None:
        aside = file.with_name(f"{file.stem}.{os.urandom(4).hex()}.corrupt")
        try:
            file.rename(aside)
        except OSError as error:
            self._tell(
                f"What I remember of this page cannot be understood, nor set aside: {_why(error)}."
            )
        else:
            self._tell(
                "What I remember of this page cannot be understood, so I begin at its start."
                f" I set the file aside, in {self._folder}."
            )


class _NotUnderstood(ValueError):
    """A file is not what `_written` writes."""


def _written(remembered: Remembered) -> bytes:
    anchor = remembered.anchor
    shape = {
        "version": VERSION,
        **{name: getattr(remembered, name) for name in (*_TEXTS, *_LEAST, "voice")},
        "anchor": anchor and _anchor_shape(anchor),
        "bookmarks": [_anchor_shape(bookmark) for bookmark in remembered.bookmarks],
    }
    text = json.dumps(shape, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode(errors="replace")  # a lone surrogate, of an odd name of a file


def _anchor_shape(anchor: Anchor) -> dict[str, str]:
    return {"place": str(anchor.place), **{name: getattr(anchor, name) for name in _WORDS}}


def _read(file: Path) -> Remembered:
    """Return what a file holds. Raises OSError and _NotUnderstood, for whatever is there."""
    if not stat.S_ISREG(file.stat().st_mode):  # a pipe would wait for ever
        raise _NotUnderstood
    with file.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise _NotUnderstood
    try:
        return _remembered(json.loads(data.decode(), parse_constant=_refuse))
    except (ValueError, RecursionError) as error:
        raise _NotUnderstood from error


def _refuse(constant: str) -> NoReturn:
    raise _NotUnderstood(constant)


def _remembered(shape: Any) -> Remembered:
    fields = _fields(shape, {"version", *_TEXTS, *_LEAST, "voice", "anchor", "bookmarks"})
    if fields["version"] != VERSION or not isinstance(fields["bookmarks"], list):
        raise _NotUnderstood
    plain: dict[str, Any] = {name: _text(fields[name]) for name in _TEXTS}
    plain |= {name: _multiplier(fields[name], least) for name, least in _LEAST.items()}
    return Remembered(
        **plain,
        voice=None if fields["voice"] is None else _text(fields["voice"]),
        anchor=None if fields["anchor"] is None else _anchor(fields["anchor"]),
        bookmarks=tuple(map(_anchor, fields["bookmarks"])),
    )


def _anchor(shape: Any) -> Anchor:
    fields = _fields(shape, {"place", *_WORDS})
    found = _PLACE.fullmatch(_text(fields["place"]))
    if not found:
        raise _NotUnderstood
    place = Place(*map(int, found.groups()))
    return Anchor(place, **{name: _text(fields[name]) for name in _WORDS})


def _fields(shape: Any, names: set[str]) -> dict[str, Any]:
    if not isinstance(shape, dict) or set(shape) != names:
        raise _NotUnderstood
    return shape


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _NotUnderstood
    value.encode()  # raises for half a character, which nothing could print
    return value


def _multiplier(value: Any, least: float) -> float | None:
    if value is None:
        return None
    if type(value) not in (int, float) or not least <= value <= MOST:
        raise _NotUnderstood
    return float(value)


def _digest(text: str) -> str:
    return blake2b(text.encode(errors="replace"), digest_size=16).hexdigest()


def _why(error: OSError) -> str:
    return error.strerror or str(error)
