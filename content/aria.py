"""The words of WAI-ARIA: its roles, and what the standards say of each.

WAI-ARIA 1.3, Graphics-ARIA 1.0, DPUB-ARIA 1.1. A role that is not here is no role: unknown words,
and the abstract roles, which authors must not use (WAI-ARIA #abstract_roles).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _listed(names: str) -> frozenset[str]:
    return frozenset(names.split())


_WIDGETS = """
    alert alertdialog application button checkbox combobox dialog grid gridcell link listbox log
    marquee menu menubar menuitem menuitemcheckbox menuitemradio meter option progressbar radio
    radiogroup scrollbar searchbox separator slider spinbutton status switch tab tablist tabpanel
    textbox timer toolbar tooltip tree treegrid treeitem
"""
_STRUCTURE = """
    article banner blockquote caption cell code columnheader comment complementary contentinfo
    definition deletion directory document emphasis feed figure form generic group heading image img
    insertion list listitem main mark math navigation none note paragraph presentation region row
    rowgroup rowheader search sectionfooter sectionheader strong subscript suggestion superscript
    table term time
"""
_GRAPHICS = "graphics-document graphics-object graphics-symbol"
_BOOKS = """
    abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref chapter
    colophon conclusion cover credit credits dedication endnote endnotes epigraph epilogue errata
    example footnote foreword glossary glossref index introduction noteref notice pagebreak
    pagefooter pageheader pagelist part preface prologue pullquote qna subtitle tip toc
"""

ROLES = frozenset((
    *_WIDGETS.split(),
    *_STRUCTURE.split(),
    *_GRAPHICS.split(),
    *(f"doc-{name}" for name in _BOOKS.split()),
))  # fmt: skip

# Two words for one role; the second is what is computed (CORE-AAM #roleMappingComputedRole).
SYNONYMS: Mapping[str, str] = MappingProxyType(
    {"img": "image", "presentation": "none", "directory": "list"}
)

# WAI-ARIA #namefromcontent.
NAMED_BY_CONTENT = _listed("""
    button cell checkbox columnheader comment gridcell heading link menuitem menuitemcheckbox
    menuitemradio option radio row rowheader switch tab tooltip treeitem
    doc-backlink doc-biblioref doc-glossref doc-noteref doc-subtitle
""")

# WAI-ARIA #namefromprohibited.
NAMELESS = _listed("""
    caption code definition deletion emphasis generic insertion mark none paragraph strong
    subscript suggestion superscript term time
""")

# Without a name these are no landmarks (WAI-ARIA #document-handling_author-errors_roles).
LANDMARKS_BY_NAME = frozenset(("region", "form"))

# Proposed in https://github.com/w3c/aria/pull/1860: named by their first heading.
NAMED_BY_HEADING = frozenset(("alertdialog", "article", "dialog"))

# ACCNAME step 2C, embedded controls.
TEXTBOXES = frozenset(("textbox", "searchbox"))
CHOICES = frozenset(("combobox", "listbox"))
RANGES = frozenset(("slider", "spinbutton", "scrollbar", "progressbar", "meter"))

_IN_TABLES = ("table", "grid", "treegrid")
_IN_MENUS = ("menu", "menubar", "group")

# Required accessibility parents; elsewhere the word is ignored (CORE-AAM #roleMappingComputedRole).
# "cell" is missing: no browser ignores it, and Web Platform Tests expect that.
PARENTS: Mapping[str, frozenset[str]] = MappingProxyType({
    "columnheader": frozenset(("row",)),
    "gridcell": frozenset(("row",)),
    "listitem": frozenset(("list",)),
    "menuitem": frozenset(_IN_MENUS),
    "menuitemcheckbox": frozenset(_IN_MENUS),
    "menuitemradio": frozenset(_IN_MENUS),
    "option": frozenset(("listbox", "combobox", "group")),
    "row": frozenset((*_IN_TABLES, "rowgroup")),
    "rowgroup": frozenset(_IN_TABLES),
    "rowheader": frozenset(("row",)),
    "tab": frozenset(("tablist",)),
    "treeitem": frozenset(("tree", "group", "treeitem")),
})  # fmt: skip

# WAI-ARIA #global_states: they keep an element from being presentational. `aria-hidden` is not
# among them here: what it hides has no role to argue about.
_GLOBAL = """
    atomic braillelabel brailleroledescription busy controls current describedby description details
    disabled dropeffect errormessage flowto grabbed haspopup invalid keyshortcuts label labelledby
    live owns relevant roledescription
"""
GLOBAL_ATTRIBUTES = frozenset(f"aria-{name}" for name in _GLOBAL.split())
