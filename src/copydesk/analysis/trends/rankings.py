"""Moves in a table of ranks: “climbed from fourth to second”, “up to third from fifth”. The first place is the best."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.numbers import ordinal
from copydesk.analysis.trends.change_words import Direction
from copydesk.lexicons import lexicon
from copydesk.spans import Span

NEAR = 5
"""So many words lead from the verb to the first of two places."""


class Ranking(Struct, frozen=True):
    """A move from one place to another; `turned` says that its verb goes the other way."""

    span: Span
    verb: Span
    first: Span
    second: Span
    turned: bool


def find(page: MarkedCopy) -> Iterator[Ranking]:
    """Every move of which both places are given, in a sentence that speaks of a table or of places."""
    tokens, tables = page.tokens, lexicon("change")["ranks"]
    able = {"from", "to"} <= page.words and not tables.isdisjoint(page.words)
    for sentence in page.sentences if able else ():
        norms = tokens.norms[sentence.first : sentence.last + 1]
        if "from" in norms and "to" in norms and not tables.isdisjoint(norms):
            yield from _moves(tokens, sentence)


def _moves(tokens: Tokens, sentence: Sentence) -> Iterator[Ranking]:
    norms = tokens.norms
    for i in range(sentence.first + 1, sentence.last - 2):
        one, joint, two = norms[i], norms[i + 1], norms[i + 2]
        lead = norms[i - 1]
        if (lead, joint) not in (("from", "to"), ("to", "from")) or ordinal(one) == 0 or ordinal(two) == 0:
            continue
        verb = next((k for k in range(i - 2, max(sentence.first, i - 2 - NEAR) - 1, -1) if norms[k] in _verbs()), -1)
        behind = norms[i + 3] if i + 3 <= sentence.last else "."
        if verb < 0 or not (behind in lexicon("change")["ranks"] | {"in", "on"} or not behind[0].isalpha()):
            continue
        began, ended = (ordinal(one), ordinal(two)) if lead == "from" else (ordinal(two), ordinal(one))
        way = Direction.UP if ended < began else Direction.DOWN
        turned = began != ended and _verbs()[norms[verb]] is not way
        words = (tokens.span(verb, i + 2), tokens.span(verb, verb), tokens.span(i, i), tokens.span(i + 2, i + 2))
        yield Ranking(*words, turned)


@cache
def _verbs() -> dict[str, Direction]:
    found: dict[str, Direction] = {"up": Direction.UP, "down": Direction.DOWN}
    for key, way in (("rank-up", Direction.UP), ("rank-down", Direction.DOWN)):
        found |= dict.fromkeys(all_forms("change", key), way)
    return found
