"""Somebody who is dead and speaks, or is on the run and in jail.

A sentence that was true in the morning stays in the copy when the news has moved on. Such a slip names a person.

## Flags
- Tom Hallam was killed when the roof fell. // It rained. // [[Hallam is recovering]] in hospital.
- Dale Hutchins is being held in jail. // It rained. // Whoever sees [[Hutchins, who is still at large]], can call.
- Jurors acquitted Lisa Brandt of fraud. // It rained. // [[Brandt, who was convicted]] of fraud, will pay.
- The late mayor, Con Whitley, built the pier. // It rained. // [[Whitley says]] the pier will open in June.
- Ida Kemp pleaded guilty on Monday. // [[Kemp, who pleaded not guilty]] on Monday, will be sentenced in July.
- The striker Jon Hellman is injured and will not play before May. // [[Jon Hellman, who is fully fit]], watched.
- The writer Emil Torr is being held in a prison in Lomar. // Friends of [[Emil Torr, who is free]], came.
- Nora Astwick, 71, is retired. // [[Nora Astwick, a full-time]] teacher, has grown leeks since 1990.
- Ana Brod, 16, is missing, and her parents are frantic. // [[Ana Brod is safe and well]], police said.
- Jurors cleared Ned Haver of all charges. // Asked about other men, he sat. // [[Haver, who was found guilty]], sighed.

## Passes
- Tom Hallam was killed when the roof fell. // Hallam had feared it. // Mr Hallam, his father, is in hospital.
- Dale Hutchins escaped in May and is still at large. // Hutchins was arrested in 2009. // The rest are in jail.
- Lisa Brandt was acquitted of murder, and found not guilty of assault. // Brandt was found guilty of theft.
- Nora Hale died in March. // The charm of Nora Hale, says Tom Orr, a historian, is that she was “one of them”.
- Thinking that Jan Langton had been killed at sea, she married. // Langton is alive and well.
- Ana Roth died in the avalanche. // In the film, Roth says that she is alive. // “Roth is alive,” the boy said.
- Lisa Brandt was cleared of murder. // Brandt, who was found guilty of murder at her first trial in 2011, wept.
- Emil Torr is in jail. // Emil Torr, who is free to appeal, said no. // Nora Astwick is retired. // Nora Astwick, a
  full-time carer, came. // Jon Hellman is injured. // Jon Hellman, who was fully fit in May, sat.
- Ed Lee is in jail. // Police had been hunting Ed Lee. // Ana Lee is out of work. // Ana Lee was a working mother.
- Jan Orr was sacked. // Jan Orr, who resigned from the union, sat.

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
        spot, other = facts.spot_of(*one.here), facts.spot_of(*one.there)
        words, others = excerpt(spot.words, 30), excerpt(other.words, 30)
        message = f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Which is so now?"
        yield Flag(spot, message, related=(other,))
