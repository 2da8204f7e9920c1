"""Measures that the copy gives twice: “12 miles (19 km)”, “6ft (1.8 metres)”, “12 miles, or about 19 kilometres,”."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

WARM = 60
"""In degrees: two temperatures seldom lie so far apart, and the figure is one and no difference of two."""

ROUND_ABOUT = 5
"""So many words before degrees and behind them tell a difference."""

WIDEST = 4
"""So many words and marks lead from a measure to its conversion at the most: “, or some”, “(about”, “, which is”."""

SCALES = {("°c", "°f"): (1.8, 32.0), ("°f", "°c"): (1 / 1.8, -32 / 1.8)}
"""Scales that do not begin at the same point: so many of the second for one of the first, and the rest."""

BELOW = frozenset({"minus", "-", "−", "–"})
"""What stands before a temperature below zero; the marks without a blank."""

CLOSING = frozenset({")", ",", ";"})
ENDING = CLOSING | {".", "–", "—", ":"}

COMPOUNDS = {"foot": ("in", 12), "lb": ("oz", 16)}
"""What stands right behind a measure in a smaller unit, and how many of it make one: “6ft 2in”."""

SMALLER = {
    "inch": frozenset({"feet", "foot", "ft"}),
    "ounce": frozenset({"pounds", "pound", "lb", "lbs"}),
    "yard": frozenset({"miles", "mile"}),
    "foot": frozenset({"yards", "yard", "miles", "mile"}),
}
"""A measure in these, right behind one of the larger, is the rest of it and no measure of its own."""

STONES = "stone"
SLACK = 0.02
"""Who converts in the head rounds by so much more, as a part."""

OPENING = frozenset({"(", "–", "—", ","})
STONE = pattern(r"^[0-9]{1,3}st$|^stone$")
HEAVIEST = 3
"""In figures: no weight in stones has more."""

UNIT = pattern(r"^.*\d\s*|^\S+\s+")


class Conversion(Struct, frozen=True):
    """A measure and the same in another unit. `right` is what the first is in the unit of the second, once for every
    definition of the units: a gallon is two things.
    """

    span: Span
    given: Figure
    converted: Figure
    right: tuple[float, ...]
    room: float
    """What the rounding of both leaves open, as a part: 12 miles may be 11.5, and 6ft 2in are told to the inch."""

    def unit(self, text: str) -> str:
        """The unit of the second as the copy writes it."""
        return UNIT.sub("", self.converted.span.of(text))


def find(tokens: Tokens, figures: tuple[Figure, ...]) -> Iterator[Conversion]:
    """Every measure with another right behind it, in brackets or led by “or”."""
    for given, converted in pairwise([_weighed(tokens, _metres(tokens, figure)) for figure in figures]):
        right = _right(tokens, given, converted)
        if right and given.scaled == converted.scaled and not _continues(tokens, converted):
            converted = replace(converted, value=-converted.value) if _below(tokens, converted) else converted
            end = converted.span.end + (tokens.norms[converted.last + 1 : converted.last + 2] == (")",))
            yield Conversion(Span(given.span.start, end), given, converted, right, _room(tokens, given, converted))


def _room(tokens: Tokens, given: Figure, converted: Figure) -> float:
    """How far a conversion may be off, as a part of it; temperatures do not begin at nought, and leave more."""
    if given.unit.startswith("°"):
        return 1.0
    unit = _unit(tokens, given)
    own = given.place / COMPOUNDS[unit][1] if _smaller(tokens, given, unit) else given.place
    return SLACK + own / given.value / 2 + converted.place / abs(converted.value) / 2


def _right(tokens: Tokens, given: Figure, converted: Figure) -> tuple[float, ...]:
    """What the first measure is in the unit of the second; nothing where the words do not say that it is the same."""
    one, two = _unit(tokens, given), _unit(tokens, converted)
    if (one, two) not in SCALES and (one, two) not in _factors():
        return ()
    words = tokens.norms[given.last + 1 : converted.first]
    if words[-1:] in (("minus",), ("-",), ("−",), ("–",)) and _below(tokens, converted):
        words = words[:-1]
    part = _smaller(tokens, given, one)
    words = words[1:] if part else words
    before = tokens.norms[given.first - 1] if given.first else ""
    if _is_rest(tokens, given, one):
        return ()
    if words[:1] == ("of",) and len(words) > 2 and words[2] in OPENING:
        words = words[2:]  # five inches of rain – some 130mm –
    words = (*words, "about") if not converted.exact and words in ((",",), ("–",), ("—",)) else words
    if not _are_same(words, tokens.norms[converted.last + 1 : converted.last + 4]):
        return ()
    if (one, two) in SCALES:
        factor, rest = SCALES[one, two]
        degrees = -given.value if _below(tokens, given) else given.value
        absolute = before in lexicon("conversions")["absolute"] or given.value >= WARM
        absolute = absolute and not _is_difference(tokens, given, converted)
        return (degrees * factor + rest,) if absolute else (degrees * factor + rest, degrees * factor)
    if not (given.value and converted.value):
        return ()  # 0 miles are 0 kilometres
    if part:
        factor = COMPOUNDS[one][1]
        return tuple((given.value + part / factor) * each for each in _factors().get((one, two), ()))
    return tuple(given.value * each for each in _factors().get((one, two), ()))


def _smaller(tokens: Tokens, given: Figure, unit: str) -> int:
    """What stands right behind a measure in a smaller unit, 0 for nothing: the 2 of “6ft 2in”."""
    behind = tokens.norms[given.last + 1 : given.last + 2]
    found = re.fullmatch(rf"([0-9]{{1,3}}){COMPOUNDS[unit][0]}", behind[0]) if unit in COMPOUNDS and behind else None
    return int(found[1]) if found else 0


def _is_rest(tokens: Tokens, given: Figure, unit: str) -> bool:
    """Whether a larger unit goes before a measure: “12st 4lb”, “6ft 2 inches”, “26 miles and 385 yards”."""
    k = given.first - 1
    k -= k > 0 and tokens.norms[k] in ("and", ",")
    before = tokens.norms[k] if k >= 0 else ""
    return STONE.search(before) is not None or before.lstrip("0123456789.,") in SMALLER.get(unit, ())


def _is_difference(tokens: Tokens, given: Figure, converted: Figure) -> bool:
    """Whether the words around degrees tell how far two temperatures lie apart: “a swing of 60F”, “100C hotter”."""
    before = tokens.norms[max(0, given.first - ROUND_ABOUT) : given.first]
    behind = tokens.norms[converted.last + 1 : converted.last + 1 + ROUND_ABOUT]
    return not lexicon("conversions")["differences"].isdisjoint((*before, *behind))


def _are_same(words: tuple[str, ...], behind: tuple[str, ...]) -> bool:
    """Whether the words between two measures say that they are the same: “12 miles long (19 km)”, “, almost 500”."""
    known = lexicon("conversions")
    leads, mark = known["leads"] | known["equal"], behind[0] if behind else "."
    extent = next((k for k, word in enumerate(words) if word not in known["extents"]), len(words))
    words = words[extent:]
    if not words or len(words) > WIDEST:
        return False
    opened, rest = words[0], frozenset(words[1:])
    if opened == "(":
        return leads.issuperset(rest) and mark in CLOSING
    if not leads.issuperset(words):
        return False
    if not known["equal"].isdisjoint(words):
        return True
    if opened == "," and rest:
        return mark in ENDING or (not extent and behind[:3] == ("above", "sea", "level"))
    return opened in ("–", "—") and (mark == opened or (mark == "." and bool(rest)))


def _below(tokens: Tokens, figure: Figure) -> bool:
    """Whether a temperature is below zero."""
    sign = max(0, figure.first - 1)
    tight = tokens.ends[sign] == tokens.starts[figure.first]
    return figure.unit in ("°c", "°f") and tokens.norms[sign] in BELOW and (tokens.norms[sign] == "minus" or tight)


def _weighed(tokens: Tokens, figure: Figure) -> Figure:
    """A figure as it is; “12 stone” as a weight, and “12st 4lb” and “12 stone 4lb” as one."""
    behind, k = tokens.norms[figure.last + 1 : figure.last + 2], figure.first - 1
    if figure.unit == "" and behind == ("stone",):
        return replace(
            figure, span=Span(figure.span.start, tokens.ends[figure.last + 1]), last=figure.last + 1, unit=STONES
        )
    if _unit(tokens, figure) != "lb" or not STONE.search(tokens.norms[k]):
        return figure
    k -= k > 0 and tokens.norms[k] == "stone"
    stones = tokens.norms[k].removesuffix("st") if k >= 0 else ""
    if not stones.isdecimal() or len(stones) > HEAVIEST:
        return figure
    start = Span(tokens.starts[k], figure.span.end)
    return replace(figure, span=start, first=k, value=figure.value + 14 * float(stones), digits="")


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
