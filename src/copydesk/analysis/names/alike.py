"""Whether two words may be one name, written as it is heard or with a slip: Qasr and Kasr, Ellis and Elis."""

from functools import cache

from copydesk.analysis.names.variants import ADJECTIVES, distance, slips
from copydesk.patterns import pattern

LETTERS = str.maketrans("qcwyzj", "kkvisi")
"""Letters that one alphabet gives for another’s, and that one language writes for another."""

PAIRS = (("ph", "f"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("ks", "x"), ("ie", "i"), ("ee", "i"), ("ou", "u"))

TWICE = pattern(r"(\w)\1+")

SHORTEST = 4
"""In letters, of a word that is not all of the name."""

OF = frozenset({
    "an", "ans", "ean", "es", "ese", "ian", "ians", "ic", "ics", "ine", "ines", "ish", "ism", "ist", "ists", "ite", "n",
    "ns", "s",
})  # fmt: skip
"""Endings of words for what is of a place or a name, and for several of it."""

BARE = frozenset({"", "a", "as", "e", "ia", "o", "os", "us", "y"}) | OF
"""What the name itself may have in their stead."""


@cache
def heard(word: str) -> str:
    """A folded word as it sounds, roughly: no double letters, one letter for all that stand for one sound."""
    plain = word.translate(LETTERS)
    for pair, one in PAIRS:
        plain = plain.replace(pair, one)
    return TWICE.sub(r"\1", plain)


def is_alike(one: str, two: str, *, alone: bool = True) -> bool:
    """Whether two folded words are one name in two spellings. Of several words, the others say that it is one name, and
    a shorter one may differ.
    """
    if one == two or min(len(one), len(two)) < SHORTEST:
        return False
    if is_derived(one, two) or not (one + two).replace(" ", "").isalpha():
        return False
    jumbled = sorted(one) == sorted(two) and one[0] == two[0] and len(one) > SHORTEST
    if jumbled or heard(one) == heard(two) or slips(one, two):
        return True
    return not alone and one[0] == two[0] and distance(one, two) == 1


def is_derived(one: str, two: str) -> bool:
    """Whether one word is made of the other, or both of a third: Germans and Germany, Argentines and Argentina."""
    shared = next(
        (i for i, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]), min(len(one), len(two))
    )
    ends = one[shared:], two[shared:]
    of_both = one.endswith(ADJECTIVES) and two.endswith(ADJECTIVES)
    return of_both or (not OF.isdisjoint(ends) and BARE.issuperset(ends))
