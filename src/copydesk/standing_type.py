"""Standing type: what was made of the files of `rules/` is kept for the next run, as Python keeps compiled modules.

It lies where Python would keep the compiled form of a module in `rules/`. It holds for the files as they lay then: when
one of ours was touched since, or the version is another, all is made anew. Where nothing may be written, each run makes
all anew: a quarter of a second.
"""

import importlib.util
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from copydesk import __version__, house

T = TypeVar("T")


class _Kept(msgspec.Struct, array_like=True):
    edition: msgspec.Raw
    value: msgspec.Raw


def standing(name: str, kind: type[T], make: Callable[[], T]) -> T:
    """What `make` gives, kept under a name. `kind` is its type, by which it is read again."""
    path = Path(importlib.util.cache_from_source(str(house.rules_folder() / f"{name}.py"))).with_suffix(".type")
    edition = msgspec.msgpack.encode((__version__, house.files()))
    with suppress(OSError, msgspec.DecodeError):
        kept = msgspec.msgpack.decode(path.read_bytes(), type=_Kept)
        if bytes(kept.edition) == edition:
            return msgspec.msgpack.decode(kept.value, type=kind)
    value = make()
    _write(path, msgspec.msgpack.encode(_Kept(msgspec.Raw(edition), msgspec.Raw(msgspec.msgpack.encode(value)))))
    return value


def _write(path: Path, data: bytes) -> None:
    """The whole file or none of it."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
