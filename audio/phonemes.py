"""From IPA to the phonemes of an espeak-ng voice, and the proof that it says what was meant.

espeak-ng takes phonemes by its own names between [[ and ]], and these differ by language. At a name
that a voice does not have the word ends without a word of it: so nothing is ever taken on trust.
Which names a voice has, and what each sounds like, is asked of the library itself; a pronunciation
becomes the fewest phonemes that have its signs; and what the library then gives as their IPA must
agree with what was wanted, but for what `Sounds` says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from audio import ipa as alphabet
from audio.xsampa import TABLE

VOWELS = frozenset("aeiouyæøœɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏᵻᵿ")

ALIKE = str.maketrans(
    {
        **dict.fromkeys("ɹɻʁʀ", "r"),
        **dict.fromkeys("ɐɜɘɵ", "ə"),
        **dict.fromkeys("ɝɚ", "ɚ"),
        "ɥ": "y",
        "ɫ": "l",
        "ᵻ": "ɪ",
        "ᵿ": "ʊ",
    }
)
"""Signs that dictionaries and espeak-ng use for one sound: a language has one r, one schwa."""

FLAPS = frozenset({("t", "ɾ"), ("d", "ɾ")})
"""What American English makes of t and d between vowels: what is wanted, and what it becomes."""

FRAMES = ("s", "a", "@")
"""Phonemes that most tables have, to hear others between two: many change with their neighbours."""

INEXACT = 2.5
"""How many phonemes with the very signs are better than one whose signs are only alike."""

CANDIDATES = 5
"""How many phonemes of the same sound are tried."""

TIE = "\u0361"

_FINER = "\u031e\u031d\u032f\u032a\u0320\u031f\u0339\u031c\u031a\u033a\u033bʰʱʲʷˠˤːˑ"
_SOUND = re.compile(
    f"[{''.join(sorted(alphabet.LETTERS))}]"
    f"[{''.join(sorted(alphabet.COMBINING - {TIE} | alphabet.RAISED | alphabet.LENGTH))}]*"
)
_USABLE = re.compile(r"[^\s\[\]|'%,=_\-][^\s\[\]|]*")

HEARD = alphabet.SIGNS - set(".|‖‿")
"""What espeak-ng gives as IPA; where it has no sign it gives a phoneme's name, such as “r.”."""

Markup: TypeAlias = str
"""What stands between [[ and ]]."""


@dataclass(frozen=True, slots=True)
class Sounds:
    """What is heard of a pronunciation: its sounds, and before which of them stress stands.

    Two agree where their sounds are alike and their main stress, if the wanted one has any, is on
    the same vowel. Left out of account are length, aspiration and other finer signs, ties,
    syllables, the second stress, and where in the syllable a stress mark stands.
    """

    exact: tuple[str, ...]
    stress: tuple[tuple[int, str], ...]
    words: frozenset[int]

    @property
    def alike(self) -> tuple[str, ...]:
        return tuple(map(_alike, self.exact))

    @property
    def main_stress(self) -> list[int]:
        return [place for place, sign in self.stress if sign == "ˈ"]

    def agrees_with(self, heard: Sounds) -> bool:
        """Tell whether what is heard is this, which is wanted."""
        return self.agreement(heard) == len(self.exact) == len(heard.exact) and (
            not self.main_stress or self.main_stress == heard.main_stress
        )

    def agreement(self, heard: Sounds) -> int:
        """Return how many sounds from the first on agree."""
        pairs = zip(self.alike, heard.alike, strict=False)
        agree = (wanted == got or (wanted, got) in FLAPS for wanted, got in pairs)
        return next((place for place, same in enumerate(agree) if not same), len(self.exact))


