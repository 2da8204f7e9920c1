"""Whether two figures may be of one thing, as far as they and those beside them in their sentences say."""

from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge

FACTOR = 4
"""A figure that is so many times the other is of something else."""

CLOSE = 0.15
"""Figures that are no farther apart are often one, brought up to date in one place."""


def fit(one: Figure, beside: list[Figure], two: Figure, others: list[Figure]) -> bool:
    """Whether two figures that differ may be of one thing, as far as they and those beside them say."""
    return rule_out(one, two) and near(one, two) and _agree(one, beside, two, others)


def rule_out(one: Figure, two: Figure) -> bool:
    """Whether no number can be both. “More than 600” and “more than 1,000” can, and “up to 40” and “about 20”."""
    less, more = sorted((one, two), key=lambda figure: figure.value)
    open_ended = (less.hedge is Hedge.OVER and not more.exact) or (more.hedge is Hedge.UNDER and not less.exact)
    return less.high < more.low and not open_ended


def near(one: Figure, two: Figure) -> bool:
    """Whether neither is so many times the other that it is of something else."""
    return one.value * FACTOR >= two.value and two.value * FACTOR >= one.value


def close(one: Figure, two: Figure) -> bool:
    """Whether two figures are almost the same."""
    return abs(one.value - two.value) <= CLOSE * max(one.value, two.value)


def stand_alike(one: Figure, beside: list[Figure], two: Figure, others: list[Figure]) -> bool:
    """Whether two sentences give the same figures in the same order, but for these two."""
    if one.hedge is not two.hedge:
        return False
    before = [other.first < one.first for other in beside], [other.first < two.first for other in others]
    return before[0] == before[1] and [other.value for other in beside] == [other.value for other in others]


def _agree(one: Figure, beside: list[Figure], two: Figure, others: list[Figure]) -> bool:
    """Whether no other figure of the sentences speaks against it.

    One sentence that has several measures of a kind compares them; two that have other figures of a kind, all unlike,
    tell of two things.
    """
    if any(meet(other, two) for other in beside) or any(meet(other, one) for other in others):
        return False
    if _adds_up(one, [two, *others]) or _adds_up(two, [one, *beside]):
        return False
    if one.unit and any(other.unit == one.unit for other in (*beside, *others)):
        return False
    units = {other.unit for other in beside} & {other.unit for other in others}
    nouns = {other.noun for other in beside} & {other.noun for other in others} - {""}
    return all(any(meet(a, b) for a in beside for b in others if a.unit == unit) for unit in units) and all(
        any(meet(a, b) for a in beside for b in others if a.noun == b.noun == noun) for noun in nouns
    )


def _adds_up(total: Figure, parts: list[Figure]) -> bool:
    """Whether the like figures of one sentence are the parts of a figure: three at the scene and two in hospital."""
    alike = [part for part in parts if part.unit == total.unit]
    return len(alike) > 1 and sum(part.low for part in alike) <= total.high <= sum(part.high for part in alike)


def meet(one: Figure, two: Figure) -> bool:
    """Whether two figures of one unit may be one number."""
    return one.unit == two.unit and one.meets(two)
