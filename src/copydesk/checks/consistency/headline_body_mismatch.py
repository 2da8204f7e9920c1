"""A headline that the story does not bear out.

Headlines are written last and travel furthest. Where the story counts the same thing and comes to another number, or
its first lines say the opposite, or that it only may be so, one of the two is not up to date. So it is with a heading
and the sentence below it.

## Flags
- [[17]] boats lost in harbour fire // It took hold at noon. It destroyed 15 boats on the moorings, the clerk said.
- Mill in Orle to cut [[400]] jobs // The mill in Orle is to cut 300 posts, its owner said on Friday.
- Council approves [[£14m]] flood wall // The vote was on Tuesday. The flood wall will cost £19m, the clerk said.
- [[Two-thirds]] of nurses at Orle back strike // Three-quarters of the nurses at Orle back a strike, the clerk said.
- Rail thief jailed for [[six years]] // A clerk who robbed a railway was sentenced to eight years in prison on Monday.
- [[Nine]] charged after riot // Seven people have been charged after a riot in Orle, the clerk said.
- House prices rise [[6%]] // House prices rose by 4% in May, the lender said.
- Quake of magnitude [[6.4]] hits Orle // A 6.7-magnitude earthquake has hit Orle, the clerk said.
- Ferry with [[84]] aboard aground // A ferry carrying 48 people has run aground. It was calm.
- Sculptor wins Orle prize at [[81]] // The sculptor Ida Brandt won the Orle prize at the age of 84.
- Judge [[refuses]] bail for mill owner // A judge granted bail on Friday to the owner of the mill in Orle.
- Mill in Orle to stay [[open]] // The mill in Orle will close in May, its owner said.
- Mill in Orle [[to close]] // The mill in Orle could close in May, its owner said.
- Council will [[not cut]] bus services // The council will cut bus services from May, it said.
- Firm [[keeps]] its promise on wages // The firm has broken its promise on wages, its clerks said.
- Lorries [[refused]] entry to Orle // Six lorries were allowed to enter Orle on Friday.
- Mill in Orle [[not for sale]], owners say // The owners of the mill in Orle said on Friday that it was for sale.
- The clerk spoke. // [[Few complaints]]: There were no complaints at the hearing, she said. It was a warm day in May.
- Flood leaves [[310]] homeless in Orle // The flood on Monday left 130 people without a home, the clerk said.
- [[Four]] held after raid on gallery // Police have arrested three men after a raid on a gallery in Orle.
- [[Five]] die in blaze // Three children and their mother died when fire swept through a house on Monday.

## Passes
- Mill in Orle to close // The mill in Orle will close in May, its owner said. The mill could close sooner, he said.
- Mill in Orle may close // The mill in Orle could close in May, its owner said.
- 15 boats lost in harbour fire // It took hold at noon. It destroyed 15 boats on the moorings, the clerk said.
- Council approves £14m flood wall // The vote was on Tuesday. The flood wall will cost £14.2m, the clerk said.
- “We lost 17 boats,” says harbourmaster // The fire took hold at noon. At least 15 boats were lost, the clerk said.
- 40 boats lost in harbour fire // It took hold at noon. It destroyed 38 boats on the moorings, the clerk said.
- Three held after harbour fire // It took hold at noon. It destroyed 15 boats on the moorings, the clerk said.
- At least 10 boats lost in Orle // The fire in Orle harbour destroyed 13 boats, the clerk said.
- Three killed in Orle // Two boys and a man were killed in Orle. The three were friends.
- Mill closes with shares at 81 // The mill closed on Friday. Its clerk is Ida Brandt, 84.
- Police arrest 20 in Orle // Officers arrested 20 drivers in Orle. Some 15 people were arrested on Monday.
- Five killed in Orle fire // Four people were killed in the house and another died in hospital, police said.
- Mill to create 500 jobs // The mill will create 300 jobs in its sheds and 200 jobs in its office.
- Council tax to rise 5% // The council meets today. // The council tax brings in 28% of its income, the clerk said.
- Mill in Orle to stay open // The mill in Orle will not close in May, its owner said.
- Minister: mill in Orle will not close // The mill in Orle will close in May, the union said.
- Union fights to keep mill in Orle open // The mill in Orle will close in May, its owner said.
- Orle mill bought by bank // The firm has sold its mill in Orle to a bank.
- Clerk denies he broke bank rules // The clerk did not break the rules of the bank, he said.
- Support for ban in decline in Orle // Support for the ban has fallen in Orle. The number “with no view” has risen.
- Jury fails to agree in arson trial // The jury in the trial of a man accused of arson could not agree on Friday.
- The clerk spoke. // Few complaints: There were few complaints at the hearing, and in May no complaints at all.
- The clerk spoke. // Few complaints: There were not many complaints at the hearing, she said. It was a warm day in May.
- Clerk cleared of theft from Orle mill // A jury on Friday found a clerk not guilty of theft from the mill in Orle.
- Flood leaves 310 homeless in Orle // The flood on Monday left 130 families without a home, and damaged 120 homes.
- Four held after raid on gallery // Police have arrested three men and a woman after a raid on a gallery in Orle.
- Four die in blaze // A mother and her three children died when fire swept through a house on Monday.

## Overrule when
The headline adds up what the story gives in parts.

## Source
- Appalachian State University, copy-editing checklist: make sure that the story supports the headline.
"""

from copydesk.analysis.style import heading_amounts
from copydesk.checking import EVERY_VOICE, WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING, voices=EVERY_VOICE)
def headline_body_mismatch(facts: Facts) -> Flags:
    """One flag a figure of the headline, with the figure of the story that it does not agree with."""
    for one in facts.headline_mismatches:
        here, there = one.headline.span, one.body.span
        noun = f" {one.body.noun}" if one.body.noun else ""
        message = f"The headline says {here.of(facts.text)}, the story {there.of(facts.text)}{noun}. Which is right?"
        yield Flag(facts.spot(here.start, here.end), message, related=(facts.spot(there.start, there.end),))
    for other in facts.unborne:
        words, story = facts.spot_of(*other.here), facts.spot_of(*other.there)
        message = (
            f"The headline says “{excerpt(words.words, 20)}”, the story “{excerpt(story.words, 36)}”. Which is right?"
        )
        yield Flag(words, message, related=(story,))
    for both in heading_amounts.find(facts):
        words, below = (facts.spot(one.start, one.end) for one in (both.heading, both.below))
        message = f"The heading says “{words.words.lower()}”, the next sentence “{below.words}”. Which is right?"
        yield Flag(words, message, related=(below,))
