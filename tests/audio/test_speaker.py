"""A speaker: voices by language, pauses, and nothing silently lost."""

from collections.abc import Generator

import pytest

from audio.engines.silence import SAMPLE, Silence
from audio.errors import SpeechFailed, VoiceNotFound
from audio.lexicon import Entry, Lexicon, Lexicons
from audio.pronunciation import is_marked, marked
from audio.speaker import Speaker
from audio.speech import Clip, Manner, Span, Utterance, Voice


class Mute(Silence):
    """Loses the words it is told to, as engines do: it gives a few zeros."""

    def __init__(self, lost: str) -> None:
        super().__init__()
        self._lost = lost

    def say(self, text: str, voice: Voice, manner: Manner) -> Generator[Clip, None, None]:
        if self._lost not in text:
            yield from super().say(text, voice, manner)
        else:
            yield Clip(bytes(300), self.rate)


class Polyglot(Silence):
    """Has the voices it is told to have."""

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self._voices = tuple(Voice("silence", f"Voice {tag}", tag) for tag in languages)

    def voices(self) -> tuple[Voice, ...]:
        return self._voices


def words_of(speaker, *spans):
    """Return who said what."""
    for _ in speaker.speak(Utterance(tuple(spans))):
        pass
    return [(voice.language, text) for text, voice in speaker.engine.said]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("es-MX", "es-419"),
        ("es-ES", "es"),
        ("es", "es"),
        ("en", "en-US"),
        ("en-IE", "en-GB"),
        ("en-PH", "en-US"),
        ("zh-Hant-TW", "cmn"),
        ("fr", "fr-CA"),
        ("sw", "en-US"),
        ("", "en-US"),
    ],
)
def test_a_language_gets_its_nearest_voice(asked, expected):
    """The region's voice, then the language's, then any region's, then the default voice."""
    speaker = Speaker(Polyglot("es", "es-419", "en-GB", "en-US", "cmn", "fr-CA"))

    assert speaker.voice_for(asked).language == expected


def test_a_language_that_nobody_speaks_can_be_told():
    """The words are said by the default voice, and the caller knows."""
    speaker = Speaker(Polyglot("en-US", "es"))

    assert speaker.can_speak("es-MX")
    assert speaker.can_speak("")
    assert not speaker.can_speak("sw")
    assert speaker.voice_for("sw").language == "en-US"


def test_a_voice_by_name_speaks_its_language_in_every_region():
    """Who asks for a British voice hears it on American pages too."""
    speaker = Speaker(Silence(), voice="british SILENCE")

    assert speaker.voice_for("en-US").name == "British silence"
    assert speaker.voice_for("").name == "British silence"


def test_a_voice_by_name_leaves_other_languages_alone():
    """An English voice would read Spanish words as English ones."""
    speaker = Speaker(Silence(), voice="British silence")

    assert speaker.voice_for("es").name == "Silencio"


def test_words_without_a_language_are_the_pages():
    """A Spanish page whose spans carry no language is read in Spanish, whatever voice was asked."""
    speaker = Speaker(Silence(), voice="British silence", language="es-MX")

    assert speaker.voice_for("").name == "Silencio"


def test_a_voice_can_be_named_for_one_language():
    """There it comes before the one that is named for all; a region's own before both."""
    engine = Polyglot("en-US", "en-GB", "es", "es-419", "fr")
    named = [("es", "Voice es-419"), ("en-IE", "Voice en-GB")]
    speaker = Speaker(engine, voice="Voice es", voices=named, language="en")

    who = {tag: speaker.voice_for(tag).language for tag in ("es-ES", "es", "en-IE", "en", "", "fr")}
    assert who == {
        "es-ES": "es-419", "es": "es-419", "en-IE": "en-GB", "en": "en-US", "": "en-US", "fr": "fr",
    }  # fmt: skip


def test_words_of_an_unknown_language_have_the_voice_that_is_named_for_the_pages():
    speaker = Speaker(Silence(), voices=[("EN", "British silence")], language="en-US")

    assert speaker.voice_for("").name == "British silence"


def test_a_voice_is_not_taken_for_a_language_that_it_does_not_speak():
    """It would read Spanish as English."""
    with pytest.raises(VoiceNotFound, match="The voice British silence speaks en-GB, not es"):
        Speaker(Silence(), voices=[("es", "British silence")])


def test_the_beginning_of_a_name_counts_among_the_voices_of_its_language():
    """“es=x” is no voice of another language that happens to begin so."""
    engine = Polyglot("en", "es", "fr")
    assert Speaker(engine, voices=[("es", "voice")]).voice_for("es").language == "es"

    with pytest.raises(VoiceNotFound, match="There is no voice called sil"):
        Speaker(Silence(), voices=[("fr", "sil")])
    with pytest.raises(VoiceNotFound, match="The voice British silence speaks en-GB, not fr"):
        Speaker(Silence(), voices=[("fr", "British silence")])


@pytest.mark.parametrize("name", ["Silencio", "silencio", " SILENCIO ", "es", "ES"])
def test_a_voice_has_a_name_and_a_tag(name):
    """Both find it, in any case."""
    assert Speaker(Silence(), voice=name).voice_for("").name == "Silencio"


@pytest.mark.parametrize("name", ["en-gb", "en_GB", "EN-GB"])
def test_a_tag_finds_the_voice_of_that_region(name):
    """Region and all, however it is written."""
    assert Speaker(Silence(), voice=name).voice_for("").name == "British silence"


