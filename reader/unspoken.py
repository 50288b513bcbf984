"""Words that no voice here can say: which they are, and what is said in their place."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from audio.languages import primary
from audio.speech import Span, Utterance
from audio.writing import is_romanised
from reader.language_names import language_name
from reader.phrases import Phrases, phrases_in

if TYPE_CHECKING:
    from audio.speaker import Speaker
    from content.document import Section
    from reader.narration import Script


@dataclass(frozen=True, slots=True)
class _Part:
    """Words together, and in which language they are if no voice speaks it, else ""."""

    text: str
    language: str
    unspoken: str = ""

    @property
    def is_worded(self) -> bool:
        return any(map(str.isalpha, self.text))


class Sayable:
    """A script as a speaker can say it.

    In place of words that nobody speaks, what language they are in is said, at length the first
    time. `unspoken` counts the utterances with such words, by language (BCP 47, without region).
    """

    def __init__(self, script: Iterable[Utterance], speaker: Speaker) -> None:
        self.unspoken: Counter[str] = Counter()
        self._script = script
        self._speaker = speaker
        self._is_spoken = cache(self._ask)

    def __iter__(self) -> Iterator[Utterance]:
        return map(self._sayable, self._script)

    def _sayable(self, utterance: Utterance) -> Utterance:
        if all(self._is_sayable(span) for span in self._speaker.parts(utterance)):
            return utterance
        parts = self._parts(utterance)
        spans = tuple(self._said(parts, at) for at in range(len(parts)))
        self.unspoken.update({part.unspoken for part in parts if part.unspoken})
        return replace(utterance, spans=spans)

    def _is_sayable(self, span: Span) -> bool:
        """Signs, and Latin letters of a language that has others (“CT”), are for any voice."""
        if self._is_spoken(span.language) or not any(map(str.isalpha, span.text)):
            return True
        return is_romanised(span.text, span.language)

    def _ask(self, language: str) -> bool:
        """What is no language that has a name is said as the page's words are."""
        return self._speaker.can_speak(language) or not language_name(language)

    def _parts(self, utterance: Utterance) -> list[_Part]:
        """Give the words; those of one language that nobody speaks with all signs in between."""
        parts: list[_Part] = []
        for span in self._speaker.parts(utterance):
            is_sayable = self._is_sayable(span)
            part = _Part(span.text, span.language, "" if is_sayable else primary(span.language))
            if part.unspoken:
                part = _with_those_before(parts, part)
            parts.append(part)
        return parts

    def _said(self, parts: Sequence[_Part], at: int) -> Span:
        part = parts[at]
        if not part.unspoken:
            return Span(part.text, part.language)
        around = self._around(parts, at)
        phrases = phrases_in(around)
        is_there = primary(around) == primary(phrases.language)
        phrase = self._phrase(phrases, part.unspoken)
        before = "".join(one.text for one in parts[:at]).rstrip()
        after = "".join(one.text for one in parts[at + 1 :]).lstrip()
        opening = ", " if before[-1:].isalnum() else " " if before else ""
        closing = ", " if after[:1].isalnum() else ""
        said = phrase.rstrip(".。।") if after else phrase
        return Span(f"{opening}{said}{closing}", around if is_there else phrases.language)

    def _phrase(self, phrases: Phrases, language: str) -> str:
        name = language_name(language, phrases.language)
        is_first = not self.unspoken[language]
        return phrases.unspoken(name) if is_first else phrases.unspoken_again(name)

    def _around(self, parts: Sequence[_Part], at: int) -> str:
        """Return the language of the words before, or else after, or of the page's voice."""
        near = (*reversed(parts[:at]), *parts[at + 1 :])
        spoken = (part.language for part in near if not part.unspoken and part.is_worded)
        return next(spoken, self._speaker.voice_for("").language)


def _with_those_before(parts: list[_Part], part: _Part) -> _Part:
    """Return a part with the one like it that stands before, and what is between the two."""
    at = len(parts) - 1
    while at >= 0 and not parts[at].unspoken and not parts[at].is_worded:
        at -= 1
    if at < 0 or parts[at].unspoken != part.unspoken:
        return part
    text = "".join(one.text for one in (*parts[at:], part))
    del parts[at:]
    return replace(part, text=text)


def unspoken_on(
    script: Script, sections: Iterable[Section] | None = None
) -> dict[int, tuple[str, ...]]:
    """Return by section, counted from 1, the languages of words that no voice here speaks.

    Of these sections, or of all. Nothing is where nothing can speak at all.
    """
    from audio.engines import find_engine
    from audio.errors import AudioError
    from audio.speaker import Speaker

    document = script.document
    found: dict[int, tuple[str, ...]] = {}
    try:
        engine = find_engine()
        with closing(engine):
            speaker = Speaker(engine, language=document.language)
            for section in document.sections if sections is None else sections:
                lines = (line.utterance for line in script.lines(section))
                sayable = Sayable(lines, speaker)
                deque(sayable, maxlen=0)
                if sayable.unspoken:
                    found[section.place.section + 1] = tuple(sayable.unspoken)
    except AudioError:
        return {}
    return found


def not_heard(sections: Mapping[int, Iterable[str]]) -> Iterator[str]:
    """Give a sentence for each language that no voice speaks, with the sections it is in.

    `sections` has, by their numbers, the languages of words in them that are not spoken.
    """
    for language in sorted({language for languages in sections.values() for language in languages}):
        numbers = sorted(number for number, found in sections.items() if language in found)
        listed = ", ".join(map(str, numbers))
        where = f"section{'s' if len(numbers) > 1 else ''} {listed}"
        name = language_name(language) or language
        yield f"No voice here speaks {name}: its words are not heard, in {where}."
