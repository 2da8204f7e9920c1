"""Which files a run looks at."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from copydesk.findings import Trouble
from copydesk.reading.read import SUFFIXES
from copydesk.settings import Settings, fits


@dataclass(frozen=True, slots=True)
class Source:
    """A file to check. `data` is given only for standard input; `None` means that the file is to be read."""

    path: str
    data: bytes | None = None


def sources(paths: Iterable[str], settings: Settings, errors: list[Trouble]) -> Iterator[Source]:
    """The files that `paths` name: files as they are, folders walked for .txt and .md, in order of name.

    What is not there, and a folder that holds no article, is a line in `errors`.
    """
    for path in paths:
        try:
            yield from _named(path, settings, errors)
        except OSError as error:  # a name that is too long, a folder that may not be read
            errors.append(Trouble(path, (error.strerror or str(error)).lower()))


def _named(path: str, settings: Settings, errors: list[Trouble]) -> Iterator[Source]:
    if Path(path).is_dir():
        found = list(_walk(path, settings))
        if not found:
            endings = ", ".join(sorted(SUFFIXES))
            errors.append(Trouble(path, f"no article in this folder; copydesk reads {endings}"))
        yield from found
    elif not Path(path).exists():
        errors.append(Trouble(path, "no such file or folder"))
    elif not excluded(path, settings):
        yield Source(path)


def _walk(folder: str, settings: Settings) -> Iterator[Source]:
    """Links to folders are not followed, so that no loop can catch the walk; hidden folders are left out."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(files):
            path = str(Path(root) / name)
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith(".") and not excluded(path, settings):
                yield Source(path)


def excluded(path: str, settings: Settings) -> bool:
    """Whether the settings say that the file is never read, even where it is named."""
    return any(fits(path, glob, settings.origin) for glob in settings.file.exclude)
