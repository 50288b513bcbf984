"""How much of a page we wait for."""

from __future__ import annotations

from dataclasses import dataclass

ELEMENTS = 700_000
"""Of a page: with more, its tree and what it says could take more than 1 GB."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds in all, bytes after decompression, redirects from one address to the next."""

    seconds: float = 20.0
    bytes: int = 50 * 1024 * 1024
    redirects: int = 10

    @property
    def size(self) -> str:
        """The limit of bytes as one says it."""
        mebibytes = self.bytes / (1024 * 1024)
        return f"{mebibytes:g} MiB" if mebibytes >= 1 else f"{self.bytes} bytes"
