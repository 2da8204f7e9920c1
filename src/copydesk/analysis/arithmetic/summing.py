"""Totals in a sentence of their own that name all that was listed: “40 guns and 12 rifles … The 52 weapons”, votes."""

from copydesk.analysis.arithmetic import parts
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import numbers
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon

FAR = 0.35
"""A number that is further from the sum, as a part of itself, counts something else."""

COUNTED = ("for", "against", "withheld")
NEAR = 4
"""So many words stand between the votes for and those against."""

WHOLE = frozenset({"all", "the"})


def names_all(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence opens with a number of all those before it: “The 70 weapons …”, “All 52 members voted”."""
    first = sentence.first
    if tokens.norms[first] == "the" and "of" in tokens.norms[first + 2 : first + 4]:
        return False  # the six children of Mr Orr
    return sentence.last > first + 2 and tokens.norms[first] in WHOLE and numbers.may_begin(tokens.norms[first + 1])


def kinds(listed: tuple[Figure, ...], totals: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures of a list of different things, if the total counts them by a word for all; else none."""
    total, known = totals[0] if len(totals) == 1 else None, lexicon("sums")
    nouns = frozenset(part.noun for part in listed)
    if total is None or total.noun in nouns or "" in nouns:
        return ()
    counted = known["general"] | known["persons"] | {"people", ""}
    divided = (nouns in parts.partitions() or nouns <= known["persons"]) and total.noun in counted
    if total.noun not in known["kinds"] and not divided:
        return ()
    apart = len(nouns) == len(listed) and not any(part.unit for part in listed)
    return listed if apart and is_near(listed, total) else ()


def votes(
    tokens: Tokens, before: Sentence, sentence: Sentence, listed: tuple[Figure, ...], totals: tuple[Figure, ...]
) -> tuple[Figure, ...]:
    """The votes for, against and withheld, if all who had one are said to have been there; else none."""
    known, there = lexicon("sums"), tokens.norms[sentence.first : sentence.last + 1]
    cast = tokens.norms[before.first : before.last + 1]
    if len(totals) != 1 or len(listed) != len(COUNTED) or tokens.norms[sentence.first] != "all":
        return ()
    behind = tokens.norms[listed[2].last + 1 : listed[2].last + 2]
    withheld = not {listed[2].noun, *behind}.isdisjoint(known["withheld"])
    against = "to" in tokens.norms[listed[0].last + 1 : listed[1].first] and listed[1].first - listed[0].last <= NEAR
    present = not known["present"].isdisjoint(there) and known["negations"].isdisjoint((*there, *cast))
    exact = all(one.exact and not one.unit for one in (*listed, *totals))
    return listed if exact and withheld and against and present and not known["voting"].isdisjoint(cast) else ()


def is_near(listed: tuple[Figure, ...], total: Figure) -> bool:
    """Whether a number is so close to a sum that it can hardly count anything else."""
    return abs(sum(part.value for part in listed) - total.value) <= FAR * total.value


def may_add_up(listed: tuple[Figure, ...], total: Figure) -> bool:
    """Whether a total can be one of such parts: of the same things, or of a kind that they all belong to.

    “40 cows and 60 sheep” are no 100 people, and “two men and three women” no five children.
    """
    nouns, kinds = {part.noun for part in listed} - {""}, lexicon("sums")
    if not nouns or total.noun in ("", *nouns):
        return True
    if total.noun in ("people", "persons"):
        return nouns <= kinds["persons"]
    return len(nouns) > 1 and total.noun in kinds["general"]
