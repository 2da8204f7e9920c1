"""One office and one surname, and two first names: “Alison Reeve, the chief executive”, and then Helen Reeve."""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.roles import ENDS, Clash, Role, held
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import reached
from copydesk.lexicons import lexicon


def find(page: MarkedCopy, cast: Cast) -> Iterator[Clash]:
    """Every surname whose first name changes while the office, which one person holds, does not."""
    for person in cast.people.values():
        if len(person.full) > 1:
            told = [role for named in person.full.values() for one in named for role in held(page, person, one)]
            told = sorted((role for role in told if _is_single(role.office)), key=lambda role: role.first)
            pairs = ((two, one) for k, two in enumerate(told) for one in reached(told, k))
            pairs = ((two, one) for two, one in pairs if _is_one_office(page, one, two))
            clash = next((Clash(*pair) for pair in pairs if _is_renamed(*pair)), None)
            if clash:
                yield clash


def _is_renamed(one: Role, two: Role) -> bool:
    """Whether the first names are two, and not a short form, an initial or a slip of one. Two people whom one sentence
    names are two.
    """
    if one.mention.sentence is two.mention.sentence:
        return False
    names = one.mention.given, two.mention.given
    short, long = sorted(names, key=len)
    return (
        one.mention.given != two.mention.given and not long.startswith(short) and frozenset(names) not in _nicknames()
    )


def _is_one_office(page: MarkedCopy, one: Role, two: Role) -> bool:
    """Whether two offices are one, as far as the words behind say: the mayor of Orle is not the mayor of Pesk."""
    place, other = (_of(page, role) for role in (one, two))
    return one.office == two.office and all(a == b for a, b in zip(place, other, strict=False))


def _of(page: MarkedCopy, role: Role) -> tuple[str, ...]:
    """The words of which place or body an office is."""
    behind = page.norms[role.last + 1 : role.mention.sentence.last + 1]
    return tuple(takewhile(lambda norm: norm not in ENDS, behind)) if behind[:1] == ("of",) else ()


def _is_single(office: str) -> bool:
    """Whether one person holds the office at a time."""
    *before, head = office.split()
    return head in lexicon("offices")["single"] and lexicon("offices")["past"].isdisjoint(before)


@cache
def _nicknames() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(row.split()) for row in lexicon("given-names")["nicknames"])
