"""Labels for one thing that change from a plain word to a loaded one: the war in Orle, the genocide in Orle.

The thing is told by the name beside it: the place where an event is, the side to which people belong.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.sentences import sentence_at
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LISTS = "asymmetry"
IN = frozenset({"in", "on", "against"})
LEADS = frozenset({"the", "a", "an"})


class Drift(Struct, frozen=True):
    """A loaded label and a plain one for the same, where each first stands with its name."""

    loaded: Span
    plain: Span


def find(facts: Facts) -> Iterator[Drift]:
    """The first loaded label of each thing that has a plain one too."""
    told: dict[tuple[str, int, bool], Span] = {}
    for i in facts.marked.places(frozenset(_kinds())):
        for group, loaded, anchored in _kinds()[facts.marked.norms[i]]:
            named = _place(facts, i) if anchored else _owner(facts, i)
            if named and facts.is_own(i):
                at, span = named
                told.setdefault((facts.marked.norms[at], group, loaded), span)
    for (name, group, loaded), span in told.items():
        plain = told.get((name, group, False))
        if loaded and plain:
            yield Drift(span, plain)


@cache
def _kinds() -> dict[str, tuple[tuple[int, bool, bool], ...]]:
    """For every label its groups: the number, whether it is loaded, and whether a place stands behind it."""
    found: dict[str, tuple[tuple[int, bool, bool], ...]] = {}
    rows = [(row, key == "events") for key in ("events", "people") for row in lexicon(LISTS)[key]]
    for number, (row, anchored) in enumerate(rows):
        for loaded, words in enumerate(row.split(" | ")):
            for word in words.split():
                found[word] = (*found.get(word, ()), (number, bool(loaded), anchored))
    return found


def _place(facts: Facts, i: int) -> tuple[int, Span] | None:
    """The name of the place behind an event, “the war in Orle”, and the words from the article on."""
    page = facts.marked
    if page.norm(i + 1) not in IN or page.norm(i - 1) not in LEADS or i + 2 >= len(page.norms):
        return None
    last = i + 1
    while last + 1 < len(page.norms) and facts.text[facts.tokens.starts[last + 1]].isupper():
        last += 1
    return (i + 2, facts.tokens.span(i - 1, last)) if last > i + 1 else None


def _owner(facts: Facts, i: int) -> tuple[int, Span] | None:
    """The name before people: “Orle fighters”."""
    sentence = sentence_at(facts.sentences, i)
    named = i - 1 > sentence.first and facts.text[facts.tokens.starts[i - 1]].isupper()
    return (i - 1, facts.tokens.span(i - 1, i)) if named else None
