"""Whether the size that stands beside a change is the size of that change, or of another one."""

from itertools import pairwise

from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.numbers import is_year
from copydesk.analysis.trends.change_roles import AFTER, Role, is_time, role
from copydesk.analysis.trends.change_words import NEAR, Cue, Kind
from copydesk.lexicons import lexicon

ROUNDING = 0.05
"""Figures are added and divided in binary: so much is no difference, in percent or in units."""

PERIODS = frozenset({"day", "week", "month", "quarter", "year"})
WHOSE = frozenset({"its", "their", "his", "her", "our"})
AGO = frozenset({"ago", "before", "earlier", "last", "previous", "previously"})
LATER = frozenset({"ago", "before", "earlier", "later", "on"})
SALES = frozenset({"growth", "income", "revenue", "revenues", "sales", "turnover"})
"""“Organic sales” leave out what was bought, “sales of organic milk” do not."""
YEARS = frozenset({"year", "years"})
SAID = 24
"""So many words before a figure may name the year that it is compared with."""


def meets(by: Figure, low: float, high: float) -> bool:
    """Whether a size, up or down, lies within an interval of changes."""
    down, up = (low, high) if low + high >= 0 else (-high, -low)
    return by.low <= up + ROUNDING and down - ROUNDING <= by.high


def extent(cue: Cue) -> tuple[int, int]:
    """The first and the last token of a word of change with its size."""
    return (min(cue.first, cue.by.first), max(cue.last, cue.by.last)) if cue.by else (cue.first, cue.last)


def is_of_another(tokens: Tokens, cue: Cue, by: Figure, ends: tuple[Figure, Figure]) -> bool:
    """Whether a size is of another kind than the two ends give, or of another time or thing than they are."""
    summed = all(end.last < cue.first for end in ends)
    if _scoped(tokens, cue, by) or _shorter(tokens, by, ends[0]) or (summed and _narrowed(tokens, cue, by)):
        return True
    return _is_beside(tokens, by, ends[0])


def _is_beside(tokens: Tokens, by: Figure, start: Figure) -> bool:
    """“Up 3% to 412, compared with 389 in 2019”: a figure that is compared tells the base only if it is a year old."""
    if by.first > start.first or role(tokens, start)[0] is not Role.AGAINST:
        return False
    behind = tokens.norms[by.last + 1 : by.last + 1 + NEAR + 1]
    if behind[:1] in (("on",), ("over",), ("from",)) and "year" in behind and by.unit == "%":
        return False  # up 25% on last year: 500 against 400
    return by.unit == "point" or not _is_year_old(tokens, start)


def _is_year_old(tokens: Tokens, start: Figure) -> bool:
    """Whether the words behind the earlier figure set it a year back: “a year ago”, “last year”, “in 2019” of 2020."""
    near = tokens.norms[start.last + 1 : start.last + 1 + AFTER]
    named = [int(norm) for norm in near if is_year(norm)]
    if named and "same" not in near:
        said = tokens.norms[max(0, start.first - SAID) : start.first]
        return str(named[0] + 1) in said
    return "same" in near or ("year" in near and "this" not in near and not AGO.isdisjoint(near))


def _narrowed(tokens: Tokens, cue: Cue, by: Figure) -> bool:
    """“From 40 to 50, up 30% in the north”, “from 40 to 50, or 5% of the fleet”."""
    behind = tokens.norms[max(cue.last, by.last) + 1 : max(cue.last, by.last) + 1 + AFTER]
    if behind[:1] not in (("in",), ("among",), ("for",), ("of",), ("at",)):
        return False
    if behind[:1] == ("of",) and behind[1:2] and behind[1] in WHOSE and behind[3:4] in ((".",), (",",)):
        return False  # it had 500 men and has 400, having shed 20% of its staff
    return not any(is_time(norm) for norm in behind)


def _scoped(tokens: Tokens, cue: Cue, by: Figure) -> bool:
    """“5% a year”, “5% on average”, “5% in real terms”, “an annual rise of 5%”."""
    words, last = lexicon("change"), max(cue.last, by.last)
    lead = tokens.norms[max(0, cue.first - AFTER) : cue.first]
    if not words["organic"].isdisjoint(lead) or any(one == "organic" and two in SALES for one, two in pairwise(lead)):
        return True
    adverbs = words["up-adverbs"] | words["down-adverbs"] | words["more"] | words["less"]
    alone = cue.kind is Kind.VERB or tokens.norms[cue.first] in adverbs
    led = min(cue.first, by.first) - (0 if alone else NEAR)
    end = cue.first if cue.first < by.first and tokens.norms[by.first - 1] == "by" else last  # cut annual costs by 5%
    before, behind = tokens.norms[max(0, led) : end], tokens.norms[last + 1 : last + 1 + NEAR]
    each = behind[:1] in (("a",), ("an",)) and not PERIODS.isdisjoint(behind[1:2]) and LATER.isdisjoint(behind[2:3])
    if behind[:1] == ("on",) and not words["short"].isdisjoint(behind[1:2]):
        return True
    shorter = behind[:2] == ("on", "the") and not (PERIODS - YEARS).isdisjoint(behind[2:3])
    if each or shorter or behind[:2] == ("on", "average") or behind[:1] == ("per",):
        return True
    return not (words["scopes-before"].isdisjoint(before) and words["scopes-behind"].isdisjoint(behind))


def _shorter(tokens: Tokens, by: Figure, start: Figure) -> bool:
    """“2% in May, to 40 from 30 a year earlier”."""
    near = frozenset(tokens.norms[by.last + 1 : by.last + 1 + AFTER])
    far = frozenset(tokens.norms[start.last + 1 : start.last + 1 + AFTER])
    return YEARS.isdisjoint(near) and not lexicon("change")["short"].isdisjoint(near) and not YEARS.isdisjoint(far)
