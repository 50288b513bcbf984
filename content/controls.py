"""Controls: what each is, and how it stands, in the words of HTML and WAI-ARIA."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bs4.element import Tag

from content.document import Control, Kind, Role, Span, State
from content.hosts import range_value
from content.names import Names
from content.roles import attribute, input_type
from content.whitespace import fold

ROLES: Mapping[str, Role] = MappingProxyType({
    "button": Role.BUTTON,
    "checkbox": Role.CHECK_BOX,
    "combobox": Role.COMBO_BOX,
    "html-audio": Role.AUDIO,
    "html-embed": Role.OBJECT,
    "html-iframe": Role.FRAME,
    "html-input-color": Role.COLOR,
    "html-input-date": Role.DATE,
    "html-input-datetime-local": Role.DATE,
    "html-input-file": Role.FILE,
    "html-input-month": Role.DATE,
    "html-input-password": Role.PASSWORD,
    "html-input-time": Role.TIME,
    "html-input-week": Role.DATE,
    "html-object": Role.OBJECT,
    "html-video": Role.VIDEO,
    "listbox": Role.LIST_BOX,
    "menuitemcheckbox": Role.CHECK_BOX,
    "menuitemradio": Role.RADIO_BUTTON,
    "meter": Role.METER,
    "option": Role.OPTION,
    "progressbar": Role.PROGRESS_BAR,
    "radio": Role.RADIO_BUTTON,
    "searchbox": Role.SEARCH_BOX,
    "slider": Role.SLIDER,
    "spinbutton": Role.SPIN_BUTTON,
    "switch": Role.SWITCH,
    "tab": Role.TAB,
    "textbox": Role.TEXT_BOX,
})  # fmt: skip

_DESCRIBING = frozenset(("aria-describedby", "aria-description", "placeholder", "title"))
_RANGES = frozenset((Role.METER, Role.PROGRESS_BAR, Role.SLIDER, Role.SPIN_BUTTON))
_WITHOUT_VALUE = frozenset((
    Role.BUTTON, Role.CHECK_BOX, Role.FILE, Role.PASSWORD, Role.RADIO_BUTTON, Role.SWITCH,
))  # fmt: skip
_WRITTEN = (Role.COMBO_BOX, Role.SEARCH_BOX, Role.TEXT_BOX)
_TO_CHECK = {
    "true": State.CHECKED,
    "false": State.NOT_CHECKED,
    "mixed": State.PARTLY_CHECKED,
}
_TO_SWITCH = {"true": State.ON, "false": State.OFF}
_TO_PRESS = {"true": State.PRESSED, "false": State.NOT_PRESSED, "mixed": State.PRESSED}
_TO_OPEN = {"true": State.EXPANDED, "false": State.COLLAPSED}
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,15})?", re.ASCII)


def control(tag: Tag, names: Names, *, chosen: int = 0, options: int = 0) -> Control:
    """Return what a control is and how it stands."""
    role = ROLES.get(names.role(tag), Role.TEXT_BOX)
    least, most = _limits(tag) if role in _RANGES else ("", "")
    return Control(
        role,
        tuple(_states(tag, role)),
        value=_value(tag, role),
        least=least,
        most=most,
        chosen=chosen,
        options=options,
        description=_description(tag, names),
    )


def _states(tag: Tag, role: Role) -> Iterator[State]:
    if role in (Role.CHECK_BOX, Role.RADIO_BUTTON):
        yield _TO_CHECK[_checked(tag)]
    elif role is Role.SWITCH:
        yield _TO_SWITCH.get(_checked(tag), State.OFF)
    elif role in (Role.TAB, Role.OPTION) and is_selected(tag):
        yield State.SELECTED
    if pressed := _TO_PRESS.get(_word(tag, "aria-pressed")):
        yield pressed
    if role is Role.COMBO_BOX and (opened := _TO_OPEN.get(_word(tag, "aria-expanded"))):
        yield opened
    if _says(tag, "aria-required", "required"):
        yield State.REQUIRED
    if _word(tag, "aria-invalid") not in ("", "false"):
        yield State.INVALID
    if _says(tag, "aria-readonly", "readonly"):
        yield State.READ_ONLY
    if _says(tag, "aria-disabled", "disabled"):
        yield State.UNAVAILABLE


def is_selected(tag: Tag) -> bool:
    return _says(tag, "aria-selected", "selected")


def holds_words(tag: Tag, found: Control) -> bool:
    """Return whether the words in an element are what is set, not what it is called.

    Those in a meter say its value to browsers that cannot draw it.
    """
    if tag.name in ("meter", "progress", "textarea"):
        return True
    return tag.name != "input" and found.role in (*_RANGES, *_WRITTEN)


def _checked(tag: Tag) -> str:
    """A native box is what its own attribute says, any other what WAI-ARIA's says."""
    if input_type(tag) in ("checkbox", "radio"):
        return "true" if "checked" in tag.attrs else "false"
    said = _word(tag, "aria-checked")
    return said if said in _TO_CHECK else "false"


