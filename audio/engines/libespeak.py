"""libespeak-ng, and the one thread that may call it.

The library keeps its state in globals: voice, speed and callback belong to the process, not to
a caller. So there is one `Library` a process, and its own thread makes every call.
"""

from __future__ import annotations

import atexit
import ctypes
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from queue import Empty, Queue, SimpleQueue
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from audio.errors import EngineAbsent, SpeechFailed
from audio.pronunciation import is_marked
from audio.quiet import quiet

if TYPE_CHECKING:
    from audio.engines.pronouncing import Pronouncing

T = TypeVar("T")

CALLBACK_MILLISECONDS = 400
"""Sound per callback: half a millisecond of work; so soon there is a first sound, and an end."""

CHUNK_BYTES = 2 * 22050 * 2
"""What is gathered before it is handed over, the first sound excepted: threads are slow to turn."""

WAITING_CHUNKS = 4
"""How many chunks may wait for who listens before synthesis rests."""

PATIENCE_SECONDS = 0.1
"""After this long without sound an empty chunk is given."""

DONT_EXIT = 0x8000
"""espeakINITIALIZE_DONT_EXIT: without it the library ends the process where data are missing."""

LONGEST_PATH = 140
"""Bytes of a path that espeak-ng's own buffer of 160 surely holds."""


class Speech:
    """One text on its way from the library's thread to who listens."""

    def __init__(self, text: str, voice: bytes, parameters: dict[int, int]) -> None:
        self.text = text
        self.voice = voice
        self.parameters = parameters
        self.stopped = False
        self._replaced = False
        self._gathered = bytearray()
        self._enough = 0
        self._chunks: Queue[bytes | BaseException | None] = Queue(WAITING_CHUNKS)

    def give(self, sound: bytes) -> None:
        """Hand sound over: the first at once, then as enough is gathered; rests while many wait."""
        self._gathered += sound
        if len(self._gathered) > self._enough:
            self._enough = CHUNK_BYTES
            self._hand_over()

    def end(self, error: BaseException | None = None) -> None:
        """Hand over what is left, and what went wrong."""
        if self._gathered:
            self._hand_over()
        self._put(error)

    def _hand_over(self) -> None:
        self._put(bytes(self._gathered))
        self._gathered.clear()

    def _put(self, chunk: bytes | BaseException | None) -> None:
        if not self.stopped:
            self._chunks.put(chunk)

    def stop(self, *, replaced: bool = False) -> None:
        """Take no more. Whoever is resting in `_put` goes on, and then sees that it is over."""
        self._replaced = replaced
        self.stopped = True
        with suppress(Empty):
            while True:
                self._chunks.get_nowait()

    def chunks(self) -> Generator[bytes, None, None]:
        """Give the sound; empty bytes where it is long in coming."""
        try:
            while (chunk := self._next()) is not None:
                yield chunk
        finally:
            self.stop()

    def _next(self) -> bytes | None:
        if self._replaced:
            raise SpeechFailed("Another text was begun before this one was said.")
        try:
            chunk = self._chunks.get(timeout=PATIENCE_SECONDS)
        except Empty:
            return b""
        if isinstance(chunk, BaseException):
            raise chunk
        return chunk


