"""What the elements of HTML are, where the standard knows and a page need not say."""

from __future__ import annotations

from bs4.element import Tag

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = ("ul", "ol", "menu", "dir")

BLOCKS = frozenset((
    *HEADINGS, *LISTS, "address", "article", "aside", "blockquote", "body", "caption", "center",
    "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "frameset", "head", "header", "hgroup", "hr", "html", "legend", "li", "listing",
    "main", "nav", "noscript", "optgroup", "option", "p", "plaintext", "pre", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "xmp",
))  # fmt: skip

# Never words (<rp> holds parentheses for browsers that cannot set ruby). Not <source> and <track>:
# they have none, but libxml2 does not know that they end at once, and puts an image into them.
WORDLESS = frozenset((
    "script", "style", "template", "link", "meta", "base", "col", "colgroup", "param", "rp",
))  # fmt: skip
UNREAD = WORDLESS | {"title"}

# What a browser shows only where it lacks something that every browser has.
FALLBACKS = frozenset(("iframe", "object", "video", "audio", "canvas", "noframes", "noembed"))

# Of these, what is in them is markup for other browsers, and no words.
RAW = frozenset(("iframe", "noframes", "noembed"))

# Boxes in a line of text: they never touch the words beside them.
BOXES = frozenset(
    ("button", "select", "textarea", "input", "meter", "progress", "img", "svg", "text", "math")
)


def role(tag: Tag) -> str:
    """Return the first role that a page gives an element, "" where it gives none."""
    roles = str(tag.attrs.get("role") or "").split(None, 1)
    return roles[0].lower() if roles else ""


def heading_level(tag: Tag, role: str) -> int:
    """Return 1 or more for a heading, 0 for anything else. Presentational ones are none.

    A heading with the role of a button is the title of what it opens.
    """
    level = HEADINGS.get(tag.name, 0)
    if role != "heading" and (role not in ("", "button") or not level):
        return 0
    said = str(tag.attrs.get("aria-level", ""))
    if said.isascii() and said.isdigit() and int(said[:4]) > 0:
        return int(said[:4])
    return level or 2


def is_item(name: str, role: str) -> bool:
    return role == "listitem" if role else name == "li"
