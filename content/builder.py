"""Builds the tree that BeautifulSoup builds over lxml, in a third of its time and half the room.

What is the same for all elements stands on their class, each new node is linked to the last one
only, and nothing is asked of elements that are closed already: BeautifulSoup climbs to the root
for each text that follows an element, which takes quadratic time where elements nest deep.

In one thing the tree is another: where a page leaves out <body>, lxml knows that a <div> begins it
and leaves a <main> in the head. Here whatever cannot stand in a head begins the body.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder
from bs4.element import (
    AttributeValueList,
    CData,
    Comment,
    Doctype,
    NavigableString,
    PageElement,
    ProcessingInstruction,
    Tag,
)
from lxml import etree

_LINKS = ("parent", "next_element", "previous_element", "next_sibling", "previous_sibling")
_SPACES = " \n\t\f\r"
_KEEPING_SPACES = HTMLTreeBuilder.DEFAULT_PRESERVE_WHITESPACE_TAGS
_TEXTS: Mapping[str, type[NavigableString]] = HTMLTreeBuilder.DEFAULT_STRING_CONTAINERS
_LISTS_OF_ALL = frozenset(HTMLTreeBuilder.DEFAULT_CDATA_LIST_ATTRIBUTES["*"])
_LISTS = {
    name: _LISTS_OF_ALL | lists
    for name, lists in HTMLTreeBuilder.DEFAULT_CDATA_LIST_ATTRIBUTES.items()
}
_IN_HEAD = frozenset((
    "base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style",
    "template", "title",
))  # fmt: skip

Node = TypeVar("Node", bound=PageElement)


class Text(NavigableString):
    """Text of the page; what is in scripts and the like is of a class of its own."""

    __slots__ = _LINKS

    hidden = False


class Element(Tag):
    """An element of HTML. What the serializer of BeautifulSoup asks of a tag is not kept."""

    __slots__ = ("attrs", "contents", "name", *_LINKS)

    parser_class = BeautifulSoup
    namespace = prefix = sourceline = sourcepos = None
    _namespaces: dict[str, str] = {}  # noqa: RUF012
    known_xml = hidden = can_be_empty_element = False
    cdata_list_attributes = preserve_whitespace_tags = None
    interesting_string_types = {Text, NavigableString, CData}  # noqa: RUF012


def build(html: str) -> BeautifulSoup:
    """Return the tree of a page. Deep nesting and long texts are no reason to stop."""
    soup = BeautifulSoup("", "lxml")
    soup.interesting_string_types = Element.interesting_string_types
    if html:
        target: Any = _Builder(soup)  # declared for bytes too, and told only text
        parser = etree.HTMLParser(target=target, huge_tree=True)
        parser.feed(html)
        parser.close()
    return soup


class _Builder:
    """Hears of each piece of the page in turn: lxml's “parser target”."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.inside: Tag = soup
        self.last: PageElement = soup
        self.pieces: list[str] = []
        self.spaces_kept = 0  # how many elements around keep white space
        self.kinds: list[type[NavigableString]] = [Text]
        self.body: Element | None = None  # that was begun here, not by lxml

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._end_text()
        if self.inside.name == "head" and name not in _IN_HEAD and self.body is None:
            self._begin_body()
        elif name == "body" and self.body is not None:
            self.body.attrs = {**attributes, **self.body.attrs}
            _split_lists(self.body)
            return
        self._open(name, attributes)

    def _open(self, name: str, attributes: Mapping[str, str]) -> Element:
        element = Element.__new__(Element)
        element.name = name
        element.contents = []
        element.attrs = dict(attributes)
        if attributes:
            _split_lists(element)
        self._add(element)
        self.inside = element
        if name in _TEXTS:
            self.kinds.append(_TEXTS[name])
            element.interesting_string_types = {_TEXTS[name]}
        elif name in _KEEPING_SPACES:
            self.spaces_kept += 1
        return element

    def end(self, name: str) -> None:
        """Elements are closed in their order: lxml sees to that."""
        self._end_text()
        if self.body is not None:
            if name in ("head", "body"):
                return
            if name == "html" and self.inside is self.body:
                self.inside = self.body.parent or self.inside
        self.inside = self.inside.parent or self.inside
        if name in _TEXTS:
            self.kinds.pop()
        elif name in _KEEPING_SPACES:
            self.spaces_kept -= 1

    def _begin_body(self) -> None:
        self.inside = self.inside.parent or self.inside
        self.body = self._open("body", {})

    def data(self, text: str) -> None:
        self.pieces.append(text)

    def comment(self, text: str) -> None:
        self._end_text()
        self._add(Comment(text))

    def pi(self, target: str, text: str) -> None:
        self._end_text()
        self._add(ProcessingInstruction(f"{target} {text}"))

    def doctype(self, name: str, public: str, system: str) -> None:
        self._end_text()
        self._add(Doctype.for_name_and_ids(name, public, system))

    def close(self) -> None:
        self._end_text()

    def _end_text(self) -> None:
        if not self.pieces:
            return
        text = self.pieces[0] if len(self.pieces) == 1 else "".join(self.pieces)
        self.pieces = []
        if not self.spaces_kept and not text.strip(_SPACES):
            text = "\n" if "\n" in text else " "
        kind = self.kinds[-1]
        self._add(str.__new__(Text, text) if kind is Text else kind(text))

    def _add(self, node: Node) -> None:
        siblings = self.inside.contents
        node.parent = self.inside
        node.next_element = node.next_sibling = None
        node.previous_element, self.last.next_element = self.last, node
        node.previous_sibling = siblings[-1] if siblings else None
        if siblings:
            siblings[-1].next_sibling = node
        siblings.append(node)
        self.last = node


def _split_lists(element: Element) -> None:
    """The words of a class, and of what else HTML calls a list of words."""
    attributes = element.attrs
    for name in _LISTS.get(element.name, _LISTS_OF_ALL) & attributes.keys():
        attributes[name] = AttributeValueList(str(attributes[name]).split())


def release(soup: BeautifulSoup) -> None:
    """Take a tree apart, so that its memory is free at once and not when Python finds the time."""
    node: PageElement | None = soup.contents[0] if soup.contents else None
    while node is not None:
        following = node.next_element
        node.parent = node.next_sibling = node.previous_sibling = None
        node.next_element = node.previous_element = None
        if isinstance(node, Tag):
            node.contents = []
        node = following
    soup.__dict__.clear()
