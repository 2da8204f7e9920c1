"""What the copy is surer of in one place than in another.

A column that asks whether something can be done, and ends with no, cannot say on the way that it can be done. What the
police allege stays alleged until a court finds it, or the accused admits it.

## Flags
- Can the canal in Orle be saved? // [[The canal in Orle can still be saved]]. // I fear that the answer is no.
- Will the dam be finished by 2030? // It will not. // [[The dam can still be finished by 2030]].
- Police allege that the clerk Tom Hale stole the money. // It rained. // The ride is off, as [[Hale stole]] the money.
- The ban may cost the port a third of its trade. // It rained. // [[The ban will cost the port a third of its trade]].
- Frost will kill the olive trees // It was cold. [[Frost might kill the olive trees]], a farmer said.
- A truce between the clans is certain. // It rained. // [[A truce between the clans is possible]], envoys said.

## Passes
- Police allege that the clerk Tom Hale stole the money. // Hale was convicted on Friday. // Hale stole it in May.
- Police allege that Tom Hale stole the money. // “Hale stole the money,” the detective said.
- The ban may cost the port its trade. // The ban will cost the port its trade, Bo Lund said. // If it lasts, the ban
  will cost the port its trade. // Frost may kill the olive trees in May. // Frost will kill the vines in May.
- The ban could cost the port 40 jobs. // “The ban will cost the port 40 jobs.” // The ban will cost the port 60 jobs.
- Can the canal in Orle be saved? // The canal in Orle can still be saved. // I hope that the answer is yes.
- Can the canal in Orle be saved? “The canal in Orle can be saved,” said the clerk. // The answer is no.
- Can the canal in Orle be saved? // The mill in Orle can still be saved. // The answer is no.
- Is the quay in Orle open? Yes, but only at noon. // The quay in Orle is not open.
- Is the quay in Orle open? Yes. // The quay in Orle is not open after a storm.
- Can Orle keep a zoo? Yes. // Orle cannot keep a zoo and a circus.
- Will robots take our jobs? No. // Robots will take our chores.

## Overrule when
The copy says what has changed its mind.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def certainty_shift(facts: Facts) -> Flags:
    """What an answer of the copy denies, and what it tells as done after it was alleged."""
    for shift in facts.shifts:
        spot, other = facts.spot_of(*shift.here), facts.spot_of(*shift.there)
        place = f"¶{other.paragraph.number}"
        if shift.kind == "answer":
            told = excerpt(other.words.removesuffix("."), 60)
            message = f"{place} says “{told}” to the same question. Which holds?"
            yield Flag(spot, message, related=(other,))
        elif shift.kind == "surer":
            message = f"“{excerpt(spot.words, 28)}” here, “{excerpt(other.words, 28)}” in {place}. How sure is it?"
            yield Flag(spot, message, related=(other,))
        elif shift.kind == "charge":
            message = f"{place} has it alleged; “{spot.words}” tells it as done. What has proved it?"
            yield Flag(spot, message, related=(other,))
