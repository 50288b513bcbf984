"""Keeping C libraries from writing to the terminal."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# file descriptor 2 belongs to the process: two threads may not turn it away at once
_turning_away = threading.Lock()


@contextmanager
def quiet() -> Iterator[None]:
    """Turn what is written to file descriptor 2 away, for everybody, and put it back.

    Libraries write to it from C: ALSA's and PulseAudio's 25 lines where there is no device,
    espeak-ng's where its data are missing. A person would have to listen to them, and what is
    wrong is told by an error anyway. Only around the few calls that do so.
    """
    with _turning_away:
        try:
            kept = os.dup(2)
        except OSError:  # there is no descriptor 2: nothing to turn away
            yield
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            os.close(nowhere)
