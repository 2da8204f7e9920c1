"""What one story says and another denies: “will close” here, “will not close” there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from copydesk.analysis.across.kin import Apart, akin, apart, telling
from copydesk.analysis.facts import Facts
from copydesk.analysis.page.opposites import antonyms
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.retelling.account import Account
from copydesk.analysis.retelling.denials import contradict
from copydesk.analysis.retelling.statements import Clause, clauses
from copydesk.analysis.saying.voices import Voice
from copydesk.document import PROSE
from copydesk.once import once

FEWEST = 3
"""Words of substance beside the verb that the two clauses share at the least: more than within one story."""


class Verdicts:
    """The clauses of the stories of an edition, each story read once."""

    def __init__(self, stories: Sequence[Facts]) -> None:
        self._stories = stories
        self._known: dict[int, dict[str, list[Clause]]] = {}

    def find(self) -> Iterator[Apart]:
        """Every clause of a story that says the opposite of one in an earlier story."""
        for one, two in akin(self._stories):
            told, later = self._of(one), self._of(two)
            for clause in dict.fromkeys(clause for marked in later.values() for clause in marked):
                answers = (clause.stem, *sorted({stem for word in clause.words for stem in antonyms(word)}))
                known = (other for stem in answers for other in told.get(stem, ()))
                other = next((each for each in known if _oppose(one, each, two, clause)), None)
                if other:
                    yield apart(two.spot_of(clause.first, clause.last), one.spot_of(other.first, other.last))

    @once
    def _denied(self) -> frozenset[str]:
        """The stems of all verbs that some story denies."""
        read = (
            clause
            for story in self._stories
            for one in _asserted(story)
            for clause in clauses(story.marked, one, frozenset())
        )
        return frozenset(clause.stem for clause in read if clause.denied)

    def _of(self, story: Facts) -> dict[str, list[Clause]]:
        if id(story) not in self._known:
            found: dict[str, list[Clause]] = defaultdict(list)
            for sentence in _asserted(story):
                for clause in clauses(story.marked, sentence, self._denied):
                    for stem in {clause.stem, *filter(antonyms, clause.words)}:
                        found[stem].append(clause)
            self._known[id(story)] = found
        return self._known[id(story)]


def _asserted(story: Facts) -> Iterator[Sentence]:
    """The sentences of running copy that ask nothing."""
    norms = story.tokens.norms
    return (one for one in story.sentences if one.paragraph.role in PROSE and norms[one.last] != "?")


def _oppose(one: Facts, clause: Clause, two: Facts, other: Clause) -> bool:
    """Whether two clauses share a subject and enough, a name among it, and one voice says the opposite of it."""
    if len(clause.about & other.about) < FEWEST or clause.subject.isdisjoint(other.subject):
        return False
    first, second = (Account(story.marked, story.contexts, story.voices) for story in (one, two))
    here, there = first.around(clause), second.around(other)
    voices = {story.voices.at(story.tokens.starts[said.verb]).voice for story, said in ((one, clause), (two, other))}
    answers = voices == {Voice.AUTHOR} or bool(here.speaker & there.speaker)
    return answers and bool(telling(here.names & there.names)) and contradict(first, clause, second, other)
