"""What one story says and another denies: “will close” here, “will not close” there."""

from collections import defaultdict
from collections.abc import Iterator

from copydesk.analysis.across.kin import Apart, apart, telling
from copydesk.analysis.denials import Account, Clause, antonyms, clauses, contradict
from copydesk.analysis.facts import Facts
from copydesk.analysis.spots import Spot
from copydesk.document import PROSE

FEWEST = 3
"""Words of substance beside the verb that the two clauses share at the least: more than within one story."""


class Verdicts:
    """The clauses of stories by the stem of what they say, each story read once."""

    def __init__(self) -> None:
        self._known: dict[int, dict[str, list[Clause]]] = {}

    def find(self, one: Facts, two: Facts) -> Iterator[Apart]:
        """Every clause of the second story that says the opposite of one in the first."""
        accounts = tuple(Account(story.marked, story.contexts) for story in (one, two))
        told = self._of(one)
        for stem, later in self._of(two).items():
            known = [clause for kin in (stem, *sorted(antonyms(stem))) for clause in told.get(kin, ())]
            for clause in later:
                other = next((each for each in known if _oppose(accounts, each, clause)), None)
                if other:
                    yield apart(_spot(two, clause), _spot(one, other))

    def _of(self, story: Facts) -> dict[str, list[Clause]]:
        if id(story) not in self._known:
            found: dict[str, list[Clause]] = defaultdict(list)
            for sentence in story.sentences:
                if sentence.paragraph.role in PROSE and story.tokens.norms[sentence.last] != "?":
                    for clause in clauses(story.marked, sentence, frozenset()):
                        found[clause.stem].append(clause)
            self._known[id(story)] = found
        return self._known[id(story)]


def _oppose(accounts: tuple[Account, ...], one: Clause, two: Clause) -> bool:
    """Whether two clauses share enough, a name among it, to be of one thing, and say the opposite of it."""
    if (one.denied != two.denied) != (one.stem == two.stem) or len(one.about & two.about) < FEWEST:
        return False
    here, there = accounts
    names = here.around(one).names & there.around(two).names
    return bool(telling(names)) and contradict(here, one, there, two)


def _spot(story: Facts, clause: Clause) -> Spot:
    span = story.tokens.span(clause.first, clause.last)
    return story.spot(span.start, span.end)