def sounds(ipa: str) -> Sounds:
    """Return the sounds of a pronunciation that `audio.ipa.clean` has passed."""
    exact: list[str] = []
    stress: list[tuple[int, str]] = []
    words = set()
    place = 0
    while place < len(ipa):
        if found := _SOUND.match(ipa, place):
            exact.append(found[0])
            place = found.end()
            continue
        if ipa[place] in "ˈˌ":
            stress.append((len(exact), ipa[place]))
        elif ipa[place] == " ":
            words.add(len(exact))
        place += 1
    return Sounds(
        tuple(exact), tuple((_vowel_from(at, exact), sign) for at, sign in stress), frozenset(words)
    )


def _vowel_from(place: int, exact: list[str]) -> int:
    following = (at for at in range(place, len(exact)) if exact[at][0] in VOWELS)
    return next(following, place)


def _alike(sound: str) -> str:
    return "".join(sign for sign in sound.translate(ALIKE) if sign not in _FINER)


@dataclass(frozen=True, slots=True)
class Phoneme:
    """A phoneme of a voice by its name, and sounds that it is heard as, in how many frames."""

    name: str
    exact: tuple[str, ...]
    frames: int

    @property
    def is_spelt_plainly(self) -> bool:
        """Whether its name is X-SAMPA, as espeak-ng's mostly are: “@” for ə, but not “3”."""
        signs = (TABLE.get(sign, "?") for sign in self.name)
        return "".join(signs) == "".join(self.exact)


class Phonemes:
    """The phonemes of one voice, in the library's own words.

    `names` are those that espeak-ng has in any language. `spelt` and `heard` tell what the voice
    makes of a markup: its phonemes, separated by |, and its IPA.
    """

    def __init__(
        self,
        names: Iterable[str],
        spelt: Callable[[Markup], str],
        heard: Callable[[Markup], str],
    ) -> None:
        self._names = names
        self._spelt = spelt
        self._heard = heard
        self._known: dict[str, tuple[str, ...] | None] = {}

    @cached_property
    def own(self) -> frozenset[str]:
        """The names that the voice has."""
        return frozenset(
            name
            for name in self._names
            if _USABLE.fullmatch(name)
            and any(self._stays(f"{frame}|{name}|{frame}") for frame in FRAMES)
        )

    def knows(self, name: str) -> bool:
        """Tell whether a word goes on behind it, be it that the voice says something else there."""
        return name in self.own or any(
            re.fullmatch(rf"{frame}\|(?:.+\|)?{frame}", self._spelt(f"{frame}|{name}|{frame}"))
            for frame in FRAMES
        )

    def written(self, ipa: str) -> tuple[str, ...] | None:
        """Return the names, stress and word breaks that say it, or None where the voice cannot."""
        if ipa not in self._known:
            self._known[ipa] = self._found(sounds(ipa))
        return self._known[ipa]

    def says(self, markup: Markup) -> Sounds:
        """Return what is heard of a markup."""
        return sounds(self._heard(markup))

    def _found(self, wanted: Sounds) -> tuple[str, ...] | None:
        """Take the phoneme that is nearest for each part, and others while that agrees better."""
        parts = self._parts(wanted)
        if parts is None:
            return None
        chosen = [0] * len(parts)
        best = -1
        for part, choice in _tries(parts):
            tried = [*chosen[:part], choice, *chosen[part + 1 :]]
            names = _assembled(wanted, parts, tried)
            heard = self.says(markup(names))
            if wanted.agrees_with(heard):
                return names
            if (agreement := wanted.agreement(heard)) > best:
                best, chosen = agreement, tried
        return None

    def _parts(self, wanted: Sounds) -> list[tuple[int, list[Phoneme]]] | None:
        """Return the fewest parts, each with where it ends and the phonemes that may say it."""
        alike, length = wanted.alike, len(wanted.exact)
        barriers = {place for place, _ in wanted.stress} | wanted.words
        fewest: dict[int, tuple[float, list[tuple[int, list[Phoneme]]]]] = {0: (0, [])}
        for begin in range(length):
            if begin not in fewest:
                continue
            for end in range(begin + 1, min(begin + self._longest, length) + 1):
                if any(begin < barrier < end for barrier in barriers):
                    break
                if _breaks_a_syllable(alike, begin, end):
                    continue
                if several := self._by_sound.get(alike[begin:end]):
                    nearest = _nearest(several, wanted.exact[begin:end])
                    is_exact = nearest[0].exact == wanted.exact[begin:end]
                    cost = fewest[begin][0] + (1 if is_exact else INEXACT)
                    if end not in fewest or cost < fewest[end][0]:
                        fewest[end] = (cost, [*fewest[begin][1], (end, nearest)])
        return fewest[length][1] if length and length in fewest else None

    @cached_property
    def _by_sound(self) -> dict[tuple[str, ...], list[Phoneme]]:
        by_sound: dict[tuple[str, ...], list[Phoneme]] = {}
        for name in sorted(self.own, key=lambda name: (len(name), name)):
            realised = Counter(self._realised(name))
            for exact in realised:
                flapped = sum(realised[(got,)] for wanted, got in FLAPS if exact == (wanted,))
                phoneme = Phoneme(name, exact, realised[exact] + flapped)
                by_sound.setdefault(tuple(map(_alike, exact)), []).append(phoneme)
        return by_sound

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._by_sound), default=0)

    def _realised(self, name: str) -> Iterator[tuple[str, ...]]:
        """Give the sounds of a phoneme in each frame, where it is one that IPA has signs for."""
        for frame, outer in zip(FRAMES, self._frames, strict=True):
            markup = f"{frame}|{name}|{frame}"
            heard = self._heard(markup)
            if not HEARD.issuperset(heard):
                return
            exact = sounds(heard).exact
            inner = exact[len(outer) : len(exact) - len(outer)]
            if inner and exact == (*outer, *inner, *outer) and self._stays(markup):
                yield inner

    def _stays(self, markup: Markup) -> bool:
        """Tell whether each phoneme is one of the voice's, and none is put in between."""
        return self._spelt(markup) == markup

    @cached_property
    def _frames(self) -> list[tuple[str, ...]]:
        """The sounds of the frames by themselves."""
        return [sounds(self._heard(frame)).exact for frame in FRAMES]


