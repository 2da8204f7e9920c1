"""Work over several processes: each is handed one piece at a time, and one that dies costs that piece alone."""

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from msgspec import Struct

Piece = TypeVar("Piece")
Done = TypeVar("Done")

START = "fork" if sys.platform == "linux" else "spawn"
"""How a process begins. One that is forked has all that this one has loaded, and is there in 10 ms instead of a second.

macOS bears forks badly, and Windows has none.
"""


class Died(Struct, frozen=True):
    """A process ended over a piece, for want of memory or by somebody’s hand. `code` is its exit code."""

    code: int | None


class _Worker(Struct, frozen=True):
    process: BaseProcess
    line: "Connection[Any, Any]"

    def answer(self) -> Any:
        """What it makes of the piece that it was handed last."""
        try:
            return self.line.recv()
        except (EOFError, OSError):
            self.process.join()
            return Died(self.process.exitcode)

    def end(self) -> None:
        """End it at once, whatever it does."""
        self.process.kill()
        self.process.join()
        self.line.close()


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def over_cores(
    work: Callable[[Piece], Done], pieces: Iterable[Piece], count: int, start: str = START
) -> Iterator[tuple[Piece, Done | Died]]:
    """Each piece and what `work` makes of it, `count` of them at a time, in the order in which they are done.

    `work` raises nothing. Where processes are not forked it is pickled. If this is left early, all processes end.
    """
    crew: list[_Worker] = []
    waiting = iter(pieces)
    busy: dict[Any, tuple[_Worker, Piece]] = {}
    gc.freeze()  # memory that nobody looks through for rubbish stays shared with those that are forked
    try:
        idle = [_hired(work, crew, start) for _ in range(count)]
        while True:
            for worker, piece in zip(idle, waiting, strict=False):
                busy[worker.line] = worker, piece
                with contextlib.suppress(OSError):  # it is gone: so says its answer
                    worker.line.send(piece)
            idle = []
            if not busy:
                return
            for line in wait(list(busy)):
                worker, piece = busy.pop(line)
                done = worker.answer()
                if isinstance(done, Died):
                    crew.remove(worker)
                    worker = _hired(work, crew, start)
                idle.append(worker)
                yield piece, done
    finally:
        gc.unfreeze()
        for worker in crew:
            worker.end()


def _hired(work: Callable[[Piece], Done], crew: list[_Worker], start: str) -> _Worker:
    """One more process. A forked one gets the lines of the others with all else, and must let go of them."""
    context: Any = multiprocessing.get_context(start)
    ours, theirs = context.Pipe()
    foreign = [ours, *(worker.line for worker in crew)] if start == "fork" else []
    process = context.Process(target=_serve, args=(theirs, work, foreign), daemon=True)
    with _undisturbed():
        process.start()
    theirs.close()
    crew.append(_Worker(process, ours))
    return crew[-1]


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back for a moment, and for good from the process that begins in it: half begun, it would complain."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(line: "Connection[Any, Any]", work: Callable[[Piece], Done], foreign: list["Connection[Any, Any]"]) -> None:
    """Work on what comes over the line until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that hired this one
    for other in foreign:
        other.close()
    with contextlib.suppress(EOFError, ConnectionError):  # closed, broken or reset, as the other end happened to die
        while True:
            line.send(work(line.recv()))
