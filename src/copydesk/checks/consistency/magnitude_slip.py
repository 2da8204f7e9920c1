"""The same digits in millions in one place, in billions in another.

The digits are right and the magnitude is not: one letter makes a thousandfold, and it is the slip that newspapers
correct most often. A range whose first end has lost its “million” reads as a handful of pounds.

## Flags
- Ticket sales reached £3.47bn last year. // The organisers put [[£3.47m]] in ticket sales down to the weather.
- The museum cost $14 million, the city says. // The mayor defended the [[$14 billion]] that the museum cost the city.
- A new line will cost [[between £26 and £31m]], she said.
- The valley of Orle has 1.4m residents. // Water is short for the [[1.4bn]] people who live in the valley of Orle.
- The city has a deficit of £740m, and the union says the [[£740bn]] deficit was hidden.
- The mill gave away 40,000 meals. // The [[400,000]] meals were cooked by the guards.

## Passes
- Ticket sales reached £3.47m last year. // The organisers put £3.47m in ticket sales down to the weather.
- The hall has a budget of $3bn. // The park costs $3m a year.
- A new line will cost between £26m and £31m, she said.
- The city will spend £15m on the bridge at Orle. // The transport budget of the government is £15bn.
- The bill gives $12m to the city and $12bn to the state. // The city says that the $12m is too little.
- A new roof will cost between two and three million pounds, and the hall between 4 and 5 million dollars.
- A coffee costs £2.50, and the chain made £2.5m. Its rival paid £1.2bn, and a bun is £1.20.
- The plan costs $12.5 billion ($12.5bn).
- A patient pays $10 a day. // The state pays a grant of $1,000 to each school.

## Overrule when
Both sums are right, and share their digits by chance.

## Source
- The Guardian, corrections and clarifications column: million for billion, and the other way round, year after year.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING)
def magnitude_slip(facts: Facts) -> Flags:
    """One flag a sum that stands elsewhere with another magnitude, and one a range whose first end has none."""
    told: set[int] = set()
    for twin in facts.twins:
        if not twin.currencies and twin.second.first not in told:
            told.add(twin.second.first)
            here, there = twin.second.span, twin.first.span
            message = f"{here.of(facts.text)} here, {there.of(facts.text)} elsewhere. Which magnitude is right?"
            spot = facts.spot(here.start, here.end)
            yield Flag(spot, message, related=(facts.spot(there.start, there.end),))
    for one in facts.ranges:
        if one.torn:
            words = facts.spot(one.span.start, one.span.end)
            yield Flag(words, f"“{words.words}”: the first end has no magnitude. Write it at both ends.")
