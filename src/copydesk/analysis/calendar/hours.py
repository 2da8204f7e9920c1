"""Two times of day in one sentence, and what the copy says of them: “at 3pm and …at 4.15pm, an hour and a quarter
later”, “doors open at 7pm and the show starts at 7.30pm”.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise

from msgspec import Struct

from copydesk.analysis.calendar import filled, lengths
from copydesk.analysis.calendar.clocks import Clock
from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.calendar.filled import MARKS, NAMED, VERB
from copydesk.analysis.calendar.lengths import HOUR
from copydesk.analysis.page.inflection import forms, irregular_pasts
from copydesk.analysis.page.lines import VERBS, cues
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.lexicons import lexicon
from copydesk.spans import Span

HALF_DAY, DAY = 720, 1440
"""In minutes."""

WHOLE, HALF, LEAST = 25, 14, 4
"""Minutes by which whole hours, halves and quarters of hours, and minutes may be rounded."""

HEDGED = 0.25
"""About so much of it a length of time is off that is only about right, and it may be off by `WHOLE` at the least."""

SAME_DAY = 360
"""What begins so many minutes too late, at the most, does not begin on another day."""

NOONS = {"noon": "p.m.", "midday": "p.m.", "midnight": "a.m."}


class Hours(Struct, frozen=True):
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
    def most(self) -> int:
        """How long it may be, where nobody says which half of the day is meant."""
        return self.minutes + HALF_DAY * (not self.begin.half)

    @property
    def agrees(self) -> bool:
        """Whether the two times allow what is said of them."""
        if self.stated is None:
            return not 0 < _minute(self.begin) - _minute(self.end) < SAME_DAY
        return any(self.low <= gap <= self.high for gap in (self.minutes, self.most))


def _minute(clock: Clock) -> int:
    """The minute of the day."""
    hour = clock.hour % 12 + 12 * (clock.half == "p.m.") if clock.half else clock.hour
    return HOUR * hour + clock.minute


def find(tokens: Tokens, sentences: tuple[Sentence, ...], clocks: tuple[Clock, ...]) -> Iterator[Hours]:
    """Every two such times, in order. Where another day or another place is named, there are none."""
    starts = [sentence.span.start for sentence in sentences]
    for k, several in groupby(clocks, key=lambda one: bisect_right(starts, one.span.start) - 1):
        timed = list(several)
        if len(timed) == 1 and k >= 0:
            timed = _with_noon(tokens, sentences[k], timed[0])
        if len(timed) < 2 or k < 0 or _elsewhere(tokens, sentences[k]):
            continue
        for one, two in pairwise(timed):
            if (one.half is None) == (two.half is None) and one.possible and two.possible:
                yield from _between(tokens, sentences[k], one, two, alone=len(timed) == 2)


def _with_noon(tokens: Tokens, sentence: Sentence, one: Clock) -> list[Clock]:
    """A time of day with the noon or the midnight of its sentence: “closed from 7am to noon”."""
    norms = tokens.norms[sentence.first : sentence.last + 1]
    found = [(sentence.first + i, NOONS[norm]) for i, norm in enumerate(norms) if norm in NOONS]
    noons = [Clock(tokens.span(i, i), 12, half=half) for i, half in found]
    return sorted([one, *noons], key=lambda each: each.span)


def _elsewhere(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence tells of more days or more places than one."""
    norms = tokens.norms[sentence.first : sentence.last + 1]
    days = sum(norm in numbered("weekdays") for norm in norms)
    return days > 1 or not lexicon("spells")["elsewhere"].isdisjoint(norms)


def _between(tokens: Tokens, sentence: Sentence, one: Clock, two: Clock, *, alone: bool) -> Iterator[Hours]:
    inside, other = tokens.within(one.span), tokens.within(two.span)
    if not inside or not other:
        return
    opens = _opens(tokens, inside[0], other[0])
    if opens:
        yield Hours(Span(one.span.start, two.span.end), one, two)
    for length in lengths.find(tokens, sentence) if alone else ():
        span = tokens.span(min(length.first, inside[0]), max(length.last, other[-1]))
        slack = _slack(tokens.norms[length.first - 1] if length.first else "", length.minutes)
        low, high = length.minutes - slack, length.minutes + slack
        found = Hours(span, one, two, tokens.span(length.first, length.last), low, high)
        if filled.is_tied(tokens, length, inside, other, opens=opens, exceeds=low > found.most):
            yield found
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
