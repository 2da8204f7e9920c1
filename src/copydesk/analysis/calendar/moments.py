"""Every expression of time, as the days that it may mean: “Q3 2024”, “the 1990s”, “last Tuesday”, “a month later”.

What has nothing to count from stays open. Days of the calendar are read in `dates`, ranges of years in `ranges`.
"""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.calendar.counting import meant, near
from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.calendar.dates import Date
from copydesk.analysis.calendar.moment_copy import WRITTEN, YEARLESS, Expression, Reader, Way
from copydesk.analysis.calendar.moment_grammar import expressions, turning
from copydesk.analysis.calendar.periods import Grain, Period, starting
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.ranges import Range
from copydesk.document import Document, Paragraph, Role
from copydesk.spans import Span

FAR_DASH = 40
"""A dateline ends so near behind its date, in characters: “LEEDS, 5 March 2026 (Wire) — The …”."""

RUNS = frozenset({"to", "until", "till", "through", "-", "–", "—"})
"""Between two times, these make a range of them."""

JOINED = 4
"""A time without a year takes that of the next one over so few words: “from 4 May to 9 June 2024”."""

DASHES = ("—", "–", "--", " - ")


class Moment(Struct, frozen=True):
    """A time that the copy names, from token `first` up to and with `last`. `period` is `None` where it stays open.

    `ends` are what it runs from and to, where it is a range of years or of days, and `None` elsewhere.
    """

    span: Span
    first: int
    last: int
    grain: Grain
    way: Way
    period: Period | None
    ends: tuple[Period, Period] | None = None
    dated: Date | None = None
    """The day of the calendar that it is, if it is one."""

    until: Date | None = None
    """The last day of a run of them."""

    @property
    def written(self) -> bool:
        """Whether it stands with its year and needs nothing else to be known."""
        return self.way is WRITTEN


def written_on(document: Document, dates: tuple[Date, ...]) -> datetime.date | None:
    """The day on which the copy was written, or last updated, by its front matter or its dateline.

    `None` where neither says so.
    """
    lines = [paragraph.span for paragraph in document.paragraphs if paragraph.role is Role.DATELINE]
    days = [day for date in dates if any(line.holds(date.span) for line in lines) if (day := _day(date))]
    if document.meta.date or days:
        return max(([document.meta.date] if document.meta.date else []) + days)
    opening = next((paragraph.span for paragraph in document.paragraphs if paragraph.role is Role.BODY), None)
    first = next((date for date in dates if opening and opening.holds(date.span)), None)
    if first and opening and opens(document.text, first.span, opening):
        return _day(first)
    return None


def opens(text: str, date: Span, paragraph: Span) -> bool:
    """Whether the date stands in the dateline that opens a paragraph."""
    before, after = text[paragraph.start : date.start], text[date.end : date.end + FAR_DASH]
    dash = min((at for sign in DASHES if (at := after.find(sign)) >= 0), default=FAR_DASH)
    return len(before) < FAR_DASH and before[:3].isupper() and dash < FAR_DASH and "." not in after[:dash]


def _day(date: Date) -> datetime.date | None:
    """The day of the calendar, if it has the date."""
    try:
        return datetime.date(date.year, date.month, date.day) if date.year else None
    except ValueError:
        return None


def find(
    page: MarkedCopy,
    paragraphs: tuple[Paragraph, ...],
    dates: tuple[Date, ...],
    ranges: tuple[Range, ...],
    figures: tuple[Figure, ...],
    today: datetime.date | None,
) -> tuple[Moment, ...]:
    """Every time that the text names, in order. `today` is when it was written, `None` if nothing says so."""
    tokens = page.tokens
    fixed = [*_days(tokens, dates, today), *_ranges(tokens, ranges)]
    taken = {i for moment in fixed for i in range(moment.first, moment.last + 1)}
    free = expressions(Reader(page.text, tokens, figures), page.places(turning()), taken)
    found: list[Moment] = []
    starts = [paragraph.span.start for paragraph in paragraphs]
    items: list[Moment | Expression] = sorted([*fixed, *free], key=lambda one: one.first)
    for _, group in groupby(items, key=lambda one: bisect_right(starts, tokens.starts[one.first])):
        found += _resolved(tokens, list(group), today)
    return tuple(found)


