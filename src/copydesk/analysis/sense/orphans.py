"""Words that point back to what is not there: “this question” behind two, “as mentioned above” in the first line."""

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.sense.pair_words import JOINS
from copydesk.document import PROSE, TITLES, Role
from copydesk.spans import Span

POINTERS = frozenset({"question", "questions", "mentioned", "noted", "stated", "discussed", "below"})
EARLIER = frozenset({"above", "earlier", "before", "previously"})


class Miss(Enum):
    """What the words point to: one question and there are two, several and there is one, or nothing at all."""

    SEVERAL = "several"
    ONE = "one"
    NOTHING = "nothing"


class Orphan(Struct, frozen=True):
    """Words that point somewhere, and what is amiss there."""

    span: Span
    miss: Miss
    there: Span | None = None
    """What they seem to point to; `None` where there is nothing."""


def find(facts: Facts) -> Iterator[Orphan]:
    """Every such reference, in order."""
    page = facts.marked
    for i in page.places(POINTERS):
        sentence = page.sentence_at(i)
        if sentence and sentence.paragraph.role in PROSE and not page.quoted[i]:
            if page.norms[i] in ("question", "questions"):
                yield from _question(facts, sentence, i)
            else:
                yield from _elsewhere(facts, sentence, i)


def _question(facts: Facts, sentence: Sentence, i: int) -> Iterator[Orphan]:
    """“This question”, “these questions” at the start of a sentence, against the questions just before."""
    pointer = ("this", "that") if facts.tokens.norms[i] == "question" else ("these", "those")
    first = sentence.first + (facts.tokens.norms[sentence.first] in JOINS)
    if i != first + 1 or facts.tokens.norms[first] not in pointer:
        return
    asked = _asked_before(facts, sentence)
    if not asked or (len(asked) == 1) == (pointer[0] == "this"):
        return
    miss = Miss.SEVERAL if pointer[0] == "this" else Miss.ONE
    yield Orphan(facts.tokens.span(first, i), miss, Span(asked[0].span.start, asked[-1].span.end))


def _asked_before(facts: Facts, sentence: Sentence) -> list[Sentence]:
    """The questions that end where a sentence begins, without another sentence between, of one paragraph."""
    asked: list[Sentence] = []
    before = facts.marked.sentence_at(sentence.first - 1) if sentence.first else None
    while before and facts.tokens.norms[before.last] == "?" and before.paragraph.role in PROSE | TITLES:
        if asked and before.paragraph is not asked[0].paragraph:
            break
        asked.insert(0, before)
        before = facts.marked.sentence_at(before.first - 1) if before.first else None
    if not asked or sentence.paragraph.number - asked[0].paragraph.number > 1:
        return []
    return asked if len(asked) > 1 or asked[0].paragraph.role in PROSE else []  # one alone is a heading


def _elsewhere(facts: Facts, sentence: Sentence, i: int) -> Iterator[Orphan]:
    """“As mentioned above” in the first sentence of the copy, “see below” in its last paragraph."""
    norms = facts.marked.norms
    first = next((one for one in facts.sentences if one.paragraph.role is Role.BODY), None)
    last = next((one for one in reversed(facts.paragraphs) if len(one.span)), None)
    if norms[i] == "below":
        if facts.marked.norm(i - 1) == "see" and last is sentence.paragraph and sentence.last - i <= 1:
            yield Orphan(facts.tokens.span(i - 1, i), Miss.NOTHING)
    elif sentence is first and facts.marked.norm(i - 1) == "as" and facts.marked.norm(i + 1) in EARLIER:
        yield Orphan(facts.tokens.span(i - 1, i + 1), Miss.NOTHING)
