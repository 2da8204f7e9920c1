"""Calendar dates as copy writes them, each read once. Nothing here knows what day it is today."""

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.calendar import date_grammar as grammar
from copydesk.analysis.calendar import weekdays
from copydesk.document import Paragraph
from copydesk.patterns import pattern
from copydesk.spans import Span

REACH = 80
"""No date is longer, in characters."""

BESIDE = 10
"""How far the day stands from its month: “5th of March” and “March the 5th” fit, in characters."""

DIGIT, NUMBER = pattern("[0-9]"), pattern("[0-9]+")
COUNTED = pattern(r"\s+(?:[A-Z]|[a-z]+s\b)")  # “the 31 June arrivals”, “since 31 June Carter fans …”
COUNTED_ON = pattern(r"\s*(?:[,.;:)]|\Z)|\s+(?:and|at|but|by|in|of|on|to|until|when|with)\b")
LED = pattern(
    r"\b(?:[Oo]f|[Oo]n|[Uu]ntil|[Ss]ince|[Bb]y|[Dd]ated|(?:set|scheduled|planned|booked|due|fixed)\s+for)\s+(?:the\s+)?\Z"
)
RUN = pattern(r",?\s*(?:to|until|till|through|and|–|—|-)\s*")
NO_SUCH = pattern(r"\bno(?:\s+such(?:\s+\w+){1,2}\s+as)?(?:\s+(?:an?|the))?\s+\Z", re.IGNORECASE)

CYCLE = range(2001, 2029)
"""After so many years, every day has its weekdays again."""

WORDS = {"thirtieth": 30, "thirty-first": 31, "thirty-second": 32}
"""The days in words that not every month has."""

CENTURIES = (1800, 1900)
"""No leap years, but where the Julian calendar was kept."""

OLD_STYLE_ENDED, OLDEST = 1924, 1753
"""Russia and Greece kept the Julian calendar into the 1920s; Britain and its colonies gave it up in 1752."""


class Date(Struct, frozen=True):
    """A day of the calendar, whether or not there is one.

    `span` is the whole expression; in “4 and 5 March” the two days share it. `year` is `None` where none is written
    and the end of a run lends none: the day may then be of one of `years_here`, named in the same paragraph, or of
    `years_before`, named higher up.
    `weekday` (Monday is 0) and its span are `None` where no weekday belongs to the day. `doubted` says that the copy
    itself calls the date wrong.
    """

    span: Span
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    years_here: frozenset[int] = frozenset()
    years_before: frozenset[int] = frozenset()
    doubted: bool = False

    @property
    def possible(self) -> bool:
        """Whether the calendar has that day. 29 February without a year is one of a leap year."""
        return 1 <= self.day <= days_in(self.month, self.year)

    def weekdays_in(self, year: int) -> frozenset[int]:
        """The weekdays that the day can have had in `year`: two while Old Style was in use, none before 1753."""
        try:
            weekday = datetime.date(year, self.month, self.day).weekday()
        except ValueError:
            return frozenset()
        century = (year - (self.month < 3)) // 100
        lag = century - century // 4 - 2 if year < OLD_STYLE_ENDED else 0
        return frozenset({weekday, (weekday + lag) % 7}) if year >= OLDEST else frozenset()

    def clashes_with(self, other: "Date") -> bool:
        """Whether two days without a year, the other the next one, have weekdays that no year gives them both."""
        pair = (self, other)
        if any(one.weekday is None or one.year or one.doubted or one.years_here or not one.possible for one in pair):
            return False
        later = (other.month, other.day) < (self.month, self.day)
        near = (other.month - self.month) % 12 < 2
        return near and not any(
            self.weekday in self.weekdays_in(year) and other.weekday in other.weekdays_in(year + later)
            for year in CYCLE
        )


def days_in(month: int, year: int | None) -> int:
    """How many days the month has; none where there is no such month."""
    if not 1 <= month <= 12:
        return 0
    if month == 2 and year == 1712:  # Sweden, on its way back to the Julian calendar
        return 30
    julian_leap = month == 2 and year not in CENTURIES and year is not None and year < OLD_STYLE_ENDED and year % 4 == 0
    return 29 if julian_leap else monthrange(year or 2000, month)[1]


