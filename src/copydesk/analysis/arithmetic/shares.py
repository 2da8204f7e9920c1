"""Shares of one whole that a sentence lists: “bread 52% of sales, cakes 31% and ready meals 17%”."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.arithmetic.wholes import ITEM, Listed, differs, is_one_whole, is_rest, moves
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figured import Figured
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge
from copydesk.lexicons import lexicon
from copydesk.spans import Span

OVER = 1.08
"""Fractions in words are rounded: only so much of the whole is too much, as a half, a third and a quarter are."""

APART = 14
"""So many words and marks stand between two shares of a list at the most."""

OPENING = 5
"""“The remaining 20 per cent”, “The other two in ten”: so near the start of its sentence stands what is left."""

UNITS = frozenset({"%", "part"})

AROUND = 12
"""So many figures before a list are looked at."""

SPLIT = 8
"""So many words stand between “divided” and “70-40”."""

ROUND, MOST = 5, 150
"""Whoever splits money speaks in fives; two numbers that come to more than so much are none of a whole."""


class Division(Struct, frozen=True):
    """Shares of one whole, in order; `value` and `low` in per cent."""

    shares: tuple[Figure, ...]
    rest: bool = False
    """Whether the last of them is called all that is left, and no other share stands near."""

    @property
    def is_too_little(self) -> bool:
        """Whether they leave something, though the last is called all that is left."""
        if not self.rest or any(not share.exact for share in self.shares):
            return False
        return sum(share.high * (1 if share.unit == "%" else 100) for share in self.shares) < 100

    @property
    def span(self) -> Span:
        """From the first share to the last."""
        return Span(self.shares[0].span.start, self.shares[-1].span.end)

    @property
    def value(self) -> float:
        """What the shares come to as written."""
        return sum(share.value * (1 if share.unit == "%" else 100) for share in self.shares)

    @property
    def is_too_much(self) -> bool:
        """Whether they come to more than all of it, with what rounding allows."""
        low = sum(share.low * (1 if share.unit == "%" else 100) for share in self.shares)
        worded = all(share.unit == "part" and share.exact for share in self.shares)
        return low > 100 or (worded and self.value > 100 * OVER)


def find(page: MarkedCopy, figures: tuple[Figure, ...], figured: Figured) -> Iterator[Division]:
    """Every list of shares of one whole, in order."""
    before: tuple[Sentence, tuple[Figure, ...]] | None = None
    tokens, splits = page.tokens, page.holding(lexicon("shares")["splits"])
    if not splits and not any(figure.unit in UNITS for figure in figures):
        return
    for place, sentence in enumerate(page.sentences):
        inside = figured.get(sentence.first, ())
        if not inside and place not in splits:
            before = None
            continue
        start = next((k for k, figure in enumerate(inside) if figure.unit in UNITS), -1)
        shares = _listed(tokens, inside[start:]) if start >= 0 else ()
        if len(shares) > 1:
            one = _with_words(tokens, sentence, shares)
            if not moves(one) and not differs(one) and is_one_whole(one):
                alone = len(shares) == _count(inside) and not _are_near(figures, sentence, shares[0])
                yield Division(shares, rest=alone and is_rest(one.leads[-1]))
        elif before and shares and _is_left(tokens, sentence, shares[0], before[0]):
            yield from _across(tokens, *before, shares[0])
        if place in splits and (pair := _split(tokens, sentence)):
            yield Division(pair)
        before = (sentence, shares) if shares and len(shares) == _count(inside) else None


def _count(figures: tuple[Figure, ...]) -> int:
    return sum(figure.unit in UNITS for figure in figures)


def _are_near(figures: tuple[Figure, ...], sentence: Sentence, share: Figure) -> bool:
    """Whether shares stand before a sentence in its paragraph: the rest is what all of them leave."""
    k = figures.index(share)
    before = (one for one in figures[max(0, k - AROUND) : k] if one.first < sentence.first and one.unit in UNITS)
    return any(one.span.start >= sentence.paragraph.span.start for one in before)


def _is_left(tokens: Tokens, sentence: Sentence, share: Figure, before: Sentence) -> bool:
    """Whether a sentence opens with what the one before it leaves: “The remaining 20 per cent had no opinion”."""
    words = tokens.norms[sentence.first : share.first + 1]
    behind = tokens.norms[share.last + 1 : min(share.last + 4, sentence.last + 1)]
    known = {"of", "the", "a", "its", "their", *tokens.norms[before.first : before.last + 1]}
    if behind[:1] == ("of",) and not known.issuperset(behind):
        return False  # the remaining 20 per cent of another thing
    return before.paragraph is sentence.paragraph and len(words) <= OPENING and words[0] == "the" and is_rest(words)


def _across(tokens: Tokens, sentence: Sentence, shares: tuple[Figure, ...], rest: Figure) -> Iterator[Division]:
    """The shares of one sentence and what the next says is left of the whole: “The remaining 20 per cent …”."""
    lead = tokens.norms[max(sentence.first, shares[0].first - 2) : shares[0].first]
    one = _with_words(tokens, sentence, shares)
    if "of" not in lead and not moves(one) and not differs(one):
        yield Division((*shares, rest))


def _split(tokens: Tokens, sentence: Sentence) -> tuple[Figure, ...]:
    """The two parts of money that is divided so: “divide the royalties 70-40”, “a 70/40 split of the profit”."""
    norms, known = tokens.norms[sentence.first : sentence.last + 1], lexicon("shares")
    for k in range(1, len(norms) - 1):
        one, mark, two = norms[k - 1 : k + 2]
        if mark in TIES and one.isdecimal() and two.isdecimal() and len(one) == len(two) == 2:
            before, behind = norms[max(0, k - SPLIT) : k - 1], norms[k + 2 : k + 2 + SPLIT]
            led = not known["splits"].isdisjoint(before) or not known["splits"].isdisjoint(behind[:1])
            money = not known["moneys"].isdisjoint((*before, *behind))
            total = int(one) + int(two)
            if led and money and 100 < total <= MOST and total % ROUND == int(one) % ROUND == 0:
                return tuple(_percentage(tokens, sentence.first + at) for at in (k - 1, k + 1))
    return ()


TIES = frozenset({"-", "–", "/", ":", "to"})


def _percentage(tokens: Tokens, i: int) -> Figure:
    """A bare number as a share."""
    value = float(tokens.norms[i])
    return Figure(tokens.span(i, i), i, i, value, value, value, "%", Hedge.EXACT, "", scaled=False, digits="")


def _listed(tokens: Tokens, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The shares at the start of some figures, as far as they are listed: up to what is left of the whole."""
    known, shares = lexicon("shares"), list(figures[:1])
    for last, share in pairwise(figures):
        words = tokens.norms[last.last + 1 : share.first]
        if share.unit not in UNITS or len(words) > APART or known["joints"].isdisjoint(words):
            break
        if words[-1:] == ("of",) or _is_subset(words):
            break
        if not known["ends"].isdisjoint(words) or not (is_rest(words) or known["asides"].isdisjoint(words)):
            break
        shares.append(share)
        if is_rest(words):
            break
    return tuple(shares)


def _is_subset(words: tuple[str, ...]) -> bool:
    """Whether a share is of the share before: “52%, 31% of them …”, “52%, of whom …”."""
    return words[-2:] in (("of", "which"), ("of", "those"), ("of", "these")) or any(
        one == "of" and two in ("them", "whom") for one, two in pairwise(words)
    )


def _with_words(tokens: Tokens, sentence: Sentence, shares: tuple[Figure, ...]) -> Listed:
    """The shares with their words: the joint of the list parts those of one from those of the next."""
    joints, soft = lexicon("shares")["joints"], ("against", "with")
    leads, trails = [tokens.norms[sentence.first : shares[0].first]], []
    for one, two in pairwise(shares):
        gap = tokens.norms[one.last + 1 : two.first]
        at = [k for k, norm in enumerate(gap) if norm in joints and norm not in soft] or [len(gap) - 1]
        cut = next((k for k in at if k), at[0])  # Europe (52%), Asia …
        trails.append(gap[:cut])
        leads.append(gap[cut:])
    trails.append(tokens.norms[shares[-1].last + 1 : min(sentence.last, shares[-1].last + ITEM) + 1])
    return Listed(shares, tuple(leads), tuple(trails))
