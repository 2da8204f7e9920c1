"""Packs that are looked for together: each word of a story is held against all of them once, not by every pack anew."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from copydesk.analysis.facts import Facts
from copydesk.analysis.saying.voices import Voice
from copydesk.once import once

Met = Sequence[tuple[int, str]]
"""Tokens at which a pack may have something to say, each with the word by which it was noticed, in order."""

Shelved = tuple[str, frozenset[Voice], Iterable[str]]
"""A pack: its rule, the voices that it judges, and the words by which it notices its phrases."""


class Shelf:
    """The words by which the packs of a shelf notice their phrases, in the voices that they judge."""

    def __init__(self, packs: Iterable[Shelved]) -> None:
        self._packs = {rule_id: (voices, words) for rule_id, voices, words in packs}
        self._voices = frozenset(voices for voices, _ in self._packs.values())

    def met(self, rule_id: str, facts: Facts) -> Met:
        """Where a pack may have something to say in a story."""
        return facts.keep(self, lambda: self._look(facts)).get(rule_id, ())

    @once
    def _noticed_by(self) -> dict[str, list[str]]:
        """The packs that notice a word."""
        known: dict[str, list[str]] = {}
        for rule_id, (_, words) in self._packs.items():
            for word in words:
                known.setdefault(word, []).append(rule_id)
        return known

    @once
    def _words(self) -> frozenset[str]:
        """All the words by which one notices something."""
        return frozenset(self._noticed_by)

    def _look(self, facts: Facts) -> dict[str, list[tuple[int, str]]]:
        met: dict[str, list[tuple[str, list[int]]]] = defaultdict(list)
        noticed_by = self._noticed_by
        for one in facts.marked.where(self._words):
            for rule_id in noticed_by[one[0]]:
                met[rule_id].append(one)
        heard = {voices: facts.heard(voices) for voices in self._voices}
        return {rule_id: _heard(found, heard[self._packs[rule_id][0]]) for rule_id, found in met.items()}


def _heard(met: list[tuple[str, list[int]]], heard: bytes) -> list[tuple[int, str]]:
    """The tokens that were met in the voices that a pack judges, in order."""
    return sorted([(i, word) for word, places in met for i in places if heard[i]])
