"""One line of the table: what was measured against what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`limit` is the most that `ours / peer` may be."""

    name: str
    ours: float
    peer: float
    limit: float
    unit: str = "s"

    @property
    def is_too_much(self) -> bool:
        return self.ours > self.limit * self.peer

    def __str__(self) -> str:
        verdict = "TOO MUCH" if self.is_too_much else "ok"
        numbers = f"{self.ours:9.3f} {self.unit:2} {self.peer:9.3f} {self.unit:2}"
        return (
            f"{self.name:48} {numbers} {self.ours / self.peer:6.2f}  ≤ {self.limit:4.2f}  {verdict}"
        )
