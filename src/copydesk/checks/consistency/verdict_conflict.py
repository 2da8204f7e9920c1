"""Two sentences that say the opposite of the same.

An article that says further down that what it said is not so has been changed in one place and not in the other. Only
what one voice asserts of one time is held against each other.

## Flags
- The council will close the library in Orle. // People came to read. // [[The council will not close the library]]
- The board approved the stadium plan on Monday. // It rained. // [[The board rejected the stadium plan]]; it went home.
- The bridge over the river is safe for lorries. // [[The bridge over the river is not safe for lorries.]]

## Passes
- The council will close the library in Orle. // The council will not close the library until May.
- The library will close, the mayor said. // Her rival said the library will not close.
- The library in Orle was closed in 2019. // The library in Orle was not closed in 2020.
- Will the council close the library? // The council will not close the library.

## Overrule when
Something happened between the two, and the copy says so elsewhere.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def verdict_conflict(facts: Facts) -> Flags:
    """The second of two clauses that contradict each other."""
    for denial in facts.denials:
        spot, other = facts.spot_of(*denial.here), facts.spot_of(*denial.there)
        message = f"¶{other.paragraph.number} says the opposite: “{excerpt(other.words, 60)}”. Which is right?"
        yield Flag(spot, message, related=(other,))
