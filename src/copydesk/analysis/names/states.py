"""People who are in two states that exclude each other: killed and recovering, on the run and in jail."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, islice

from copydesk.analysis.names import living
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.contrary import Contrary
from copydesk.analysis.names.identity import Identities, Who
from copydesk.analysis.names.kin_words import relating
from copydesk.analysis.names.standings import LISTS, TRIED, Standing, Standings
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import reached
from copydesk.lexicons import lexicon


def find(page: MarkedCopy, cast: Cast, known: Identities) -> Iterator[Contrary]:
    """The first such place of everybody."""
    reader = Standings(page, cast, known)
    told: dict[Who, list[Standing]] = defaultdict(list)
    for one in reader.told():
        told[one.who].append(one)
    dead = frozenset(who for who, all_told in told.items() if any(one.state == "dead" for one in all_told))
    if dead:
        for one in living.find(page, cast, reader, dead):
            told[one.who].append(one)
    for all_told in told.values():
        if len(all_told) > 1:
            in_order = sorted(all_told, key=lambda one: one.first)
            several = _are_several({*reader.tried_for, *(one.charge for one in in_order if one.charge)})
            pairs = ((one, two) for k, two in enumerate(in_order) for one in reached(in_order, k))
            apart = (pair for pair in pairs if _exclude(page, *pair, several))
            for one, two in islice(apart, 1):
                yield Contrary((two.first, two.last), (one.first, one.last))


def _exclude(page: MarkedCopy, one: Standing, two: Standing, several: bool) -> bool:
    """Whether both cannot be so, and the copy does not tell how one became the other."""
    pair = frozenset({one.state, two.state})
    if pair not in _apart() or one.sentence is two.sentence:
        return False
    around = _around(page, one, two)
    near = around if one.charge == two.charge != frozenset() else around | page.words - lexicon(LISTS)["slight"]
    if not _apart()[pair].isdisjoint(near) or (pair == TRIED and _is_dated(page, one) != _is_dated(page, two)):
        return False
    if any(told.state in lexicon(LISTS)["now"] and not told.now for told in (one, two)):
        return False
    titles = set(one.mention.titles) & _of_sex(), set(two.mention.titles) & _of_sex()
    if several and not (one.charge and two.charge):
        return False
    same = one.charge <= two.charge or two.charge <= one.charge
    family = titles[0] != titles[1] and not relating().isdisjoint(page.words)  # Mr Orr, the father of Ana Orr
    return same and not family and not (all(titles) and titles[0] != titles[1])


def _is_dated(page: MarkedCopy, one: Standing) -> bool:
    """Whether a year stands in the sentence."""
    words = page.norms[one.sentence.first : one.sentence.last + 1]
    return any(len(norm) == 4 and norm.isdecimal() for norm in words)


def _around(page: MarkedCopy, *both: Standing) -> frozenset[str]:
    """The words of the paragraphs in which somebody is said to be tried for one thing."""
    inside = [page.inside(one.sentence.paragraph.span) for one in both]
    return frozenset(norm for tokens in inside for norm in page.norms[tokens.start : tokens.stop])


def _are_several(charges: set[frozenset[str]]) -> bool:
    """Whether people are tried for more than one thing."""
    return any(not (one <= two or two <= one) for one, two in combinations(charges, 2))


@cache
def _of_sex() -> frozenset[str]:
    return frozenset({"mr", "mrs", "ms", "miss", "lady", "lord", "sir", "dame"})


@cache
def _apart() -> dict[frozenset[str], frozenset[str]]:
    """The states that exclude each other, with the words that tell how one became the other."""
    rows = (row.split(":") for row in lexicon(LISTS)["apart"])
    return {frozenset(pair.split()): frozenset(words.split()) for pair, words in rows}
