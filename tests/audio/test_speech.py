"""Speech as values."""

from audio.speech import Clip, Span, Utterance


def test_an_utterance_reads_as_its_spans_together():
    """Spans keep their own spaces, so that nothing is put between them."""
    utterance = Utterance((Span("He said "), Span("hola", "es"), Span(".")))

    assert utterance.text == "He said hola."


def test_a_clip_is_as_long_as_its_samples():
    """A sample is two bytes."""
    clip = Clip(bytes(44100), 22050)

    assert (clip.length, clip.seconds) == (22050, 1.0)
