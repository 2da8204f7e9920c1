"""Places that the copy calls by two names or spells in two ways."""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.house import House
from copydesk.analysis.names.mentions import Mention, TwoForms, plain
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

NEAR = 3
"""So many words before and behind a name may say that it is another name for the same, or an old one."""

RECENT = 2000
"""Near an earlier year the name may be that of its time."""


def find(page: MarkedCopy, cast: Cast, house: House | None) -> Iterator[TwoForms]:
    """Every place that has two names in the copy, none of which is explained. The usual one is that of the house book,
    if one of them is; what the book calls wrong is not told again.
    """
    named = [form for form in cast.forms if form in _in_rows()]
    for row in rows() if len(named) > 1 else ():
        told = [cast.forms[form] for form in row if form in cast.forms]
        if len(told) > 1 and not any(is_explained(page, one) for mentions in told for one in mentions):
            usual, *_, odd = sorted(told, key=lambda some: (_is_right(some, house), len(some)), reverse=True)
            yield TwoForms(odd[0].span, usual[0].span, len(usual))


def _is_right(some: list[Mention], house: House | None) -> bool:
    return house is not None and some[0].words in house.names


def is_explained(page: MarkedCopy, one: Mention) -> bool:
    """Whether the words around say that it is another name, or an old one, or somebody else is speaking."""
    around = page.norms[max(one.sentence.first, one.first - NEAR) : one.last + 1 + NEAR]
    glossed = page.norm(one.first - 1) in ("(", "or", "now")
    past = any(len(norm) == 4 and norm.isdecimal() and int(norm) < RECENT for norm in around)
    return glossed or past or bool(page.quoted[one.first]) or not lexicon("places")["renamed"].isdisjoint(around)


@cache
def _in_rows() -> frozenset[tuple[str, ...]]:
    """Every name of such a place."""
    return frozenset(form for row in rows() for form in row)


@cache
def rows() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The places that have several names, in small letters, each name by its words."""
    known = sorted(lexicon("places")["variants"])
    return tuple(tuple(tuple(map(plain, form.split())) for form in row.split(" | ")) for row in known)
