"""How a sentence is found again, on a page that may have changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from content.document import Document, Place, Sentence

LONGEST = 300  # characters of a sentence or title that are kept
TELLING = 25  # bytes: shorter words may stand anywhere ("Call your doctor."), in any script
ALIKE = 80  # of 100: words that may be the same sentence, wherever they stand
RESEMBLING = 60  # of 100: words that may be the same sentence beside its neighbour
EVERYTHING = 100  # evidence: words that hardly stand twice on a page
NOTHING = 10  # evidence: what had no words, or was the page's end, still is
ENOUGH = 80  # evidence: no more than words that are alike, or a neighbour
LITTLE = 40  # evidence: a short neighbour is more


@dataclass(frozen=True, slots=True)
class Anchor:
    """A sentence as it can be found again.

    `text` are its words as they are heard, a cell's after its headers; `before` and `after` are
    those of the sentences around it, "" at the page's ends; `title` is its section's. Long ones
    are shortened in the middle.
    """

    place: Place
    text: str
    before: str
    after: str
    title: str


class How(StrEnum):
    """What became of a sentence."""

    SAME = "same"  # the same words at the same place
    MOVED = "moved"  # the same words elsewhere
    CHANGED = "changed"  # words like them
    NEAR = "near"  # it is gone: where it stood, or where its section begins
    LOST = "lost"  # nothing around it is there either: where the page begins


@dataclass(frozen=True, slots=True)
class Found:
    place: Place
    how: How


def anchor(document: Document, place: Place) -> Anchor:
    """Return the sentence at a place, else the nearest before, else the first.

    It takes microseconds, however long the page is.
    """
    here = _nearest(document, place)
    if here is None:
        return Anchor(Place(0), "", "", "", "")
    onward = _onward(document, here.place)
    next(onward)
    return Anchor(
        here.place,
        _words(here),
        _words(next(_backward(document, here.place), None)),
        _words(next(onward, None)),
        shortened(document.sections[here.place.section].title),
    )


def find(document: Document, kept: Anchor) -> Found:
    """Return where a sentence is now, or where one goes on best without it.

    Of several with its words it is the one with the same neighbours, else in the section of the
    same title, else the nearest.
    """
    if anchor(document, kept.place) == kept:
        return Found(kept.place, How.SAME)
    first = next(_onward(document, Place(0)), None)
    if first is None:
        return Found(Place(0), How.LOST)
    search = _Search(document, kept)
    if best := search.best(ENOUGH):
        return search.found(best)
    if begins := search.section():
        return Found(begins, How.NEAR)
    if best := search.best(LITTLE):
        return search.found(best)
    return Found(first.place, How.LOST)


def shortened(text: str) -> str:
    """Return a text of at most LONGEST characters: what is too long keeps its two ends."""
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST - 100]}…{text[-99:]}"


class _Candidate(NamedTuple):
    """The sentence of that number, as the one that is looked for or as what follows its gap."""

    number: int
    is_gone: bool
    evidence: float


class _Search:
    """A document's sentences, each with evidence for being the one that is looked for.

    Its own words count twice as much as a neighbour's, so that words which can hardly stand
    anywhere else win over a gap between its neighbours, and that over words that are alike.
    """

    def __init__(self, document: Document, kept: Anchor) -> None:
        self._document = document
        self._kept = kept
        self._sentences = [s for section in document.sections for s in section.sentences]
        self._words = [_words(sentence) for sentence in self._sentences]
        self._unchanged = 2 * _telling(kept.text) + _telling(kept.before) + _telling(kept.after)
        different = list(dict.fromkeys(self._words))
        self._before = _evidence(kept.before, different, ALIKE)
        self._after = _evidence(kept.after, different, ALIKE)
        self._itself = _evidence(kept.text, different, RESEMBLING)
        for neighbour in {kept.before, kept.after} - {kept.text}:
            self._itself.pop(neighbour, None)  # "Take 2 at noon." is not what became of "Take 1 …"

    def best(self, enough: float) -> _Candidate | None:
        """Return the one with most evidence, where that is enough; LITTLE is in its section."""
        good = [one for one in self._candidates() if self._is_enough(one, enough)]
        most = max((one.evidence for one in good), default=0)
        return max((one for one in good if one.evidence == most), key=self._rank, default=None)

    def found(self, one: _Candidate) -> Found:
        place, words = self._place(one), self._words[min(one.number, len(self._words) - 1)]
        if one.is_gone or words not in self._itself:
            return Found(place, How.NEAR)
        if words != self._kept.text:
            return Found(place, How.CHANGED)
        return Found(place, How.SAME if place == self._kept.place else How.MOVED)

    def section(self) -> Place | None:
        """Return where the nearest section of the same title begins."""
        number = self._kept.place.section
        same = [s for s in self._document.sections if shortened(s.title) == self._kept.title]
        same.sort(key=lambda section: abs(section.place.section - number))
        return next((first.place for section in same for first in section.sentences), None)

    def _candidates(self) -> Iterator[_Candidate]:
        before = [self._before.get(words, 0) for words in ("", *self._words)]
        after = [self._after.get(words, 0) for words in (*self._words, "")]
        for n, words in enumerate(self._words):
            itself = 2 * self._itself.get(words, 0)
            if itself or before[n] > NOTHING:  # what stands before `after` may be anything
                yield _Candidate(n, False, before[n] + itself + after[n + 1])
        for n in range(len(after)):
            if gap := before[n] + after[n]:
                yield _Candidate(n, True, gap)

    def _is_enough(self, one: _Candidate, enough: float) -> bool:
        if one.evidence < enough and self._is_in_section(one):
            enough = LITTLE
        return one.evidence >= min(enough, self._unchanged)

    def _is_in_section(self, one: _Candidate) -> bool:
        title = self._document.sections[self._place(one).section].title
        return shortened(title) == self._kept.title

    def _rank(self, one: _Candidate) -> tuple[int, ...]:
        """Prefer words that tell much to a gap, a gap to words that may stand anywhere."""
        place, kept = self._place(one), self._kept.place
        return (
            one.is_gone == (_telling(self._kept.text) < EVERYTHING),
            self._is_in_section(one),
            -abs(place.section - kept.section),
            -abs(place.block - kept.block),
            -abs(place.sentence - kept.sentence),
        )

    def _place(self, one: _Candidate) -> Place:
        """Return where to go on; what follows the page's last sentence is that sentence."""
        return self._sentences[min(one.number, len(self._sentences) - 1)].place


