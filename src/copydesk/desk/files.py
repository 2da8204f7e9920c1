"""Which files a run looks at."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from copydesk.findings import Trouble
from copydesk.messages import cause, seen
from copydesk.patterns import pattern
from copydesk.reading.decoding import UnreadableError
from copydesk.reading.read import HTML, SUFFIXES
from copydesk.settings import Settings, fits

LEFT_OUT = (".", "~$")
"""How the names of hidden files begin, and of those by which Word shows that a document is open."""

PAGE = b'<meta name="generator" content="copydesk '
HEAD = 2_000
"""Within so many bytes of its beginning a page of ours says that it is one."""

ADDRESS = pattern(r"https?://", re.IGNORECASE)
NO_ADDRESS = "no page is fetched: save it in your browser, and name the file"


class Source(Struct, frozen=True):
    """A file to check. `data` is given only for standard input; `None` means that the file is to be read."""

    path: str
    data: bytes | None = None


def contents(source: Source) -> bytes:
    """The bytes of a source.

    Raises:
        UnreadableError: the file cannot be read; the message says why.
    """
    try:
        return Path(source.path).read_bytes() if source.data is None else source.data
    except OSError as error:
        raise UnreadableError(f"cannot be read: {cause(error)}") from error


def opened(source: Source) -> Source:
    """The source with its bytes; as it is where it cannot be read, which whoever needs them finds out."""
    try:
        return Source(source.path, contents(source))
    except UnreadableError:
        return source


def sources(paths: Iterable[str], settings: Settings, errors: list[Trouble]) -> Iterator[Source]:
    """The files that `paths` name: files as they are, folders walked for articles, in order of name.

    What is not there or cannot be opened, and a folder that gives no article, is a line in `errors`.
    """
    for path in paths:
        try:
            if Path(path).is_dir():
                yield from _in_folder(path, settings, errors)
            elif not Path(path).exists():
                errors.append(Trouble(path, NO_ADDRESS if ADDRESS.match(path) else "no such file or folder"))
            elif not excluded(path, settings):
                yield Source(path)
        except OSError as error:  # a name that is too long, a folder above it that is closed
            errors.append(_closed(path, error))


def _in_folder(folder: str, settings: Settings, errors: list[Trouble]) -> Iterator[Source]:
    closed: list[Trouble] = []
    found = list(_walk(folder, closed))
    kept = [path for path in found if not excluded(path, settings)]
    errors += closed
    if found and not kept:
        settings_file = seen(settings.origin) if settings.origin else "the settings"
        errors.append(Trouble(folder, f"every article here is excluded by {settings_file}"))
    elif not found and not closed:
        errors.append(Trouble(folder, f"no article in this folder; copydesk reads {', '.join(sorted(SUFFIXES))}"))
    yield from map(Source, kept)


def _walk(folder: str, closed: list[Trouble]) -> Iterator[str]:
    """The articles of a folder; the folders in it that cannot be opened are added to `closed`.

    Links to folders are not followed, so that no loop can catch the walk; hidden folders are left out, and so are
    reports of ours.
    """

    def pass_over(error: OSError) -> None:
        closed.append(_closed(error.filename or folder, error))

    for root, folders, files in os.walk(folder, onerror=pass_over):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(files):
            path = Path(root) / name
            if path.suffix.lower() in SUFFIXES and not name.startswith(LEFT_OUT) and not _is_report(path):
                yield str(path)


def _is_report(path: Path) -> bool:
    """Whether a file is a page that `--format html` wrote: it holds an article, and is none."""
    if path.suffix.lower() not in HTML:
        return False
    try:
        with path.open("rb") as file:
            return PAGE in file.read(HEAD)
    except OSError:
        return False


def _closed(path: str, error: OSError) -> Trouble:
    return Trouble(str(Path(path)), f"cannot be opened: {cause(error)}")


def excluded(path: str, settings: Settings) -> bool:
    """Whether the settings say that the file is never read, even where it is named."""
    return any(fits(path, glob, settings.origin) for glob in settings.file.exclude)
