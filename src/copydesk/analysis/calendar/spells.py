"""Lengths of time that stand beside both ends of what lasted so long: “the three-year project, from 2019 to 2022”."""

import datetime
from collections.abc import Iterator
from itertools import groupby, pairwise, takewhile

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.calendar import standing
from copydesk.analysis.calendar.dates import Date
from copydesk.analysis.calendar.durations import LATER, Duration
from copydesk.analysis.calendar.moments import Moment, within
from copydesk.analysis.calendar.orders import Order
from copydesk.analysis.calendar.periods import Grain, Period
from copydesk.analysis.calendar.stretches import Stretch, size, stretches
from copydesk.analysis.page.inflection import all_forms, looks_plural
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import is_word
from copydesk.analysis.quantities import numbers
from copydesk.document import Role
from copydesk.lexicons import either, lexicon
from copydesk.spans import Span

BESIDE = 8
"""So many words and marks may stand between a length of time and its ends."""

NEAR = 3
"""And so many between it and a word that says that it was only granted, or that it is part of another."""

COARSE = frozenset({Grain.DAY, Grain.WEEK})
TERM = 10
"""Months: what lasted less is not told by its years, unless it comes round every year."""

ANY_YEAR = 2001

APART = 3
"""In words: so close, two lengths of time are one."""

WHOLE = frozenset({"all", "total", "the", "sum", "which", "office", "power", "charge", "prison", "post"})


class Spell(Struct, frozen=True):
    """A length of time, and the two periods in which what lasted so long began and ended.

    `running` says that no end is named: it is then the day on which the copy was written.
    """

    span: Span
    duration: Duration
    begin: Period
    end: Period
    grain: Grain
    running: bool = False

    @property
    def agrees(self) -> bool:
        """Whether the two ends can be so far apart."""
        least, most = (self.end.first - self.begin.last).days, (self.end.last - self.begin.first).days
        return self.duration.may_be(least, most)


Timed = tuple[Sentence, list[Duration], tuple[Moment, ...]]
"""A sentence with its lengths of time and its times."""


def find(marked: MarkedCopy, timed: tuple[Timed, ...]) -> Iterator[Spell]:
    """Every length of time that stands in one sentence beside two named ends, in order."""
    for sentence, stated, inside in timed:
        for stretch in stretches(marked.tokens, of_one_year(inside)):
            tied = next((one for one in stated if _tied(marked, one, stretch)), None)
            if tied:
                if marked.norms[tied.first] == "over" and tied.first == sentence.first:  # over 15 years, from …
                    tied = replace(tied, high=tied.value)
                span = marked.tokens.span(min(tied.first, stretch.first), max(tied.last, stretch.last))
                yield Spell(span, tied, stretch.begin, stretch.end, stretch.grain)


def apart(marked: MarkedCopy, durations: tuple[Duration, ...], orders: tuple[Order, ...]) -> Iterator[Spell]:
    """Every length of time that lies between two events: “closed in 1999, four years after it had opened in 1993”,
    “freed in June after five weeks; they had been seized in May”.
    """
    for order in orders:
        turned = order.after and order.one.first < order.other.first and marked.norm(order.one.last + 1) == "after"
        behind = order.one.last + 2 if turned else -1
        tied = (one for one in durations if one.last + 1 == order.joint or one.first == behind)
        one = next(tied, None) if order.agrees else None
        begin, end = (order.other, order.one) if order.after else (order.one, order.other)
        if one and begin.period and end.period and not one.describes:
            grain = max(begin.grain, end.grain, key=size)
            first, last = min(one.span.start, order.span.start), order.span.end
            yield Spell(Span(first, last), one, begin.period, end.period, grain)


