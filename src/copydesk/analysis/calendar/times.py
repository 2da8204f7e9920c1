"""What a story says of time, each of it computed once: the times that it names, and how they hang together."""

import datetime

from copydesk.analysis.calendar import (
    adrift,
    bounded,
    durations,
    gaps,
    moments,
    orders,
    recalled,
    running,
    spells,
    tenses,
)
from copydesk.analysis.calendar.dates import Date
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.orders import Order
from copydesk.analysis.calendar.spells import Spell
from copydesk.analysis.calendar.tenses import Told
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.ranges import Range
from copydesk.document import Document
from copydesk.once import once


class Times:
    """The times of one story. A number may begin at the tokens `begins`."""

    def __init__(
        self,
        document: Document,
        marked: MarkedCopy,
        dates: tuple[Date, ...],
        ranges: tuple[Range, ...],
        figures: tuple[Figure, ...],
        begins: tuple[int, ...],
    ) -> None:
        self.document, self.marked = document, marked
        self.dates, self.ranges, self.figures, self.begins = dates, ranges, figures, begins

    @once
    def written_on(self) -> datetime.date | None:
        """The day on which the copy was written; `None` where neither front matter nor dateline says so."""
        return moments.written_on(self.document, self.dates)

    @once
    def moments(self) -> tuple[Moment, ...]:
        """Every time that the copy names, from a day to a decade, in order."""
        paragraphs = self.document.paragraphs
        return moments.find(self.marked, paragraphs, self.dates, self.ranges, self.figures, self.written_on)

    @once
    def spells(self) -> tuple[Spell, ...]:
        """Every length of time that stands with both ends of what lasted so long."""
        marked, today = self.marked, self.written_on
        stated = durations.find(marked, self.figures, self.begins, self.moments)
        if not stated:
            return ()
        told = tuple(spells.by_sentence(marked, stated, self.moments))
        found = [*spells.find(marked, told), *spells.apart(marked, stated, self.orders)]
        found += recalled.find(marked, told, self.moments)
        found += running.find(marked, told, self.moments, today) if today else ()
        tied = {one.duration.first for one in found}
        untied = tuple(one for one in stated if one.first not in tied)
        told = tuple(spells.by_sentence(marked, untied, self.moments)) if tied else told
        found += [*gaps.find(marked, told, self.moments), *bounded.find(marked, untied, told)]
        return tuple(sorted(set(found), key=lambda one: one.span))

    @once
    def orders(self) -> tuple[Order, ...]:
        """Every two dated events of which the copy says that one came first."""
        return tuple(orders.find(self.marked, self.moments))

    @once
    def told(self) -> tuple[Told, ...]:
        """Every day or month of which the copy says that something happened then, or will happen."""
        return tuple(tenses.find(self.marked, self.moments))

    @once
    def adrift(self) -> tuple[Moment, ...]:
        """Every time that counts from the day of writing, where nothing says which day that was."""
        return () if self.written_on else tuple(adrift.find(self.marked, self.document.paragraphs, self.moments))
