"""What a word of a name is known to be: a place’s, a body’s, somebody’s first name."""

from functools import cache

from copydesk.analysis.lines import cues
from copydesk.lexicons import lexicon


@cache
def places() -> frozenset[str]:
    """Countries, capitals, cities, regions and the words for who or what is from there."""
    known = lexicon("places")
    return frozenset().union(*(known[key] for key in ("countries", "capitals", "cities", "regions", "demonyms")))


@cache
def bodies() -> frozenset[str]:
    """Firms, agencies, parties, papers and the like, and words for them."""
    sources = lexicon("sources")
    return lexicon("introduced")["bodies"] | sources["bodies"] | sources["outlets"] | cues("documents")


@cache
def famous() -> frozenset[str]:
    """Names that need no introduction, of people and of what is called after them."""
    known = lexicon("introduced")
    return known["mononyms"] | known["figures"] | known["eponyms"]


@cache
def given_names() -> frozenset[str]:
    """First names, and short forms of them."""
    known = lexicon("given-names")
    return known["given"] | {row.split()[0] for row in known["nicknames"]}