def markup(names: Iterable[str]) -> Markup:
    """Return what stands between [[ and ]] for these; | keeps t and S from being tS."""
    return "|".join(names).replace("| |", " ").replace("'|", "'").replace(",|", ",")


def _tries(parts: list[tuple[int, list[Phoneme]]]) -> Iterator[tuple[int, int]]:
    yield 0, 0
    for place, (_, several) in enumerate(parts):
        yield from ((place, choice) for choice in range(1, len(several)))


def _assembled(
    wanted: Sounds, parts: list[tuple[int, list[Phoneme]]], chosen: list[int]
) -> tuple[str, ...]:
    stress = {place: "'" if sign == "ˈ" else "," for place, sign in reversed(wanted.stress)}
    names: list[str] = []
    begin = 0
    for (end, several), choice in zip(parts, chosen, strict=True):
        if begin in wanted.words and begin:
            names.append(" ")
        if begin in stress:
            names.append(stress[begin])
        names.append(several[choice].name)
        begin = end
    return tuple(names)


def _breaks_a_syllable(alike: tuple[str, ...], begin: int, end: int) -> bool:
    """Tell whether a vowel would take the consonant of the next one: “there|apy”."""
    if end == len(alike) or end == begin + 1:
        return False
    return alike[begin][0] in VOWELS and alike[end - 1][0] not in VOWELS and alike[end][0] in VOWELS


def _nearest(several: list[Phoneme], exact: tuple[str, ...]) -> list[Phoneme]:
    """Return the phonemes that come nearest to the signs, in most places, each name once."""
    best = sorted(
        several,
        key=lambda one: (one.exact != exact, not one.is_spelt_plainly, -one.frames, len(one.name)),
    )
    by_name: dict[str, Phoneme] = {}
    for phoneme in best:
        by_name.setdefault(phoneme.name, phoneme)
    return list(by_name.values())[:CANDIDATES]
