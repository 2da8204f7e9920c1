"""What the words before a figure leave open: “about”, “nearly”, “more than”."""

from enum import StrEnum
from functools import cache

from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon

LONGEST = 3
"""In words."""

AFTER = 3
"""So near behind a figure “from” says where it went up from."""


class Hedge(StrEnum):
    """What the words before a figure leave open."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


def led(tokens: Tokens, sentence: Sentence, first: int) -> tuple[int, Hedge]:
    """Where the words begin that leave a figure room, and what they leave."""
    for count in range(min(LONGEST, first - sentence.first), 0, -1):
        words = tokens.norms[first - count : first]
        hedge = phrases().get(" ".join(words))
        if hedge and not (words == ("up", "to") and _goes(tokens, first)):
            return first - count, hedge
    return first, Hedge.EXACT


def _goes(tokens: Tokens, first: int) -> bool:
    """Whether “up to” tells where a quantity went: “edged up to 12 from 9”, “is up to 12 from 9”."""
    before = tokens.norms[max(0, first - 3)]
    return before in lexicon("figures")["goes"] or "from" in tokens.norms[first + 1 : first + 1 + AFTER]


def hedge_at(tokens: Tokens, word: int) -> Hedge:
    """What the words right before a token leave open: “nearly doubled”."""
    for count in range(min(LONGEST, word), 0, -1):
        hedge = phrases().get(" ".join(tokens.norms[word - count : word]))
        if hedge:
            return hedge
    return Hedge.EXACT


@cache
def phrases() -> dict[str, Hedge]:
    """Every phrase that leaves a figure room, and what it leaves."""
    return {phrase: Hedge(kind) for phrase, kind in (row.rsplit(" ", 1) for row in lexicon("figures")["hedges"])}
