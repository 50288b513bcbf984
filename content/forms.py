"""Forms: a control is said where its label ends, or where it stands, after the name that it has.

Each function prepares for what is inside an element, and returns what is to be done after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bs4.element import Tag

from content import controls, images, naming, visibility
from content.context import language_of
from content.document import Control, Kind, Reason
from content.drafting import Drafting
from content.elements import WORDLESS
from content.hosts import button_text
from content.inline import APART, BREAK, OBJECT
from content.leftovers import words_in, words_of
from content.phrases import begin_button, is_face, is_line, nothing_inside
from content.roles import attribute, input_type
from content.structures import Beginning, Leaving
from content.walking import walk
from content.whitespace import fold

_BUTTONS = ("button", "image", "reset", "submit")
_FIELDS = ("meter", "progress", "select", "textarea")
_LISTED = 10  # options of a list of which several can be chosen; more are not read one by one


def begin_form(page: Drafting, tag: Tag) -> Leaving | None:
    page.change(form=page.fields + 1)
    return None


def begin_label(page: Drafting, tag: Tag) -> Leaving | None:
    """“I smoke: check box, not checked.”"""
    field = page.names.labelled(tag)
    if field is None or not _is_field(field) or id(field) in page.controls_said:
        return None
    _begin_line(page, tag)
    said, position = page.words.said, page.words.position

    def end(_: Tag) -> None:
        if page.words.said > said:
            if not naming.says(page.words.few_since(position), label := _label(field)):
                page.leave_out(Reason.LABEL, label)
            _put_control(page, field)
        else:
            _put_unlabelled(page, field)
        _end_line(page)

    return end


def put_field(page: Drafting, tag: Tag) -> Leaving | None:
    """Say a control; one that has a label is said there."""
    if page.context.invisible:
        page.leave_out(Reason.HIDDEN, words_of(tag))
    elif (label := page.names.label(tag)) is None:
        _put_unlabelled(page, tag)
    elif id(tag) not in page.controls_said:
        page.controls_due[id(tag)] = tag
        if _is_listed(tag) and page.names.label_around(tag) is label:
            _put_control(page, tag)  # before its options
    return nothing_inside


def put_input(page: Drafting, tag: Tag) -> Leaving | None:
    kind = input_type(tag)
    if kind == "hidden":
        return nothing_inside
    if kind not in _BUTTONS:
        return put_field(page, tag)
    face = fold(button_text(tag) or page.names.name(tag)).strip()
    style = page.context.style.standing_for(Kind.CONTROL)
    page.words.add(APART, style)
    page.words.add(face, style)
    _put_button(page, tag)
    page.words.add(APART, style)
    page.leave_out_labels(tag, face)
    return nothing_inside


def begin_press(page: Drafting, tag: Tag) -> Leaving | None:
    """A button that sends a form is said with the form's fields; others are only their words."""
    begin_button(page, tag)
    if page.context.style.stands_for is not Kind.CONTROL:
        return None
    said = page.words.said

    def end(tag: Tag) -> None:
        if page.words.said > said:
            _put_button(page, tag)

    return end


def put_text(page: Drafting, tag: Tag) -> Leaving | None:
    """What is written in it is its value; an editor that holds blocks holds content."""
    return put_field(page, tag) if _is_field(tag) or is_face(tag) else None


def begin_choice(page: Drafting, tag: Tag) -> Leaving | None:
    """A browser shows one option of a closed list, and the others when it is opened."""
    put_field(page, tag)
    if _is_listed(tag):
        return lambda _: None
    known = {id(option) for option in _chosen(tag)}
    found = _options(tag)
    groups = (attribute(group, "label") for group in tag.find_all("optgroup"))
    others = (found.words(option) for option in found.options if id(option) not in known)
    page.leave_out(Reason.OPTION, fold(" ".join((*groups, *found.others, *others))).strip())
    return nothing_inside


def begin_option(page: Drafting, tag: Tag) -> Leaving | None:
    """Of a list that is read, the chosen ones are said to be so."""
    return begin_widget(page, tag) if controls.is_selected(tag) else None


def begin_widget(page: Drafting, tag: Tag) -> Leaving | None:
    """A control that a script makes of other elements: the words in it are its name."""
    if tag.name == "input":
        return put_input(page, tag)
    if page.context.invisible or page.names.role(tag) not in controls.ROLES:
        return None
    _begin_line(page, tag)
    said = page.words.said

    def end(tag: Tag) -> None:
        if page.words.said > said:
            _put_control(page, tag)
        else:
            _put_unlabelled(page, tag)
        _end_line(page)

    return end


def put_embedded(page: Drafting, tag: Tag) -> bool:
    """Say what the page embeds by its name, if it has one and is shown; return whether it is."""
    name = fold(page.names.name(tag)).strip() if naming.NAMING & tag.attrs.keys() else ""
    is_shown = not (page.context.invisible or visibility.hides_itself(tag) or images.is_tiny(tag))
    if name and is_shown:
        around = page.context
        _enter_language(page, tag)
        page.replace_by(name, Kind.LABEL)
        page.context = around
        _put_control(page, tag)
    return bool(name) and is_shown


def without_label(page: Drafting) -> Iterator[str]:
    """Give the names of controls whose labels were not read."""
    return map(page.names.name, page.controls_due.values())


