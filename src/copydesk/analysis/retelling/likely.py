"""Which sentences may say the opposite of another, as their words alone tell: only these are read clause by clause."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS, meaning, opposites, phrased
from copydesk.analysis.page.reach import reached
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.retelling.clause_words import negators
from copydesk.analysis.retelling.contexts import Contexts
from copydesk.analysis.retelling.undone import decisions, staying
from copydesk.lexicons import lexicon

FEWEST = 2
"""Words of substance that two sentences share at the least, if one of them is short; of others, one more."""

FARTHEST = 12
"""So many words behind one that denies may stand what it denies, if it is no verb: did not stay for long as open as."""

SHORT = 6
"""Words of substance in a short sentence, at the most."""


class Likely:
    """Of some sentences those that may contradict another one; each is named by its first token."""

    def __init__(self, page: MarkedCopy, contexts: Contexts, asserted: list[Sentence]) -> None:
        self._page = page
        self._about = {one.first: _said(page, one, contexts.about(one)) for one in asserted}

    def denying(self) -> Iterator[int]:
        """The sentences that deny what another one may say."""
        denied = self._denied()
        places = self._places(frozenset().union(*denied.values()))
        for start, stems in denied.items():
            others = {one for stem in stems for one in reached(places[stem])} - {start}
            if any(self._akin(start, one) for one in others):
                yield start

    def _denied(self) -> dict[int, frozenset[str]]:
        """The sentences with a word that denies, each with what it may deny."""
        page, denied = self._page, dict[int, frozenset[str]]()
        for k in page.places(negators()):
            sentence = page.sentence_of(k)
            if about := self._about.get(sentence.first):
                whole = page.norms[k] in lexicon(LISTS)["nobody"]
                said = about if whole else _said(page, sentence, self._behind(k, sentence.last))
                denied[sentence.first] = denied.get(sentence.first, frozenset()) | said
        return denied

    def _behind(self, k: int, last: int) -> frozenset[str]:
        """What stands behind a word that denies: the first word of substance, and what may be told by an opposite."""
        stems, norms = self._page.stems, self._page.norms
        first = next((stems[i] for i in range(k + 1, last + 1) if stems[i] and not norms[i].endswith("ly")), "")
        return frozenset((first, *(opposites().keys() & stems[k + 1 : min(k + 1 + FARTHEST, last + 1)])))

    def opposed(self) -> Iterator[int]:
        """The sentences of which one has a word and another its opposite, if they share enough."""
        about, opposite = self._about, turns()
        places = self._places(frozenset(opposite))
        for stem, starts in places.items():
            for other in opposite[stem] & places.keys():
                least = other in decisions().get(stem, ()) or other in staying().get(stem, ())
                for one, two in product(reached(starts), reached(places[other])):
                    shared = len(about[one] & about[two]) if one != two else 0
                    short = shared == FEWEST and min(len(about[one]), len(about[two])) <= SHORT
                    if shared > FEWEST or short or (shared > 0 and least):
                        yield one

    def repeated(self, denials: set[tuple[str, int]]) -> Iterator[int]:
        """The sentences that have a word which another denies, if they share enough."""
        places = self._places(frozenset(stem for stem, _ in denials))
        for stem, start in denials:
            for one in reached(places[stem]):
                if self._akin(start, one) or (stem not in self._about[start] and one != start):
                    yield one

    def _akin(self, one: int, two: int) -> bool:
        """Whether two sentences share enough, or all words of one."""
        here, there = self._about[one], self._about[two]
        shared, least = len(here & there), min(len(here), len(there))
        return shared > FEWEST - (least <= SHORT) or shared == least

    def _places(self, stems: frozenset[str]) -> dict[str, list[int]]:
        """The sentences that have each of some stems."""
        places: dict[str, list[int]] = defaultdict(list)
        for start, said in self._about.items():
            for stem in said & stems:
                places[stem].append(start)
        return places


@cache
def turns() -> dict[str, frozenset[str]]:
    """What may be told once with a word and once with its opposite."""
    return opposites("antonyms", "events", "converses")


def _said(page: MarkedCopy, sentence: Sentence, about: frozenset[str]) -> frozenset[str]:
    """The stems of a sentence, and of what its verbs mean with a word close behind them."""
    if phrased().isdisjoint(about):
        return about
    stems = enumerate(page.stems[sentence.first : sentence.last + 1], sentence.first)
    return about.union(meaning(page, k, sentence.last) for k, stem in stems if stem in phrased())
