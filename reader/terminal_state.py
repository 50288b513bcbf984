"""The state of a POSIX terminal while keys come from it, and putting it back whatever happens.

Nothing is written to the terminal: all that changes is how its driver treats what is typed.
"""

from __future__ import annotations

import fcntl
import os
import signal
import sys
import termios
from contextlib import suppress
from copy import deepcopy
from typing import Any, TextIO

SHELL = "/bin/sh"
ABOVE_STANDARD = 10  # descriptors from here on are none of those that a shell gives names

IFLAG, LFLAG, CC = 0, 3, 6  # where they are in what termios.tcgetattr returns
Attributes = list[Any]

# What is off while keys are read, and stty's word for it: showing what is typed, waiting for the
# end of a line, stopping the output, telling Enter as the end of a line.
OFF = (
    (LFLAG, termios.ECHO, "echo"),
    (LFLAG, termios.ICANON, "icanon"),
    (LFLAG, termios.IEXTEN, "iexten"),
    (IFLAG, termios.IXON, "ixon"),
    (IFLAG, termios.IXOFF, "ixoff"),
    (IFLAG, termios.ICRNL, "icrnl"),
    (IFLAG, termios.INLCR, "inlcr"),
    (IFLAG, termios.IGNCR, "igncr"),
)

GUARD = """
trap '' HUP INT QUIT TERM TSTP TTIN TTOU
exec 3>&1 >/dev/null
cd /
ours=$(stty -g <&3) || exit
while read -r changed; do ours=$(stty -g <&3); done
sleep 0.2 || sleep 1
[ "$(stty -g <&3)" = "$ours" ] && stty "$@" <&3
"""
"""Waits until nobody can write to its input any more, then puts back its output, a terminal.

A shell that sees us die puts it back itself and begins to edit a line; it is given the time to,
and a terminal that is not as we left it is left alone.
"""


class Terminal:
    """A terminal that shows nothing of what is typed and hands it on key by key.

    Ctrl-C goes on interrupting until `take_interrupts`. Ctrl-\\ always ends the program, so that
    there is a way out of whatever hangs.
    """

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self._before: Attributes = termios.tcgetattr(descriptor)
        self._off = os.fpathconf(descriptor, "PC_VDISABLE").to_bytes(1, "little")
        self._change(self._silent())
        self._guard = Guard(descriptor, _words(self._before, self._off))

    def _silent(self) -> Attributes:
        attributes = deepcopy(self._before)
        for where, flag, _ in OFF:
            attributes[where] &= ~flag
        attributes[CC][termios.VSUSP] = self._off
        attributes[CC][termios.VMIN] = 1
        attributes[CC][termios.VTIME] = 0
        return attributes

    def take_interrupts(self) -> None:
        """Let Ctrl-C come as a key."""
        attributes = self._silent()
        attributes[CC][termios.VINTR] = self._off
        self._change(attributes)
        self._guard.look_again()

    def _change(self, attributes: Attributes) -> None:
        """Change at once, losing nothing of what was typed."""
        with suppress(termios.error):  # it was closed in this moment
            termios.tcsetattr(self.descriptor, termios.TCSANOW, attributes)

    @property
    def lost(self) -> bool:
        """Whether no key will come any more: the terminal was closed, or belongs to others."""
        try:
            termios.tcgetattr(self.descriptor)
        except termios.error:
            return True
        return _in_background(self.descriptor)

    def put_back(self) -> None:
        if not self.lost:
            self._change(self._before)
        self._guard.dismiss()
        os.close(self.descriptor)


class Guard:
    """A shell that puts a terminal back should we die without doing so, as by SIGKILL.

    It waits at a pipe, in a process group of its own, so that nothing meant for us reaches it.
    """

    def __init__(self, terminal: int, words: tuple[str, ...]) -> None:
        """`words` are what stty is to be told. Without a shell there is no guard."""
        below = os.pipe()
        ours, self._pipe = map(_above_standard, below)
        for descriptor in below:
            os.close(descriptor)
        self._process = _shell((GUARD, *words), stdin=ours, stdout=terminal)
        os.close(ours)

    def look_again(self) -> None:
        """Tell it that we have changed the terminal."""
        with suppress(OSError):  # there is no guard
            os.write(self._pipe, b"\n")

    def dismiss(self) -> None:
        if self._process:
            with suppress(ProcessLookupError, ChildProcessError):
                os.kill(self._process, signal.SIGKILL)
                os.waitpid(self._process, 0)
        os.close(self._pipe)


def _shell(words: tuple[str, ...], stdin: int, stdout: int) -> int | None:
    """Start a shell and return its process, without subprocess: its import takes 12 ms."""
    try:
        return os.posix_spawn(
            SHELL,
            (SHELL, "-c", words[0], "reader-guard", *words[1:]),
            os.environ,
            setpgroup=0,
            file_actions=(
                (os.POSIX_SPAWN_DUP2, stdin, 0),
                (os.POSIX_SPAWN_DUP2, stdout, 1),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ),
        )
    except OSError:
        return None


def _words(attributes: Attributes, off: bytes) -> tuple[str, ...]:
    """Return what undoes our changes, in stty's words: its saved form is another on each system."""
    flags = (word for where, flag, word in OFF if attributes[where] & flag)
    characters = attributes[CC]
    numbers = (("min", characters[termios.VMIN]), ("time", characters[termios.VTIME]))
    keys = (("intr", characters[termios.VINTR]), ("susp", characters[termios.VSUSP]))
    return (
        *flags,
        *(word for name, value in numbers for word in (name, str(_number(value)))),
        *(word for name, value in keys for word in (name, _hat(value, off))),
    )


def _number(value: bytes | int) -> int:
    """Return what termios gives as a number where lines are not waited for, else as a byte."""
    return value if isinstance(value, int) else value[0]


def _hat(character: bytes | int, off: bytes) -> str:
    code = _number(character)
    if code == off[0]:
        return "undef"
    return f"^{chr(code ^ 64)}" if code < 32 or code == 127 else chr(code)


def open_terminal() -> int | None:
    """Return a descriptor of the terminal that keys can be read from, or None; it is the caller's.

    A job in the background has none: whoever types is typing for somebody else.
    """
    streams = [_number_of(stream) for stream in (sys.stdin, sys.stdout, sys.stderr)]
    if streams == [None] * 3:
        return None  # a program called us with values for files: there is nobody who presses keys
    stdin, *others = streams
    return next(filter(None, map(_opened, (stdin, "/dev/tty", *others))), None)


def _number_of(stream: TextIO | None) -> int | None:
    try:
        return stream.fileno() if stream else None
    except (OSError, ValueError):
        return None


def _opened(which: int | str | None) -> int | None:
    """Return a descriptor of our own for that one or that file, where keys come from it."""
    if which is None:
        return None
    try:
        found = which if isinstance(which, int) else os.open(which, os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return None
    descriptor = _above_standard(found)
    if found != which:
        os.close(found)
    if _gives_keys(descriptor):
        return descriptor
    os.close(descriptor)
    return None


def _above_standard(descriptor: int) -> int:
    return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, ABOVE_STANDARD)


def _gives_keys(descriptor: int) -> bool:
    readable = fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE != os.O_WRONLY
    return os.isatty(descriptor) and readable and not _in_background(descriptor)


def _in_background(descriptor: int) -> bool:
    try:
        return os.tcgetpgrp(descriptor) != os.getpgrp()
    except OSError:
        return False  # a terminal without jobs, as it is not our session's
