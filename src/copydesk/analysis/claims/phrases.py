"""Where the phrases of a lexicon stand in a story, found by their first words."""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.page.inflection import forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

Phrases = dict[str, tuple[tuple[str, ...], ...]]

ANY_FORM = "~"
"""Before a word, it stands for all its forms: ~lead to."""


@cache
def phrases(name: str, key: str) -> Phrases:
    """The phrases of a list, by their first word, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for written in lexicon(name)[key]:
        first, *rest = written.split()
        for form in forms(first[1:]) if first.startswith(ANY_FORM) else (first,):
            found.setdefault(form, set()).add((form, *rest))
    return {first: tuple(sorted(several, key=len, reverse=True)) for first, several in found.items()}


@cache
def openers(name: str, key: str) -> frozenset[str]:
    """The first words of the phrases of a list."""
    return frozenset(phrases(name, key))


def places(page: MarkedCopy, name: str, key: str) -> Iterator[tuple[int, int]]:
    """The first and the last token of every phrase of a list, in order, the longest where several begin together."""
    known = phrases(name, key)
    for first in page.places(openers(name, key)):
        last = ends_at(page, first, known)
        if last is not None:
            yield first, last


def ends_at(page: MarkedCopy, first: int, known: Phrases) -> int | None:
    """The last token of the longest phrase that begins at a token; `None` if none does."""
    for words in known.get(page.norms[first], ()):
        if page.norms[first : first + len(words)] == words:
            return first + len(words) - 1
    return None
