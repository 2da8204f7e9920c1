"""Whether the shares that a sentence lists are of one whole, which is divided without overlap.

One whole is named, or divided by the words around, or the answers shut one another out, as yes and no do.
"""

from functools import cache
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.arithmetic.answers import exclude
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.numbers import is_year
from copydesk.lexicons import either, lexicon

FEWEST = 3
"""Two shares are as often of two years or two places as of one whole."""

KEPT = frozenset({"are", "held", "invested", "is", "kept", "placed", "put", "was", "were"})

CLOSE = 112
"""In per cent. One slip in a list seldom adds more; people who gave several answers come to more."""

ITEM = 6
"""The words that say whose a share is stand so close to it."""

LEAD, SHORT, NEAR = 8, 4, 3
"""In words."""

PLACES = frozenset({"in", "at", "among"})
"""Where a share is of a place or a group, the next is of another."""

MADE = frozenset({"built", "made", "make", "makes", "making"})
OWN = frozenset({"its", "his", "her", "their", "our", "my"})


class Listed(Struct, frozen=True):
    """The shares of a sentence with the words that belong to each: those that lead to it, and those behind it."""

    shares: tuple[Figure, ...]
    leads: tuple[tuple[str, ...], ...]
    trails: tuple[tuple[str, ...], ...]

    @property
    def items(self) -> tuple[frozenset[str], ...]:
        """All words that stand with each share."""
        return tuple(frozenset((*lead[-ITEM:], *trail)) for lead, trail in zip(self.leads, self.trails, strict=True))


def is_one_whole(one: Listed) -> bool:
    """Whether all the shares are of one thing that is divided without overlap."""
    if is_rest(one.leads[-1]) or _shuts_out(one):
        return True
    if _is_nested(one):
        return False
    named, divided = _is_of_a_whole(one), _is_divided(one)
    if _is_close(one) and (divided or (one.leads[0][:1] == ("of",) and one.leads[0][-1:] == (",",))):
        return True  # of the homes sold, 70% were houses, …
    if len(one.shares) < FEWEST:
        pair = one.leads[1] == ("and",) and _is_mix(one) and _told(one).isdisjoint(lexicon("shares")["people"])
        return pair or (named and _is_contest(one) and _is_elliptic(one))
    if not lexicon("shares")["people"].isdisjoint((*one.leads[0], *one.trails[0])):
        return named or not lexicon("shares")["undecided"].isdisjoint(one.items[-1])
    polled = sum(lead[-1:] == ("on",) for lead in one.leads) >= 2  # Orle is on 42%, Vance on 38% …
    return named or divided or polled or _is_mix(one)


def _is_close(one: Listed) -> bool:
    """Whether three shares or more come to hardly more than everything, and nobody gave several answers: the shares of
    several wholes seldom do, and those of one with a slip in it often.
    """
    total = sum(share.value * (1 if share.unit == "%" else 100) for share in one.shares)
    listed = not {"and", "with", "while"}.isdisjoint(one.leads[-1])
    many = len(one.shares) >= FEWEST and 100 < total <= CLOSE
    return many and listed and _told(one).isdisjoint(lexicon("shares")["several"])


def _told(one: Listed) -> frozenset[str]:
    """All the words of a list and before it."""
    return frozenset(norm for words in (*one.leads, *one.trails) for norm in words)


def moves(one: Listed) -> bool:
    """Whether the sentence tells of change, of other times or of other places than one."""
    stretch = [norm for k in range(len(one.shares)) for norm in (*(one.leads[k] if k else ()), *one.trails[k], ",")]
    followed = list(zip(stretch, [*stretch[1:], ""], strict=True))
    timed = any(a in lexicon("shares")["others"] and b != "'s" for a, b in followed)
    if _is_placed(one) or (timed and not is_rest(one.leads[-1])) or any(map(is_year, stretch)):
        return True
    whole = ("", *one.leads[0], *stretch, "")
    told = any(_is_change(*three) for three in zip(whole, whole[1:], whole[2:], strict=False))
    return told and not exclude(one.items, "opposites")


def _is_change(before: str, word: str, after: str) -> bool:
    """Whether a word tells a change: not “made up”, “cut into”, nor “the money raised”."""
    if (
        word not in _changes()
        or before in ("make", "makes", "made", "making", "built")
        or after in ("as", "into", "of")
    ):
        return False
    return word != "raised" or before not in lexicon("shares")["wholes"]


def differs(one: Listed) -> bool:
    """Whether the copy names another whole with a later share: “52% of men, 41% of women”."""
    first, *later = (_whole(trail) for trail in one.trails)
    return any(whole and whole not in (first, "it", "no") for whole in later)


def is_rest(words: tuple[str, ...]) -> bool:
    """Whether the words before a share say that it is all that is left: “and the other 18 per cent”."""
    rests = lexicon("shares")["rests"]
    return any(one in ("the", "a", "its", "their") and two in rests for one, two in pairwise(words))


