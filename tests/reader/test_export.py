import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import av
import pytest

from reader.narration import Script
from reader.opening import Source

READER = (sys.executable, "-c", "from reader.cli import main; main()")
FORMATS = ("wav", "flac", "mp3", "opus")


def seconds(file) -> float:
    with av.open(str(file)) as container:
        frames = list(container.decode(audio=0))
    return sum(frame.samples for frame in frames) / frames[0].sample_rate


def tags(file) -> dict[str, str]:
    with av.open(str(file)) as container:
        found = {**container.metadata, **container.streams.audio[0].metadata}
    return {key.lower(): value for key, value in found.items()}


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The bundled page in every format, as the README's first command makes it."""
    folder = tmp_path_factory.mktemp("heard")
    words = ["export", "--to", str(folder), *(w for f in FORMATS for w in ("--format", f))]
    done = subprocess.run(
        [*READER, *words],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return folder, done, Source(None).document()


def manifest(folder) -> dict:
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def test_every_section_is_a_file_in_every_format(exported):
    folder, _, document = exported
    names = sorted(f.name for f in folder.iterdir())

    audio = len(document.sections) * len(FORMATS)
    assert len(names) == audio + 2
    assert "01-paraspinal-sarcoma.mp3" in names
    assert not [name for name in names if "part" in name.split(".")]


def test_the_files_last_as_long_as_their_words(exported):
    """Between 10 and 25 characters a second: nobody speaks slower or faster."""
    folder, _, document = exported
    for section, entry in zip(document.sections, manifest(folder)["sections"], strict=True):
        characters = sum(len(line.said) for line in Script(document).lines(section))
        for name in entry["files"].values():
            assert characters / 25 < seconds(folder / name) < characters / 10 + 5
            assert seconds(folder / name) == pytest.approx(entry["seconds"], abs=0.1)


def test_every_sentence_has_a_mark_in_order_and_inside_the_file(exported):
    folder, _, document = exported
    for section, entry in zip(document.sections, manifest(folder)["sections"], strict=True):
        lines = [line.mark for line in Script(document).lines(section)]
        times = [time for mark in entry["marks"] for time in (mark["begin"], mark["end"])]

        assert [mark["mark"] for mark in entry["marks"]] == lines
        assert times == sorted(times)
        assert times[0] == 0
        assert times[-1] <= entry["seconds"]
        assert all(mark["end"] - mark["begin"] > 0.2 for mark in entry["marks"])


@pytest.mark.parametrize("kind", FORMATS)
def test_every_file_says_what_it_is(exported, kind):
    folder, _, _ = exported
    found = tags(folder / manifest(folder)["sections"][3]["files"][kind])

    assert found["title"] == "Signs and symptoms"
    assert found["album"] == "Paraspinal sarcoma"
    assert found["track"].startswith("4")
    assert found["language"] in ("en-US", "eng")
    assert "bundled:paraspinal-sarcoma.html" in found.values()


def test_the_playlist_plays_them_in_order(exported):
    folder, _, document = exported
    lines = (folder / "playlist.m3u8").read_text(encoding="utf-8").splitlines()

    assert lines[:2] == ["#EXTM3U", "#PLAYLIST:Paraspinal sarcoma"]
    files = [line for line in lines if not line.startswith("#")]
    assert files == [entry["files"]["wav"] for entry in manifest(folder)["sections"]]
    times = re.findall(r"#EXTINF:([\d.]+),(.+)", "\n".join(lines))
    assert [title for _, title in times] == [section.title for section in document.sections]
    for (length, _), file in zip(times, files, strict=True):
        assert float(length) == pytest.approx(seconds(folder / file), abs=0.01)


def test_progress_is_one_plain_line_a_section_where_there_is_no_terminal(exported):
    _, done, document = exported
    told = done.stderr.splitlines()

    assert len(told) == len(document.sections)
    assert re.fullmatch(rf"Written \d+\. .+, \d+ s \(1 of {len(told)}\)", told[0])
    assert re.fullmatch(r"\d+ sections, \d+ min \d+ s, in .+\n", done.stdout)


def test_some_sections_keep_their_numbers(reader, tmp_path):
    result = reader(
        *("export", "--to", str(tmp_path), "--format", "wav", "--engine", "silence"),
        *("--section", "outlook", "--section", "surgery"),
    )

    assert result.exit_code == 0, result.output
    assert sorted(f.name for f in tmp_path.glob("*.wav")) == ["07-surgery.wav", "11-outlook.wav"]
    assert tags(tmp_path / "07-surgery.wav")["track"].startswith("7")


def test_a_folder_that_cannot_be_made_is_status_6(reader, tmp_path):
    (tmp_path / "file").write_text("")
    result = reader("export", "--to", str(tmp_path / "file" / "folder"))

    assert result.exit_code == 6
    assert "cannot be made" in result.stderr


def test_a_file_that_cannot_be_written_is_status_6(reader, tmp_path):
    """A folder stands where the first file should."""
    (tmp_path / "01-paraspinal-sarcoma.wav").mkdir()
    result = reader("export", "--to", str(tmp_path), "--format", "wav", "--engine", "silence")

    assert result.exit_code == 6
    assert "01-paraspinal-sarcoma.wav cannot be written" in result.stderr
    assert not (tmp_path / "manifest.json").exists()


@pytest.fixture
def long_export(tmp_path):
    """An export under way, whose sections take seconds each, with one section written."""
    page = tmp_path / "long.html"
    sections = (f"<h2>Part {n}</h2>" + "<p>These are words to say. " * 5000 for n in range(20))
    page.write_text(f"<title>Long</title><h1>Long</h1>{''.join(sections)}")
    folder = tmp_path / "out"
    export = subprocess.Popen(
        [*READER, "export", str(page), "--to", str(folder), "--format", "wav"],
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while len(list(folder.glob(".*.part"))) < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    yield export, folder
    export.kill()
    export.wait()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_export_leaves_nothing_half_written(long_export, number):
    """It ends at once, in the middle of a section, and only whole files stay."""
    export, folder = long_export
    export.send_signal(number)
    _, errors = export.communicate(timeout=20)

    assert export.returncode == 130
    assert "Traceback" not in errors
    assert "Interrupted." in errors
    assert [file.name for file in folder.iterdir() if file.suffix != ".wav"] == []
    assert all(seconds(file) > 1 for file in folder.iterdir())
    assert len(list(folder.iterdir())) < 20


def test_a_process_that_dies_is_told_in_a_sentence(long_export):
    """An engine can bring its process down; the export ends with a sentence, and cleans up."""
    export, folder = long_export
    children = Path(f"/proc/{export.pid}/task/{export.pid}/children")
    if not children.exists():
        pytest.skip("this system does not tell a process's children in /proc")
    for child in children.read_text().split():
        if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
            os.kill(int(child), signal.SIGKILL)
            break
    _, errors = export.communicate(timeout=20)

    assert export.returncode == 5, errors
    assert "The process that speaks has ended unexpectedly." in errors
    assert "Traceback" not in errors
    assert [file.name for file in folder.iterdir() if file.suffix != ".wav"] == []
