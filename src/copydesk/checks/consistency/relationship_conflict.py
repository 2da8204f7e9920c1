"""Two people who are related in two ways.

A sister who is a cousin further down is one of them at most. Readers who know the family see it at once.

## Flags
- Carol Venn, the president, is a sister of Dale Hutchins. // It rained. // [[Venn, who is a cousin of Hutchins]], left.
- Mara Venn was driven home by her sister, Tilda Crowe. // It rained. // [[Crowe, Venn’s aunt]], said the road was icy.
- Bernard Calloway is the father of Ines Calloway. // Bernard Calloway said [[his niece, Ines Calloway]], had gone.
- The brothers Kurt and Dieter Hamel own the mill. // Dieter Hamel runs it with [[his cousin Kurt]].
- The victim’s sister, Amy Tolland, lit a candle. // [[Amy Tolland, the victim’s cousin]], asked for privacy.
- Ana Kour fled with her son, Sami. // It rained. // [[Sami, her nephew]], was tired.
- Police named the dead man as Tom Ilsh, 54. // Tom Ilsh had a stepson, Lee Orr. // A friend said no. // [[Orr, the dead
  man’s cousin]], was charged.
- The poet Omar Hadidi is ill. His wife, the painter Salma Rahbani, said so. // [[Rahbani, his daughter]], drew it.
- Ines Torvik spoke. Her brother, Bo Holt, sits on the board. [[Bo Holt, her husband]], voted for it.

## Passes
- Carol Venn is a sister of Dale Hutchins. // It rained. // Venn, the older sister of Hutchins, left early.
- Mara Venn came with her brother, Amir Venn, and her cousin, Samir Venn. // Samir Venn, her cousin, left.
- Tom Reyle came with his partner, Anke Holt. // Holt was Reyle’s girlfriend. // Holt, Reyle’s wife, left.
- Ewan Tait is Tom Reyle’s stepfather. // Tait, Reyle’s father, left.
- Ben Crane is the uncle of Lee Hutton. // Crane, who is Hutton’s mother’s brother, left. // His former wife left.
- Lord Fane, the brother of the duke, sat. // The duke’s nephew, Piers Fane, left.
- Peter Wray went up with his nephew, Tom. // Ken Odell called. His brother, Tom, ran. // Dan Hale sat. His aunt left.
- The book has his father Walter, his mother, and his uncle.
- “Without his son, Ezra Holt is lost,” she said. // Without word from his daughter, Ezra Holt went home.

## Overrule when
Both are so, by marriage or adoption, and the copy says it elsewhere.

## Source
- “That was not his mistress, it was his daughter” is a standing genre of correction in the press.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def relationship_conflict(facts: Facts) -> Flags:
    """The later of two relations between two people."""
    for one in facts.two_ties:
        spot, other = facts.spot_of(*one.here), facts.spot_of(*one.there)
        words, others = excerpt(spot.words, 30), excerpt(other.words, 30)
        message = f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Which is right?"
        yield Flag(spot, message, related=(other,))
