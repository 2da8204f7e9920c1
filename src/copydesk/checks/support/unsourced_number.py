"""A share or a count of people with nobody near who counted.

Somebody must have counted, and a number that is passed on without its source is passed on with its mistakes. Readers
cannot ask when it was counted, or what was left out.

## Flags
- [[More than 40%]] of renters skipped a meal last month. The town has two soup kitchens.
- Prisons are full again. [[One in four]] inmates cannot read. Nothing is done about it.
- The valley is emptying, and [[some 12,000]] people have gone since the dam was built.
- [[Two thirds]] of the pupils walk to school. The road has no path.

## Passes
- More than 40% of renters skipped a meal last month, the charity Haven said on Tuesday.
- More than 40% of renters skipped a meal last month. “It is worse in the north,” said Ida Brandt of Haven.
- A survey was held in May. Two thirds of the pupils walk to school.
- Two thirds of the pupils walk to school.[1] The road has no path.
- Profits rose 12% to £4.2m, and the shares gained 3%.
- The 15-member council met. Two thirds of the members must agree.
- “Two thirds of the pupils walk to school,” she said.
- The class grew from 20 pupils to 25, a rise of 25%.
- Haven counted 12,000 people, Ida Brandt said. It rained. It rained on. It froze. Now the 12,000 people have gone.
- A quarter of a century has passed, and half of the problem is the road.
- The tax falls on the top 1% of tenants. It was passed in May.
- The girl had burns over 90 per cent of her body.
- Join more than 240,000 people who read our newsletter.
- Haven’s survey was held in May. It rained. It froze. It thawed. It rained. Only 5% of tenants have a lock.
- The city’s 11 million people slept. The clinic treats more than 12,000 patients a year and employs 1,100 people.
- The ship can carry 3,000 people, and cost £14m.
- Two thirds of the seats are held by the Farmers.
- In the port, where 10,000 people live, nobody slept.
- About 200 people marched through Orle on Saturday.

## Overrule when
The desk counted, and the copy cannot say so without clutter; or everybody knows the number.

## Source
- Associated Press, Statement of News Values and Principles: attribute what was not gathered by us.
- Craig Silverman, Columbia Journalism Review, on numbers passed on from one outlet to the next.
"""

from copydesk.analysis.claims.claim import ClaimKind
from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING)
def unsourced_number(facts: Facts) -> Flags:
    """The first statistic of a sentence that nothing stands behind."""
    for claim in facts.claims:
        if claim.kind is ClaimKind.STATISTIC and claim.unsourced:
            spot = facts.spot_of(claim.first, claim.last)
            yield Flag(spot, f"“{spot.words}”: who counted, and when? Nobody is named near it.")
