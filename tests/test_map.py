"""The map in CONTRIBUTING.md says where each question is answered."""

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
ROOMS = ("content", "audio", "reader")


def named_files() -> set[str]:
    """The paths in the map; a bare file name stands in the folder named before it."""
    guide = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
    _, _, rows = guide.partition("| you want to change |")
    found, folder = set(), ""
    for path in re.findall(r"`([\w/]+(?:\.py)?)`", rows.partition("\n\n")[0]):
        if "/" in path:
            folder = path.partition("/")[0]
        found.add(path if "/" in path else f"{folder}/{path}")
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_the_map_names_every_module(room):
    modules = {f"{room}/{file.name}" for file in (REPOSITORY / room).glob("*.py")}

    assert modules - {f"{room}/__init__.py"} - named_files() == set()


def test_what_the_map_names_is_there():
    assert [path for path in sorted(named_files()) if not (REPOSITORY / path).exists()] == []
