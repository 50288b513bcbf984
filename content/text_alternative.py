"""The text alternative of an element: ACCNAME 1.2 #mapping_additional_nd_te.

The steps 2A to 2I of Accessible Name and Description Computation, in their order. There are no
style sheets here: of CSS only inline style counts, and there is no generated content (step 2F.ii).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from dataclasses import dataclass

from bs4.element import Tag

from content.aria import CHOICES, NAMED_BY_CONTENT, NAMED_BY_HEADING, RANGES, TEXTBOXES
from content.elements import BLOCKS, BOXES, FALLBACKS
from content.hosts import host_text, label_parts, range_value
from content.roles import attribute, said_roles
from content.surroundings import Surroundings, Tree
from content.visibility import style

# Whether words were found: True and False are answers, None lets the next step try.
Answer = bool | None
Step = Generator["Step", Answer, Answer]  # it yields the steps to be taken before it goes on

_SPACE = re.compile(r"[\t\n\f\r ]+")
_WORD = re.compile(r"(?<![\w'’])\w")
_STEP = 100  # characters that take about as long as an element
_RUNNING_ON = ("inline", "contents")
_NOT_BY_CONTENT = frozenset(("td", "th", "tr"))  # HTML-AAM, "tr, td, th"
_BY_CONTENT = frozenset(("summary",))  # HTML-AAM, "summary"; it has no ARIA role


def text_alternative(tree: Tree, tag: Tag) -> str:
    """Return what names an element, whether or not its role may be named."""
    return _Telling(tree, tag).of(tag)


def text_of(tree: Tree, tags: list[Tag]) -> str:
    """Return the text of elements that describe another."""
    return _Telling(tree, None).of_all(tags)


def content_of(tree: Tree, tag: Tag) -> str:
    """Return the text of what is in an element, whatever it is called."""
    return _Telling(tree, None).of_content(tag)


def flat(text: str) -> str:
    """ACCNAME, "flat string": ASCII white space is one space, a no-break space stays itself."""
    return _SPACE.sub(" ", text).strip(" ")


@dataclass(frozen=True)
class _Way:
    """How a walk came to an element."""

    is_referenced: bool = False  # by aria-labelledby, or as a label
    is_following: bool = False  # within an aria-labelledby or aria-describedby traversal
    shows_hidden: bool = False  # within what was hidden when it was referenced


_FIRST = _Way()


class _Telling:
    """One computation: the words found so far, and the elements that were asked for them.

    Its steps are generators that are driven from a list: nesting costs memory, never the stack.
    """

    def __init__(self, tree: Tree, root: Tag | None) -> None:
        self._tree = tree
        self._root = root
        self._consulted: set[int] = set()
        self._said: list[str] = []

    def of(self, tag: Tag) -> str:
        _drive(self._element(tag, _FIRST))
        return self._text()

    def of_all(self, tags: list[Tag]) -> str:
        _drive(self._references(tags, is_following=True))
        return self._text()

    def of_content(self, tag: Tag) -> str:
        _drive(self._children(tag, _FIRST))
        return self._text()

    def _text(self) -> str:
        return flat("".join(self._said))

    def _say(self, text: str) -> bool | None:
        """Add words; None where there are none."""
        self._tree.steps_left -= len(text) // _STEP
        self._said.append(text)
        return True if flat(text) else None

    def _element(self, tag: Tag, way: _Way) -> Step:
        """The steps in their order; each element is asked once (step 2F, "consulted")."""
        self._tree.steps_left -= 1
        if id(tag) in self._consulted or self._is_unreachable(tag, way):
            return None
        if (yield self._labelled(tag, way)):
            return True
        self._consulted.add(id(tag))
        for step in _STEPS:
            answer = step(self, tag, way)
            if isinstance(answer, Generator):
                answer = yield answer
            if answer is not None:
                return answer
        return None

    def _is_unreachable(self, tag: Tag, way: _Way) -> bool:
        """Step 2A, #comp_hidden_not_referenced.

        What is only invisible is entered: something in it can be visible.
        """
        is_gone = not way.shows_hidden and self._tree.inside(tag).is_gone
        return is_gone or self._tree.steps_left < 0

    def _is_mute(self, tag: Tag, way: _Way) -> bool:
        return not way.shows_hidden and self._tree.inside(tag).is_invisible

    def _labelled(self, tag: Tag, way: _Way) -> Step:
        """Step 2B, #comp_labelledby; not followed a second time."""
        if way.is_following or "aria-labelledby" not in tag.attrs:
            return None
        found = self._tree.referenced(tag, "aria-labelledby")
        return (yield self._references(found, is_following=True))

    def _references(self, tags: list[Tag], *, is_following: bool) -> Step:
        """Elements that stand for another: hidden ones too, and then all that is in them."""
        has_said = None
        for tag in tags:
            self._said.append(" ")
            way = _Way(
                is_referenced=True,
                is_following=is_following,
                shows_hidden=self._tree.is_hidden(tag),
            )
            has_said = (yield self._element(tag, way)) or has_said
        return has_said

    def _embedded(self, tag: Tag, way: _Way) -> Step:
        """Step 2C, #comp_embedded_control: what is set in it, and not what it is called."""
        if tag is self._root or way.is_referenced or self._is_mute(tag, way):
            return None
        return (yield self._value(tag, way))

    def _value(self, tag: Tag, way: _Way) -> Step:
        role = self._tree.claimed_role(tag)
        if role in TEXTBOXES or role in CHOICES:
            if tag.name == "input":
                return self._say(f" {attribute(tag, 'value')} ") or False
            if role == "listbox" or tag.name == "select":
                chosen = self._chosen(tag)
                return (yield self._references(chosen, is_following=way.is_following)) or False
            return (yield self._children(tag, way)) or False
        if role in RANGES and (value := range_value(tag)) is not None:
            return self._say(f" {value} ") or False
        return None

    def _chosen(self, tag: Tag) -> list[Tag]:
        """Return the chosen options; a list that drops down shows its first if none is chosen."""
        lists = [tag, *self._tree.referenced(tag, "aria-owns")]
        options = [
            option
            for part in lists
            for option in (part, *part.find_all(True))
            if _is_option(option)
        ]
        chosen = [option for option in options if _is_chosen(option)]
        if tag.name != "select" or "multiple" in tag.attrs:
            return chosen
        is_dropped_down = self._tree.claimed_role(tag) == "combobox"
        return chosen[-1:] or (options[:1] if is_dropped_down else [])

    def _aria_label(self, tag: Tag, way: _Way) -> Answer:
        """Step 2D, #comp_label."""
        label = attribute(tag, "aria-label")
        if not flat(label) or self._is_mute(tag, way):
            return None
        return self._say(self._apart(tag, label))

    def _host(self, tag: Tag, way: _Way) -> Step:
        """Step 2E, #comp_host_language_label."""
        if self._is_mute(tag, way):
            return None
        if tag is self._root or way.is_referenced:
            parts = [*self._tree.labels(tag), *label_parts(tag)]
            if (yield self._references(parts, is_following=way.is_following)):
                return True
        if way.is_referenced and (yield self._value(tag, way)):
            return True
        text = host_text(tag, self._tree.claimed_role(tag))
        if text is None:
            return None
        return self._say(self._apart(tag, text)) or (False if tag.name == "img" else None)

    def _content(self, tag: Tag, way: _Way) -> Step:
        """Steps 2F and 2H, #comp_name_from_content, also for descendants."""
        if tag is self._root and not way.is_referenced and not self._is_named_by_content(tag):
            return None
        return (yield self._children(tag, way))

    def _is_named_by_content(self, tag: Tag) -> bool:
        if tag.name in _NOT_BY_CONTENT and not said_roles(tag):
            return False
        return self._tree.claimed_role(tag) in NAMED_BY_CONTENT or tag.name in _BY_CONTENT

    def _children(self, tag: Tag, way: _Way) -> Step:
        if tag.name in FALLBACKS:
            return None
        within = _Way(is_following=way.is_following, shows_hidden=way.shows_hidden)
        around = self._tree.inside(tag)
        space = "" if _runs_on(tag) else " "
        has_said = None
        self._said.append(space)
        for child in self._tree.children(tag):
            if isinstance(child, Tag):
                has_said = (yield self._element(child, within)) or has_said
            elif within.shows_hidden or not around.is_invisible:
                # step 2G, #comp_text_node
                has_said = self._say(_in_case(str(child), around)) or has_said
        self._said.append(space)
        return has_said

    def _heading(self, tag: Tag, way: _Way) -> Step | Answer:
        """Proposed in https://github.com/w3c/aria/pull/1860, name from heading."""
        if tag is not self._root or self._tree.claimed_role(tag) not in NAMED_BY_HEADING:
            return None
        heading = self._tree.heading(tag)
        return self._references([heading], is_following=way.is_following) if heading else None

    def _tooltip(self, tag: Tag, way: _Way) -> Answer:
        """Step 2I, #comp_tooltip."""
        if self._is_mute(tag, way):
            return None
        return self._say(self._apart(tag, attribute(tag, "title")))

    def _apart(self, tag: Tag, text: str) -> str:
        return text if _runs_on(tag) else f" {text} "


