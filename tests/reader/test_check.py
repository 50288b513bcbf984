"""The command that accounts for everything on a page."""

import json
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"
PAGE = """<html lang=en><title>Flu</title><nav><a href=/>Home</a></nav>
<main><h1>Flu</h1><p>Rest.<sup><a href="#n">1</a></sup> 😴</p><p class=promo>Buy now and save.</p>
<img src=a.png><div class=comments><p>Me too.</p></div></main>"""


@pytest.fixture
def check(reader, tmp_path):
    file = tmp_path / "flu.html"
    file.write_text(PAGE, encoding="utf-8")
    return lambda *words, command="check": reader(command, str(file), *words)


def test_it_counts_and_tells_what_is_left_out_by_reason(check):
    done = check()

    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "Flu",
        "4 said, 3 left out, 0 lost.",
        "Left out, navigation: 1",
        "  Home",
        "Left out, reference mark: 1",
        "  1",
        "Besides, image without description: 1",
        "Left out, comments: 1",
        "  Me too.",
    ]


def test_programs_get_every_part_with_its_mark_or_reason(check):
    found = json.loads(check("--json").output)

    assert found["counts"] == {
        "said": 4,
        "left_out": 3,
        "lost": 0,
        "images_without_description": 1,
    }
    assert found["said"][0] == {"text": "Flu", "is_name": False, "mark": "s0.b0.n0"}
    assert [part["reason"] for part in found["left_out"]] == [
        "navigation",
        "reference mark",
        "comments",
    ]


def test_emoji_that_nobody_wants_are_left_out_for_that(check):
    found = json.loads(check("--json", "--emoji", "none").output)

    assert {"text": "😴", "is_name": False, "reason": "emoji"} in found["left_out"]


def test_the_readme_shows_what_it_prints(reader):
    shown = README.read_text(encoding="utf-8").partition("$ reader check\n")[2].partition("…\n")[0]

    assert reader("check").output.startswith(shown)


def test_a_reason_can_be_overruled(check):
    assert "Me too." not in check(command="show").output
    assert "Me too." in check("--include", "comments", command="show").output
    assert "Rest.¹" in check("--include", "reference-mark", command="show").output
    assert "Home" in check("--include", "navigation", command="show").output


def test_what_a_selector_selects_is_left_out(check):
    done = check("--exclude", ".promo")

    assert "Left out, excluded: 1\n  Buy now and save." in done.output
    assert "Buy" not in check("--exclude", ".promo", command="show").output


def test_what_is_no_reason_and_no_selector_is_refused(check):
    reason, selector = check("--include", "taste"), check("--exclude", "..promo")

    assert reason.exit_code == selector.exit_code == 2
    assert "there is no reason “taste”. The reasons are: advertisement" in reason.output
    assert "“..promo” is no CSS selector" in selector.output


def test_a_reason_with_a_slip_is_met_with_the_right_one(check):
    assert "Did you mean “complementary”?" in check("--include", "complementery").output


def test_a_selector_without_effect_is_told(check):
    assert "Nothing on this page is .advert." in check("--exclude", ".advert").stderr
    assert check("--exclude", ".promo").stderr == ""


def test_the_environment_has_one_on_each_line(check, monkeypatch):
    monkeypatch.setenv("READER_SHOW_EXCLUDE", "main .promo\nmain h1")
    monkeypatch.setenv("READER_SHOW_INCLUDE", "reference mark")

    assert check(command="show").output.splitlines()[0].startswith("Rest.¹")


@pytest.mark.parametrize("selector", ["p::before", "p:contains(x)", "..x"])
def test_what_selects_no_element_is_no_selector(check, selector):
    done = check("--exclude", selector)

    assert done.exit_code == 2
    assert f"“{selector}” is no CSS selector" in done.output


def test_a_lost_part_is_an_exit_status(check, monkeypatch):
    """Here the script is robbed of a line."""
    from reader.narration import Script

    lines = Script.__iter__
    kept = lambda script: (line for line in lines(script) if "Buy" not in line.said)  # noqa: E731
    monkeypatch.setattr(Script, "__iter__", kept)
    done = check()

    assert done.exit_code == 1
    assert "Lost: Buy now and save." in done.output
