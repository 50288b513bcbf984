"""The JSON that programs get. Its shapes are a promise: fields are added, never changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from audio.speech import Voice
from content.document import Document, Section
from reader.narration import Line
from reader.timing import listening_time, words


def as_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def document_shape(document: Document, sections: Sequence[Any]) -> dict[str, Any]:
    """Return `{"title", "language", "address", "sections"}`."""
    return {
        "title": document.title,
        "language": document.language,
        "address": document.address,
        "sections": sections,
    }


def outline_shape(number: int, section: Section, lines: Sequence[Line]) -> dict[str, Any]:
    """Return `{"number", "title", "level", "place", "words", "seconds"}`."""
    return {
        "number": number,
        "title": section.title,
        "level": section.level,
        "place": str(section.place),
        "words": words(lines),
        "seconds": round(listening_time(lines), 1),
    }


def script_shape(section: Section, lines: Sequence[Line]) -> dict[str, Any]:
    """Return `{"title", "level", "place", "text", "utterances"}`."""
    return {
        "title": section.title,
        "level": section.level,
        "place": str(section.place),
        "text": section.text,
        "utterances": [utterance_shape(line) for line in lines],
    }


def utterance_shape(line: Line) -> dict[str, Any]:
    """Return `{"mark", "kind", "shown", "said", "language"}`."""
    return {
        "mark": line.mark,
        "kind": str(line.kind),
        "shown": line.shown,
        "said": line.said,
        "language": line.language,
    }


def voices_shape(voices: Sequence[Voice], absent: dict[str, str]) -> dict[str, Any]:
    """Return `{"voices": [{"name", "language", "engine"}], "absent": {engine: sentence}}`."""
    rows = [{"name": v.name, "language": v.language, "engine": v.engine} for v in voices]
    return {"voices": rows, "absent": absent}
