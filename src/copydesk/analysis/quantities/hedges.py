"""What the words before a figure leave open, and between what it may lie for them and for its rounding."""

from enum import StrEnum
from functools import cache

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.numbers import Number
from copydesk.lexicons import lexicon

LONGEST = 3
"""In words."""

LOOSE = 0.1
"""“About” leaves so much room on either side, “nearly” and “over” on one."""

BETWEEN = 3
"""In words: “up to 12 this week from 9”."""


class Hedge(StrEnum):
    """What the words before a figure leave open."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


EXACT = Hedge.EXACT


def hedge_before(tokens: Tokens, sentence: Sentence, first: int) -> tuple[int, Hedge]:
    """Where the words begin that leave a figure room, and what they leave."""
    start, hedge = _phrase(tokens, first, sentence.first)
    if start < first and tokens.norms[start:first] == ("up", "to") and _goes(tokens, first):
        return first, Hedge.EXACT
    return start, hedge


def _goes(tokens: Tokens, first: int) -> bool:
    """Whether “up to” tells where a quantity went: “edged up to 12 from 9”, “is up to 12 from 9”."""
    before = tokens.norms[max(0, first - 3)]
    return before in lexicon("figures")["goes"] or "from" in tokens.norms[first + 1 : first + 1 + BETWEEN]


def hedge_at(tokens: Tokens, word: int) -> Hedge:
    """What the words right before a token leave open: “nearly doubled”."""
    return _phrase(tokens, word, 0)[1]


def _phrase(tokens: Tokens, word: int, floor: int) -> tuple[int, Hedge]:
    """Where the longest such words begin right before a token, not before token `floor`, and what they leave open."""
    if tokens.norms[word - 1] in _endings():
        for count in range(min(LONGEST, word - floor), 0, -1):
            hedge = hedges().get(" ".join(tokens.norms[word - count : word]))
            if hedge:
                return word - count, hedge
    return word, EXACT


@cache
def hedges() -> dict[str, Hedge]:
    """What every phrase of the lexicon leaves open."""
    return {phrase: Hedge(kind) for phrase, kind in (row.rsplit(" ", 1) for row in lexicon("figures")["hedges"])}


@cache
def _endings() -> frozenset[str]:
    """The last words of these phrases."""
    return frozenset(phrase.split()[-1] for phrase in hedges())


def room(number: Number, hedge: Hedge, *, rounded: bool) -> tuple[float, float]:
    """The interval that a number may mean: what rounding hides, and what its hedge allows. Whole counts are exact,
    whole percentages are rounded.
    """
    loose = number.value * LOOSE
    half = loose if number.part else number.step / 2 if number.step != 1 or rounded else 0.0
    if hedge is EXACT:
        return number.value - half, number.value + half
    down = 0.0 if hedge is Hedge.OVER else half + loose
    up = 0.0 if hedge is Hedge.UNDER else half + loose
    return number.value - down, number.value + up
