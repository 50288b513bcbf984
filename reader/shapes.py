"""The JSON that programs get. Its shapes are a promise: fields are added, never changed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from audio.speech import Voice
from content.document import Document, Reason, Section
from content.told import another_language
from reader.narration import Line
from reader.timing import listening_time, words

if TYPE_CHECKING:
    from reader.coverage import Fate
    from reader.proofreading import SpokenLine


def as_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def document_shape(document: Document, sections: Sequence[Any]) -> dict[str, Any]:
    """Return `{"title", "language", "language_is_guessed", "address", "sections"}`."""
    return {
        "title": document.title,
        "language": document.language,
        "language_is_guessed": document.language_is_guessed,
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


def script_shape(section: Section, utterances: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return `{"title", "level", "place", "text", "utterances"}`."""
    return {
        "title": section.title,
        "level": section.level,
        "place": str(section.place),
        "text": section.text,
        "utterances": utterances,
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


def spoken_shape(line: SpokenLine) -> dict[str, Any]:
    """Return an utterance's shape with `"spoken"`, what an engine is given, and `"changes"`.

    These are `{"begin", "end", "shown", "spoken", "ipa", "lexicon", "doubt"}`; they begin and end
    in `said`, in characters (Unicode code points). `lexicon` is whether one tells it.
    """
    changes = [
        {
            "begin": piece.begin,
            "end": piece.end,
            "shown": line.line.said[piece.begin : piece.end],
            "spoken": piece.said,
            "ipa": piece.ipa,
            "lexicon": piece.is_told,
            "doubt": piece.doubt,
        }
        for piece in line.pieces
    ]
    return utterance_shape(line.line) | {"spoken": line.said, "changes": changes}


def check_shape(
    document: Document, found: Sequence[Fate], unspoken: Mapping[int, Sequence[str]]
) -> dict[str, Any]:
    """Return `{"title", "language", …, "address", "looks_like", "unspoken", "counts", "said", …}`.

    `looks_like` is the language of the words where the page declares another, else "". `unspoken`
    are `{"section", "languages"}`, where there are words that no voice speaks.
    `counts` is `{"said", "left_out", "lost", "images_without_description"}`; the parts are
    `{"text", "is_name"}`, what is said with its `mark`, what is left out with its `reason`.
    """
    shapes: dict[str, list[dict[str, Any]]] = {"said": [], "left_out": [], "lost": []}
    for one in found:
        shape: dict[str, Any] = {"text": one.part.text, "is_name": one.part.is_name}
        if one.mark:
            shapes["said"].append(shape | {"mark": one.mark})
        elif one.reason:
            shapes["left_out"].append(shape | {"reason": one.reason})
        else:
            shapes["lost"].append(shape)
    images = sum(1 for p in document.left_out if p.reason is Reason.IMAGE_WITHOUT_DESCRIPTION)
    counts = {name: len(parts) for name, parts in shapes.items()}
    head = document_shape(document, [])
    del head["sections"]
    head["looks_like"] = another_language(document)
    head["unspoken"] = [{"section": n, "languages": list(tags)} for n, tags in unspoken.items()]
    return head | {"counts": counts | {"images_without_description": images}} | shapes


def voices_shape(voices: Sequence[Voice], absent: dict[str, str]) -> dict[str, Any]:
    """Return `{"voices": [{"name", "language", "engine"}], "absent": {engine: sentence}}`."""
    rows = [{"name": v.name, "language": v.language, "engine": v.engine} for v in voices]
    return {"voices": rows, "absent": absent}
