"""Rates of exchange that the copy implies: “$90m (£70m)” makes a dollar 78 pence."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10

from copydesk.analysis.figures import YEARS, Figure, Hedge
from copydesk.analysis.sentences import Sentence, sentence_at
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon
from copydesk.spans import Span


@dataclass(frozen=True, slots=True)
class Rate:
    """A sum with its conversion in brackets, and between what the rate lies: how much one of the first currency of the
    alphabet is of the second.
    """

    span: Span
    currencies: tuple[str, str]
    low: float
    high: float

    def apart(self, other: "Rate") -> float:
        """How far two rates of one pair are apart at the least, as a part of the lower; 0 if they can be the same."""
        if self.currencies != other.currencies:
            return 0.0
        return max(self.low / other.high, other.low / self.high, 1.0) - 1


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[Rate]:
    """Every rate of the day. A sentence that names a year may convert at the rate of that year."""
    known = lexicon("figures")["currencies"]
    for given, converted in pairwise(figures):
        if (
            given.unit in known
            and converted.unit in known
            and given.unit != converted.unit
            and _is_plain(given, converted)
        ):
            inside = (
                tokens.norms[given.last + 1 : converted.first] + tokens.norms[converted.last + 1 : converted.last + 2]
            )
            sentence = sentence_at(sentences, given.first)
            dated = any(_is_year(norm) for norm in tokens.norms[sentence.first : sentence.last + 1])
            if inside == ("(", ")") and not dated:
                yield _rate(given, converted)


def _is_plain(given: Figure, converted: Figure) -> bool:
    """Whether the words leave no more room than a conversion has."""
    return given.exact and converted.hedge in (Hedge.EXACT, Hedge.ABOUT) and given.value > 0


def _rate(given: Figure, converted: Figure) -> Rate:
    """The rate, with the room that the rounding of the conversion leaves."""
    room = max(_place(converted) / 2, converted.high - converted.value)
    low, high = (converted.value - room) / given.value, (converted.value + room) / given.value
    span = Span(given.span.start, converted.span.end + 1)
    if given.unit < converted.unit:
        return Rate(span, (given.unit, converted.unit), low, high)
    return Rate(span, (converted.unit, given.unit), 1 / high, 1 / max(low, 1e-9))


def _place(figure: Figure) -> float:
    """What one more in the last significant figure is worth: 10 million in £70m."""
    written = figure.digits or f"{figure.value:.10g}".rstrip("0").replace(".", "")
    return 10.0 ** (floor(log10(figure.value)) + 1 - len(written)) if figure.value > 0 else 0.0


def _is_year(norm: str) -> bool:
    return len(norm) == 4 and norm.isdecimal() and int(norm) in YEARS
