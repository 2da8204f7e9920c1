"""Whoever suffers a deed is said to have done it.

Cuts and translation turn a sentence round: the hostage frees her captors, and the victim commits the murder. Every
word is right, and the fact is the wrong way about.

## Flags
- Talks began after the Front’s [[release by the captured pilot]] Ida Brandt.
- The rebels were [[freed by the hostages]] on Monday.
- Police are looking into the [[murder by the victim]], who was found on Friday.

## Passes
- The release of the captured pilot by the Front was brokered by Velmora.
- Talks began after the release by the captured pilot of a second letter.
- The ransom was paid by the hostage’s family. They were freed by a hostage negotiator.
- “I heard of the murder by the victim’s brother,” she said.

## Overrule when
The prisoners did free somebody, or themselves.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.analysis.sense import garbled
from copydesk.checking import ERROR, Facts, Flag, Flags, document_check


@document_check(ERROR)
def garbled_agent(facts: Facts) -> Flags:
    """Every deed with an agent that can only have undergone it."""
    for span in garbled.find(facts.marked):
        spot = facts.spot(span.start, span.end)
        yield Flag(spot, f"“{spot.words}”: who did this, and to whom? Perhaps “of” is meant for “by”.")