_STEPS: tuple[Callable[[_Telling, Tag, _Way], Step | Answer], ...] = (
    _Telling._embedded,
    _Telling._aria_label,
    _Telling._host,
    _Telling._content,
    _Telling._heading,
    _Telling._tooltip,
)


def _drive(step: Step) -> bool | None:
    """Take a step, and the steps that it yields before it."""
    waiting = [step]
    answer: bool | None = None
    while waiting:
        try:
            further = waiting[-1].send(answer)
        except StopIteration as done:
            waiting.pop()
            answer = done.value
        else:
            waiting.append(further)
            answer = None
    return answer


def _is_option(tag: Tag) -> bool:
    return tag.name == "option" or "option" in said_roles(tag)[:1]


def _is_chosen(option: Tag) -> bool:
    said = attribute(option, "aria-selected").strip().lower()
    return "selected" in option.attrs or said == "true"


def _in_case(text: str, around: Surroundings) -> str:
    match around.case:
        case "uppercase":
            return text.upper()
        case "lowercase":
            return text.lower()
        case "capitalize":
            return _WORD.sub(lambda first: first[0].upper(), text)
        case _:
            return text


def _runs_on(tag: Tag) -> bool:
    """Whether an element's words touch those beside it (ACCNAME, note at step 2F)."""
    display = style(tag).get("display")
    if display:
        return display in _RUNNING_ON
    return tag.name not in BLOCKS and tag.name not in BOXES and tag.name != "br"
