"""Which stories of an edition tell of one affair: they share names that not every story has."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from copydesk.analysis.contexts import Context
from copydesk.analysis.facts import Facts
from copydesk.analysis.names import known
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.spots import Spot
from copydesk.lexicons import lexicon
from copydesk.spans import Span

FEWEST = 3
"""Telling words of names that two stories of one affair share, at the least."""

FEWEST_TOPICS = 4
"""Words of substance that sentences of two stories share at the least: more than within one story."""

MANY = 10
"""An edition of more stories has names that say little, since more than a third of them have these."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A spot of one story, and the spot of another that does not go with it.

    `said` and `told` are what a message quotes of the two.
    """

    here: Spot
    there: Spot
    said: str
    told: str


def apart(here: Spot, there: Spot) -> Apart:
    """Two spots of which a message quotes all."""
    return Apart(here, there, here.words, there.words)


def akin(stories: Sequence[Facts], fewest: int = FEWEST) -> Iterator[tuple[Facts, Facts]]:
    """Every two stories that tell of one affair, in their order: they share `fewest` telling words."""
    names = [telling(story.cast.words) for story in stories]
    often = Counter(name for one in names for name in one)
    common = {name for name, count in often.items() if len(stories) > MANY and 3 * count > len(stories)}
    for (one, here), (two, there) in combinations(zip(stories, names, strict=True), 2):
        if len((here & there) - common) >= fewest:
            yield one, two


def once(found: Iterable[Apart]) -> Iterator[Apart]:
    """The first conflict of every spot: a story that stands alone against several is told once."""
    seen: set[tuple[int, Span]] = set()
    for one in found:
        at = id(one.here.facts), one.here.span
        if at not in seen:
            seen.add(at)
            yield one


def compared(one: Context, two: Context) -> tuple[Context, Context] | None:
    """The contexts of two sentences that share enough, a telling name among it, to be of one thing; else `None`. Where
    they share many names, each may name somebody else too.
    """
    names = telling(one.names & two.names)
    if not names or len(one.topics & two.topics) < FEWEST_TOPICS:
        return None
    bare = frozenset[str]()
    return (replace(one, names=bare), replace(two, names=bare)) if len(names) >= FEWEST else (one, two)


def telling(words: Iterable[str]) -> frozenset[str]:
    """The words of names that say which affair it is: no first name, and no place or body that everybody names."""
    return frozenset(words) - _said_of_much()


@cache
def _said_of_much() -> frozenset[str]:
    sources = lexicon("sources")
    named = known.places() | known.given_names() | {plain(name) for name in (*sources["bodies"], *sources["outlets"])}
    return named | {word for name in named for word in name.split()}
