"""A process of its own for pyttsx3, so that a voice that hangs or crashes takes nothing with it.

Run as a script, with the name of a pyttsx3 driver or nothing for the system's own. It imports
nothing of this package. One JSON object a line comes in, one goes out:

    {"do": "voices"}  ->  {"voices": [{"id": …, "name": …, "languages": […]}, …]}
    {"do": "save", "text": …, "path": …, "voice": id, "rate": words a minute, "volume": 0 to 1}
                      ->  {"saved": path}
    anything wrong    ->  {"error": sentence}
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import Any


def voices(engine: Any, _request: dict[str, Any]) -> dict[str, Any]:
    return {"voices": [described(voice) for voice in engine.getProperty("voices")]}


def described(voice: Any) -> dict[str, Any]:
    languages = [str(language) for language in voice.languages if language]
    return {"id": voice.id, "name": voice.name, "languages": languages}


def save(engine: Any, request: dict[str, Any]) -> dict[str, Any]:
    """Write a text's sound to a file; what pyttsx3 swallows while it runs is raised."""
    errors: list[Exception] = []
    token = engine.connect("error", lambda name, exception: errors.append(exception))
    for setting in ("voice", "rate", "volume"):
        engine.setProperty(setting, request[setting])
    engine.save_to_file(request["text"], request["path"])
    engine.runAndWait()
    engine.disconnect(token)
    if errors:
        raise errors[0]
    return {"saved": request["path"]}


DEEDS: dict[str, Callable[[Any, dict[str, Any]], dict[str, Any]]] = {"voices": voices, "save": save}


def answer(driver: str | None, line: str) -> dict[str, Any]:
    """Return the answer to one line; every exception becomes a sentence for the other side."""
    import pyttsx3

    try:
        request = json.loads(line)
        return DEEDS[request["do"]](pyttsx3.init(driver), request)
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


def main() -> None:
    # pyttsx3 prints on standard output; only answers may go there
    with os.fdopen(os.dup(1), "w", encoding="ascii") as answers:
        os.dup2(2, 1)
        for line in sys.stdin:
            answers.write(json.dumps(answer(sys.argv[1] if sys.argv[1:] else None, line)) + "\n")
            answers.flush()


if __name__ == "__main__":
    main()
