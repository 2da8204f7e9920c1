"""A quotation that nobody is said to have spoken.

Quotation marks promise a person. Words that are nobody’s cannot be checked or answered.

## Flags
- The hall was full by noon. [[“This is a disgrace to the whole valley.”]] Outside it rained.
- It rained. [[“They will not get away with it. We shall fight them.”]] The vote is in May, and the hall is booked.

## Passes
- “This is a disgrace to the whole valley,” Ida Brandt said.
- Ida Brandt left the hall at noon. “This is a disgrace to the whole valley.”
- “This is a disgrace to the whole valley.” That was how Ida Brandt saw it.
- The hall was full. // “Will the ferry last? Who is to pay for it?” // These are the questions the council will hear.
- Who broke the lock? // “I did it on my own, and I am sorry.” // The room was silent.
- The hall was full by noon. “The truth shall make you free, and nothing else.” // Psalm 8:32
- Can the ferry be saved? “Can it be saved at any price” is the wrong question.
- The play “A Winter on the Orle Road” opened in May.
- The term “relevant evidence of prior use” has a meaning in law.
- The mayor spoke of “a deal that cannot be refused” and left.
- The sign on the gate reads “Please do not feed the geese”.
- He is the “so-called saviour” of the mill.

## Overrule when
The words are a saying, a slogan or a text that the whole story is about.

## Source
- Associated Press Stylebook, on quotations: every one has a speaker whom the reader can tell.
"""

from copydesk.analysis.claims.support import Support
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.saying.attribution import Kind
from copydesk.analysis.saying.uses import Use
from copydesk.checking import PROSE, WARNING, Facts, Flag, Flags, Spot, Voice, document_check, excerpt, word_count

FEWEST = 5
"""Words of a quotation; fewer are a term or a title."""

SHOWN = 60
"""Characters of it that the message repeats, at the most."""

APART = 3
"""Characters between two quotations that are one speech, at the most."""


SHORTEST = 5
"""Words and marks of a paragraph; a shorter one behind a quotation says whose it is."""

POINTING = frozenset({"this", "that", "these", "those", "such"})


@document_check(WARNING, voices=frozenset(Voice))
def quote_without_speaker(facts: Facts) -> Flags:
    """Every quotation of whole sentences in running copy that has no speaker, and nobody near it who may be one."""
    whole = {quotation.span for quotation in facts.quotations.found if quotation.whole}
    last = -1
    for passage in facts.voices.passages:
        told = passage.kind is Kind.QUOTATION and not passage.speaker and passage.span in whole
        if not told or word_count(passage.span, facts) < FEWEST:
            continue
        spot = facts.spot(passage.span.start, passage.span.end)
        speech = spot.paragraph.role in PROSE and facts.uses[passage.span] is Use.SPEECH
        if speech and passage.span.start - last > APART and _is_alone(spot, facts):
            yield Flag(spot, f"{excerpt(spot.words, SHOWN)} Whose words are these?")
        last = passage.span.end


def _is_alone(spot: Spot, facts: Facts) -> bool:
    """Whether nobody is named or speaks in its paragraph or the sentences before it."""
    inside = facts.tokens.within(spot.span)
    first, last = (sentence_at(facts.sentences, i) for i in (inside[0], inside[-1]))
    if first.first != inside[0] or last.last != inside[-1] or facts.marked.norm(inside[0] - 1) == ":":
        return False
    if _is_answer(first, facts) or _is_named_behind(last, facts):
        return False
    around = {*facts.supports.near(first), *facts.supports.near(last)}
    near = [one for one in around if one.first <= last.first or one.paragraph is last.paragraph]
    named = (name for one in near for name in facts.cast.within(one) if len(name.words) > 1 or not name.opens)
    return next(named, None) is None and all(facts.supports.source(one).kind is Support.NONE for one in near)


def _is_answer(first: Sentence, facts: Facts) -> bool:
    """Whether the paragraph before asks what the quotation answers, or breaks off to let it speak."""
    before = facts.marked.sentence_at(first.first - 1)
    if before is None or before.paragraph.number == first.paragraph.number:
        return False
    ending = before.span.of(facts.text).rstrip("”’\"')")
    broken = ending[-1:].isalnum() or ending.endswith((",", ":", "—"))
    return ending.endswith("?") or (broken and before.paragraph.role in PROSE)


def _is_named_behind(last: Sentence, facts: Facts) -> bool:
    """Whether what follows points back at the quotation, or is the place that it is taken from: “Psalm 8:32”."""
    behind = facts.marked.sentence_after(last.first)
    if behind is None:
        return False
    alone = behind.paragraph.number != last.paragraph.number and behind.last - behind.first < SHORTEST
    return facts.tokens.norms[behind.first] in POINTING or alone
