"""What was found before, kept in a file of the user’s: a run looks only at what has changed since.

The cache is never needed. One that is damaged, locked, full or out of reach is as good as none, and no fault.
"""

import os
import sqlite3
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

FILE = "checked-1.sqlite"
"""The name counts the shape of the table."""

FOLDER = "COPYDESK_CACHE_DIR"
"""The variable of the environment that names another folder."""

MOST_ROWS = 20_000
MOST_BYTES = 50_000_000
PATIENCE = 1.0
"""Seconds to wait for another run that writes."""

TABLE = "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL)"
OLDEST = "DELETE FROM kept WHERE rowid IN (SELECT rowid FROM kept ORDER BY rowid LIMIT ?)"


def folder() -> Path | None:
    """Where results are kept: the folder that the environment names, or the user’s for such things; `None` for none."""
    if named := os.environ.get(FOLDER):
        return Path(named)
    from platformdirs import user_cache_path

    found = user_cache_path("copydesk", appauthor=False)
    return found if found.is_absolute() else None  # nobody is at home


class Cache:
    """Values by their keys. Without a folder it keeps nothing. Only its owner may read the file."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / FILE if folder else None
        self._open = _opened(self._file) if self._file else None

    def get(self, key: bytes) -> bytes | None:
        """What was kept under a key; `None` for nothing."""
        if self._open is None:
            return None
        try:
            row = self._open.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
            return zlib.decompress(row[0]) if row else None
        except (sqlite3.Error, zlib.error) as error:
            self._give_up(error)
            return None

    def put(self, values: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep some values, all or none of them; the oldest go where there is no more room."""
        if self._open is None:
            return
        try:
            with self._open:
                rows = ((key, zlib.compress(value, 1)) for key, value in values)
                self._open.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
                if (many := _too_many(self._open)) > 0:
                    self._open.execute(OLDEST, (many,))
        except sqlite3.Error as error:
            self._give_up(error)

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _give_up(self, error: Exception) -> None:
        """Go on without the cache. A file that is damaged is thrown away, so that the next run has a new one."""
        self.close()
        if self._file and not isinstance(error, sqlite3.OperationalError):
            _throw_away(self._file)


def _opened(file: Path) -> sqlite3.Connection | None:
    """The file, made where there is none; `None` where that cannot be."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        known = sqlite3.connect(file, timeout=PATIENCE)
        known.execute("PRAGMA synchronous = OFF")  # at worst a file that is damaged, and thrown away
        known.execute(TABLE)
    except sqlite3.OperationalError:
        return None
    except sqlite3.Error:
        _throw_away(file)
        return None
    except OSError:
        return None
    return known


def _too_many(known: sqlite3.Connection) -> int:
    """How many rows there are too many; a quarter where they take too much room."""
    rows: int = known.execute("SELECT count(*) FROM kept").fetchone()[0]
    pages, free, size = (
        known.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    room = (pages - free) * size > MOST_BYTES
    return max(rows - MOST_ROWS, rows // 4 if room else 0)


def _throw_away(file: Path) -> None:
    for one in (file, file.with_name(f"{file.name}-journal")):
        with suppress(OSError):
            one.unlink(missing_ok=True)
