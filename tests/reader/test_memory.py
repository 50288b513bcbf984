import io
import json
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content import Page, open_page, understand
from content.bundled import bundled_page
from content.document import Document, Place
from reader import memory
from reader.anchors import Anchor, How, anchor, find
from reader.errors import PlaceNotKept
from reader.memory import Memory, Remembered, key, memory_folder, unheard

from .conftest import document, section

REPOSITORY = Path(__file__).parents[2]
FLU = "https://example.org/flu"
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and pipes of POSIX")
not_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="who may do everything is never refused"
)


def page(address: str = FLU, *paragraphs: str) -> Document:
    made = document(section(0, "Flu", *(paragraphs or ("It begins with fever.", "Rest."))))
    return replace(made, address=address)


def at(place: Place, address: str = FLU) -> Remembered:
    of = page(address)
    return replace(unheard(of), anchor=anchor(of, place), rate=1.3)


def undated(remembered: Remembered | None) -> Remembered | None:
    return remembered and replace(remembered, when="")


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def kept(tmp_path: Path, told: list[str]) -> Memory:
    return Memory(tmp_path / "pages", told.append)


@pytest.fixture
def file(kept: Memory, tmp_path: Path) -> Path:
    """The file of a page that was kept."""
    kept.keep(at(Place(0, 1)))
    (file,) = (tmp_path / "pages").iterdir()
    return file


def test_a_page_that_was_never_heard_is_not_remembered(kept, told):
    assert kept.recall(page()) is None
    assert kept.newest() is None
    assert told == []


def test_what_is_kept_is_recalled(kept):
    of = page()
    remembered = Remembered(
        page=key(of),
        address=FLU,
        language="en",
        title="Flu",
        anchor=anchor(of, Place(0, 1)),
        rate=1.3,
        pitch=0.9,
        volume=0.0,
        voice="espeak:en-gb",
        bookmarks=(anchor(of, Place(0)), anchor(of, Place(0, 2))),
    )

    kept.keep(remembered)

    assert undated(kept.recall(of)) == remembered


def test_a_sentence_is_found_again_after_the_page_has_changed(kept):
    kept.keep(at(Place(0, 2)))
    changed = page(FLU, "News.", "It begins with fever.", "Rest.")

    found = find(changed, kept.recall(changed).anchor)

    assert (found.place, found.how) == (Place(0, 3), How.MOVED)


def test_a_page_heard_to_its_end_has_no_place(kept):
    kept.keep(replace(at(Place(0, 1)), anchor=None))

    assert kept.recall(page()).anchor is None
    assert kept.recall(page()).rate == 1.3


def test_when_it_was_kept_is_written(kept):
    kept.keep(at(Place(0)))

    assert kept.recall(page()).when.endswith("+00:00")


def test_the_file_is_plain_json(file):
    shape = json.loads(file.read_text(encoding="utf-8"))

    assert shape["version"] == 1
    assert shape["page"] == FLU
    assert shape["anchor"] == {
        "place": "s0.b1.n0",
        "text": "It begins with fever.",
        "before": "Flu",
        "after": "Rest.",
        "title": "Flu",
    }


@posix
def test_only_its_owner_may_read_what_somebody_heard(file):
    """The name of a page about an illness tells much."""
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_later_place_replaces_an_earlier_one(kept, file):
    kept.keep(at(Place(0, 2)))

    assert kept.recall(page()).anchor.place == Place(0, 2)
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FLU, f"{FLU}#signs"),
        ("flu.html", "./flu.html"),
        ("flu.html", str(Path.cwd() / "flu.html")),
    ],
)
def test_one_page_by_several_addresses(one, other):
    assert key(page(one)) == key(page(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FLU, f"{FLU}?page=2"),
        ("flu.html", "cold.html"),
        ("bundled:a.html", "bundled:b.html"),
    ],
)
def test_pages_of_their_own(one, other):
    assert key(page(one)) != key(page(other))


def test_what_came_from_standard_input_is_known_by_its_words(monkeypatch):
    def piped(markup: str) -> Document:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(markup.encode())))
        return understand(open_page("-"))

    assert key(piped("<p>Rest.")) == key(piped("<p class=big>Rest.</p>"))
    assert key(piped("<p>Rest.")) != key(piped("<p>Rest!"))


@pytest.mark.parametrize("address", ["", "a\0b", "x" * 5000, "test:page", "\ud800", "bundled:x"])
def test_any_address_makes_a_file(kept, address):
    kept.keep(at(Place(0, 1), address))

    assert kept.recall(page(address)).anchor.place == Place(0, 1)


