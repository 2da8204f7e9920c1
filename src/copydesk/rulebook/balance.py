"""The balance: how many words the packs hold for each side of a dispute, and how gravely they take them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from msgspec import Struct

from copydesk.lexicons import lexicon
from copydesk.rulebook.senses import Pack
from copydesk.rulebook.terms import Term

Level = Callable[[Pack, Term], str]
"""The severity of an entry, or “off”."""


class Side(Struct, frozen=True):
    """One side of a dispute and how many entries lean its way, by level."""

    dispute: str
    letters: str
    name: str
    levels: Counter[str]


def balance(packs: Iterable[Pack], level: Level) -> Iterator[Side]:
    """Every side of every dispute that some entry is about, the sides of a dispute together."""
    counts: dict[str, Counter[str]] = {}
    for pack in packs:
        for term in pack.file.term:
            if term.leans:
                counts.setdefault(term.leans, Counter())[level(pack, term)] += 1
    for key in ("territorial", "domestic"):
        for dispute, sides in disputes(key):
            if any(side in counts for side in sides):
                for side in sides:
                    yield Side(dispute, side, names()[side], counts.get(side, Counter()))


def disputes(key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The disputes of a kind, `territorial` or `domestic`, each with the letters of its two sides."""
    for row in lexicon("disputes")[key]:
        sides, _, dispute = row.partition(" | ")
        yield dispute, tuple(sides.split())


@cache
def names() -> dict[str, str]:
    """The name of every side by its letters."""
    rows = (row.partition(" | ") for row in lexicon("disputes")["sides"])
    return {letters: name for letters, _, name in rows}
