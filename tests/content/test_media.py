"""A page is told from what only has its address."""

from __future__ import annotations

import pytest

from content.media import Form, form, page_of_text


@pytest.mark.parametrize(
    ("data", "declared", "what"),
    [
        (b"<p>a", "text/html", Form.HTML),
        (b"a < b", "text/html", Form.HTML),
        (b"<p>a", "text/plain", Form.TEXT),
        (b"<p>a", "", Form.HTML),
        (b"a < b", "", Form.TEXT),
        (b"<!DOCTYPE html>", "application/octet-stream", Form.HTML),
        (b"\xff\xfe<\x00p\x00>\x00", "", Form.HTML),
        (b'<html xmlns="x">', "application/xml", Form.HTML),
        (b"<feed>", "application/xml", "an XML file"),
        (b"%PDF-1.7", "text/html", "a PDF"),
        (b"x", "application/pdf", "a PDF"),
        (b"x", "image/png", "a picture"),
        (b"\x00\x01\x02", "", "a binary file"),
        (b"{}", "application/json", "a JSON file"),
        (b"x", "model/obj", "of type model/obj"),
    ],
)
def test_form(data, declared, what):
    """Bytes are a page, a plain text, or something with a name."""
    assert form(data, declared) == what


def test_plain_text_is_paragraphs():
    """Blank lines end paragraphs, and signs of markup are only signs."""
    assert page_of_text("a < b\n\n\n  \nc\nd\r\n\r\n") == "<p>a &lt; b</p>\n<p>c\nd</p>"
