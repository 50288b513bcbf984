"""What is heard of a control, on each level."""

import pytest

import content
from content import Page
from content.document import Role, State
from reader.announcements import Announce
from reader.narration import Script
from reader.phrases import phrases_in


def heard(markup: str, level: Announce = Announce.SOME) -> list[str]:
    document = content.understand(Page(f"<html lang=en><main>{markup}</main>", "x"))
    return [line.said for line in Script(document, level)]


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (Announce.NONE, "Pain: some."),
        (Announce.SOME, "Pain: combo box, some, required, 2 of 3 options."),
        (Announce.ALL, "Pain: combo box, some, required, 2 of 3 options, since Monday."),
    ],
)
def test_levels(level, said):
    options = "<option>none<option selected>some<option>much"
    select = f"<select required title='since Monday'>{options}</select>"

    assert heard(f"<label>Pain {select}</label>", level) == [said]


def test_whether_a_box_is_checked_is_its_value():
    """“I smoke” alone would be a lie."""
    box = "<label><input type=checkbox> I smoke</label>"

    assert heard(box, Announce.NONE) == ["I smoke: not checked."]


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<label>Age: <input></label>", ["Age: edit."]),
        (
            "<label>Do you smoke? <input type=checkbox></label>",
            ["Do you smoke? Check box, not checked."],
        ),
        (
            "<p>I take <input aria-label=Tablets value=2> a day.",
            ["I take Tablets: edit, 2, a day."],
        ),
        (
            "<label>Pain <input type=range min=1 max=9 value=3></label>",
            ["Pain: slider, 3, from 1 to 9."],
        ),
        ("<img alt='A mat'><img><img>", ["Image: A mat", "2 images without description."]),
    ],
)
def test_phrases(markup, said):
    assert heard(markup) == said


def test_every_role_and_state_has_a_phrase(language):
    phrases = phrases_in(language)

    assert all(map(phrases.control, Role))
    assert all(map(phrases.state, State))


def test_images_without_description_are_not_told_where_nothing_is_announced():
    assert heard("<p>Rest.</p><img>", Announce.NONE) == ["Rest."]
