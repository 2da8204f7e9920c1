"""The name that is the subject of a verb: “Ana Ruiz was”, “Ana Ruiz, 52, was”, “Ana Ruiz, who was”, “she was”."""

from functools import cache

from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

DESCRIBED = 10
"""So many words and marks describe somebody between the name and the comma before the verb."""

TOLD = 16
"""The same, where “who” begins it."""

RELATIVES = frozenset({"who", "whose"})
PRONOUNS = frozenset({"he", "she"})


class Acting:
    """Finds the subjects of one story."""

    def __init__(self, page: MarkedCopy, cast: Cast) -> None:
        self._page, self._cast = page, cast

    def verb(self, sentence: Sentence, k: int) -> tuple[int, tuple[str, ...]]:
        """The first word of the verb that ends before token `k`, and its words."""
        first, known = k, _between()
        while first > sentence.first and (self._page.norms[first - 1] in known or self._is_adverb(first - 1)):
            first -= 1
        return first, self._page.norms[first:k]

    def _is_adverb(self, i: int) -> bool:
        return self._page.norms[i].endswith("ly") and self._page.text[self._page.tokens.starts[i]].islower()

    def subject(self, sentence: Sentence, names: list[Mention], first: int) -> Mention | None:
        """The name before a verb: “Ana Ruiz was”, “Ana Ruiz, 52, was”, “Ana Ruiz, who was”, “she was”."""
        k = first - 1
        if self._page.norm(k) == "and" and names and self._is_opening(sentence, names[0]):
            return names[0]
        if self._page.norm(k) in PRONOUNS:
            return self._meant(sentence, names, k)
        k -= self._page.norm(k) == "who"
        named = next((one for one in names if one.last == k), None)
        if named or self._page.norm(k) != ",":
            return named
        near = [one for one in names if one.last < k and k - one.last <= self._reach(one)]
        return next((one for one in near if one.last == k - 1 or self._is_described(one, k)), None)

    def _reach(self, one: Mention) -> int:
        return TOLD if self._page.norm(one.last + 2) == "who" else DESCRIBED

    def _is_described(self, one: Mention, k: int) -> bool:
        """Whether only a description stands between a name and a comma."""
        inside = range(one.last + 2, k)
        relative = self._page.norm(one.last + 2) in RELATIVES
        return self._page.norm(one.last + 1) == "," and (relative or not any(self._page.verbs[i] for i in inside))

    def _is_opening(self, sentence: Sentence, one: Mention) -> bool:
        return one.first - len(one.titles) == sentence.first and self._page.norm(one.last + 1) not in (",", "'s", "and")

    def _meant(self, sentence: Sentence, names: list[Mention], k: int) -> Mention | None:
        """Who “he” is: the only name before it in the sentence, or of the one before in the paragraph."""
        inside = [one for one in names if one.last < k]
        before = self._page.sentence_at(sentence.first - 1)
        if not inside and before and before.paragraph is sentence.paragraph:
            inside = self._cast.within(before)
        return inside[0] if len(inside) == 1 else None


@cache
def _between() -> frozenset[str]:
    """The words between a subject and its verb that belong to the verb."""
    return lexicon("standings")["between"] | {"not", "never"}
