"""What results hang on besides the article: if any of it changes, nothing that was kept before is used again."""

import importlib.util
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

import copydesk
from copydesk import house
from copydesk.desk.files import Source
from copydesk.settings import Settings

NEEDED = ("click", "msgspec", "proselint", "pyromark", "yaml")
"""The libraries, by their rooms. The folder that one is installed in is touched by every change of version."""

LENGTH = 16
"""Bytes of a key."""


def of_settings(settings: Settings) -> bytes:
    """The program with all of its rules, the settings with the packs and the book that they name, and the folder.

    Raises:
        TomlError: the settings name a pack that does not exist.
    """
    packs = [(str(path), _bytes(path)) for path in settings.packs()]
    origin = settings.origin.absolute() if settings.origin else None
    return key([of_program(), settings.file, settings.book, origin, Path.cwd(), packs])


def key(parts: object) -> bytes:
    """A short name for plain values: the same for the same."""
    return blake2b(msgspec.msgpack.encode(parts, enc_hook=str), digest_size=LENGTH).digest()


def of_sources(run: bytes, sources: Iterable[Source]) -> bytes | None:
    """What the outcomes of a unit are kept under; `None` where a file cannot be read or has a name that is no text."""
    try:
        return key([run, *((source.path, source.data) for source in sources)])
    except UnicodeEncodeError:
        return None


@cache
def of_program() -> list[object]:
    """Python, the libraries, and every file of ours as it lies on the disk: an edited rule is another program."""
    return [copydesk.__version__, sys.version, *_installed(), house.files()]


def _installed() -> Iterator[tuple[str, int]]:
    for name in NEEDED:
        spec = importlib.util.find_spec(name)
        if spec and spec.origin:
            place = Path(spec.origin).parents[1]
            yield str(place), place.stat().st_mtime_ns


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
