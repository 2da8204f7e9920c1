"""A question that the copy answers with yes and with no.

A column that asks whether something can be done, and ends with no, cannot say on the way that it can be done. Readers
take home the answer that they like.

## Flags
- Can the canal in Orle be saved? // [[The canal in Orle can still be saved]]. // I fear that the answer is no.
- Will the dam be finished by 2030? // It will not. // [[The dam can still be finished by 2030]].

## Passes
- Can the canal in Orle be saved? // The canal in Orle can still be saved. // I hope that the answer is yes.
- Can the canal in Orle be saved? “The canal in Orle can be saved,” said the clerk. // The answer is no.
- Can the canal in Orle be saved? // The mill in Orle can still be saved. // The answer is no.

## Overrule when
The copy says what has changed its mind.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def certainty_shift(facts: Facts) -> Flags:
    """The second of two answers to one question."""
    for shift in facts.shifts:
        spot, other = facts.spot_of(*shift.here), facts.spot_of(*shift.there)
        message = f"¶{other.paragraph.number} says “{excerpt(other.words, 60)}” to the same question. Which holds?"
        yield Flag(spot, message, related=(other,))
