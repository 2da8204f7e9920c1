"""One quotation in two wordings.

Quotation marks promise the very words. Where the copy has two versions of one sentence, one of them is a paraphrase in
disguise, and the speaker may ask which.

## Flags
- “The bridge was never safe for lorries,” Tom Hale said. // [[“The bridge was never fit for lorries,”]] said Hale.
- “Can the Ostrey tunnel be built by 2035?” Crews ask me that. // [[“Will the Ostrey tunnel be done by 2035?”]] No.

## Passes
- “The bridge was never safe for lorries,” Tom Hale said. // “The bridge was never safe for lorries,” Hale said again.
- “The bridge was never safe for lorries,” Tom Hale said. // “The bridge was never … safe,” said Hale.
- “The bridge was never safe for lorries,” Tom Hale said. // “The bridge was never fit for lorries,” said Lena Moss.
- “The bridge is safe for lorries,” Tom Hale said. // “I would not drive over the old bridge in a lorry,” said Hale.

## Overrule when
The speaker said it twice, each time in other words.

## Source
- The Guardian’s code: quotations are not to be distorted.
"""

from copydesk.checking import SUGGESTION, WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING, SUGGESTION)
def quote_variant(facts: Facts) -> Flags:
    """Each quotation against the earlier ones of its speaker; the copy’s own questions against each other."""
    for one in facts.misquoted:
        here, there = facts.spot(one.here.start, one.here.end), facts.spot(one.there.start, one.there.end)
        message = f"This has another wording in ¶{there.paragraph.number}. Which one are the very words?"
        yield Flag(here, message, related=(there,), severity=SUGGESTION if one.own else WARNING)
