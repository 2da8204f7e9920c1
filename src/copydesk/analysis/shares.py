"""Shares of one whole that a sentence lists: “bread 52% of sales, cakes 31% and ready meals 17%”.

One whole is named, or divided by the words before, or the answers shut one another out, as yes and no do.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from copydesk.analysis.figures import YEARS, Figure, between
from copydesk.analysis.inflection import all_forms
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon

FEWEST = 3
"""Two shares are as often of two years or two places as of one whole."""

APART = 9
"""So many words and marks stand between two shares of a list at the most."""

ITEM = 6
"""The words that say whose a share is stand so close to it."""

SHORT = 4
NEAR = 3
"""In words."""

PLACES = frozenset({"in", "at", "among"})
"""Where a share is of a place or a group, the next is of another."""


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """Every list of shares of one whole, in order."""
    for sentence in sentences:
        inside = tuple(between(figures, sentence.first, sentence.last))
        start = next((k for k, figure in enumerate(inside) if figure.unit == "%"), len(inside))
        shares = _listed(tokens, inside[start:])
        if len(shares) > 1 and not _moves(tokens, sentence, shares) and _is_one_whole(tokens, sentence, shares):
            yield shares


def _listed(tokens: Tokens, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The shares at the start of some figures, as far as they are listed."""
    joints, shares = lexicon("shares")["joints"], list(figures[:1])
    ends = lexicon("sums")["ends"] - {"who", "to"}
    for last, share in pairwise(figures):
        words = tokens.norms[last.last + 1 : share.first]
        if share.unit != "%" or len(words) > APART or joints.isdisjoint(words) or not ends.isdisjoint(words):
            break
        shares.append(share)
    return tuple(shares)


def _moves(tokens: Tokens, sentence: Sentence, shares: tuple[Figure, ...]) -> bool:
    """Whether the sentence tells of change, of other times or of other places than one."""
    norms = tokens.norms[sentence.first : sentence.last + 1]
    stretch = tokens.norms[shares[0].last + 1 : min(sentence.last, shares[-1].last + ITEM) + 1]
    placed = any(a in PLACES and b not in ("favour", "favor") for a, b in pairwise(stretch))
    if placed or any(norm.isdigit() and int(norm) in YEARS for norm in stretch):
        return True
    made = any(norms[k : k + 2] == ("up", "of") for k in range(len(norms)))
    return not (_changes() - ({"up"} if made else set()) | lexicon("shares")["others"]).isdisjoint(norms)


@cache
def _changes() -> frozenset[str]:
    return frozenset(form for key in ("up", "down") for form in all_forms("change", key)) | {"up", "down"}


def _is_one_whole(tokens: Tokens, sentence: Sentence, shares: tuple[Figure, ...]) -> bool:
    """Whether all the shares are of one thing that is divided without overlap."""
    items = [tokens.norms[one.last + 1 : two.first] for one, two in pairwise(shares)]
    items.append(tokens.norms[shares[-1].last + 1 : min(sentence.last, shares[-1].last + ITEM) + 1])
    if any("of" in item[:NEAR] and item[1:2] not in (("the",), ("it",), ("them",)) for item in items[1:]):
        return False  # 52% of men, 41% of women
    if len(shares) < FEWEST:
        return _shuts_out(items)
    polled = all(tokens.norms[share.first - 1] == "on" for share in shares)  # Orle is on 42%, Vance on 38% …
    named = _is_of_a_whole(tokens, shares[0]) or _is_divided(tokens, sentence, shares[0])
    return named or polled or _is_mix(tokens, shares[0], items) or _shuts_out(items)


def _is_mix(tokens: Tokens, first: Figure, items: list[tuple[str, ...]]) -> bool:
    """“The diet is 50 per cent fruit, 30 per cent leaves and 20 per cent insects”."""
    known = lexicon("shares")["joints"] | lexicon("function-words")["common"]
    words = [[norm for norm in item[:2] if norm not in known] for item in items]
    return tokens.norms[first.first - 1] in ("is", "are", "was", "were") and all(
        len(one) == 1 and (len(item) < SHORT or item is items[-1]) and item[0] not in known
        for one, item in zip(words, items, strict=True)
    )


def _is_of_a_whole(tokens: Tokens, figure: Figure) -> bool:
    """“52% of its total sales”."""
    at = figure.last + 1
    words = iter(tokens.norms[at + 1 : at + 5])
    modifiers, wholes = lexicon("shares")["modifiers"], lexicon("shares")["wholes"]
    noun = next((word for word in words if word not in modifiers or word in wholes), "")
    return tokens.norms[at : at + 1] == ("of",) and noun in wholes


def _is_divided(tokens: Tokens, sentence: Sentence, first: Figure) -> bool:
    """“The mixture is 52% sand”, “the shares are held by …”, “power came from …”."""
    before = f" {' '.join(tokens.norms[sentence.first : first.first])} "
    return any(f" {phrase} " in before for phrase in lexicon("shares")["divides"])


def _shuts_out(items: list[tuple[str, ...]]) -> bool:
    """Whether the first two answers shut one another out, and a third is none of the two."""
    one, two = set(items[0]), set(items[1])
    if any(item[k : k + 1] == ("of",) and item[k + 1 : k + 2] != ("the",) for item in items for k in range(len(item))):
        return False
    opposed = any((a in one and b in two) or (b in one and a in two) for a, b in _opposites())
    third = [f" {' '.join(item)} " for item in items[2:]]
    undecided = lexicon("shares")["undecided"]
    return (
        opposed and len(items) <= FEWEST and all(any(f" {phrase} " in item for phrase in undecided) for item in third)
    )


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    rows = (row.split() for row in sorted(lexicon("shares")["opposites"]))
    return tuple((one, two) for one, two in rows)
