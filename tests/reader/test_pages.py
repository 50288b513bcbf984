"""Each folder of tests/pages shows one behaviour: a page, and what must be said of it."""

from pathlib import Path

import pytest

from content import open_page, understand
from reader.narration import Script

PAGES = Path(__file__).parents[1] / "pages"


@pytest.mark.parametrize("folder", sorted(PAGES.iterdir()), ids=lambda folder: folder.name)
def test_script(folder):
    """What is said of a page is what stands beside it, one utterance a line."""
    document = understand(open_page(str(folder / "page.html")))
    said = [line.said for line in Script(document)]

    assert said == (folder / "script.txt").read_text(encoding="utf-8").splitlines()
