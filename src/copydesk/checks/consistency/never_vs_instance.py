"""Something that never was, and the instance further down.

“There is no precedent for it” invites readers to find one. Where the copy itself tells of one, the sentence is wrong,
or lacks the words that make it right.

## Flags
- There is no [[precedent for a treaty between Norrin and Veldria]]. // In 1987 Norrin and Veldria signed a treaty.
- The clerk found no [[precedent for a strike of town judges]]. // A strike of the town’s judges was held in 1974.
- Orle has [[never had a women’s choir]]. // Orle’s women’s choir won a prize in 1962.

## Passes
- There is no precedent for a treaty on fish with Orle. // The town and Orle signed a treaty on coal in 1987.
- “There is no precedent for a strike of town judges,” the clerk said. // A strike of town judges was held in 1974.
- There is no precedent for a strike of town judges. // A strike of town judges was not held in 1974.

## Overrule when
The copy says why the other case does not count.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def never_vs_instance(facts: Facts) -> Flags:
    """What has no precedent, with the sentence that tells of one."""
    for one in facts.unheard:
        spot, other = facts.spot_of(*one.here), facts.spot_of(*one.there)
        told = excerpt(other.words, 60).removesuffix(".")
        message = f"¶{other.paragraph.number} tells of one: “{told}”. Does it not count?"
        yield Flag(spot, message, related=(other,))
