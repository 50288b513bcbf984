"""Keys of a real terminal, byte by byte, and the terminal afterwards."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a console of Windows is no pseudo-terminal", allow_module_level=True)

import termios

PROGRAM = """
import fcntl, os, signal, sys, termios, time
for stream in (0, 1, 2):
    if os.isatty(stream):
        fcntl.ioctl(stream, termios.TIOCSCTTY, 0)
        break
from reader.keyboard import keys_to
out = open(sys.argv[1], "a", buffering=1, encoding="utf-8")
def tell(name):
    out.write(name + "\\n")
"""
LISTENS = """
with keys_to(tell) as keyboard:
    keyboard.ready()
    tell("begun")
    time.sleep(60)
"""


class Pressed:
    """A program in a terminal of its own, and the person at it."""

    def __init__(self, told: Path, program: str, **files: object) -> None:
        self.master, self.slave = os.openpty()
        self.before = self.state()
        self._told = told
        told.touch()
        files = {name: files.get(name, self.slave) for name in ("stdin", "stdout", "stderr")}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM + textwrap.dedent(program), str(told)],
            start_new_session=True,
            **files,  # type: ignore[call-overload]
        )

    def state(self) -> list[object]:
        return termios.tcgetattr(self.slave)

    def told(self) -> list[str]:
        return self._told.read_text(encoding="utf-8").splitlines()

    def until(self, *last: str) -> list[str]:
        """What was told, when it ends so."""
        wait_until(lambda: self.told()[-len(last) :] == list(last), self.told)
        return self.told()

    def press(self, *sent: str) -> None:
        for part in sent:
            os.write(self.master, part.encode())

    def written(self) -> bytes:
        """What has come to the screen."""
        found = b""
        while select.select((self.master,), (), (), 0.05)[0]:
            found += os.read(self.master, 1000)
        return found

    def hang_up(self) -> None:
        for descriptor in (self.master, self.slave):
            os.close(descriptor)
        self.master = -1

    def close(self) -> None:
        self.process.kill()
        self.process.wait(20)
        if self.process.stdin:
            self.process.stdin.close()
        if self.master >= 0:
            self.hang_up()


def wait_until(true: Callable[[], bool], what: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline, what()
        time.sleep(0.005)


@pytest.fixture
def at_terminal(tmp_path: Path) -> Iterator[Callable[..., Pressed]]:
    """Start a program in a new terminal."""
    begun: list[Pressed] = []

    def start(program: str, **files: object) -> Pressed:
        begun.append(Pressed(tmp_path / f"told{len(begun)}", program, **files))
        return begun[-1]

    yield start
    for pressed in begun:
        pressed.close()


def test_keys_come_in_order(at_terminal):
    pressed = at_terminal(LISTENS)
    pressed.until("begun")
    pressed.press("hé症 \x1b[1;5C\x1bOA\x03")
    told = pressed.until("ctrl-c")

    assert told == ["begun", "h", "é", "症", "space", "ctrl-right", "up", "ctrl-c"]


def test_escape_alone_comes_soon(at_terminal):
    """Nobody waits for what may follow; 50 ms, and a busy machine's time."""
    pressed = at_terminal(LISTENS)
    pressed.until("begun")
    pressed.press("a")
    pressed.until("a")
    began = time.monotonic()
    pressed.press("\x1b")
    pressed.until("escape")
    assert 0.04 < time.monotonic() - began < 0.5

    pressed.press("\x1b")
    pressed.until("escape", "escape")
    pressed.press("\x1b\x1b")
    pressed.until("escape", "escape", "escape", "escape")
    pressed.press("\x1b1")
    pressed.until("alt-1")


def test_a_key_that_comes_in_pieces_is_one(at_terminal):
    pressed = at_terminal(LISTENS)
    pressed.until("begun")
    pressed.press("x")
    pressed.until("x")
    for byte in (b"\x1b", b"[", b"1;5", b"C", b"\xe7", b"\x97\x87"):
        os.write(pressed.master, byte)
        time.sleep(0.01)

    assert pressed.until("症") == ["begun", "x", "ctrl-right", "症"]


