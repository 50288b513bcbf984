"""IPA in the phonemes of espeak-ng's voices. All of it is called in the library's thread alone."""

from __future__ import annotations

import ctypes
import re
import struct
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType

from audio.ipa import clean
from audio.languages import LIKELY, fallbacks, primary
from audio.phonemes import Phonemes, markup, sounds
from audio.pronunciation import runs

IPA = 2
"""phonememode of espeak_TextToPhonemes: as IPA; else names, with a separator in bits 8 to 23."""

SEPARATED = ord("|") << 8

REFERENCES = 2
"""How many other voices of a language are asked for a pronunciation in another accent."""

_GENITIVE = re.compile(r"['’ʼ]s\b", re.IGNORECASE)
_GLUED_BEFORE = re.compile(r"\w['’ʼ]$")
_GLUED_BEHIND = re.compile(r"['’ʼ]\w")
_PHONEMES_OPEN = re.compile(r"\[(?=\[)")

Voices = Callable[[], Iterable[tuple[str, bytes, str]]]
"""Gives name, identifier and language of each voice."""


class Pronouncing:
    """What the voices make of IPA; `load` makes the voice of an identifier the library's one.

    A voice may speak another accent than the one that the IPA is of: British voices have no
    “oʊ”. Phonemes have the same names in all accents of a language, so another accent's voice
    spells it, and this one says it in its own way. The way with the fewest phonemes is taken.
    """

    def __init__(self, binding: ModuleType, voices: Voices, load: Callable[[bytes], None]) -> None:
        self._binding = binding
        self._load = load
        self._languages = {identifier: language for _, identifier, language in voices()}
        self._names = _names(binding)
        self._phonemes: dict[bytes, Phonemes] = {}
        self._known: dict[tuple[str, bytes], str] = {}
        self._loaded: bytes | None = None

    def text(self, marked: str, voice: bytes) -> str:
        """Return a text for the library's phoneme input: what cannot be pronounced in words.

        “[[” of the text itself is kept from being taken for phonemes. A space stands before each
        pronunciation, since behind a bracket or a quotation mark the library drops it. An English
        genitive's s is pronounced with its word; beside other apostrophes, as in “l’IRM”, the
        words are said.
        """
        stretches = list(runs(marked))
        said = ""
        for place, (words, ipa) in enumerate(stretches):
            behind = stretches[place + 1][0] if place + 1 < len(stretches) else ""
            phonemes = self._beside(ipa, said, behind, voice) if ipa else ""
            if phonemes and _GENITIVE.match(behind):
                stretches[place + 1] = (_GENITIVE.sub("", behind, count=1), stretches[place + 1][1])
            space = "" if not said or said[-1].isspace() else " "
            said += f"{space}[[{phonemes}]]" if phonemes else _PHONEMES_OPEN.sub("[ ", words)
        return said

    def markup(self, ipa: str, voice: bytes) -> str:
        """Return the phonemes of a pronunciation, or "" where the voice cannot say it."""
        key = (ipa, voice)
        if key not in self._known:
            self._start()
            self._known[key] = self._found(ipa, voice)
        return self._known[key]

    def heard(self, ipa: str, voice: bytes) -> str:
        """Return in IPA what the voice makes of a pronunciation, "" where it cannot say it."""
        phonemes = self.markup(ipa, voice)
        self._start()
        return self._asked(phonemes, voice, IPA) if phonemes else ""

    def _beside(self, ipa: str, before: str, behind: str, voice: bytes) -> str:
        is_english = primary(self._languages.get(voice, "")) == "en"
        if _GENITIVE.match(behind) and is_english:
            return self.markup(genitive(ipa), voice)
        if _GLUED_BEFORE.search(before) or _GLUED_BEHIND.match(behind):
            return ""
        return self.markup(ipa, voice)

    def _found(self, ipa: str, voice: bytes) -> str:
        own = self._of(voice)
        ways = []
        for other in (voice, *self._references(voice)):
            names = self._of(other).written(ipa)
            if names and all(map(own.knows, set(names).difference(" ',"))):
                ways.append(names)
        for names in sorted(ways, key=len):
            phonemes = markup(names)
            if self._is_whole(phonemes, ipa, voice):
                return phonemes
        return ""

    def _is_whole(self, phonemes: str, ipa: str, voice: bytes) -> bool:
        """Tell whether the voice says it to its end: what it cannot say it cuts off."""
        goes_on = self._asked(f"{phonemes}|s", voice, SEPARATED).endswith("|s")
        heard = sounds(self._asked(phonemes, voice, IPA)).exact
        return goes_on and 3 * len(heard) >= 2 * len(sounds(ipa).exact)

    def _references(self, voice: bytes) -> list[bytes]:
        """Return voices of the language's other accents, those first that stand for many."""
        own = self._languages.get(voice, "").lower()
        first = [LIKELY.get(primary(own), ""), *fallbacks(own)]
        by_tag: dict[str, bytes] = {}
        for identifier, language in self._languages.items():
            tag = language.lower()
            is_other = primary(tag) == primary(own) and tag != own
            if is_other and not identifier.startswith(b"mb/"):
                by_tag.setdefault(tag, identifier)
        ordered = sorted(by_tag, key=lambda tag: first.index(tag) if tag in first else len(first))
        return [by_tag[tag] for tag in ordered][:REFERENCES]

    def _of(self, voice: bytes) -> Phonemes:
        if voice not in self._phonemes:
            self._phonemes[voice] = Phonemes(
                self._names,
                lambda phonemes: self._asked(phonemes, voice, SEPARATED),
                lambda phonemes: self._asked(phonemes, voice, IPA),
            )
        return self._phonemes[voice]

    def _start(self) -> None:
        """Switch phoneme input on, which the library does for the last text that it has said."""
        binding = self._binding
        binding.Synth(" ", flags=binding.CHARS_UTF8 | binding.PHONEMES)
        self._loaded = None

    def _asked(self, phonemes: str, voice: bytes, mode: int) -> str:
        if self._loaded != voice:
            self._load(voice)
            self._loaded = voice
        text_to_phonemes = self._binding.dll.espeak_TextToPhonemes
        text_to_phonemes.restype = ctypes.c_char_p
        rest = ctypes.c_char_p(f"[[{phonemes}]]".encode())
        answers = []
        while rest.value is not None:
            answer = text_to_phonemes(ctypes.byref(rest), self._binding.CHARS_UTF8, mode)
            answers.append((answer or b"").decode())
        return " ".join(filter(None, answers))