def _days(tokens: Tokens, dates: tuple[Date, ...], today: datetime.date | None) -> Iterator[Moment]:
    """The days of the calendar that exist; those that one expression lists are one time."""
    for span, listed in groupby(dates, key=lambda date: date.span):
        first, *rest = listed
        inside, begin = tokens.within(span), _period(first, today, first.year)
        if inside and first.possible:
            period = begin
            for other in rest:
                end = _period(other, today, other.year)
                period = period.joined(end) if period and end else None
            runs = len(rest) == 1 and _runs(tokens, inside)
            ends = (begin, Period(period.last, period.last)) if runs and begin and period else None
            way = Way.WRITTEN if first.year else Way.YEARLESS
            until = rest[0] if runs and rest[0].possible else None
            yield Moment(span, inside[0], inside[-1], Grain.DAY, way, period, ends, first, until)


def _runs(tokens: Tokens, inside: range) -> bool:
    """Whether two days are those of a range: “4 to 9 March”, “between 4 and 9 March”."""
    norms = tokens.norms[inside.start : inside.stop]
    led = inside.start > 0 and tokens.norms[inside.start - 1] == "between"
    return not RUNS.isdisjoint(norms) or (led and "and" in norms)


def _period(date: Date, today: datetime.date | None, written: int | None) -> Period | None:
    """The day, of the year that is written or of the only one that is near."""
    years = (written,) if written else tuple(today.year + step for step in (0, -1, 1)) if today else ()
    for year in years:
        try:
            day = datetime.date(year, date.month, date.day)
        except ValueError:
            continue
        period = Period(day, day)
        if written or (today and near(period, today, date.years_here)):
            return period
    return None


def _ranges(tokens: Tokens, ranges: tuple[Range, ...]) -> Iterator[Moment]:
    """The ranges of whole years, as long as they run forward."""
    for one in (one for one in ranges if one.years):
        inside = tokens.within(one.span)
        first, last = int(one.first), int(one.last)
        words = tokens.norms[inside.start : inside.stop]
        finer = any(norm in numbered("months") for norm in words)  # from March 2019 to December 2021: read as two
        if inside and first <= last and not finer:
            period = starting(first, 1, 12 * (last - first + 1))
            begin, end = starting(first, 1, 12), starting(last, 1, 12)
            ends = (begin, end) if begin and end else None
            yield Moment(one.span, inside[0], inside[-1], Grain.YEAR, Way.WRITTEN, period, ends)


def _resolved(tokens: Tokens, items: list[Moment | Expression], today: datetime.date | None) -> Iterator[Moment]:
    """The times of one paragraph, each with its days; what is counted from the one before follows on it."""
    years = frozenset(year for one in items for year in _years(one))
    before: Period | None = None
    for one, after in pairwise([*items, None]):
        if one is None:
            return
        lent = _lent(tokens, one, after) or _same_year(tokens, one, after, before)
        if isinstance(one, Expression):
            period = meant(one._replace(way=WRITTEN, year=lent) if lent else one, today, before, years)
            one = Moment(tokens.span(one.first, one.last), one.first, one.last, one.grain, one.way, period)
        elif lent and one.dated and one.ends is None:
            one = replace(one, period=_period(one.dated, today, lent))
        yield one
        before = one.period


def _lent(tokens: Tokens, one: Moment | Expression, after: Moment | Expression | None) -> int | None:
    """The year of the next time, where it holds for this one too: “from March to May 2024”."""
    if after is None or one.way is not YEARLESS or after.way is not WRITTEN or after.grain is not one.grain:
        return None
    if isinstance(one, Expression) and one.grain is Grain.DAY:  # a weekday has no year of its own
        return None
    between = tokens.norms[one.last + 1 : after.first]
    year = next(iter(_years(after)), None)
    return year if len(between) <= JOINED and not (RUNS | {"and"}).isdisjoint(between) else None


def _same_year(
    tokens: Tokens, one: Moment | Expression, after: Moment | Expression | None, before: Period | None
) -> int | None:
    """The year of the time before, where it says so: “November of that year”, “9 May of the same year”."""
    if after is None or one.way is not YEARLESS or after.way is not Way.CARRIED or after.grain is not Grain.YEAR:
        return None
    joint = tokens.norms[one.last + 1 : after.first]
    return before.first.year if before and joint in (("of",), ("of", "the")) else None


def _years(one: Moment | Expression) -> Iterator[int]:
    """The years that an expression writes."""
    if isinstance(one, Expression):
        yield from () if one.year is None else (one.year,)
    elif one.written and one.period:
        yield from {one.period.first.year, one.period.last.year}


def within(moments: tuple[Moment, ...], first: int, last: int) -> tuple[Moment, ...]:
    """The times that lie between two tokens, those among them."""
    start = bisect_left(moments, first, key=lambda one: one.first)
    return moments[start : bisect_right(moments, last, key=lambda one: one.last)]
