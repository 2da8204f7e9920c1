"""One quotation given to two speakers.

A quotation that two people are said to have spoken is somebody’s words put in another’s mouth. Most often a paragraph
was moved or copied and its speaker was not.

## Flags
- “We will not talk to them again,” the minister said. // [[“We will not talk to them again,”]] said Ana Ruiz, a farmer.
- “The bridge was not safe for lorries,” said Tom Hale. // Lena Moss said: [[“The bridge was not safe for lorries.”]]
- “The tests found nothing in the river,” said Dr Moss. // [[“The tests found nothing in the river,”]] said Dr Hale.

## Passes
- “We looked and have found nothing,” Orle Town said. // “We looked and have found nothing,” said Orle Town’s Ana Lee.
- “We will not talk to them again,” said Ana. // “We will not talk to them again,” Mrs Ruiz said. She is Ana Ruiz.
- “We will not talk to them again,” said Ana Ruiz. // “We will not talk to them again,” Ruiz had said in May.
- Minister Ana Ruiz came. “We will not go to them now,” Ruiz said. // “We will not go to them now,” the minister said.
- Hale said it was “not safe for lorries or for cars”. // The bridge, Moss said, was “not safe for lorries or for cars”.
- “We will not talk to them again,” the president said. // “We will not talk to them again,” President Bush said.
- “No comment,” said Tom Hale. // “No comment,” said Lena Moss.
- “We will not talk to them again,” said Ana Ruiz. // “We will not talk to them again,” repeated her husband.
- “It was the best day I have ever had,” said Ana Ruiz. // “It was the best day I have ever seen,” said Tom Hale.
- “We will not talk to them again,” the ministry said. // “We will not talk to them again,” Ana Ruiz told reporters.
- “I did not take the money,” Tom Hale said. // Lena Moss said: “He told me ‘I did not take the money’, and I laughed.”
- “We shall not, we shall not be moved,” the crowd sang. // “We shall not, we shall not be moved,” fans sang.
- “The bridge was never safe for lorries,” said Tom Hale. // “The bridge was safe, for lorries too,” said Lena Moss.
- “We were better than they were,” said the coach. // “We were better than they were,” said Ana, who coaches them.

## Overrule when
Both said it together, or one repeated the other and the copy says so.

## Source
- The Guardian’s code: quotations are not to be distorted, and each has one speaker.
"""

from copydesk.checking import ERROR, Facts, Flag, Flags, document_check, excerpt


@document_check(ERROR)
def quote_two_speakers(facts: Facts) -> Flags:
    """Each quotation against the earlier ones of other speakers."""
    for one in facts.requoted:
        here, there = facts.spot(one.here.start, one.here.end), facts.spot(one.there.start, one.there.end)
        speaker, other = (excerpt(span.of(facts.text), 36) for span in (one.speaker, one.other))
        message = f"“{speaker}” says here what “{other}” says in ¶{there.paragraph.number}. Who said it?"
        yield Flag(here, message, related=(there,))
