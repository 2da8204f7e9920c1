"""Times of one sentence that follow by what counts them: “and the inquiry was opened three weeks later, in 1975”, “the
first edition appeared in March; the second came in May”.
"""

from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis.calendar.durations import LATER
from copydesk.analysis.calendar.events import THE
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.periods import Grain
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities import numbers

CLAUSE = 12
"""Words and marks between the two times, and before the first."""

COUNT = 3
"""“Only three weeks later”: the number stands so close before, in words."""

UNITS = frozenset(f"{grain.value}{plural}" for grain in Grain for plural in ("", "s"))
RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")


def find(marked: MarkedCopy, sentence: Sentence, inside: list[Moment]) -> Iterator[tuple[Moment, Moment, int]]:
    """Every two times of which the second is told as the later one, and the token that says so."""
    norms = marked.norms
    for one, two in pairwise(inside):
        between = range(one.last + 1, two.first)
        if not 1 < len(between) <= CLAUSE or norms[two.first - 1] not in AT:
            continue
        k = _counted(norms, between)
        early, late = _rank(norms, range(max(sentence.first, one.first - CLAUSE), one.first)), _rank(norms, between)
        if k:
            yield one, two, k
        elif early and late and _is_next(marked, early, late):
            yield one, two, late
        elif early and late and "had" in norms[late : two.first] and _is_next(marked, late, early):
            yield two, one, early


def _counted(norms: tuple[str, ...], between: range) -> int:
    """The token of “later”, right before the second time: “three weeks later, in”; 0 if there is none."""
    k = between[-2] - (norms[between[-2]] == ",")
    if k - COUNT < between.start or norms[k] not in LATER | {"after"} or norms[k - 1] not in UNITS:
        return 0
    return k if numbers.may_begin(norms[k - 2]) or norms[k - 2][0].isdigit() or norms[k - 2] in ("a", "few") else 0


def _is_next(marked: MarkedCopy, first: int, second: int) -> bool:
    """Whether the ordinals at two tokens follow each other, and one of them names the same as the other, or nothing."""
    norms = marked.norms
    same = norms[first + 1] == norms[second + 1]
    bare = norms[second + 1] in AT | cues("auxiliaries") or marked.verbs[second + 1]
    return RANKS.index(norms[second]) == RANKS.index(norms[first]) + 1 and (same or bool(bare))


def _rank(norms: tuple[str, ...], where: range) -> int:
    """The only such word of a clause that an article leads in, where nothing hangs on it; 0 if there is none."""
    found = [k for k in where if norms[k] in RANKS]
    hung = any(norms[k] in cues("relatives") for k in where)
    return found[0] if len(found) == 1 and not hung and norms[found[0] - 1] in THE | {"'s"} else 0
