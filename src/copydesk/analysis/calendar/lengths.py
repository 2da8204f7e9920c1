"""Lengths of time in hours and minutes, as copy states them: “four and a half hours”, “the 90-minute show”."""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import numbers
from copydesk.patterns import pattern

HOUR = 60
"""In minutes."""

FIGURE = pattern(r"[0-9]+(?:\.[0-9]+)?")
PARTS = {("and", "a", "half"): 0.5, ("and", "a", "quarter"): 0.25, ("and", "three-quarters"): 0.75}
PIECES = {("half", "an"): 0.5, ("quarter", "of", "an"): 0.25, ("three-quarters", "of", "an"): 0.75}
UNITS = {"hour": HOUR, "hours": HOUR, "minute": 1, "minutes": 1}


class Length(Struct, frozen=True):
    """A length of time in minutes, from token `first` up to and with `last`."""

    first: int
    last: int
    minutes: float
    describes: bool = False


def find(tokens: Tokens, sentence: Sentence) -> Iterator[Length]:
    """Every length of time of a sentence, in hours and minutes."""
    norms, done = tokens.norms, -1
    for i in range(sentence.first + 1, sentence.last):
        number, hyphen, unit = norms[i].rpartition("-")
        if unit in UNITS and i > done:
            value = numbers.worth(number) if hyphen else None
            one = Length(i, i, value * UNITS[unit], describes=True) if value else _plain(norms, i)
            if one:
                done = one.last
                yield one


def _count(norm: str) -> float | None:
    """How many, in words or in figures."""
    return float(norm) if FIGURE.fullmatch(norm) else numbers.worth(norm)


def _plain(norms: tuple[str, ...], i: int) -> Length | None:
    """The length of time whose unit is token `i`: “four and a half hours”, “two hours and 10 minutes”, “90-minute”."""
    size = UNITS.get(norms[i])
    if size is None:
        return None
    for words, part in PIECES.items():
        if norms[i - len(words) : i] == words:
            return Length(i - len(words) - (norms[i - len(words) - 1] == "a"), i, part * size)
    tied, more = norms[i - 1] == "-", PARTS.get(norms[max(0, i - 3) : i], 0.0)
    first = i - 1 - tied - 3 * (more > 0)
    value = 1.0 if norms[first] in ("a", "an") else _count(norms[first])
    if value is None or first < 1:
        return None
    minutes, last = (value + more) * size, i
    for words, part in PARTS.items():
        if size == HOUR and norms[i + 1 : i + 1 + len(words)] == words:
            return Length(first, i + len(words), minutes + part * size)
    odd = i + 1 + (norms[i + 1 : i + 2] == ("and",))
    if size == HOUR and norms[odd + 1 : odd + 2] in (("minutes",), ("minute",)):
        return Length(first, odd + 1, minutes + (_count(norms[odd]) or 0.0))
    return Length(first, last, minutes, describes=tied)
