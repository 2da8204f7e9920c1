"""Sums of money that are written with the same digits and are not the same: £523.2m here, £523.2bn there.

That two sums share three digits by chance is rare; two digits count where the words around them are shared too.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from copydesk.analysis.contexts import Context, Contexts
from copydesk.analysis.figures import Figure
from copydesk.analysis.sameness import told_again
from copydesk.lexicons import lexicon

TELLING = 3
"""So many significant digits are the same by a slip, not by chance."""

FEWEST = 2
"""So many words that are rare in the text do two small sums share."""

LARGE = 10_000
"""Sums of so much are hardly ever the same digits in two currencies by chance."""

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
        digits = figure.digits or f"{figure.value:.10g}".partition("e")[0].replace(".", "").strip("0")
        bracketed = figure.first > 0 and norms[figure.first - 1] == "("
        if (
            (figure.unit in money or (figure.scaled and figure.unit not in ("%", "part")))
            and figure.digits
            and not bracketed
        ):
            alike[digits].append(figure)
    for digits, several in alike.items():
        for one, two in combinations(several[:MOST], 2):
            if _differ(one, two) and _of_the_same(contexts, one, two, len(digits)):
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


def _of_the_same(contexts: Contexts, one: Figure, two: Figure, digits: int) -> bool:
    """Whether two sums of different sentences are one, by what is written and by the words around them.

    Where a magnitude is spelled out both times, or the sum is large, their digits say enough, or one word with them.
    """
    here, there = (contexts.around(figure.first, figure.last) for figure in (one, two))
    if here.sentence is there.sentence:
        return False
    least, scaled = min(one.value, two.value), one.scaled and two.scaled
    if digits >= TELLING and least >= LEAST:
        return True
    if one.unit != two.unit:
        return least >= LARGE or (least >= LEAST and bool(here.topics & there.topics)) or _share(here, there)
    return (scaled and (digits > 1 or bool(here.rare & there.rare))) or _share(here, there)


def _share(here: Context, there: Context) -> bool:
    rare = here.rare & there.rare
    return len(rare) >= FEWEST and told_again(here, there, measures=False, vague=True)
