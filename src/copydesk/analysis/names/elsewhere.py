"""Places that the copy puts in two counties, and people who were born in two towns."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from copydesk.analysis.names.births import Birth, Births
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.contrary import Contrary
from copydesk.analysis.names.identity import Identities
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.names.whereabouts import LISTS, Lying, Whereabouts, Words
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon


def find(page: MarkedCopy, cast: Cast, known: Identities) -> Iterator[Contrary]:
    """The first such place of every town and of everybody."""
    lying: dict[tuple[Words, str], list[Lying]] = defaultdict(list)
    for one in Whereabouts(page, cast).told():
        if lexicon(LISTS)["disputed"].isdisjoint(page.norms[one.sentence.first : one.sentence.last + 1]):
            lying[one.place, one.sort].append(one)
    for told in lying.values():
        if _are_twins(told):
            continue
        if other := next((one for one in told[1:] if _apart(told[0], one)), None):
            yield Contrary((other.first, other.last), (told[0].first, told[0].last))
    births: dict[tuple[object, str], list[Birth]] = defaultdict(list)
    for birth in Births(page, cast, known).told():
        births[birth.who, birth.sort].append(birth)
    for told_of in births.values():
        if found := next((one for one in told_of[1:] if _born_apart(page, told_of[0], one)), None):
            yield Contrary((found.first, found.last), (told_of[0].first, told_of[0].last))


def _are_twins(told: list[Lying]) -> bool:
    """Whether one sentence has two places of a name: “a bus from Halden, Norway, to Halden, Iowa,”."""
    holders: dict[int, set[Words]] = defaultdict(set)
    for one in told:
        holders[one.sentence.first].add(one.holder)
    return any(len(some) > 1 for some in holders.values())


def _apart(one: Lying, two: Lying) -> bool:
    """Whether a place lies in two that are not one."""
    if one.sentence is two.sentence or one.holder == two.holder:
        return False
    if one.sort.startswith("quarter"):
        return frozenset((*one.holder, *two.holder)) in _opposite()
    names = " ".join(one.holder), " ".join(two.holder)
    return not any(names[0] in row and names[1] in row for row in _same())


def _born_apart(page: MarkedCopy, one: Birth, two: Birth) -> bool:
    """Whether two places of birth are two, and none of them may lie in the other."""
    if one.sentence is two.sentence or not set(one.place.words).isdisjoint(two.place.words):
        return False
    names = " ".join(one.place.words), " ".join(two.place.words)
    if any(names[0] in row and names[1] in row for row in _same()):
        return False
    inside = (
        other.words[-1] in page.norms[born.place.last + 1 : min(born.place.last + 5, born.sentence.last + 1)]
        for born, other in ((one, two.place), (two, one.place))
    )
    return not any(inside)


@cache
def _opposite() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(row.split()) for row in lexicon(LISTS)["quarters"])


@cache
def _same() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(plain, row.split(" | "))) for row in lexicon(LISTS)["same"])
