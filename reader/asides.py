"""What a person can ask or change without going anywhere: where am I, spell, faster, bookmark."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from content.document import Sentence
from reader.keys import Do
from reader.messages import Notice
from reader.moves import Move, Target, links_in, start_of
from reader.options import LIMITS
from reader.state import Activity, Decision, Say, Sleep, State, World, go, tell
from reader.timing import characters_heard, seconds_left

STEP = 0.1
SLEEP_MINUTES = (0, 15, 30, 45, 60)

_WORD = re.compile(r"\w(?:[\w.,/'’-]*\w)?")


def where(state: State, now: float, world: World) -> Decision:
    """Tell the section, and how long the rest of the page lasts."""
    sections, place = world.document.sections, state.place
    seconds = seconds_left(world.document, place) / state.manner.rate
    title = sections[place.section].title
    here = world.messages.where(title, place.section + 1, len(sections), seconds)
    if state.sleep is None:
        return tell(state, here)
    minutes = max(round((state.sleep.at - now) / 60), 1)
    return tell(state, here, world.messages.sleeps_in(minutes))


def again(state: State, now: float, world: World) -> Decision:
    """Say the last sentence again."""
    return go(state, now, start_of(world.document, state.place, Target.SENTENCE))


def again_slowly(state: State, now: float, world: World) -> Decision:
    """Say the last sentence again, and only this one slowly."""
    sentence = start_of(world.document, state.place, Target.SENTENCE)
    said, _ = go(state, now, sentence)
    return replace(said, rest=sentence.until), Say((sentence,), slowly=True)


def spell(state: State, now: float, world: World, step: int) -> Decision:
    """Spell the word that was heard last, or the one beside the word that was spelled last."""
    sentence = world.document.sentence_at(state.place)
    words = list(_WORD.finditer(sentence.text))
    if state.spelled and state.spelled[0] == state.place:
        at = state.spelled[1] + step
    else:
        said = characters_heard(state.heard_for(now), state.manner.rate)
        heard = _shown(sentence, round(said))
        is_over = state.activity is Activity.WAITING
        at = max(sum(is_over or word.start() < heard for word in words) - 1, 0)
    if not 0 <= at < len(words):
        return tell(state, world.messages.nothing_to_spell(back=step < 0))
    return tell(replace(state, spelled=(state.place, at)), world.messages.spelled(words[at][0]))


def _shown(sentence: Sentence, said: int) -> int:
    """Return how far somebody is in what is shown, so many characters of the said one on."""
    from audio.spoken import spoken  # loads late: it compiles many patterns

    language = next((span.language for span in sentence.spans), "")
    return spoken(sentence.text, language).shown_at(0, said)[1]


def abbreviation(state: State, now: float, world: World) -> Decision:
    """Tell what the abbreviations of this sentence mean, or those of the one before."""
    from content.abbreviations import abbreviations, definition  # 10 ms

    heard = (abbreviations(sentence, world.document) for sentence in _last_heard(state, world))
    found = next(filter(None, heard), [])
    meanings = [_meaning(one, definition(world.document, one), world) for one in found]
    return tell(state, *(meanings or [world.messages.no_abbreviation()]))


def _meaning(found: str, meaning: str, world: World) -> Notice:
    if not meaning:
        return world.messages.meaning_unknown(found)
    return world.messages.meaning(found, meaning)


def link_target(state: State, now: float, world: World) -> Decision:
    """Tell what the link is called and where it goes; all of them, if it is not known which."""
    if state.link and state.link[0] == state.place:
        links = links_in(world.document.sentence_at(state.place))[state.link[1] :][:1]
    else:
        links = next(filter(None, map(links_in, _last_heard(state, world))), [])
    page = world.document.address
    told = [world.messages.link_target(words, address, page) for words, address in links]
    return tell(state, *(told or [world.messages.no_link()]))


def _last_heard(state: State, world: World) -> list[Sentence]:
    """Return this sentence and the one before: who asks may have heard the end of that one."""
    here = world.document.sentence_at(state.place)
    before = world.destination(state.place, Move(Target.SENTENCE, back=True))
    return [here, world.document.sentence_at(before.start)] if before else [here]


def link(state: State, now: float, world: World, *, back: bool) -> Decision | None:
    """Go to the next link, of which a sentence may have several; None where there is none."""
    here = links_in(world.document.sentence_at(state.place))
    is_known = state.link is not None and state.link[0] == state.place
    at = state.link[1] + (-1 if back else 1) if state.link and is_known else 0
    if 0 <= at < len(here) and (is_known or not back):
        stretch, links = start_of(world.document, state.place, Target.SENTENCE), here
    else:
        found = world.destination(state.place, Move(Target.LINK, back))
        if found is None:
            return None
        stretch, links = found, links_in(world.document.sentence_at(found.start))
        at = len(links) - 1 if back else 0
    sentence = " ".join(world.document.sentence_at(stretch.start).text.split())
    words = links[at][0] if links[at][0] != sentence else ""
    notice = world.messages.link(words, at + 1, len(links))
    return go(replace(state, link=(stretch.start, at)), now, stretch, notice)


def change(state: State, now: float, world: World, name: str, step: float) -> Decision:
    """Make the voice faster, slower, higher, lower, louder or quieter."""
    if world.is_plain:
        return tell(state, world.messages.no_voice())
    least, most = LIMITS[name]
    value = round(min(max(getattr(state.manner, name) + step, least), most), 2)
    is_limit = value == getattr(state.manner, name)
    notice = world.messages.manner(name, round(value * 100), is_limit=is_limit)
    return tell(replace(state, manner=replace(state.manner, **{name: value})), notice)


def voice(state: State, now: float, world: World, step: int) -> Decision:
    """Take another voice of the page's language."""
    messages, voices = world.messages, world.voices
    if world.is_plain:
        return tell(state, messages.no_voice())
    if len(voices) < 2:
        return tell(state, messages.no_other_voice())
    at = voices.index(state.voice) + step if state.voice in voices else 0
    name = voices[at % len(voices)]
    return tell(replace(state, voice=name), messages.voice(name))


