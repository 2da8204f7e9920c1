"""What copy says of change: a word for it, where the quantity began, where it ended, and by how much it changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from copydesk.analysis import change_pairs, change_words
from copydesk.analysis.change_ends import Reader
from copydesk.analysis.change_roles import Ends, is_movement
from copydesk.analysis.change_sizes import ROUNDING
from copydesk.analysis.change_words import Cue, Direction, Kind
from copydesk.analysis.figures import Figure, between
from copydesk.analysis.hedges import Hedge
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.spans import Span

LONGEST = 4
"""In figures: a longer sentence is not read for a change that began in the one before it."""

FINE = 50
"""Nobody rounds a figure of four digits more finely than this beside another."""

WEAK = frozenset({Kind.LOOSE, Kind.LIKE, Kind.PART})
"""These words end no other change, and tell none without both ends."""


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
        start, end = _as_fine(self.start, self.end), _as_fine(self.end, self.start)
        ends = (end.low / start.high, end.high / start.low)
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
    """A figure read as finely as the one it is compared with: 40,000 beside 42,600 is not 44,000."""
    if not (one.exact and other.exact) or one.scaled or other.scaled or one.unit == "%":
        return one
    room = min(one.high - one.value, max(other.high - other.value, FINE))
    return replace(one, low=one.value - room, high=one.value + room)


def _meets(by: Figure, low: float, high: float) -> bool:
    """Whether a size, up or down, lies within an interval of changes."""
    down, up = (low, high) if low + high >= 0 else (-high, -low)
    return by.low <= up + ROUNDING and down - ROUNDING <= by.high


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> tuple[Change, ...]:
    """Every change of which the copy gives both ends."""
    found: list[Change] = []
    before: Sentence | None = None
    for sentence in sentences:
        inside = tuple(between(figures, sentence.first, sentence.last))
        if len(inside) > 1:
            told = list(_in_sentence(tokens, sentence, inside))
            sized = not told and len(inside) <= LONGEST and any(one.unit == "%" for one in inside)
            if sized and before and before.paragraph is sentence.paragraph:
                told = list(_across(tokens, before, sentence, figures))
            found += told
        before = sentence if inside else None
    return tuple(found)


def _across(tokens: Tokens, before: Sentence, sentence: Sentence, figures: tuple[Figure, ...]) -> Iterator[Change]:
    """The changes that a sentence tells of its own figure and of that of the sentence before it."""
    inside = tuple(between(figures, sentence.first, sentence.last))
    for cue in change_words.find(tokens, sentence, inside):
        ends = change_pairs.across(tokens, before, sentence, figures, cue)
        if ends:
            yield _change(tokens, replace(cue, direction=None), ends)


def _in_sentence(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...]) -> Iterator[Change]:
    """The changes of one sentence. What two words tell of the same two figures is one change if they go one way."""
    told: dict[tuple[Figure, Figure], Change] = {}
    every = list(change_words.find(tokens, sentence, figures))
    if not every:
        return
    cues = [cue for cue in every if cue.kind not in WEAK]
    reader = Reader(tokens, sentence, figures)
    for k, cue in enumerate(cues):
        ends = reader.ends(cue, cues[k + 1].first if k + 1 < len(cues) else sentence.last + 1)
        if ends is None:
            continue
        way = _way(reader, cue, cues[k - 1] if k else None, ends)
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
    if len(reader.figures) == 1:
        return
    read = {change.verb.start for change in told.values()}
    for before, cue in zip((None, *every), every, strict=False):
        if tokens.starts[cue.first] not in read:
            _add_apart(reader, cue, before, told)
    yield from told.values()


def _add_apart(reader: Reader, cue: Cue, before: Cue | None, told: dict[tuple[Figure, Figure], Change]) -> None:
    """Adds the change whose ends stand apart from its word, or that a weak word tells."""
    tokens = reader.tokens
    ends = reader.ends(cue, reader.sentence.last + 1) if cue.kind in WEAK else None
    sure = ends is not None
    if ends is None and cue.kind is Kind.LIKE and len(told) == 1 and cue.last == cue.first + 1:
        ends = Ends(*next(iter(told)))  # it is treble what it was: 21, up from 7
    if ends is None:
        ends = change_pairs.ends(tokens, reader.sentence, reader.figures, cue)
        sure = ends is not None and change_pairs.tells_way(tokens, cue, ends)
    if ends is None:
        return
    first = told.get((ends.start, ends.end))
    apart = first and cue.kind is not Kind.LIKE and ends.start.unit != "%"
    if first and apart and tokens.ends[cue.last] < first.verb.start < ends.start.span.start:
        return  # a 20% rise in fares cut the number of passengers from 40 to 30
    way = _way(reader, cue, before, ends) if sure else None
    change = _change(tokens, replace(cue, direction=way), ends)
    if change.by and ends.end.low > 0 and replace(change, start=ends.end, end=ends.start).agrees:
        return
    told[ends.start, ends.end] = _joined(first, change) if first else change


def _way(reader: Reader, cue: Cue, before: Cue | None, ends: Ends) -> Direction | None:
    """Which way a change goes; `None` where its word may mean the other, as it may of a depth."""
    doubtful = reader.doubtful(cue, before) or is_movement(reader.tokens.norms[cue.first], ends)
    return None if doubtful else cue.direction


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
