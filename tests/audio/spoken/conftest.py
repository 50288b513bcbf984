"""What espeak-ng makes of words, asked in a process of its own: the library is one per process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest

_ASKED = """
import ctypes, json, sys
import espeakng_loader
library = ctypes.CDLL(espeakng_loader.get_library_path())
library.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0x8000)
phonemes = library.espeak_TextToPhonemes
phonemes.restype = ctypes.c_char_p
phonemes.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
def heard(voice, text):
    if library.espeak_SetVoiceByName(voice.encode()):
        return None
    rest, clauses = ctypes.c_char_p(text.encode()), []
    while rest.value is not None:
        clauses.append((phonemes(ctypes.byref(rest), 1, 2) or b"").decode())
    return " ".join("".join(clauses).split())
json.dump([heard(voice, text) for voice, text in json.load(sys.stdin)], sys.stdout)
"""

Heard = Callable[[Sequence[tuple[str, str]]], list[str]]


@pytest.fixture(scope="session")
def heard() -> Heard:
    """Return what gives the phonemes, as IPA, that voices of espeak-ng have for texts."""

    def ask(said: Sequence[tuple[str, str]]) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", _ASKED],
            input=json.dumps(list(said)), capture_output=True, text=True, check=True, timeout=120,
        )  # fmt: skip
        return list(json.loads(done.stdout))

    return ask
