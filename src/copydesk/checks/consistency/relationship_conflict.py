"""Two people who are related in two ways.

A sister who is a cousin further down is one of them at most. Readers who know the family see it at once.

## Flags
- Carol Venn is a sister of Dale Hutchins. // It rained. // [[Venn, who is a cousin of Hutchins]], left early.
- Mara Venn was driven home by her sister, Tilda Crowe. // [[Crowe, Venn’s aunt]], said the road was icy.

## Passes
- Carol Venn is a sister of Dale Hutchins. // It rained. // Venn, the older sister of Hutchins, left early.
- Mara Venn came with her brother, Amir Venn, and her cousin, Samir Venn.

## Overrule when
Both are so, by marriage or adoption, and the copy says it elsewhere.

## Source
- Craig Silverman and others: “That was not his mistress, it was his daughter” is a standing genre of correction.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def relationship_conflict(facts: Facts) -> Flags:
    """The later of two relations between two people."""
    for one in facts.two_ties:
        spot, other = facts.spot_of(one.here.first, one.here.last), facts.spot_of(one.there.first, one.there.last)
        words, others = excerpt(spot.words, 40), excerpt(other.words, 40)
        message = f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Which is right?"
        yield Flag(spot, message, related=(other,))
