"""What a word of a name is known to be: a place’s, a body’s, somebody’s first name. All are folded as mentions are."""

from collections.abc import Iterable
from functools import cache

from copydesk.analysis.names.mentions import plain
from copydesk.analysis.page.lines import cues
from copydesk.lexicons import lexicon


@cache
def places() -> frozenset[str]:
    """Countries, capitals, cities, regions and the words for who or what is from there."""
    known = lexicon("places")
    return _folded(*(known[key] for key in ("countries", "capitals", "cities", "regions", "demonyms")))


@cache
def regions() -> frozenset[str]:
    """Parts of countries and of the world, and the words for who or what is from a place."""
    return _folded(lexicon("places")["regions"], lexicon("places")["demonyms"])


@cache
def countries() -> frozenset[str]:
    """Countries alone."""
    return _folded(lexicon("places")["countries"])


@cache
def nations() -> frozenset[str]:
    """Countries, and the words for who is from there."""
    return _folded(lexicon("places")["countries"], lexicon("places")["demonyms"])


@cache
def bodies() -> frozenset[str]:
    """Firms, agencies, parties, papers and the like, and words for them."""
    sources = lexicon("sources")
    return _folded(lexicon("introduced")["bodies"], sources["bodies"], sources["outlets"], cues("documents"))


@cache
def famous() -> frozenset[str]:
    """Names that need no introduction, of people and of what is called after them."""
    known = lexicon("introduced")
    return _folded(known["mononyms"], known["figures"], known["eponyms"])


@cache
def given_names() -> frozenset[str]:
    """First names that are hardly ever anything else."""
    return _folded(lexicon("given-names")["given"])


@cache
def short_names() -> frozenset[str]:
    """Short forms of first names."""
    return _folded(row.split()[0] for row in lexicon("given-names")["nicknames"])


def is_known(word: str) -> bool:
    """Whether a word is a place’s, a body’s or a first name."""
    return word in places() or word in bodies() or word in given_names()


def _folded(*lists: Iterable[str]) -> frozenset[str]:
    return frozenset(name if name.isascii() and "-" not in name else plain(name) for names in lists for name in names)
