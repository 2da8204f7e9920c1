"""Sums of money that are written with the same digits and are not the same: £523.2m here, £523.2bn there.

That two sums share three digits by chance is rare; two digits count where the words around them are shared too.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from copydesk.analysis.figures import Figure
from copydesk.analysis.sentences import Sentence, sentence_at
from copydesk.analysis.tokens import Tokens
from copydesk.analysis.topics import topics
from copydesk.lexicons import lexicon

TELLING = 3
"""So many significant digits are the same by a slip, not by chance."""

AROUND = 8
"""So many words and marks around a sum are its context."""

SHARED = 2
"""So many words in common make two contexts one."""

LEAST = 1000
"""Prices below are often the same digits in two currencies."""

MOST = 60
"""Sums of one text that are compared with each other, at the most; whoever lists more is writing a table."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Two sums with the same digits, in reading order, of two magnitudes or in two currencies."""

    first: Figure
    second: Figure

    @property
    def currencies(self) -> bool:
        """Whether it is the currency in which they differ."""
        return self.first.unit != self.second.unit


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[Twin]:
    """Every such pair of sums; one in brackets is a conversion, and one with its magnitude left out a range."""
    money = lexicon("figures")["currencies"]
    alike: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        bracketed = figure.first > 0 and tokens.norms[figure.first - 1] == "("
        if figure.unit in money and len(figure.digits) > 1 and not bracketed:
            alike[figure.digits].append(figure)
    for several in alike.values():
        for one, two in combinations(several[:MOST], 2):
            if _differ(one, two) and (len(one.digits) >= TELLING or _share(tokens, sentences, one, two)):
                yield Twin(one, two)


def _differ(one: Figure, two: Figure) -> bool:
    """Whether two sums of the same digits are a thousand, or a million, times each other, or of two currencies."""
    if one.unit != two.unit:
        return one.value == two.value >= LEAST
    ratio = max(one.value, two.value) / min(one.value, two.value)
    return any(abs(ratio / scale - 1) < 1e-9 for scale in (1e3, 1e6))


def _share(tokens: Tokens, sentences: tuple[Sentence, ...], one: Figure, two: Figure) -> bool:
    """Whether the words around two sums of different sentences are of the same thing."""
    apart = sentence_at(sentences, one.first) is not sentence_at(sentences, two.first)
    return apart and len(_context(tokens, sentences, one) & _context(tokens, sentences, two)) >= SHARED


def _context(tokens: Tokens, sentences: tuple[Sentence, ...], figure: Figure) -> set[str]:
    """What is talked of around a figure, inside its sentence."""
    sentence = sentence_at(sentences, figure.first)
    return topics(tokens, max(sentence.first, figure.first - AROUND), min(sentence.last, figure.last + AROUND))
