"""What happened at a time, by the words of its clause: its verb, or its noun, as in “the vote on 3 May”."""

from functools import cache

from copydesk.analysis.calendar.events import MARKS
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.inflection import forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS, content
from copydesk.lexicons import lexicon

OPENS = frozenset({"since", "after", "before", "when", "until", "once", "till"})
WHICH = frozenset({"which", "who", "that"})


def clause(page: MarkedCopy, sentence: Sentence, moment: Moment) -> list[int]:
    """The tokens of the clause of a time, without its own."""
    norms, stops = page.norms, MARKS | OPENS | WHICH
    first, last = moment.first, moment.last + 1
    while first > sentence.first and norms[first - 1] not in stops:
        first -= 1
    last += norms[last : last + 1] == (",",) and first + 1 == moment.first
    while last < sentence.last and norms[last] not in stops:
        last += 1
    return [*range(first, moment.first), *range(moment.last + 1, last)]


def acts(page: MarkedCopy, moment: Moment, where: list[int], *, known: bool) -> frozenset[str]:
    """The stems of what happened at a time, of the words in `where`: its verb, and a noun of an event right before it.

    `known` says that where there is no verb, the noun will do that stands anywhere.
    """
    verbs = [k for k in where if (page.verbs[k] or page.norm(k - 1) == "will") and STEMS[page.norms[k]]]
    before = [k for k in verbs if k < moment.first]
    verb = before[-1:] if before else verbs[:1]
    nouns = [k for k in where if known and not verb and page.norms[k] in act_nouns()][:1]
    near = (
        [moment.first - 2] if page.norm(moment.first - 1) in AT and page.norm(moment.first - 2) in act_nouns() else []
    )
    return stems(page, [*verb, *nouns, *near])


def stems(page: MarkedCopy, where: list[int]) -> frozenset[str]:
    """The stems of words, with that of its verb for a noun of an event."""
    return frozenset(act_nouns().get(page.norms[k]) or STEMS[page.norms[k]] for k in where) - {""}


@cache
def act_nouns() -> dict[str, str]:
    """The nouns of events, each with the stem of its verb."""
    rows = [row.split() for key in ("once-nouns", "act-nouns") for row in lexicon("sameness")[key]]
    return {form: min(content([verb]), default="") for verb, *nouns in rows for noun in nouns for form in forms(noun)}
