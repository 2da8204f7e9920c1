"""A crime or a lie of somebody who is named, told as a fact.

A charge has an author: a court, a prosecutor, a paper, a witness. Told in the desk’s own voice it is the desk’s, and
the error that people never forgive.

## Flags
- [[Hale bribed]] two inspectors in May. The harbour was cleared a week later.
- [[Orle Water has covered up a fraud]] for ten years. Nobody noticed.
- The council trusted [[Jon Vale’s lies]] once more.
- [[Ms Brandt is a liar]]. She has been one since the vote.
- The books were burnt by the [[crook Hale]] that night.
- The [[genocide carried out by Velmora]] has emptied the valley.

## Passes
- Hale bribed two inspectors, the court found in May.
- Hale was convicted in 2019. He bribed two inspectors.
- Hale bribed two inspectors, Ida Brandt of Haven said.
- Prosecutors say Hale bribed two inspectors.
- Hale did not bribe the inspectors. Did Vale lie? Nobody knows.
- Hale could have covered up a fraud.
- In the film, Hale murdered his brother and is a thief.
- “Hale is a liar,” she said.
- Hale lied to the inspectors, her own letter of May says.
- Hale committed himself to the harbour. Vale stole the show. Ruiz tortured the keeper with three free kicks.
- Rebels loyal to Vale plundered the town. In 1314 Holm massacred the garrison.
- The Crime Prevention Board met. Ms Brandt is a crime writer.
- Orle Front is the largest terrorist organisation in the valley. Vale’s is a thief detector.

## Overrule when
The act is proved and nobody has doubted it for years.

## Source
- The Guardian, readers’ editor: what injures a reputation is the gravest error.
- Society of Professional Journalists, Code of Ethics: balance the public’s need with harm.
"""

from copydesk.analysis.claims.claim import ClaimKind
from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING, every_genre=True)
def serious_allegation(facts: Facts) -> Flags:
    """The first charge of a sentence that stands as a fact, unless somebody answers for words of that sentence."""
    for claim in facts.claims:
        if claim.kind is ClaimKind.ACCUSATION and not facts.supports.behind(claim.sentence, 0).firm:
            spot = facts.spot_of(claim.first, claim.last)
            yield Flag(spot, f"“{spot.words}”: who says so? Give the charge, the ruling or the source.")
