"""What copy says of change: a word for it, where the quantity began, where it ended, and by how much it changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from copydesk.analysis import change_words
from copydesk.analysis.change_ends import Reader
from copydesk.analysis.change_roles import Ends
from copydesk.analysis.change_words import Cue, Direction
from copydesk.analysis.figures import Figure, Hedge, between
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.spans import Span

ROUNDING = 0.05
"""Figures are added and divided in binary: so much is no difference, in percent or in units."""


@dataclass(frozen=True, slots=True)
class Change:
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
        spans = [self.verb, *(one.span for one in (self.start, self.end, self.by) if one)]
        return Span(min(one.start for one in spans), max(one.end for one in spans))

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
        ends = (self.end.low / self.start.high, self.end.high / self.start.low)
        return _meets(self.by, 100 * (ends[0] - 1), 100 * (ends[1] - 1))

    @property
    def differs_by(self) -> bool:
        """Whether the stated size may be the difference of the two ends."""
        if self.by is None:
            return False
        return _meets(self.by, self.end.low - self.start.high, self.end.high - self.start.low)

    @property
    def turned(self) -> bool:
        """Whether the ends, with all the room their words leave, lie the other way round."""
        if self.end.value == self.start.value:
            return False
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


def _meets(by: Figure, low: float, high: float) -> bool:
    """Whether a size, up or down, lies within an interval of changes."""
    down, up = (low, high) if low + high >= 0 else (-high, -low)
    return by.low <= up + ROUNDING and down - ROUNDING <= by.high


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> tuple[Change, ...]:
    """Every change of which the copy gives both ends."""
    found: list[Change] = []
    for sentence in sentences:
        inside = tuple(between(figures, sentence.first, sentence.last))
        if len(inside) > 1:
            found += _in_sentence(tokens, sentence, inside)
    return tuple(found)


def _in_sentence(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...]) -> Iterator[Change]:
    """The changes of one sentence. What two words tell of the same two figures is one change if they go one way."""
    told: dict[tuple[Figure, Figure], Change] = {}
    cues = list(change_words.find(tokens, sentence, figures))
    if not cues:
        return
    reader = Reader(tokens, sentence, figures)
    for k, cue in enumerate(cues):
        ends = reader.ends(cue, cues[k + 1].first if k + 1 < len(cues) else sentence.last + 1)
        if ends is None:
            continue
        way = None if reader.doubtful(cue, cues[k - 1] if k else None) else cue.direction
        change = _change(tokens, replace(cue, direction=way), ends)
        if not change.sound and any(replace(change, end=rival).sound for rival in reader.rivals(cue, ends)):
            continue
        first = told.get((ends.start, ends.end))
        if first is None:
            told[ends.start, ends.end] = change
        elif None in (first.direction, way) or first.direction is way:
            told[ends.start, ends.end] = _joined(first, change)
        else:
            yield replace(change, by=None, factor=None)
    yield from told.values()


def _change(tokens: Tokens, cue: Cue, ends: Ends) -> Change:
    """A change by its word and its ends. A size that is a part is told as a factor: “down by half”, “up by a third”."""
    by, factor, hedge = ends.by, cue.factor, cue.hedge
    if by is not None and by.unit == "part":
        signed = -by.value if cue.direction is Direction.DOWN else by.value
        factor, hedge, by = (1 + signed if cue.direction else None), by.hedge, None
    return Change(tokens.span(cue.first, cue.last), cue.direction, factor, hedge, ends.start, ends.end, by)


def _joined(first: Change, second: Change) -> Change:
    """One change of two that tell it of the same figures: what the first leaves out is taken from the second."""
    by, way = first.by or second.by, first.direction or second.direction
    if first.factor or not second.factor:
        return replace(first, by=by, direction=way)
    return replace(second, by=by, direction=way)
