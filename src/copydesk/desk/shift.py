"""A run over many articles: what is known from before is looked up, the rest goes over the cores."""

import gc
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from copydesk.desk import fingerprint
from copydesk.desk.assignment import Assignment
from copydesk.desk.cache import Cache
from copydesk.desk.files import Source, opened
from copydesk.desk.outcome import Outcome, assembled, unpacked
from copydesk.desk.units import Piece, units
from copydesk.findings import Report, Trouble

if TYPE_CHECKING:
    from copydesk.desk.cores import Died

WORTH_IT = 30_000
"""Bytes of copy for which it pays to have several processes: what one checks in half a second."""

LOT = 32
"""Pieces that are kept in one go; a run that is ended has lost no more."""

Progress = Callable[[int], None]
"""Is told how many more articles are done."""


class Shift:
    """One assignment at work. Its report is the same whatever was known before, and by however many processes.

    `jobs` is how many there may be; `None` for as many as there are processors.
    """

    def __init__(self, assignment: Assignment, cache: Cache, jobs: int | None = None) -> None:
        self._assignment, self._cache, self._jobs = assignment, cache, jobs

    def check(self, sources: Sequence[Source], progress: Progress) -> Report:
        """Check every source by itself, and those of one edition against each other."""
        found: dict[int, Outcome] = {}
        for piece, outcomes in self._outcomes(self._pieces(sources)):
            found |= zip(piece.unit, outcomes, strict=True)
            progress(len(piece.unit))
        return assembled((found[i] for i in range(len(sources))), self._assignment.settings)

    def _pieces(self, sources: Sequence[Source]) -> Iterator[Piece]:
        run, asked = self._assignment.key(), self._assignment
        for unit in units(sources, asked.settings, together=asked.together):
            own = tuple(opened(sources[i]) for i in unit)
            yield Piece(unit, own, fingerprint.of_sources(run, own))

    def _outcomes(self, pieces: Iterator[Piece]) -> Iterator[tuple[Piece, tuple[Outcome, ...]]]:
        """Every piece with what comes of it, those that are known first."""
        unknown: list[Piece] = []
        for piece in pieces:
            if (known := self._known(piece)) is None:
                unknown.append(piece)
            else:
                yield piece, known
        fresh: list[tuple[bytes, bytes]] = []
        try:
            for piece, outcomes, answer in self._worked(unknown):
                if piece.key and answer and not any(one.errors for one in outcomes):
                    fresh.append((piece.key, answer))
                if len(fresh) == LOT:
                    self._cache.put(fresh)
                    fresh = []
                yield piece, outcomes
        finally:
            self._cache.put(fresh)

    def _known(self, piece: Piece) -> tuple[Outcome, ...] | None:
        """What came of the piece before; `None` where that is not known."""
        kept = self._cache.get(piece.key) if piece.key else None
        try:
            return self._unpacked(kept, piece) if kept else None
        except ValueError:
            return None

    def _worked(self, pieces: list[Piece]) -> Iterator[tuple[Piece, tuple[Outcome, ...], bytes | None]]:
        """What comes of each piece, and the same packed; `None` where it cannot be packed or kept."""
        for piece in pieces:
            if piece.key is None:
                yield piece, self._assignment.desk.outcomes(piece.sources), None
        for piece, answer in self._answers([piece for piece in pieces if piece.key]):
            if isinstance(answer, bytes):
                yield piece, self._unpacked(answer, piece), answer
            else:
                yield piece, tuple(_lost(source, answer) for source in piece.sources), None

    def _answers(self, pieces: list[Piece]) -> Iterator[tuple[Piece, "bytes | Died"]]:
        """What comes of each piece, packed. The first is done here: forked processes then have loaded what all need."""
        work, rest = self._assignment.work, pieces[1:]
        yield from ((piece, work(piece)) for piece in pieces[:1])
        if rest:  # the command line has it off until all is loaded
            gc.freeze()
            gc.enable()
        copy = sum(len(source.data or b"") for piece in rest for source in piece.sources)
        if self._jobs != 1 and len(rest) > 1 and copy > WORTH_IT:
            from copydesk.desk.cores import cores, over_cores

            yield from over_cores(work, rest, min(self._jobs or cores(), len(rest)))
        else:
            yield from ((piece, work(piece)) for piece in rest)

    def _unpacked(self, data: bytes, piece: Piece) -> tuple[Outcome, ...]:
        return unpacked(data, piece.sources, self._assignment.settings.file.article_date)


def _lost(source: Source, death: "Died") -> Outcome:
    """What is said of an article over which a process ended."""
    code = death.code or 0
    how = f"by {signal.Signals(-code).name}" if code < 0 else f"with code {code}"
    return Outcome(errors=(Trouble(source.path, f"the process that checked it was ended {how}; check it by itself"),))
