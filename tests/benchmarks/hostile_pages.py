"""Pages that nobody would write by hand, of any size, the same on every run.

    python tests/benchmarks/hostile_pages.py SIZE [NAME …]

understands such pages and narrates them, within 1 GB. SIZE is a share of the full size. Prints for
each how many sentences it has, the seconds of CPU to understand and to narrate it too, and the
most megabytes that the process has held so far.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress

from made_pages import page_of_bytes

LEVELS = 50_000
MANY = 100_000
MEGABYTE = 1_000_000
FEWEST_LEVELS = 1_500  # more than Python can call: a tree must not be walked by recursion


def nested(opening: str, closing: str = "", text: str = "x ") -> Callable[[float], str]:
    """Return what makes a page of elements in elements, each with a word of its own."""

    def make(size: float) -> str:
        levels = max(FEWEST_LEVELS, round(LEVELS * size))
        return f"{(opening + text) * levels}The end.{closing * levels}"

    return make


def within(opening: str, closing: str) -> Callable[[float], str]:
    """Return what makes a page of one element around a deep nest."""
    inner = nested("<div>", "</div>")
    return lambda size: f"{opening}{inner(size)}{closing}"


def repeated(
    piece: str, before: str = "", after: str = "", times: int = MANY
) -> Callable[[float], str]:
    """Return what makes a page of one piece many times, `{}` in it being its number."""

    def make(size: float) -> str:
        pieces = (piece.replace("{}", str(n)) for n in range(round(times * size)))
        return f"{before}{''.join(pieces)}{after}"

    return make


def long(piece: str, megabytes: int = 10) -> Callable[[float], str]:
    """Return what makes a page of one text without any markup in it."""
    times = megabytes * MEGABYTE // len(piece.encode("utf-8", "surrogatepass"))
    return repeated(piece, "<p>", "</p>", times)


def cycle(attribute: str) -> Callable[[float], str]:
    """Return what makes a page of elements that point at each other, the last at the first."""

    def make(size: float) -> str:
        count = round(10_000 * size)
        return "".join(
            f"<button id=i{n} {attribute}='i{(n + 1) % count} i{n // 2}'>Part {n}</button>"
            for n in range(count)
        )

    return make


def mixed(megabytes: int) -> Callable[[float], str]:
    def make(size: float) -> str:
        count = round(megabytes * MEGABYTE * size)
        return page_of_bytes(max(1, count // 2_000), count)

    return make


def table(size: float) -> str:
    columns, rows = 20, round(10_000 * size)
    head = "<tr>" + "".join(f"<th>Column {n}" for n in range(columns))
    row = "<tr>" + "".join(f"<td>{n} mg" for n in range(columns))
    return f"<table>{head}{row * rows}</table>"


PAGES: dict[str, Callable[[float], str]] = {
    "div": nested("<div>", "</div>"),
    "b": nested("<b>", "</b>"),
    "unclosed tags": nested("<p><i><a href=x>"),
    "blockquote": nested("<blockquote>", "</blockquote>"),
    "list in list": nested("<ul><li>", "</li></ul>"),
    "ordered list in list": nested("<ol><li>", "</li></ol>"),
    "definitions": nested("<dl><dt>", "</dt></dl>"),
    "table in table": nested("<table><tr><td>y<td>", "</td></tr></table>"),
    "table in table headers": nested("<table><tr><th>y<td>", "</td></tr></table>"),
    "section": nested("<section>", "</section>"),
    "section with heading": nested("<section><h2>Aim</h2>", "</section>"),
    "related sections": nested("<section><h2>Related articles</h2>", "</section>"),
    "article": nested("<article class=comments>", "</article>"),
    "span lang": nested("<span lang=de>", "</span>"),
    "span hidden": nested("<span style='visibility:hidden'>", "</span>"),
    "span with spaces": nested("<span> ", " </span>"),
    "sub": nested("<sub>", "</sub>"),
    "sup": nested("<sup>", "</sup>"),
    "q": nested("<q>", "</q>"),
    "button": nested("<div role=button>", "</div>"),
    "link": nested("<a href='#x'><object>", "</object></a>"),
    "link in link": nested("<a href='#x'><svg><a href='#y'>", "</a></svg></a>"),
    "svg": nested("<svg><text>", "</text></svg>"),
    "select": nested("<select><option>", "</select>"),
    "math": nested("<math><msup><mi>x</mi><mn>", "</mn></msup></math>"),
    "square roots": nested("<msqrt>", "</msqrt>"),
    "ruby": nested("<ruby>a<rt>", "</rt></ruby>"),
    "heading by role": nested("<div role=heading>", "</div>"),
    "figure": nested("<figure><figcaption>", "</figcaption></figure>"),
    "figures around paragraphs": lambda size: (
        f"{'<figure>' * round(LEVELS * size)}{repeated('<p>Paragraph {}.')(size)}"
    ),
    "titles in spans": nested("<span><title>x</title>", "</span>"),
    "titles in groups": lambda size: (
        f"{'<g>' * round(LEVELS * size)}{repeated('<title>Title {}</title>')(size)}"
    ),
    "names in hidden": lambda size: (
        f"<p>Rest.<div hidden>{'<div aria-label=a>b ' * round(LEVELS * size)}"
    ),
    "label": nested("<label>", "</label>"),
    "details": nested("<details><summary>s</summary>", "</details>"),
    "deep in heading": within("<h1>", "</h1>"),
    "deep in cell": within("<table><tr><th>A<th>B<tr><td>", "<td>2</table>"),
    "deep in caption": within("<table><caption>", "</caption><tr><th>A<th>B<tr><td>1<td>2</table>"),
    "deep in item": within("<ul><li>", "</ul>"),
    "deep in figure": within("<figure>", "</figure>"),
    "deep in hidden": within("<div hidden>", "</div>"),
    "deep in superscript": within("<sup>", "</sup>"),
    "items": repeated("<li>Item {}</li>", "<ul>", "</ul>"),
    "items that nothing holds": repeated("<li>Item {}"),
    "cells": table,
    "rowspan": repeated("<tr><td rowspan=65534>Row {}<td>b", "<table>", "</table>"),
    "colspan": repeated("<tr><td colspan=1000>Row {}<td>b", "<table>", "</table>", 20_000),
    "rows of a table": repeated("<tr><th>Row {}<td>b", "<table><tr><th>A<th>B", "</table>"),
    "columns of a table": repeated("<td>c{}", "<table><tr><th>A<th>B<tr>", "</table>"),
    "columns with headers": lambda size: (
        f"<table><tr>{repeated('<th>c{}')(size)}<tr>{repeated('<td>{}')(size)}</table>"
    ),
    "tables": repeated("<table><tr><th>A<th>B<tr><td>1<td>2</table>", times=20_000),
    "headings": repeated("<h2>Heading {}</h2>"),
    "paragraphs": repeated("<p>Paragraph {}."),
    "breaks": repeated("line {}<br>", "<p>"),
    "comments": repeated("a<!-- {} -->", "<p>"),
    "links": repeated("<a href=/{}>link {}</a> ", "<p>"),
    "note links": repeated("word<sup><a href='#{}'>[{}]</a></sup> ", "<p>"),
    "images": repeated("<img src={} alt='Picture {}.'>", "<p>"),
    "icons": repeated("<img src={}>", "<p>"),
    "formulas": repeated("<p><math><mfrac><mn>{}</mn><mn>2</mn></mfrac></math>"),
    "words of languages": repeated("<i lang=de>Wort</i> <i lang=fr>mot</i> ", "<p>"),
    "superscripts": repeated("10<sup>9</sup> ", "<p>"),
    "ids": repeated("<p id=i{}>Part {}."),
    "labels": repeated("<label for=i{}>Name {}</label><input id=i{}>", times=50_000),
    "controls and panels": repeated("<a aria-controls=i{}>o</a><p id=i{} hidden>p"),
    "nav": repeated("<nav><a href=/>Home {}</a></nav>"),
    "navs by name": repeated("<div class=sidebar>Read this too, number {}.</div>"),
    "furniture headings": repeated("<div><h2>Related articles</h2><a href=/>{}</a></div>"),
    "heading twice": repeated("<h2>Twice</h2>"),
    "lines of code": repeated("line {}\n", "<pre>", "</pre>", 1_000_000),
    "options": repeated("<option>Option {}", "<select>", "</select>"),
    "definitions in groups": repeated("<div><dt>Term {}<dd>Meaning</div>", "<dl>", "</dl>"),
    "classes": repeated("comment{} ", "<div class='", "'>Text</div>"),
    "attributes": repeated(" a{}={}", "<div", ">Text</div>"),
    "style": repeated("color{}:red;", "<div style='", "'>Text</div>"),
    "roles": repeated("r{} ", "<div role='", "'>Text</div>"),
    "huge attribute": repeated("x", "<div title='", "'>Text</div>", 10 * MEGABYTE),
    "huge alternative text": repeated("a dog ", "<p><img alt='", "'>Text", MEGABYTE),
    "huge title": repeated("title ", "<title>", "</title><h1>title</h1><p>Text", 170_000),
    "huge h1": repeated("title ", "<title>title</title><h1>", "</h1><p>Text", 170_000),
    "huge title of many h1": lambda size: (
        f"<title>{'title ' * round(170_000 * size)}</title>{repeated('<h1>h{}</h1>')(size)}"
    ),
    "huge base": lambda size: (
        f"<base href='http://x/{'a/' * round(500_000 * size)}'>"
        f"{repeated('<a href=b>{}</a> ')(size)}"
    ),
    "huge header": lambda size: (
        f"<table><tr><th>{'head ' * round(200_000 * size)}<th>B{repeated('<tr><td>1<td>2')(size)}"
    ),
    "furniture around headings": lambda size: (
        f"{'<div>' * round(LEVELS * size)}<h1>Related articles</h1>{repeated('<h2>{}</h2>')(size)}"
    ),
    "h1 in h1": nested("<h1><div>"),
    "huge comment": repeated("-", "<p>a<!--", "-->b", 10 * MEGABYTE),
    "comment without end": repeated("<!--", "<p>a", "", MEGABYTE),
    "huge script": repeated("x = '<p>';", "<p>a<script>", "</script>b", MEGABYTE),
    "srcdoc": repeated("&lt;p>a", "<p>a<iframe srcdoc='", "'></iframe>b", MEGABYTE),
    "declarations": repeated("<![CDATA[", "<?xml version='1.0'?><p>", "", MEGABYTE),
    "scripts in xhtml": repeated("<script>", "<?xml version='1.0'?><![CDATA[<p>", ""),
    "meta": repeated("<meta charset", "<p>", "", MEGABYTE),
    "text": long("The nurse checks the dose every morning. "),
    "one word": long("a"),
    "one sentence": long("word "),
    "Chinese": long("你好世界"),
    "Chinese sentences": long("你好世界。"),
    "Thai": long("สวัสดี"),
    "Arabic": long("مرحبا بالعالم. "),
    "initials": long("a."),
    "initials apart": long("a. "),
    "digits": long("1234567890"),
    "ordinals": long("1. "),
    "stops": long("."),
    "question marks": long("? "),
    "quotation marks": long("“"),
    "brackets": long("("),
    "abbreviations": long("Dr. "),
    "commas": long(","),
    "hyphens": long("soft\u00adhyphen"),
    "entities": long("&amp;&#x1F600;", 5),
    "entities without end": long("&amp", 5),
    "tags without end": long("<", 5),
    "NULs": long("\0", 5),
    "NULs among words": long("a\0 ", 5),
    "surrogates": long("\ud800", 5),
    "white space": long(" \n\t", 10),
    "no-break spaces": long("\u00a0", 10),
    "lines": long("line\n", 5),
    "emoji": long("\U0001f600", 10),
    "combining": long("e\u0301", 10),
    "directions": long("\u202e\u202c", 10),
    "aria-labelledby": cycle("aria-labelledby"),
    "aria-owns": cycle("aria-owns"),
    "aria-describedby": cycle("aria-describedby"),
    "mixed": mixed(5),
    "50 MB": mixed(50),
}


def read(name: str, size: float) -> tuple[int, float, float]:
    """Return how many sentences a page has, and seconds of CPU to understand, and to narrate it.

    There are no sentences where the page is refused.
    """
    from content import ContentError, page_of_bytes, understand
    from reader.narration import Script

    markup = PAGES[name](size).encode("utf-8", "surrogatepass")
    begin = time.process_time()
    sentences, understood = 0, begin
    with suppress(ContentError):
        document = understand(page_of_bytes(markup, "page.html", media_type="text/html"))
        understood = time.process_time()
        sentences = sum(1 for _ in Script(document))
    return sentences, understood - begin, time.process_time() - begin


def peak_megabytes() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource

    unit = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def limit_memory(bytes: int) -> None:
    """Let this process have no more; Linux alone keeps to it."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (bytes, bytes))


def main(size: str, *names: str) -> None:
    limit_memory(1024**3)
    for name in names or PAGES:
        sentences, understood, seconds = read(name, float(size))
        numbers = f"{understood:.2f}\t{seconds:.2f}\t{peak_megabytes():.0f}"
        print(f"{name:30}\t{sentences}\t{numbers}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
