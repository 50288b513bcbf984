"""Ending in good order, however one is told to end."""

from __future__ import annotations

import signal


def end_as_ctrl_c_does() -> None:
    """Let SIGTERM, and a terminal that is closed, raise KeyboardInterrupt too.

    What is ignored stays so: nohup ignores SIGHUP.
    """
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
