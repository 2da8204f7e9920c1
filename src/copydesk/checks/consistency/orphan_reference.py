"""Words that point to what is not there.

“This question” needs one question before it, and “as mentioned above” something above. Copy that was cut or turned
round loses what it points to, and the reader goes back to look for it.

## Flags
- Will Norrin pay? Will Velmora wait? // [[This question]] came before the council on Monday.
- Who paid for the road? [[These questions]] will not go away.
- [[As mentioned above]], the road is closed. // Buses stop at the bridge.
- The bridge is shut. // Tickets are sold at the gate; [[see below]].

## Passes
- Will Norrin pay? This question came before the council on Monday.
- Will Norrin pay? Will Velmora wait? These questions came before the council.
- The road is closed. // As mentioned above, buses stop at the bridge. For the fares, see below. // The fares are low.
- Will Norrin pay? Nobody knows. Will Velmora wait? This question is harder.
- “Who paid? Who lied? This question came up twice,” she said.

## Overrule when
The two questions are one, asked twice.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.analysis.sense import orphans
from copydesk.analysis.sense.orphans import Miss
from copydesk.checking import SUGGESTION, Facts, Flag, Flags, document_check

SAYS = {
    Miss.SEVERAL: "“{}” follows more than one. Which is meant?",
    Miss.ONE: "“{}” follows one. Which are the others?",
    Miss.NOTHING: "“{}”: there is nothing there. Was it cut?",
}


@document_check(SUGGESTION)
def orphan_reference(facts: Facts) -> Flags:
    """Every reference to questions of another number, and to what is above the first line or below the last."""
    for one in orphans.find(facts):
        spot = facts.spot(one.span.start, one.span.end)
        related = (facts.spot(one.there.start, one.there.end),) if one.there else ()
        yield Flag(spot, SAYS[one.miss].format(spot.words), related=related)
