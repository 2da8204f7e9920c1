"""Lengths of time between what two sentences tell, or since what came last: “It sank in 1996. In 2016, 20 years later,
it rose”, “won in 2024, their first since 1991, after a 33-year wait”.
"""

from collections.abc import Iterator

from copydesk.analysis.calendar.durations import LATER, Duration
from copydesk.analysis.calendar.events import is_verb
from copydesk.analysis.calendar.moment_copy import Way
from copydesk.analysis.calendar.moments import Moment, within
from copydesk.analysis.calendar.periods import Grain
from copydesk.analysis.calendar.spells import Spell, Timed, of_one_year
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

CLOSES = frozenset({",", ".", ";", ")", "—", "–"})
BEFORE = 10
"""And so many tell of a disaster before its time."""

NOUN = 4
"""So many words at the most name what lasted until then: “the long wait of 23 years”."""


def find(marked: MarkedCopy, timed: tuple[Timed, ...], moments: tuple[Moment, ...]) -> Iterator[Spell]:
    """Every such length of time with its two ends, in order."""
    for sentence, stated, every in timed:
        inside = [one for one in every if one.way is not Way.CARRIED]  # “20 years later”
        for one in stated:
            if one.grain in (Grain.DAY, Grain.WEEK):
                yield from _days_later(marked, one, sentence, inside, moments)
        told = [one for one in inside if one.written and one.period and one.grain is not Grain.DECADE]
        if any(one.ends for one in inside):
            continue
        for one in stated:
            if one.grain is Grain.YEAR and len(told) == len(inside) <= 2:
                yield from _later(marked, one, sentence, told, moments)
                yield from _waited(marked, one, told)


def _later(
    marked: MarkedCopy, duration: Duration, sentence: Sentence, told: list[Moment], moments: tuple[Moment, ...]
) -> Iterator[Spell]:
    """“In 2016, 20 years later,”, “20 years after the disaster, in 2016,”, counted from the time told last before."""
    late = next((one for one in told if _is_beside(marked, one, duration)), None)
    others = [one for one in told if one is not late] or _before(marked, sentence, moments)
    if late is None or len(others) != 1 or duration.describes:
        return
    early = others[0]
    if _goes_on(marked, sentence, early, duration):
        return
    told_of = marked.norms[max(0, early.first - BEFORE) : early.first]
    if _behind(marked, duration) == duration.last + 4 and all_forms("spells", "misfortunes").isdisjoint(told_of):
        return
    if early.first < duration.first and early.period and late.period and early.period.is_before(late.period):
        first, last = min(late.first, duration.first), max(late.last, duration.last)
        yield Spell(marked.tokens.span(first, last), duration, early.period, late.period, Grain.YEAR)


def _days_later(
    marked: MarkedCopy, duration: Duration, sentence: Sentence, inside: list[Moment], moments: tuple[Moment, ...]
) -> Iterator[Spell]:
    """“He was held on 3 May. Nine days later, on 12 May, …”: both days are named, and nothing else is dated."""
    late = inside[0] if len(inside) == 1 and _is_beside(marked, inside[0], duration) else None
    before = _sentence_before(marked, sentence) if late and marked.norm(duration.last + 1) in LATER else None
    told = within(moments, before.first, before.last) if before else ()
    if late is None or len(told) != 1 or duration.describes or _goes_on(marked, sentence, told[0], duration):
        return
    both = (told[0], late) if told[0].period and late.period else of_one_year((told[0], late))
    if any(one.dated is None or one.ends or one.until for one in both):
        return
    begin, end = (one.period for one in both)
    if begin and end and begin.is_before(end):
        first, last = min(late.first, duration.first), max(late.last, duration.last)
        yield Spell(marked.tokens.span(first, last), duration, begin, end, Grain.DAY)


def _goes_on(marked: MarkedCopy, sentence: Sentence, early: Moment, duration: Duration) -> bool:
    """Whether something without a time is told between the two, and may be counted from: “He left in 1990 and married.
    Two years later, in 2001, …”, “His wife died and, two years later, in 2001, …”.
    """
    if early.first >= sentence.first:
        return False
    before = marked.sentence_of(early.first)
    behind = range(early.last + 1, before.last) if early.first > before.first + 1 else range(0)
    fronted = range(sentence.first, duration.first) if marked.norms[duration.first - 1] == "," else range(0)
    return any(is_verb(marked, k) for several in (behind, fronted) for k in several)


def _is_beside(marked: MarkedCopy, one: Moment, duration: Duration) -> bool:
    """Whether a length of time counts up to the time beside it, from what was told before."""
    norms, behind = marked.norms, _behind(marked, duration)
    if not behind:
        return False
    if norms[one.last + 1 : duration.first] == (",",):
        return marked.norm(behind) in CLOSES
    return norms[behind : one.first] in ((",", "in"), ("in",), (",", "on"))


def _behind(marked: MarkedCopy, duration: Duration) -> int:
    """The token behind “20 years later”, “20 years after the disaster”; 0 where it is neither."""
    k = duration.last + 1
    if marked.norm(k) in LATER:
        return k + 1
    named = (
        marked.norms[k : k + 2] in (("after", "the"), ("after", "that"))
        and marked.norm(k + 2) in lexicon("spells")["happenings"]
    )
    return k + 3 if named else 0


def _sentence_before(marked: MarkedCopy, sentence: Sentence) -> Sentence | None:
    """The sentence before, of the same paragraph."""
    before = marked.sentence_of(sentence.first - 1) if sentence.first else None
    return before if before and before.paragraph is sentence.paragraph else None


def _before(marked: MarkedCopy, sentence: Sentence, moments: tuple[Moment, ...]) -> list[Moment]:
    """The times of the sentence before, of the same paragraph, if all have their year."""
    before = _sentence_before(marked, sentence)
    if before is None:
        return []
    inside = within(moments, before.first, before.last)
    return [one for one in inside if one.written and one.period and not one.ends and marked.norm(one.first - 1) in AT]


def _waited(marked: MarkedCopy, duration: Duration, told: list[Moment]) -> Iterator[Spell]:
    """“Won in 2024, … first since 1991 and ended a wait of 23 years”."""
    norms, known = marked.norms, lexicon("spells")["waits"]
    behind, before = norms[duration.last + 1 : duration.last + 3], norms[max(0, duration.first - NOUN) : duration.first]
    waited = (duration.describes and not known.isdisjoint(behind)) or (
        before[-1:] == ("of",) and not known.isdisjoint(before)
    )
    since = [one for one in told if marked.norm(one.first - 1) == "since"]
    if (
        not waited
        or len(since) != 1
        or len(told) != 2
        or "first" not in norms[max(0, since[0].first - 6) : since[0].first]
    ):
        return
    early, late = since[0], next(one for one in told if one is not since[0])
    if early.period and late.period and early.period.is_before(late.period):
        first = min(early.first, late.first, duration.first)
        span = marked.tokens.span(first, max(early.last, late.last, duration.last))
        yield Spell(span, duration, early.period, late.period, Grain.YEAR)
