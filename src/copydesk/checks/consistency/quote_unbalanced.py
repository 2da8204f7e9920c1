"""A quotation opened and not closed, or closed and never opened.

The reader cannot tell where somebody’s words end and the article’s begin, and neither can any other rule.

## Flags
- She said: [[“]]We will act on Friday. The board was told at noon.
- He promised to [[“]]resign on Friday. // The council meets next week.
- [[“]]We will act, she said. “And soon.”
- The mayor called it a disgrace[[”]] and left the hall.
- He said: // [[“]]We waited for a year. // Nobody came.” // The hall was empty.

## Passes
- “We will act,” she said. “And soon.”
- “The first year was hard. // “The second was worse,” he said.
- In the ’90s the 6' 5" guard wore a 12" badge, and the players’ union did not mind.
- 'We won't,' she said, and the ministers' plan failed.
- The hall was full, the mayor wrote. <post id="6693508" by="ana">. It was not.
- The ship was called " Orle ". She said: " We will act. " Then she left.
- The hall was full. // He was cheered. // He said, "I have seen this town at its worst. // It has never shut its doors
  to me". // They sang. // "That was my mother's song. // "She sang it at sea. // Nobody else did". // It rained. //
  "Who is that? // ", a girl asked. // Nobody knew.
- Watch the film of the storm ». The harbour was shut at noon, the mayor said. // “The harbour is shut and the

## Overrule when
The marks are part of a transcript or a poem that is printed as it stands.

## Source
- The Chicago Manual of Style, 17th edition, 13.30: a quotation of several paragraphs opens again in each.
"""

from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis.page.spilling import FAR, a_sentence_a_line
from copydesk.checking import EVERY_VOICE, WARNING, Facts, Flag, Flags, Spot, document_check


@document_check(WARNING, voices=EVERY_VOICE, any_language=True)
def quote_unbalanced(facts: Facts) -> Flags:
    """One flag a paragraph, on the mark that has no partner; one for two marks that are each other’s, far apart."""
    seen: set[int] = set()
    opened: Spot | None = None
    for mark, opens in _lonely(facts):
        if opened and not opens and mark.paragraph.number - opened.paragraph.number <= FAR:
            yield Flag(opened, "This quotation runs over paragraphs. Open it again in each.", related=(mark,))
            seen.add(mark.paragraph.number)
            opened = None
        elif mark.paragraph.number not in seen:
            if opened:
                yield Flag(opened, "This quotation is opened and not closed. Close it where the speaker stops.")
            opened = mark if opens else None
            if not opens:
                yield Flag(mark, "This mark closes a quotation that was never opened. Open it, or drop the mark.")
            seen.add(mark.paragraph.number)
    if opened:
        yield Flag(opened, "This quotation is opened and not closed. Close it where the speaker stops.")


def _lonely(facts: Facts) -> Iterator[tuple[Spot, bool]]:
    """The marks without partner in reading order, and whether each opens. Where each line is a sentence, those of a
    quotation that runs over lines are partners.
    """
    found = facts.quotations.found
    lines = a_sentence_a_line(facts.sentences)
    over = {one.span.start for one, then in pairwise(found) if then.spilt} if lines else set()
    ends = {one.span.end for one in found if one.spilt} if lines else set()
    torn = (one for one in found if not (one.whole or one.spilt or one.span.start in over))
    opening = [(facts.spot(one.span.start, one.inner.start), True) for one in torn]
    closing = [(facts.spot(span.start, span.end), False) for span, _ in facts.quotations.strays if span.end not in ends]
    yield from sorted(opening + closing, key=lambda one: one[0].span)
