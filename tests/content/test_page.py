"""Pages from files and standard input, and why some cannot be had."""

from __future__ import annotations

import io
import os
import sys
from types import SimpleNamespace

import pytest

import content
from content import Limits, open_page


def test_file(tmp_path):
    """A file is a page, by its name or by its address."""
    file = tmp_path / "my page.html"
    file.write_bytes(b"<p>caf\xe9")

    assert open_page(str(file)).markup == "<p>café"
    assert open_page(file.as_uri()).markup == "<p>café"


def test_text_file(tmp_path):
    """A text file is a page of paragraphs."""
    file = tmp_path / "notes.txt"
    file.write_text("One <b>.\n\nTwo.")

    assert open_page(str(file)).markup == "<p>One &lt;b&gt;.</p>\n<p>Two.</p>"


def test_standard_input(monkeypatch):
    """A dash is standard input."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"<p>Hello")))

    assert open_page("-") == content.Page("<p>Hello", "standard input", None)


@pytest.mark.parametrize(
    ("name", "data", "error", "sentence"),
    [
        ("a.html", b"%PDF-1.4", content.NotAPage, "is not a page but a PDF."),
        ("a.html", b" \n", content.PageEmpty, "There is nothing in "),
        ("a.html", b"<p>" + b"a" * 200, content.PageTooLarge, "is larger than 100 bytes."),
    ],
)
def test_refused_files(tmp_path, name, data, error, sentence):
    """A file that is no page is refused in a sentence."""
    (tmp_path / name).write_bytes(data)

    with pytest.raises(error, match=sentence) as refusal:
        open_page(str(tmp_path / name), Limits(bytes=100))

    assert refusal.value.hint.endswith(".")
    assert refusal.value.address == str(tmp_path / name)


def test_missing_file(tmp_path):
    """A name that no file has is said to be missing."""
    with pytest.raises(content.PageNotFound, match="There is no file called"):
        open_page(str(tmp_path / "none.html"))


def test_folder(tmp_path):
    """A folder is not a page."""
    with pytest.raises(content.PageRefused, match="is a folder, not a page"):
        open_page(str(tmp_path))


@pytest.mark.parametrize("address", ["ftp://example.org/a", "javascript:alert(1)", "mailto:a@b"])
def test_other_schemes(address):
    """Only the web and files are read."""
    with pytest.raises(content.AddressNotUnderstood, match="I read pages over http and https"):
        open_page(address)


@pytest.mark.parametrize("address", ["a\0b", "x" * 5000, "file://elsewhere/x"])
def test_impossible_names(address):
    """A name that no file can have is an error like any other."""
    with pytest.raises(content.PageError):
        open_page(address)


def test_a_file_s_name_need_not_be_text(tmp_path):
    """On Linux a name is bytes; the address is text all the same."""
    file = tmp_path / os.fsdecode(b"\xff.html")
    try:
        file.write_text("<p>Words.")
    except OSError:
        pytest.skip("this system takes only names that are text")

    assert content.open_page(str(file)).address.endswith("\ufffd.html")
