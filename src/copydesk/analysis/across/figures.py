"""Figures that two stories give of the same, and not the same in each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from copydesk.analysis.across.kin import Apart, compared
from copydesk.analysis.facts import Facts
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.tolls import counted
from copydesk.analysis.retelling.contexts import Context
from copydesk.analysis.retelling.restated import MOST, differ
from copydesk.analysis.spots import Spot
from copydesk.document import PROSE

Placed = dict[tuple[str, str], list[tuple[Figure, Context]]]


class Figures:
    """The figures of stories by what they count, each story read once."""

    def __init__(self) -> None:
        self._known: dict[int, Placed] = {}

    def find(self, one: Facts, two: Facts) -> Iterator[Apart]:
        """Every figure of the second story that the first gives otherwise, where neither has both."""
        told, placed = self._of(one), self._of(two)
        for kind in sorted(told.keys() & placed.keys()):
            earlier, later = told[kind], placed[kind]
            known = [figure for figure, _ in earlier], [figure for figure, _ in later]
            for figure, around in later:
                other = next((each for each, near in earlier if _is_same(one, each, near, two, figure, around)), None)
                if other and not (_has(known[0], figure) or _has(known[1], other)):
                    here, there = _spot(two, figure), _spot(one, other)
                    yield Apart(here, there, f"{here.words} {figure.noun}".strip(), there.words)

    def _of(self, story: Facts) -> Placed:
        if id(story) not in self._known:
            found: Placed = defaultdict(list)
            for figure in story.figures:
                what = counted(story.tokens.norms, figure)
                if (what or figure.unit) and figure.unit != "age" and len(found[figure.unit, what]) < MOST:
                    context = story.contexts.around(figure.first, figure.last)
                    if context.sentence.paragraph.role in PROSE:
                        found[figure.unit, what].append((figure, context))
            self._known[id(story)] = found
        return self._known[id(story)]


def _is_same(one: Facts, figure: Figure, here: Context, two: Facts, other: Figure, there: Context) -> bool:
    """Whether two figures are of the same and differ. A percentage is as good as its hour: up 5% by noon, up 4% at the
    close.
    """
    both = compared(here, there)
    if not both or here.cautions != there.cautions or (figure.unit == "%" and here.times != there.times):
        return False
    return differ((one.figures, figure, both[0]), (two.figures, other, both[1]))


def _has(figures: Sequence[Figure], other: Figure) -> bool:
    """Whether a story has a figure too, of whatever of that kind."""
    return any(figure.meets(other) for figure in figures)


def _spot(story: Facts, figure: Figure) -> Spot:
    return story.spot(figure.span.start, figure.span.end)
