"""A sentence as it is read for its changes: its figures, and what stands around a word of change."""

from collections.abc import Iterator

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure, between
from copydesk.analysis.trends import change_sizes as sizes
from copydesk.analysis.trends.change_roles import AFTER, BREAKS, TIMES
from copydesk.analysis.trends.change_words import NEAR, Cue, Kind
from copydesk.lexicons import lexicon

MARKS = frozenset({",", "(", "—", "–", "-"})

OPENING = 6
"""Words between a comma and the word of change: “, which is an increase of”."""


class Reading:
    """One sentence, its figures without those that only convert another, and what stands around them."""

    def __init__(self, tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...]) -> None:
        self.tokens, self.sentence = tokens, sentence
        bracketed = "(" in tokens.norms[sentence.first : sentence.last]
        self.figures = tuple(one for one in figures if not (bracketed and self._converts(one, figures)))

    def _converts(self, figure: Figure, figures: tuple[Figure, ...]) -> bool:
        """Whether a figure in brackets says the one before them again in another unit: “40p ($0.77)”."""
        opened = figure.first - 1
        while opened > self.sentence.first and self.norm(opened) not in ("(", ")") and figure.first - opened < AFTER:
            opened -= 1
        if self.norm(opened) != "(":
            return False
        before = next((one for one in reversed(figures) if one.last < opened), None)
        return before is not None and opened - before.last <= NEAR and before.unit != figure.unit and figure.unit != "%"

    def between(self, first: Cue, second: Cue) -> Iterator[Figure]:
        """The figures between two words of change."""
        return between(self.figures, first.last + 1, second.first - 1)

    def norm(self, k: int) -> str:
        """A token of the sentence; a full stop beyond its ends."""
        return self.tokens.norms[k] if self.sentence.first <= k <= self.sentence.last else "."

    def before(self, token: int, unit: str, without: Figure | None) -> Iterator[Figure]:
        """The figures before a token, the closest first, without those that say how long or how old."""
        for figure in reversed(self.figures):
            if figure.last >= token or figure == without or (figure.unit in TIMES and figure.unit != unit):
                continue
            if figure.unit != unit and self.norm(figure.first - 1) in ("of", "the"):
                continue  # one in 13 of the 48 million
            yield figure

    def joined(self, first: int, last: int, most: int) -> bool:
        """Whether the words from token `first` to `last` tell of one thing."""
        words = frozenset(self.tokens.norms[first : last + 1])
        return last - first < most and words.isdisjoint(lexicon("change")["apart"] | BREAKS - {"(", "—", "–"})

    def opening(self, cue: Cue) -> int:
        """The mark or the copula before the words that belong to a comparison; -1 if another word stands there."""
        k = sizes.extent(cue)[0] - 1
        while k > self.sentence.first and self.norm(k) in lexicon("change")["openers"]:
            k -= 1
        return k if self.norm(k) in MARKS | lexicon("change")["copulas"] else -1

    def is_noun(self, cue: Cue) -> bool:
        """“From 40 to 60, a sharp rise”."""
        return cue.kind is Kind.VERB and not {"a", "an"}.isdisjoint(
            (self.norm(cue.first - 1), self.norm(cue.first - 2))
        )

    def mark_before(self, cue: Cue) -> int:
        """The comma, bracket, dash or “or” that parts the size of a change from its ends; -1 if none does."""
        first = sizes.extent(cue)[0]
        for k in range(first - 1, max(self.sentence.first, first - 1 - OPENING), -1):
            norm = self.norm(k)
            if norm in MARKS or norm == "or":
                return k
            if not norm.isalpha() or norm in lexicon("change")["apart"] | lexicon("change")["joins"] - {"by", "to"}:
                return -1
        return -1
