"""What can go wrong in what a person asks for.

ReaderError
├── SectionNotFound      no section has this name, or several might
├── SettingError         a setting that cannot be used
├── FolderError          a folder or file of an export that cannot be written
├── PlaceNotKept         what is to be remembered of a page cannot be written
└── UnsafeReading        amounts that have no safe reading
"""

from __future__ import annotations

from pathlib import Path


class ReaderError(Exception):
    """A full sentence that can be heard; `hint` tells what to do next."""

    hint: str = ""


class SectionNotFound(ReaderError):
    """`nearest` are the titles that come closest to `name`, best first."""

    hint = "Run “reader sections” to hear all the names."

    def __init__(self, sentence: str, *, name: str, nearest: tuple[str, ...]) -> None:
        super().__init__(sentence)
        self.name = name
        self.nearest = nearest


class SettingError(ReaderError):
    """A setting in `config.toml`, or a value, that cannot be used."""

    def __init__(self, sentence: str, *, hint: str = "") -> None:
        super().__init__(sentence)
        self.hint = hint


class FolderError(ReaderError):
    """A folder, playlist or manifest that cannot be written."""

    hint = "Choose a folder you may write to, with room on its disk, with --to."


class PlaceNotKept(ReaderError):
    """What is to be remembered of a page cannot be written to `path`."""

    def __init__(self, sentence: str, *, path: Path) -> None:
        super().__init__(sentence)
        self.path = path
        self.hint = (
            f"See that the disk has room, and that you may write to the folder {path.parent}."
        )


class UnsafeReading(ReaderError):
    """Amounts have no safe reading: `places` has a sentence for each, with its place."""

    def __init__(self, places: list[str]) -> None:
        few = len(places) == 1
        amounts = "1 amount has" if few else f"{len(places)} amounts have"
        super().__init__(f"{amounts} no safe reading, so nothing is written:\n" + "\n".join(places))
        self.places = tuple(places)
        self.hint = (
            "“reader show --spoken” shows how each would be said. Write it on the page as its"
            " language does, or leave out --strict-numbers: then each is said sign by sign."
        )
