"""Files: whole, tagged, and as long as what was written; or not there."""

import errno
import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import EntryPoint

import av
import pytest

from audio import formats as room
from audio.encoding import Encoding, Writer
from audio.errors import FormatNotFound, WritingFailed
from audio.formats import Tags, find_format, formats
from audio.speech import Clip

RATE = 22050
TAGS = Tags(
    title="Signs & symptoms: übersicht",
    album="Paraspinal sarcoma",
    artist="A hospital",
    track=3,
    tracks=12,
    language="en-US",
    source="https://example.org/page?a=1&b=ü#top",
)
NAMES = ["wav", "flac", "mp3", "opus"]


def tone(samples):
    """A saw tooth, so that shifted or lost sound would show."""
    return b"".join(((n % 100) * 60).to_bytes(2, sys.byteorder) for n in range(samples))


def write(path, name, samples, tags=TAGS, pieces=1000):
    with find_format(name).open(path, RATE, tags) as writer:
        for start in range(0, len(samples), pieces):
            writer.write(Clip(samples[start : start + pieces], RATE))


def decode(path):
    """Return a file's samples at our rate."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    with av.open(str(path)) as container:
        frames = [f for frame in container.decode(audio=0) for f in resampler.resample(frame)]
        frames += resampler.resample(None)
    return b"".join(bytes(frame.planes[0])[: frame.samples * 2] for frame in frames)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("length", [RATE * 2, RATE * 7 + 1])
def test_what_is_written_is_as_long_as_it_was(name, length, tmp_path):
    """To the sample, so that marks are where they are; Opus counts in 48,000ths of a second."""
    path = tmp_path / f"a.{name}"
    write(path, name, tone(length))

    assert abs(len(decode(path)) // 2 - length) <= (2 if name == "opus" else 0)


@pytest.mark.parametrize("name", ["wav", "flac"])
def test_nothing_is_lost_in_a_lossless_format(name, tmp_path):
    """Every sample comes back."""
    path, samples = tmp_path / f"a.{name}", tone(RATE * 3)
    write(path, name, samples[:2], pieces=777 * 2)
    assert (decode(path) == samples[:2]) is True

    write(path, name, samples, pieces=777 * 2)
    assert (decode(path) == samples) is True


@pytest.mark.parametrize("name", NAMES)
def test_tags_are_read_by_others(name, tmp_path):
    """ffprobe's names of them; each container keeps its tags elsewhere."""
    if shutil.which("ffprobe") is None:
        pytest.skip("ffprobe is not installed: apt-get install ffmpeg")
    path = tmp_path / f"a.{name}"
    write(path, name, tone(RATE))

    show = ["ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json", str(path)]
    probed = json.loads(subprocess.run(show, capture_output=True, check=True).stdout)
    found = {**probed["streams"][0].get("tags", {}), **probed["format"].get("tags", {})}

    assert {key.lower(): value for key, value in found.items() if key.lower() != "encoder"} == {
        "title": TAGS.title,
        "album": TAGS.album,
        "artist": TAGS.artist,
        "track": "3/12",
        "language": "en-US",
        "comment": TAGS.source,
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_file_without_tags_or_sound_is_a_file(name, tmp_path):
    """A section of nothing is not an error."""
    path = tmp_path / f"a.{name}"
    write(path, name, b"", Tags())

    assert path.stat().st_size > 0


@pytest.mark.parametrize("name", NAMES)
def test_a_file_appears_when_it_is_whole(name, tmp_path):
    """Until then only a hidden one is there, and an older one of the name stays."""
    path = tmp_path / f"a.{name}"
    path.write_bytes(b"older")
    with find_format(name).open(path, RATE, TAGS) as writer:
        writer.write(Clip(tone(RATE * 5), RATE))
        assert path.read_bytes() == b"older"
        assert len(list(tmp_path.glob(".*.part"))) == 1

    assert path.stat().st_size > 1000
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_nothing_is_left_of_an_interrupted_file(error, tmp_path):
    """Neither under its name nor under another."""

    def interrupted():
        with find_format("mp3").open(tmp_path / "a.mp3", RATE, TAGS) as writer:
            writer.write(Clip(tone(RATE * 5), RATE))
            raise error

    with pytest.raises(error):
        interrupted()
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_has_the_usual_permissions(tmp_path):
    """What others may read of a person's files is for that person's umask to say."""
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    write(tmp_path / "a.wav", "wav", b"")

    assert (tmp_path / "a.wav").stat().st_mode == ordinary.stat().st_mode


def test_a_missing_folder_is_a_sentence(tmp_path):
    """With the path, and what to do."""
    path = tmp_path / "none" / "a.wav"

    with pytest.raises(WritingFailed, match="cannot be written: there is no such folder") as caught:
        write(path, "wav", b"")
    assert caught.value.path == path


def test_a_name_that_is_a_folder_is_a_sentence(tmp_path):
    """And nothing is left beside it."""
    (tmp_path / "a.wav").mkdir()

    with pytest.raises(WritingFailed, match="cannot be written"):
        write(tmp_path / "a.wav", "wav", tone(100))
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]


