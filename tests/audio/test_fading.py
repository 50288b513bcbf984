"""Ramps of a few milliseconds."""

from array import array

from audio.fading import faded_in, faded_out


def sound(*values):
    return array("h", values).tobytes()


def test_fading_out_ends_in_silence():
    """Evenly, so that nothing clicks."""
    assert faded_out(sound(100, 100, 100, 100)) == sound(100, 75, 50, 25)


def test_fading_in_leaves_the_rest_as_it_was():
    """Only the first samples rise."""
    assert faded_in(sound(-90, -90, -90, -90, 7), 3) == sound(0, -30, -60, -90, 7)


def test_sound_shorter_than_a_ramp_is_no_error():
    """Nothing stays nothing."""
    assert faded_in(sound(8, 8), 100) == sound(0, 4)
    assert faded_in(b"", 100) == faded_out(b"") == b""
