"""One change that the copy tells: where a quantity began and ended, by how much it changed, and what that allows."""

from math import inf

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge
from copydesk.analysis.trends.change_sizes import ROUNDING, meets
from copydesk.analysis.trends.change_words import Direction
from copydesk.spans import Span, around

FINE = 50
"""Nobody rounds a figure of four digits more finely than this beside another."""

ROUNDED, COARSE = 0.005, 0.025
"""Whoever tells a change in percent has its ends at hand, and rounds them by no more than so much, as a part: a half of
one per cent, or COARSE where they are told in millions, which have two or three figures.
"""

TOLD = 0.3
"""“Up 1.5 points, from 12% to 14%”: whole percentages hide so much of a point that is told more finely."""


class Change(Struct, frozen=True):
    """One change, or one comparison. `by` is `None` where the copy gives no size, `direction` where it tells no way.

    `factor` is what a word such as “doubled” or “twice” multiplies by, `None` for other words, and `hedge` what the
    words before it leave open: “nearly doubled”.
    """

    verb: Span
    direction: Direction | None
    factor: float | None
    hedge: Hedge
    start: Figure
    end: Figure
    by: Figure | None

    @property
    def span(self) -> Span:
        """From the first of its words and figures to the last."""
        return around(self.verb, *(one.span for one in (self.start, self.end, self.by) if one))

    @property
    def relative(self) -> float:
        """The change in percent of where it began, whichever way it went; 0 where it began at nothing."""
        return abs(100 * (self.end.value - self.start.value) / self.start.value) if self.start.value else 0.0

    @property
    def points(self) -> float:
        """The difference of the two ends."""
        return abs(self.end.value - self.start.value)

    @property
    def agrees(self) -> bool:
        """Whether the stated size may be the change in percent, with all that rounding allows."""
        if self.by is None or self.start.low <= 0:
            return True
        if self.by.unit == "point":
            return self.differs_by and self.apart <= self.slack
        start, end = self.fine
        ends = (end.low / start.high, end.high / start.low)
        return meets(self.by, 100 * (ends[0] - 1), 100 * (ends[1] - 1))

    @property
    def fine(self) -> tuple[Figure, Figure]:
        """Both ends, each read as finely as the other is told."""
        return _as_fine(self.start, self.end), _as_fine(self.end, self.start)

    @property
    def apart(self) -> float:
        """How far the stated size is from the difference of the ends; 0 where there is none."""
        return abs(self.points - self.by.value) if self.by else 0.0

    @property
    def slack(self) -> float:
        """How far a size in points may be from the difference of its ends: all three are told to one place, or to the
        finer one.
        """
        if self.by is None or not (self.by.exact and self.start.exact and self.end.exact):
            return inf
        ends = min(self.start.place, self.end.place)
        return ROUNDING * ends + (self.by.place / 2 if self.by.place > ends else TOLD * ends * (self.by.place < ends))

    @property
    def differs_by(self) -> bool:
        """Whether the stated size may be the difference of the two ends."""
        if self.by is None:
            return False
        return meets(self.by, self.end.low - self.start.high, self.end.high - self.start.low)

    @property
    def turned(self) -> bool:
        """Whether the ends, with all the room their words leave, lie the other way round."""
        if self.end.value == self.start.value:
            return False
        if self.start.unit == self.end.unit == "%" and self.start.exact and self.end.exact:  # 4% beside 4.25% is 4.00%
            return self.direction is (Direction.DOWN if self.end.value > self.start.value else Direction.UP)
        if self.direction is Direction.UP:
            return self.end.high <= self.start.low
        return self.direction is Direction.DOWN and self.end.low >= self.start.high

    @property
    def sound(self) -> bool:
        """Whether direction and size may be those of the ends."""
        return not self.turned and (self.agrees or self.differs_by)

    @property
    def counts_points(self) -> bool:
        """Whether the size is the difference of the ends to the digit, and not the nearest whole percentage."""
        exact = self.by is not None and abs(self.points - self.by.value) < ROUNDING
        return exact and self.by is not None and abs(self.relative - self.by.value) > 1


def _as_fine(one: Figure, other: Figure) -> Figure:
    """A figure read as finely as the one it is compared with: in “3.3 million, up from 3 million” both are told to the
    tenth, and 40,000 beside 42,600 is not 44,000.
    """
    if not (one.exact and other.exact) or one.unit == "%":
        return one
    fine = max(other.place if other.scaled else other.place / 2, FINE)
    room = min(one.high - one.value, fine, one.value * (COARSE if one.scaled else ROUNDED))
    return replace(one, low=one.value - room, high=one.value + room)
