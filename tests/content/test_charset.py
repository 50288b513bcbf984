"""Bytes become the characters that a browser would show."""

from __future__ import annotations

import pytest

from content.charset import decode


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        (b"\xef\xbb\xbf\xc3\xa9", "iso-8859-1", "é"),
        (b"\xff\xfea\x00", "utf-8", "a"),
        (b"\xfe\xff\x00a", None, "a"),
        (b"\xe9", "iso-8859-1", "é"),
        (b"\x80", "latin1", "€"),
        (b"<meta charset=koi8-r>\xc1", None, "<meta charset=koi8-r>а"),
        (b"<meta charset=koi8-r>\xc3\xa9", "utf-8", "<meta charset=koi8-r>é"),
        (b"\xc3\xa9", "no-such-charset", "é"),
        (b"\xe9", None, "é"),
        (b"caf\xc3\xa9", None, "café"),
    ],
)
def test_order(data, declared, text):
    """A mark wins over the transport, the transport over the page, the page over a guess."""
    assert decode(data, declared) == text


@pytest.mark.parametrize(
    "head",
    [
        b'<META CharSet="windows-1251">',
        b"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        b'<meta content="text/html; charset = \'cp1251\'" http-equiv="content-type">',
        b"<!-- <meta charset=utf-8> --><meta charset=windows-1251>",
        b"<p title='<meta charset=utf-8>'><meta charset=windows-1251>",
        b"<meta name=charset content=utf-8><meta charset=windows-1251>",
        b"<meta charset=nonsense><meta charset=windows-1251>",
        b'<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_declared_in_the_page(head):
    """What the page declares near its top is found as the standard's prescan finds it."""
    assert decode(head + b"\xe0").endswith("а")


def test_utf_16_in_a_meta_element_is_utf_8():
    """Who can read the declaration as ASCII is not reading UTF-16."""
    assert decode(b"<meta charset=utf-16le>\xc3\xa9").endswith("é")


def test_user_defined_is_windows_1252():
    """The standard reads x-user-defined in a meta element as windows-1252."""
    assert decode(b"<meta charset=x-user-defined>\x80").endswith("€")


def test_a_declaration_far_down_counts():
    """Browsers look into 1,024 bytes first, and begin anew when they meet one later."""
    page = b"<script>" + b"x" * 2000 + b"'<meta charset=utf-8>'</script><meta charset=windows-1251>"

    assert decode(page + "Привет".encode("cp1251")).endswith("Привет")


def test_undecodable_bytes_are_marked():
    """Bytes that are no character become U+FFFD, and the words around them stay."""
    assert decode(b"a\xffb", "utf-8") == "a\ufffdb"