def test_an_unknown_voice_offers_the_nearest_names():
    """A slip of the finger is enough to be told."""
    with pytest.raises(VoiceNotFound, match="There is no voice called Brittish silense") as caught:
        Speaker(Silence(), voice="Brittish silense")
    assert "British silence" in caught.value.nearest


def test_the_beginning_of_a_voice_s_name_is_enough():
    assert Speaker(Silence(), voice="brit").chosen.name == "British silence"


def test_an_engine_without_voices_is_told():
    """There is then nobody to speak."""
    with pytest.raises(VoiceNotFound, match="silence has no voice at all"):
        Speaker(Polyglot())


def test_spans_of_one_voice_are_said_together():
    """A link inside a sentence must not cut its melody."""
    speaker = Speaker(Silence())

    assert words_of(speaker, Span("Take "), Span("two", "en-US"), Span(" tablets.", "en")) == [
        ("en-US", "Take two tablets.")
    ]


def test_a_span_in_another_language_is_said_by_its_voice():
    """In the order of the page."""
    speaker = Speaker(Silence())

    assert words_of(speaker, Span("She said "), Span("buenos días", "es"), Span(" to me.")) == [
        ("en-US", "She said "),
        ("es", "buenos días"),
        ("en-US", " to me."),
    ]


@pytest.mark.parametrize(("pause", "multiple", "samples"), [(0.35, 1, 7717), (0.5, 2.5, 27562)])
def test_a_pause_is_exact(pause, multiple, samples, breath):
    """Seconds after a sentence, times the utterance's multiple, to the sample."""
    speaker = Speaker(Silence(), pause=pause)
    clips = list(speaker.speak(breath("One.", pause=multiple)))

    assert (clips[-1].length, any(clips[-1].samples)) == (samples, False)
    assert sum(clip.samples.count(SAMPLE) for clip in clips[:-1]) == 7560


def test_words_without_sound_are_an_error(breath):
    """Text that is missing from the audio is what people fear most."""
    speaker = Speaker(Mute("two tablets"))

    with pytest.raises(SpeechFailed, match="gave no sound for “Take two tablets") as caught:
        list(speaker.speak(breath("Take two tablets. ")))
    assert caught.value.text == "Take two tablets. "
    assert caught.value.voice == speaker.voice_for("")


def test_a_lost_span_is_an_error_among_others():
    """That the rest of a sentence sounds does not make up for one word."""
    speaker = Speaker(Mute("hola"))

    with pytest.raises(SpeechFailed, match="Silencio gave no sound for “hola”"):
        words_of(speaker, Span("She said "), Span("hola", "es"), Span(" to me."))


@pytest.mark.parametrize("text", ["", " ", "—", "…"])
def test_signs_without_sound_are_no_error(text, breath):
    """Only letters and digits promise a sound."""
    *_, pause = Speaker(Mute(text)).speak(breath(text))

    assert pause.seconds == pytest.approx(0.35, abs=0.001)


@pytest.mark.parametrize("text", ["5", "Ж", "体", "ক"])
def test_letters_and_digits_of_any_script_promise_a_sound(text, breath):
    """Not only the Latin ones."""
    with pytest.raises(SpeechFailed):
        list(Speaker(Mute(text)).speak(breath(text)))


def test_no_volume_is_no_error(breath):
    """Who asks for silence gets it."""
    *_, pause = Speaker(Mute("One"), manner=Manner(volume=0)).speak(breath("One"))

    assert pause.seconds == pytest.approx(0.35, abs=0.001)


def test_speech_closes_with_who_listens(breath):
    """The engine's own stream is closed at once, not when memory is next swept."""
    closed = []

    class Watched(Silence):
        def say(self, text: str, voice: Voice, manner: Manner) -> Generator[Clip, None, None]:
            try:
                yield from super().say(text, voice, manner)
            finally:
                closed.append(text)

    speech = Speaker(Watched()).speak(breath("One two three."))
    next(speech)
    speech.close()

    assert closed == ["One two three."]


class Phonetician(Silence):
    """Takes IPA."""

    takes_ipa = True


WORDS = Lexicons(
    [("en", Lexicon([Entry("Moreau", "more oh", "mɔˈroʊ"), Entry("Ewing", "you wing")]))]
)


def test_a_lexicon_is_heard():
    """Who takes no IPA gets other words, in the lexicon's language alone."""
    speaker = Speaker(Silence(), lexicons=WORDS)

    assert words_of(speaker, Span("Moreau, Ewing. ", "en"), Span("Ewing", "es")) == [
        ("en-US", "more oh, you wing. "),
        ("es", "Ewing"),
    ]


def test_ipa_goes_to_who_takes_it():
    """With the words beside it, for where the voice cannot say it."""
    speaker = Speaker(Phonetician(), lexicons=WORDS)

    assert words_of(speaker, Span("Ask Moreau.", "en")) == [
        ("en-US", f"Ask {marked('mɔˈroʊ', 'more oh')}.")
    ]


def test_a_page_cannot_give_ipa():
    """Icon fonts use the same signs as our marks."""
    ((_, text),) = words_of(Speaker(Phonetician()), Span(f"Ask {marked('a', 'b')}.", "en"))

    assert not is_marked(text)


def test_a_lost_word_is_told_as_words():
    """An error can be heard: it has the words, not the marks."""

    class Lost(Mute):
        takes_ipa = True

    speaker = Speaker(Lost("Ask"), lexicons=WORDS)

    with pytest.raises(SpeechFailed, match=r"gave no sound for “Ask more oh\.”") as caught:
        words_of(speaker, Span("Ask Moreau.", "en"))
    assert caught.value.text == "Ask more oh."
