"""Long names of bodies in two forms: “the Institute for Seabed Studies”, “the Institute of Seabed Studies”."""

from collections.abc import Iterator
from itertools import zip_longest

from msgspec import Struct

from copydesk.analysis.names.mentions import Mention, TwoForms
from copydesk.analysis.page.marked import MarkedCopy

SMALL = frozenset({"of", "for", "the", "to"})
"""Words written small inside a long name. What “and” or “in” joins may be two names."""

FEWEST = 3
"""Words with capitals in a name that two forms of it share, at the least."""


class Long(Struct, frozen=True):
    """A name with its small words, from token `first` to `last`: words with capitals, and the whole."""

    first: int
    last: int
    capitals: tuple[str, ...]
    whole: tuple[str, ...]


def find(page: MarkedCopy, mentions: tuple[Mention, ...]) -> Iterator[TwoForms]:
    """Every long name whose small words change."""
    told: dict[tuple[str, ...], dict[tuple[str, ...], list[Long]]] = {}
    for one in long_names(page, mentions):
        told.setdefault(one.capitals, {}).setdefault(one.whole, []).append(one)
    for forms in told.values():
        if len(forms) > 1:
            usual, *_, odd = sorted(forms.values(), key=lambda some: (-len(some), some[0].first))
            here, there = (page.tokens.span(some[0].first, some[0].last) for some in (odd, usual))
            yield TwoForms(here, there, len(usual))


def long_names(page: MarkedCopy, mentions: tuple[Mention, ...]) -> Iterator[Long]:
    """Names that small words join, as long as they go on."""
    run: list[Mention] = []
    for one, two in zip_longest(mentions, mentions[1:]):
        if two is not None and _goes_on(page, one, two):
            run.append(one)
        elif run:
            words = tuple(word for part in (*run, one) for word in part.words)
            if len(words) >= FEWEST:
                yield Long(run[0].first, one.last, words, page.norms[run[0].first : one.last + 1])
            run = []


def _goes_on(page: MarkedCopy, one: Mention, two: Mention) -> bool:
    """Whether only small words stand between two names of one sentence."""
    near = 1 < two.first - one.last < 4 and one.sentence is two.sentence
    return near and SMALL.issuperset(page.norms[one.last + 1 : two.first])
