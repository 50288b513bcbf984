"""The role that an element claims: its `role` attribute, or else what HTML and SVG give it.

HTML-AAM 1.0 #html-element-role-mappings, ARIA in HTML, SVG-AAM 1.0 #mapping_role_table, WAI-ARIA
1.3 #conflict_resolution_presentation_none. What depends on a name or on required parents is decided
in `content.names`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bs4.element import Tag

from content.aria import GLOBAL_ATTRIBUTES, ROLES, SYNONYMS
from content.elements import HEADINGS

_ASCII_SPACE = re.compile(r"[\t\n\f\r ]+")
_INTEGER = re.compile(r"[\t\n\f\r ]*[-+]?\d")


@dataclass(frozen=True)
class Setting:
    """What an element's role may depend on around it."""

    in_section: bool = False  # article, aside, nav, section
    in_main: bool = False
    in_svg: bool = False
    table: str = ""  # the role of the table around it
    has_data: bool = False  # the row around it has a data cell


OPEN = Setting()

_SAME_NAME = "article button code figure main mark math meter search strong table time"

# Elements whose role depends on nothing but their name.
_BY_NAME: Mapping[str, str] = MappingProxyType({
    **{name: name for name in _SAME_NAME.split()},
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), "list"),
    **dict.fromkeys(("address", "details", "fieldset", "hgroup", "optgroup"), "group"),
    **dict.fromkeys(("del", "s", "strike"), "deletion"),
    "aside": "complementary",
    "blockquote": "blockquote",
    "datalist": "listbox",
    "dfn": "term",
    "dialog": "dialog",
    "em": "emphasis",
    "form": "form",
    "hr": "separator",
    "html": "document",
    "ins": "insertion",
    "nav": "navigation",
    "option": "option",
    "output": "status",
    "p": "paragraph",
    "progress": "progressbar",
    "section": "region",
    "sub": "subscript",
    "sup": "superscript",
    "svg": "graphics-document",
    "textarea": "textbox",
})  # fmt: skip

# No ARIA role says what these are; HTML-AAM computes "html-" and the name.
_OF_THEIR_OWN = frozenset((
    "abbr", "audio", "br", "canvas", "cite", "col", "colgroup", "dd", "dl", "dt", "embed",
    "figcaption", "iframe", "kbd", "label", "legend", "map", "noscript", "object", "picture", "rp",
    "rt", "ruby", "var", "video", "wbr",
))  # fmt: skip

_OWN_KINDS = ("color", "date", "datetime-local", "file", "month", "password", "time", "week")
_INPUTS: Mapping[str, str] = MappingProxyType({
    **dict.fromkeys(("button", "image", "reset", "submit"), "button"),
    **{kind: f"html-input-{kind}" for kind in _OWN_KINDS},
    "checkbox": "checkbox",
    "hidden": "none",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "search": "searchbox",
})  # fmt: skip
_SUGGESTING = frozenset(("", "email", "search", "tel", "text", "url"))

_SHAPES = ("circle", "ellipse", "line", "mesh", "path", "polygon", "polyline", "rect")
_DRAWN: Mapping[str, str] = MappingProxyType({
    **dict.fromkeys(_SHAPES, "graphics-symbol"),
    **dict.fromkeys(("a", "foreignobject", "g", "text", "textpath", "tspan"), "group"),
    **dict.fromkeys(("symbol", "use"), "graphics-object"),
})  # fmt: skip

_ROW_PARTS: Mapping[str, str] = MappingProxyType({
    **dict.fromkeys(("thead", "tbody", "tfoot"), "rowgroup"),
    "caption": "caption",
    "td": "cell",
    "tr": "row",
})  # fmt: skip
_SCOPES: Mapping[str, str] = MappingProxyType({
    "col": "columnheader",
    "colgroup": "columnheader",
    "row": "rowheader",
    "rowgroup": "rowheader",
})  # fmt: skip
_GRIDS = ("grid", "treegrid")
_TABLES = ("table", *_GRIDS)

_CONTROLS = frozenset(("button", "input", "select", "textarea"))
_MINIMUM = ("autofocus", "draggable", "popover")


def attribute(tag: Tag, name: str) -> str:
    """Return the value of an attribute, "" where there is none."""
    value = tag.attrs.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)


def words(text: str) -> list[str]:
    """HTML, "space-separated tokens": split at ASCII white space only, not at no-break spaces."""
    return [word for word in _ASCII_SPACE.split(text) if word]


def said_roles(tag: Tag) -> list[str]:
    """Return the roles that the page gives an element, unknown and abstract ones left out."""
    if "role" not in tag.attrs:
        return []
    tokens = (word.lower() for word in words(attribute(tag, "role")))
    return [SYNONYMS.get(token, token) for token in tokens if token in ROLES]


def claimed_role(tag: Tag, setting: Setting = OPEN) -> str:
    """Return the first role said, unless it is a presentational one in conflict, or the native."""
    said = said_roles(tag)
    if said and not (said[0] == "none" and is_kept(tag)):
        return at_least(tag, said[0])
    return at_least(tag, native_role(tag, setting))


def at_least(tag: Tag, role: str) -> str:
    """HTML-AAM #minimum-role: what can be dragged or popped up is at least a group."""
    if role not in ("generic", "none"):
        return role
    asked = any(name in tag.attrs and attribute(tag, name).lower() != "false" for name in _MINIMUM)
    return "group" if asked else role


