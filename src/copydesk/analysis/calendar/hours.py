"""Two times of day in one sentence, and what the copy says of them: “at 3pm and …at 4.15pm, an hour and a quarter
later”, “doors open at 7pm and the show starts at 7.30pm”.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from copydesk.analysis.calendar.clocks import Clock
from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.page.inflection import all_forms, forms, irregular_pasts
from copydesk.analysis.page.lines import VERBS, cues
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import numbers
from copydesk.lexicons import lexicon
from copydesk.spans import Span

HOUR, HALF_DAY, DAY = 60, 720, 1440
"""In minutes."""

WHOLE, HALF, LEAST = 25, 14, 4
"""Minutes by which whole hours, halves and quarters of hours, and minutes may be rounded."""

HEDGED = 0.25
"""About so much of it a length of time is off that is only about right, and it may be off by `WHOLE` at the least."""

SAME_DAY = 360
"""What begins so many minutes too late, at the most, does not begin on another day."""

VERB = 3
"""A verb stands so close before its time, in words."""

NAMED = 6
"""Words between “the six-hour” and its beginning."""

FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
MARKS = frozenset({",", ".", ";", ":", "(", ")", "–", "—", "!", "?"})
WHOLLY = (("in", "all"), ("in", "total"))
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "another"})
LATER = frozenset({"later", "afterwards", "afterward"})
PARTS = {("and", "a", "half"): 0.5, ("and", "a", "quarter"): 0.25, ("and", "three-quarters"): 0.75}
PIECES = {("half", "an"): 0.5, ("quarter", "of", "an"): 0.25, ("three-quarters", "of", "an"): 0.75}
UNITS = {"hour": HOUR, "hours": HOUR, "minute": 1, "minutes": 1}


@dataclass(frozen=True, slots=True)
class Hours:
    """Two times of day, the first of a beginning or of what is told first, and how far apart the copy says they are.

    `stated` is the length of time as written, `low` and `high` what it allows in minutes; it is `None` where the copy
    only says that the second comes after the first.
    """

    span: Span
    begin: Clock
    end: Clock
    stated: Span | None = None
    low: float = 0.0
    high: float = DAY

    @property
    def minutes(self) -> int:
        """How long it is from the one to the other, on one day or into the next."""
        return (_minute(self.end) - _minute(self.begin)) % (DAY if self.begin.half else HALF_DAY)

    @property
    def agrees(self) -> bool:
        """Whether the two times allow what is said of them."""
        if self.stated is None:
            return not 0 < _minute(self.begin) - _minute(self.end) < SAME_DAY
        return any(
            self.low <= gap <= self.high for gap in (self.minutes, self.minutes + HALF_DAY * (not self.begin.half))
        )


@dataclass(frozen=True, slots=True)
class _Length:
    """A length of time in minutes, from token `first` up to and with `last`."""

    first: int
    last: int
    minutes: float
    describes: bool = False


def _minute(clock: Clock) -> int:
    """The minute of the day."""
    hour = clock.hour % 12 + 12 * (clock.half == "p.m.") if clock.half else clock.hour
    return HOUR * hour + clock.minute


def find(tokens: Tokens, sentences: tuple[Sentence, ...], clocks: tuple[Clock, ...]) -> Iterator[Hours]:
    """Every two such times, in order. Where another day or another place is named, there are none."""
    starts = [sentence.span.start for sentence in sentences]
    for k, several in groupby(clocks, key=lambda one: bisect_right(starts, one.span.start) - 1):
        timed = list(several)
        if len(timed) < 2 or k < 0 or _elsewhere(tokens, sentences[k]):
            continue
        for one, two in pairwise(timed):
            if (one.half is None) == (two.half is None) and one.possible and two.possible:
                yield from _between(tokens, sentences[k], one, two, alone=len(timed) == 2)


def _elsewhere(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence tells of more days or more places than one."""
    norms = tokens.norms[sentence.first : sentence.last + 1]
    days = sum(norm in numbered("weekdays") for norm in norms)
    return days > 1 or not lexicon("spells")["elsewhere"].isdisjoint(norms)


def _between(tokens: Tokens, sentence: Sentence, one: Clock, two: Clock, *, alone: bool) -> Iterator[Hours]:
    inside, other = tokens.within(one.span), tokens.within(two.span)
    if not inside or not other:
        return
    if _opens(tokens, inside[0], other[0]):
        yield Hours(Span(one.span.start, two.span.end), one, two)
    for length in _lengths(tokens, sentence) if alone else ():
        if _is_tied(tokens, length, inside, other):
            span = tokens.span(min(length.first, inside[0]), max(length.last, other[-1]))
            slack = _slack(tokens.norms[length.first - 1] if length.first else "", length.minutes)
            low, high = length.minutes - slack, length.minutes + slack
            yield Hours(span, one, two, tokens.span(length.first, length.last), low, high)
            return


def _opens(tokens: Tokens, one: int, two: int) -> bool:
    """Whether the verbs before two times say that the first opens what the second belongs to."""
    norms = tokens.norms
    rows = (row.split() for row in lexicon("stages")["by-clock"])
    near, far = _clause(norms, one, 0), _clause(norms, two, one)
    for first, *others in rows:
        verb = next((i for i, norm in enumerate(near) if norm in forms(first)), None)
        if first == "take" and verb is not None and near[verb + 1 : verb + 2] != ("off",):
            continue
        if verb is not None and any(norm in forms(lemma) for norm in far for lemma in others):
            gates = lexicon("stages")["gates"]
            return first != "open" or not gates.isdisjoint(norms[max(0, one - 2 * VERB) : one])
    return _tells_on(norms, one, two)


