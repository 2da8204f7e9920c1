"""How far a long run is, on a terminal: a line on standard error that is gone when the report comes."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import click

LATE = 1.0
"""Seconds before anything is shown: most runs are over by then."""

OFTEN = 0.1
"""Seconds between two looks of the line."""

WIDTH = 30
"""Columns of the bar."""

GONE = "\r\x1b[K"


@contextmanager
def progress(total: int) -> Iterator[Callable[[int], None]]:
    """What is to be told how many more of `total` articles are done. Nothing is shown where no terminal is."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    line = _Line(total)
    try:
        yield line.more
    finally:
        line.clear()


class _Line:
    """The line on the terminal."""

    def __init__(self, total: int) -> None:
        self._total, self._done = total, 0
        self._next = monotonic() + LATE
        self._shown = False

    def more(self, count: int) -> None:
        """So many more are done."""
        self._done += count
        if monotonic() >= self._next:
            self._next = monotonic() + OFTEN
            self._shown = True
            bar = "#" * (WIDTH * self._done // self._total)
            click.echo(f"{GONE}{bar:.<{WIDTH}} {self._done:,} of {self._total:,} articles", err=True, nl=False)

    def clear(self) -> None:
        """Take it away."""
        if self._shown:
            click.echo(GONE, err=True, nl=False)
