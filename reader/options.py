"""What several commands take, said once."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

import click
from click.core import ParameterSource

if TYPE_CHECKING:
    from audio.lexicon import Lexicons
    from content import Document, Reason
    from reader.narration import Script
    from reader.settings import Own
    from reader.speaking import Speech

PAUSE = 0.35
"""Seconds of silence after a sentence, where nobody asks for another."""

LIMITS = {"rate": (0.4, 2.5), "pitch": (0.1, 2.0), "volume": (0.1, 2.0)}
"""What rate, pitch and volume can be, as multiples of the voice's own."""

Command = TypeVar("Command", bound=Callable[..., Any])

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON instead, for programs.")


def script(command: Command) -> Command:
    """Add the options that say what is told beside the page's words.

    The command gets, as `script`, what makes a document's script.
    """

    @wraps(command)
    def with_script(*args: Any, announce: str, emoji: str, **others: Any) -> Any:
        def make(document: Document) -> Script:
            from reader.announcements import Announce
            from reader.narration import Script

            return Script(document, Announce(announce), emoji=emoji == "name")

        return command(*args, script=make, **others)

    for option in reversed(SCRIPT):
        with_script = option(with_script)
    return cast(Command, with_script)


MakeScript: TypeAlias = "Callable[[Document], Script]"

SCRIPT: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--announce",
        type=click.Choice(["none", "some", "all"]),
        default="some",
        show_default=True,
        help="How much is said about the page's structure, beside its words.",
    ),
    click.option(
        "--emoji",
        type=click.Choice(["name", "none"]),
        default="name",
        show_default=True,
        help="Whether emoji are said by their names, or left out.",
    ),
)


def page(command: Command) -> Command:
    """Add PAGE, and what the person overrules of what is read; the command gets a `source`."""

    @wraps(command)
    def with_source(
        *args: Any,
        page: str | None,
        include: frozenset[Reason],
        exclude: tuple[str, ...],
        lang: str,
        **others: Any,
    ) -> Any:
        from reader.opening import Source

        own: Own = click.get_current_context().obj
        source = Source(page, include, exclude, own.sites, tell, lang)
        return command(*args, source=source, **others)

    for option in reversed(PAGE):
        with_source = option(with_source)
    return cast(Command, with_source)


def tell(sentence: str) -> None:
    from reader.terminal import printable

    click.echo(printable(sentence), err=True)


def _reasons(
    _: click.Context, option: click.Parameter, names: tuple[str, ...]
) -> frozenset[Reason]:
    from reader.settings import reason

    try:
        return frozenset(map(reason, names))
    except ValueError as error:
        raise click.BadParameter(str(error), param=option) from error


def _selectors(
    _: click.Context, option: click.Parameter, texts: tuple[str, ...]
) -> tuple[str, ...]:
    from reader.settings import selector

    try:
        return tuple(map(selector, texts))
    except ValueError as error:
        raise click.BadParameter(str(error), param=option) from error


def _language(_: click.Context, option: click.Parameter, written: str | None) -> str:
    if written is None:
        return ""  # content loads slowly, while an engine could already be loading
    from content.languages import tag

    language = tag(written) if written else ""
    if not language:
        raise _no_language(option, written)
    _doubt(language)
    return language


def _words_language(_: click.Context, option: click.Parameter, written: str) -> str:
    """Return a tag as it is: to spell it as a page's takes long to load."""
    from audio.languages import is_tag

    language = written.replace("_", "-")
    if language and not is_tag(language):
        raise _no_language(option, written)
    _doubt(language)
    return language


def _doubt(language: str | None) -> None:
    """Tell of a tag that is no language's. It is not refused: an engine may have a voice for it."""
    from reader.language_names import language_name

    if language and not language_name(language):
        tell(f"“{language}” is not known as a language. Write for instance es or pt-BR.")


def _no_language(option: click.Parameter, written: str) -> click.BadParameter:
    sentence = f"“{written}” is no language tag. Write for instance es or pt-BR."
    return click.BadParameter(sentence, param=option)


