"""One thing whose label changes from a plain word to a loaded one.

Readers wonder whether it is another thing, or what has changed. A desk picks one word, and leaves the others to those
who use them.

## Flags
- The war in Orle began in May. Nobody has counted the dead of [[the genocide in Orle]].
- On Monday the Tavren fighters took the bridge. By night the [[Tavren terrorists]] had gone.
- The protests in Karsk are in their third week, and [[the riots in Karsk]] cost the shops dear.

## Passes
- The war in Orle began in May. The war in Orle is over.
- The war in Orle began in May. The genocide in Tavren was long ago.
- The war in Orle began in May. “It is the genocide in Orle,” she said.
- The war in Orle began in May. The court will hear the case on the genocide in Orle, the judge said.
- The Tavren fighters met the Orle terrorists.

## Overrule when
They are two things, and the copy says so.

## Source
- Reuters Handbook of Journalism: one plain description, and labels to those who use them.
"""

from copydesk.analysis.sense import drift
from copydesk.checking import SUGGESTION, Facts, Flag, Flags, document_check


@document_check(SUGGESTION)
def label_drift(facts: Facts) -> Flags:
    """The first loaded label of each thing, with the plain one."""
    for one in drift.find(facts):
        spot, other = facts.spot(one.loaded.start, one.loaded.end), facts.spot(one.plain.start, one.plain.end)
        ask = "keep one, and give the other to whoever says it."
        yield Flag(spot, f"“{spot.words}”, but “{other.words}”: {ask}", related=(other,))
