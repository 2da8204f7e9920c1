"""The figures of a text by the sentences in which they stand."""

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import Figure

MOST = 40
"""So many figures has a sentence; what has more is a table."""


class Figured(dict[int, tuple[Figure, ...]]):
    """The figures of the sentences of a text, each by its first token; none of a sentence that has none.

    `several` are the sentences that have more than one and no table of them, with them; `paired` those neighbours in
    one paragraph of which one at least has some, with the figures of both.
    """

    def __init__(self, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> None:
        starts, inside = [sentence.first for sentence in sentences], defaultdict[int, list[Figure]](list)
        for figure in figures:
            inside[starts[bisect_right(starts, figure.last) - 1]].append(figure)
        super().__init__({first: tuple(several) for first, several in inside.items()})
        told = [(sentence, self.get(sentence.first, ())) for sentence in sentences]
        self.several = [(sentence, some) for sentence, some in told if 1 < len(some) <= MOST]
        self.paired = [
            (before, sentence, first, second)
            for (before, first), (sentence, second) in pairwise(told)
            if 0 < len(first) + len(second) <= MOST and before.paragraph is sentence.paragraph
        ]
