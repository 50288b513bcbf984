"""Live playing: on the null device everywhere, and on a real sound server, recorded."""

import threading
import time
from contextlib import closing
from itertools import pairwise

import pytest

from audio.engines.apart import Apart
from audio.engines.silence import Silence
from audio.errors import DeviceAbsent, EngineSilent, SpeechFailed
from audio.events import Ended, Failed, Finished, Lost, Started
from audio.playing import Player
from audio.recording import record
from audio.speaker import Speaker
from audio.speech import Clip, Manner

from ..conftest import recorded

RATE = 22050
LONG = "and more of this and more of that " * 8


class Listener:
    """Collects events; `until` waits for one."""

    def __init__(self):
        self.events = []
        self._changed = threading.Condition()

    def __call__(self, event):
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()

    def until(self, wanted, seconds=30):
        """Wait for an event, or for one of a kind."""
        with self._changed:
            found = self._changed.wait_for(
                lambda: any(wanted in (event, type(event)) for event in self.events), seconds
            )
        assert found, self.events


@pytest.fixture
def listener():
    return Listener()


@pytest.fixture
def quick():
    """The silent engine, ten times as fast: 34 ms a word."""
    return Speaker(Silence(), manner=Manner(rate=10), pause=0.05)


@pytest.fixture
def player(quick):
    with Player(quick, device="null") as player:
        yield player


def test_a_script_is_told_from_its_start_to_its_end(player, listener, breath):
    """Every mark, in order, then the end."""
    player.play([breath("One two", "a"), breath("Three", "b")], listener)
    listener.until(Ended)

    assert listener.events == [Started("a"), Finished("a"), Started("b"), Finished("b"), Ended()]


def test_each_script_tells_its_own_listener(player, listener, breath):
    """Who keeps events knows which script they are of."""
    other = Listener()
    player.play([breath(LONG, "a")], other)
    other.until(Started("a"))
    player.play([breath("One", "b")], listener)
    listener.until(Ended)

    assert other.events == [Started("a")]
    assert listener.events == [Started("b"), Finished("b"), Ended()]


def test_an_empty_script_ends(player, listener):
    """Nobody waits for ever."""
    player.play([], listener)
    listener.until(Ended)

    assert listener.events == [Ended()]


def test_playing_takes_as_long_as_the_sound(player, listener, breath):
    """It is heard in real time, not faster."""
    began = time.monotonic()
    player.play([breath("word " * 20)], listener)
    listener.until(Ended)

    assert time.monotonic() - began > 20 * 60 / 175 / 10


def test_a_new_script_replaces_the_old_at_once(player, listener, breath):
    """No event of the old one comes after play has returned."""
    for number in range(20):
        player.play([breath(LONG, "old"), breath(LONG, "older")], listener)
        if number % 3:
            listener.until(Started("old"))
        player.play([breath("One", f"new {number}")], listener)
        seen = len(listener.events)
        listener.until(Finished(f"new {number}"))
        assert Started("old") not in listener.events[seen:]


def test_a_stopped_script_tells_nothing_any_more(player, listener, breath):
    """And the player plays again afterwards."""
    player.play([breath("One", "a"), breath("Two", "b")], listener)
    listener.until(Started("a"))
    player.stop()
    seen = len(listener.events)
    time.sleep(0.3)
    assert len(listener.events) == seen

    player.play([breath("Three", "c")], listener)
    listener.until(Ended)


def test_a_pause_stops_events_too(player, listener, breath):
    """Whatever its length; going on goes on."""
    player.play([breath("One two three four", "a")], listener)
    listener.until(Started("a"))
    player.pause()
    assert player.paused
    time.sleep(0.5)
    assert listener.events == [Started("a")]

    player.go_on()
    assert not player.paused
    listener.until(Ended)


def test_playing_ends_a_pause(player, listener, breath):
    """Who moves while it is silent wants to hear where."""
    player.pause()
    player.play([breath("One", "a")], listener)
    listener.until(Ended)

    assert not player.paused


def test_the_player_may_be_called_from_its_event(quick, breath):
    """The next script may follow the last without anybody else."""
    ended = threading.Semaphore(0)

    def again(event):
        if isinstance(event, Ended):
            ended.release()
            player.play([breath("One", "again")], again)

    with Player(quick, device="null") as player:
        player.play([breath("One", "a")], again)
        assert all(ended.acquire(timeout=20) for _ in range(3))


