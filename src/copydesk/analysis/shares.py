"""Shares of one whole that a sentence lists: “bread 52% of sales, cakes 31% and ready meals 17%”.

One whole is named, or divided by the words around, or the answers shut one another out, as yes and no do.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from copydesk.analysis.answers import exclude
from copydesk.analysis.figures import Figure, between
from copydesk.analysis.inflection import all_forms
from copydesk.analysis.numbers import is_year
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon
from copydesk.spans import Span

FEWEST, OVER = 3, 1.08
"""Two shares are as often of two years or two places as of one whole. Fractions in words are rounded: only so much of
the whole is too much, as a half, a third and a quarter are."""

APART = 14
"""So many words and marks stand between two shares of a list at the most."""

ITEM = 6
"""The words that say whose a share is stand so close to it."""

LEAD, SHORT, NEAR = 8, 4, 3
"""In words."""
PLACES = frozenset({"in", "at", "among"})
"""Where a share is of a place or a group, the next is of another."""

OWN, UNITS = ("its", "his", "her", "their", "our", "my"), ("%", "part")


@dataclass(frozen=True, slots=True)
class Division:
    """Shares of one whole, in order; `value` and `low` in per cent."""

    shares: tuple[Figure, ...]

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


@dataclass(frozen=True, slots=True)
class _List:
    """The shares of a sentence with the words that belong to each: those that lead to it, and those behind it."""

    tokens: Tokens
    sentence: Sentence
    shares: tuple[Figure, ...]
    leads: tuple[tuple[str, ...], ...]
    trails: tuple[tuple[str, ...], ...]

    @property
    def items(self) -> tuple[frozenset[str], ...]:
        """All words that stand with each share."""
        return tuple(frozenset((*lead[-ITEM:], *trail)) for lead, trail in zip(self.leads, self.trails, strict=True))


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[Division]:
    """Every list of shares of one whole, in order."""
    for sentence in sentences:
        inside = tuple(between(figures, sentence.first, sentence.last))
        start = next((k for k, figure in enumerate(inside) if figure.unit in UNITS), len(inside))
        shares = _listed(tokens, inside[start:])
        if len(shares) > 1:
            one = _with_words(tokens, sentence, shares)
            if not _moves(one) and not _differs(one) and _is_one_whole(one):
                yield Division(shares)


def _listed(tokens: Tokens, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The shares at the start of some figures, as far as they are listed: up to what is left of the whole."""
    known, shares = lexicon("shares"), list(figures[:1])
    for last, share in pairwise(figures):
        words = tokens.norms[last.last + 1 : share.first]
        if share.unit not in UNITS or len(words) > APART or known["joints"].isdisjoint(words):
            break
        if not known["ends"].isdisjoint(words) or words[-1:] == ("of",) or _is_subset(words):
            break
        shares.append(share)
        if _is_rest(words):
            break
    return tuple(shares)


def _is_rest(words: tuple[str, ...]) -> bool:
    """Whether the words before a share say that it is all that is left: “and the other 18 per cent”."""
    rests = lexicon("shares")["rests"]
    return any(one in ("the", "a", "its", "their") and two in rests for one, two in pairwise(words))


def _is_subset(words: tuple[str, ...]) -> bool:
    """Whether a share is of the share before: “52%, 31% of them …”, “52%, of whom …”."""
    return words[-2:] in (("of", "which"), ("of", "those"), ("of", "these")) or any(
        one == "of" and two in ("them", "whom") for one, two in pairwise(words)
    )


def _with_words(tokens: Tokens, sentence: Sentence, shares: tuple[Figure, ...]) -> _List:
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
    return _List(tokens, sentence, shares, tuple(leads), tuple(trails))


def _moves(one: _List) -> bool:
    """Whether the sentence tells of change, of other times or of other places than one."""
    stretch = [norm for k in range(len(one.shares)) for norm in (*(one.leads[k] if k else ()), *one.trails[k], ",")]
    followed = list(zip(stretch, [*stretch[1:], ""], strict=True))
    timed = any(a in lexicon("shares")["others"] and b != "'s" for a, b in followed)
    if _is_placed(one) or timed or any(map(is_year, stretch)):
        return True
    whole = (*one.leads[0], *stretch)
    return any(
        b in _changes() and a not in ("make", "makes", "made", "making") and c not in ("as", "into", "of")
        for a, b, c in zip(("", *whole), whole, (*whole[1:], ""), strict=False)
    ) and not exclude(one.items, "opposites")


def _is_placed(one: _List) -> bool:
    """Whether the shares are of several places, or a later one is; a place with the first or the last may be of all."""
    words = [
        (*(lead if k else ()), *trail, "") for k, (lead, trail) in enumerate(zip(one.leads, one.trails, strict=True))
    ]
    kept = ("favour", "favor", "all", "total")
    placed = [any(a in PLACES and b not in kept for a, b in pairwise(item)) for item in words]
    return sum(placed) > 1 or any(placed[1:-1])


@cache
def _changes() -> frozenset[str]:
    return frozenset(form for key in ("up", "down") for form in all_forms("change", key)) | {"up", "down"}


def _differs(one: _List) -> bool:
    """Whether the copy names another whole with a later share: “52% of men, 41% of women”."""
    first, *later = (_whole(trail) for trail in one.trails)
    return any(whole and whole not in (first, "it", "no") for whole in later)


