"""Through a tree in reading order, without recursion: a page may nest 50,000 levels deep."""

from __future__ import annotations

from typing import Protocol

from bs4.element import NavigableString, PreformattedString, Tag


class Visitor(Protocol):
    """What is told, in reading order, while a tree is walked."""

    def enter(self, tag: Tag) -> bool:
        """Return whether to go inside; `leave` is called only if so."""

    def leave(self, tag: Tag) -> None: ...

    def text(self, words: str) -> None: ...


def walk(root: Tag, visitor: Visitor) -> None:
    """Tell the visitor of everything below the root. Comments and declarations are not text."""
    enter, leave, text = visitor.enter, visitor.leave, visitor.text
    path: list[tuple[Tag, int]] = []
    contents, at = root.contents, 0
    while True:
        if at < len(contents):
            node = contents[at]
            at += 1
            if isinstance(node, Tag):
                if enter(node):
                    path.append((node, at))
                    contents, at = node.contents, 0
            elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
                text(node)
        elif path:
            tag, at = path.pop()
            leave(tag)
            contents = (path[-1][0] if path else root).contents
        else:
            return
