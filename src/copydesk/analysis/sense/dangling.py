"""“Both”, “the two” or “respectively” where no two come before it."""

from collections.abc import Iterator
from enum import Enum
from itertools import islice

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import is_word
from copydesk.analysis.sense.pair_words import RARE, pair_word, people
from copydesk.analysis.sense.pairs import Antecedents, subject_of
from copydesk.document import PROSE, TITLES, Paragraph, Role
from copydesk.spans import Span

TELLING = RARE | {"latter", "neither", "either", "respectively"}
"""One of these stands in every sentence that may lack its two."""

LISTERS = frozenset({"and", "or", ",", ";", "&", "/", "while", "to", "against", "vs"})
NEAR = 500
"""So many words on either side show which words are written small."""

FAR = 20_000
"""Further up, in characters, nobody looks for the two who are meant."""

THIN = 12
"""A paragraph of fewer words is a line between two others: the one before it is read too."""


class Lack(Enum):
    """What does not come before: any two, two people, or two lists for “respectively”."""

    TWO = "two"
    PEOPLE = "people"
    LISTS = "lists"


class Dangling(Struct, frozen=True):
    """A word for two, and what it lacks. `sure`: the story has begun, and nothing in it can be meant."""

    span: Span
    lack: Lack
    sure: bool = False


def find(facts: Facts) -> Iterator[Dangling]:
    """Every bare subject at the start of a sentence, and every “respectively”, that lacks its two."""
    for sentence in map(facts.sentences.__getitem__, facts.marked.holding(TELLING)):
        if sentence.paragraph.role is Role.BODY:
            yield from _bare(sentence, sentence.paragraph, facts)
            yield from _apart(sentence, sentence.paragraph, facts)


def _bare(sentence: Sentence, paragraph: Paragraph, facts: Facts) -> Iterator[Dangling]:
    """“Both said”, and nobody is named."""
    subject = subject_of(facts.text, facts.tokens, sentence)
    if subject is None:
        yield from _called_two(sentence, facts)
        return
    spans = _before(subject.first, paragraph, facts)
    if not _two(spans, facts, people=subject.speaks):
        told = subject.speaks and _is_told(spans, paragraph, facts)
        sure = told and not _two(_before(subject.first, paragraph, facts, headings=True), facts, people=False)
        lack = Lack.PEOPLE if subject.speaks else Lack.TWO
        yield Dangling(facts.tokens.span(subject.first, subject.verb), lack, sure)


def _called_two(sentence: Sentence, facts: Facts) -> Iterator[Dangling]:
    """“Both men deny it”, and the whole copy before it has one of them at the most."""
    near = facts.tokens.norms[sentence.first : sentence.first + 3]
    said = pair_word(facts.marked, sentence) if not RARE.isdisjoint(near) else None
    whole = [Span(max(0, sentence.span.start - FAR), sentence.span.start)]
    if said and said.noun in people() and len(whole[0]) and not _two(whole, facts, people=True):
        yield Dangling(facts.tokens.span(said.first, said.last), Lack.TWO)


def _apart(sentence: Sentence, paragraph: Paragraph, facts: Facts) -> Iterator[Dangling]:
    """A “respectively” with nothing to tell apart: its sentence does not list twice, and no two come before."""
    norms = facts.tokens.norms[sentence.first : sentence.last + 1]
    if "respectively" not in norms:
        return
    i = norms.index("respectively")
    lists = sum(norms[k] in LISTERS for k in range(len(norms)) if norms[k] != "," or abs(k - i) > 1)
    values = next((k for k in range(i) if norms[k][0].isdigit()), i)
    first = sentence.first + (0 if norms[0] == "they" else values)  # “they” points back itself
    if lists < 2 and not _two(_before(first, paragraph, facts), facts, people=False):
        yield Dangling(facts.tokens.span(sentence.first + i, sentence.first + i), Lack.LISTS)


def _is_told(spans: list[Span] | None, paragraph: Paragraph, facts: Facts) -> bool:
    """Whether the story has begun: its first words may name the two later on purpose."""
    return bool(spans and len(spans[0])) or any(p.role in PROSE for p in islice(facts.paragraphs, paragraph.number - 1))


def _two(spans: list[Span] | None, facts: Facts, *, people: bool) -> bool:
    if spans is None:
        return True
    tokens, near = facts.tokens, facts.tokens.within(spans[0])
    reach = range(max(0, near.start - NEAR), min(len(tokens), near.stop + NEAR))
    small = frozenset(tokens.norms[i] for i in reach if facts.text[tokens.starts[i]].islower())
    return Antecedents(facts.text, tokens, small, people).hold_two(spans)


def _before(first: int, paragraph: Paragraph, facts: Facts, *, headings: bool = False) -> list[Span] | None:
    """What is before word `first`: in its paragraph and the one before, `headings` above it too. `None`: a list is."""
    spans, prose = [Span(paragraph.span.start, facts.tokens.starts[first])], 0
    for number in range(paragraph.number - 2, -1, -1):
        other = facts.paragraphs[number]
        if other.role in (Role.LIST, Role.TABLE) and not prose and len(other.span) > 1:
            return None
        if prose >= THIN and not (headings and other.role not in PROSE):
            break
        prose += _words(other.span, facts) if other.role in PROSE else 0
        spans += [other.span] if other.role in PROSE or other.role in TITLES else []
    return spans


def _words(span: Span, facts: Facts) -> int:
    return sum(is_word(facts.tokens.norms[i]) for i in facts.tokens.within(span))
