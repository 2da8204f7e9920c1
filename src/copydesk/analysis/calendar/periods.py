"""Stretches of the calendar in whole days, and how to come from one to the next. Nothing here reads text."""

import datetime
from enum import StrEnum

from msgspec import Struct

DAY, LAST = datetime.timedelta(days=1), datetime.date.max.toordinal()


class Grain(StrEnum):
    """How finely a time is named."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"


LENGTH = {
    Grain.DAY: 1.0,
    Grain.WEEK: 7.0,
    Grain.MONTH: 30.44,
    Grain.QUARTER: 91.3,
    Grain.SEASON: 91.3,
    Grain.YEAR: 365.25,
    Grain.DECADE: 3652.5,
}
"""In days."""

MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.YEAR: 12, Grain.DECADE: 120}
"""In months, of all that begin with the first of one."""


class Period(Struct, frozen=True):
    """All days from `first` up to and with `last`; or one of them, where the copy does not say which."""

    first: datetime.date
    last: datetime.date

    def is_before(self, other: "Period") -> bool:
        """Whether it is over when the other begins."""
        return self.last < other.first

    def joined(self, other: "Period") -> "Period":
        """From the first day of either to the last day of either."""
        return Period(min(self.first, other.first), max(self.last, other.last))


def moved(day: datetime.date, days: float) -> datetime.date:
    """The day so many days later, or at the end of the calendar."""
    return datetime.date.fromordinal(min(max(day.toordinal() + round(min(max(days, -LAST), LAST)), 1), LAST))


def starting(year: int, month: int, months: int) -> Period | None:
    """So many months from the first of `month`, which may be below 1 or above 12; `None` beyond the calendar."""
    begin, end = year * 12 + month - 1, year * 12 + month - 1 + months
    if begin < 12 or end // 12 > datetime.MAXYEAR:
        return None
    return Period(datetime.date(begin // 12, begin % 12 + 1, 1), datetime.date(end // 12, end % 12 + 1, 1) - DAY)


def around(day: datetime.date, grain: Grain, step: int) -> Period | None:
    """The month, quarter, year or decade that holds `day`, or one `step` away; a week is any seven days so near."""
    if grain is Grain.DAY:
        return Period(moved(day, step), moved(day, step))
    if grain is Grain.WEEK:
        reach = {-1: (-14, -1), 0: (-6, 6), 1: (1, 14)}[step]
        return Period(moved(day, reach[0]), moved(day, reach[1]))
    size = MONTHS[grain]
    return starting(0, ((day.year * 12 + day.month - 1) // size + step) * size + 1, size)


def yearly(day: datetime.date, month: int, months: int, step: int) -> Period | None:
    """“Last March”, “next spring”, “this June”, by the month with which it begins. Where the year is not over, the last
    one may be that of this year or of the year before, and so with the next one.
    """
    this = starting(day.year, month, months)
    if step == 0 or this is None:
        return this
    behind = this.first <= day if step < 0 else this.last >= day
    other = starting(day.year + step, month, months)
    return this.joined(other) if behind and other else other
