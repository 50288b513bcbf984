"""What can go wrong in what a person asks for.

ReaderError
├── SectionNotFound      no section has this name, or several might
├── SettingError         a setting that cannot be used
├── FolderError          a folder or file of an export that cannot be written
└── PlaceNotKept         what is to be remembered of a page cannot be written
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
