"""What the controls of a form are, and how they stand."""

import pytest

import content
from content import Page, Reason
from content.document import Control, Role, State


def controls(markup: str) -> list[tuple[str, Control]]:
    """Return the controls on a page, each with the words of its sentence."""
    document = content.understand(Page(f"<main>{markup}</main>", "https://example.org/x"))
    sentences = (s for section in document.sections for s in section.sentences)
    return [(s.text, span.control) for s in sentences for span in s.spans if span.control]


@pytest.mark.parametrize(
    "markup",
    [
        "<label>Age <input></label>",
        "<label for=a>Age</label><input id=a>",
        "<input id=a> <label for=a>Age</label>",
        "<p><label for=a>Age</label><p><input id=a aria-label=Age>",
        "<input aria-label=Age>",
        "<p id=a>Age<p><input aria-labelledby=a>",
        "<div role=textbox aria-label=Age></div>",
    ],
)
def test_a_name_is_said_once(markup):
    document = content.understand(Page(f"<main><p>Who?</p>{markup}</main>", "x"))

    said = " ".join(s.text for section in document.sections for s in section.sentences)
    assert said.split() == ["Who?", "Age"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<input aria-label=a required readonly>", (State.REQUIRED, State.READ_ONLY)),
        ("<input aria-label=a disabled>", (State.UNAVAILABLE,)),
        ("<input aria-label=a aria-invalid=true>", (State.INVALID,)),
        ("<input type=checkbox aria-label=a>", (State.NOT_CHECKED,)),
        ("<input type=radio aria-label=a checked>", (State.CHECKED,)),
        ("<b role=checkbox aria-checked=mixed>a</b>", (State.PARTLY_CHECKED,)),
        ("<b role=switch aria-checked=true>a</b>", (State.ON,)),
        ("<b role=combobox aria-expanded=false aria-label=a></b>", (State.COLLAPSED,)),
    ],
)
def test_states(markup, expected):
    ((text, control),) = controls(markup)

    assert text == "a"
    assert control.states == expected


def test_a_choice_is_one_of_its_options():
    """“some” of “none, some, much” is the second of three."""
    ((text, control),) = controls(
        "<label>Pain <select><option>none<option selected>some<option>much</select></label>"
    )

    assert text == "Pain some"
    assert control == Control(Role.COMBO_BOX, chosen=2, options=3)


@pytest.mark.parametrize(
    ("markup", "value"),
    [
        ("<input aria-label=a value=b>", "b"),
        ("<input aria-label=a type=password value=b>", ""),
        ("<input aria-label=a type=range min=0 max=10>", "5"),
        ("<progress aria-label=a value=1 max=4></progress>", "25%"),
        ("<b role=slider aria-label=a aria-valuenow=3 aria-valuetext=three></b>", "three"),
    ],
)
def test_values(markup, value):
    ((_, control),) = controls(markup)

    assert control.value == value


def test_a_button_is_said_only_with_fields_of_its_form():
    button = "<button>Send</button>"
    field = "<input aria-label=Name>"

    assert [control.role for _, control in controls(f"<form>{field}{button}</form>")] == [
        Role.TEXT_BOX,
        Role.BUTTON,
    ]
    assert controls(f"<p>Hello.</p><form>{button}</form>{field}{button}")[1:] == []


def test_a_control_without_name_or_value_is_not_heard():
    assert controls("<p>Hello.</p><input><p><b role=tab></b>") == []


def test_a_control_whose_label_is_furniture_is_accounted_for():
    markup = (
        "<main><input id=a><p>Rest, and drink enough.</main><nav><label for=a>Find</label></nav>"
    )
    document = content.understand(Page(markup, "x"))

    assert (Reason.CONTROL, "Find") in [(part.reason, part.text) for part in document.left_out]


def test_names_made_of_the_same_words_again_and_again_end():
    """A page could name each of its controls by all of its words."""
    markup = f"<p id=a>{'word ' * 5_000}</p>" + "<input aria-labelledby=a><br>" * 5_000
    document = content.understand(Page(markup, "x"))

    assert sum(len(section.text) for section in document.sections) < 100_000
