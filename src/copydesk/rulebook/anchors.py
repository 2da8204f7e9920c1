"""By which word a phrase is noticed in copy: of those that must stand in it, the one met least often."""

from collections.abc import Collection

from msgspec import Struct

from copydesk.analysis.page.tokens import fold
from copydesk.lexicons import lexicon
from copydesk.rulebook.phrases import ELEMENT, LONGEST_GAP, WILD, PhraseError, choices, steps_of


class Anchor(Struct, frozen=True):
    """The folded words by which a phrase is noticed, and how many tokens may stand before them in it.

    `least` counts no hyphens: where the copy has some, fewer tokens may stand there.
    """

    words: frozenset[str]
    least: int
    reach: int

    def starts(self, norms: tuple[str, ...], i: int, first: int) -> range:
        """Where the phrase may begin, no earlier than token `first`, if token `i` is one of the words."""
        start = max(first, i - self.reach)
        if not self.least:
            return range(start, i + 1)
        hyphens = any("-" in norm for norm in norms[start : i + 1])
        return range(start, i + 1 if hyphens else i + 1 - self.least)


def anchor(written: str) -> Anchor:
    """The anchor of a phrase, found without compiling it: of the words that must stand there, the one met least often.

    Raises:
        PhraseError: no word must stand there, so the phrase cannot be looked up.
    """
    best: tuple[int, Anchor] | None = None
    least = reach = 0
    for element in ELEMENT.findall(written):
        written_so = choices(element)
        noticed = [_noticed(choice) for choice in written_so if choice and choice not in WILD]
        if noticed and "" not in written_so:
            rarest = [_rarest(choice) for choice in noticed]
            words = frozenset().union(*(choice[j] for choice, j in zip(noticed, rarest, strict=True)))
            rarity = _rarity(words)
            if best is None or rarity > best[0]:
                best = rarity, Anchor(words, least + min(rarest), reach + max(rarest))
        least += 0 if element == "..." or "" in written_so else min(map(len, noticed), default=1)
        reach += LONGEST_GAP if element == "..." else max(map(len, noticed), default=1)
    if best is None:
        raise PhraseError(f"“{written}” must hold a word that always stands there")
    return best[1]


def _noticed(choice: str) -> tuple[frozenset[str], ...]:
    """How each word of a choice is looked up: folded, and by the rarest part of one with hyphens."""
    if choice.isascii() and choice.isalpha() and choice.islower():  # nearly all, and each costs
        return (frozenset((choice,)),)
    return tuple(frozenset(map(_part, step.words or map(fold, step.capitals))) for step in steps_of(choice))


def _part(word: str) -> str:
    return max(word.split("-"), key=lambda part: _rarity((part,))) or word


def _rarest(words: tuple[frozenset[str], ...]) -> int:
    """Which of several words is met least often."""
    return 0 if len(words) == 1 else max(range(len(words)), key=lambda j: _rarity(words[j]))


def _rarity(words: Collection[str]) -> int:
    """How seldom one of some words is met, roughly: the longer the rarer, and those that hold sentences together often.

    The commonest of them tells.
    """
    return min(map(len, words)) if lexicon("function-words")["common"].isdisjoint(words) else 0
