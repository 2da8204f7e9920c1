"""Two times of one sentence that begin and end one thing: “from 2010 to 2015”, “began in May and ended in June”."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.calendar.moment_copy import Way
from copydesk.analysis.calendar.moments import RUNS, Moment
from copydesk.analysis.calendar.periods import Grain, Period
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.tokens import Tokens

BEFORE = 6
"""The verb of a beginning stands so close before its time, in words."""

BETWEEN = 16
"""And its end no further behind it."""

FRONTED = 4
"""Or so close behind it: “in 1990 the old mill closed”."""

NAMED = 7
"""Words that name a beginning or an end: “until her retirement in”."""

AT = frozenset({"in", "on"})
COUNTED = frozenset({Way.RELATIVE, Way.CARRIED})


class Stretch(Struct, frozen=True):
    """What begins in one period and ends in another, from token `first` up to and with `last`.

    `inner` are the tokens between the two times; `told` says that verbs tell of the beginning and the end.
    """

    first: int
    last: int
    begin: Period
    end: Period
    grain: Grain
    inner: range
    told: bool = False

    @property
    def least(self) -> int:
        """The days that lie at least between the two ends."""
        return (self.end.first - self.begin.last).days

    @property
    def most(self) -> int:
        """And at most."""
        return (self.end.last - self.begin.first).days


def stretches(tokens: Tokens, moments: tuple[Moment, ...]) -> Iterator[Stretch]:
    """Every stretch of time among the times of one sentence."""
    for one in moments:
        if one.ends:
            yield Stretch(one.first, one.last, *one.ends, one.grain, range(0))
    for one, two in pairwise([one for one in moments if one.way not in COUNTED]):
        if not (one.ends or two.ends) and one.period and two.period and one.period.is_before(two.period):
            found = _joined(tokens, one, two)
            if found:
                (first, told), inner = found, range(one.last + 1, two.first)
                grain = max(one.grain, two.grain, key=size)
                yield Stretch(first, two.last, one.period, two.period, grain, inner, told)


def size(grain: Grain) -> int:
    """How coarse a time is, among all grains."""
    return list(Grain).index(grain)


def _joined(tokens: Tokens, one: Moment, two: Moment) -> tuple[int, bool] | None:
    """Where the two times become one stretch, and whether verbs make it one; `None` if they are none."""
    between, led = tokens.norms[one.last + 1 : two.first], tokens.norms[one.first - 1] if one.first else ""
    if (len(between) == 1 and between[0] in RUNS) or (led == "between" and between == ("and",)):
        return one.first - (led in ("from", "between")), False
    if between[-1:] and between[-1] in RUNS and between[0] == "and" and between[1] in all_forms("spells", "lasts"):
        return one.first, False  # starts on 5 May and runs through 11 May
    lead = _led(tokens, one, between)
    if lead is not None:
        return lead, False
    if len(between) > BETWEEN:
        return None
    near = range(one.first - 1, max(-1, one.first - 1 - BEFORE), -1)
    for begins, ends in (("begins", "ends"), ("pauses", "resumes")):
        verb = next((k for k in near if tokens.norms[k] in all_forms("spells", begins)), None)
        if verb is None and led in AT and not all_forms("spells", begins).isdisjoint(between[:FRONTED]):
            verb = one.first  # in 1990 she joined the board
        if verb is not None and not all_forms("spells", ends).isdisjoint(between):
            return verb, True
    return None


def _led(tokens: Tokens, one: Moment, between: tuple[str, ...]) -> int | None:
    """Where “from 1985 until her retirement in 2015”, “between its founding in 1150 and its ruin in 1400” begin."""
    if not 2 < len(between) <= NAMED or between[-1] not in AT or any(not norm[0].isalpha() for norm in between):
        return None
    for k in range(one.first - 1, max(-1, one.first - 1 - NAMED), -1):
        lead = tokens.norms[k]
        if lead in ("from", "between"):
            return k if between[0] in (RUNS if lead == "from" else ("and",)) else None
        if not (lead[0].isalpha() or lead == "'s"):
            return None
    return None
