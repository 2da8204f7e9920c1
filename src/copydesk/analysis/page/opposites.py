"""Words that say the opposite of each other: approve and reject, open and close."""

from functools import cache

from copydesk.analysis.page.inflection import lemmas
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.topics import STEMS
from copydesk.lexicons import lexicon

LISTS = "denials"

PARTICLE = 2
"""So many words behind a verb may hold the one that goes with it."""


def antonyms(stem: str) -> frozenset[str]:
    """The stems of what says the opposite of a word, and of what goes on and off."""
    return opposites("antonyms", "events", "converses", "turns").get(stem, frozenset())


@cache
def opposites(*keys: str) -> dict[str, frozenset[str]]:
    """The stems of lists, of antonyms if none is given, each with those of its opposites."""
    rows = [row.split(" / ") for key in keys or ("antonyms",) for row in lexicon(LISTS)[key]]
    sides = [[frozenset(STEMS[word] or word for word in side.split()) for side in row] for row in rows]
    found: dict[str, frozenset[str]] = {}
    for ones, others in (*sides, *(row[::-1] for row in sides)):
        found |= {one: found.get(one, frozenset()) | others for one in ones}
    return found


@cache
def particles() -> dict[tuple[str, str], str]:
    """The stem of what a verb means with a word behind it, by the verb’s stem and the word: turn down, vote against."""
    rows = (row.split() for row in lexicon(LISTS)["phrasal"])
    return {(STEMS[verb] or verb, word): STEMS[meaning] for verb, word, meaning in rows}


def meaning(page: MarkedCopy, verb: int, last: int) -> str:
    """The stem of a verb, or of what it means with a word close behind it: turned down, voted in favour."""
    norm = page.norms[verb]
    stem = STEMS[norm]
    led = stem or lemmas().get(norm, norm)
    if led not in phrased():
        return stem
    behind = page.norms[verb + 1 : min(verb + 1 + PARTICLE, last + 1)]
    return next((particles()[led, each] for each in behind if (led, each) in particles()), stem)


@cache
def phrased() -> frozenset[str]:
    """The stems of verbs that may mean something else with a word behind them."""
    return frozenset(verb for verb, _ in particles())


def bodies(stems: frozenset[str]) -> frozenset[str]:
    """Stems, those of who decides for a body as that of the body: councillors for a council."""
    known = _bodies()
    return stems if known.keys().isdisjoint(stems) else frozenset(known.get(stem, stem) for stem in stems)


@cache
def _bodies() -> dict[str, str]:
    """For the stem of who decides the stem of the body."""
    rows = (row.split() for row in lexicon(LISTS)["bodies"])
    return {STEMS[member] or member: STEMS[body] or body for body, *members in rows for member in members}
