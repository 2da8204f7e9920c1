"""Lengths of time that run up to the day on which the copy is written: “in the 18 years since the 1998 accord”."""

import datetime
from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.calendar.durations import Duration
from copydesk.analysis.calendar.moment_copy import Way
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.periods import Grain, Period
from copydesk.analysis.calendar.spells import Spell, Timed, is_part
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

NOUN = 6
"""A noun of so many words may stand between a length of time and “which began”."""

EVENT = 6
"""“Since the war began in 2003”: so many words may name the event."""

LED = frozenset({"the", "its", "his", "her", "their", "a", "an", "about", "around", "early", "late", "mid"})
OPENS = frozenset({"which", "that", "begun", "started"})


class _Start(Struct, frozen=True):
    """What a length of time is counted from, the tokens from `first` up to and with `last`."""

    first: int
    last: int
    period: Period
    grain: Grain


def find(
    marked: MarkedCopy, timed: tuple[Timed, ...], moments: tuple[Moment, ...], today: datetime.date
) -> Iterator[Spell]:
    """Every such length of time with what it is counted from; `today` is when the copy was written."""
    end = Period(today, today)
    for sentence, stated, inside in timed:
        for one in stated:
            at = {moment.first: moment for moment in inside if moment.period and moment.first > one.last}
            found = _ago(marked, one, inside) or (
                None
                if is_part(marked, one)
                else _since(marked, one, sentence, at, moments) or _begun(marked, one, sentence, at, end)
            )
            others = [moment for moment in inside if moment.written and found and moment.period != found.period]
            if found and not others and found.period.is_before(end):
                span = marked.tokens.span(min(one.first, found.first), max(one.last, found.last))
                yield Spell(span, one, found.period, end, found.grain, running=True)


def _ago(marked: MarkedCopy, duration: Duration, inside: tuple[Moment, ...]) -> _Start | None:
    """“In 2019, five years ago”, “five years ago, in 2019”."""
    norms, behind = marked.norms, duration.last + 1
    if behind >= len(norms) - 1 or marked.norm(behind) != "ago":
        return None
    for moment in inside:
        if moment.written and moment.period and moment.ends is None:
            before = norms[moment.last + 1 : duration.first] in ((",",), ("(",))
            after = norms[behind + 1 : moment.first] in (("in",), ("on",), (",", "in"), (",", "on"))
            closed = marked.norm(behind + 1) in lexicon("spells")["closes"] - AT
            if (before and closed) or after:
                return _Start(moment.first, max(moment.last, behind), moment.period, moment.grain)
    return None


def _since(
    marked: MarkedCopy, duration: Duration, sentence: Sentence, at: dict[int, Moment], moments: tuple[Moment, ...]
) -> _Start | None:
    """“The 18 years since 1998”, “… since the 1998 accord”, “… since the war began in 2003”."""
    norms, k = marked.norms, duration.last + 1
    k += marked.norm(k) == ","
    if marked.norm(k) != "since" or not lexicon("spells")["over"].isdisjoint(norms[sentence.first : k]):
        return None
    first = k + 1 + (marked.norm(k + 1) in LED)
    start = at.get(first)
    lead = (
        norms[duration.first - 2] if norms[duration.first - 1] == "the" and duration.first - 1 > sentence.first else ""
    )
    if lead.isalpha() and lead not in cues("prepositions") | {"and", "but", "or"}:  # a book covers the years since 1990
        return None
    if start is None:
        return _event(marked, first, at) or _named(marked, first, moments)
    acts = any(marked.verbs[start.last + 2 : start.last + 4])  # since the 1998 accord collapsed
    if start.period is None or start.ends or (acts and marked.norm(first - 1) != "since"):
        return None
    return _Start(start.first, start.last, start.period, start.grain)


def _event(marked: MarkedCopy, first: int, at: dict[int, Moment]) -> _Start | None:
    """The time of an event whose verb tells that it begins."""
    norms = marked.norms
    for k in range(first, min(first + EVENT, len(norms) - 2)):
        if marked.norm(k) in all_forms("spells", "begins"):
            start = at.get(k + 2) if marked.norm(k + 1) in AT else None
            return _Start(start.first, start.last, start.period, start.grain) if start and start.period else None
        if marked.norm(k) in (",", ".") or marked.verbs[k]:
            return None
    return None


def _named(marked: MarkedCopy, noun: int, moments: tuple[Moment, ...]) -> _Start | None:
    """The time of an event that has its year elsewhere, and only one: “since the accord” of “the 1998 accord”."""
    if marked.norm(noun - 1) != "the" or marked.norm(noun + 1) not in (",", ".", ";"):
        return None
    named = [one for one in moments if one.grain is Grain.YEAR and marked.norm(one.first - 1) == "the"]
    dated = {one.period for one in named if marked.norm(one.last + 1) == marked.norm(noun)}
    period = next(iter(dated)) if len(dated) == 1 else None
    return _Start(noun, noun, period, Grain.YEAR) if period else None


def _begun(
    marked: MarkedCopy, duration: Duration, sentence: Sentence, at: dict[int, Moment], end: Period
) -> _Start | None:
    """“The 15-month war, which began in October 2023”, where nothing says that it is over."""
    norms, k = marked.norms, duration.last + 1
    opening = next((i for i in range(k + 1, min(k + NOUN + 2, sentence.last)) if marked.norm(i) in OPENS), None)
    if not duration.describes or opening is None or any(marked.verbs[k:opening]):
        return None
    verb = opening + (marked.norm(opening) in ("which", "that"))
    verb += marked.norm(verb) == "has"
    begins = marked.norm(verb) in all_forms("spells", "begins")
    first = next((i for i in range(verb + 1, verb + 4) if i in at), None) if begins else None
    start = at[first] if first else None
    if start is None or start.period is None or start.way is Way.RELATIVE:
        return None
    longer = not duration.may_be(0, (end.last - start.period.first).days)
    goes_on = _goes_on(norms, start.last + 1, sentence)
    return _Start(start.first, start.last, start.period, start.grain) if longer or goes_on else None


def _goes_on(norms: tuple[str, ...], k: int, sentence: Sentence) -> bool:
    """Whether what follows “which began in 2019” leaves the thing running: it ends the sentence, or “, has …”."""
    known, rest = lexicon("spells"), norms[k : sentence.last + 1]
    if not known["over"].isdisjoint(norms[sentence.first : sentence.last + 1]):
        return False
    return len(rest) > 1 and rest[0] == "," and rest[1] in known["goes-on"]