class FullDisk:
    """A file on a disk that has room for some bytes only."""

    def __init__(self, file, room):
        self._file, self._room = file, room

    def write(self, data):
        self._room -= len(data)
        if self._room < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self._file.write(data)

    def __getattr__(self, name):
        return getattr(self._file, name)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("room", [0, 3000, 30_000])
def test_a_full_disk_is_a_sentence(name, room, tmp_path, monkeypatch):
    """At the first byte, in the middle or at the very end: never a file that is not whole."""
    path = tmp_path / f"a.{name}"
    opened = type(path).open

    def on_full_disk(self, mode="r", **rest):
        file = opened(self, mode, **rest)
        return FullDisk(file, room) if mode == "wb" else file

    monkeypatch.setattr(type(path), "open", on_full_disk)

    with pytest.raises(WritingFailed, match="cannot be written: the disk is full"):
        write(path, name, os.urandom(RATE * 60))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size")
def test_a_real_limit_of_the_system_is_a_sentence(tmp_path):
    """The kernel refuses to write on; the file is not there afterwards."""
    code = (
        "import resource, signal, sys, os\n"
        "from pathlib import Path\n"
        "from audio.formats import Tags, find_format\n"
        "from audio.speech import Clip\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try:\n"
        "    with find_format('wav').open(Path(sys.argv[1]), 22050, Tags()) as writer:\n"
        "        for _ in range(50): writer.write(Clip(bytes(44100), 22050))\n"
        "except Exception as error: print(error)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "a.wav")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)

    assert "larger than a file may be here" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_clips_of_another_rate_are_refused(tmp_path):
    """They would sound too high or too low."""
    with (
        pytest.raises(ValueError, match="22050"),
        find_format("wav").open(tmp_path / "a.wav", RATE, Tags()) as writer,
    ):
        writer.write(Clip(b"", 16000))
    assert list(tmp_path.iterdir()) == []


def test_the_formats_there_are():
    """All four can be written wherever PyAV's wheel is installed."""
    found = formats()

    assert set(NAMES) <= set(found)
    for name in NAMES:
        assert find_format(name.upper()).suffix == f".{name}"
        assert found[name].absence() is None
        assert found[name].media_type.startswith("audio/")


def test_an_unknown_format_is_told_with_the_known_ones():
    """So that one can choose."""
    with pytest.raises(FormatNotFound, match="There is no format called wma") as caught:
        find_format("wma")
    assert set(NAMES) <= set(caught.value.formats)


def test_a_broken_plug_in_costs_one_sentence(monkeypatch):
    """The other formats are written."""
    points = {"odd": EntryPoint("odd", "no_such_module:Odd", room.GROUP)}
    monkeypatch.setattr(room, "declared", lambda _group: points)

    assert str(formats()["odd"]).startswith("The plug-in odd cannot be loaded")
    with pytest.raises(FormatNotFound, match="The plug-in odd cannot be loaded"):
        find_format("odd")


def test_a_missing_encoder_is_told(tmp_path):
    """Some builds of FFmpeg lack some encoders."""
    encoding = Encoding(muxer="wav", codec="no_such_codec")

    assert encoding.absence() == (
        "The encoder no_such_codec is missing from this installation of PyAV."
    )
    with (
        pytest.raises(WritingFailed, match="cannot be written"),
        Writer(encoding, tmp_path / "a.wav", RATE, Tags()),
    ):
        pass
    assert list(tmp_path.iterdir()) == []
