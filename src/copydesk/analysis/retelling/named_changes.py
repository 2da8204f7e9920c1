"""What a noun tells as a verb does: “the fall in whisky exports” says that they fell, “the bank’s decision to cut its
rate” that it cut it.
"""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS, meaning
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.retelling.clause_words import main_word, negators
from copydesk.analysis.retelling.segments import BREAKS
from copydesk.analysis.retelling.statements import Clause
from copydesk.lexicons import lexicon

POINTING = frozenset({"the", "'s"})

NAME = 5
"""So many words may name whoever decides."""


def named_changes(page: MarkedCopy, sentence: Sentence) -> Iterator[Clause]:
    """Every change that a sentence takes for known: the rise in, the sharp fall in, their decision to close it."""
    inside = page.norms[sentence.first : sentence.last + 1]
    if not lexicon(LISTS)["decided"].isdisjoint(inside):
        yield from _decisions(page, sentence)
    if _verbs().keys().isdisjoint(inside) or not _doubts().isdisjoint(inside):
        return
    for k, norm in enumerate(inside[1:-2], sentence.first + 1):
        pointed = not POINTING.isdisjoint(page.norms[max(k - 2, sentence.first) : k])
        if norm not in _verbs() or page.norms[k + 1] != "in" or not pointed:
            continue
        first, stem = k + 2, _verbs()[norm]
        last = _end(page, sentence, first)
        about, told, led = page.topics(first, last), frozenset({stem}), (first, last)
        head = main_word(page.norms[first : last + 1])
        yield Clause(sentence, k - 1, last, k, stem, led, about, head, about, False, "past", told)


def _decisions(page: MarkedCopy, sentence: Sentence) -> Iterator[Clause]:
    """What somebody’s decision to do it says was done."""
    norms, decided = page.norms, lexicon(LISTS)["decided"]
    for k in range(sentence.first + 2, sentence.last - 1):
        if norms[k] not in decided or norms[k + 1] != "to" or norms[k - 1] != "'s":
            continue
        verb, last = k + 2, _end(page, sentence, k + 3)
        first = next((j for j in range(k - 2, max(sentence.first, k - NAME) - 1, -1) if _leads(page, j)), k - 2) + 1
        stem, subject = meaning(page, verb, last), page.topics(first, k - 2)
        if stem and subject:
            about = (subject | page.topics(verb + 1, last)) - {stem}
            head, told = main_word(norms[first : k - 1]), frozenset({stem})
            yield Clause(sentence, first, last, verb, stem, (first, k - 2), subject, head, about, False, "past", told)


def _leads(page: MarkedCopy, k: int) -> bool:
    """Whether a word stands before the name of whoever decides."""
    return page.norms[k] in cues("articles", "prepositions") or page.verbs[k] != 0 or not page.norms[k][0].isalnum()


def _end(page: MarkedCopy, sentence: Sentence, first: int) -> int:
    """The last token before a verb or a mark."""
    ends = (j for j in range(first, sentence.last + 1) if page.verbs[j] or page.norms[j] in BREAKS | {","})
    return next(ends, sentence.last + 1) - 1


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
