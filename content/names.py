"""The role, the accessible name and the accessible description of an element.

Accessible Name and Description Computation 1.2 (ACCNAME) with HTML-AAM 1.0 #accname-computation;
roles as HTML-AAM, ARIA in HTML and CORE-AAM #roleMappingComputedRole compute them. The
steps of a name's computation are in `content.text_alternative`, the tables in `content.aria`,
`content.roles` and `content.hosts`.

`role`, `accessible_name` and `accessible_description` expect a tree that no longer changes: what
they learn of it is kept on its elements and goes with them. `Names` is the same, kept by the
caller.
"""

from __future__ import annotations

import sys
from collections.abc import Set
from typing import cast

from bs4.element import Tag

from content.aria import LANDMARKS_BY_NAME, NAMELESS, PARENTS
from content.hosts import button_text, label_parts
from content.roles import at_least, attribute, is_kept, native_role, said_roles
from content.surroundings import Tree
from content.text_alternative import content_of, flat, text_alternative, text_of

_KEPT = "_names_of_content"

# A list item outside of a list is generic, and yet browsers name it, and Web Platform Tests do.
_NAMED_ANYWHERE = frozenset(("li",))


def role(element: Tag) -> str:
    """Return the computed role: a WAI-ARIA role, "html-" and a name, "generic" or "none"."""
    return _names(element).role(element)


def accessible_name(element: Tag) -> str:
    """Return the name, white space folded; "" for none."""
    return _names(element).name(element)


def accessible_description(element: Tag) -> str:
    """Return the description, white space folded; "" for none, or where it would say the name."""
    return _names(element).description(element)


def _names(element: Tag) -> Names:
    """Kept on the tree: a dictionary by root would keep it alive, as it is in the values.

    Each element that was climbed over keeps it too: the next climb ends there.
    """
    climbed = [element]
    while _KEPT not in vars(climbed[-1]) and (parent := climbed[-1].parent) is not None:
        climbed.append(parent)
    names = vars(climbed[-1]).get(_KEPT) or Names(climbed[-1])
    for tag in climbed:
        vars(tag)[_KEPT] = names
    return cast(Names, names)


class Names:
    """The roles and names in a tree that no longer changes.

    What is hidden can be told by id(); what is only invisible counts as shown in what is
    `revealed`, by id(), or everywhere if the page `reveals` it. Names may be made
    of the same words again and again: after so many `steps`, nothing has a name any more.
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
        self._tree = Tree(root, hidden, revealed, reveals=reveals, steps=steps)

    def role(self, tag: Tag) -> str:
        """CORE-AAM #roleMappingComputedRole: the first role said that holds here, or the native."""
        for said in said_roles(tag):
            if said == "none" and is_kept(tag):
                break
            if self._holds(tag, said):
                return at_least(tag, said)
        return at_least(tag, self._native_role(tag))

    def _holds(self, tag: Tag, said: str) -> bool:
        if said in LANDMARKS_BY_NAME:
            return bool(self.name(tag))
        return said not in PARENTS or self._container(tag) in PARENTS[said]

    def _container(self, tag: Tag) -> str:
        owner = self._tree.owner(tag)
        return self._tree.inside(owner).container

    def _native_role(self, tag: Tag) -> str:
        around = self._tree.around(tag)
        native = native_role(tag, around.setting)
        is_named_only = (
            tag.name == "section"
            or (tag.name == "aside" and around.setting.in_section)
            or (tag.name == "img" and "alt" in tag.attrs and not attribute(tag, "alt"))
        )
        if is_named_only and not self.name(tag):
            return "none" if tag.name == "img" else "generic"
        return native

    def name(self, tag: Tag) -> str:
        """ACCNAME #mapping_additional_nd_name: what may not be named has no name (#comp_init)."""
        if self._tree.claimed_role(tag) in NAMELESS and tag.name not in _NAMED_ANYWHERE:
            return ""
        return text_alternative(self._tree, tag)

    def label(self, control: Tag) -> Tag | None:
        """Return the first `label` element that is shown where the control is."""
        labels = self._tree.labels(control)
        return next((label for label in labels if self._is_beside(label, control)), None)

    def label_around(self, control: Tag) -> Tag | None:
        return self._tree.around(control).label

    def labelled(self, label: Tag) -> Tag | None:
        """Return the control of which this is the label that is shown, as the control is."""
        control = self._tree.labelled(label)
        if control is None or self.label(control) is not label:
            return None
        return control if self._is_beside(control, label) else None

    def _is_beside(self, one: Tag, other: Tag) -> bool:
        return self._tree.is_hidden(one) <= self._tree.is_hidden(other)

    def is_told(self, tag: Tag, by: str) -> bool:
        """Return whether an attribute refers to words that are shown, by their ids."""
        return not all(map(self._tree.is_hidden, self._tree.referenced(tag, by)))

    def description(self, tag: Tag) -> str:
        """ACCNAME #mapping_additional_nd_description: the first that is there, empty or not."""
        described = self._tree.referenced(tag, "aria-describedby")
        if described:
            return text_of(self._tree, described)
        if "aria-description" in tag.attrs:
            return flat(attribute(tag, "aria-description"))
        name = self.name(tag)
        return next((text for text in self._less_apt(tag) if text and text != name), "")

    def _less_apt(self, tag: Tag) -> list[str]:
        """HTML-AAM #accdesc-computation: what can name the element, and its tooltip."""
        told = ""
        if tag.name == "table":
            told = text_of(self._tree, label_parts(tag))
        elif tag.name == "summary":
            told = content_of(self._tree, tag)
        return [told, flat(button_text(tag) or ""), flat(attribute(tag, "title"))]
