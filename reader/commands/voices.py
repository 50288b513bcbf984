"""`reader voices`: what can speak here, and why what can't, can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader import options

if TYPE_CHECKING:
    from audio.speech import Voice


@click.command("voices", short_help="Tell who can speak here.")
@click.option("--language", metavar="xx", help="Only voices of this language, such as es or pt-BR.")
@options.as_json
def command(language: str | None, as_json: bool) -> None:
    """Tell the voices that can speak here, and why what cannot speak cannot."""
    from audio.engines import ONLY_BY_NAME, engines
    from reader.shapes import as_text, voices_shape
    from reader.terminal import printable

    voices: list[Voice] = []
    absent: dict[str, str] = {}
    for name, engine in engines().items():
        if name in ONLY_BY_NAME:
            continue
        absence = engine if isinstance(engine, str) else engine.absence()
        if absence is None and not isinstance(engine, str):
            voices += engine.voices()
            engine.close()
        elif absence:
            absent[name] = absence
    heard = [voice for voice in voices if _wanted(voice, language)]
    if as_json:
        click.echo(as_text(voices_shape(heard, absent)))
    else:
        for voice in heard:
            click.echo(printable(f"{voice.name}, {voice.language}, {voice.engine}"))
        for sentence in absent.values():
            click.echo(printable(sentence))
    if not heard:
        _refuse(language)


def _wanted(voice: Voice, language: str | None) -> bool:
    from audio.languages import speaks

    return not language or speaks(voice.language, language) or speaks(language, voice.language)


def _refuse(language: str | None) -> None:
    from audio.errors import EngineAbsent, VoiceNotFound

    if language:
        raise VoiceNotFound(f"No voice here speaks the language {language}.")
    raise EngineAbsent("Nothing can speak here.")
