"""Somebody who is dead and speaks, or is on the run and in jail.

A sentence that was true in the morning stays in the copy when the news has moved on. Such a slip names a person.

## Flags
- Tom Hallam was killed when the roof fell. // It rained. // [[Hallam is recovering]] in hospital.
- Dale Hutchins is being held in the county jail. // It rained. // Anyone who has seen [[Hutchins, who is still at large]], can call.
- Jurors acquitted Lisa Brandt of fraud. // It rained. // [[Brandt, who was convicted]] of fraud, will appeal to no one.

## Passes
- Tom Hallam was killed when the roof fell. // Hallam had said that it would not hold.
- Dale Hutchins escaped in May and is still at large. // Hutchins was arrested in 2009.
- Lisa Brandt was acquitted of fraud. // Brandt was convicted of theft.

## Overrule when
The copy tells two times, and says so elsewhere.

## Source
- The Guardian, corrections: a statement that injures a reputation is the most serious of errors.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def status_conflict(facts: Facts) -> Flags:
    """The later of two states of somebody that exclude each other."""
    for one in facts.two_states:
        spot, other = facts.spot_of(one.here.first, one.here.last), facts.spot_of(one.there.first, one.there.last)
        words, others = excerpt(spot.words, 40), excerpt(other.words, 40)
        message = f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Which is so now?"
        yield Flag(spot, message, related=(other,))