def test_nothing_is_shown_and_nothing_lost_from_the_first_moment(at_terminal):
    pressed = at_terminal(
        """
        with keys_to(tell) as keyboard:
            tell("silent")
            time.sleep(0.5)
            keyboard.ready()
            keyboard.ready()
            tell("ready")
            time.sleep(60)
        """
    )
    pressed.until("silent")
    pressed.press("ab", "\x1b[C", "\r", "c")
    pressed.until("ready", "a", "b", "right", "enter", "c")
    pressed.press("d")
    pressed.until("d")

    assert pressed.written() == b""


def test_what_was_typed_before_is_not_lost(at_terminal):
    pressed = at_terminal(f"tell('here')\ntime.sleep(0.3)\n{LISTENS}")
    pressed.until("here")
    pressed.press("ab")

    pressed.until("a", "b")


def test_control_c_interrupts_until_keys_are_taken(at_terminal):
    pressed = at_terminal(
        """
        try:
            with keys_to(tell):
                tell("silent")
                time.sleep(60)
        except KeyboardInterrupt:
            tell("interrupted")
        """
    )
    pressed.until("silent")
    pressed.press("a\x03")
    pressed.until("interrupted")
    pressed.process.wait(20)

    assert pressed.state() == pressed.before


def test_a_long_paste_comes_whole(at_terminal):
    pressed = at_terminal(LISTENS)
    pressed.until("begun")
    pressed.press(*["0123456789" * 30] * 20, "\r")

    assert "".join(pressed.until("enter")[1:-1]) == "0123456789" * 600


@pytest.mark.parametrize("key", ["\x1a", "\x13", "\x11", "\x16", "\x0f", "\x04", "\x15", "\x12"])
def test_keys_that_a_terminal_would_keep_for_itself_come_too(at_terminal, key):
    """To suspend, to stop the output, to enter the next key as it is, to end …"""
    pressed = at_terminal(LISTENS)
    pressed.until("begun")
    pressed.press(key)

    pressed.until(f"ctrl-{chr(ord(key) + 96)}")


ENDS = {
    "in good order": "",
    "by an exception": "raise SystemExit(3)",
    "by SIGTERM": "os.kill(os.getpid(), signal.SIGTERM)",
    "by SIGHUP": "os.kill(os.getpid(), signal.SIGHUP)",
    "killed": "os.kill(os.getpid(), signal.SIGKILL)",
    "aborted": "os.abort()",
    "by SIGSEGV": "import ctypes; ctypes.string_at(0)",
    "without cleaning up": "os._exit(1)",
}


@pytest.mark.parametrize("ready", ["keyboard.ready()", "pass"], ids=["keys", "no keys yet"])
@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_however_it_ends_the_terminal_is_as_before(at_terminal, end, ready):
    pressed = at_terminal(
        f"""
        import resource
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with keys_to(tell) as keyboard:
            {ready}
            tell("begun")
            time.sleep(0.3)
            {end}
        """
    )
    pressed.until("begun")
    assert pressed.state() != pressed.before
    pressed.process.wait(20)

    wait_until(lambda: pressed.state() == pressed.before, pressed.state)
    assert pressed.written() == b"" or end.startswith("raise")


def test_control_backslash_ends_what_hangs(at_terminal):
    pressed = at_terminal(
        "import resource; resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n" + LISTENS
    )
    pressed.until("begun")
    pressed.press("\x1c")

    assert pressed.process.wait(20) == -signal.SIGQUIT
    wait_until(lambda: pressed.state() == pressed.before, pressed.state)


def test_a_terminal_that_others_have_put_back_is_left_to_them(at_terminal):
    """A shell that sees us killed puts its terminal back itself, and begins to edit a line."""
    pressed = at_terminal(LISTENS)
    pressed.until("begun")
    time.sleep(0.5)
    theirs = pressed.state()
    theirs[3] |= termios.ECHO | termios.ECHONL
    termios.tcsetattr(pressed.slave, termios.TCSANOW, theirs)
    pressed.process.kill()
    pressed.process.wait(20)
    time.sleep(1)

    assert pressed.state() == theirs


def children(process: int) -> list[str]:
    listed = subprocess.run(
        ["ps", "-A", "-o", "ppid=,args="], capture_output=True, text=True, check=True
    )
    return [line for line in listed.stdout.splitlines() if line.split()[0] == str(process)]


