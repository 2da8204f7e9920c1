"""Sentences with the times that they name, each as the days that it may mean."""

import datetime
from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.periods import Grain, Period
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence

ANY_YEAR, CLOSE = 2001, 90
"""Days without a year that lie so close together, in days, are of one year."""


def dated(marked: MarkedCopy, moments: tuple[Moment, ...]) -> Iterator[tuple[Sentence, list[Moment]]]:
    """Every sentence with its times; its days without a year, where it has no others, as days of one year, and a
    single one as it stands.
    """
    told = [one for one in moments if not one.ends and one.grain is not Grain.DECADE and (one.period or one.dated)]
    for sentence, several in groupby(told, key=lambda one: marked.sentence_of(one.first)):
        inside = list(several)
        written = [one for one in inside if one.written and one.period]
        if not written and len(inside) > 1 and all(one.dated for one in inside):
            written = of_one_year(inside)
        if written or len(inside) == 1:
            yield sentence, written or inside


def of_one_year(inside: list[Moment]) -> list[Moment]:
    """Days without a year, as of one year where they lie close together; none where another year may have begun."""
    days = [one.dated for one in inside if one.dated and (one.dated.month, one.dated.day) != (2, 29)]
    dates = [datetime.date(ANY_YEAR, day.month, day.day) for day in days]
    if len(dates) < len(inside) or (max(dates) - min(dates)).days > CLOSE:
        return []
    return [replace(one, period=Period(date, date)) for one, date in zip(inside, dates, strict=True)]
