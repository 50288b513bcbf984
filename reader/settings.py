"""Settings that stay: `config.toml` in the user's settings folder.

An option given on the command line wins over the environment (READER_EXPORT_FORMAT), that
over this file, that over the default.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from os.path import expanduser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.errors import SettingError

if TYPE_CHECKING:
    from content import Reason

_HOST = re.compile(r"[^\s/:@]+")

Settings = dict[str, Any]
Options = dict[str, click.Option]


def settings_file() -> Path:
    from platformdirs import user_config_path

    return user_config_path("page-reader", appauthor=False) / "config.toml"


def read_settings(file: Path) -> Settings:
    """Return what the file holds; nothing where there is no file. Raises SettingError."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingError(
            f"The settings in {file} cannot be read: {error}.",
            hint="Mend the file, or move it away to go on without it.",
        ) from error


@dataclass(frozen=True, slots=True)
class Site:
    """What is read or left out on the pages of one site."""

    include: frozenset[Reason] = frozenset()
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """What the settings have beside options: by site, and the keys for what they do."""

    sites: Mapping[str, Site]
    keys: Mapping[str, tuple[str, ...]]


def keys(settings: Settings, file: Path) -> dict[str, tuple[str, ...]]:
    """Return the table `keys`: for what is to be done, which keys do it. Raises SettingError."""
    table = settings.get("keys", {})
    if not table:
        return {}
    from reader.key_names import key_name
    from reader.keys import bindings

    try:
        if not isinstance(table, dict):
            raise ValueError("it must be a table.")
        chosen = {name: tuple(map(key_name, _texts(value))) for name, value in table.items()}
        bindings(chosen)
    except ValueError as error:
        raise SettingError(
            f"The setting keys in {file} cannot be used: {error}",
            hint='Write for instance [keys], and below it next-heading = ["h", "F6"].',
        ) from error
    return chosen


def sites(settings: Settings, file: Path) -> dict[str, Site]:
    """Return the tables under `site`, by the host's name. Raises SettingError."""
    tables = settings.get("site", {})
    if not isinstance(tables, dict) or not all(isinstance(t, dict) for t in tables.values()):
        raise SettingError(
            f"The setting site in {file} cannot be used: it must be tables.",
            hint='Write for instance [site."example.org"], and below it exclude = [".promo"].',
        )
    return {name.lower(): _site(name, table, file) for name, table in tables.items()}


def _site(name: str, table: Settings, file: Path) -> Site:
    if any(isinstance(value, dict) for value in table.values()) or not _HOST.fullmatch(name):
        raise SettingError(
            f"The setting site.{name} in {file} is not the name of a site.",
            hint='Write the name as in an address, in quotation marks: [site."example.org"].',
        )
    _refuse_unknown(set(table) - {"include", "exclude"}, file, f"site.{name}.")
    include, exclude = (_texts(table.get(key, [])) for key in ("include", "exclude"))
    try:
        return Site(frozenset(map(reason, include)), tuple(map(selector, exclude)))
    except ValueError as error:
        raise SettingError(
            f"The setting site.{name} in {file} cannot be used: {error}",
            hint="Mend that line of the file.",
        ) from error


def _texts(value: Any) -> list[str]:
    return [str(one) for one in (value if isinstance(value, list) else [value])]


def reason(name: str) -> Reason:
    """Return the reason of that name, “cookie banner” or “cookie-banner”. Raises ValueError."""
    from difflib import get_close_matches

    from content import INCLUDABLE

    for one in INCLUDABLE:
        if one == name.strip().lower().replace("-", " "):
            return one
    if close := get_close_matches(name.lower(), sorted(INCLUDABLE), 1):
        raise ValueError(f"there is no reason “{name}”. Did you mean “{close[0]}”?")
    known = ", ".join(sorted(INCLUDABLE))
    raise ValueError(f"there is no reason “{name}”. The reasons are: {known}.")


def selector(text: str) -> str:
    """Return a CSS selector as it is. Raises ValueError for what is none."""
    from content.choices import understand_selector
    from content.errors import SelectorNotUnderstood

    try:
        understand_selector(text)
    except SelectorNotUnderstood as error:
        raise ValueError(str(error)) from error
    return text


def for_commands(settings: Settings, commands: Mapping[str, click.Command], file: Path) -> Settings:
    """Return click's default map: what stands at the top holds for every command that has it.

    Raises SettingError for a name that no command knows, so that a mistyped setting is never
    silently without effect, and for a value that its option does not take.
    """
    options = {name: _options(command) for name, command in commands.items()}
    others = {name: value for name, value in settings.items() if name not in ("site", "keys")}
    shared = {name: value for name, value in others.items() if not isinstance(value, dict)}
    own = {name: value for name, value in others.items() if isinstance(value, dict)}
    _refuse_unknown(set(shared).difference(*options.values()), file, "")
    _refuse_unknown(set(own) - set(options), file, "")
    for command, values in own.items():
        _refuse_unknown(set(values) - set(options[command]), file, f"{command}.")
    return {
        name: _for_command(command, shared | own.get(name, {}), file)
        for name, command in commands.items()
    }


def _for_command(command: click.Command, values: Settings, file: Path) -> Settings:
    """Return what holds for a command, and for those in it."""
    known = _options(command)
    own = {
        name: _value(value, known[name], command, file)
        for name, value in values.items()
        if name in known
    }
    inner = command.commands if isinstance(command, click.Group) else {}
    return own | {name: _for_command(each, values, file) for name, each in inner.items()}


def _options(command: click.Command) -> Options:
    return {p.name: p for p in command.params if isinstance(p, click.Option) and p.name}


def _value(value: Any, option: click.Option, command: click.Command, file: Path) -> Any:
    """Return a setting's value, of which one is enough where the option takes several.

    A path is one from the settings' folder, since settings hold wherever one is.
    """
    several = [value] if option.multiple and isinstance(value, str) else value
    if option.name == "lexicon" and isinstance(several, list):
        several = [str(file.parent / at_home(str(path))) for path in several]
    try:
        option.type_cast_value(click.Context(command), several)
    except click.BadParameter as error:
        raise SettingError(
            f"The setting {option.name} in {file} cannot be used: {error.message}",
            hint="Mend that line of the file.",
        ) from error
    return several


def at_home(path: str) -> str:
    """Return a path with a home folder for ~; that of nobody stays, and is no file."""
    return expanduser(path)  # noqa: PTH111  # Path raises where there is no such home


def _refuse_unknown(names: set[str], file: Path, prefix: str) -> None:
    if names:
        raise SettingError(
            f"There is no setting called {prefix}{min(names)}, which stands in {file}.",
            hint="“reader COMMAND --help” tells the options; a setting has the name of its option.",
        )
