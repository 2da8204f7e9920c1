"""Rates of exchange that the copy implies: “$90m (£70m)” makes a dollar 78 pence."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from copydesk.analysis import units
from copydesk.analysis.figures import Figure
from copydesk.analysis.hedges import Hedge
from copydesk.analysis.numbers import is_year
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
    """Every rate of the day. A sentence that tells of another time may convert at the rate of then."""
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
            if inside == ("(", ")") and not _is_dated(tokens, sentence):
                yield _rate(tokens, given, converted)


def _is_plain(given: Figure, converted: Figure) -> bool:
    """Whether the words leave no more room than a conversion has."""
    return given.exact and converted.hedge in (Hedge.EXACT, Hedge.ABOUT) and min(given.value, converted.value) > 0


def _is_dated(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence names a year, or says that it was long ago: “a decade ago”, “then”, “in the 1990s”."""
    past = lexicon("conversions")["past"]
    return any(norm in past or is_year(norm.rstrip("s")) for norm in tokens.norms[sentence.first : sentence.last + 1])


def _rate(tokens: Tokens, given: Figure, converted: Figure) -> Rate:
    """The rate, with the room that the rounding of the conversion leaves."""
    room = max(converted.place / 2, converted.high - converted.value)
    low, high = (converted.value - room) / given.value, (converted.value + room) / given.value
    span = Span(given.span.start, converted.span.end + 1)
    one, two = (units.currency(tokens, figure.first, figure.unit) for figure in (given, converted))
    if one < two:
        return Rate(span, (one, two), low, high)
    return Rate(span, (two, one), 1 / high, 1 / max(low, 1e-9))