def of_one_year(inside: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """Days without a year, where no time of the sentence has one: they are of any year, or of two that follow."""
    if any(one.period for one in inside):
        return inside
    year, found = ANY_YEAR, list[Moment]()
    for one in inside:
        if one.until and one.dated and not one.ends:
            one = replace(one, ends=_ends(one.dated, one.until))
        elif one.dated and not one.ends and (one.dated.month, one.dated.day) != (2, 29):
            day = datetime.date(year, one.dated.month, one.dated.day)
            if found and found[-1].period and day < found[-1].period.first:
                day = day.replace(year=year + 1)
            one = replace(one, period=Period(day, day))
        found.append(one)
    return tuple(found)


def _ends(first: Date, last: Date) -> tuple[Period, Period] | None:
    """Both ends of a run of days within a year, of any year; `None` where it goes on into the next one."""
    if (2, 29) in ((first.month, first.day), (last.month, last.day)):
        return None
    begin, end = (datetime.date(ANY_YEAR, one.month, one.day) for one in (first, last))
    return (Period(begin, begin), Period(end, end)) if begin < end else None


def by_sentence(marked: MarkedCopy, durations: tuple[Duration, ...], moments: tuple[Moment, ...]) -> Iterator[Timed]:
    """Every sentence that has lengths of time, with them and its times; those told in two units are left out."""
    for _, several in groupby(durations, key=lambda one: marked.sentence_of(one.first).first):
        stated = list(several)
        sentence = marked.sentence_of(stated[0].first)
        close = [two.first - one.last <= APART for one, two in pairwise(stated)]
        alone = [one for k, one in enumerate(stated) if not any(close[max(0, k - 1) : k + 1])]
        alone = [one for one in alone if one.last < sentence.last]
        if alone and sentence.paragraph.role not in (Role.TABLE, Role.NOTE):
            yield sentence, alone, within(moments, sentence.first, sentence.last)


def _tied(marked: MarkedCopy, duration: Duration, stretch: Stretch) -> bool:
    """Whether a length of time is that of the stretch beside it or round it."""
    norms = marked.norms
    if is_finer(duration, stretch):
        return False
    led = stretch.first - (norms[stretch.first - 1] in ("from", "between"))
    runs = norms[duration.last + 1 : led][-3:]  # a four-year contract, which runs from …
    if duration.describes and duration.last < stretch.first and runs[1:2] == ("which",) and len(runs) == 3:
        behind = norms[duration.last + 1 : led]
        return runs[2] in all_forms("spells", "lasts") and len(behind) <= BESIDE and "," not in behind[:-3]
    if is_part(marked, duration):
        return False
    if duration.first in stretch.inner:
        return stretch.told and marked.norm(duration.last + 1) in LATER
    if duration.first > stretch.last:
        between = norms[stretch.last + 1 : duration.first]
        tied = _follows(marked, duration, between) or _fills(marked, duration, stretch)
        return tied or standing.is_tied(marked, duration, stretch)
    return duration.last < stretch.first and _leads(marked, duration, stretch)


def is_finer(duration: Duration, stretch: Stretch) -> bool:
    """Whether days or weeks stand beside years: a thing that comes round, such as a festival."""
    if duration.grain is Grain.MONTH:
        return stretch.grain is Grain.YEAR and duration.value < TERM
    return duration.grain in COARSE and stretch.grain is not Grain.DAY


def is_part(marked: MarkedCopy, duration: Duration) -> bool:
    """Whether a length of time is one of several, or of a part, or was only granted: “a sentence of four years”."""
    known, norms = lexicon("spells"), marked.norms
    behind = norms[duration.last + 1 : duration.last + 1 + NEAR]
    before = norms[max(0, duration.first - NEAR) : duration.first]
    if "." in before:
        before = before[len(before) - before[::-1].index(".") :]
    rate = ("each",), ("a", "week"), ("a", "month"), ("a", "year")  # two terms, four years each
    if any(behind[: len(words)] == words for words in rate):
        return True
    if _goes_on(marked, duration):
        return True
    verb = before[-1:] == ("last",) and before[-2:-1] in (("will",), ("to",), ("would",))
    if before and before[-1] in known["parts"] and not verb:
        named = before[-3:-2] in (("a",), ("an",)) and known["granted"].isdisjoint(before)
        return before[-1] != "of" or not (named or before[-2] in known["lengths"])
    if duration.describes and not known["kinds"].isdisjoint(behind):
        return True
    return not known["granted"].isdisjoint((*before, *takewhile(lambda norm: norm != ".", behind)))


def _goes_on(marked: MarkedCopy, duration: Duration) -> bool:
    """“Six months of repairs and two of painting”: it is one of two."""
    behind = range(duration.last + 1, min(duration.last + 1 + NEAR, len(marked.norms) - 2))
    joints = (k for k in behind if marked.norms[k] == "and" and numbers.may_begin(marked.norms[k + 1]))
    return any(marked.norms[k + 2] in cues("prepositions") for k in joints)


def _follows(marked: MarkedCopy, duration: Duration, between: tuple[str, ...]) -> bool:
    """“…, seven years in all”, “…, or seven years”, “…, lasted seven years”."""
    known = lexicon("spells")
    bridge = either("spells", "bridges", "lengths") | all_forms("spells", "lasts")
    after, beyond = marked.norm(duration.last + 1), marked.norm(duration.last + 2)
    closed = after in known["closes"] and (after != "in" or beyond in WHOLE)
    opens = bool(between) and between[0] in (*"(,;:—–", "or", "after")
    named = len(between) in (4, 5) and between[1] in ("a", "an") and between[-1] == "of"  # , a reign of 35 years
    bridged = named or all(norm in bridge for norm in between)
    return opens and (closed or _counts_on(after, beyond)) and len(between) <= BESIDE and bridged


def _counts_on(after: str, beyond: str) -> bool:
    """“Four years on.”"""
    return after == "on" and not is_word(beyond)


def _fills(marked: MarkedCopy, duration: Duration, stretch: Stretch) -> bool:
    """“From 1936 to 1939, the country saw five years of war”: who spent, or had, so long then."""
    norms, verb = marked.norms, duration.first - 1
    between = range(stretch.last + 1, verb)
    if norms[stretch.first] not in ("from", "between") or len(between) > BESIDE or not marked.verbs[verb]:
        return False
    if any(marked.verbs[k] or norms[k] in cues("relatives") for k in between) or "," in norms[stretch.last + 2 : verb]:
        return False
    spent = norms[verb] in all_forms("spells", "fills") and marked.norm(duration.last + 1) in ("in", "as", "at", "on")
    return spent or (duration.exceeds(stretch.most) and marked.norm(duration.last + 1) in ("of", "in", "as"))


def _without_deed(between: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind a length of time without what it took so long to do, or what it was spent on."""
    if between[:1] == ("to",) and between[2:3] == (",",):  # it took seven years to build, from …
        return between[2:]
    return between[1:] if between[:1] == ("on",) and between[1:2] in (("the",), ("a",), ("an",)) else between


def _leads(marked: MarkedCopy, duration: Duration, stretch: Stretch) -> bool:
    """“The three-year project, from …”, “for seven years, between …”, “seven years in prison (…)”."""
    known, norms, first = lexicon("spells"), marked.norms, stretch.first
    between = _without_deed(norms[duration.last + 1 : first])
    led = "between" in (norms[first], norms[first - 1])
    inner = led and between[-1:] not in ((",",), ("(",)) and norms[duration.first - 1] not in ("the", "a")
    sat = duration.grain is Grain.DAY and not known["sittings"].isdisjoint(between)
    if (inner or sat) and not duration.exceeds(stretch.most):  # two days between May and July
        return False
    if not between:
        return True
    named = list(takewhile(lambda norm: is_word(norm) and norm not in all_forms("spells", "lasts"), between))
    several = duration.describes and named and looks_plural(named[-1]) and named[-1] != "series"
    if (
        len(between) > BESIDE
        or several
        or not (known["breaks"] - ({"who"} if stretch.told else set())).isdisjoint(between)
    ):
        return False
    lasts = all_forms("spells", "lasts") | (cues("say") if stretch.told else frozenset())
    acts = any(marked.verbs[k] and norms[k] not in lasts for k in range(duration.last + 1, first))
    return not acts and not any(norm[0].isdigit() or numbers.may_begin(norm) for norm in between)
