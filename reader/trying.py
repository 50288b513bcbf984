"""What comes of what lexicons tell of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os.path import isfile
from pathlib import Path
from typing import TYPE_CHECKING

from audio.engines import takes_ipa
from audio.lexicon import Entry, Lexicons
from audio.lexicon_files import read_lexicon
from audio.spoken import spoken

if TYPE_CHECKING:
    from audio.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Trial:
    """A word in a language, in a sentence how it is said, and whether that is as it was told."""

    word: str
    language: str
    sentence: str
    is_usable: bool = True


def files_among(words: Iterable[str]) -> tuple[Lexicons, list[str]]:
    """Return the lexicons in those words that are files, and the others. Raises LexiconError."""
    lexicons, others = Lexicons(), []
    for word in words:
        if isfile(word):  # noqa: PTH113  # Path raises for a word that is too long for a name
            lexicons = lexicons.then(read_lexicon(Path(word)))
        else:
            others.append(word)
    return lexicons, others


def trials(
    words: Iterable[str], lexicons: Lexicons, language: str, speaker: Speaker
) -> Iterator[Trial]:
    """Try all that are in the lexicons, and these words, as the speaker would say each."""
    listed = (
        (entry.grapheme, own or language) for own, part in lexicons.parts for entry in part.entries
    )
    for word, tag in (*listed, *((word, language) for word in words)):
        told = speaker.lexicon_for(tag).match(word, 0)
        if told and len(told.grapheme) == len(word):
            yield _tried(told, tag, speaker)
        else:
            yield Trial(word, tag, f"{word} is in no lexicon. {_by_rules(word, tag, speaker)}")


def _by_rules(word: str, language: str, speaker: Speaker) -> str:
    """Return a sentence that tells what the rules and the lexicons make of some words."""
    found = spoken(word, language or speaker.language, speaker.lexicon_for(language))
    if not found.pieces:
        return "It is said as it is written."
    return " ".join([f"By rule it is said: “{found.said}”.", *(p.doubt for p in found.doubts)])


def _tried(entry: Entry, language: str, speaker: Speaker) -> Trial:
    said, is_usable = _said(entry, language, speaker) if entry.ipa else (_words(entry), True)
    return Trial(entry.grapheme, language, f"{entry.grapheme} {said}.", is_usable)


def _said(entry: Entry, language: str, speaker: Speaker) -> tuple[str, bool]:
    engine, voice = speaker.engine, speaker.voice_for(language)
    if not takes_ipa(engine):
        why = f"the engine {engine.name} takes no IPA"
    elif not hasattr(engine, "heard"):
        return f"is said: /{entry.ipa}/", True
    elif heard := engine.heard(entry.ipa, voice):
        return f"is said: /{entry.ipa}/, which {voice.name} says so: /{heard}/", True
    else:
        why = f"{voice.name} cannot say /{entry.ipa}/"
    return f"{_words(entry)}, since {why}", bool(entry.alias)


def _words(entry: Entry) -> str:
    return f"is said: “{entry.alias}”" if entry.alias else "is said as it is written"
