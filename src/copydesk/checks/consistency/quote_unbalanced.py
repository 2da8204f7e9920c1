"""A quotation opened and not closed, or closed and never opened.

The reader cannot tell where somebody’s words end and the article’s begin, and neither can any other rule.

## Flags
- She said: [[“]]We will act on Friday. The board was told at noon.
- He promised to [[“]]resign on Friday. // The council meets next week.
- [[“]]We will act, she said. “And soon.”
- The mayor called it a disgrace[[”]] and left the hall.

## Passes
- “We will act,” she said. “And soon.”
- “The first year was hard. // “The second was worse,” he said.
- In the ’90s the 6' 5" guard wore a 12" badge, and the players’ union did not mind.
- 'We won't,' she said, and the ministers' plan failed.

## Overrule when
The marks are part of a transcript or a poem that is printed as it stands.

## Source
- The Chicago Manual of Style, 17th edition, 13.30: a quotation of several paragraphs opens again in each.
"""

from copydesk.checking import EVERY_VOICE, WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING, voices=EVERY_VOICE, any_language=True)
def quote_unbalanced(facts: Facts) -> Flags:
    """One flag a paragraph, on the mark that has no partner."""
    seen = set()
    for quotation in facts.quotations.found:
        if not quotation.whole:
            seen.add(quotation.paragraph.number)
            mark = facts.spot(quotation.span.start, quotation.inner.start)
            yield Flag(mark, "This quotation is opened and not closed. Close it where the speaker stops.")
    for span, paragraph in facts.quotations.strays:
        if paragraph.number not in seen:
            seen.add(paragraph.number)
            yield Flag(
                facts.spot(span.start, span.end),
                "This mark closes a quotation that was never opened. Open it, or drop the mark.",
            )
