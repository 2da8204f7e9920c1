"""Lengths of time as copy states them: “15 months”, “the three-year project”, “nearly seven weeks”. Ages are none."""

from collections.abc import Iterator
from math import inf

from msgspec import Struct

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.periods import LENGTH, Grain
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import numbers
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge
from copydesk.spans import Span

UNITS = {unit: Grain(unit) for unit in ("day", "week", "month", "year")}

LONG = {"decade": 10, "decades": 10, "century": 100, "centuries": 100, "decade-long": 10, "century-long": 100}
"""In years: what copy rounds more freely than other lengths."""

LONG_WORDS = frozenset(LONG)

FREE = {10: (0.3, 0.45), 100: (0.1, 0.1)}
"""How much less and more it may be, in such units."""

LESS, MORE = 1.0, 1.2
"""One day, week or month is no conflict, as some count both ends; and a year is full only when the next one begins."""

WEEKS = 0.8
"""Where both ends are days, a week more or less is one too many."""

FULL = 0.95
"""And a full year more: a contract from 1 July to 30 June five years on is no four-year contract."""

MONTHS, FULL_MONTHS = 63, 0.9
"""Days between two months that may be either; from January to January three years on are no two years."""

LESS_YEARS = 0.8
WIDE, SLIGHT = 1.5, 0.2
"""Where the two ends leave so many units open themselves, no more than a slight difference is added."""

ROUND, TENTH = 10, 0.1
"""A number that ten divides may be round: then a tenth is no conflict either."""

HEDGES = frozenset(
    {"nearly", "almost", "over", "than", "least", "most", "about", "around", "or", "to", "half", "under"}
)
"""Before a decade, they leave its length open."""

NEARLY = 0.8
"""“Up to” and “less than” leave so much room below."""

LATER = frozenset({"later", "afterwards", "afterward"})
"""Behind a length of time, these say that it has passed."""


class Duration(Struct, frozen=True):
    """A length of time, from token `first` up to and with `last`. `low` and `high` are what its words allow, in units.

    `describes` says that it stands before a noun: “the three-year project”.
    """

    span: Span
    first: int
    last: int
    value: float
    low: float
    high: float
    grain: Grain
    describes: bool

    def exceeds(self, most: float) -> bool:
        """Whether it is longer than so many days, and so no part of them either."""
        return self.low * LENGTH[self.grain] > most

    def may_be(self, least: float, most: float) -> bool:
        """Whether it may be the time between two ends that lie at least and at most so many days apart."""
        unit = LENGTH[self.grain]
        tenth = TENTH * self.value if self.value % ROUND == 0 else 0.0
        less, more = (LESS_YEARS if self.grain is Grain.YEAR else LESS), MORE
        if most - least > WIDE * unit:
            less = more = SLIGHT
        elif self.grain is Grain.WEEK and most - least < 1:
            less = more = WEEKS
        elif self.grain is Grain.YEAR and 1 <= most - least < MONTHS:
            more = FULL_MONTHS
        elif most - least < 1:
            more = {Grain.YEAR: FULL, Grain.DAY: SLIGHT}.get(self.grain, more)
        low, high = self.low - max(less, tenth), self.high + max(more, tenth)
        return least <= high * unit and low * unit <= most


def find(
    page: MarkedCopy, figures: tuple[Figure, ...], begins: tuple[int, ...], moments: tuple[Moment, ...]
) -> tuple[Duration, ...]:
    """Every length of time, in order. Those that are one word are looked for beside `moments`: in their sentences, and
    in those behind them.
    """
    tokens = page.tokens
    found = [_figure(tokens, one) for one in figures if one.unit in UNITS and "-" not in tokens.norms[one.last]]
    tied = [i for i in begins if "-" in tokens.norms[i] and tokens.norms[i].rpartition("-")[2] in UNITS]
    words = (*tied, *page.places(LONG_WORDS))
    timed = {page.place_of(page.sentence_of(one.first)) for one in moments} if words else set[int]()
    near = timed | {place + 1 for place in timed}
    for i in words:
        sentence = page.sentence_of(i)
        if page.place_of(sentence) in near and i < sentence.last:
            if tokens.norms[i] not in LONG:
                found += _word(tokens, i)
            elif i > sentence.first:
                found += _long(tokens, i)
    return tuple(sorted(found, key=lambda one: one.first))


def _figure(tokens: Tokens, figure: Figure) -> Duration:
    low = min(figure.low, NEARLY * figure.value) if figure.hedge is Hedge.UNDER else figure.low
    high = inf if figure.hedge is Hedge.OVER else figure.high
    tied = tokens.norms[figure.last - 1] == "-"
    return Duration(figure.span, figure.first, figure.last, figure.value, low, high, UNITS[figure.unit], describes=tied)


def _word(tokens: Tokens, i: int) -> Iterator[Duration]:
    """“Three-year”, “twenty-one-day”: one word."""
    number, _, unit = tokens.norms[i].rpartition("-")
    value = numbers.worth(number)
    if value:
        yield Duration(tokens.span(i, i), i, i, value, value, value, UNITS[unit], describes=True)


def _long(tokens: Tokens, i: int) -> Iterator[Duration]:
    """“Two decades”, “a century and a half”, “the decade-long war”; none that is more, or nearly so many."""
    norms, describes = tokens.norms, "-" in tokens.norms[i]
    first = i if describes or norms[i - 1] == "half" else i - 1
    count = 1.0 if first == i or norms[first] in ("a", "an", "one") else numbers.worth(norms[first])
    halves = norms[i + 1 : i + 4] == ("and", "a", "half")
    if not count or norms[i - 1] == "half" or norms[first - 1] in HEDGES or norms[i + 1] == "ago":
        return
    unit, count = LONG[norms[i]], count + halves / 2
    less, more = FREE[unit]
    last, value = i + 3 * halves, count * unit
    low, high = (count - less) * unit, (count + more) * unit
    yield Duration(tokens.span(first, last), first, last, value, low, high, Grain.YEAR, describes)