def is_kept(tag: Tag) -> bool:
    """What can be focused, or has a global attribute, is not presentational.

    WAI-ARIA #conflict_resolution_presentation_none.
    """
    return is_focusable(tag) or any(
        attribute(tag, name).strip() for name in tag.attrs if name.lower() in GLOBAL_ATTRIBUTES
    )


def is_focusable(tag: Tag) -> bool:
    if _INTEGER.match(attribute(tag, "tabindex")):
        return True
    if tag.name in _CONTROLS:
        return "disabled" not in tag.attrs and input_type(tag) != "hidden"
    if tag.name in ("a", "area"):
        return "href" in tag.attrs or "xlink:href" in tag.attrs
    if tag.name in ("audio", "video"):
        return "controls" in tag.attrs
    return attribute(tag, "contenteditable").lower() in ("true", "plaintext-only") or (
        tag.name in ("iframe", "summary")
    )


def input_type(tag: Tag) -> str:
    return attribute(tag, "type").strip().lower() if tag.name == "input" else ""


def native_role(tag: Tag, setting: Setting) -> str:
    """Return the role that HTML or SVG gives an element: "generic" for those without."""
    name = tag.name
    if setting.in_svg or name == "image":
        return _drawn_role(tag)
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name in _OF_THEIR_OWN:
        return f"html-{name}"
    if name in _ROW_PARTS or name == "th":
        return _part_of_table(tag, setting)
    by_circumstance = _BY_CIRCUMSTANCE.get(name)
    return by_circumstance(tag, setting) if by_circumstance else "generic"


def _input_role(tag: Tag, _: Setting) -> str:
    kind = input_type(tag)
    if kind in _SUGGESTING and "list" in tag.attrs:
        return "combobox"
    if kind == "checkbox" and "switch" in tag.attrs:
        return "switch"
    return _INPUTS.get(kind, "textbox")


def _select_role(tag: Tag, _: Setting) -> str:
    size = attribute(tag, "size").strip()
    is_long = size.isascii() and size.isdigit() and size.lstrip("0") not in ("", "1")
    return "listbox" if "multiple" in tag.attrs or is_long else "combobox"


def _link_role(tag: Tag, _: Setting) -> str:
    return "link" if "href" in tag.attrs or "xlink:href" in tag.attrs else "generic"


def _image_role(tag: Tag, _: Setting) -> str:
    """HTML-AAM #el-img-empty-alt: presentational, unless the page says more of it."""
    is_decoration = "alt" in tag.attrs and not attribute(tag, "alt")
    return "none" if is_decoration and not is_kept(tag) else "image"


def _header_role(tag: Tag, setting: Setting) -> str:
    of_page, of_section = (
        ("banner", "sectionheader") if tag.name == "header" else ("contentinfo", "sectionfooter")
    )
    return of_section if setting.in_section or setting.in_main else of_page


def _item_role(tag: Tag, setting: Setting) -> str:
    """A list item is one only directly in a list; in a presentational list it is so too."""
    around = claimed_role(tag.parent, setting) if tag.parent else "generic"
    if around == "none":
        return "listitem" if is_kept(tag) else "none"
    return "listitem" if around == "list" else "generic"


def _summary_role(tag: Tag, _: Setting) -> str:
    details = tag.parent
    first = details.find("summary", recursive=False) if details else None
    return "html-summary" if details and details.name == "details" and first is tag else "generic"


_BY_CIRCUMSTANCE = MappingProxyType({
    "a": _link_role,
    "area": _link_role,
    "footer": _header_role,
    "header": _header_role,
    "img": _image_role,
    "input": _input_role,
    "li": _item_role,
    "select": _select_role,
    "summary": _summary_role,
})  # fmt: skip


def _part_of_table(tag: Tag, setting: Setting) -> str:
    """WAI-ARIA #none: the required parts of a presentational table are presentational too."""
    if setting.table == "none" and not is_kept(tag):
        return "none"
    if setting.table not in (*_TABLES, "none"):
        return "generic"
    role = _header_role_of_cell(tag, setting) if tag.name == "th" else _ROW_PARTS[tag.name]
    return "gridcell" if role == "cell" and setting.table in _GRIDS else role


def _header_role_of_cell(tag: Tag, setting: Setting) -> str:
    """HTML, "forming relationships", without spans: beside data cells, a header heads its row."""
    scope = _SCOPES.get(attribute(tag, "scope").strip().lower())
    return scope or ("rowheader" if setting.has_data else "columnheader")


def _drawn_role(tag: Tag) -> str:
    """SVG-AAM #include_elements: shapes and groups count if they have words or can be reached."""
    if tag.name == "svg":
        return "graphics-document"
    if tag.name == "a" and _link_role(tag, OPEN) == "link":
        return "link"
    if tag.name == "image":
        return "generic" if _is_left_untitled(tag) and not is_kept(tag) else "image"
    role = _DRAWN.get(tag.name, "generic")
    return role if _is_worded(tag) or is_kept(tag) else "generic"


def _is_worded(tag: Tag) -> bool:
    told = tag.find(["title", "desc"], recursive=False)
    return bool(told and told.get_text().strip())


def _is_left_untitled(tag: Tag) -> bool:
    """An empty title says what an empty `alt` says (https://github.com/w3c/svg-aam/issues/32)."""
    title = tag.find("title", recursive=False)
    return title is not None and not title.get_text().strip()
