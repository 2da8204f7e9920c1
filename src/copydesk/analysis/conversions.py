"""Measures that the copy gives twice: “12 miles (19 km)”, “6ft (1.8 metres)”."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from copydesk.analysis.figures import Figure
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon
from copydesk.spans import Span


@dataclass(frozen=True, slots=True)
class Conversion:
    """A measure and the same in another unit. `right` is what the first is in the unit of the second, once for every
    definition of the units: a gallon is two things.
    """

    span: Span
    given: Figure
    converted: Figure
    right: tuple[float, ...]


def find(tokens: Tokens, figures: tuple[Figure, ...]) -> Iterator[Conversion]:
    """Every measure with another right behind it, alone in brackets."""
    for given, converted in pairwise(figures):
        factors = _factors().get((given.unit, converted.unit))
        inside = tokens.norms[given.last + 1 : converted.first] + tokens.norms[converted.last + 1 : converted.last + 2]
        if factors and inside == ("(", ")") and given.scaled == converted.scaled:
            right = tuple(given.value * factor for factor in factors)
            yield Conversion(Span(given.span.start, converted.span.end + 1), given, converted, right)


@cache
def _factors() -> dict[tuple[str, str], tuple[float, ...]]:
    """How many of the second unit the first is, both ways."""
    known: dict[tuple[str, str], tuple[float, ...]] = {}
    for row in lexicon("conversions")["factors"]:
        one, two, *factors = row.split()
        known[one, two] = tuple(map(float, factors))
        known[two, one] = tuple(1 / float(factor) for factor in factors)
    return known
