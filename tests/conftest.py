"""What tests of several rooms share."""

from __future__ import annotations

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
SHARED = REPOSITORY.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of other people's pages, which stands beside the repository where we measure."""
    if not SHARED.is_dir():
        pytest.skip(
            "../shared is not here: its pages are for measuring and not part of the project"
        )
    return SHARED
