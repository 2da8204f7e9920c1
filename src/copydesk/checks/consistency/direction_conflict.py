"""A verb of change that goes the other way than its own figures.

The reader who looks twice finds that one of the three is wrong, the verb or either figure, and cannot tell which.

## Flags
- Ticket sales [[rose from 12,000 to 9,000]] in a year.
- The council [[cut the fee to £50 from £40]] on Friday.
- “Our costs [[fell from 3.1% to 4.4%]] of sales,” she said.
- The number of boats has [[dropped from nine to twelve]] since the spring.
- The choir has [[40 singers, up from 52]] a year ago.
- Sales of the map [[declined to 4,100, compared with 3,600]] the year before.
- The village has [[shrunk to 310 people; it was 240]] in 1990.
- The board put the toll at [[£4.20, lower than the £3.80]] of last year.
- The herd, [[60 in 2001, rising to 45]] by 2005, grazes the marsh.
- From [[30 in May, the number of boats climbed to 20]].
- A [[fall in the price of a stamp, from 90p to £1.10]], has angered readers.
- We have [[lost boats – we had 40 boats and now we have 52]].
- A pint costs [[£4.20, which makes it cheaper than at Orle, where it is £3.90]].
- The club [[climbed from second to fourth]] in the table.

## Passes
- Ticket sales rose from 9,000 to 12,000 in a year, and the fee was cut from £50 to £40.
- “Our costs rose from 3.1% to 4.4% of sales,” she said.
- Sales rose from 12m; profits fell, from 9m to 7m.
- The price rose to between £26 and £31 million, from £20 million.
- Profit rose 4% to $51m from a loss of $90m.
- She climbed from 12th to 9th, and the club slipped from second to fourth place.
- Rents slipped to £640 (€770; $810), from £655 in May, and the share of empty homes is 4%, down from 5%.
- The firm made a profit of $5m, up from a loss of $9m, and a $5m profit is up from a $9m loss.
- The dollar rose to 1.33 against the euro from 1.36, and Vale rose from 31 to 22 in the rankings.
- Brandt took 45% of the vote on a turnout of 60%, up from 38% and down from 52%.
- The old hall seats 30, no more than the 40 of the new one.
- The planned increase was cut from 5% to 3%. It spent £9m, cutting £5m from the £8m debt.
- The office revised its count of the rise from 5% to 3%.
- Sales rose 5% to £20m, compared with £25m at Barford.
- The drill sank to 40 metres from 12, and the wreck dropped from 90 metres to 300.
- Sales fell from about 10,000 to just under 10,500.
- The rate rose from 5 to 4.25 million.
- The bank cut its planned increase from 5% to 3%. Forecasts of growth were also scaled back to 4.0% from 4.4%.
- Profits fell last year: the firm had 40 shops in 2019 and now has 60.
- A pint costs £3.90, which makes it cheaper than at Orle, where it is £4.20. He is 62, older than Orr, who is 58.
- The club climbed from fourth to second in the table. It rose from the second to the fourth floor of the league’s seat.
- It took £90, more than £120 less than at Orle, where it took £210, and is no cheaper than Vance, where it is £80.

## Overrule when
The figures count downwards, as places in a race do.

## Source
- Arithmetic. Correction columns: a verb turned round is among their commonest entries.
"""

from copydesk.analysis.trends.change_words import Direction
from copydesk.checking import ERROR, Facts, Flag, Flags, document_check


@document_check(ERROR)
def direction_conflict(facts: Facts) -> Flags:
    """One flag a change whose ends, with all the room their words leave, lie the other way round."""
    for change in facts.changes:
        start, end = change.start, change.end
        if change.turned:
            more = "less" if change.direction is Direction.UP else "more"
            verb, first, second = (span.of(facts.text) for span in (change.verb, start.span, end.span))
            message = f"“{verb}”, but {second} is {more} than {first}. Swap the figures or mend the verb."
            yield Flag(facts.spot(change.span.start, change.span.end), message)
    for move in facts.rankings:
        if move.turned:
            verb, first, second = (span.of(facts.text) for span in (move.verb, move.first, move.second))
            message = f"“{verb}”, with {first} and {second} place the other way round. Swap them or mend the verb."
            yield Flag(facts.spot(move.span.start, move.span.end), message)