def _tells_on(norms: tuple[str, ...], one: int, two: int) -> bool:
    """“The call was made at 3.15pm and the ambulance arrived at 3.25pm”: one deed after another, or open and close."""
    near, far = _clause(norms, one, 0), _clause(norms, two, one)
    if norms[two - len(far) - 1] != "and" or norms[one - 1] != "at" or far[-1:] != ("at",):
        return False
    deeds = [[norm for norm in words if _is_deed(norm)] for words in (near, far)]
    opens = not forms("open").isdisjoint(near[-2:-1]) and not (forms("close") | forms("shut")).isdisjoint(far[-2:-1])
    return opens or (len(deeds[0]) == len(deeds[1]) == 1 and deeds[0] != deeds[1])


def _is_deed(norm: str) -> bool:
    """Whether it is a verb in the past."""
    told = VERBS[norm] > 0 and (norm.endswith("ed") or norm in irregular_pasts())
    return told and norm not in cues("auxiliaries")


def _clause(norms: tuple[str, ...], end: int, since: int) -> tuple[str, ...]:
    """The words right before a time, from the last mark or “and”."""
    first = end
    while (
        first > since and end - first < NAMED + VERB and norms[first - 1] not in MARKS | {"and", "but", "who", "which"}
    ):
        first -= 1
    return norms[first:end]


def _slack(before: str, minutes: float) -> float:
    if before in lexicon("spells")["hedges"]:
        return max(WHOLE, HEDGED * minutes)
    return WHOLE if minutes % HOUR == 0 else HALF if minutes % (HOUR / 4) == 0 and minutes > HOUR else LEAST


def _lengths(tokens: Tokens, sentence: Sentence) -> Iterator[_Length]:
    """Every length of time of a sentence, in hours and minutes."""
    norms, done = tokens.norms, -1
    for i in range(sentence.first + 1, sentence.last):
        number, hyphen, unit = norms[i].rpartition("-")
        if unit in UNITS and i > done:
            value = numbers.worth(number) if hyphen else None
            one = _Length(i, i, value * UNITS[unit], describes=True) if value else _plain(norms, i)
            if one:
                done = one.last
                yield one


def _count(norm: str) -> float | None:
    """How many, in words or in figures."""
    return float(norm) if FIGURE.fullmatch(norm) else numbers.worth(norm)


def _plain(norms: tuple[str, ...], i: int) -> _Length | None:
    """The length of time whose unit is token `i`: “four and a half hours”, “two hours and 10 minutes”, “90-minute”."""
    size = UNITS.get(norms[i])
    if size is None:
        return None
    for words, part in PIECES.items():
        if norms[i - len(words) : i] == words:
            return _Length(i - len(words) - (norms[i - len(words) - 1] == "a"), i, part * size)
    tied, more = norms[i - 1] == "-", PARTS.get(norms[max(0, i - 3) : i], 0.0)
    first = i - 1 - tied - 3 * (more > 0)
    value = 1.0 if norms[first] in ("a", "an") else _count(norms[first])
    if value is None or first < 1:
        return None
    minutes, last = (value + more) * size, i
    for words, part in PARTS.items():
        if size == HOUR and norms[i + 1 : i + 1 + len(words)] == words:
            return _Length(first, i + len(words), minutes + part * size)
    odd = i + 1 + (norms[i + 1 : i + 2] == ("and",))
    if size == HOUR and norms[odd + 1 : odd + 2] in (("minutes",), ("minute",)):
        return _Length(first, odd + 1, minutes + (_count(norms[odd]) or 0.0))
    return _Length(first, last, minutes, describes=tied)


def _is_tied(tokens: Tokens, length: _Length, one: range, two: range) -> bool:
    """Whether a length of time is said to lie between two times of day."""
    norms = tokens.norms
    behind = (*norms[length.last + 1 : length.last + 3], ".", ".")[:2]
    joint, led = norms[one[-1] + 1 : two[0]], norms[one[0] - 1] if one[0] else ""
    runs = (led == "from" and joint in (("to",), ("until",), ("till",))) or (led == "between" and joint == ("and",))
    known, told = lexicon("spells"), norms[two[-1] + 1 : length.first]
    if (
        length.first > two[-1] and told in (("after",), (",", "after")) and behind[0] == "of"
    ):  # after five hours of talks
        begins = not all_forms("spells", "begins").isdisjoint(norms[max(0, one[0] - VERB) : one[0]])
        return begins and behind[1] in known["sessions"]
    if length.first > two[-1] and told[-1:] != ("of",) and told[1:2] and told[1] in all_forms("spells", "lasts"):
        return behind[0] in MARKS
    if length.first > two[-1] and length.describes and runs:  # from 3pm to 3.45pm, and the 45-minute delay
        return told in ((",", "and", "the"), ("and", "the")) and behind[0] in known["sessions"]
    if length.first > two[-1]:
        if not (MARKS | lexicon("spells")["hedges"]).issuperset(norms[two[-1] + 1 : length.first]):
            return False
        later, closed = behind[0] in LATER and behind[1] in MARKS, behind[0] in MARKS or behind in WHOLLY
        return later or (runs and closed)
    if length.last > one[0]:
        return False
    between = norms[length.last + 1 : one[0]]
    if not length.describes:
        return runs and between in ((",", led), (led,), (":", led)) and (led == "from" or len(between) > 1)
    begins = not all_forms("spells", "begins").isdisjoint(between[-VERB:])
    ends = not (all_forms("spells", "ends") | {"over"}).isdisjoint(joint)
    return begins and ends and DETERMINERS.isdisjoint(joint) and len(between) <= NAMED and "," not in between
