"""Run `reader listen FILE` on the null device, and end when the first sound is given to it."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType


class Watch(MetaPathFinder):
    """Lets the program import miniaudio when it will, and then listens to what it plays."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != "miniaudio":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        assert spec
        assert spec.loader
        load = spec.loader.exec_module

        def load_and_watch(module: ModuleType) -> None:
            load(module)
            end_at_first_sound(module)

        spec.loader.exec_module = load_and_watch  # type: ignore[method-assign]
        return spec


def end_at_first_sound(miniaudio: ModuleType) -> None:
    give = miniaudio._bytes_from_generator_samples

    def watched(samples: object) -> bytes:
        given: bytes = give(samples)
        if any(given):
            os._exit(0)
        return given

    miniaudio._bytes_from_generator_samples = watched


def listen(file: str) -> None:
    from reader.cli import cli

    os.environ["XDG_DATA_HOME"] = str(Path(file).parent)  # nothing is remembered of it
    cli(["listen", file, "--device", "null", "--from-start"])
    sys.exit("The page was read without a sound.")


sys.meta_path.insert(0, Watch())
listen(sys.argv[1])
