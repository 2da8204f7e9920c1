"""Which stories of an edition tell of one affair: they share names that not every story has."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.facts import Facts
from copydesk.analysis.names import known
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.retelling.contexts import Context
from copydesk.analysis.spots import Spot
from copydesk.lexicons import lexicon
from copydesk.spans import Span, excerpt

FEWEST = 3
"""Telling words of names that two stories of one affair share, at the least."""

FEWEST_TOPICS = 4
"""Words of substance that sentences of two stories share at the least: more than within one story."""

LONGEST_NAME, SHOWN = 30, 28
"""Characters of the name of another file in a message, and of what either story says."""

MANY = 10
"""An edition of more stories has names that say little, since more than a third of them have these."""


class Apart(Struct, frozen=True):
    """A spot of one story, and the spot of another that does not go with it.

    `said` and `told` are what a message quotes of the two.
    """

    here: Spot
    there: Spot
    said: str
    told: str

    @property
    def days(self) -> tuple[datetime.date | None, datetime.date | None]:
        """The days on which the two stories were written; `None` where that is not known."""
        return self.here.facts.times.written_on, self.there.facts.times.written_on

    @property
    def of_one_day(self) -> bool:
        """Whether both were written on one day, as far as is known."""
        return self.days[0] == self.days[1]

    @property
    def places(self) -> tuple[str, str]:
        """Where the two stand, in words: “here”, “in talks.txt ¶2”, with the days where these differ."""
        path, other = self.here.facts.document.path, self.there.facts.document.path
        name = other if PurePath(path).name == PurePath(other).name else PurePath(other).name
        places = "here", f"in {excerpt(name, LONGEST_NAME)} ¶{self.there.paragraph.number}"
        if None in self.days or self.of_one_day:
            return places
        one, two = (f"{place} ({day.day} {day:%b %Y})" for place, day in zip(places, self.days, strict=True) if day)
        return one, two

    @property
    def both(self) -> str:
        """What the two say and where they stand, in words."""
        here, there = self.places
        return f"“{excerpt(self.said, SHOWN)}” {here}, “{excerpt(self.told, SHOWN)}” {there}"


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
