"""What one article of a package says, another denies.

The reader of both is told that it happens and that it does not. What the later article says is flagged. If the two were
written on different days, one may have been overtaken by events: then it is a question, and the days stand in it.

## Flags
- Vance will close the Pesk mill in Orle. || [[Vance will not close the Pesk mill in Orle]].
- The Vance board in Orle approved the plan for Pesk. || [[The Vance board in Orle rejected the plan for Pesk]].
- The Vance bridge at Pesk in Orle is safe for lorries. || [[The Vance bridge at Pesk in Orle is not safe for lorries]].

## Passes
- Vance will close the Pesk mill in Orle. || Vance will close the Pesk mill in Orle.
- Vance will close the Pesk mill in Orle. || Vance will not close the Pesk mill in Orle, its rival said.
- Vance will close the Pesk mill in Orle. || Vance will not close the Pesk mill in Orle until May.
- Will Vance close the Pesk mill in Orle? || Vance will not close the Pesk mill in Orle.
- The council will close the school in Leeds. || The council will not close the school in Leeds.
- Vance won the Orle vote for Pesk in the mill. || Hale lost the Orle vote for Pesk in the Vance mill.

## Overrule when
Something happened between the two, and the copy says so elsewhere.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.analysis.across.kin import once
from copydesk.analysis.across.verdicts import Verdicts
from copydesk.checking import SUGGESTION, WARNING, Edition, Flag, Flags, edition_check, excerpt

SHOWN = 40
"""Characters of the other clause in the message, at the most."""


@edition_check(WARNING, SUGGESTION)
def xdoc_verdict_conflict(edition: Edition) -> Flags:
    """The later of two clauses that contradict each other."""
    for apart in once(Verdicts(edition.stories).find()):
        told = excerpt(apart.told, SHOWN).removesuffix(".")
        message = f"The opposite stands {apart.places[1]}: “{told}”. Which is right?"
        severity = WARNING if apart.of_one_day else SUGGESTION
        yield Flag(apart.here, message, related=(apart.there,), severity=severity)
