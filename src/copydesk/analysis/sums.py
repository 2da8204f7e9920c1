"""Totals that the copy gives with their parts: “12 women and 9 men, 21 in all”, “a total of 21: 12 women and 9 men”."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.analysis.figures import Figure, between
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon
from copydesk.spans import Span

NEAR = 3
"""The words that call a figure a total stand so close to it."""

BEFORE = frozenset({("total", "of"), ("a", "combined"), (",", "making")})
BEHIND = frozenset({("in", "all"), ("in", "total"), ("all", "told"), ("between", "them")})

LEADS = frozenset({":", "—", "–", "("})

CENT = 0.01

APART = 8
"""So many words and marks stand between two parts at the most."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and the parts that the sentence gives for it, at least two."""

    total: Figure
    parts: tuple[Figure, ...]

    @property
    def span(self) -> Span:
        """From the first figure to the last."""
        every = (self.total, *self.parts)
        return Span(min(one.span.start for one in every), max(one.span.end for one in every))

    @property
    def agrees(self) -> bool:
        """Whether the parts can add up to the total, with what rounding allows. Sums of money in full are exact: of
        “$21,000” and “$17,000” neither was rounded, where the total is given to the thousand as well.
        """
        every = (self.total, *self.parts)
        if self.total.unit in lexicon("figures")["currencies"] and not any(one.scaled for one in every):
            return abs(self.value - self.total.value) < CENT
        low, high = sum(part.low for part in self.parts), sum(part.high for part in self.parts)
        return low <= self.total.high and self.total.low <= high

    @property
    def value(self) -> float:
        """What the parts add up to as written."""
        return sum(part.value for part in self.parts)


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[Sum]:
    """Every total that stands in one sentence with its parts, all of one unit, nothing left over or counted twice."""
    for sentence in sentences:
        inside = tuple(between(figures, sentence.first, sentence.last))
        if len(inside) > 2 and lexicon("sums")["open"].isdisjoint(tokens.norms[sentence.first : sentence.last + 1]):
            for k, total in enumerate(inside):
                if _is_total(tokens, sentence, total):
                    parts = _parts(tokens, inside[:k][::-1], total)
                    if not parts and _announces(tokens, total, inside[k + 1 :]):
                        parts = _parts(tokens, inside[k + 1 :], total)
                    if parts:
                        yield Sum(total, parts)


def _is_total(tokens: Tokens, sentence: Sentence, figure: Figure) -> bool:
    """“A total of 21”, “21 in all”, “21 people altogether”."""
    after = tokens.norms[figure.last + 1 : min(sentence.last, figure.last + NEAR) + 1]
    behind = any(after[k : k + 2] in BEHIND for k in range(len(after)))
    return _is_led(tokens, figure) or behind or "altogether" in after


def _is_led(tokens: Tokens, figure: Figure) -> bool:
    """“A total of 21”, “totalling 21”, “a combined 21”, “…, making 21”."""
    before = tokens.norms[max(0, figure.first - 2) : figure.first]
    return before in BEFORE or before[-1:] in (("totalling",), ("totaling",))


def _announces(tokens: Tokens, total: Figure, figures: tuple[Figure, ...]) -> bool:
    """Whether a colon, a dash or a bracket leads to the parts, or, behind “a total of …”, a comma before the first."""
    words = tokens.norms[total.last + 1 : figures[0].first] if figures else ()
    return not LEADS.isdisjoint(words) or (words[-1:] == (",",) and _is_led(tokens, total))


def _parts(tokens: Tokens, figures: tuple[Figure, ...], total: Figure) -> tuple[Figure, ...]:
    """The figures next to a total that are its parts, in the order given.

    None where one of them is of another kind, or where a comma alone stands before the last of them.
    """
    parts: list[Figure] = []
    last = total
    for figure in figures:
        first, second = sorted((figure, last), key=lambda one: one.first)
        words = tokens.norms[first.last + 1 : second.first]
        if len(words) > APART or not lexicon("sums")["ends"].isdisjoint(words):
            break
        if not (figure.exact and figure.unit == total.unit and figure.unit not in ("%", "age", "part")):
            return ()
        parts.append(figure)
        last = figure
    if parts and parts[-1].value == len(parts) - 1 and not parts[-1].digits:  # the two clubs have 12 boats and 9
        parts.pop()
    if len(parts) < 2 or not total.exact:
        return ()
    *_, first, second = sorted(parts, key=lambda one: one.first)
    return () if tokens.norms[first.last + 1 : second.first] == (",",) else tuple(parts)
