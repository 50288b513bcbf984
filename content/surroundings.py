"""What stands around an element, and which elements point at which: read once for a whole tree."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Set
from dataclasses import dataclass, field, replace
from functools import cached_property

from bs4.element import NavigableString, PreformattedString, Script, Stylesheet, Tag, TemplateString

from content.aria import NAMED_BY_HEADING
from content.document import Reason
from content.elements import HEADINGS, WORDLESS
from content.roles import Setting, attribute, claimed_role, input_type, said_roles, words
from content.visibility import style, turns_invisible, why_hidden

_SECTIONS = frozenset(("article", "complementary", "navigation", "region"))
_SECTION_ELEMENTS = frozenset(("article", "aside", "nav", "section"))
_LABELABLE = frozenset(
    ("button", "input", "meter", "output", "progress", "select", "textarea")
)  # HTML, "labelable elements"
_UNSAID = (PreformattedString, Script, Stylesheet, TemplateString)

# The nearest element that a heading may name, and the ones around that.
Headed = tuple[Tag, "Headed"] | None


@dataclass(frozen=True)
class Surroundings:
    """What the children of an element inherit."""

    setting: Setting = field(default_factory=Setting)
    container: str = ""  # the nearest role that is neither generic nor none
    label: Tag | None = field(default=None, compare=False)
    headed: Headed = field(default=None, compare=False)
    is_gone: bool = False  # hidden, and nothing within can be shown
    is_invisible: bool = False  # hidden, as far as nothing within is visible
    case: str = ""  # text-transform


NOWHERE = Surroundings()


class Tree:
    """A tree that no longer changes, and what its elements are to each other.

    Everything is found in one walk, or once for each element: asking for all of them takes time
    in proportion to the tree. What is hidden can be told by id(); what is only invisible counts
    as shown in what is `revealed`, by id(), or everywhere if the page `reveals` it.
    `steps_left` is how many elements may still be asked for their words.
    """

    def __init__(
        self,
        root: Tag,
        hidden: Set[int] | None = None,
        revealed: Set[int] = frozenset(),
        *,
        reveals: bool = False,
        steps: int = sys.maxsize,
    ) -> None:
        self._root = root
        self._hidden = hidden
        self._revealed = revealed
        self._reveals = reveals
        self.steps_left = steps
        self._inside: dict[int, Surroundings] = {}

    def around(self, tag: Tag) -> Surroundings:
        """Return what an element inherits."""
        return self.inside(tag.parent)

    def inside(self, tag: Tag | None) -> Surroundings:
        """Return what the children of an element inherit."""
        way: list[Tag] = []
        while tag is not None and id(tag) not in self._inside:
            way.append(tag)
            tag = tag.parent
        found = NOWHERE if tag is None else self._inside[id(tag)]
        for step in reversed(way):
            found = self._inside[id(step)] = self._within(step, found)
        return found

    def _within(self, tag: Tag, around: Surroundings) -> Surroundings:
        """Return what the children of an element inherit, given what it inherits itself."""
        role = claimed_role(tag, around.setting)
        shown = style(tag)
        found = Surroundings(
            setting=_setting(tag, role, around.setting),
            container=around.container if role in ("generic", "none") else role,
            headed=(tag, around.headed) if role in NAMED_BY_HEADING else around.headed,
            label=tag if tag.name == "label" else around.label,
            is_gone=around.is_gone or self._is_gone(tag),
            is_invisible=not self._is_revealed(tag) and turns_invisible(shown, around.is_invisible),
            case=shown.get("text-transform", around.case),
        )
        is_same = found.label is around.label and found.headed is around.headed
        return around if is_same and found == around else found

    def _is_revealed(self, tag: Tag) -> bool:
        return self._reveals or id(tag) in self._revealed

    def _is_gone(self, tag: Tag) -> bool:
        if tag.name in WORDLESS or style(tag).get("content-visibility") == "hidden":
            return True
        if self._hidden is not None:
            return id(tag) in self._hidden
        return why_hidden(tag, style(tag)) is Reason.HIDDEN

    def claimed_role(self, tag: Tag) -> str:
        return claimed_role(tag, self.around(tag).setting)

    def is_hidden(self, tag: Tag) -> bool:
        """ACCNAME step 2A: not shown, or hidden by `aria-hidden`, on whatever level."""
        found = self.inside(tag)
        return found.is_gone or found.is_invisible

    def element(self, name: str) -> Tag | None:
        """Return the first element with an id."""
        return self._ids.get(name)

    def referenced(self, tag: Tag, by: str) -> list[Tag]:
        """Return the elements that an attribute lists by their ids, where there are such."""
        found = (self.element(name) for name in words(attribute(tag, by)))
        return [element for element in found if element is not None]

    def labels(self, tag: Tag) -> list[Tag]:
        """Return the `label` elements of a control, in the order of the document."""
        return self._labels.get(id(tag), [])

    def labelled(self, label: Tag) -> Tag | None:
        """Return the control that a `label` element is for."""
        return self._labelled.get(id(label))

    def heading(self, tag: Tag) -> Tag | None:
        """Return the first heading shown in an element that a heading may name."""
        return self._headings.get(id(tag))

    def children(self, tag: Tag) -> Iterator[Tag | NavigableString]:
        """Yield children as `aria-owns` has them: the owned ones last, and only at their owner."""
        for child in tag.contents:
            if isinstance(child, Tag):
                if self._owners.get(id(child), tag) is tag:
                    yield child
            elif isinstance(child, NavigableString) and not isinstance(child, _UNSAID):
                yield child
        for owned in self.referenced(tag, "aria-owns"):
            if self._owners.get(id(owned)) is tag and owned.parent is not tag:
                yield owned

    def owner(self, tag: Tag) -> Tag | None:
        return self._owners.get(id(tag)) or tag.parent

    def _all(self) -> Iterator[Tag]:
        return (node for node in self._root.descendants if isinstance(node, Tag))

    @cached_property
    def _elements(self) -> list[Tag]:
        """Only those that something can point at, or that point."""
        asked = ("id", "aria-owns")
        return [
            tag
            for tag in self._all()
            if tag.name == "label" or tag.name in _LABELABLE or any(n in tag.attrs for n in asked)
        ]

    @cached_property
    def _ids(self) -> dict[str, Tag]:
        found: dict[str, Tag] = {}
        for tag in self._elements:
            if name := attribute(tag, "id"):
                found.setdefault(name, tag)
        return found

    @cached_property
    def _owners(self) -> dict[int, Tag]:
        """The first to own an element owns it; nothing owns what it stands in."""
        found: dict[int, Tag] = {}
        for tag in self._elements:
            for owned in self.referenced(tag, "aria-owns"):
                if id(owned) not in found and not _is_within(tag, owned):
                    found[id(owned)] = tag
        return found

    @cached_property
    def _labels(self) -> dict[int, list[Tag]]:
        found: dict[int, list[Tag]] = {}
        for label in self._elements:
            if label.name == "label" and (control := self.labelled(label)) is not None:
                found.setdefault(id(control), []).append(label)
        return found

    @cached_property
    def _labelled(self) -> dict[int, Tag]:
        wrapped = self._wrapped
        found: dict[int, Tag] = {}
        for label in self._elements:
            if label.name == "label":
                named = self.element(attribute(label, "for"))
                control = named if "for" in label.attrs else wrapped.get(id(label))
                if control is not None and _is_labelable(control):
                    found[id(label)] = control
        return found

    @cached_property
    def _wrapped(self) -> dict[int, Tag]:
        """The first control in a label is the label's, if it names no other."""
        found: dict[int, Tag] = {}
        for control in self._elements:
            if _is_labelable(control) and (label := self.around(control).label) is not None:
                found.setdefault(id(label), control)
        return found

    @cached_property
    def _headings(self) -> dict[int, Tag]:
        found: dict[int, Tag] = {}
        for tag in self._all():
            if (tag.name in HEADINGS or "role" in tag.attrs) and self._is_shown_heading(tag):
                around = self.around(tag).headed
                while around is not None and id(around[0]) not in found:
                    found[id(around[0])] = tag
                    around = around[1]
        return found

    def _is_shown_heading(self, tag: Tag) -> bool:
        return self.claimed_role(tag) == "heading" and not self.is_hidden(tag)


def _is_within(tag: Tag, other: Tag) -> bool:
    return tag is other or any(parent is other for parent in tag.parents)


def _is_labelable(tag: Tag) -> bool:
    return tag.name in _LABELABLE and input_type(tag) != "hidden"


def _setting(tag: Tag, role: str, around: Setting) -> Setting:
    name = tag.name
    if name == "table":
        return replace(around, table=role)
    if name == "tr":
        has_data = any(isinstance(cell, Tag) and cell.name == "td" for cell in tag.contents)
        return replace(around, has_data=has_data)
    if name in ("svg", "foreignobject"):
        return replace(around, in_svg=name == "svg")
    if name == "main" or role == "main":
        return replace(around, in_main=True)
    if name in _SECTION_ELEMENTS or _SECTIONS.intersection(said_roles(tag)[:1]):
        return replace(around, in_section=True)
    return around