def _is_placed(one: Listed) -> bool:
    """Whether the shares are of several places, or a later one is; a place with the first or the last may be of all."""
    words = [
        (*(lead if k else ()), *trail, "") for k, (lead, trail) in enumerate(zip(one.leads, one.trails, strict=True))
    ]
    if any(a in KEPT and b == "in" for a, b in pairwise(one.trails[0])):
        return False  # 60% of the fund is in shares, 30% in bonds
    kept = ("favour", "favor", "all", "total")
    placed = [any(a in PLACES and b not in kept for a, b in pairwise(item)) for item in words]
    return sum(placed) > 1 or any(placed[1:-1])


@cache
def _changes() -> frozenset[str]:
    return all_forms("change", "up", "down") | {"up", "down"}


def _whole(trail: tuple[str, ...]) -> str:
    """The first noun behind “of”, what describes it left out: “of the total vote”; empty where none stands there."""
    known = lexicon("shares")
    k = next((k for k, norm in enumerate(trail[:NEAR]) if norm == "of"), len(trail))
    rest = (norm for norm in trail[k + 1 : k + 5] if norm in known["wholes"] or norm not in known["modifiers"])
    return next(rest, "")


def _is_nested(one: Listed) -> bool:
    """Whether a share may hold another: “the top tenth … and the top half”, “exports 62%, with Europe at 41%”."""
    ranked = any(not lexicon("shares")["ranked"].isdisjoint(lead[-ITEM:]) for lead in one.leads)
    within = len(one.shares) < FEWEST and "with" in one.leads[1][:2] and not _is_contest(one)
    return ranked or within


def _is_elliptic(one: Listed) -> bool:
    """Whether the second of two shares has words of its own, and is not of another place: “52%, and 61% in Orle”."""
    if one.trails[1][:1] and one.trails[1][0] in PLACES and set(one.leads[1]) <= lexicon("shares")["joints"]:
        return False
    common = lexicon("function-words")["common"]
    return any(norm[0].isalpha() and norm not in common for norm in (*one.leads[1], *one.trails[1][:NEAR]))


def _is_contest(one: Listed) -> bool:
    """Whether two stand against each other for a vote: “with 54% of the vote she beat Orle, who won 41%”."""
    return not lexicon("shares")["contests"].isdisjoint((*one.leads[0][-LEAD:], *one.trails[0], *one.leads[1]))


def _is_mix(one: Listed) -> bool:
    """“The diet is 50 per cent fruit, 30 per cent leaves and 20 per cent insects”."""
    known = lexicon("shares")["joints"] | lexicon("function-words")["common"]
    words = [[norm for norm in trail[:2] if norm not in known] for trail in one.trails]
    return one.leads[0][-1:] in (("is",), ("are",), ("was",), ("were",)) and all(
        len(own) == 1 and (len(trail) < SHORT or trail is one.trails[-1]) and trail[0] not in known
        for own, trail in zip(words, one.trails, strict=True)
    )


def _is_of_a_whole(one: Listed) -> bool:
    """“52% of its total sales”, “52% of Burton’s electricity”; “of every pound”; “exports went to Orle (52%), …”."""
    known = lexicon("shares")
    trail, lead = one.trails[0], one.leads[0]
    owned = not known["owning"].isdisjoint((*lead[-LEAD:], *trail))
    if owned or (trail[:1] == ("of",) and _head(trail[1:])) or (one.shares[0].unit == "part" and _head(trail)):
        return True
    if any(words[:2] in (("of", "every"), ("of", "each"), ("from", "every")) for words in (lead, trail)):
        return True
    if lead[:1] == ("of",) and lead[-1:] == (",",) and _head(lead[1:]):
        return True  # of the region’s electricity, 52% comes from wind
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


def _is_divided(one: Listed) -> bool:
    """“The mixture is 52% sand”, “the shares are held by …”, “coal supplies 52%”, “52% goes to …”."""
    known, lead, trail = lexicon("shares"), one.leads[0], one.trails[0]
    if trail[:1] == ("of",) and len(trail) > 1 and trail[1] in OWN and not _head(trail[1:]):
        return False  # won 62% of its games
    before = f" {' '.join(lead)} "
    if any(f" {phrase} " in before for phrase in known["divides"]):
        return True
    return not either("shares", "verbs", "owning").isdisjoint((*lead[-LEAD:], *trail))


def _shuts_out(one: Listed) -> bool:
    """Whether two answers shut one another out, and every other is a third of the kind or none of them. “Men scored
    62%” is no sort, “62% were men” and “men made up 62%” are.
    """
    items = one.items
    sorts = items if _is_divided(one) else tuple(map(frozenset, one.trails))
    return exclude(items, "opposites") or exclude(sorts, "sorts")
