"""Of which of several things a clause speaks: the offer on pay, the offer on hours; the plan for the north."""

from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.retelling.segments import PARTING
from copydesk.analysis.retelling.statements import Clause

NARROWING = frozenset({"about", "for", "of", "on", "over", "with"})
"""Behind a noun these say which of several it is."""

Complements = dict[tuple[str, str], frozenset[str]]
"""By the stem of a noun and the preposition behind it the words of what it is of."""


def of_others(page: MarkedCopy, one: Clause, other: MarkedCopy, two: Clause) -> bool:
    """Whether one noun of two clauses is each time of something else."""
    mine, others = complements(page, one), complements(other, two)
    return any(mine[of].isdisjoint(others[of]) for of in mine.keys() & others.keys())


def narrowed(page: MarkedCopy, one: Clause, two: Clause) -> bool:
    """Whether the later of two clauses says of which one it speaks, with words that the sentence before has not."""
    known = page.norms[one.sentence.first : one.sentence.last + 1]
    return any(words.isdisjoint(known) for (noun, _), words in complements(page, two).items() if noun in two.subject)


def complements(page: MarkedCopy, clause: Clause) -> Complements:
    """Every noun of a clause that says of what it is."""
    found: Complements = {}
    for first, last in {clause.led, (clause.first, clause.last)}:
        for k in range(first + 1, last):
            if page.norms[k] in NARROWING and k - 1 != clause.verb and (noun := STEMS[page.norms[k - 1]]):
                found[noun, page.norms[k]] = _behind(page, k + 1, last)
    return found


def _behind(page: MarkedCopy, first: int, last: int) -> frozenset[str]:
    """The words from a token up to a verb, a mark or the next preposition."""
    ends = (k for k in range(first, last + 1) if page.verbs[k] or page.norms[k] in PARTING | cues("prepositions"))
    return frozenset(page.norms[first : next(ends, last + 1)]) - cues("articles")