def bookmark(state: State, now: float, world: World) -> Decision:
    """Set a bookmark at this sentence, or take it away."""
    if state.place in state.bookmarks:
        left = tuple(place for place in state.bookmarks if place != state.place)
        return tell(replace(state, bookmarks=left), world.messages.bookmark_removed())
    kept = tuple(sorted((*state.bookmarks, state.place)))
    return tell(replace(state, bookmarks=kept), world.messages.bookmark_set())


def sleep(state: State, now: float, world: World, step: int) -> Decision:
    """Set the sleep timer to more or fewer minutes; after the most it is off."""
    if world.is_plain:
        return tell(state, world.messages.no_voice())
    minutes = state.sleep.minutes if state.sleep else 0
    chosen = SLEEP_MINUTES[(SLEEP_MINUTES.index(minutes) + step) % len(SLEEP_MINUTES)]
    timer = Sleep(chosen, now + chosen * 60) if chosen else None
    return tell(replace(state, sleep=timer), world.messages.sleep(chosen))


def skim(state: State, now: float, world: World) -> Decision:
    """Read only headings and first sentences, or everything again."""
    notice = world.messages.reads_all() if state.skims else world.messages.skims()
    return tell(replace(state, skims=not state.skims), notice)


DEEDS: Mapping[Do, Callable[[State, float, World], Decision]] = {
    Do.WHERE: where,
    Do.AGAIN: again,
    Do.AGAIN_SLOWLY: again_slowly,
    Do.SPELL: partial(spell, step=-1),
    Do.SPELL_NEXT: partial(spell, step=1),
    Do.ABBREVIATION: abbreviation,
    Do.LINK_TARGET: link_target,
    Do.FASTER: partial(change, name="rate", step=STEP),
    Do.SLOWER: partial(change, name="rate", step=-STEP),
    Do.HIGHER: partial(change, name="pitch", step=STEP),
    Do.LOWER: partial(change, name="pitch", step=-STEP),
    Do.LOUDER: partial(change, name="volume", step=STEP),
    Do.QUIETER: partial(change, name="volume", step=-STEP),
    Do.NEXT_VOICE: partial(voice, step=1),
    Do.PREVIOUS_VOICE: partial(voice, step=-1),
    Do.BOOKMARK: bookmark,
    Do.SLEEP: partial(sleep, step=1),
    Do.SLEEP_LESS: partial(sleep, step=-1),
    Do.SKIM: skim,
}
"""What each key does."""