def test_what_a_script_raises_is_told(player, listener, breath):
    """After all that came before it; and the player goes on living."""

    def script():
        yield breath("One", "a")
        raise SpeechFailed("The engine is gone.")

    player.play(script(), listener)
    listener.until(Failed)
    assert listener.events[:2] == [Started("a"), Finished("a")]
    assert str(listener.events[2].error) == "The engine is gone."

    player.play([breath("Two", "b")], listener)
    listener.until(Ended)


def test_a_stuck_engine_holds_up_nothing(player, listener, breath, tmp_path, monkeypatch):
    """The script fails, the engine is ended, and the next one speaks in the same player."""
    (tmp_path / "stuck_engine.py").write_text(
        "import time; from audio.engines.silence import Silence\n"
        "class Stuck(Silence):\n"
        "    def say(self, text, voice, manner): time.sleep(600); yield\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    stuck, other = Apart("stuck", "stuck_engine:Stuck"), player.speaker
    player.speaker = Speaker(stuck)
    player.play([breath("One", "a")], listener)
    listener.until(Failed)
    assert isinstance(listener.events[0].error, EngineSilent)
    assert listener.events[0].mark == "a"

    stuck.close()
    player.speaker = other
    player.play([breath("One", "b")], listener)
    listener.until(Ended)


def test_an_engine_that_is_ended_fails_where_it_was(listener, breath):
    """What it had given is heard first; the mark tells from where another goes on."""
    with closing(Apart("silence")) as engine, Player(Speaker(engine), device="null") as player:
        player.play([breath("One", "a"), breath(LONG * 100, "b")], listener)
        listener.until(Started("b"))
        engine.close()
        listener.until(Failed)

    *before, failed = listener.events
    assert before == [Started("a"), Finished("a"), Started("b")]
    assert failed.mark == "b"


class Fast(Silence):
    """Another rate than that of other engines."""

    rate = 44100

    def say(self, text, voice, manner):
        for clip in super().say(text, voice, manner):
            yield Clip(clip.samples * 2, self.rate)


def test_a_speaker_may_be_replaced_by_one_of_another_rate(player, listener, breath):
    """The device is opened again; speech lasts as long as it should."""
    player.play([breath(LONG, "a")], listener)
    listener.until(Started("a"))
    player.speaker = Speaker(Fast())
    began = time.monotonic()
    player.play([breath("One two three four", "b")], listener)
    listener.until(Ended)

    assert listener.events == [Started("a"), Started("b"), Finished("b"), Ended()]
    assert time.monotonic() - began > 4 * 60 / 175


def test_a_device_that_is_lost_is_told_once_and_opened_again(mortal_server, listener, breath):
    """Its server dies while a person listens; when it is there again they go on."""
    with Player(Speaker(Silence(), manner=Manner(rate=2)), device=None) as player:
        player.play([breath("one two three four five " * 4, "a"), breath("Last", "b")], listener)
        listener.until(Started("a"))
        mortal_server.kill()
        listener.until(Lost)
        player.pause()
        with pytest.raises(DeviceAbsent):
            player.reopen()
        time.sleep(2)
        assert [type(event) for event in listener.events] == [Started, Lost]

        mortal_server.start()
        player.reopen()
        player.go_on()
        listener.until(Ended)
    assert listener.events[2:] == [Finished("a"), Started("b"), Finished("b"), Ended()]


def test_what_is_played_on_the_new_device_is_heard(mortal_server, listener, breath, tmp_path):
    """In an engine of another process, too, and as long as without the loss."""
    with closing(Apart("espeak")) as engine, Player(Speaker(engine)) as player:
        player.play([breath(LONG, "a")], listener)
        listener.until(Started("a"))
        mortal_server.kill()
        listener.until(Lost)
        mortal_server.start()
        with recorded(tmp_path / "again.raw") as again:
            player.reopen()
            player.play([breath("Take two tablets.", "b")], listener)
            listener.until(Ended)
            time.sleep(0.2)
            heard = again.loud(0)
        whole = record([breath("Take two tablets.")], player.speaker).clip.seconds - 0.35

    assert seconds(heard[-1] - heard[0]) == pytest.approx(whole, abs=0.15)


@pytest.mark.parametrize("state", ["paused", "ended"])
def test_the_loss_is_noticed_in_silence_too(mortal_server, listener, breath, state):
    """Or a person would press a key and hear nothing."""
    with Player(Speaker(Silence()), device=None) as player:
        player.play([breath("One", "a")], listener)
        listener.until(Started("a"))
        if state == "paused":
            player.pause()
        else:
            listener.until(Ended)
        mortal_server.kill()
        listener.until(Lost)


def test_a_loss_that_nobody_heard_of_is_told_to_the_next(mortal_server, listener, breath):
    """The script was stopped when it happened."""
    with Player(Speaker(Silence()), device=None) as player:
        player.play([breath("One", "a")], listener)
        listener.until(Started("a"))
        player.stop()
        mortal_server.kill()
        time.sleep(2)
        player.play([breath("Two", "b")], listener)
        listener.until(Lost)


def test_a_lost_device_is_closed_with_its_player(mortal_server, quick, listener, breath):
    """At once, with nothing left."""
    before = set(threading.enumerate())
    player = Player(quick)
    player.play([breath(LONG, "a")], listener)
    listener.until(Started("a"))
    mortal_server.kill()
    player.close()

    assert set(threading.enumerate()) <= before


def test_a_closed_player_leaves_no_thread(quick, listener, breath):
    """In the middle of a script, and twice."""
    before = set(threading.enumerate())
    player = Player(quick, device="null")
    player.play([breath(LONG * 50, "a")], listener)
    listener.until(Started("a"))
    player.close()
    player.close()

    assert {thread for thread in threading.enumerate() if thread not in before} == set()


def test_speech_of_a_replaced_script_is_closed(listener, breath):
    """A slow engine must not go on with what nobody hears."""
    closed = threading.Event()

    class Watched(Silence):
        def say(self, text, voice, manner):
            try:
                yield from super().say(text, voice, manner)
            finally:
                if text.startswith("Old"):
                    closed.set()

    with Player(Speaker(Watched()), device="null") as player:
        player.play([breath("Old " + LONG * 100, "a")], listener)
        listener.until(Started("a"))
        player.play([breath("New", "b")], listener)
        assert closed.wait(10)
        listener.until(Started("b"))


@pytest.fixture
def aloud(recorder, espeak):
    """A player of a real voice on a real sound server."""
    with Player(Speaker(espeak)) as player:
        yield player


def seconds(samples):
    return samples / RATE


def test_speech_is_heard_for_as_long_as_the_script_lasts(aloud, recorder, listener, breath):
    """Every utterance, its last syllable too, before Ended is told."""
    script = [breath("Take two tablets.", "a"), breath("Rest for two days.", "b", pause=0)]
    recording = record(script, aloud.speaker)
    begin = recorder.position
    aloud.play(script, listener)
    listener.until(Ended)
    time.sleep(0.2)  # what parec holds back
    heard = recorder.loud(begin)

    assert seconds(heard[-1] - heard[0]) == pytest.approx(recording.clip.seconds, abs=0.15)


def test_a_pause_is_silent_and_loses_nothing(aloud, recorder, listener, breath):
    """Silence while it lasts, and the whole of the speech around it."""
    script = [breath(LONG[: len(LONG) // 2], "a", pause=0)]
    whole = record(script, aloud.speaker).clip.seconds
    begin = recorder.position
    aloud.play(script, listener)
    time.sleep(1)
    aloud.pause()
    time.sleep(0.3)
    silent_from = recorder.position
    time.sleep(1)
    silent_to = recorder.position
    aloud.go_on()
    listener.until(Ended)
    time.sleep(0.2)

    assert not recorder.loud(silent_from, silent_to)
    heard = recorder.loud(begin)
    gap = max(b - a for a, b in pairwise(heard))
    assert seconds(heard[-1] - heard[0] - gap) == pytest.approx(whole, abs=0.25)


def test_new_speech_comes_at_once(aloud, recorder, listener, breath):
    """The old is cut off, not played to its end."""
    aloud.play([breath(LONG * 3, "old")], listener)
    time.sleep(1)
    begin = recorder.position
    aloud.play([breath("Yes.", "new", pause=0)], listener)
    listener.until(Finished("new"))
    time.sleep(0.7)
    heard = recorder.loud(begin)

    assert seconds(heard[-1] - begin) < 1.5
