"""What a listening session says of itself: every message, as it is heard and as it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from audio.speech import Span
from reader.catalogues import SOURCE_LANGUAGE, to_say
from reader.key_names import parts
from reader.keys import Binding, Do, bindings
from reader.phrases import Phrases
from reader.spelling import character, spelled
from reader.stops import ends_with_stop


@dataclass(frozen=True, slots=True)
class Notice:
    """A message: `spans` are heard; `shown` is printed, "" for the same words."""

    spans: tuple[Span, ...]
    shown: str = ""

    @property
    def line(self) -> str:
        return self.shown or "".join(span.text for span in self.spans)


# Translators: what keys are called.
KEYS: Mapping[str, str] = {
    "space": to_say("space bar"),
    "enter": to_say("Enter"),
    "escape": to_say("Escape"),
    "backspace": to_say("Backspace"),
    "tab": to_say("Tab"),
    "delete": to_say("Delete"),
    "insert": to_say("Insert"),
    "left": to_say("left arrow"),
    "right": to_say("right arrow"),
    "up": to_say("up arrow"),
    "down": to_say("down arrow"),
    "home": to_say("Home"),
    "end": to_say("End"),
    "pageup": to_say("Page Up"),
    "pagedown": to_say("Page Down"),
    "ctrl": to_say("Control"),
    "shift": to_say("Shift"),
    "alt": to_say("Alt"),
}

# Translators: how fast, high or loud the voice is, compared to its own way of speaking.
_MANNERS = {
    "rate": to_say("Rate {percent} percent."),
    "pitch": to_say("Pitch {percent} percent."),
    "volume": to_say("Volume {percent} percent."),
}


@dataclass(frozen=True, slots=True)
class Messages:
    """The messages in one language. The page's own words in them keep theirs, `language`."""

    phrases: Phrases
    language: str = ""
    bindings: Mapping[str, Binding] = field(default_factory=lambda: bindings({}))

    # What a session does

    def first_help(self, *, is_plain: bool) -> Notice:
        keys = {"pause": self._key_of(Do.PAUSE), "help": self._key_of(Do.HELP)}
        # Translators: said when somebody listens for the first time.
        aloud = self._say("Press {pause} to pause and go on, {help} for help.", **keys)
        # Translators: the same, where the page is printed section by section.
        printed = self._say("Press {pause} for the next section, {help} for help.", **keys)
        return self._plain(printed if is_plain else aloud)

    def printed_instead(self) -> Notice:
        # Translators: printed where nothing can speak.
        return self._plain(self._say("Nothing can be spoken, so this is the text."))

    def goes_on_from(self, title: str) -> Notice:
        # Translators: said when a page is heard again; the name of a section follows.
        return self._quoting(self._say("Going on in:"), title)

    def goes_on_changed(self, title: str) -> Notice:
        # Translators: said when a page that has changed is heard again; a section's name follows.
        said = self._say("This page has changed since you last listened. Going on in:")
        return self._quoting(said, title)

    def place_lost(self) -> Notice:
        # Translators: said when a page is heard again on which nothing is as it was.
        said = self._say("This page has changed, and the place where you stopped is gone.")
        return self._plain(said)

    def paused(self) -> str:
        # Translators: shown when the person has paused the reading.
        return self._say("Paused.")

    def end_of_page(self) -> Notice:
        # Translators: said when everything has been read.
        return self._plain(
            self._say(
                "End of the page. Press {pause} to start again, {escape} twice to quit.",
                pause=self._key_of(Do.PAUSE),
                escape=self._key_of(Do.ESCAPE),
            )
        )

    def from_beginning(self) -> Notice:
        # Translators: said when reading starts again at the beginning of the page.
        return self._plain(self._say("From the beginning."))

    def again_to_end(self) -> Notice:
        # Translators: said when Escape was pressed once.
        said = self._say("Press {escape} again to quit.", escape=self._key_of(Do.ESCAPE))
        return self._plain(said)

    def back(self) -> Notice:
        # Translators: said when somebody leaves a question or a list without choosing.
        return self._plain(self._say("Back."))

    def unknown_key(self, key: str) -> Notice:
        # Translators: said when a key is pressed that does nothing.
        helps = self._key_of(Do.HELP)
        said = self._say(
            "{key}: this key does nothing. Press {help} for help.", key=self.key(key), help=helps
        )
        return self._plain(said)

    def no_use(self, key: str) -> Notice:
        # Translators: said in help of a key that does nothing.
        return self._plain(self._say("{key}: this key does nothing.", key=self.key(key)))

    def no_use_here(self, key: str) -> Notice:
        # Translators: said when a key is pressed that does nothing in a question or a list.
        said = self._say("{key}: this key does nothing here.", key=self.key(key))
        return self._plain(f"{said} {self._how_to_leave()}")

    def edge(self, binding: Binding) -> Notice:
        return self._plain(self._translated(binding.at_edge, binding))

    # Help

    def help(self) -> Notice:
        # Translators: said when help begins.
        return self._plain(
            self._say("Help. Press any key to hear what it does. Escape ends the help.")
        )

    def help_ended(self) -> Notice:
        # Translators: said when help ends.
        return self._plain(self._say("End of help."))

    def help_on(self, key: str, binding: Binding) -> Notice:
        return self._plain(f"{self.key(key)}: {self._translated(binding.does, binding)}.")

    def key(self, name: str) -> str:
        """Return how a key is called: “capital H”, “Control right arrow”."""
        modifiers, last = parts(name)
        joint = ", " if len(last) == 1 else " "  # “Control, a”: without it this a is an article
        return joint.join([*map(self._key, modifiers), self._key(last)])

    def _key_of(self, name: str) -> str:
        """Return how the key is called that does something; of several the first."""
        keys = (key for key, binding in self.bindings.items() if binding.name == name)
        return self.key(next(keys, "?"))

    def _key(self, name: str) -> str:
        if len(name) == 1:
            return character(name, self.phrases)
        return self.phrases.translated(KEYS[name]) if name in KEYS else name.upper()

    # Where one is

    def where(self, title: str, number: int, of: int, seconds: float) -> Notice:
        # Translators: which section one is in, of how many.
        section = self._say("Section {number} of {of}.", number=number, of=of)
        return self._quoting("", title, f"{section} {self.time_left(seconds)}")

    def time_left(self, seconds: float) -> str:
        minutes = max(round(seconds / 60), 1)
        if seconds < 55:
            # Translators: how long the rest of the page lasts.
            return self._say("Less than a minute left.")
        if minutes < 60:
            # Translators: how long the rest of the page lasts.
            return self._count("About {count} minute left.", "About {count} minutes left.", minutes)
        hours, rest = divmod(round(minutes / 5) * 5, 60)
        minutes_too = self._count("{count} minute", "{count} minutes", rest)
        if not rest:
            # Translators: how long the rest of the page lasts.
            return self._count("About {count} hour left.", "About {count} hours left.", hours)
        # Translators: how long the rest of the page lasts; {minutes} is “20 minutes”.
        return self._count(
            "About {count} hour and {minutes} left.",
            "About {count} hours and {minutes} left.",
            hours,
            minutes=minutes_too,
        )

    def sleeps_in(self, minutes: int) -> Notice:
        # Translators: how long it is until the sleep timer pauses the reading.
        return self._plain(
            self._count(
                "The sleep timer pauses in {count} minute.",
                "The sleep timer pauses in {count} minutes.",
                minutes,
            )
        )

    # Words, abbreviations, links

    def spelled(self, word: str) -> Notice:
        return self._quoting("", f"{word}: {spelled(word, self.phrases)}")

    def nothing_to_spell(self, *, back: bool) -> Notice:
        # Translators: said when there is no word before the one that was spelled.
        before = self._say("No word before this one.")
        # Translators: said when there is no word after the one that was spelled.
        after = self._say("No word after this one.")
        return self._plain(before if back else after)

    def meaning(self, abbreviation: str, expansion: str) -> Notice:
        return self._quoting("", f"{abbreviation}: {expansion}")

    def meaning_unknown(self, abbreviation: str) -> Notice:
        # Translators: said when the page does not define an abbreviation.
        said = self._say("The page does not say what {word} means.", word=abbreviation)
        return self._plain(said)

    def no_abbreviation(self) -> Notice:
        # Translators: said when somebody asks what an abbreviation means, and there is none.
        return self._plain(self._say("There is no abbreviation in this sentence."))

    def link(self, words: str, number: int, of: int) -> Notice:
        """Say that one is on a link, and which one of those in its sentence.

        The sentence follows: where it is nothing but the link's words, they are not said twice.
        """
        before = self._link() if of == 1 else self._link_of(number, of)
        return self._quoting(before, words)

    def link_target(self, words: str, address: str, page: str) -> Notice:
        """Say a link's name and where it goes, in words; the address is printed whole."""
        name, goes = _ended(words or self._nameless()), self._goes(address, page)
        shown = f"{self._link()} {name} {goes} {address}"
        return self._quoting(self._link(), name, goes, shown)

    def no_link(self) -> Notice:
        # Translators: said when somebody asks where a link goes, and there is none.
        return self._plain(self._say("There is no link in this sentence."))

    def _link(self) -> str:
        # Translators: said before a link's words.
        return self._say("Link:")

    def _link_of(self, number: int, of: int) -> str:
        # Translators: said before a link's words, where its sentence has several.
        return self._say("Link {number} of {of}:", number=number, of=of)

    def _nameless(self) -> str:
        # Translators: said for a link without a name.
        return self._say("without a name")

    def _goes(self, address: str, page: str) -> str:
        parts, here = urlsplit(address), urlsplit(page)
        path = unquote(parts.path).strip("/")
        site = (parts.hostname or "").removeprefix("www.")
        words = path.rsplit("/", 1)[-1].partition(".")[0].replace("-", " ").replace("_", " ")
        if parts.scheme == "mailto":
            # Translators: where a link goes.
            return self._say("It writes an e-mail to {address}.", address=path)
        if parts.scheme == "tel":
            # Translators: where a link goes.
            return self._say("It calls {number}.", number=", ".join(path))
        if parts._replace(fragment="") == here._replace(fragment=""):
            # Translators: where a link goes.
            return self._say("It goes to another part of this page.")
        if not site:
            # Translators: where a link goes.
            return self._say("It goes to {words}, on the same site.", words=words)
        if not words:
            # Translators: where a link goes.
            return self._say("It goes to {site}.", site=site)
        # Translators: where a link goes: a site, and the last words of the address.
        return self._say("It goes to {site}, {words}.", site=site, words=words)

    # Questions and lists

    def which_section(self) -> Notice:
        # Translators: asks for a section's name.
        said = self._say("Which section? Type any part of its name.")
        return self._plain(f"{said} {self._how_to_leave()}")

    def which_words(self) -> Notice:
        # Translators: asks for words to look for on the page.
        said = self._say("Find which words?")
        return self._plain(f"{said} {self._how_to_leave()}")

    def _how_to_leave(self) -> str:
        # Translators: said in a question.
        return self._say("Enter goes there, Escape goes back.")

    def typed(self, letter: str, text: str) -> Notice:
        """Say the character that was typed; all that has been typed is printed."""
        return self._quoting(character(letter, self.phrases), "", shown=text)

    def found(self, title: str, others: int) -> Notice:
        """Say which section is meant, and how many others could be."""
        if not others:
            return self._quoting("", title)
        # Translators: how many other sections could be meant by what was typed.
        return self._quoting("", title, self._count("{count} other.", "{count} others.", others))

    def deleted(self, letter: str, text: str) -> Notice:
        # Translators: said when a typed character is deleted.
        said = self._say("{letter}, deleted.", letter=character(letter, self.phrases))
        return self._plain(said, shown=f"{said} {text}".strip())

    def nothing_typed(self) -> Notice:
        # Translators: said when there is no character to delete, or nothing to look for.
        return self._plain(self._say("Nothing is typed."))

    def no_section(self, text: str) -> Notice:
        # Translators: said when no section has a name like what was typed.
        return self._plain(self._say("No section has {text} in its name.", text=text))

    def not_found(self, text: str) -> Notice:
        # Translators: said when the words that somebody looks for are not on the page.
        return self._plain(self._say("{text} is not on this page.", text=text))

    def found_around(self, *, back: bool) -> Notice:
        """Say that what is looked for is not ahead, but found from the other end of the page."""
        # Translators: said when words are only found before the place one is at.
        top = self._say("Again from the top:")
        # Translators: the same, looking backwards: they are only found after it.
        end = self._say("Again from the end:")
        return self._plain(end if back else top)

    def not_in_table(self) -> Notice:
        # Translators: said when somebody wants to go to another cell, but is in no table.
        key = self._key_of("next-table")
        return self._plain(
            self._say("This is not in a table. Press {key} for the next one.", key=key)
        )

    def outline(self, titles: int) -> Notice:
        # Translators: said when the outline begins; the section one is in follows.
        said = self._count("Outline, {count} section.", "Outline, {count} sections.", titles)
        return self._plain(f"{said} {self._how_to_choose()}")

    def bookmarks(self, count: int) -> Notice:
        # Translators: said when the list of bookmarks begins.
        said = self._count("{count} bookmark.", "{count} bookmarks.", count)
        return self._plain(f"{said} {self._how_to_choose()}")

    def _how_to_choose(self) -> str:
        # Translators: said when a list begins from which one chooses.
        return self._say("Up and down choose, Enter goes there, Escape goes back.")

    def choice(self, words: str, number: int, of: int, level: int = 0) -> Notice:
        """Say one of several sections or bookmarks."""
        parts = [self._say("{number} of {of}.", number=number, of=of)]
        if level:
            # Translators: a section's level, in the outline.
            parts.insert(0, self._say("Level {level}.", level=level))
        return self._quoting("", words, " ".join(parts))

    def no_bookmarks(self) -> Notice:
        # Translators: said when somebody asks for bookmarks, and there are none.
        key = self._key_of(Do.BOOKMARK)
        said = self._say("There are no bookmarks on this page. Press {key} to set one.", key=key)
        return self._plain(said)

    def bookmarks_gone(self, count: int) -> Notice:
        # Translators: said when a page has changed, so that bookmarks lead nowhere.
        return self._plain(
            self._count("{count} bookmark is gone.", "{count} bookmarks are gone.", count)
        )

    def bookmark_set(self) -> Notice:
        # Translators: said when a bookmark is set.
        return self._plain(self._say("Bookmark set."))

    def bookmark_removed(self) -> Notice:
        # Translators: said when a bookmark is taken away.
        return self._plain(self._say("Bookmark taken away."))

    # How it is spoken

    def manner(self, name: str, percent: int, *, is_limit: bool) -> Notice:
        """Tell the rate, pitch or volume that was set, compared to the voice's own."""
        said = self._say(_MANNERS[name], percent=percent)
        # Translators: said after “Rate 250 percent.” where it cannot be changed further.
        limit = [self._say("That is the limit.")] if is_limit else []
        return self._plain(" ".join([said, *limit]))

    def voice(self, name: str) -> Notice:
        # Translators: said by the new voice.
        return self._plain(self._say("Voice: {name}.", name=name))

    def no_other_voice(self) -> Notice:
        # Translators: said when somebody asks for another voice, and there is none.
        return self._plain(self._say("There is no other voice for this language."))

    def no_voice(self) -> Notice:
        # Translators: printed when somebody changes the voice, and nothing is spoken.
        return self._plain(self._say("Nothing is spoken here, this is the text."))

    def skims(self) -> Notice:
        # Translators: said when only headings and first sentences are read from now on.
        return self._plain(self._say("Only headings and first sentences."))

    def reads_all(self) -> Notice:
        # Translators: said when everything is read again.
        return self._plain(self._say("Everything is read."))

    def sleep(self, minutes: int) -> Notice:
        # Translators: said when the sleep timer is set.
        said = self._count("Sleep timer: {count} minute.", "Sleep timer: {count} minutes.", minutes)
        return self._plain(said if minutes else self._say("Sleep timer off."))

    def asleep(self) -> Notice:
        # Translators: said when the sleep timer pauses the reading.
        key = self._key_of(Do.PAUSE)
        return self._plain(self._say("Paused by the sleep timer. Press {key} to go on.", key=key))

    # What goes wrong

    def not_sayable(self) -> Notice:
        # Translators: said when the voice cannot say a sentence, which is printed.
        return self._plain(self._say("The voice cannot say a sentence. It is shown as text."))

    def mending(self) -> str:
        # Translators: printed when the voice gives no sound any more.
        return self._say("The voice has stopped. It is being started again.")

    def restarted(self) -> Notice:
        # Translators: said when the voice gave no sound any more.
        return self._plain(self._say("The voice had stopped, and goes on."))

    def next_engine(self) -> Notice:
        # Translators: said by another voice, when the voice gave no sound again and again.
        said = self._say("The voice had stopped. Another one goes on.")
        return self._plain(said)

    def no_engine(self) -> str:
        # Translators: printed when no voice gives any sound.
        return self._say(
            "No voice speaks any more. From here on this is the text. Press {pause} to go on.",
            pause=self._key_of(Do.PAUSE),
        )

    def device_gone(self) -> str:
        # Translators: printed when the sound device is gone.
        return self._say(
            "The sound device is gone. Paused until there is one. Press {escape} twice to quit.",
            escape=self._key_of(Do.ESCAPE),
        )

    def device_back(self) -> str:
        # Translators: printed when there is a sound device again.
        return self._say("There is a sound device again.")

    def sentence(self, sentence: str) -> Notice:
        """An error or a note, which are full sentences in English."""
        return Notice((Span(sentence, SOURCE_LANGUAGE),))

    def _plain(self, words: str, shown: str = "") -> Notice:
        """A message of our own words alone."""
        return Notice((Span(words, self.phrases.language),), shown)

    def _quoting(self, before: str, quoted: str, after: str = "", shown: str = "") -> Notice:
        """A message with words of the page between ours."""
        ours = self.phrases.language
        parts = (
            (before, ours),
            (_ended(quoted) if after else quoted, self.language),
            (after, ours),
        )
        worded = [(words, language) for words, language in parts if words]
        joined = [f"{words} " for words, _ in worded[:-1]] + [words for words, _ in worded[-1:]]
        spans = (Span(text, lang) for text, (_, lang) in zip(joined, worded, strict=True))
        return Notice(tuple(spans), shown)

    def _translated(self, phrase: str, binding: Binding) -> str:
        return self.phrases.translated(phrase, level=binding.level)

    def _say(self, phrase: str, **values: object) -> str:
        return self.phrases.translated(phrase, **values)

    def _count(self, one: str, many: str, count: int, **values: object) -> str:
        return self.phrases.counted(one, many, count, **values)


def _ended(words: str) -> str:
    return words if not words or ends_with_stop(words) else f"{words}."
