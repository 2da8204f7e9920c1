"""Lengths of time of what the only two times of a sentence bound, and which words beside them call its length:
“founded in 1924, the choir was wound up in 1999 after 75 years of concerts”.
"""

from collections.abc import Iterator

from copydesk.analysis.calendar.durations import LATER, Duration
from copydesk.analysis.calendar.events import PRONOUNS
from copydesk.analysis.calendar.moment_copy import Way
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.periods import LENGTH
from copydesk.analysis.calendar.spells import Spell, Timed, is_finer, is_part, of_one_year
from copydesk.analysis.calendar.stretches import AT, Stretch, size, stretches
from copydesk.analysis.page.inflection import all_forms, lemmas
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import is_word
from copydesk.lexicons import lexicon

FAR = 9
"""No more words lie between the two times."""

OPENING = 5
"""“Seized on 11 September, …”: such a time is near the beginning of its sentence, in words."""

GIVEN = 6
"""“Giving the farm 40 years”: so many words may name what is given."""

ALIKE = 3.0
"""A length that many times longer or shorter than the time between is that of something else."""

THERE = frozenset({"its", "their", "there"})
SPENT = ((",", "having", "spent"), (",", "spending"))
STOOD = (("stood", "for"), ("lasted",), ("lasted", "for"), ("took",), ("took", "about"), ("took", "some"))
CLOSES = frozenset({".", ",", ";"})
OPENED = frozenset({"began", "started", "opened"})


def find(marked: MarkedCopy, durations: tuple[Duration, ...], timed: tuple[Timed, ...]) -> Iterator[Spell]:
    """Every such length of time, the only one of its sentence, in order."""
    for sentence, stated, inside in timed:
        if sum(sentence.first <= one.first <= sentence.last for one in durations) != 1:
            continue
        one = stated[0]
        beside = tuple(
            each for each in inside if each.way is not Way.CARRIED or not one.first <= each.first <= one.last
        )
        stretch = _bound(marked, sentence, of_one_year(beside))
        if stretch is None or is_finer(one, stretch) or is_part(marked, one) or not _alike(one, stretch):
            continue
        if _measures(marked, sentence, one, stretch):
            first, last = min(one.first, stretch.first), max(one.last, stretch.last)
            yield Spell(marked.tokens.span(first, last), one, stretch.begin, stretch.end, stretch.grain)


def _bound(marked: MarkedCopy, sentence: Sentence, inside: tuple[Moment, ...]) -> Stretch | None:
    """What the times of a sentence bound, where they are two, or one run of days or years."""
    if len(inside) == 1 or len(inside) == 2:
        found = next(stretches(marked.tokens, inside), None)
        if found and not found.told and found.last == inside[-1].last:
            return found
    if len(inside) != 2:
        return None
    one, two = inside
    if one.ends or two.ends or not (one.period and two.period and one.period.is_before(two.period)):
        return None
    if not (_acts_on(marked, one, two) or _opens(marked, sentence, one, two)):
        return None
    grain, inner = max(one.grain, two.grain, key=size), range(one.last + 1, two.first)
    return Stretch(one.first, two.last, one.period, two.period, grain, inner, told=True)


def _acts_on(marked: MarkedCopy, one: Moment, two: Moment) -> bool:
    """“Began on 2 June and was called off on 23 June”: one subject, or the length of time between: “and took …”."""
    norms, k = marked.norms, one.last + 1
    k += norms[k] == ","
    verb = norms[k + 1]
    ended = all_forms("spells", "ends") | all_forms("spells", "resumes")
    acts = marked.verbs[k + 1] or verb.endswith("ed") or verb in lemmas() or verb in ended
    return norms[k] == "and" and bool(acts) and two.first - one.last <= FAR


def _opens(marked: MarkedCopy, sentence: Sentence, one: Moment, two: Moment) -> bool:
    """“Founded in 1924, the choir was wound up in 1999”."""
    norms, between = marked.norms, marked.norms[one.last + 1 : two.first]
    begins = norms[sentence.first] in all_forms("spells", "begins") | all_forms("spells", "pauses")
    near = one.first - sentence.first <= OPENING and len(between) <= FAR
    return begins and near and between[0] == "," and "," not in between[1:] and "and" not in between


def _alike(duration: Duration, stretch: Stretch) -> bool:
    """Whether it is of the size of the time between."""
    days = duration.value * LENGTH[duration.grain]
    return stretch.least <= ALIKE * days and days <= ALIKE * stretch.most


def _measures(marked: MarkedCopy, sentence: Sentence, duration: Duration, stretch: Stretch) -> bool:
    """Whether the words beside a length of time make it that of what the two times bound."""
    if duration.first in stretch.inner:
        return _took(marked, duration, stretch)
    if duration.first <= stretch.last:
        return False
    between = marked.norms[stretch.last + 1 : duration.first]
    if duration.describes:
        return _recalls(marked, sentence, duration, stretch, between)
    if stretch.told and (_later(marked, duration, between) or _after(marked, sentence, duration, stretch, between)):
        return True
    if _named(marked, duration, between):
        return stretch.told
    if not duration.exceeds(stretch.most):  # it may be that of a part
        return (_stood(between) or _giving(between)) and stretch.told
    return _stood(between) or _giving(between) or _filled(marked, duration, between) or _held(marked, duration, between)


