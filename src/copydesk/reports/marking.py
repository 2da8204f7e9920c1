"""A paragraph’s text in pieces, so that a page can mark the words of findings that overlap.

Nothing is searched for: the stretches come with the findings.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from copydesk.findings import DocumentReport, Finding, Severity, Stretch


class Mark(Struct, frozen=True):
    """A stretch that belongs to a finding: its own words, or with `other` the far end of a conflict.

    `key` names the finding on the page. `anchor` is the id that links lead to; empty where the words go on from the
    paragraph before.
    """

    stretch: Stretch
    key: str
    severity: Severity
    anchor: str
    other: bool = False

    @property
    def weight(self) -> tuple[bool, int, int]:
        """Own words before the far end of a conflict, the gravest first, then the shortest."""
        return self.other, self.severity.rank, self.stretch.end - self.stretch.start


class Piece(Struct, frozen=True):
    """Words that all have the same marks, the weightiest first. `begun` are those that begin with these words."""

    words: str
    marks: tuple[Mark, ...] = ()
    begun: tuple[Mark, ...] = ()

    @property
    def own(self) -> tuple[Mark, ...]:
        """The marks of findings that stand here."""
        return tuple(mark for mark in self.marks if not mark.other)

    @property
    def others(self) -> tuple[Mark, ...]:
        """The marks of findings that stand elsewhere."""
        return tuple(mark for mark in self.marks if mark.other)

    @property
    def look(self) -> str:
        """The level that its marks show, the gravest, and the next below it; `other` where no finding stands here."""
        levels = tuple(dict.fromkeys(mark.severity.value for mark in self.own))
        return " over-".join(levels[:2]) or "other"


def keys(documents: Iterable[DocumentReport]) -> Iterator[tuple[str, Finding]]:
    """Every finding of a report with its name on the page, such as `2-7`: the seventh of the second article."""
    for i, document in enumerate(documents, 1):
        for k, finding in enumerate(document.findings, 1):
            yield f"{i}-{k}", finding


def marks(found: Iterable[tuple[str, Finding]]) -> dict[tuple[str, int], list[Mark]]:
    """What is to be marked in each paragraph, by the path of its article and its number."""
    out: dict[tuple[str, int], list[Mark]] = {}
    for key, finding in found:
        ends = [(finding.path, finding.shown, f"m{key}", False)]
        ends += [(place.path, place.shown, f"o{key}-{k}", True) for k, place in enumerate(finding.related, 1)]
        for path, stretches, anchor, other in ends:
            for stretch in stretches:
                begins = anchor if stretch is stretches[0] else ""
                mark = Mark(stretch, key, finding.severity, begins, other)
                out.setdefault((path, stretch.paragraph), []).append(mark)
    return out


def pieces(text: str, found: Iterable[Mark]) -> Iterator[Piece]:
    """The text, cut wherever a mark begins or ends."""
    here = sorted(found, key=lambda mark: mark.weight)
    ends = {end for mark in here for end in (mark.stretch.start, mark.stretch.end)}
    bounds = sorted({0, len(text), *ends})
    for start, end in pairwise(bounds):
        over = tuple(mark for mark in here if mark.stretch.start <= start and end <= mark.stretch.end)
        begun = tuple(mark for mark in over if mark.stretch.start == start and mark.anchor)
        yield Piece(text[start:end], over, begun)
