"""Days of one month and hours of one half of a day whose range ends before it begins: “from 27 to 23 October”."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis.calendar.clocks import Clock
from copydesk.analysis.calendar.dates import Date
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import spread_words
from copydesk.analysis.quantities.ranges import Range
from copydesk.patterns import pattern
from copydesk.spans import Span

REACH = 28
"""In characters: so near before its last day or hour a range begins."""

BACK = 180
"""In minutes: what ends so little before it began did not run through the night."""

WRAP = 15
"""In days: what ends so much earlier in its month began in the month before, “from 29 to 3 October”."""

HALF_DAY = 12
"""In hours."""

OPENED = pattern(r"\b(?:[Ff]rom|[Bb]etween)\s+(?:the\s+)?\Z")
SHORT = pattern(
    r"\b(?:[Ff]rom|[Bb]etween)\s+(?:the\s+)?([0-9]{1,2})(?:st|nd|rd|th)?(?:\s+(?:to|and|until|till)\s+|\s?[-–]\s?)\Z"
)
JOINED = pattern(r"\s+(?:to|and|until|till)\s+|\s?[-–]\s?")
NEXT = pattern(r"\s+(?:on\s+)?(?:the\s+)?(?:next|following|tomorrow|[a-z]+\s+later)\b")


def find(
    text: str, tokens: Tokens, sentences: tuple[Sentence, ...], dates: tuple[Date, ...], clocks: tuple[Clock, ...]
) -> Iterator[Range]:
    """Every such range, days first, but for dates that were moved: “brought forward from 27 to 23 October”."""
    for one in _ranges(text, dates, clocks):
        at = bisect_right(tokens.starts, one.span.start) - 1
        if spread_words.is_quiet(tokens.norms[sentence_at(sentences, at).first : at], counted=False):
            yield one


def _ranges(text: str, dates: tuple[Date, ...], clocks: tuple[Clock, ...]) -> Iterator[Range]:
    for date in dates:
        m = SHORT.search(text, max(0, date.span.start - REACH), date.span.start)
        if m and date.day < int(m[1]) <= min(31, date.day + WRAP):
            yield Range(Span(m.start(), date.span.end), float(m[1]), float(date.day), years=False)
    for one, two in pairwise(dates):
        alike = one.month == two.month and (one.year == two.year or one.year is None)
        if alike and two.day < one.day and _is_range(text, one.span, two.span):
            yield Range(Span(one.span.start, two.span.end), float(one.day), float(two.day), years=False)
    for begin, end in pairwise(clocks):
        if (
            0 < _minutes(begin) - _minutes(end) <= BACK
            and _are_alike(begin, end)
            and _is_range(text, begin.span, end.span)
        ):
            yield Range(Span(begin.span.start, end.span.end), _minutes(begin) / 60, _minutes(end) / 60, years=False)


def _is_range(text: str, one: Span, two: Span) -> bool:
    """Whether “from” or “between” leads to the first and nothing but “to” or “and” parts the two."""
    led = OPENED.search(text, max(0, one.start - REACH), one.start)
    return led is not None and JOINED.fullmatch(text, one.end, two.start) is not None and not NEXT.match(text, two.end)


def _minutes(clock: Clock) -> int:
    return (clock.hour % HALF_DAY if clock.half else clock.hour) * 60 + clock.minute


def _are_alike(one: Clock, two: Clock) -> bool:
    """Whether both are of the morning or both of the afternoon, as the copy says or as 24 hours show."""
    return one.half == two.half and (one.half is not None or min(one.hour, two.hour) > HALF_DAY)
