"""The sound device, and the silence of the C libraries behind it."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from audio.device import Device, Opening, devices
from audio.errors import DeviceAbsent
from audio.quiet import quiet

NOWHERE = {
    "XDG_RUNTIME_DIR": "/nowhere",
    "HOME": "/nowhere",
    "PULSE_SERVER": "/nowhere",
    "ALSA_CONFIG_PATH": "/nowhere",
}


def test_the_null_device_asks_for_sound():
    """It keeps time wherever there is no sound card."""
    asked = threading.Semaphore(0)

    def source(samples):
        asked.release()
        return bytes(2 * samples)

    device = Device("null", 22050, source)
    try:
        assert all(asked.acquire(timeout=10) for _ in range(5))
    finally:
        device.close()
        device.close()


def test_the_servers_device_is_found_by_a_part_of_its_name(recorder):
    """In any case."""
    assert devices() == ("Null Output",)
    Device("null out", 22050, lambda samples: bytes(2 * samples)).close()


def test_an_unknown_device_is_told_with_the_known_ones(recorder):
    """So that one can choose."""
    with pytest.raises(DeviceAbsent, match=r"called headphones\. The devices are: Null") as caught:
        Device("headphones", 22050, bytes)
    assert caught.value.devices == ("Null Output",)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the devices of Linux")
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("None", "There is no sound device here that can be opened."),
        ("'usb'", "There is no sound device called usb. There is no device at all."),
    ],
)
def test_no_device_is_one_sentence(name, sentence):
    """Nothing else is written: ALSA and PulseAudio have 25 lines to say about it."""
    code = (
        "from audio.device import Device\nfrom audio.errors import DeviceAbsent\n"
        f"try: Device({name}, 22050, bytes)\nexcept DeviceAbsent as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **NOWHERE},
        timeout=60,
    )
    if not done.stdout:
        pytest.skip("there is a sound card here")

    assert (done.stdout.strip(), done.stderr) == (sentence, "")


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="open files are counted in /proc")  # noqa: PTH112
def test_a_closed_device_leaves_no_open_file(recorder):
    """A session that opens its device again a hundred times a day has files for it."""

    def open_files():
        return len(os.listdir("/proc/self/fd"))  # noqa: PTH208

    Device(None, 22050, bytes).close()
    before = open_files()
    for _ in range(5):
        Device(None, 22050, bytes).close()

    assert open_files() == before


def test_a_server_that_hangs_holds_up_nobody(mortal_server):
    """Neither who closes a device nor who opens one; when it wakes the device is there."""
    device = Device(None, 22050, bytes)
    mortal_server.send(signal.SIGSTOP)
    began = time.monotonic()
    device.close()
    opening = Opening(None, 22050, bytes)
    with pytest.raises(TimeoutError):
        opening.device(0.5)
    assert time.monotonic() - began < 10

    mortal_server.send(signal.SIGCONT)
    opening.device(40).close()


def test_a_device_that_nobody_waits_for_is_closed():
    """It would ask for sound for ever."""
    asked = threading.Event()

    def source(_samples):
        asked.set()
        return b""

    before = set(threading.enumerate())
    Opening("null", 22050, source).leave()
    deadline = time.monotonic() + 20
    while not set(threading.enumerate()) <= before and time.monotonic() < deadline:
        time.sleep(0.05)
    asked.clear()
    time.sleep(0.3)

    assert not asked.is_set()


def test_the_error_stream_is_turned_away_and_put_back(capfd):
    """Only while it is asked for, and after an exception too."""
    os.write(2, b"before ")
    with quiet():
        os.write(2, b"noise ")
    with pytest.raises(ValueError, match="own"), quiet():
        raise ValueError("own")
    os.write(2, b"after")

    assert capfd.readouterr().err == "before after"
