"""A first, an only or a largest that the same copy takes back.

Such claims are made to impress, and are the easiest to prove wrong: here the article does it itself.

## Flags
- Orle Ride is [[the only charity ride in the county]]. // It rained. // The county’s other charity ride is in May.
- Orle Steel is the largest employer in the county. // Orle Steel, the county’s [[second-largest employer]], will close.

## Passes
- Orle Ride is the only charity ride in the county. // The other charity ride, in the next state, is in May.
- Ana Ruiz was the first woman to lead the college. // Lena Holt, the second woman to lead the college, left in May.

## Overrule when
The scopes differ, and the copy says so elsewhere.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def superlative_conflict(facts: Facts) -> Flags:
    """A claim, and what speaks against it."""
    for one in facts.rivals:
        spot, other = facts.spot_of(*one.here), facts.spot_of(*one.there)
        words, others = excerpt(spot.words, 44), excerpt(other.words, 44)
        yield Flag(spot, f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Is the claim right?", related=(other,))