def _took(marked: MarkedCopy, duration: Duration, stretch: Stretch) -> bool:
    """“Started in 2015 and took three years, finishing in 2018”."""
    norms = marked.norms
    before = norms[stretch.inner.start : duration.first]
    behind = norms[duration.last + 1 : stretch.inner.stop]
    lasts = before[:1] == ("and",) and before[1:2] and before[1] in all_forms("spells", "lasts")
    ended = len(behind) == 3 and behind[0] == "," and behind[1] in all_forms("spells", "ends") and behind[2] in AT
    return bool(lasts) and before[2:] in ((), ("for",)) and ended


def _later(marked: MarkedCopy, duration: Duration, between: tuple[str, ...]) -> bool:
    """“…, two weeks later”, “…, 18 months after the first soil was dug”."""
    behind = marked.norms[duration.last + 1 : duration.last + 5]
    if between not in ((), (",",)):
        return False
    if behind[0] in LATER:
        return not is_word(behind[1])
    dug = behind[:3] == ("after", "the", "first") and behind[3] in lexicon("spells")["groundbreakings"]
    return dug or (behind[0] == "after" and behind[2] in OPENED)


def _after(
    marked: MarkedCopy, sentence: Sentence, duration: Duration, stretch: Stretch, between: tuple[str, ...]
) -> bool:
    """“… after 75 years of concerts” of what was founded, “… after 35 days in captivity” of who was seized."""
    norms, known = marked.norms, lexicon("spells")
    if between not in (("after",), (",", "after")):
        return False
    behind, told = norms[duration.last + 1 : duration.last + 3], norms[sentence.first : stretch.inner.start]
    if behind[0] == "in" and behind[1] in known["confinements"]:
        freed = norms[stretch.inner.start : stretch.inner.stop]
        return not (all_forms("spells", "pauses").isdisjoint(told) or all_forms("spells", "resumes").isdisjoint(freed))
    founded = not all_forms("spells", "foundings").isdisjoint(told)
    return behind[0] == "of" and duration.exceeds(stretch.most) and founded


def _named(marked: MarkedCopy, duration: Duration, between: tuple[str, ...]) -> bool:
    """“…, a break of six weeks”, “…, a journey of ten years.”"""
    return (
        len(between) in (4, 5)
        and between[0] in (",", "—", "–")
        and between[1] in ("a", "an")
        and between[-1] == "of"
        and between[-2] in lexicon("spells")["wholes"]
        and marked.norm(duration.last + 1) not in ("of", "more", "less", "for")
    )


def _stood(between: tuple[str, ...]) -> bool:
    """“Set in 1968 and broken in 1989, stood for 21 years”, “between 1902 and 1908 and took six years to finish”."""
    lasts = between[:1] == ("and",) and between[1:2] and between[1] in all_forms("spells", "lasts")
    return (between[:1] in ((",",), ("and",)) and between[1:] in STOOD) or bool(lasts and between[2:] in ((), ("for",)))


def _filled(marked: MarkedCopy, duration: Duration, between: tuple[str, ...]) -> bool:
    """“…, spent 15 years on its trading floor”, “…, with ten days of music”."""
    behind = marked.norms[duration.last + 1 : duration.last + 3]
    if between == (",", "with"):
        return behind[0] == "of"
    if between in SPENT and behind[0] in ("on", "in", "at"):
        return True
    return between == (",", "spent") and not THERE.isdisjoint(behind)


def _held(marked: MarkedCopy, duration: Duration, between: tuple[str, ...]) -> bool:
    """“From 1990 to 1995, he led the country for eight years”, “…, serving the town for 60 years”."""
    led = (
        between[:1] == (",",)
        and between[1:2]
        and between[-1] == "for"
        and (between[1] in PRONOUNS or between[1].endswith("ing"))
    )
    closed = marked.norm(duration.last + 1) in CLOSES
    return bool(led) and closed and len(between) <= FAR and all(is_word(norm) for norm in between[1:])


def _giving(between: tuple[str, ...]) -> bool:
    """“…, giving the farm 50 years”."""
    led = between[:2] == (",", "giving") and len(between) <= GIVEN
    return led and all(is_word(norm) for norm in between[2:])


def _recalls(
    marked: MarkedCopy, sentence: Sentence, duration: Duration, stretch: Stretch, between: tuple[str, ...]
) -> bool:
    """“Closed from 14 March to 4 April, and the three-week shutdown …”."""
    told = marked.norms[sentence.first : stretch.first]
    noun, behind = marked.norm(duration.last + 1), marked.norm(duration.last + 2)
    led = between in ((",", "and", "the"), ("and", "the"), (",", "the"), (",", "a"))
    return (
        led
        and behind != "of"
        and noun in lexicon("spells")["closures"]
        and not all_forms("spells", "pauses").isdisjoint(told)
    )
