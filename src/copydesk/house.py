"""Where this program lies: its own files, and those of `rules/`."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

COMPILED = "__pycache__"


@cache
def rules_folder() -> Path:
    """The folder of packs and lexicons: inside the wheel, or at the top of the checkout."""
    inside = Path(__file__).parent / "rules"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "rules"


@cache
def files() -> tuple[tuple[str, int, int], ...]:
    """Every file of ours as it lies on the disk, in order: its path, its size and the time of its last change.

    What Python compiles is left out.
    """
    folders = (Path(__file__).parent, rules_folder())
    return tuple(sorted({one for folder in folders for one in _files(str(folder))}))


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != COMPILED:
                    yield from _files(entry.path)
            else:
                known = entry.stat()
                yield entry.path, known.st_size, known.st_mtime_ns
