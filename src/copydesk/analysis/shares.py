"""Shares of one whole that a sentence lists: “bread 52% of sales, cakes 31% and ready meals 17%”."""

from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis.figures import Figure, between
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon

FEWEST = 3
"""Two shares are as often of two years or two places as of one whole."""

APART = 6
"""So many words and marks stand between two shares of a list at the most."""


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """Every list of shares: the first says of what, the others stand at the end of their items."""
    for sentence in sentences:
        inside = tuple(between(figures, sentence.first, sentence.last))
        for k, first in enumerate(inside):
            if first.unit == "%" and first.exact and _is_of_a_whole(tokens, first):
                shares = (first, *_others(tokens, sentence, inside[k:]))
                if len(shares) >= FEWEST:
                    yield shares
                break


def _is_of_a_whole(tokens: Tokens, figure: Figure) -> bool:
    """“52% of its total sales”."""
    at = figure.last + 1
    words = iter(tokens.norms[at + 1 : at + 5])
    modifiers, wholes = lexicon("shares")["modifiers"], lexicon("shares")["wholes"]
    noun = next((word for word in words if word not in modifiers or word in wholes), "")
    return tokens.norms[at : at + 1] == ("of",) and noun in wholes


def _others(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """The shares behind the first, as far as they are listed."""
    joints = lexicon("shares")["joints"]
    ends = lexicon("sums")["ends"] - joints
    for last, share in pairwise(figures):
        words = tokens.norms[last.last + 1 : share.first]
        after = tokens.norms[share.last + 1 : min(share.last + 1, sentence.last) + 1]
        listed = len(words) <= APART and not joints.isdisjoint(words) and ends.isdisjoint(words)
        if not (listed and share.unit == "%" and share.exact and (not after or after[0] in joints)):
            break
        yield share
