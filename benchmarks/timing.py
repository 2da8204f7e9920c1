"""What a run costs: wall time, CPU time, and the memory of all its processes together. Runs are taken in turn.

Times on a shared machine drift, those of the CPU by half; the ratio of neighbouring runs hardly does.
"""

import contextlib
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LOOK = 0.01
"""Seconds between two looks at the memory of a command."""

SPARING = 20
"""A look may take one part in so many of the time."""


FEWEST_LOOKS = 8


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall and of CPU time, and the most memory in MB; `None` where nobody looked or the system tells not.

    CPU time is that of all processes. Memory that processes share counts once.
    """

    wall: float
    cpu: float
    peak: float | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured: its name in the table, how many words it reads, and a run of it, watched for memory or not."""

    name: str
    words: int
    run: Callable[[bool], Cost]


@dataclass(frozen=True, slots=True)
class Measured:
    """A subject and its runs, the watched one apart: looking costs time."""

    subject: Subject
    costs: tuple[Cost, ...]
    peak: float | None

    @property
    def wall(self) -> float:
        """Seconds, the median."""
        return statistics.median(cost.wall for cost in self.costs)

    @property
    def cpu(self) -> float:
        """Seconds, the median."""
        return statistics.median(cost.cpu for cost in self.costs)

    def ratios(self, other: "Measured") -> tuple[float, float]:
        """The median ratios of wall and of CPU time to those of `other` in the same round."""
        pairs = [*zip(self.costs, other.costs, strict=True)]
        wall = statistics.median(own.wall / their.wall for own, their in pairs)
        return wall, statistics.median(own.cpu / their.cpu for own, their in pairs)


@dataclass(frozen=True, slots=True)
class Command:
    """A command line, the folder that it is called in, and what it finds in its environment besides ours.

    Linters exit with 1 where they found something; `codes` are the exit codes of a run that did its work.
    """

    words: Sequence[str | Path]
    cwd: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    codes: Sequence[int] = (0, 1)

    def __call__(self, watched: bool = False) -> Cost:
        """One run, its output thrown away.

        Raises:
            SystemExit: the command cannot be run, or did not do its work.
        """
        start = time.perf_counter()
        environment = {**os.environ, **self.environment}
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        try:
            process = subprocess.Popen([*map(str, self.words)], cwd=self.cwd, env=environment, **quiet)
        except OSError as error:
            raise SystemExit(f"{self.words[0]} cannot be run: {error.strerror}") from error
        peak = _watch(process.pid) if watched and sys.platform == "linux" else None
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in self.codes:
            raise SystemExit(f"{' '.join(map(str, self.words[:6]))} … exited with {process.returncode}")
        return Cost(wall, used.ru_utime + used.ru_stime, peak)


def inside(work: Callable[[], object]) -> Callable[[bool], Cost]:
    """A run of `work` in this process, whose memory is not its own."""

    def run(_watched: bool) -> Cost:
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        return Cost(time.perf_counter() - wall, time.process_time() - cpu)

    return run


def in_turn(subjects: Sequence[Subject], runs: int) -> tuple[Measured, ...]:
    """Each subject once, watched, which warms the disk and fills caches; then `runs` rounds of all of them in turn."""
    peaks = [subject.run(True).peak for subject in subjects]
    rounds = [[subject.run(False) for subject in subjects] for _ in range(runs)]
    costs = zip(*rounds, strict=True)
    return tuple(Measured(*one) for one in zip(subjects, costs, peaks, strict=True))


def _watch(pid: int) -> float | None:
    """The most MB that a process and those that it started have had together, until it ends; `None` where it ended
    before one could look often enough.
    """
    peak, looks = 0.0, 0
    while os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        start = time.perf_counter()
        peak, looks = max(peak, sum(map(_memory, _family(pid)))), looks + 1
        time.sleep(max(LOOK, SPARING * (time.perf_counter() - start)))
    return peak if looks >= FEWEST_LOOKS else None


def _family(pid: int) -> Iterator[int]:
    """A process and all that come from it."""
    yield pid
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def _memory(pid: int) -> float:
    """The MB of a process, of what it shares its part; none once it has ended."""
    with contextlib.suppress(OSError, StopIteration):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
    return 0.0
