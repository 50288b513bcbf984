"""The tree of a page is the one that BeautifulSoup builds over lxml; a body begins earlier."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PageElement, Tag

from content.builder import Element, Text, build, release

PAGES = sorted((Path(__file__).parent.parent / "pages").glob("*/page.html"))
PAGES = [page for page in PAGES if page.parent.name != "page-without-body-tags"]
LINKS = ("parent", "next_element", "next_sibling", "previous_sibling")
ODD = (
    "",
    " ",
    "\0",
    "<",
    "text",
    "</p>",
    "<!-- not closed",
    "<?xml version='1.0' encoding='utf-16'?><p>a",
    "<p class=''><p class=' a  b '><td headers='a b'><a rel='c d' rev='e'>",
    "<html><head></head>\n\n<body>a</body>\n</html>\n<!-- x -->b<p>c",
    "<pre> <b> </b> </pre> <textarea>\n </textarea> <b> </b>",
    "<ruby>a<rt>b<i>c</i></rt><rp>(</rp></ruby><template> <b>d</b></template>",
    "<b><i>crossed</b></i><p><table>in<tr>between<td>a</table>",
    "<script>if (a < b) '<p>'</script><style>p {}</style><title><b></title>",
    "<frameset><frame></frameset><noscript><p>a</noscript><![CDATA[b]]>",
    "<meta charset=latin1><body><svg:rect xlink:href=a /><p a:b=c xmlns:q=x>é\ud7ff",
)


def described(root: BeautifulSoup) -> list[tuple[object, ...]]:
    """Each node in its order: what it is, and the numbers of the nodes that it is linked to."""
    nodes: list[PageElement] = [root, *root.descendants]
    number = {id(node): at for at, node in enumerate(nodes)}
    return [
        (*_what(node), *(number.get(id(getattr(node, link))) for link in LINKS))
        for node in nodes[1:]
    ]


def _what(node: PageElement) -> tuple[object, ...]:
    if isinstance(node, Tag):
        return node.name, dict(node.attrs), len(node.contents)
    kind = Text if type(node) is NavigableString else type(node)
    return kind, str(node).strip() if kind is Comment else str(node)


WITHOUT_BODY = {
    "<title>T</title><main>a</main>": "<body><main>a</main></body>",
    "<title>T</title><article>a</article><div>b</div>": (
        "<body><article>a</article><div>b</div></body>"
    ),
    "<title>T</title><x-y>a</x-y></head><body class=c><p>b</body></html>d": (
        "<body class=c><x-y>a</x-y><p>b</p></body>"
    ),
    "<title>T</title><main><p>a<body id=c><p>b</p></body></main>": (
        "<body id=c><main><p>a</p><p>b</p></main></body>"
    ),
}


@pytest.mark.parametrize(("html", "body"), WITHOUT_BODY.items())
def test_what_cannot_stand_in_a_head_begins_the_body(html, body):
    """HTML, "the 'in head' insertion mode": anything else ends the head."""
    head, found = build(html).html.find_all(True, recursive=False)[:2]

    assert [tag.name for tag in head.find_all(True)] == ["title"]
    assert described(found) == described(build(f"<head></head>{body}").body)


@pytest.mark.parametrize("html", [*ODD, *(page.read_text() for page in PAGES)])
def test_same_tree(html):
    """Every node is the same, and stands where it stood."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = described(BeautifulSoup(html, "lxml"))

    ours = [
        (("String" if what == "Text" else what), *rest) for what, *rest in described(build(html))
    ]

    assert ours == theirs


def test_same_words():
    """What BeautifulSoup finds in its own tree it finds in this one."""
    html = "<h1>A <b>bold</b> title<script>s</script></h1><p class='a b'>Words<p id=c>More"
    ours, theirs = build(html), BeautifulSoup(html, "lxml")

    assert ours.get_text("|") == theirs.get_text("|")
    assert ours.h1.get_text() == theirs.h1.get_text()
    assert [p.get_text() for p in ours.select("p.b, #c")] == ["Words", "More"]
    assert ours.find("p", class_="a").next_sibling.get_text() == "More"
    assert isinstance(ours.find(string="bold").parent, Element)


@pytest.mark.parametrize(
    "huge", ["<!--{}-->", "<?{}>", "<b title='{}'></b>", "<script>{}</script>"]
)
def test_page_goes_on_after_what_is_huge(huge):
    """What stands after a comment or an attribute of more than ten megabytes is there."""
    tree = build(f"<p>Before{huge.format('x' * 10_500_000)}after")

    assert tree.get_text() == "Beforeafter"


def test_released_tree():
    """A tree that was taken apart is free at once: nothing in it points at anything."""
    tree = build("<div><p>One<p>Two</div>")
    nodes = [tree, *tree.descendants]

    release(tree)

    assert not any(getattr(node, link, None) for node in nodes[1:] for link in LINKS)
