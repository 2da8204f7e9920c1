"""Words that say the opposite of each other: approve and reject, open and close."""

from functools import cache

from copydesk.analysis.page.topics import STEMS
from copydesk.lexicons import lexicon

LISTS = "denials"


def antonyms(stem: str) -> frozenset[str]:
    """The stems of what says the opposite of a word, and of what goes on and off."""
    return opposites("antonyms", "turns").get(stem, frozenset())


@cache
def opposites(*keys: str) -> dict[str, frozenset[str]]:
    """The stems of lists, of antonyms if none is given, each with those of its opposites."""
    rows = [
        [STEMS[word] or word for word in row.split()] for key in keys or ("antonyms",) for row in lexicon(LISTS)[key]
    ]
    pairs = [*rows, *(row[::-1] for row in rows)]
    return {one: frozenset(two for word, two in pairs if word == one) for one, _ in pairs}
