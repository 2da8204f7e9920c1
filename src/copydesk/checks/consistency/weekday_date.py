"""A weekday that does not fall on the date beside it.

A reader who opens the calendar finds another day, and trusts neither. Either the day or the date is wrong; only the
notes say which. A date without a year is read as the one nearest the date of the article, and
left alone where the copy may mean another year.

## Flags
- The verdict came on [[Tuesday, 5 March 2025]], after six hours.
- The assembly will vote on [[Friday, Sept 2, 2026]], the clerk said.
- The bridge opened on [[March 5, 2025, a Tuesday]], in heavy rain.
- “We signed it on [[Tuesday, March 5, 2025]],” the mayor said.
- The strike was called on [[14 June 2025 (Friday)]] and lasted a week.
- {date: 2026-03-12} Council leaders meet on [[Thursday (19 May)]] to settle the budget.
- {date: 2026-03-12} The court sat on [[Monday, March 10]], and rose at noon.
- The show opens on Friday 6 June and closes on [[Sunday 9 June]]. // Born on a [[Wednesday, on 3 February 1952]].
- The council votes on 21 May 2024. // They will be there on [[Wednesday 21 May]], she said.
- The fair runs from [[Thursday 3 July]] to Sunday 5 July 2026.

## Passes
- The show opens on Friday 6 June, and closes on Monday 9 June. The council votes on 21 May 2024.
- The verdict came on Wednesday, 5 March 2025; the Lords rose on Friday, 7 March 2025.
- On Tuesday, before the 5 March 2025 talks began, both sides left.
- {date: 2026-03-12} On Tuesday, Jan. 6 defendants were freed. On Monday, the Sept. 11 commission sat.
- {date: 2026-03-12} It was signed on Tuesday, 5 March, in a Leeds hotel, long after the 2023 vote.
- The rebels crossed the river on Tuesday, 5 March, and burned the mill.
- The fair runs from Tuesday to Thursday, 5 March 2025, and on Monday and Tuesday, 8 and 9 April 2025.
- “Council in the dock”, Leicester Sun, August 16, 2008. They lost to Sheffield Wednesday, 5 March 2025.
- On 14 May 2024, a Sunday newspaper printed the letter; he was born on Sunday, 9 January 1905, by the old calendar.
- The king was beheaded on Tuesday, 30 January 1649.
- The poster wrongly said Tuesday, 5 March 2025, and forty people came a day early.
- {date: 2026-03-12} The mill burned down in 1912. // It was Sunday, 14 April, and the shift had gone home.
- {date: 2026-03-12} They met on Thursday, 12 March last year and will meet on Thursday, 12 March.
- The fair runs from Friday 3 July to Sunday 5 July 2026, and from Thursday 31 December to Sunday 3 January 2027.

## Overrule when
The weekday is that of another time zone, or stands so in a document that is quoted as it is.

## Source
- The calendar: Gregorian, and Julian where it was still in use (until 1923).
- copyblogger.com/fact-checking-tip: wherever a weekday and a date stand together, see that they match.
"""

import datetime
from itertools import pairwise

from copydesk.analysis.calendar.date_grammar import month_name, weekday_name
from copydesk.analysis.calendar.dates import Date
from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, Role, document_check

NEAR = datetime.timedelta(days=245)
"""How far from the date of the article a day without a year may be: eight months. In spring, November is either."""


@document_check(ERROR, WARNING)
def weekday_date(facts: Facts) -> Flags:
    """One flag a date whose weekday fits no year that may be meant."""
    today = facts.times.written_on
    told = [date for date in facts.dates if date.year]
    aside = [paragraph.span for paragraph in facts.paragraphs if paragraph.role in (Role.NOTE, Role.TABLE)]
    for date in facts.dates:
        days = () if date.weekday is None or date.doubted else _days_meant(date, today) or _elsewhere(date, told)
        fits = any(date.weekday in date.weekdays_in(day.year) for day in days)
        if days and not fits and not any(span.holds(date.span) for span in aside):
            spot, message = facts.spot(date.span.start, date.span.end), _message(date, days[0], today)
            yield Flag(spot, message, (_mended(date, days[0], facts),), severity=ERROR if date.year else WARNING)
    for one, two in pairwise(facts.dates) if today is None else ():
        if one.clashes_with(two):
            here, there = (facts.spot(date.span.start, date.span.end) for date in (two, one))
            if here.paragraph is there.paragraph:
                message = f"“{there.words}” and “{here.words}”: no year has both. Correct a day or a date."
                yield Flag(here, message, related=(there,), severity=WARNING)


def _elsewhere(date: Date, told: list[Date]) -> tuple[datetime.date, ...]:
    """The day, where the copy has it with one year in another place."""
    years = {other.year for other in told if other.year and (other.day, other.month) == (date.day, date.month)}
    known = (*years, *sorted(date.years_before - years))
    return _existing(date, known) if len(years) == 1 and not date.year and not date.years_here else ()


def _days_meant(date: Date, today: datetime.date | None) -> tuple[datetime.date, ...]:
    """The days that the date can be, the likeliest first; none where that is a guess."""
    if date.year:
        return _existing(date, (date.year,))
    if today is None:
        return ()
    year = today.year
    near = [day for day in _existing(date, (year, year - 1, year + 1)) if abs(day - today) <= NEAR]
    near.sort(key=lambda day: abs(day - today))
    if not near or date.years_here - {day.year for day in near}:
        return ()
    return (*near, *_existing(date, sorted(date.years_before)))


def _existing(date: Date, years: tuple[int, ...] | list[int]) -> tuple[datetime.date, ...]:
    return tuple(datetime.date(year, date.month, date.day) for year in years if date.weekdays_in(year))


def _message(date: Date, day: datetime.date, today: datetime.date | None) -> str:
    verb = "was" if today and day < today else "is"
    right, wrong = weekday_name(day.weekday()), weekday_name(date.weekday or 0)
    name = f"{day.day} {month_name(day.month)} {day.year}"
    if date.year or today is None:
        return f"{name} {verb} a {right}, not a {wrong}. Correct the day or the date."
    return f"“{wrong}”? {name}, the one nearest the article’s date, {verb} a {right}."


def _mended(date: Date, day: datetime.date, facts: Facts) -> str:
    """The expression with the weekday that fits, written as the copy writes weekdays."""
    span, words = date.weekday_span or date.span, date.span.of(facts.text)
    name = weekday_name(day.weekday(), like=span.of(facts.text))
    return words[: span.start - date.span.start] + name + words[span.end - date.span.start :]
