"""Reading W3C's Pronunciation Lexicon Specification 1.0.

https://www.w3.org/TR/pronunciation-lexicon/. Of several pronunciations the preferred one is taken,
else the first (4.9). A page does not tell the role of a word (verb, noun): of lexemes for the same
grapheme one without a role is taken; one with a role only where it is the only one; where there
are several with roles only, the word is left to the engine.

Nothing but the file itself is read: a DOCTYPE, and with it every entity, is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.parsers import expat

from audio import ipa, xsampa
from audio.languages import is_tag
from audio.lexicon import Entry, Unusable

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
XML = "http://www.w3.org/XML/1998/namespace"

INSIDE = {
    "": {"lexicon"},
    "lexicon": {"meta", "metadata", "lexeme"},
    "lexeme": {"grapheme", "phoneme", "alias", "example"},
}
"""Which elements may stand in which; metadata and what is not PLS's may hold anything."""

ALPHABETS = {"ipa": ipa.clean, "x-sampa": xsampa.to_ipa}

Attributes: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """A pronunciation: an alias, or IPA."""

    alias: str = ""
    ipa: str = ""
    preferred: bool = False


@dataclass(slots=True)
class Lexeme:
    """A lexeme, as it is being read; it begins in that line."""

    line: int
    role: str = ""
    graphemes: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    def keep(self, said: Said) -> None:
        """Keep what may be chosen: the first, the first preferred one, the first alias."""
        is_preferred = said.preferred and not any(each.preferred for each in self.said)
        if not self.said or is_preferred or (said.alias and not any(e.alias for e in self.said)):
            self.said.append(said)


def read_pls(content: bytes) -> tuple[str, list[tuple[int, Entry]]]:
    """Return a lexicon's language, and its entries with their lines. Raises Unusable."""
    reading = _Reading()
    try:
        reading.parser.Parse(content, True)
    except expat.ExpatError as error:
        told = expat.errors.messages[error.code] if error.code else str(error)
        raise Unusable(f"it begins as XML does, but is none ({told})", error.lineno) from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        raise Unusable("its encoding cannot be read", 1) from error
    return reading.language, _entries(reading.lexemes)


class _Reading:
    """What expat tells, element by element."""

    def __init__(self) -> None:
        self.language = ""
        self.lexemes: list[Lexeme] = []
        self._alphabet = ""
        self._open: list[tuple[str, Attributes]] = []
        self._foreign = 0
        self._text: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text.append

    def _refuse_doctype(self, *_: object) -> None:
        raise self._unusable("a lexicon must have no DOCTYPE")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        outer = self._open[-1][0] if self._open else ""
        if self._foreign or (outer and namespace not in ("", NAMESPACE)) or outer == "metadata":
            self._foreign += 1
            return
        if namespace not in ("", NAMESPACE) or local not in INSIDE.get(outer, ()):
            raise self._unusable(f"{_element(local)} stands where PLS has none")
        self._open.append((local, attributes))
        self._text.clear()
        if local == "lexicon":
            self._begin(attributes)
        elif local == "lexeme":
            self.lexemes.append(Lexeme(self._line, attributes.get("role", "").strip()))

    def _end(self, _: str) -> None:
        if self._foreign:
            self._foreign -= 1
            return
        local, attributes = self._open.pop()
        if local in ("grapheme", "alias", "phoneme"):
            self._take(local, attributes, " ".join("".join(self._text).split()))
        elif local == "lexeme":
            self._check(self.lexemes[-1])

    def _begin(self, attributes: Attributes) -> None:
        self.language = attributes.get(f"{XML} lang", "").strip()
        self._alphabet = attributes.get("alphabet", "")
        if not self.language:
            raise self._unusable("it does not tell its language; write xml:lang in <lexicon>")
        if not is_tag(self.language):
            raise self._unusable("its xml:lang must be a tag such as es or pt-BR")

    def _take(self, local: str, attributes: Attributes, text: str) -> None:
        lexeme = self.lexemes[-1]
        if not text:
            raise self._unusable(f"the {local} is empty")
        if local == "grapheme":
            lexeme.graphemes.append(text)
            return
        preferred = attributes.get("prefer", "").strip() in ("true", "1")
        if local == "alias":
            lexeme.keep(Said(alias=text, preferred=preferred))
        else:
            alphabet = attributes.get("alphabet", self._alphabet)
            lexeme.keep(Said(ipa=self._ipa(text, alphabet), preferred=preferred))

    def _ipa(self, text: str, alphabet: str) -> str:
        convert = ALPHABETS.get(alphabet.strip().lower())
        if convert is None:
            raise self._unusable("the alphabet of its phonemes must be ipa or x-sampa")
        try:
            return convert(text)
        except ValueError as error:
            raise self._unusable(str(error)) from error

    def _check(self, lexeme: Lexeme) -> None:
        if not lexeme.graphemes:
            raise Unusable("the lexeme has no grapheme", lexeme.line)
        if not lexeme.said:
            raise Unusable("the lexeme has neither phoneme nor alias", lexeme.line)

    def _unusable(self, sentence: str) -> Unusable:
        return Unusable(sentence, self._line)

    @property
    def _line(self) -> int:
        return self.parser.CurrentLineNumber


def _entries(lexemes: list[Lexeme]) -> list[tuple[int, Entry]]:
    by_grapheme: dict[str, list[Lexeme]] = {}
    for lexeme in lexemes:
        for grapheme in dict.fromkeys(lexeme.graphemes):
            by_grapheme.setdefault(grapheme, []).append(lexeme)
    chosen = {grapheme: _for_any_role(several) for grapheme, several in by_grapheme.items()}
    return [(each[0].line, _entry(grapheme, each)) for grapheme, each in chosen.items() if each]


def _for_any_role(lexemes: list[Lexeme]) -> list[Lexeme]:
    without = [lexeme for lexeme in lexemes if not lexeme.role]
    same = len({lexeme.role for lexeme in lexemes}) == 1
    return without or (lexemes if same else [])


def _entry(grapheme: str, lexemes: list[Lexeme]) -> Entry:
    """Return the preferred pronunciation, and with a phoneme the alias for who takes none."""
    said = [each for lexeme in lexemes for each in lexeme.said]
    first = next((each for each in said if each.preferred), said[0])
    if first.alias:
        return Entry(grapheme, first.alias)
    aliases = (each.alias for each in said if each.alias)
    return Entry(grapheme, next(aliases, ""), first.ipa)


def _element(name: str) -> str:
    return f"<{name}>" if name.isalpha() and len(name) <= 20 else "an element"
