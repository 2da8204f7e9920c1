"""A first, an only or a largest that the same copy takes back.

Such claims are made to impress, and are the easiest to prove wrong: here the article does it itself.

## Flags
- Orle Ride is the [[only charity ride in the county]]. // It rained. // The county’s other charity ride is in May.
- Orle Steel is the largest employer in the county. // Orle Steel, the county’s [[second-largest employer]], will close.
- Carla Nunn is the [[first woman to captain the club]]. // The club was captained by a woman, Bess Ford, in 1971.
- The Bell is the [[only inn in the valley]]. // The valley has two inns, both of them old.
- The oldest pub in Orle is the Black Swan, of 1540. // The Black Swan is the [[second-oldest pub in Orle]].
- Tom Farr became the youngest player to score there. // Farr is the [[third-youngest player to have scored there]].
- Tom Farr was the first man to row the lake. // Farr, 44, is proud to have been the [[third man to row the lake]].
- The mill, the region’s tallest, closed in May. // The mill is the [[second-tallest in the region]].

## Passes
- Orle Ride is the only charity ride in the county. // The other charity ride, in the next state, is in May.
- Ana Ruiz was the first woman to lead the college. // Lena Holt, the second woman to lead the college, left in May.
- Orle Steel is the largest employer in the county. // Hask Mills, the county’s second-largest employer, will close.
- The Bell is the only inn in the valley. // The valley’s other inn closed last year. // The valley has two shops.
- The Bell is the only inn in the valley. // The valley had three inns before the war. // The other inn, the Ox, closed.
- Pask House, the tallest house in Orle until then, fell. // Till then the Fane was the second-tallest house in Orle.
- Ana Ruiz is the first Greek to win the race. // A Greek won the women’s race in 2008.
- Orle Steel is the largest employer in the county. // In 2001 Orle Steel was the county’s second-largest employer.
- Nina was the last hurricane of the season. // Another hurricane of the season, Mona, had killed six in Orle.
- Farr was the first man to swim the strait. // “Farr was the second man to swim the strait,” a rival said.
- In 2001 Tom Farr became the youngest player to score for Orle. // Farr is the third-youngest player to have done so.
- Tom Farr was the first man to row the lake. // Farr, 44, was the third man to row the lake in winter.
- The largest bank in Orle is the Hask. // The Mills is the second-largest bank in Orle. // The Hask once was.

## Overrule when
The scopes differ, or one of the two is gone, and the copy says so elsewhere.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def superlative_conflict(facts: Facts) -> Flags:
    """A claim, and what speaks against it."""
    for one in facts.rivals:
        spot, other = facts.spot_of(*one.here), facts.spot_of(*one.there)
        words, others = excerpt(spot.words, 28), excerpt(other.words, 28)
        message = f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Is the claim right?"
        yield Flag(spot, message, related=(other,))