class Library:
    """The library in this process. Raises EngineAbsent where it cannot be loaded."""

    def __init__(self) -> None:
        self._users = 0
        self._lock = threading.Lock()
        self._speech: Speech | None = None
        self._spoken_last: tuple[bytes, dict[int, int]] | None = None
        self._pronouncing: Pronouncing | None = None
        self._start()
        try:
            self._binding, self.rate = self.ask(self._load)
        except EngineAbsent:
            self._end()
            raise
        atexit.register(self._end)

    def enter(self) -> None:
        """Count a user; the thread lives while there is one."""
        with self._lock:
            self._users += 1

    def leave(self) -> None:
        """Count a user less; the last one ends the thread, the library stays loaded."""
        with self._lock:
            self._users -= 1
            if not self._users:
                self._end()

    def ask(self, call: Callable[[], T]) -> T:
        """Return what the call returns, made in the library's thread; raise what it raises."""
        answers: SimpleQueue[tuple[Any, BaseException | None]] = SimpleQueue()

        def answer() -> None:
            try:
                answers.put((call(), None))
            except BaseException as error:
                answers.put((None, error))

        self._give(answer)
        result, error = answers.get()
        if error is not None:
            raise error
        return result  # type: ignore[no-any-return]

    def voices(self) -> list[tuple[str, bytes, str]]:
        """Return name, identifier and language of each voice, in the library's order."""
        return self.ask(self._voices)

    def heard(self, ipa: str, voice: bytes) -> str:
        """Return in IPA what a voice makes of a pronunciation, "" where it cannot say it."""
        return self.ask(lambda: self._pronounced().heard(ipa, voice))

    def say(self, speech: Speech) -> Generator[bytes, None, None]:
        """Give a speech's sound. Raises SpeechFailed; what is still being said is ended."""
        with self._lock:
            if self._speech is not None:
                self._speech.stop(replaced=not self._speech.stopped)
            self._speech = speech
        self._give(lambda: self._say(speech))
        return speech.chunks()

    def _give(self, job: Callable[[], None]) -> None:
        with self._lock:
            # not alive: nobody was left, or this process was forked from the one that had it
            if not self._thread.is_alive():
                self._start()
            self._jobs.put(job)

    def _start(self) -> None:
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(
            target=_serve, args=(self._jobs,), name="libespeak-ng", daemon=True
        )
        self._thread.start()

    def _end(self) -> None:
        if self._speech is not None:
            self._speech.stop(replaced=True)
        self._jobs.put(None)
        self._thread.join()

    def _load(self) -> tuple[ModuleType, int]:
        data = _data_path()
        binding = _binding()
        with quiet():
            rate = binding.Initialize(
                binding.AUDIO_OUTPUT_SYNCHRONOUS, CALLBACK_MILLISECONDS, data, DONT_EXIT
            )
        if rate <= 0:
            raise EngineAbsent(_without_data(data or b""))
        binding.SetSynthCallback(self._on_sound)
        return binding, rate

    def _say(self, speech: Speech) -> None:
        if speech.stopped:
            return
        self._failure: BaseException | None = None
        try:
            text, flags = self._worded(speech)
            self._saying = speech
            self._prepare(speech)
            status = self._binding.Synth(text, flags=flags)
            if status != self._binding.EE_OK and not speech.stopped:
                raise SpeechFailed(f"espeak-ng cannot say “{speech.text}”: error {status}.")
            speech.end(self._failure)
        except Exception as error:
            speech.end(error)

    def _worded(self, speech: Speech) -> tuple[str, int]:
        """Return the text for the library, with phonemes for pronunciations, and its flags."""
        flags: int = self._binding.CHARS_UTF8
        if not is_marked(speech.text):
            return speech.text, flags
        text = self._pronounced().text(speech.text, speech.voice)
        return text, flags | self._binding.PHONEMES

    def _pronounced(self) -> Pronouncing:
        """Return who pronounces IPA; it may load other voices."""
        if self._pronouncing is None:
            from audio.engines.pronouncing import Pronouncing

            self._pronouncing = Pronouncing(self._binding, self._voices, self._load_voice)
        self._saying = Speech("", b"", {})  # its sound goes nowhere
        self._saying.stop()
        return self._pronouncing

    def _prepare(self, speech: Speech) -> None:
        wanted = (speech.voice, speech.parameters)
        if wanted == self._spoken_last:
            return
        self._load_voice(speech.voice)
        for parameter, value in speech.parameters.items():
            self._binding.SetParameter(parameter, value)
        self._spoken_last = wanted

    def _load_voice(self, voice: bytes) -> None:
        self._spoken_last = None
        if self._binding.SetVoiceByName(voice) != self._binding.EE_OK:
            raise SpeechFailed(f"espeak-ng cannot load the voice {voice.decode()}.")

    def _voices(self) -> list[tuple[str, bytes, str]]:
        return [_described(voice) for voice in self._binding.ListVoices(None)]

    def _on_sound(self, samples: Any, length: int, _events: Any) -> int:
        # ctypes prints what a callback raises and goes on; so it is kept, and raised by _say
        try:
            if length > 0:
                self._saying.give(ctypes.string_at(samples, length * 2))
            return int(self._saying.stopped)
        except BaseException as error:
            self._failure = error
            return 1


@cache
def library() -> Library:
    """Return this process's library, loading it the first time. Raises EngineAbsent."""
    return Library()


def _serve(jobs: SimpleQueue[Callable[[], None] | None]) -> None:
    while (job := jobs.get()) is not None:
        job()


def _described(voice: Any) -> tuple[str, bytes, str]:
    # `languages` starts with one byte of priority
    return voice.name.decode().strip(), voice.identifier, voice.languages[1:].decode()


def _data_path() -> bytes | None:
    """Return where the bundled data lie, as the library reads paths; None where not bundled."""
    try:
        import espeakng_loader
    except ImportError:
        return None
    # the library calls fopen, which on Windows takes the code page's bytes, not UTF-8
    encoding = "mbcs" if sys.platform == "win32" else sys.getfilesystemencoding()
    path: str = espeakng_loader.get_data_path()
    return path.encode(encoding, "surrogateescape")


def _without_data(path: bytes) -> str:
    place = path.decode(errors="replace")
    if len(path) > LONGEST_PATH:
        return (
            f"espeak-ng cannot be used: it takes paths of {LONGEST_PATH} bytes, and its data lie "
            f"in {place}. Install the program in a folder with a shorter name."
        )
    return f"espeak-ng cannot be used: it finds no data in {place}."


def _binding() -> ModuleType:
    """Return pyttsx3's binding of the bundled library, or of the system's where none is bundled."""
    try:
        import espeakng_loader

        bundled: ctypes.CDLL | None = ctypes.CDLL(espeakng_loader.get_library_path())
    except (ImportError, OSError):
        bundled = None
    try:
        with _found_by_ctypes(bundled):
            from pyttsx3.drivers import _espeak
    except (ImportError, RuntimeError, OSError, AttributeError) as error:
        raise EngineAbsent(f"espeak-ng cannot be loaded: {error}") from error
    binding: ModuleType = _espeak
    return binding


@contextmanager
def _found_by_ctypes(bundled: ctypes.CDLL | None) -> Iterator[None]:
    """Let `ctypes.cdll.LoadLibrary` return the bundled library for any name of espeak.

    pyttsx3's binding tries fixed paths while it is imported, Homebrew's before all others and
    none that fits a wheel on Windows or macOS. It reads `ctypes.cdll` at that moment, so only
    during that import another loader stands there.
    """
    if bundled is None:
        yield
        return
    loader = ctypes.cdll
    ctypes.cdll = _Loader(bundled)
    try:
        yield
    finally:
        ctypes.cdll = loader


class _Loader(ctypes.LibraryLoader[ctypes.CDLL]):
    def __init__(self, bundled: ctypes.CDLL) -> None:
        super().__init__(ctypes.CDLL)
        self._bundled = bundled

    def LoadLibrary(self, name: str) -> ctypes.CDLL:
        return self._bundled if "espeak" in name.lower() else super().LoadLibrary(name)
