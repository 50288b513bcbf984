"""Who may know whom: content and audio know nothing of each other, and only reader knows both."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
ROOMS = {"reader", "content", "audio"}
SOUND = {"miniaudio", "av", "pyttsx3", "espeakng_loader"}
FOREIGN = {
    "content": SOUND | {"click", "prompt_toolkit", "platformdirs"} | ROOMS - {"content"},
    "audio": {"bs4", "lxml", "httpx", "click", "prompt_toolkit", "platformdirs"}
    | ROOMS - {"audio"},
    "reader": SOUND | {"bs4", "lxml", "httpx"},
}


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert not node.level, f"{file} imports relatively"
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_imports_nothing_foreign(room):
    files = sorted((REPOSITORY / room).rglob("*.py"))

    assert files
    assert {f: bad for f in files if (bad := set(imported(f)) & FOREIGN[room])} == {}


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], ["sections"], ["show"], ["export", "--help"]]
)
def test_no_sound_library_is_loaded_for_words(words):
    """Who asks for help or an outline does not wait for sound."""
    code = (
        "import sys; from click.testing import CliRunner; from reader.cli import cli;"
        f"result = CliRunner().invoke(cli, {words!r}); assert not result.exit_code, result.output;"
        f"print(sorted({SOUND | {'numpy', 'httpx', 'babel', 'pycld2'}!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("words", [["say", "--help"], ["listen", "--help"], ["nonsense"]])
def test_help_and_advice_load_nothing_of_the_page_or_its_sound(words):
    """They come at once."""
    code = (
        "import sys; from click.testing import CliRunner; from reader.cli import cli;"
        f"CliRunner().invoke(cli, {words!r}); print({{'content', 'audio'}} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"
