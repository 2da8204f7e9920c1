"""Packs that are looked for together: each word of a story is held against all of them once, not by every pack anew."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from copydesk.analysis.facts import Facts
from copydesk.once import once

Met = Sequence[tuple[int, str]]
"""Tokens at which a pack may have something to say, each with the word by which it was noticed, in order."""


class Shelf:
    """The words by which the packs of a shelf notice their phrases, by the pack’s rule."""

    def __init__(self, noticed: Mapping[str, Iterable[str]]) -> None:
        self._noticed = noticed
        self._all_met = lru_cache(maxsize=1)(self._look)  # the packs come one after the other, with one story

    def met(self, rule_id: str, facts: Facts) -> Met:
        """Where a pack may have something to say in a story."""
        return self._all_met(facts).get(rule_id, ())

    @once
    def _noticed_by(self) -> dict[str, list[str]]:
        """The packs that notice a word."""
        known: dict[str, list[str]] = {}
        for rule_id, words in self._noticed.items():
            for word in words:
                known.setdefault(word, []).append(rule_id)
        return known

    @once
    def _words(self) -> frozenset[str]:
        """All the words by which one notices something."""
        return frozenset(self._noticed_by)

    def _look(self, facts: Facts) -> dict[str, list[tuple[int, str]]]:
        met: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for word, places in facts.marked.where(self._words):
            met_here = [(i, word) for i in places]
            for rule_id in self._noticed_by[word]:
                met[rule_id] += met_here
        for found in met.values():
            found.sort()
        return met
