"""Finding texts among other texts, each letter once, though they are cut at other places."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice
from typing import Generic, TypeVar

_PIECE = re.compile(r"\w+|\W")
_SAME = str.maketrans({"−": "-", "⁄": "/", "®": "r"})
_UNHEARD = re.compile(
    "[\\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff"
    "\ue000-\uf8ff\U000f0000-\U0010ffff]+"
)


def letters_of(text: str) -> str:
    """Return what of a text must be there again: 10⁹ is 109, and white space does not count."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).translate(_SAME)
    return _UNHEARD.sub("", text).casefold()


Owner = TypeVar("Owner")
# A text, and whether it is the name of an element.
Shown = tuple[str, bool]

_LONG = 16  # letters: such a text is found by itself; a shorter one between its neighbours
_JOINED = 6  # texts that one name can join
_DISPLACED = 20  # lost texts, and places of each, that are tried
# How many letters may be passed over, and whether only whole words are taken: text nodes that
# one word is made of follow each other at once; quotation marks and brackets may be added.
_REACHES = ((4, True), (0, False), (200, True), (5_000, True), (200_000, True))


class Stream(Generic[Owner]):
    """Texts after one another as letters and signs, and to what each of them belongs."""

    def __init__(self, texts: Sequence[tuple[str, Owner]]) -> None:
        words = [[letters_of(word) for word in text.split()] for text, _ in texts]
        self.letters = "".join(chain.from_iterable(words))
        self._owners = [owner for _, owner in texts]
        self._begins = list(accumulate((sum(map(len, text)) for text in words[:-1]), initial=0))
        self._edges = bytearray(len(self.letters) + 1)  # where a word begins or ends, or a sign
        pieces = (piece for text in words for word in text for piece in _PIECE.findall(word))
        for edge in accumulate(map(len, pieces), initial=0):
            self._edges[edge] = 1
        self._taken = bytearray(len(self.letters))
        self._untaken: dict[tuple[str, bool], int] = {}

    def free(self, letters: str, begin: int, end: int, are_words: bool) -> int:
        """Return where between two positions such letters are that nothing has taken, or -1."""
        at = self.letters.find(letters, begin, end)
        while at >= 0 and not (
            (not are_words or (self._edges[at] and self._edges[at + len(letters)]))
            and self.is_free(at, at + len(letters))
        ):
            at = self.letters.find(letters, at + 1, end)
        return at

    def free_anywhere(self, letters: str, are_words: bool) -> int:
        """Return the same for any position. What is taken, stays taken: it is passed once."""
        key = (letters, are_words)
        at = self.free(letters, self._untaken.get(key, 0), len(self.letters), are_words)
        self._untaken[key] = at if at >= 0 else len(self.letters)
        return at

    def all(self, letters: str) -> Iterator[int]:
        at = self.letters.find(letters)
        while at >= 0:
            yield at
            at = self.letters.find(letters, at + 1)

    def is_free(self, begin: int, end: int) -> bool:
        return not any(self._taken[begin:end])

    def take(self, begin: int, end: int) -> None:
        self._taken[begin:end] = b"\1" * (end - begin)

    def give_back(self, begin: int, end: int) -> None:
        self._taken[begin:end] = bytes(end - begin)
        self._untaken.clear()

    def owner(self, at: int) -> Owner:
        return self._owners[bisect_right(self._begins, at) - 1]


@dataclass(frozen=True, slots=True)
class _Found:
    """Letters of one of the streams."""

    stream: int
    begin: int
    end: int

    def meets(self, other: _Found) -> bool:
        return self.stream == other.stream and self.begin < other.end and other.begin < self.end


_Pieces = tuple[_Found, ...]  # of one part, in order; none where it is not found
_Look = Callable[[int, list[int], list[int]], _Pieces]


