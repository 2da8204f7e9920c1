"""Rates of exchange that the copy implies: “$90m (£70m)” makes a dollar 78 pence."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import units
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge
from copydesk.analysis.quantities.numbers import is_year
from copydesk.lexicons import lexicon
from copydesk.spans import Span

SINCE = 1980
"""Sums of years before this one were converted at rates that `rates.toml` does not know."""

MARGIN = 0.05
"""So much, as a part, a conversion may lie beyond what the rates ever were: who converts in the head is not exact."""

CLOSING = frozenset({")", ",", ".", ";", "–", "—"})


class Rate(Struct, frozen=True):
    """A sum with its conversion, and between what the rate lies: how much one of the first currency of the alphabet is
    of the second.
    """

    span: Span
    currencies: tuple[str, str]
    low: float
    high: float
    daily: bool
    """Whether it may be compared with the other rates of the story: it stands in brackets, and not for another time."""
    beyond: float
    """By what factor it misses all that the rate has been since 1980; 1 where it has been so."""

    def apart(self, other: "Rate") -> float:
        """How far two rates of one pair are apart at the least, as a part of the lower; 0 if they can be the same."""
        if self.currencies != other.currencies:
            return 0.0
        return max(self.low / other.high, other.low / self.high, 1.0) - 1


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[Rate]:
    """Every rate. A sentence that tells of another time may convert at the rate of then."""
    known = _currencies()
    given: Figure | None = None
    for one, two in pairwise(figures):
        if given is None and one.unit not in known:
            continue
        words = " ".join(tokens.norms[one.last + 1 : two.first])
        if one.unit in known and words in lexicon("rates")["openings"]:
            given = one
        elif given is not one and words not in lexicon("rates")["turns"]:
            given = None
        if given and two.unit in known and two.unit != given.unit and _is_plain(given, two):
            behind = tokens.norms[two.last + 1] if two.last + 1 < len(tokens) else "."
            bracketed = "(" in tokens.norms[given.last + 1 : given.last + 4]
            if behind in lexicon("rates")["turns"] or behind in (")" if bracketed else CLOSING):
                yield _rate(tokens, sentences, given, two, alone=words == "(" and behind == ")")


@cache
def _currencies() -> frozenset[str]:
    return lexicon("figures")["currencies"] | lexicon("rates")["names"]


def _is_plain(given: Figure, converted: Figure) -> bool:
    """Whether both are sums, the conversion told as one."""
    return converted.hedge in (Hedge.EXACT, Hedge.ABOUT) and min(given.value, converted.value, given.low) > 0


def _is_dated(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence names a year, or says that it was long ago: “a decade ago”, “then”, “in the 1990s”."""
    past = lexicon("conversions")["past"]
    return any(norm in past or is_year(norm.rstrip("s")) for norm in tokens.norms[sentence.first : sentence.last + 1])


def _is_old(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence may tell of money from before the rates that are known."""
    old = lexicon("rates")["long-ago"]
    norms = tokens.norms[sentence.first : sentence.last + 1]
    return any(norm in old or (is_year(norm.rstrip("s")) and int(norm.rstrip("s")) < SINCE) for norm in norms)


def _rate(tokens: Tokens, sentences: tuple[Sentence, ...], given: Figure, converted: Figure, *, alone: bool) -> Rate:
    """The rate, with the room that the rounding of the conversion leaves."""
    room = max(converted.place / 2, converted.high - converted.value)
    low, high = (converted.value - room) / given.value, (converted.value + room) / given.value
    closed = tokens.norms[converted.last + 1 : converted.last + 2] == (")",)
    span = Span(given.span.start, converted.span.end + closed)
    one, two = (units.currency(tokens, figure.first, figure.unit) for figure in (given, converted))
    sentence = sentence_at(sentences, given.first)
    daily = alone and given.exact and not _is_dated(tokens, sentence)
    rounded = (low * given.value / given.high, high * given.value / given.low)
    beyond = 1.0 if _is_old(tokens, sentence) else _beyond(tokens, one, two, *rounded)
    if one < two:
        return Rate(span, (one, two), low, high, daily, beyond)
    return Rate(span, (two, one), 1 / high, 1 / max(low, 1e-9), daily, beyond)


def _beyond(tokens: Tokens, one: str, two: str, low: float, high: float) -> float:
    """By what factor a rate misses all that it has been; 1 for pairs of which that is not known."""
    bounds = _bounds().get((one.removeprefix("us"), two.removeprefix("us")))
    if bounds is None:
        return 1.0
    least, most = bounds[0] / (1 + MARGIN), bounds[1] * (1 + MARGIN)
    off = max(low / most, least / high, 1.0)
    bare = "$" in (one, two) and off > 1
    return 1.0 if bare and not lexicon("rates")["other-dollars"].isdisjoint(tokens.norms) else off


@cache
def _bounds() -> dict[tuple[str, str], tuple[float, float]]:
    """The least and the most that one of the first currency was worth of the second, both ways."""
    known: dict[tuple[str, str], tuple[float, float]] = {}
    for row in lexicon("rates")["bounds"]:
        one, two, least, most = row.split()
        known[one, two] = float(least), float(most)
        known[two, one] = 1 / float(most), 1 / float(least)
    return known