def numbered(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs that have a number in figures."""
    return tuple(one for one in paragraphs if DIGIT.search(text, one.span.start, one.span.end))


def find(text: str, paragraphs: tuple[Paragraph, ...], numbered: tuple[Paragraph, ...]) -> tuple[Date, ...]:
    """Every date with a day and a month, in order, each inside one paragraph; days in words stand in any of them."""
    odd = ("/" in text and grammar.strokes().search(text)) or ("hirt" in text and grammar.in_words().search(text))
    found: list[tuple[Span, list[Date]]] = []
    for paragraph in paragraphs if odd else numbered:
        dates = [date for m in _written(text, paragraph.span) for date in _read(m, paragraph.span)]
        if odd:
            dates = sorted([*dates, *_odd(text, paragraph.span)], key=lambda date: date.span.start)
        found.append((paragraph.span, dates))
    return tuple(_among_years(text, found)) if any(dates for _, dates in found) else ()


def _among_years(text: str, found: list[tuple[Span, list[Date]]]) -> Iterator[Date]:
    """The dates of some paragraphs, with the years that are named there and higher up where they have none."""
    before: frozenset[int] = frozenset()
    for span, dates in found:
        here = frozenset(int(m[0][:4]) for m in grammar.named_year().finditer(text, span.start, span.end))
        for date in _lent(text, dates):
            bare = date.year is None and (here or before)
            yield replace(date, years_here=here, years_before=before) if bare else date
        before |= here


def _lent(text: str, dates: list[Date]) -> Iterator[Date]:
    """The dates of a paragraph; the first of a run without a year has that of its end: “from Thursday 3 July to Sunday
    5 July 2026”.
    """
    for date, after in pairwise([*dates, None]):
        if date is not None:
            runs = after and after.year and date.year is None and RUN.fullmatch(text, date.span.end, after.span.start)
            forward = after and (date.month, date.day) < (after.month, after.day)
            yield replace(date, year=after.year) if after and runs and forward else date


def doubted(text: str, span: Span, paragraph: Span) -> bool:
    """Whether the copy says near `span` that what stands there cannot be right: “there is no 30 February”."""
    start = max(paragraph.start, span.start - REACH)
    near = grammar.doubt().search(text, start, min(paragraph.end, span.end + REACH))
    return near is not None or NO_SUCH.search(text, start, span.start) is not None


def _written(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The dates of a paragraph. The grammar is tried only where figures stand next to the name of a month."""
    at = span.start
    for anchor in grammar.anchor().finditer(text, span.start, span.end):
        start, end = anchor.span()
        if start >= at and DIGIT.search(text, max(at, start - BESIDE), end + BESIDE):
            m = grammar.expression().search(text, max(at, start - REACH), min(span.end, end + REACH))
            if m and m.start() <= start:
                yield m
                at = m.end()


def _odd(text: str, span: Span) -> Iterator[Date]:
    """Days that no month has, in words or between strokes: “the thirty-first of June”, “31/06/2022”."""
    for m in grammar.strokes().finditer(text, span.start, span.end):
        one, two, year = int(m[1]), int(m[2]), int(m[3])
        able = any(1 <= day <= days_in(month, year) for day, month in ((one, two), (two, one)))
        day, month = (one, two) if 1 <= two <= 12 else (two, one)
        if not able and 1 <= month <= 12 and one and two:
            date = Date(Span(*m.span()), day, month, year)
            yield replace(date, doubted=_called_wrong(date, text, span))
    for m in grammar.in_words().finditer(text, span.start, span.end):
        day, month = WORDS[m["day"].lower()], grammar.numbered("months")[m["month"].lower()]
        date = Date(Span(*m.span()), day, month)
        if not date.possible:
            yield replace(date, doubted=_called_wrong(date, text, span))


def _read(m: re.Match[str], paragraph: Span) -> Iterator[Date]:
    """The day, or the days, that one expression names."""
    start, days, month, year = _numbers(m)
    tied = weekdays.tied(m, paragraph) if len(days) == 1 and start == m.start("date") else None
    span = Span(m.start() if tied == "before" else start, m.end() if tied else m.end("date"))
    for day in days:
        date = Date(span, day, month, year)
        if tied:
            weekday = grammar.numbered("weekdays")[m[tied].lower().rstrip(".")]
            date = replace(date, weekday=weekday, weekday_span=Span(*m.span(tied)))
        if _is_day(date, m, paragraph):
            yield replace(date, doubted=True) if _called_wrong(date, m.string, paragraph) else date


def _numbers(m: re.Match[str]) -> tuple[int, list[int], int, int | None]:
    """Where the date starts, its days, its month and its year."""
    if m["iso"]:
        year, month, day = map(int, m["iso"].split("-"))
        return m.start("iso"), [day], month, year
    month = grammar.numbered("months")[(m["month"] or m["us_month"]).lower().rstrip(".")]
    written = m["year"] or m["us_year"]
    days = [int(number) for number in NUMBER.findall((m["list"] or "") + (m["day"] or m["us_days"]))]
    start = m.start("date")
    if days != sorted(set(days)):  # “won 6-4, 5 March” lists no days, and “beat May 6-4” has none
        start, days = m.start("day"), days[-1:] if m["day"] else []
    return start, days, month, int(written) if written else None


def _is_day(date: Date, m: re.Match[str], paragraph: Span) -> bool:
    """Whether the number next to a month is a day of it: “in June 10 people” has none."""
    if date.day == 0 or (m["us_month"] and not date.year and m.string.endswith(("in ", "In "), 0, m.start("date"))):
        return False
    sure = date.possible or date.weekday is not None or (date.year is not None and not m["iso"])
    return sure or _meant(date, m, paragraph)


def _meant(date: Date, m: re.Match[str], paragraph: Span) -> bool:
    """Whether the words around an impossible date make sure that it is one: “by 31 June”, not “order 2025-13-05”."""
    text, start, end = m.string, m.start("date"), m.end("date")
    begin = max(paragraph.start, start - REACH)
    cue = (grammar.determined() if m["us_month"] else grammar.cue()).search(text, begin, start)
    if m["us_month"] and not m["us_days"].isdecimal():  # dated February 30th
        cue = cue or LED.search(text, begin, start)
    if m["iso"]:
        return cue is not None or start == paragraph.start
    if date.day > 31:
        follows = grammar.goes_on() if m["us_month"] else COUNTED_ON
        return bool((cue or LED.search(text, begin, start)) and follows.match(text, end, paragraph.end))
    if grammar.tallied().match(text, end) or grammar.tally().search(text, begin, start):
        return False
    goes_on = grammar.goes_on().match(text, end, paragraph.end)
    return bool(goes_on or (cue and not COUNTED.match(text, end)))


def _called_wrong(date: Date, text: str, paragraph: Span) -> bool:
    """Whether the copy doubts a date that could be flagged, or only mentions it: the film “30 February”."""
    start, end = date.span.start, date.span.end
    if not date.possible and start and text[start - 1] in "“‘\"'" and text[end : end + 1] in tuple("”’\"'"):
        return True
    if date.year in CENTURIES and date.month == 2 and date.day == 29:
        return grammar.old_style().search(text, paragraph.start, paragraph.end) is not None
    return (date.weekday is not None or not date.possible) and doubted(text, date.span, paragraph)