def test_the_bundled_page_is_remembered(kept):
    of = understand(bundled_page())
    middle = of.sections[len(of.sections) // 2].place
    kept.keep(replace(unheard(of), anchor=anchor(of, middle)))

    recalled = kept.recall(of)

    assert find(of, recalled.anchor).place == middle
    assert recalled.page == "bundled:paraspinal-sarcoma.html"


def test_a_very_long_title_is_not_kept_whole():
    """What is kept must not become larger than what is read."""
    assert (
        len(unheard(understand(Page("<title>" + "x" * 99_999 + "</title><p>a", FLU))).title) < 999
    )


def test_the_newest_is_what_was_kept_last(kept, tmp_path):
    for number in range(3):
        kept.keep(replace(at(Place(0), f"{FLU}/{number}"), rate=1 + number / 10))
    for file in (tmp_path / "pages").iterdir():
        number = json.loads(file.read_text(encoding="utf-8"))["page"][-1]
        os.utime(file, (1000 + (int(number) == 1), 1000))
        os.utime(file, (1000, 1000 + (number == "1")))

    assert kept.newest().page == f"{FLU}/1"


def test_the_newest_passes_over_what_is_broken(kept, file, told):
    os.utime(file, (1000, 1000))
    file.with_name("broken.json").write_text("{")

    assert kept.newest().page == FLU
    assert told == []


def test_of_too_many_pages_that_not_heard_for_longest_goes(kept, file, monkeypatch):
    monkeypatch.setattr(memory, "MOST_PAGES", 3)
    os.utime(file, (1000, 1000))
    for number in range(3):
        kept.keep(at(Place(0), f"{FLU}/{number}"))

    assert kept.recall(page()) is None
    assert all(kept.recall(page(f"{FLU}/{number}")) for number in range(3))


PLACE = {"place": "s0.b1.n0", "text": "Rest.", "before": "", "after": "", "title": "Flu"}
WHOLE = {
    "version": 1,
    **dict.fromkeys(("page", "address", "language", "title", "when"), ""),
    **dict.fromkeys(("rate", "pitch", "volume", "voice")),
    "anchor": PLACE,
    "bookmarks": [PLACE],
}


def whole(**changes: object) -> bytes:
    return json.dumps({**WHOLE, **changes}).encode()


def test_the_whole_that_the_broken_ones_are_made_of_is_good(kept, file):
    file.write_bytes(whole())

    assert kept.recall(page()).anchor.place == Place(0, 1)


BROKEN = {
    "empty": b"",
    "cut short": whole()[:-9],
    "zeros after a power cut": b"\0" * 900,
    "not UTF-8": whole().replace(b"Rest", b"R\xffst"),
    "not an object": b"[1, 2]",
    "very deep": b"[" * 100_000,
    "a very long number": b"9" * 100_000,
    "of a version to come": whole(version=2),
    "without its version": b"{}",
    "NaN": whole(rate=float("nan")),
    "infinite": whole(rate=1).replace(b'"rate": 1', b'"rate": 1e999'),
    "too fast": whole(rate=1000),
    "not moving": whole(rate=0),
    "true is no rate": whole(rate=True),
    "a word is no rate": whole(rate="fast"),
    "a number is no voice": whole(voice=3),
    "half a character": whole(voice="\ud800"),
    "a negative place": whole(anchor={**PLACE, "place": "s0.b-1.n0"}),
    "a huge place": whole(anchor={**PLACE, "place": f"s0.b{'9' * 30}.n0"}),
    "no place": whole(anchor={**PLACE, "place": None}),
    "bookmarks of another kind": whole(bookmarks={}),
    "a bookmark of another kind": whole(bookmarks=[7]),
    "something unknown": whole(mood="good"),
    "too large": whole() + b" " * memory.LARGEST,
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_broken_is_set_aside_with_a_sentence(kept, file, told, data):
    file.write_bytes(data)

    assert kept.recall(page()) is None
    (aside,) = file.parent.iterdir()
    assert aside.suffix == ".corrupt"
    assert aside.read_bytes() == data
    assert told == [
        "What I remember of this page cannot be understood, so I begin at its start."
        f" I set the file aside, in {file.parent}."
    ]


def test_what_is_set_aside_is_never_overwritten(kept, file):
    for number in range(3):
        file.write_text(f"broken {number}")
        kept.recall(page())
    kept.keep(at(Place(0, 1)))

    aside = {one.read_text() for one in file.parent.glob("*.corrupt")}
    assert aside == {"broken 0", "broken 1", "broken 2"}
    assert kept.recall(page())


def test_a_folder_where_the_file_should_be_is_set_aside(kept, file, told):
    file.unlink()
    file.mkdir()

    assert kept.recall(page()) is None
    assert len(told) == 1


@posix
def test_a_pipe_where_the_file_should_be_is_not_waited_for(kept, file, told):
    file.unlink()
    os.mkfifo(file)

    assert kept.recall(page()) is None
    assert len(told) == 1


@given(data=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-16")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_raise(kept, file, data):
    file.write_bytes(data)

    assert kept.recall(page()) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


@given(name=st.sampled_from(sorted(WHOLE)), value=JSON)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_value_raises(kept, file, name, value):
    """Whatever stands where: it is recalled and can be kept again, or set aside."""
    file.write_bytes(whole(**{name: value}))

    if recalled := kept.recall(page()):
        kept.keep(recalled)
        if recalled.anchor:
            find(page(), recalled.anchor)


ANCHORS = st.builds(
    Anchor,
    st.builds(Place, *[st.integers(0, 999_999_999)] * 3),
    *[st.text(st.characters(exclude_categories=["Cs"]), max_size=9)] * 4,
)
MULTIPLIERS = st.none() | st.floats(0.05, 20)


@given(
    anchor=st.none() | ANCHORS,
    bookmarks=st.lists(ANCHORS, max_size=3).map(tuple),
    rate=MULTIPLIERS,
    pitch=MULTIPLIERS,
    volume=MULTIPLIERS,
    voice=st.none() | st.text(st.characters(exclude_categories=["Cs"])),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_kept_is_recalled(kept, **values):
    remembered = replace(unheard(page()), **values)
    kept.keep(remembered)

    assert undated(kept.recall(page())) == remembered


@not_root
def test_what_may_not_be_read_is_told(kept, file, told):
    file.chmod(0)

    assert kept.recall(page()) is None
    assert told == ["What I remember of this page cannot be read: Permission denied."]


@not_root
def test_a_folder_that_may_not_be_written_is_told(kept, file, told):
    file.write_text("broken")
    file.parent.chmod(0o500)
    try:
        with pytest.raises(PlaceNotKept, match=r"Your place cannot be kept: Permission denied\."):
            kept.keep(at(Place(0)))
        assert kept.recall(page()) is None
        assert told == [
            "What I remember of this page cannot be understood, nor set aside: Permission denied."
        ]
    finally:
        file.parent.chmod(0o700)


def test_a_file_where_the_folder_should_be_is_told(tmp_path, told):
    (tmp_path / "pages").write_text("something else")
    kept = Memory(tmp_path / "pages", told.append)

    with pytest.raises(PlaceNotKept) as caught:
        kept.keep(at(Place(0)))
    assert str(tmp_path / "pages") in caught.value.hint
    assert kept.recall(page()) is None
    assert kept.newest() is None
    assert (tmp_path / "pages").read_text() == "something else"


@posix
def test_a_full_disk_leaves_the_old_place_and_no_rubbish(kept, file):
    """The kernel refuses to write more than some bytes, as a full disk does."""
    code = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from reader.memory import Memory, Remembered\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "try: Memory(Path(sys.argv[1])).keep(Remembered(sys.argv[2], '', 'en', 'Flu'))\n"
        "except Exception as error: print(type(error).__name__, error)\n"
    )
    command = [sys.executable, "-c", code, str(file.parent), FLU]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)

    assert done.stdout == "PlaceNotKept Your place cannot be kept: File too large.\n"
    assert kept.recall(page()).anchor.place == Place(0, 1)
    assert list(file.parent.iterdir()) == [file]


def test_threads_that_keep_the_same_page_tear_nothing(kept, file, told):
    def keep_often(place: Place) -> None:
        for _ in range(200):
            kept.keep(at(place))

    threads = [threading.Thread(target=keep_often, args=(Place(0, n),)) for n in range(3)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert kept.recall(page())
    for thread in threads:
        thread.join()

    assert told == []
    assert list(file.parent.iterdir()) == [file]


KEEP_FOR_EVER = """
import sys
from dataclasses import replace
from pathlib import Path
from reader.memory import Memory, Remembered
memory = Memory(Path(sys.argv[1]))
number = 0
while True:
    memory.keep(Remembered("https://example.org/flu", "a" * (number % 5000), "en", "Flu"))
    number += 1
    if number == 50:
        print("kept", flush=True)
"""


def test_processes_that_are_killed_while_they_keep_the_same_page_tear_nothing(kept, file, told):
    """Not even by SIGKILL, at whatever moment."""
    for _ in range(3):
        running = [
            subprocess.Popen(
                [sys.executable, "-c", KEEP_FOR_EVER, str(file.parent)],
                cwd=REPOSITORY,
                stdout=subprocess.PIPE,
            )
            for _ in range(2)
        ]
        for process in running:
            assert process.stdout
            process.stdout.readline()
        assert kept.recall(page())
        for process in running:
            process.kill()
            process.communicate()
        assert kept.recall(page())

    assert told == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG is Linux's")
def test_the_folder_is_the_user_s(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert memory_folder() == tmp_path / "page-reader" / "pages"
    assert not memory_folder().exists()
