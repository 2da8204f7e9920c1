"""From what an expression of time says to the days that it may mean, given what it counts from."""

import datetime

from copydesk.analysis.calendar.moment_copy import Expression, Way
from copydesk.analysis.calendar.periods import LENGTH, MONTHS, Grain, Period, around, moved, starting, yearly

NEAR, NEAR_MONTH = 120, 45
"""How far from the article’s date a day or a month without a year may be, in days. “In March” is soon another one."""

ROUND = 0.1
"""“Thirty years ago” may be so much more or less."""

ROOM = {
    Grain.DAY: 1.0,
    Grain.WEEK: 6.0,
    Grain.MONTH: 31.0,
    Grain.QUARTER: 92.0,
    Grain.YEAR: 275.0,
    Grain.DECADE: 1830.0,
}
"""And these so many days: “two years ago” is any time of that year."""

WINTER = 12


def meant(
    expression: Expression, today: datetime.date | None, before: Period | None, years: frozenset[int]
) -> Period | None:
    """The days that `expression` may mean; `None` where it stays open.

    `today` is when the copy was written, `before` the time that was named before in the paragraph, and `years` are all
    that it names; the first two are `None` where they are not known.
    """
    if expression.way is Way.WRITTEN:
        return _written(expression)
    if expression.way is Way.CARRIED:
        return _carried(expression, before) if before else None
    if today is None:
        return None
    return _relative(expression, today) if expression.way is Way.RELATIVE else _yearless(expression, today, years)


def near(period: Period | None, today: datetime.date, years: frozenset[int]) -> Period | None:
    """The period if it lies so near the article’s date, in a year beside which no other is named, that it is meant."""
    if period is None or years - {period.first.year, period.last.year}:
        return None
    most = NEAR if period.first == period.last else NEAR_MONTH
    return period if abs(period.first - today).days <= most else None


def _written(expression: Expression) -> Period | None:
    if expression.year is None:
        return None
    month = expression.month or 1
    this = starting(expression.year, month, MONTHS[expression.grain])
    if expression.grain is Grain.SEASON and month == WINTER and this:  # of two winters, one begins and one ends in it
        before = starting(expression.year - 1, month, MONTHS[expression.grain])
        return before.joined(this) if before else this
    return this


def _relative(expression: Expression, today: datetime.date) -> Period | None:
    month, weekday, step = expression.month, expression.weekday, expression.step
    if month and expression.low:  # March of last year
        return starting(today.year + step, month, MONTHS[expression.grain])
    if month:
        return yearly(today, month, MONTHS[expression.grain], step)
    if weekday is not None:
        return _weekday(today, weekday, step)
    return _counted(expression, Period(today, today)) if expression.high else _stepped(expression, today)


def _stepped(expression: Expression, today: datetime.date) -> Period | None:
    """“Last year”, “yesterday”. “A few years ago” says no time."""
    vague = expression.last > expression.first + 1
    return None if vague else around(today, expression.grain, expression.step)


def _carried(expression: Expression, before: Period) -> Period | None:
    """“The following March”, “a month later”; counted from a time that is no longer than what is counted."""
    if (before.last - before.first).days > LENGTH[expression.grain] + 1 and expression.grain is not Grain.MONTH:
        return None
    if expression.high:
        return _counted(expression, before)
    if expression.month:
        size = MONTHS[expression.grain]
        years = (before.first.year + step for step in ((0, 1) if expression.step > 0 else (0, -1)))
        found = (starting(year, expression.month, size) for year in years)
        if expression.step > 0:
            return next((one for one in found if one and before.is_before(one)), None)
        return next((one for one in found if one and one.is_before(before)), None) if expression.step else None
    if expression.weekday is not None or (before.last - before.first).days > LENGTH[expression.grain] + 1:
        return None
    return around(before.first, expression.grain, expression.step)


def _counted(expression: Expression, start: Period) -> Period:
    """So many days, months or years before or after a time, with what a round number leaves open."""
    unit, room = LENGTH[expression.grain], ROOM[expression.grain]
    room = max(room, ROUND * expression.high * unit)
    least, most = expression.low * unit - room, expression.high * unit + room
    if expression.step < 0:
        return Period(moved(start.first, -most), moved(start.last, -least))
    return Period(moved(start.first, least), moved(start.last, most))


def _weekday(today: datetime.date, weekday: int, step: int) -> Period:
    """The last one or the one before it, the next one or the one after it; the nearest on either side for “this”."""
    back, ahead = (today.weekday() - weekday) % 7, (weekday - today.weekday()) % 7
    if step < 0:
        return Period(moved(today, -(back or 7) - 7), moved(today, -(back or 7)))
    if step > 0:
        return Period(moved(today, ahead or 7), moved(today, (ahead or 7) + 7))
    return Period(moved(today, -back), moved(today, ahead))


def _yearless(expression: Expression, today: datetime.date, years: frozenset[int]) -> Period | None:
    """“In March”, where only one March is near; “on Tuesday”."""
    if expression.weekday is not None:
        return None if years - {today.year} else _weekday(today, expression.weekday, 0)
    size, month = MONTHS[expression.grain], expression.month or 1
    found = (near(starting(today.year + step, month, size), today, years) for step in (0, -1, 1))
    return next((one for one in found if one), None)
