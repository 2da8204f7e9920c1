"""Measures that the copy gives twice: “12 miles (19 km)”, “6ft (1.8 metres)”, “12 miles, or about 19 kilometres,”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from copydesk.analysis.figures import Figure
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon
from copydesk.spans import Span

WIDEST = 4
"""So many words and marks lead from a measure to its conversion at the most: “, or some”, “(about”, “, which is”."""

SCALES = {("°c", "°f"): (1.8, 32.0), ("°f", "°c"): (1 / 1.8, -32 / 1.8)}
"""Scales that do not begin at the same point: so many of the second for one of the first, and the rest."""


COMPOUNDS = {"foot": ("in", 12), "lb": ("oz", 16)}
"""What stands right behind a measure in a smaller unit, and how many of it make one: “6ft 2in”."""

STONE = re.compile(r"^\d+st$|^stone$")

UNIT = re.compile(r"^.*\d\s*|^\S+\s+")


@dataclass(frozen=True, slots=True)
class Conversion:
    """A measure and the same in another unit. `right` is what the first is in the unit of the second, once for every
    definition of the units: a gallon is two things.
    """

    span: Span
    given: Figure
    converted: Figure
    right: tuple[float, ...]

    def unit(self, text: str) -> str:
        """The unit of the second as the copy writes it."""
        return UNIT.sub("", self.converted.span.of(text))


def find(tokens: Tokens, figures: tuple[Figure, ...]) -> Iterator[Conversion]:
    """Every measure with another right behind it, in brackets or led by “or”."""
    for given, converted in pairwise([_metres(tokens, figure) for figure in figures]):
        right = _right(tokens, given, converted)
        if right and given.scaled == converted.scaled and not _continues(tokens, converted):
            end = converted.span.end + (tokens.norms[converted.last + 1 : converted.last + 2] == (")",))
            yield Conversion(Span(given.span.start, end), given, converted, right)


def _right(tokens: Tokens, given: Figure, converted: Figure) -> tuple[float, ...]:
    """What the first measure is in the unit of the second; nothing where the words do not say that it is the same."""
    words = tokens.norms[given.last + 1 : converted.first]
    one, two = (_unit(tokens, figure) for figure in (given, converted))
    smaller = re.fullmatch(rf"(\d+){COMPOUNDS[one][0]}", words[0]) if one in COMPOUNDS and words else None
    part, words = (int(smaller[1]), words[1:]) if smaller else (0, words)
    if STONE.search(tokens.norms[given.first - 1]):  # 12st 4lb
        return ()
    leads, behind = lexicon("conversions")["leads"], tokens.norms[converted.last + 1 : converted.last + 2]
    bracketed = words[:1] == ("(",) and leads.issuperset(words[1:]) and behind in ((")",), (",",), (";",))
    said = "or" in words[:2] or words[-2:] in (("that", "is"), ("which", "is")) or words[:2] == ("–", "or")
    if len(words) > WIDEST or not (bracketed or (said and leads.issuperset(words))):
        return ()
    if (one, two) in SCALES:
        factor, rest = SCALES[one, two]
        return given.value * factor + rest, given.value * factor  # a temperature, or a difference of two
    if part:
        factor = COMPOUNDS[one][1]
        return tuple((given.value + part / factor) * each for each in _factors().get((one, two), ()))
    return tuple(given.value * each for each in _factors().get((one, two), ()))


def _metres(tokens: Tokens, figure: Figure) -> Figure:
    """A figure as it is; “1.88m” in brackets, or behind it a bracket, in metres and not in millions."""
    last = figure.last
    if figure.unit or not tokens.norms[last].endswith("m") or not tokens.norms[last][0].isdigit():
        return figure
    if tokens.norms[figure.first - 1] != "(" and tokens.norms[last + 1 : last + 2] != ("(",):
        return figure
    return replace(figure, value=figure.value / 1_000_000, unit="m", scaled=False)


def _unit(tokens: Tokens, figure: Figure) -> str:
    """The unit of a figure; pounds that may be weighed."""
    return "lb" if tokens.norms[figure.last] in ("pounds", "pound") else figure.unit


def _continues(tokens: Tokens, converted: Figure) -> bool:
    """Whether a smaller unit goes on behind a measure: “(6ft 2in)”."""
    behind = tokens.norms[converted.last + 1 : converted.last + 2]
    return bool(behind) and (behind[0][0].isdigit() or behind[0] == "and")


@cache
def _factors() -> dict[tuple[str, str], tuple[float, ...]]:
    """How many of the second unit the first is, both ways."""
    known: dict[tuple[str, str], tuple[float, ...]] = {}
    for row in lexicon("conversions")["factors"]:
        one, two, *factors = row.split()
        known[one, two] = tuple(map(float, factors))
        known[two, one] = tuple(1 / float(factor) for factor in factors)
    return known
