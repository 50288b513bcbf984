"""Pages of any size, the same on every run."""

from __future__ import annotations

import random
from collections.abc import Iterator

SUBJECTS = ("The nurse", "A child", "Your doctor", "The team", "This medicine", "Her fever")
VERBS = ("checks", "helps", "explains", "follows", "changes", "watches", "keeps", "writes down")
OBJECTS = (
    "the dose every morning",
    "a small bandage",
    "what comes next",
    "the plan for the week",
    "how the leg moves",
    "the time of each meal",
    "a quiet hour after lunch",
    "the next visit",
)


def sentences(words: int, seed: int = 1) -> Iterator[str]:
    """Give sentences until they hold at least so many words."""
    pick = random.Random(seed).choice
    while words > 0:
        sentence = f"{pick(SUBJECTS)} {pick(VERBS)} {pick(OBJECTS)}."
        words -= len(sentence.split())
        yield sentence


def page(sections: int, words: int) -> str:
    """Return a page with so many sections and words, five sentences a paragraph."""
    parts = [
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>A made page</title></head>"
        "<body><header><nav><a href=/>Home</a></nav></header><main><h1>A made page</h1>"
    ]
    for number in range(sections):
        parts.append(f"<h2>Part {number + 1}</h2>")
        said = list(sentences(max(1, words // sections), seed=number))
        for start in range(0, len(said), 5):
            parts.append(f"<p>{' '.join(said[start : start + 5])}</p>")
    return "\n".join([*parts, "</main></body></html>"])


def page_of_bytes(sections: int, size: int) -> str:
    """Return a page with so many sections and about so many bytes."""
    bytes_a_word = 5.4
    return page(sections, round(size / bytes_a_word))
