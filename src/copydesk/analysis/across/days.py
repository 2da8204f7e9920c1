"""Days that two stories give to one event, and not the same in each."""

from collections.abc import Iterator, Sequence

from copydesk.analysis.across.kin import Apart, apart, compared
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.periods import Grain
from copydesk.analysis.facts import Facts
from copydesk.analysis.retelling.contexts import Context
from copydesk.analysis.retelling.redated import MOST, is_copy, is_told, meet, phases_of, placed_at, repeats
from copydesk.analysis.retelling.sameness import fit, other_speakers, told_again
from copydesk.analysis.spots import Spot

Placed = tuple[Moment, Context]


class Days:
    """The days of stories on which something happened, each story read once."""

    def __init__(self) -> None:
        self._known: dict[int, list[Placed]] = {}

    def find(self, one: Facts, two: Facts) -> Iterator[Apart]:
        """Every day of the second story that the first gives otherwise, where neither has both."""
        told, placed = self._of(one), self._of(two)
        for moment, there in placed:
            same = (each for each, here in told if _is_same(one, (each, here), two, (moment, there)))
            other = next(same, None)
            if other and not (_has(told, moment) or _has(placed, other)):
                yield apart(_spot(two, moment), _spot(one, other))

    def _of(self, story: Facts) -> list[Placed]:
        """The days that stand alone in their sentences."""
        if id(story) not in self._known:
            tokens = story.tokens
            told = [one for one in story.times.moments if one.grain is Grain.DAY and is_told(one)][:MOST]
            placed = [placed_at(tokens, one, story.contexts) for one in told]
            starts = [context.sentence.first for _, context in placed]
            self._known[id(story)] = [
                (one, context)
                for one, context in placed
                if is_copy(tokens, one, context.sentence) and starts.count(context.sentence.first) == 1
            ]
        return self._known[id(story)]


def _is_same(one: Facts, first: Placed, two: Facts, second: Placed) -> bool:
    """Whether two sentences share enough, a name among it, to tell of one event, and their days are two."""
    (moment, here), (other, there) = first, second
    both = compared(here, there)
    if not both or meet(moment, other) or other_speakers(here, there):
        return False
    if repeats(one.tokens, here) or repeats(two.tokens, there) or not fit(*both, measures=False):
        return False
    phases, others = phases_of(one.tokens, moment, here), phases_of(two.tokens, other, there)
    if phases or others:
        return not phases.isdisjoint(others)
    return told_again(*both, measures=False, vague=True)


def _has(placed: Sequence[Placed], moment: Moment) -> bool:
    """Whether a story has a day too, whatever happened then."""
    return any(meet(one, moment) for one, _ in placed)


def _spot(story: Facts, moment: Moment) -> Spot:
    return story.spot(moment.span.start, moment.span.end)
