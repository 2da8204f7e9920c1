"""Places in an order: “the third-largest bank”, “ranked 12th”, “No 3 in the world”. They count nothing."""

from collections.abc import Iterator

from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import numbers
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge
from copydesk.lexicons import lexicon

UNIT = "rank"

NUMBERS = frozenset({"no", "number"})

LED = frozenset({"the", "'s", "world", "ranked", "seeded", "a", "its", "as"})
"""Before “No 3”: it is a place in an order and no house, room or flight."""

HOUSE = 10
"""No 10 is where a prime minister lives."""


def find(page: MarkedCopy) -> Iterator[Figure]:
    """Every such place, as a figure whose unit is “rank”, in order."""
    tokens = page.tokens
    for i in page.places({word for word in page.words if BEGINS[word]}):
        sentence = page.sentence_of(i)
        known = _superlative(tokens.norms, i) or _placed(tokens.norms, i, sentence) or _numbered(tokens, i, sentence)
        if known:
            first, last, value = known
            noun = _noun(tokens.norms, last + 1, sentence.last)
            yield Figure(
                tokens.span(first, last), first, last, value, value, value, UNIT, Hedge.EXACT, noun,
                scaled=False, digits="",
            )  # fmt: skip


class _Begins(dict[str, bool]):
    """Every word that was met, and whether such a place may begin with it. Asked of every word of every text."""

    def __missing__(self, norm: str) -> bool:
        self[norm] = may = norm in NUMBERS or numbers.ordinal(norm.partition("-")[0]) > 0
        return may


BEGINS = _Begins()


def _superlative(norms: tuple[str, ...], i: int) -> tuple[int, int, float] | None:
    """“Third-largest”, “12th biggest”, “second most populous”."""
    head, _, tail = norms[i].partition("-")
    value = numbers.ordinal(head)
    last = i if tail else i + 1
    best = tail or (norms[last] if last < len(norms) else "")
    if not value or not (best.endswith("est") or best in ("most", "best", "worst")) or best in ("west", "midwest"):
        return None
    return i, min(last + (best == "most"), len(norms) - 1), value


def _placed(norms: tuple[str, ...], i: int, sentence: Sentence) -> tuple[int, int, float] | None:
    """“Ranked 12th”, “finished third”, “in 12th place”."""
    value = numbers.ordinal(norms[i])
    if not value or i == sentence.first:
        return None
    placed = i < sentence.last and norms[i + 1] in ("place", "position", "spot")
    verb = norms[i - 1] in all_forms("figures", "ranks")
    return (i, i + placed, value) if placed or verb else None


def _numbered(tokens: Tokens, i: int, sentence: Sentence) -> tuple[int, int, float] | None:
    """“The world’s No 3”, “the No. 3 seed”, “ranked number three”."""
    if tokens.norms[i] not in NUMBERS or i == sentence.first or tokens.norms[i - 1] not in LED:
        return None
    k = i + 1 + (tokens.norms[i + 1 : i + 2] == (".",))
    number = numbers.read(tokens, k) if k <= sentence.last and numbers.may_begin(tokens.norms[k]) else None
    plain = number is not None and number.value % 1 == 0 and not (number.scaled or number.part)
    return (i, number.last, number.value) if number and plain and number.value != HOUSE else None


def _noun(norms: tuple[str, ...], first: int, end: int) -> str:
    """What has the place, where its noun follows: the third-largest bank."""
    norm = norms[first] if first <= end else ""
    return norm if norm.isalpha() and norm not in lexicon("function-words")["common"] else ""
