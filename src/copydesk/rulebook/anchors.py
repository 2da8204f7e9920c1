"""By which word a phrase is noticed in copy: of those that must stand in it, the one met least often."""

from collections.abc import Collection, Sequence
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.tokens import fold
from copydesk.lexicons import lexicon
from copydesk.rulebook.phrases import ELEMENT, LONGEST_GAP, WILD, PhraseError, choices, steps_of
from copydesk.rulebook.terms import PackFile

Noticed = dict[str, list[tuple[int, int, int]]]
"""By the word that they are noticed by: which of the entries, which of its phrases, and their reach before the word."""


class Anchor(Struct, frozen=True):
    """The folded words by which a phrase is noticed, and how many tokens may stand before them in it."""

    words: frozenset[str]
    reach: int


def anchor(written: str) -> Anchor:
    """The anchor of a phrase, found without compiling it: of the words that must stand there, the one met least often.

    Raises:
        PhraseError: no word must stand there, so the phrase cannot be looked up.
    """
    best: tuple[int, Anchor] | None = None
    reach = 0
    for element in ELEMENT.findall(written):
        written_so = choices(element)
        words_of = [_noticed(choice) for choice in written_so if choice and choice not in WILD]
        if words_of and "" not in written_so:
            rarest = [_rarest(choice) for choice in words_of]
            words = frozenset().union(*(choice[j] for choice, j in zip(words_of, rarest, strict=True)))
            rarity = _rarity(words)
            if best is None or rarity > best[0]:
                best = rarity, Anchor(words, reach + max(rarest))
        reach += LONGEST_GAP if element == "..." else max(map(len, words_of), default=1)
    if best is None:
        raise PhraseError(f"“{written}” must hold a word that always stands there")
    return best[1]


def noticed(file: PackFile) -> Noticed:
    """The phrases of a pack by the words that they are noticed by.

    Raises:
        PhraseError: one of them has no word by which it could be.
    """
    index: Noticed = {}
    for place, term in enumerate(file.term):
        for form, written in enumerate(term.words):
            held = anchor(written)
            for word in sorted(held.words):
                index.setdefault(word, []).append((place, form, held.reach))
    return index


def _noticed(choice: str) -> tuple[frozenset[str], ...]:
    """How each word of a choice is looked up: folded, and by the rarest part of one with hyphens."""
    if choice.isascii() and choice.isalpha() and choice.islower():  # nearly all, and each costs
        return (frozenset((choice,)),)
    return tuple(frozenset(map(_part, step.words or map(fold, step.capitals))) for step in steps_of(choice))


def rarest(words: Sequence[str]) -> str:
    """The one of some folded words that is met least often, roughly."""
    rank = _rank()
    return max(words, key=lambda word: rank.get(word, len(rank) + len(word)))


def _part(word: str) -> str:
    return rarest(word.split("-")) or word


def _rarest(words: tuple[frozenset[str], ...]) -> int:
    """Which of several words is met least often."""
    return 0 if len(words) == 1 else max(range(len(words)), key=lambda j: _rarity(words[j]))


def _rarity(words: Collection[str]) -> int:
    """How seldom one of some words is met, roughly: those of a list by their place in it, of others the longer.

    The commonest of them tells.
    """
    rank = _rank()
    return min(rank.get(word, len(rank) + len(word)) for word in words)


@cache
def _rank() -> dict[str, int]:
    return {word: place for place, word in enumerate(lexicon("function-words")["frequent"])}
