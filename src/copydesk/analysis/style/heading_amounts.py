"""Headings inside a story against the sentence that follows: “Few complaints”, and then “There were no complaints”."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.style import headings
from copydesk.analysis.style.headings import Heading
from copydesk.lexicons import lexicon
from copydesk.spans import Span

AMOUNTS = ("none", "few", "many", "all")


class Amounts(Struct, frozen=True):
    """“Few complaints” in a heading, and “no complaints” in the first sentence below it."""

    heading: Span
    below: Span


def find(facts: Facts) -> Iterator[Amounts]:
    """Every heading that opens on an amount of something of which the sentence below it has another."""
    for heading in headings.find(facts):
        inside = facts.tokens.within(heading.span)
        if len(inside) > 1 and _amount(facts, inside.start) and looks_plural(facts.tokens.norms[inside[-1]]):
            yield from _below(facts, heading, inside)


def _below(facts: Facts, heading: Heading, inside: range) -> Iterator[Amounts]:
    """The same noun in the next sentence, where it opens on another amount and nothing else stands between."""
    norms, noun = facts.tokens.norms, facts.tokens.norms[inside[-1]]
    own = facts.marked.sentence_of(inside[-1])
    ends = own.span.end <= heading.span.end + 1  # on a line of its own, with its colon
    sentence = facts.marked.sentence_after(own.last) if ends else own
    if sentence is None:
        return
    within = range(max(inside.stop, sentence.first), sentence.last + 1)
    told = [(i, k) for i, k in pairwise(within) if norms[k] == noun and _amount(facts, i)]
    if len(told) == 1 and _amount(facts, told[0][0]) != _amount(facts, inside.start):
        yield Amounts(facts.tokens.span(inside.start, inside[-1]), facts.tokens.span(*told[0]))


def _amount(facts: Facts, i: int) -> str:
    """How much a word stands for: none, few, many or all; nothing for any other word, and behind “not”."""
    norms, lists = facts.tokens.norms, lexicon("heading-amounts")
    if i and norms[i - 1] in lists["turns"]:
        return ""
    return next((name for name in AMOUNTS if norms[i] in lists[name]), "")
