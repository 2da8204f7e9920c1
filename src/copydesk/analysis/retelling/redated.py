"""Events that the text dates twice, and not the same both times."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.periods import Grain
from copydesk.analysis.page.inflection import all_forms, forms
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import reached
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.page.topics import content
from copydesk.analysis.quantities.numbers import BEGINS
from copydesk.analysis.retelling.another import is_another, is_of, other_deeds, parts
from copydesk.analysis.retelling.contexts import Context, Contexts
from copydesk.analysis.retelling.sameness import FEWEST_RARE, fit, other_speakers, same_time, told_twice
from copydesk.document import PROSE
from copydesk.lexicons import lexicon

GRAINS = (Grain.DAY, Grain.MONTH, Grain.YEAR)
MOST = 30
"""Times of one grain that are compared with each other, at the most; whoever has more is writing a chronicle."""

NEARLY = 0.5
"""Of a month or a year only a sentence that is told twice says enough; such a one shares more."""

LONG = 5
"""A sentence that shares more words of substance is told twice, even if what it tells of happens again and again."""

CHRONICLE = 8
"""A text with more days tells what happened on each."""

MANY = 4
"""Sentences that share so many words that hardly another one has are of one thing."""

MATCHED = 2
"""A deed that is told more often with its time may be one of several."""

CLOSE = 5
"""So close before a day stands the verb of what happened then."""

SAID = 5
"""So close before it stands the verb of which it is the day: she told the board on 4 May that …"""


class Redated(Struct, frozen=True):
    """A time, and another that the text gives further down for the same event."""

    first: Moment
    second: Moment


Place = tuple[Moment, Context]


def find(page: MarkedCopy, moments: tuple[Moment, ...], contexts: Contexts) -> Iterator[Redated]:
    """Every event that is dated again to another day, month or year."""
    tokens = page.tokens
    for grain, told in by_grain(moments):
        share = 0.0 if grain is Grain.DAY else NEARLY
        akin = {token for *pair, _ in contexts.akin([one.first for one in told], share) for token in pair}
        places = [placed_at(tokens, one, contexts) for one in told if one.first in akin]
        placed = [place for place in places if is_copy(tokens, place[0], place[1].sentence)]
        for k, (two, there) in enumerate(placed):
            before = (one for one, here in reached(placed, k) if _differ(page, one, here, two, there, placed))
            first = next(before, None)
            if first:
                yield Redated(first, two)
        yield from _done_twice(page, told, contexts)


def _done_twice(page: MarkedCopy, told: list[Moment], contexts: Contexts) -> Iterator[Redated]:
    """What is done once, and is dated again: “the hall was built in 1911 … when the hall was built in 1921”."""
    tokens = page.tokens
    deeds = [deed for one in told if (deed := contexts.deed(one))]
    for k, two in enumerate(deeds):
        for one in reached(deeds, k):
            if not one.is_again(two) or meet(one.moment, two.moment):
                continue
            here, there = (placed_at(tokens, each.moment, contexts)[1] for each in (one, two))
            alone = sum(other.is_again(two) for other in reached(deeds)) == MATCHED
            apart = other_speakers(here, there) or is_another(page, one.moment, here, two.moment, there)
            same = here.sentence is not there.sentence and here.cautions == there.cautions
            if alone and same and not apart:
                copy = (is_copy(tokens, each.moment, place.sentence) for each, place in ((one, here), (two, there)))
                if all(copy) and two.moment.first > one.moment.first:
                    yield Redated(one.moment, two.moment)


def by_grain(moments: tuple[Moment, ...]) -> Iterator[tuple[Grain, list[Moment]]]:
    """The days, the months and the years of single events, where there are two to compare."""
    told = [one for one in moments if is_told(one)]
    for grain in GRAINS if len(told) > 1 else ():
        alike = [one for one in told if one.grain is grain][:MOST]
        if len(alike) > 1:
            yield grain, alike


def is_told(moment: Moment) -> bool:
    """Whether it is a time of one event, written as such: no range, nothing counted from elsewhere."""
    return moment.ends is None and (moment.written or moment.dated is not None)


def is_copy(tokens: Tokens, moment: Moment, sentence: Sentence) -> bool:
    """Whether a time stands in running copy that does not itself say that the day was another.

    None is that of a dateline, of a note that it opens, of what was said on it, or of a post that is quoted with its
    address.
    """
    days = [norm for norm in tokens.norms[moment.first : moment.last + 1] if norm[:2].isdigit() and len(norm) < 3]
    if len(days) > 1:  # 10–20 February
        return False
    if moment.first == sentence.first or tokens.norms[moment.last + 1 : moment.last + 2] in (("(",), ("—",)):
        return False
    norms = tokens.norms[sentence.first : sentence.last + 1]
    addressed = any(norm[0] == "@" or "://" in norm for norm in norms)
    said = any(_is_said(tokens.norms, k) for k in range(max(sentence.first, moment.first - SAID), moment.first))
    until = tokens.norms[moment.first - 1] == "until"  # adjourned until 17 January: it is that day now
    moved = lexicon("sameness")["moved"] - ({"adjourned"} if until else set())
    return sentence.paragraph.role in PROSE and not (addressed or said) and moved.isdisjoint(norms)


def _is_said(norms: tuple[str, ...], k: int) -> bool:
    """Whether a token says that somebody spoke; what “was announced” on a day is an event."""
    passive = norms[k] in lexicon("sameness")["made-known"] and norms[k - 1] in cues("auxiliaries")
    return norms[k] in cues("say") and not passive


def placed_at(tokens: Tokens, moment: Moment, contexts: Contexts) -> Place:
    """The time with what stands around it, its own words left out."""
    own = frozenset(tokens.norms[moment.first : moment.last + 1])
    around = contexts.around(moment.first, moment.last)
    stems = content(own)
    return moment, replace(
        around,
        names=around.names - lexicon("sources")["titles"],
        times=around.times - own - lexicon("sameness")["any-day"],
        periods=around.periods - own - {"since"},
        cautions=around.cautions & lexicon("sameness")["another-day"],
        topics=around.topics - stems,
        rare=around.rare - stems,
    )


def _differ(page: MarkedCopy, one: Moment, here: Context, two: Moment, there: Context, placed: list[Place]) -> bool:
    """Whether the two are of one event and not of one time."""
    tokens = page.tokens
    if meet(one, two) or here.sentence is there.sentence or other_speakers(here, there):
        return False
    if is_another(page, one, here, two, there):
        return False
    again = repeats(tokens, here) or repeats(tokens, there)
    long = one.grain is Grain.DAY and len(here.topics & there.topics) > LONG
    coarse = one.grain is not Grain.DAY and other_deeds(page, one, here, two, there)
    if (
        not coarse
        and told_twice(here, there)
        and (long or not again)
        and _counts(tokens, one, here) == _counts(tokens, two, there)
    ):
        return True
    sentences = (here.sentence, there.sentence)
    if any(place[1].sentence in sentences for place in reached(placed) if place[0] not in (one, two)):
        return False
    phases, others = phases_of(tokens, one, here), phases_of(tokens, two, there)
    if phases.isdisjoint(others) and ((phases and others) or _bounds(tokens, one) != _bounds(tokens, two)):
        return False
    if one.grain is not Grain.DAY:
        return False
    event = _event(tokens, two, there) & (here.beside | here.rare)
    if event:
        alike = not _otherwise(tokens, one, here, two, there) and is_of(page, one, here, event)
        return alike and same_time(here, there) and here.cautions == there.cautions
    if again or here.sentence.paragraph.number == there.sentence.paragraph.number or len(placed) > CHRONICLE:
        return False
    if parts(page, one, here, two, there):
        return False
    both = phases & others
    if both and len(here.rare & there.rare) >= MANY:  # each may name somebody else too
        here, there = replace(here, names=frozenset()), replace(there, names=frozenset())
    return fit(here, there, measures=False) and len(here.rare & there.rare) >= FEWEST_RARE - bool(both)


def _event(tokens: Tokens, moment: Moment, context: Context) -> frozenset[str]:
    """The stem of what a date is put to: “the vote of 24 April”, “the 24 April vote”."""
    norms, before, definite = tokens.norms, moment.first - 1, lexicon("sameness")["definite"]
    if before > 1 and norms[before] in ("of", "on") and not definite.isdisjoint(norms[before - 3 : before - 1]):
        return content([norms[before - 1]]) - content(context.names)
    led = before >= 0 and norms[before] in definite
    return content(norms[moment.last + 1 : moment.last + 2]) if led else frozenset()


def _otherwise(tokens: Tokens, one: Moment, here: Context, two: Moment, there: Context) -> bool:
    """Whether the events have a word before them that tells them apart: the House vote, the Senate vote."""
    events = _event(tokens, one, here) & _event(tokens, two, there)
    words = [content(tokens.norms[moment.first - 3 : moment.first - 2]) for moment in (one, two)]
    return bool(events) and all(words) and words[0] != words[1]


def repeats(tokens: Tokens, context: Context) -> bool:
    """Whether the sentence tells of what happens again and again, such as a match."""
    norms = tokens.norms[context.sentence.first : context.sentence.last + 1]
    return not all_forms("sameness", "repeats").isdisjoint(norms)


def _counts(tokens: Tokens, moment: Moment, context: Context) -> list[str]:
    """The figures of the sentence beside those of the time."""
    first, last = context.sentence.first, context.sentence.last
    return [
        tokens.norms[i]
        for i in range(first, last + 1)
        if BEGINS[tokens.norms[i]] and not moment.first <= i <= moment.last
    ]


def meet(one: Moment, two: Moment) -> bool:
    """Whether both may be one time."""
    if one.dated and two.dated:
        same_day = (one.dated.day, one.dated.month) == (two.dated.day, two.dated.month)
        return same_day and (None in (one.dated.year, two.dated.year) or one.dated.year == two.dated.year)
    if one.period and two.period:
        return one.period.first <= two.period.last and two.period.first <= one.period.last
    return True


def _bounds(tokens: Tokens, moment: Moment) -> bool:
    """Whether a day is the last for something: “must be in by 26 February”."""
    return moment.first > 0 and tokens.norms[moment.first - 1] in ("by", "before")


def phases_of(tokens: Tokens, moment: Moment, context: Context) -> frozenset[str]:
    """What the sentence says was done at its time: begun, ended, signed. The verb close before it counts alone."""
    first, last = context.sentence.first, context.sentence.last
    near = (tokens.norms[k] for k in range(moment.first - 1, max(first, moment.first - CLOSE) - 1, -1))
    verb = next((norm for norm in near if norm in _known_phases()), "closed" if _bounds(tokens, moment) else None)
    norms = (verb,) if verb else tokens.norms[first : last + 1]
    return frozenset(_known_phases()[norm] for norm in norms if norm in _known_phases())


@cache
def _known_phases() -> dict[str, str]:
    rows = [row.split() for row in lexicon("sameness")["phases"]]
    return {form: phase for phase, *verbs in rows for verb in verbs for form in forms(verb)}
