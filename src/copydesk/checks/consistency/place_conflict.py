"""A town in two counties, or somebody born in two places.

A wrong county or country is among the commonest corrections, and those who live there write the letters.

## Flags
- The ride starts at Maple Fork, in Harrowby County. // It ends in [[Maple Fork, in Tolliver County]], at noon.
- Otto Lenz was born in Graz. // It rained. // [[Lenz, born in Linz]], plays the cello.
- The train stopped at Halden, Norway, at dawn. // By noon [[Halden, Sweden]], was under water.
- The fire began in Wexcombe, a town in northern Portugal. // Crews reached [[Wexcombe, in southern]] Portugal, at six.

## Passes
- The ride starts at Maple Fork, in Harrowby County. // It rained. // It ends in Maple Fork, in the county, at noon.
- Otto Lenz was born in Graz. // It rained. // Lenz, born in Austria, plays the cello.
- The train stopped at Halden, Norway. // It went on to Halden, Sweden and Finland. // Ana Ruiz, in Sweden, wept.
- Ned Lenz was born in Graz. // His mother, Ivy Lenz, was born in Linz.
- Ashby, Ohio, and Ashby, Iowa, are twins. // Ashby, Ohio, is on a hill. // It rained. // Ashby, Iowa, has none.
- Ashby, Ohio, is not Ashby, Iowa. // Its namesake is Ashby, Iowa. // “I was born in Linz,” Otto Lenz said.

## Overrule when
There are two places of that name, and the copy tells them apart elsewhere.

## Source
- NPR, “5 mistakes”: wrong locations are one of the five.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def place_conflict(facts: Facts) -> Flags:
    """The later of two places where something lies or somebody was born."""
    for one in facts.two_places:
        spot, other = facts.spot_of(*one.here), facts.spot_of(*one.there)
        words, others = excerpt(spot.words, 30), excerpt(other.words, 30)
        message = f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Which is right?"
        yield Flag(spot, message, related=(other,))