class Search(Generic[Owner]):
    """Finds the parts in the streams, each letter once.

    Long texts come first, then what stands between them, then the words of what is not there as
    a whole, then parts of words; and names when all texts are found.
    """

    def __init__(
        self,
        streams: Sequence[Stream[Owner]],
        parts: Sequence[Shown],
        names: Stream[Owner] | None = None,
    ) -> None:
        """`names` are texts among which only names are found."""
        self._streams = streams
        self._streams_of_names = [*streams, names] if names else streams
        self._parts = parts
        self._letters = [letters_of(text) for text, _ in parts]
        self._found: list[_Pieces] = [()] * len(parts)
        self._names: dict[str, Owner | None] = {}
        self._looks: tuple[_Look, ...] = (self._whole, self._words, self._inside)

    def owners(self) -> Iterator[Owner | None]:
        """Yield for each part the owner of the letters that it is, None where it is lost."""
        texts = [at for at, (_, is_name) in enumerate(self._parts) if not is_name]
        names = [at for at, (_, is_name) in enumerate(self._parts) if is_name]
        self._go([at for at in texts if len(self._letters[at]) >= _LONG], self._whole)
        for look in self._looks:
            self._go(texts, look)
        for at in [at for at in texts if not self._found[at]][:_DISPLACED]:
            self._displace(at)
        self._go(names, self._whole)
        for at, found in enumerate(self._found):
            yield (
                self._streams[found[0].stream].owner(found[0].begin)
                if found
                else self._otherwise(at)
            )

    def _go(self, chosen: Iterable[int], look: _Look) -> None:
        """Look for what is chosen and not found, from the last thing found before it."""
        wanted = {at for at in chosen if not self._found[at]}
        if not wanted:
            return
        limits = self._limits()
        cursors = [0] * len(self._streams)
        for at in range(len(self._found)):
            limit = limits.pop()
            if at in wanted:
                self._found[at] = look(at, cursors, limit)
            for found in self._found[at]:
                cursors[found.stream] = found.end

    def _limits(self) -> list[list[int]]:
        """Return for each part, the last one first, where in each stream the next one begins."""
        limits = [[len(stream.letters) for stream in self._streams]]
        for pieces in reversed(self._found):
            limits.append(list(limits[-1]))
            for found in reversed(pieces):
                limits[-1][found.stream] = found.begin
        return limits

    def _whole(self, at: int, cursors: list[int], limits: list[int]) -> _Pieces:
        return self._nearest(self._letters[at], cursors, limits)

    def _words(self, at: int, cursors: list[int], limits: list[int]) -> _Pieces:
        """Return where the words are, if all of them are there."""
        words = list(filter(None, map(letters_of, self._parts[at][0].split())))
        found = [self._nearest(word, cursors, limits) for word in words]
        pieces = tuple(chain.from_iterable(found))
        if len(pieces) == len(words):
            return pieces
        self._release(pieces)
        return ()

    def _inside(self, at: int, _: list[int], __: list[int]) -> _Pieces:
        """Return where the letters are inside a longer word."""
        return self._anywhere(self._letters[at], are_words=False)

    def _nearest(self, letters: str, cursors: list[int], limits: list[int]) -> _Pieces:
        """Take the letters that come next in one of the streams, or else stand anywhere."""
        for reach, are_words in _REACHES:
            gaps = []
            for number, (stream, cursor) in enumerate(zip(self._streams, cursors, strict=True)):
                end = min(max(limits[number], cursor), cursor + len(letters) + reach)
                if (begin := stream.free(letters, cursor, end, are_words)) >= 0:
                    gaps.append((begin - cursor, number, begin))
            if gaps:
                _, number, begin = min(gaps)
                return self._take(number, begin, letters)
        return self._anywhere(letters, are_words=True)

    def _anywhere(self, letters: str, are_words: bool) -> _Pieces:
        for number, stream in enumerate(self._streams):
            if (begin := stream.free_anywhere(letters, are_words)) >= 0:
                return self._take(number, begin, letters)
        return ()

    def _take(self, number: int, begin: int, letters: str) -> _Pieces:
        found = _Found(number, begin, begin + len(letters))
        self._streams[number].take(found.begin, found.end)
        return (found,)

    def _release(self, pieces: Iterable[_Found]) -> None:
        for found in pieces:
            self._streams[found.stream].give_back(found.begin, found.end)

    def _displace(self, at: int) -> None:
        """Give to what is lost the letters that others took, where these find others."""
        letters = self._letters[at]
        for number, stream in enumerate(self._streams):
            for begin in islice(stream.all(letters), _DISPLACED):
                if self._give(at, _Found(number, begin, begin + len(letters))):
                    return

    def _give(self, at: int, wanted: _Found) -> bool:
        others = {
            other: pieces
            for other, pieces in enumerate(self._found)
            if any(found.meets(wanted) for found in pieces)
        }
        self._release(chain.from_iterable(others.values()))
        self._found[at] = self._take(wanted.stream, wanted.begin, self._letters[at])
        nowhere = [0] * len(self._streams)
        for other in others:
            looks = (look(other, nowhere, nowhere) for look in self._looks)
            self._found[other] = next(filter(None, looks), ())
        if all(self._found[other] for other in others):
            return True
        self._release(self._found[at])
        self._found[at] = ()
        for other, pieces in others.items():
            self._release(self._found[other])
            self._found[other] = pieces
            for found in pieces:
                self._streams[found.stream].take(found.begin, found.end)
        return False

    def _otherwise(self, at: int) -> Owner | None:
        """A long text of which some other text took letters is there if it is there as often as
        it is shown.
        """
        letters, (text, is_name) = self._letters[at], self._parts[at]
        if is_name:
            return self._named(text)
        owners = list(_all(self._streams, letters)) if len(letters) >= _LONG else []
        return owners[0] if owners and len(owners) >= self._letters.count(letters) else None

    def _named(self, name: str) -> Owner | None:
        """A name may be words that are heard with their own texts, of which it can join some."""
        if name not in self._names:
            stretches = list(islice(self._stretches(name), _JOINED + 1))
            is_there = len(stretches) <= _JOINED and None not in stretches
            self._names[name] = stretches[0] if stretches and is_there else None
        return self._names[name]

    def _stretches(self, name: str) -> Iterator[Owner | None]:
        """Yield the owners of the longest runs of words that are there, None for a lost word.

        The signs that a label ends with are not heard: “Name: *” is the name of what is asked.
        """
        words = list(filter(None, (letters_of(word).rstrip(":*") for word in name.split())))
        while words:
            run, owner = 0, None
            while run < len(words):
                longer = next(_all(self._streams_of_names, "".join(words[: run + 1])), None)
                if longer is None:
                    break
                run, owner = run + 1, longer
            yield owner
            del words[: max(run, 1)]


def _all(streams: Iterable[Stream[Owner]], letters: str) -> Iterator[Owner]:
    return (stream.owner(at) for stream in streams for at in stream.all(letters))
