"""A page as a folder of audio files: one per section, a playlist and a manifest."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audio.formats import Format, Tags
from content.document import Document, Section
from reader.errors import FolderError
from reader.filenames import section_name
from reader.narration import Script
from reader.production import Job, Written
from reader.proofreading import Doubt
from reader.shapes import as_text, document_shape
from reader.terminal import printable


@dataclass(frozen=True)
class Plan:
    """What is to be written where.

    Sections keep the number they have on the page, so that exporting one again replaces its
    file and no other. `doubts` are the amounts in them that have no safe reading.
    """

    script: Script
    sections: Sequence[Section]
    folder: Path
    formats: Sequence[Format]
    doubts: Sequence[Doubt] = ()

    @property
    def document(self) -> Document:
        return self.script.document

    def number(self, section: Section) -> int:
        return section.place.section + 1

    def files(self, section: Section) -> dict[str, Path]:
        """Return the path of a section's file in each format, by the format's name."""
        name = section_name(self.number(section), len(self.document.sections), section.title)
        return {f.name: self.folder / f"{name}{f.suffix}" for f in self.formats}

    def jobs(self) -> Iterator[Job]:
        """Narrate each section when its turn comes."""
        for section in self.sections:
            said = tuple(line.utterance for line in self.script.lines(section))
            yield Job(self.number(section), said, self.files(section), self._tags(section))

    def _tags(self, section: Section) -> Tags:
        return Tags(
            title=printable(section.title),
            album=printable(self.document.title),
            track=self.number(section),
            tracks=len(self.document.sections),
            language=self.document.language,
            source=printable(self.document.address),
        )


def make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderError(f"The folder {folder} cannot be made: {error.strerror}.") from error


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of a written section: a page of ten hours has 20,000 marks."""

    seconds: float
    shape: str


def entry(plan: Plan, section: Section, written: Written) -> Entry:
    """Return how long a section lasts, and its part of the manifest as text."""
    return Entry(written.seconds, json.dumps(_shape(plan, section, written), ensure_ascii=False))


def _shape(plan: Plan, section: Section, written: Written) -> dict[str, Any]:
    """Return `{"number", "title", "level", "place", "seconds", "files", "unspoken", …}`.

    `files` has a file name for each format; `marks` are `{"mark", "begin", "end"}` in seconds
    from the beginning of the file. `unspoken` are the languages of words that no voice speaks,
    `doubts` are `{"mark", "shown", "doubt"}`.
    """
    return {
        "number": written.number,
        "title": section.title,
        "level": section.level,
        "place": str(section.place),
        "seconds": round(written.seconds, 3),
        "files": {name: path.name for name, path in plan.files(section).items()},
        "unspoken": list(written.unspoken),
        "doubts": [
            {"mark": doubt.mark, "shown": doubt.shown, "doubt": doubt.why}
            for doubt in plan.doubts
            if doubt.section is section
        ],
        "marks": [
            {
                "mark": mark.name,
                "begin": round(mark.begin / written.rate, 4),
                "end": round(mark.end / written.rate, 4),
            }
            for mark in written.marks
        ],
    }


def finish(plan: Plan, entries: Mapping[int, Entry]) -> None:
    """Write the playlist and the manifest, when all the sections are there, by their numbers."""
    done = [(section, entries[plan.number(section)]) for section in plan.sections]
    _write(plan.folder / "playlist.m3u8", _playlist(plan, done))
    _write(plan.folder / "manifest.json", _manifest(plan.document, done))


def strangers(plan: Plan) -> list[str]:
    """Return the sound files in the folder that this export did not write, by name."""
    ours = {p.name for s in plan.sections for p in plan.files(s).values()}
    suffixes = {path.suffix for path in plan.folder.iterdir() if path.name in ours}
    found = (path.name for path in plan.folder.iterdir() if path.suffix in suffixes)
    return sorted(name for name in found if name not in ours and not name.startswith("."))


def _playlist(plan: Plan, done: Iterable[tuple[Section, Entry]]) -> str:
    """Return an extended M3U list (as in RFC 8216, 4.3) of the files in the first format."""
    lines = ["#EXTM3U", f"#PLAYLIST:{printable(plan.document.title)}"]
    for section, written in done:
        file = next(iter(plan.files(section).values()))
        lines += [f"#EXTINF:{written.seconds:.3f},{printable(section.title)}", file.name]
    return "\n".join(lines) + "\n"


def _manifest(document: Document, done: Iterable[tuple[Section, Entry]]) -> str:
    """Return the document's shape, as elsewhere, with the sections' texts for its sections."""
    before, after = as_text(document_shape(document, [])).rsplit("[]", 1)
    sections = ",\n".join(written.shape for _, written in done)
    return f"{before}[\n{sections}\n  ]{after}\n"


def _write(path: Path, text: str) -> None:
    """Write a text whole or not at all."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    except OSError as error:
        raise FolderError(f"The file {path} cannot be written: {error.strerror}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
