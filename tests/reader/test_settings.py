import click
import pytest

from content import Reason
from reader.errors import SettingError
from reader.settings import Site, for_commands, read_settings, sites

RATE = click.Option(["--rate"], type=click.FloatRange(0.5, 2))
COMMANDS = {
    "listen": click.Command("listen", params=[RATE, click.Option(["--voice"])]),
    "export": click.Command("export", params=[RATE, click.Option(["--format"], multiple=True)]),
}


def test_no_file_is_no_settings(tmp_path):
    assert read_settings(tmp_path / "config.toml") == {}


def test_a_broken_file_is_told_with_its_name(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text("rate = = 2")

    with pytest.raises(SettingError, match=r"config\.toml cannot be read"):
        read_settings(file)


def test_what_stands_at_the_top_holds_for_every_command_that_has_it(tmp_path):
    settings = {"rate": 1.2, "voice": "Anna", "export": {"rate": 0.9}}

    assert for_commands(settings, COMMANDS, tmp_path) == {
        "listen": {"rate": 1.2, "voice": "Anna"},
        "export": {"rate": 0.9},
    }


@pytest.mark.parametrize(
    ("settings", "name"),
    [({"rat": 1}, "rat"), ({"exprt": {}}, "exprt"), ({"listen": {"format": 1}}, "listen.format")],
)
def test_a_mistyped_setting_is_never_silently_without_effect(tmp_path, settings, name):
    with pytest.raises(SettingError, match=f"There is no setting called {name},"):
        for_commands(settings, COMMANDS, tmp_path)


def test_one_value_is_enough_where_several_could_be_given(tmp_path):
    """format = "flac" means what format = ["flac"] does."""
    settings = {"export": {"format": "flac"}}

    assert for_commands(settings, COMMANDS, tmp_path)["export"] == {"format": ["flac"]}


@pytest.mark.parametrize("value", [9, "fast"])
def test_a_value_that_the_option_does_not_take_is_told_with_its_file(tmp_path, value):
    with pytest.raises(SettingError, match=r"The setting rate in .*config\.toml cannot be used"):
        for_commands({"rate": value}, COMMANDS, tmp_path / "config.toml")


def test_a_site_has_its_own_choice(tmp_path):
    settings = {"site": {"example.org": {"include": "cookie-banner", "exclude": [".a", "#b"]}}}

    assert sites(settings, tmp_path) == {
        "example.org": Site(frozenset({Reason.COOKIE_BANNER}), (".a", "#b"))
    }
    assert for_commands(settings, COMMANDS, tmp_path) == {"listen": {}, "export": {}}


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"include": "taste"}, "reason “taste”"),
        ({"inclde": "comments"}, r"site\.example\.org\.inclde"),
        ({"exclude": "..x"}, "is no CSS selector"),
        ({"org": {"exclude": ".x"}}, "is not the name of a site"),
    ],
)
def test_a_mistake_in_a_site_s_table_is_told(tmp_path, table, told):
    with pytest.raises(SettingError, match=told):
        sites({"site": {"example.org": table}}, tmp_path / "config.toml")


def test_sites_that_are_no_tables_are_told(tmp_path):
    for site in (5, ["example.org"], {"example.org": 5}):
        with pytest.raises(SettingError, match="must be tables"):
            sites({"site": site}, tmp_path / "config.toml")
        assert for_commands({"site": site}, COMMANDS, tmp_path) == {"listen": {}, "export": {}}


def test_an_address_is_no_name_of_a_site_and_case_does_not_matter(tmp_path):
    assert list(sites({"site": {"Example.org": {}}}, tmp_path)) == ["example.org"]
    with pytest.raises(SettingError, match="is not the name of a site"):
        sites({"site": {"https://example.org/": {}}}, tmp_path / "config.toml")