def _says(tag: Tag, by_aria: str, by_itself: str) -> bool:
    return by_itself in tag.attrs or _word(tag, by_aria) == "true"


def _word(tag: Tag, name: str) -> str:
    return attribute(tag, name).strip().lower()


def _value(tag: Tag, role: Role) -> str:
    """Return what is set in a control by its attributes; never a password."""
    if role in _WITHOUT_VALUE:
        return ""
    if role is Role.PROGRESS_BAR and tag.name == "progress":
        return _share(tag)
    if role in _RANGES:
        return fold(range_value(tag) or "").strip()
    return fold(attribute(tag, "value")).strip() if tag.name == "input" else ""


def _share(progress: Tag) -> str:
    """HTML, "the progress element": the value is a part of `max`, which is 1."""
    value, most = attribute(progress, "value").strip(), attribute(progress, "max").strip() or "1"
    if not (_NUMBER.fullmatch(value) and _NUMBER.fullmatch(most)) or float(most) <= 0:
        return value
    return f"{100 * float(value) / float(most):.0f}%"


def _limits(tag: Tag) -> tuple[str, str]:
    """Return the limits that the page gives; a progress bar's are no news."""
    if tag.name == "progress":
        return "", ""
    least, most = (attribute(tag, f"aria-value{n}") or attribute(tag, n) for n in ("min", "max"))
    return fold(least).strip(), fold(most).strip()


def _description(tag: Tag, names: Names) -> str:
    """Return what describes a control, and the hint in it, unless the page shows it as words."""
    if _DESCRIBING.isdisjoint(tag.attrs):
        return ""
    if "aria-describedby" in tag.attrs and names.is_told(tag, "aria-describedby"):
        return ""
    description = fold(names.description(tag)).strip()
    hint = fold(attribute(tag, "placeholder")).strip()
    if hint and hint != fold(names.name(tag)).strip() and hint != description:
        return f"{description} {hint}".strip()
    return description


def tells(spans: tuple[Span, ...]) -> bool:
    """Return whether there is a control that has a name here, or tells something without one."""
    if all(span.control is None for span in spans):
        return False
    is_named = any(span.control is None and not span.text.isspace() for span in spans)
    return is_named or any(
        s.control and (s.control.states or s.control.role is not Role.TAB) for s in spans
    )


def groups(spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """Give the controls and labels in a line that has nothing else, each with its name."""
    group: list[Span] = []
    for span in spans:
        is_named = any(one.stands_for is Kind.LABEL for one in group)
        is_field = span.control and span.control.role is not Role.BUTTON
        if span.stands_for is Kind.LABEL or (is_field and not is_named):
            yield from _stripped(group)
            group = []
        group.append(span)
        if span.control:
            yield from _stripped(group)
            group = []
    yield from _stripped(group)


def _stripped(group: list[Span]) -> Iterator[tuple[Span, ...]]:
    while group and group[-1].text.isspace():
        group.pop()
    while group and group[0].text.isspace():
        del group[0]
    if group:
        yield tuple(group)


def without_buttons(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return a line of text in which the words of a button are words like the others."""
    return tuple(s for s in spans if not (s.control and s.control.role is Role.BUTTON))