def genitive(ipa: str) -> str:
    """Return an English word's pronunciation with the genitive's s: z, s or ɪz."""
    last = clean(ipa)[-1]
    return ipa + ("ɪz" if last in "szʃʒ" else "s" if last in "ptkfθ" else "z")


def _names(binding: ModuleType) -> frozenset[str]:
    """Return the names of all phonemes, from the library's own table; none where it is not read.

    The file begins with the number of tables; each has a head of 36 bytes, its first one the
    number of phonemes, of 16 bytes each with the name in the first four (espeak-ng's synthdata.c).
    """
    try:
        content = (_data_folder(binding) / "phontab").read_bytes()
        return frozenset(_names_in(content))
    except (OSError, IndexError, ValueError):
        return frozenset()


def _names_in(content: bytes) -> Iterable[str]:
    place = 4
    for _ in range(content[0]):
        phonemes = content[place]
        place += 36
        for (name,) in struct.iter_unpack("4s12x", content[place : place + 16 * phonemes]):
            yield name.rstrip(b"\0").decode("ascii", "replace")
        place += 16 * phonemes


def _data_folder(binding: ModuleType) -> Path:
    path = ctypes.c_char_p()
    info = binding.dll.espeak_Info
    info.restype = ctypes.c_char_p
    info(ctypes.byref(path))
    return Path((path.value or b"").decode(errors="surrogateescape"))
