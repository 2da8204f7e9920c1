"""The same sum in two currencies.

Four million pounds and four million dollars are not the same money. Where the digits agree and the signs do not, one of
the signs is a slip.

## Flags
- The trust gave £4.25m for the roof. // The roof was paid for by the trust’s [[$4.25m]].
- The fine of €64,000 was paid in May. // The firm appealed against the fine of [[£64,000]] that it paid.
- Ms Orr was awarded A$150,000 for the slur. // The paper called the [[US$150,000]] award to Ms Orr excessive.
- The bridge at Orle costs 75 million Swiss francs. // Half of the [[75 million euros]] for the bridge is Orle’s.
- Thieves took £37,500 from the safe of the Orle Arms. // Police have none of the [[$37,500]] from the safe.

## Passes
- The trust gave £4.25m for the roof. // The roof was paid for by the trust’s £4.25m.
- The console costs £149 here and $149 in the United States.
- The trust gave £4.25m ($4.25m) by an odd rate. The mayor earns £60,000, and a nurse in Bonn €48,000.
- The winner of the Orle Cup gets $20,000. // At Vance the champion was paid £20,000.
- Ms Orr was awarded US$150,000 for the slur. // The paper called the $150,000 award to Ms Orr excessive.

## Overrule when
Both sums are right, and share their digits by chance or by law.

## Source
- Reuters Handbook of Journalism: check that the currency is the right one.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING)
def currency_conflict(facts: Facts) -> Flags:
    """One flag a sum that stands elsewhere in another currency."""
    told: set[int] = set()
    for twin in facts.twins:
        if twin.currencies and twin.second.first not in told:
            told.add(twin.second.first)
            here, there = twin.second.span, twin.first.span
            message = f"{here.of(facts.text)} here, {there.of(facts.text)} elsewhere. Which currency is meant?"
            yield Flag(facts.spot(here.start, here.end), message, related=(facts.spot(there.start, there.end),))
