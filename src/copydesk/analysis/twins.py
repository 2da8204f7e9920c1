"""Sums of money that are written with the same digits and are not the same: £523.2m here, £523.2bn there.

That two sums share three digits by chance is rare; two digits count where the words around them are shared too.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from copydesk.analysis.contexts import Contexts
from copydesk.analysis.figures import Figure
from copydesk.analysis.sameness import told_again
from copydesk.lexicons import lexicon

TELLING = 3
"""So many significant digits are the same by a slip, not by chance."""

FEWEST = 2
"""So many words that are rare in the text do two small sums share."""

LEAST = 1000
"""Prices below are often the same digits in two currencies."""

MOST = 60
"""Sums of one text that are compared with each other, at the most; whoever lists more is writing a table."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Two sums with the same digits, in reading order, of two magnitudes or in two currencies."""

    first: Figure
    second: Figure

    @property
    def currencies(self) -> bool:
        """Whether it is the currency in which they differ."""
        return self.first.unit != self.second.unit


def find(norms: tuple[str, ...], figures: tuple[Figure, ...], contexts: Contexts) -> Iterator[Twin]:
    """Every such pair of sums; one in brackets is a conversion, and one with its magnitude left out a range."""
    money = lexicon("figures")["currencies"]
    alike: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        bracketed = figure.first > 0 and norms[figure.first - 1] == "("
        if (
            (figure.unit in money or (figure.scaled and figure.unit not in ("%", "part")))
            and figure.digits
            and not bracketed
        ):
            alike[figure.digits].append(figure)
    for several in alike.values():
        for one, two in combinations(several[:MOST], 2):
            large = len(one.digits) >= TELLING and min(one.value, two.value) >= LEAST
            if _differ(one, two) and (large or _of_the_same(contexts, one, two)):
                yield Twin(one, two)


def _differ(one: Figure, two: Figure) -> bool:
    """Whether two sums of the same digits are a thousand, or a million, times each other, or of two currencies."""
    if one.unit != two.unit:
        money = lexicon("figures")["currencies"]
        return one.value == two.value and one.unit in money and two.unit in money
    if one.noun != two.noun:
        return False
    ratio = max(one.value, two.value) / min(one.value, two.value)
    return any(abs(ratio / scale - 1) < 1e-9 for scale in (1e3, 1e6))


def _of_the_same(contexts: Contexts, one: Figure, two: Figure) -> bool:
    """Whether the words around two sums of different sentences are of the same thing.

    Where a magnitude is spelled out both times, or the sum is large, one word that both sentences have is enough.
    """
    here, there = (contexts.around(figure.first, figure.last) for figure in (one, two))
    if here.sentence is there.sentence:
        return False
    large = (one.scaled and two.scaled) or (one.unit != two.unit and one.value >= LEAST)
    shared = here.topics & there.topics if large and len(one.digits) > 1 else here.rare & there.rare
    return bool(shared) if large else len(shared) >= FEWEST and told_again(here, there, measures=False, vague=True)