def _nearest(document: Document, place: Place) -> Sentence | None:
    """Return the sentence at a place, else the nearest before, else the first."""
    here = next(_onward(document, place), None)
    if here and here.place == place:
        return here
    return next(_backward(document, place), None) or next(_onward(document, Place(0)), None)


def _onward(document: Document, place: Place) -> Iterator[Sentence]:
    """Give the sentences from a place on."""
    for s in range(place.section, len(document.sections)):
        blocks = document.sections[s].blocks
        for b in range(place.block if s == place.section else 0, len(blocks)):
            sentences = blocks[b].sentences
            first = place.sentence if (s, b) == (place.section, place.block) else 0
            for n in range(first, len(sentences)):
                yield sentences[n]


def _backward(document: Document, place: Place) -> Iterator[Sentence]:
    """Give the sentences before a place, the nearest first."""
    for s in reversed(range(min(place.section + 1, len(document.sections)))):
        blocks = document.sections[s].blocks
        last = place.block + 1 if s == place.section else len(blocks)
        for b in reversed(range(min(last, len(blocks)))):
            sentences = blocks[b].sentences
            end = place.sentence if (s, b) == (place.section, place.block) else len(sentences)
            for n in reversed(range(min(end, len(sentences)))):
                yield sentences[n]


def _words(sentence: Sentence | None) -> str:
    """Return what is heard of a sentence, a cell's headers first; "" for what has no words."""
    if sentence is None:
        return ""
    words = sentence.text or "".join(span.text for span in sentence.above)
    if sentence.headers:
        words = f"{', '.join(header.text for header in sentence.headers)}: {words}"
    return shortened(words)


def _evidence(kept: str, different: list[str], least: float) -> dict[str, float]:
    """Return how much each text tells that it is the kept one, where it tells anything.

    What is not the same must be as alike as `least` of 100.
    """
    if not kept:
        return {kept: _telling(kept)}
    from rapidfuzz import fuzz, process  # late: most pages have not changed

    worth = _telling(kept) / 200  # what is only alike is worth half
    alike = process.extract_iter(kept, different, scorer=fuzz.ratio, score_cutoff=least)
    found = {words: score * worth for words, score, _ in alike}
    found |= {words: ALIKE * worth for words in different if _continues(kept, words)}
    return found | {kept: _telling(kept)}


def _telling(words: str) -> float:
    """Return how much it tells that these very words are there."""
    if len(words.encode(errors="replace")) >= TELLING:
        return EVERYTHING
    return EVERYTHING / 2 if words else NOTHING


def _continues(kept: str, words: str) -> bool:
    """Whether a sentence was joined with another, or the words are its first part."""
    short = min(kept, words, key=len)
    return (kept in words or kept.startswith(words)) and _telling(short) == EVERYTHING
