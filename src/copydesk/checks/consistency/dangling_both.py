"""“Both”, “the two” or “the latter”, and no two before it.

A cut took away the people or things that the word points back to. The reader is left with an unnamed speaker, or
with a pair that is not there.

## Flags
- The weather is to blame. The road has been closed since March 4. // [[Both insist]] that the line is legal.
- Trade was slow on Monday. // [[The two said]] they would close early.
- The rain has stopped. // [[Neither was]] open on Friday.
- The Civic Union lost ground. They won 12 and 9 seats, [[respectively]].
- The plan is late. [[The latter is]] no surprise.

## Passes
- The mayor and the bishop met on Friday. Both insist that the line is legal.
- Ana Seln wrote to Oren Balik. // The letter was short. Both said it was a start.
- Traders met on Monday. // The two said they would close early.
- The trade body blames the council, and its chairman the mayor. Both deny it.
- Both the mayor and the bishop came. Both sides said little. Both of them left.
- The former president said no. The two-day strike is over. The two said to be missing are safe.
- “It is over. Both said so,” the mayor said.
- Neither has the mayor said a word. Neither the road nor the bridge is open. Either way, it is closed.
- He may pay or leave. The latter is likely.
- Hull and Leeds won 12 and 9 seats respectively. France won 12 seats and Spain nine, respectively.
- He was driven there by a companion. // The two had been hunting. Neither was hurt.
- He has a month. // - Leave // - Stay // Both said it would be hard.

## Overrule when
The two stand in a picture, a headline or a box beside the story.

## Source
- Editorial practice; no guide is cited.
"""

from itertools import islice

from copydesk.analysis.style.pairs import Antecedents, subject_of
from copydesk.checking import (
    ERROR,
    PROSE,
    TITLES,
    WARNING,
    Facts,
    Flag,
    Flags,
    Paragraph,
    Role,
    Sentence,
    Span,
    Voice,
    paragraph_check,
    word_count,
)

LISTERS = frozenset({"and", "or", ",", ";", "&", "/", "while", "to", "against", "vs"})
NEAR = 500
"""So many words on either side show which words are written small."""

THIN = 12
"""A paragraph of fewer words is a line between two others: the one before it is read too."""


@paragraph_check(WARNING, ERROR, voices=frozenset({Voice.AUTHOR, Voice.ATTRIBUTED}))
def dangling_both(paragraph: Paragraph, facts: Facts) -> Flags:
    """Bare subjects at the start of a sentence, and “respectively” anywhere."""
    if paragraph.role is not Role.BODY:
        return
    for sentence in facts.sentences_in(paragraph):
        if subject := subject_of(facts.text, facts.tokens, sentence):
            spans = _before(subject.first, paragraph, facts)
            if not _two(spans, facts, people=subject.speaks):
                spot = facts.spot(facts.tokens.starts[subject.first], facts.tokens.ends[subject.verb])
                missing = "nobody has been named" if subject.speaks else "no two come before it"
                sure = subject.speaks and _is_told(spans, paragraph, facts) and not _two(spans, facts, people=False)
                message = f"“{spot.words}”: {missing}. Say who or what is meant."
                yield Flag(spot, message, severity=ERROR if sure else WARNING)
        yield from _apart(sentence, paragraph, facts)


def _apart(sentence: Sentence, paragraph: Paragraph, facts: Facts) -> Flags:
    """A “respectively” with nothing to tell apart: its sentence does not list twice, and no two come before."""
    norms = facts.tokens.norms[sentence.first : sentence.last + 1]
    if "respectively" not in norms:
        return
    i = norms.index("respectively")
    lists = sum(norms[k] in LISTERS for k in range(len(norms)) if norms[k] != "," or abs(k - i) > 1)
    values = next((k for k in range(i) if norms[k][0].isdigit()), i)
    first = sentence.first + (0 if norms[0] == "they" else values)  # “they” points back itself
    if lists < 2 and not _two(_before(first, paragraph, facts), facts, people=False):
        spot = facts.spot(facts.tokens.starts[sentence.first + i], facts.tokens.ends[sentence.first + i])
        yield Flag(spot, "“respectively” needs two lists of equal length. Say which belongs to which.")


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


def _before(first: int, paragraph: Paragraph, facts: Facts) -> list[Span] | None:
    """What is before word `first`: in its paragraph, the one before and their headings. `None`: a list is before it."""
    spans, prose = [Span(paragraph.span.start, facts.tokens.starts[first])], 0
    for number in range(paragraph.number - 2, -1, -1):
        other = facts.paragraphs[number]
        if other.role in (Role.LIST, Role.TABLE) and not prose and len(other.span) > 1:
            return None
        if other.role in PROSE and prose >= THIN:
            break
        prose += word_count(other.span, facts) if other.role in PROSE else 0
        spans += [other.span] if other.role in PROSE or other.role in TITLES else []
    return spans
