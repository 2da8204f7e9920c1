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
    """Every long name whose small words change, or one of whose words is a plural in one place."""
    joined = list(long_names(page, mentions))
    plain = (one for one in mentions if len(one.words) >= FEWEST and not one.titles)
    names = [*joined, *(Long(one.first, one.last, one.words, one.words) for one in plain)]
    by_words: dict[tuple[str, ...], dict[tuple[str, ...], list[Long]]] = {}
    by_number: dict[tuple[str, ...], dict[tuple[str, ...], list[Long]]] = {}
    for one in joined:
        by_words.setdefault(one.capitals, {}).setdefault(one.whole, []).append(one)
    for one in names:
        singular = (*map(_singular, one.whole[:-1]), one.whole[-1])  # the club and its clubs are two
        by_number.setdefault(singular, {}).setdefault(one.whole, []).append(one)
    for forms in (*by_words.values(), *by_number.values()):
        if len(forms) > 1:
            usual, *_, odd = sorted(forms.values(), key=lambda some: (-len(some), some[0].first))
            here, there = (page.tokens.span(some[0].first, some[0].last) for some in (odd, usual))
            yield TwoForms(here, there, len(usual))


def _singular(word: str) -> str:
    """A word without the ending of a plural."""
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


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
