"""What a noun tells as a verb does: “the fall in whisky exports” says that they fell."""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS, topics
from copydesk.analysis.retelling.segments import BREAKS
from copydesk.analysis.retelling.statements import Clause, main_word, negators
from copydesk.lexicons import lexicon


def named_changes(page: MarkedCopy, sentence: Sentence) -> Iterator[Clause]:
    """Every change that a sentence takes for known: the rise in, the sharp fall in."""
    inside = page.norms[sentence.first : sentence.last + 1]
    if _verbs().keys().isdisjoint(inside) or not _doubts().isdisjoint(inside):
        return
    for k, norm in enumerate(inside[1:-2], sentence.first + 1):
        pointed = page.norms[k - 1] == "the" or page.norms[k - 2 : k - 1] == ("the",)
        if norm not in _verbs() or page.norms[k + 1] != "in" or not pointed:
            continue
        first, stem = k + 2, _verbs()[norm]
        ends = (j for j in range(first, sentence.last + 1) if page.verbs[j] or page.norms[j] in BREAKS | {","})
        last = next(ends, sentence.last + 1) - 1
        about, told, led = topics(page.tokens, first, last), frozenset({stem}), (first, last)
        head = main_word(page.norms[first : last + 1])
        yield Clause(sentence, k - 1, last, k, stem, led, about, head, about, False, "past", told)


@cache
def _verbs() -> dict[str, str]:
    """For every noun of change the stem of its verb."""
    rows = (row.split() for row in lexicon(LISTS)["changes"])
    return {noun: STEMS[verb] for noun, verb in rows}


@cache
def _doubts() -> frozenset[str]:
    """Words beside which nothing need have changed."""
    known = lexicon(LISTS)
    return known["weakened"] | known["supposing"] | known["foreseen"] | negators() - _verbs().keys()