def test_no_process_is_left_over(at_terminal):
    pressed = at_terminal(
        """
        for _ in range(20):
            with keys_to(tell) as keyboard:
                keyboard.ready()
        tell("ended")
        tell(str(len(os.listdir("/dev/fd"))))
        time.sleep(60)
        """
    )
    wait_until(lambda: "ended" in pressed.told(), pressed.told)

    assert children(pressed.process.pid) == []
    wait_until(lambda: len(pressed.told()) == 2, pressed.told)
    assert int(pressed.told()[1]) < 8


def test_a_terminal_that_is_closed_is_told_once(at_terminal):
    """The window is closed; who ignores the signal for it hears of it as of a key."""
    pressed = at_terminal(
        """
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        sys.stderr = out
        with keys_to(tell) as keyboard:
            keyboard.ready()
            while "closed" not in open(sys.argv[1], encoding="utf-8").read():
                time.sleep(0.05)
            began = time.process_time()
            time.sleep(0.5)
            tell("at rest" if time.process_time() - began < 0.1 else "busy")
        """
    )
    pressed.press("a")
    pressed.until("a")
    pressed.hang_up()

    assert pressed.until("at rest") == ["a", "closed", "at rest"]


def test_a_terminal_that_is_closed_before_keys_are_taken(at_terminal):
    pressed = at_terminal(
        """
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        sys.stderr = out
        with keys_to(tell) as keyboard:
            tell("silent")
            time.sleep(0.5)
            keyboard.ready()
            time.sleep(0.5)
        tell("ended")
        """
    )
    pressed.until("silent")
    pressed.hang_up()

    assert pressed.until("ended") == ["silent", "closed", "ended"]


def test_keys_come_from_the_terminal_where_the_page_comes_from_a_pipe(at_terminal):
    pressed = at_terminal(LISTENS, stdin=subprocess.PIPE)
    pressed.until("begun")
    pressed.press("a\x1b[C")
    pressed.until("a", "right")
    pressed.process.kill()
    wait_until(lambda: pressed.state() == pressed.before, pressed.state)


def test_keys_come_from_the_terminal_where_all_else_is_a_file(at_terminal, tmp_path):
    pressed = at_terminal(
        f"""
        for stream in (0, 1, 2):
            os.dup2(os.open(os.devnull, os.O_RDWR), stream)
        {textwrap.indent(LISTENS, " " * 8).strip()}
        """
    )
    pressed.until("begun")
    pressed.press("a\x1b")

    pressed.until("a", "escape")


def test_a_terminal_that_can_do_little_has_keys(at_terminal, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    pressed = at_terminal(LISTENS)
    pressed.until("begun")
    pressed.press("q")

    pressed.until("q")


def test_a_job_in_the_background_has_no_keys(at_terminal):
    """And is not stopped for asking."""
    pressed = at_terminal(
        """
        if child := os.fork():
            os.waitpid(child, os.WUNTRACED)
            tell("over")
        else:
            os.setpgid(0, 0)
            with keys_to(tell) as keyboard:
                tell(str(keyboard))
        """
    )

    assert pressed.until("over") == ["None", "over"]
    assert pressed.state() == pressed.before


def test_the_keyboard_for_windows_brings_the_same_names(at_terminal):
    """It reads what prompt_toolkit finds, here too."""
    pressed = at_terminal(
        """
        from reader.console_keys import ConsoleKeyboard
        keyboard = ConsoleKeyboard(tell)
        keyboard.close()
        keyboard.ready()
        keyboard.ready()
        while "escape" not in open(sys.argv[1], encoding="utf-8").read():
            time.sleep(0.05)
        keyboard.close()
        tell("ended")
        """
    )
    wait_until(lambda: pressed.state() != pressed.before, pressed.state)
    pressed.press("é\x1b[1;5C\x1b")
    told = pressed.until("ended")

    assert told == ["é", "ctrl-right", "escape", "ended"]
    assert pressed.state() == pressed.before


def test_where_nobody_is_there_are_no_keys():
    """As in a service of the system."""
    code = "from reader.keyboard import keys_to\nwith keys_to(print) as keyboard: print(keyboard)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        stdin=subprocess.DEVNULL, capture_output=True, start_new_session=True, check=True,
    )  # fmt: skip

    assert done.stdout == b"None\n"