def _whole(trail: tuple[str, ...]) -> str:
    """The first noun behind “of”, what describes it left out: “of the total vote”; empty where none stands there."""
    known = lexicon("shares")
    k = next((k for k, norm in enumerate(trail[:NEAR]) if norm == "of"), len(trail))
    rest = (norm for norm in trail[k + 1 : k + 5] if norm in known["wholes"] or norm not in known["modifiers"])
    return next(rest, "")


def _is_one_whole(one: _List) -> bool:
    """Whether all the shares are of one thing that is divided without overlap."""
    if _is_rest((*one.leads[-1], "")) or _shuts_out(one):
        return True
    if _is_nested(one):
        return False
    named, divided = _is_of_a_whole(one), _is_divided(one)
    if len(one.shares) < FEWEST:
        return named and (divided or _is_contest(one)) and _is_elliptic(one)
    if not lexicon("shares")["people"].isdisjoint((*one.leads[0], *one.trails[0])):
        return named
    polled = sum(lead[-1:] == ("on",) for lead in one.leads) >= 2  # Orle is on 42%, Vance on 38% …
    return named or divided or polled or _is_mix(one)


def _is_nested(one: _List) -> bool:
    """Whether a share may hold another: “the top tenth … and the top half”, “exports 62%, with Europe at 41%”."""
    ranked = any(not lexicon("shares")["ranked"].isdisjoint(lead[-ITEM:]) for lead in one.leads)
    within = len(one.shares) < FEWEST and "with" in one.leads[1][:2] and not _is_contest(one)
    return ranked or within


def _is_elliptic(one: _List) -> bool:
    """Whether the second of two shares has words of its own, and no preposition that would make it another's."""
    common = lexicon("function-words")["common"]
    return any(norm[0].isalpha() and norm not in common for norm in (*one.leads[1], *one.trails[1][:NEAR]))


def _is_contest(one: _List) -> bool:
    """Whether two stand against each other for a vote: “with 54% of the vote she beat Orle, who won 41%”."""
    return not lexicon("shares")["contests"].isdisjoint((*one.leads[0][-LEAD:], *one.trails[0], *one.leads[1]))


def _is_mix(one: _List) -> bool:
    """“The diet is 50 per cent fruit, 30 per cent leaves and 20 per cent insects”."""
    known = lexicon("shares")["joints"] | lexicon("function-words")["common"]
    words = [[norm for norm in trail[:2] if norm not in known] for trail in one.trails]
    return one.leads[0][-1:] in (("is",), ("are",), ("was",), ("were",)) and all(
        len(own) == 1 and (len(trail) < SHORT or trail is one.trails[-1]) and trail[0] not in known
        for own, trail in zip(words, one.trails, strict=True)
    )


def _is_of_a_whole(one: _List) -> bool:
    """“52% of its total sales”, “52% of Burton’s electricity”; “of every pound”; “exports went to Orle (52%), …”."""
    known = lexicon("shares")
    trail, lead = one.trails[0], one.leads[0]
    owned = not known["owning"].isdisjoint((*lead[-LEAD:], *trail))
    if owned or (trail[:1] == ("of",) and _head(trail[1:])) or (one.shares[0].unit == "part" and _head(trail)):
        return True
    if any(words[:2] in (("of", "every"), ("of", "each"), ("from", "every")) for words in (lead, trail)):
        return True
    colon = lead.index(":") if ":" in lead else 0
    return any(norm in known["wholes"] for norm in (*lead[:SHORT], *lead[max(0, colon - NEAR) : colon])) and (
        lead[:1] not in (("in",), ("at",), ("for",)) or colon > 0
    )


def _head(words: tuple[str, ...]) -> bool:
    """Whether a whole that is divided is named at the start of some words, an owner’s name left out."""
    known = lexicon("shares")
    owner = next((k + 1 for k, norm in enumerate(words[:SHORT]) if norm in ("'s", "'", "’")), 0)
    words = words[owner:]
    rest = [norm for norm in words[:SHORT] if norm not in known["modifiers"] or norm in known["wholes"]]
    return any(norm in known["wholes"] for norm in rest[:2])


def _is_divided(one: _List) -> bool:
    """“The mixture is 52% sand”, “the shares are held by …”, “coal supplies 52%”, “52% goes to …”."""
    known, lead, trail = lexicon("shares"), one.leads[0], one.trails[0]
    if trail[:1] == ("of",) and len(trail) > 1 and trail[1] in OWN and not _head(trail[1:]):
        return False  # won 62% of its games
    before = f" {' '.join(lead)} "
    if any(f" {phrase} " in before for phrase in known["divides"]):
        return True
    return not (known["verbs"] | known["owning"]).isdisjoint((*lead[-LEAD:], *trail))


def _shuts_out(one: _List) -> bool:
    """Whether two answers shut one another out, and every other is a third of the kind or none of them. “Men scored
    62%” is no sort, “62% were men” and “men made up 62%” are.
    """
    items = one.items
    sorts = items if _is_divided(one) else tuple(map(frozenset, one.trails))
    return exclude(items, "opposites") or exclude(sorts, "sorts")