def _voices(
    _: click.Context, option: click.Parameter, written: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Return pairs of a language, "" for none, and the name of its voice."""
    pairs = tuple(map(_voice, written))
    if not all(name for _, name in pairs):
        raise click.BadParameter("a name has to follow the language: es=NAME.", param=option)
    return pairs


def _voice(written: str) -> tuple[str, str]:
    from audio.languages import is_tag

    language, joint, name = (part.strip() for part in written.partition("="))
    language = language.replace("_", "-")
    return (language, name) if joint and is_tag(language) else ("", written)


class OneALine(click.Option):
    """An option of which the environment has several on lines of their own: they have spaces."""

    def value_from_envvar(self, ctx: click.Context) -> Any:
        written = self.resolve_envvar_value(ctx)
        return written.splitlines() if written else None


PAGE: tuple[Callable[[Any], Any], ...] = (
    click.argument("page", required=False),
    click.option(
        "--include",
        cls=OneALine,
        callback=_reasons,
        multiple=True,
        metavar="REASON",
        help="Read what is left out for that reason; “reader check” tells the reasons."
        " Can be given several times.",
    ),
    click.option(
        "--exclude",
        cls=OneALine,
        callback=_selectors,
        multiple=True,
        metavar="SELECTOR",
        help="Leave out what that CSS selector selects, such as .promo."
        " Can be given several times.",
    ),
    click.option(
        "--lang",
        callback=_language,
        metavar="xx",
        help="The page's language, such as es or pt-BR, whatever it says itself.",
    ),
)


def lexicon(command: Command) -> Command:
    """Add --lexicon; the command gets, as `lexicons`, what finds those that hold for a document."""

    @wraps(command)
    def with_lexicons(*args: Any, lexicon: tuple[str, ...], **others: Any) -> Any:
        def find(
            document: Document | None = None, told: Callable[[str], None] | None = None
        ) -> Lexicons:
            from reader.lexicons import own_lexicons, page_lexicons

            own = own_lexicons(lexicon, told)
            return own.then(page_lexicons(document, told or tell)) if document else own

        return command(*args, lexicons=find, **others)

    return cast(Command, lexicon_option(with_lexicons))


lexicon_option = click.option(
    "--lexicon",
    cls=OneALine,
    multiple=True,
    metavar="FILE",
    help="How words are said: W3C's PLS, or lines such as “Ewing = you wing”."
    " Can be given several times; what comes first wins.",
)

device = click.option(
    "--device",
    metavar="NAME",
    help="Any part of a sound device's name; “null” plays to nowhere. “reader doctor” tells them.",
)


def lang(told: str) -> Callable[[Command], Command]:
    """Add --lang, a BCP 47 tag of words that are in no page."""
    return click.option("--lang", callback=_words_language, default="", metavar="xx", help=told)


FindLexicons: TypeAlias = "Callable[..., Lexicons]"
"""Gets a document, and who is told of what cannot be used; both can be left out.

Who is told goes on without the person's own words, where these cannot be used.
"""


def section(several: bool) -> Callable[[Command], Command]:
    return click.option(
        "--section",
        metavar="NAME",
        multiple=several,
        help="Any part of a section's name, or its number; small mistakes do not matter."
        + (" Can be given several times." if several else ""),
    )


def speech(command: Command) -> Command:
    """Add the options that say who speaks, and how."""
    for option in reversed(SPEECH):
        command = option(command)
    return command


def speech_of(
    language: str,
    lexicons: Lexicons | None = None,
    *,
    voice: tuple[tuple[str, str], ...],
    engine: str | None,
    rate: float,
    volume: float,
    pitch: float,
    pause: float,
) -> Speech:
    """Return what the speech options ask for, on a page in that language."""
    from audio.lexicon import NO_LEXICONS
    from audio.speech import Manner
    from reader.speaking import Speech

    for_all = [name for tag, name in voice if not tag]
    of_languages = tuple(pair for pair in voice if pair[0])
    named = for_all[-1] if for_all else None
    manner = Manner(rate, pitch, volume)
    found = lexicons or NO_LEXICONS
    return Speech(engine, named, language, manner, pause, of_languages, found)


def is_given(context: click.Context, name: str) -> bool:
    """Tell whether an option was given this time, not left to the settings or its default."""
    source = context.get_parameter_source(name)
    return source in (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT)


def finite(_: click.Context, option: click.Parameter, value: float) -> float:
    """Refuse what is no number (“nan”), which no range refuses."""
    if not math.isfinite(value):
        raise click.BadParameter("it must be a number.", param=option)
    return value


def _times(name: str, told: str) -> Callable[[Command], Command]:
    least, most = LIMITS[name]
    return click.option(
        f"--{name}",
        type=click.FloatRange(least, most),
        metavar="NUMBER",
        callback=finite,
        default=1.0,
        show_default=True,
        help=told,
    )


SPEECH: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--voice",
        cls=OneALine,
        callback=_voices,
        multiple=True,
        metavar="[xx=]NAME",
        help="Who speaks; “reader voices” tells the names. es=NAME is for Spanish alone."
        " Can be given several times.",
    ),
    click.option(
        "--engine", metavar="NAME", help="Which engine speaks: espeak, or the system's own: system."
    ),
    _times("rate", "How fast: 0.4 to 2.5 times the voice's own rate."),
    _times("volume", "How loud: 0.1 to 2 times."),
    _times("pitch", "How high: 0.1 to 2 times."),
    click.option(
        "--pause",
        type=click.FloatRange(0.0, 5.0),
        metavar="SECONDS",
        callback=finite,
        default=PAUSE,
        show_default=True,
        help="Silence after a sentence, 0 to 5; the other pauses are multiples of it.",
    ),
)
