"""Two people whom the copy relates in two ways: a sister in one paragraph, a cousin in another."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import islice

from msgspec.structs import replace

from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.contrary import Contrary
from copydesk.analysis.names.identity import Identities, Who
from copydesk.analysis.names.kin_words import LISTS, relating
from copydesk.analysis.names.kinsfolk import Kinsfolk, Tie
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import reached
from copydesk.lexicons import lexicon


def find(page: MarkedCopy, cast: Cast, known: Identities) -> Iterator[Contrary]:
    """The first such place of every two people."""
    if relating().isdisjoint(page.words):
        return
    told: dict[frozenset[Who], list[Tie]] = defaultdict(list)
    held: dict[Who, list[Tie]] = defaultdict(list)
    for tie in Kinsfolk(page, cast, known).ties():
        told[frozenset({tie.holder, tie.owner})].append(tie)
        held[tie.holder].append(tie)
    for ties in told.values():
        pairs = ((one, two) for k, two in enumerate(ties) for one in reached(ties, k) if exclude(one, two))
        for one, two in islice(pairs, 1):
            yield Contrary((two.first, two.last), (one.first, one.last))
    for ties in held.values():
        yield from _loose(ties)


def _loose(ties: list[Tie]) -> Iterator[Contrary]:
    """The first relation of somebody whose owner the paragraph does not name, and that the only owner elsewhere, by
    the same “his” or “her”, cannot mean.
    """
    firm = [one for one in ties if not one.loose]
    if len({one.owner for one in firm}) == 1:
        one = firm[0]
        others = (two for two in ties if two.loose and two.theirs == one.theirs and two.owner != one.owner)
        two = next((two for two in others if exclude(one, replace(two, owner=one.owner))), None)
        if two:
            there, here = sorted((one, two), key=lambda tie: tie.first)
            yield Contrary((here.first, here.last), (there.first, there.last))


def exclude(one: Tie, two: Tie) -> bool:
    """Whether two people are not both to each other."""
    turned = one.holder != two.holder
    some = _inverse()[one.kind] if turned else one.kind
    of_two_sexes = not turned and frozenset({one.word, two.word}) in _exclusive()  # a brother is no sister
    return frozenset({some, two.kind}) not in _together() or of_two_sexes


@cache
def _exclusive() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(row.split(" | ")) for row in lexicon(LISTS)["exclusive"])


@cache
def _inverse() -> dict[str, str]:
    rows = [row.split() for row in lexicon(LISTS)["inverse"]]
    return {a: b for row in rows for a, b in (row, row[::-1])}


@cache
def _together() -> frozenset[frozenset[str]]:
    """The kinds that go together, every kind with itself among them."""
    rows = (row.split() for row in lexicon(LISTS)["together"])
    return frozenset({*(frozenset(row) for row in rows), *(frozenset({kind}) for kind in _inverse())})
