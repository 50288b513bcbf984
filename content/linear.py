"""Formulas written in a line: what is shown of them in text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from content.document import Formula, Notation
from content.formulas import INVISIBLE
from content.scripts import lowered, raised

_STANDING_FREE = "("  # before a script without a base


def written(formula: Formula) -> str:
    """Return a formula as one line: (a+b)/2, x², ∑ᵢ₌₁ⁿ."""
    if write := _WRITERS.get(formula.notation):
        return write(*formula.parts)
    return "" if formula.text in INVISIBLE else formula.text.strip()


def _row(*parts: Formula) -> str:
    line: list[str] = []
    before: Formula | None = None
    for part in parts:
        text = written(part)
        if text and before and _runs_together(line[-1], before, text, part):
            line.append(" ")
        if text:
            line.append(text)
            before = part
    return "".join(line)


def _runs_together(left: str, before: Formula, right: str, part: Formula) -> bool:
    if not (left[-1].isalnum() and right[0].isalnum()):
        return False
    return (left[-1].isdigit() and right[0].isdigit()) or _is_word(before) or _is_word(part)


def _is_word(part: Formula) -> bool:
    return len(part.text) > 1 and part.text.isalpha()


def _grouped(formula: Formula) -> str:
    text = written(formula)
    is_one = formula.notation is not Notation.ROW and text.replace(".", "").isalnum()
    return text if is_one or not text else f"({text})"


def _fraction(above: Formula, below: Formula) -> str:
    return f"{_grouped(above)}/{_grouped(below)}"


def _stack(above: Formula, below: Formula) -> str:
    return f"{_grouped(above)}¦{_grouped(below)}"


def _root(radicand: Formula, index: Formula) -> str:
    return f"{raised(written(index), _STANDING_FREE).lstrip('^')}√{_grouped(radicand)}"


def _scripts(base: Formula, below: Formula, above: Formula) -> str:
    is_split = base.notation in (Notation.FRACTION, Notation.STACK)
    text = f"({written(base)})" if is_split else written(base)
    before = text or _STANDING_FREE
    power = above.text if above.text == "∘" else raised(written(above), before)
    return text + lowered(written(below), before) + power


def _prescripts(base: Formula, below: Formula, above: Formula) -> str:
    raised_text = raised(written(above), _STANDING_FREE)
    return raised_text + lowered(written(below), _STANDING_FREE) + written(base)


def _limits(base: Formula, below: Formula, above: Formula) -> str:
    if above.notation is Notation.OPERATOR and not below.parts and not below.text:
        return _grouped(base) + above.text
    return _scripts(base, below, above)


def _struck(crossed_out: Formula) -> str:
    return written(crossed_out)


def _grid(*rows: Formula) -> str:
    return "; ".join(filter(None, map(written, rows)))


def _grid_row(*cells: Formula) -> str:
    return ", ".join(filter(None, (written(cell).rstrip(",") for cell in cells)))


_WRITERS: Mapping[Notation, Callable[..., str]] = {
    Notation.ROW: _row,
    Notation.FRACTION: _fraction,
    Notation.STACK: _stack,
    Notation.ROOT: _root,
    Notation.SCRIPTS: _scripts,
    Notation.PRESCRIPTS: _prescripts,
    Notation.LIMITS: _limits,
    Notation.STRUCK: _struck,
    Notation.GRID: _grid,
    Notation.GRID_ROW: _grid_row,
}