def _is_field(tag: Tag) -> bool:
    if tag.name == "input":
        return input_type(tag) not in (*_BUTTONS, "hidden")
    return tag.name in _FIELDS


def _label(tag: Tag) -> str:
    return fold(attribute(tag, "aria-label")).strip()


def _put_name(page: Drafting, tag: Tag) -> None:
    """Say the name that the page gives a control, unless it was the last thing said."""
    name = fold(page.names.name(tag)).strip()
    if name and not page.has_just_said(name):
        page.replace_by(name, Kind.LABEL)


def _put_unlabelled(page: Drafting, tag: Tag) -> None:
    """Say a control by its own name; one without a name or a value tells a listener nothing."""
    _put_name(page, tag)
    found, words = _as_it_stands(page, tag)
    if page.names.name(tag) or page.words.is_in_line or words or found.value:
        _put_control(page, tag)


def _put_control(page: Drafting, tag: Tag) -> None:
    if id(tag) in page.controls_said:
        return
    found, words = _as_it_stands(page, tag)
    page.controls_said.add(id(tag))
    page.controls_due.pop(id(tag), None)
    page.fields += 1
    page.words.add(" ", page.context.style)
    around, chosen = page.context, _chosen(tag) if tag.name == "select" else []
    for part in (tag, *chosen) if len(chosen) < 2 else (tag,):
        _enter_language(page, part)
    page.replace_by(words or OBJECT, Kind.CONTROL, control=found)
    page.context = around


def _enter_language(page: Drafting, tag: Tag) -> None:
    if (language := language_of(tag)) is not None:
        page.change(style=replace(page.context.style, language=language))


def _as_it_stands(page: Drafting, tag: Tag) -> tuple[Control, str]:
    """Return a control and what the page shows to be set in it."""
    if tag.name == "select":
        return _choice(page, tag)
    found = controls.control(tag, page.names)
    if not controls.holds_words(tag, found):
        return found, ""
    words = words_in(tag)
    return (replace(found, value="", least="", most="") if words else found), words


def _choice(page: Drafting, tag: Tag) -> tuple[Control, str]:
    found, chosen = _options(tag), {id(option) for option in _chosen(tag)}
    places = [at for at, option in enumerate(found.options, 1) if id(option) in chosen]
    at = places[0] if len(places) == 1 else 0
    control = controls.control(tag, page.names, chosen=at, options=len(found.options))
    if _is_listed(tag):
        return control, ""
    said = (found.words(option) for option in found.options if id(option) in chosen)
    return control, ", ".join(filter(None, said))


def _chosen(select: Tag) -> list[Tag]:
    """Return the chosen options; a list that drops down shows its first if none is chosen."""
    options = select.find_all("option")
    chosen = [option for option in options if "selected" in option.attrs]
    return chosen if "multiple" in select.attrs else chosen[-1:] or options[:1]


def _is_listed(tag: Tag) -> bool:
    if tag.name != "select" or "multiple" not in tag.attrs:
        return False
    return len(tag.find_all("option", limit=_LISTED + 1)) <= _LISTED


def _options(select: Tag) -> _Options:
    found = _Options()
    walk(select, found)
    return found


class _Options:
    """The options of a list, and the words between them.

    Broken markup may put options into options: words belong to the innermost.
    """

    def __init__(self) -> None:
        self.options: list[Tag] = []
        self.others: list[str] = []
        self._words: dict[int, list[str]] = {}
        self._within: list[list[str]] = []

    def words(self, option: Tag) -> str:
        """Return what an option shows: its words, or else its `label`."""
        words = fold("".join(self._words[id(option)])).strip()
        return words or fold(attribute(option, "label")).strip()

    def enter(self, tag: Tag) -> bool:
        if tag.name == "option":
            self.options.append(tag)
            self._within.append(self._words.setdefault(id(tag), []))
        return tag.name not in WORDLESS

    def leave(self, tag: Tag) -> None:
        if tag.name == "option":
            self._within.pop()

    def text(self, words: str) -> None:
        (self._within[-1] if self._within else self.others).append(words)


def _put_button(page: Drafting, tag: Tag) -> None:
    if page.sends(tag):
        button = controls.control(tag, page.names)
        page.words.add(OBJECT, page.context.style.standing_for(Kind.CONTROL, control=button))


def _begin_line(page: Drafting, tag: Tag) -> None:
    _end_line(page)
    if is_line(tag):
        page.change(in_line=True)


def _end_line(page: Drafting) -> None:
    page.words.add(BREAK * 2, page.context.style)


BEGINNINGS: dict[str, Beginning] = {
    "button": begin_press,
    "form": begin_form,
    "input": put_input,
    "label": begin_label,
    "meter": put_field,
    "option": begin_option,
    "progress": put_field,
    "select": begin_choice,
    "textarea": put_text,
}
BY_ROLE: dict[str, Beginning] = {
    **dict.fromkeys(("checkbox", "menuitemcheckbox", "menuitemradio", "radio", "switch", "tab"),
                    begin_widget),
    **dict.fromkeys(("combobox", "searchbox", "textbox"), put_text),
    **dict.fromkeys(("meter", "progressbar", "slider", "spinbutton"), put_field),
    "button": begin_press,
    "option": begin_option,
}  # fmt: skip
