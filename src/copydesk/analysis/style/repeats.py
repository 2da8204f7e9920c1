"""Stretches of a text that say the same words again, found in time that grows with the text alone."""

from collections import Counter
from collections.abc import Iterator

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.tokens import Tokens, is_word
from copydesk.spans import Span

FEWEST = 12
"""In words: shorter stretches may come again, and one plain word in so many may differ."""

SHINGLE = 5
"""Stretches that differ so little share five words in a row."""

MEANT = frozenset({"and", "or", "after", "by", "to"})
"""With one of these a phrase may stand twice for effect: over and over and over, year after year after year."""


def copies(page: MarkedCopy, stretches: list[range]) -> dict[int, int]:
    """The stretches of tokens that repeat an earlier one, in order, and which: places in the list of them."""
    norms, lone = page.tokens.norms, page.lone
    known: dict[tuple[str, ...], int] = {}
    found: dict[int, int] = {}
    inside: dict[int, list[int]] = {}
    for place, tokens in enumerate(stretches):
        long = len(tokens)
        if long < FEWEST or lone.count(1, tokens.start, tokens.stop) > long // FEWEST + 1:
            continue  # it is short, or has words that stand nowhere else
        inside[place] = own = [i for i in tokens if is_word(norms[i])]
        if len(own) < FEWEST:
            continue
        shingles = [*zip(*([norms[i] for i in own[k:]] for k in range(SHINGLE)), strict=False)]
        first = None
        if not known.keys().isdisjoint(shingles):
            shared = Counter(known[shingle] for shingle in shingles if shingle in known)
            likely = (other for other, _ in shared.most_common(2))
            first = next((other for other in likely if _same(page.text, page.tokens, inside[other], own)), None)
        if first is None:
            known.update(dict.fromkeys(shingles, place))
        else:
            found[place] = first
    return found


def _same(text: str, tokens: Tokens, one: list[int], two: list[int]) -> bool:
    """Whether the words are the same but for one plain word in twelve: other figures and names make other news."""
    norms, changes, i, k = tokens.norms, 0, 0, 0
    allowed = len(one) // FEWEST
    while (i < len(one) or k < len(two)) and changes <= allowed:
        ours, theirs = norms[one[i]] if i < len(one) else "", norms[two[k]] if k < len(two) else ""
        if ours != theirs:
            fewer = ours and k + 1 < len(two) and norms[two[k + 1]] == ours
            more = theirs and not fewer and i + 1 < len(one) and norms[one[i + 1]] == theirs
            odd = [*one[i : i + (not fewer)], *two[k : k + (not more)]]
            if not all(tokens.span(n, n).of(text).islower() for n in odd):
                return False
            changes, i, k = changes + 1, i - bool(fewer), k - bool(more)
        i, k = i + 1, k + 1
    return changes <= allowed


def stutters(page: MarkedCopy) -> Iterator[tuple[Span, Span]]:
    """Phrases of two to six plain words that stand twice in a row in one sentence: both together, and the first."""
    norms, tokens, done = page.tokens.norms, page.tokens, 0
    both_again = [(first, k) for first, k in page.met_again if k - first > 1 and norms[first + 1] == page.norm(k + 1)]
    for first, k in both_again:
        count, phrase = k - first, norms[first:k]
        if first < done or phrase != norms[k : k + count] or k + count - 1 > page.sentence_of(first).last:
            continue
        both = tokens.span(first, k + count - 1)
        thrice = phrase in (norms[k + count : k + 2 * count], norms[max(0, first - count) : first])
        plain = both.of(page.text).replace("I ", "i ").islower() and all(map(str.isalpha, phrase))
        if plain and not thrice and MEANT.isdisjoint(phrase):
            yield both, tokens.span(first, k - 1)
            done = k + 1
