"""A verb of change that goes the other way than its own figures.

The reader who looks twice finds that one of the three is wrong, the verb or either figure, and cannot tell which.

## Flags
- Ticket sales [[rose from 12,000 to 9,000]] in a year.
- The council [[cut the fee to £50 from £40]] on Friday.
- “Our costs [[fell from 3.1% to 4.4%]] of sales,” she said.
- The number of boats has [[dropped from nine to twelve]] since the spring.

## Passes
- Ticket sales rose from 9,000 to 12,000 in a year, and the fee was cut from £50 to £40.
- “Our costs rose from 3.1% to 4.4% of sales,” she said.
- Sales rose from 12m; profits fell, from 9m to 7m.
- The price rose to between £26 and £31 million, from £20 million.
- Profit rose 4% to $51m from a loss of $90m.
- She climbed from 12th to 9th, and the club slipped from second to fourth place.
- Sales fell from about 10,000 to just under 10,500.
- The rate rose from 5 to 4.25 million.
- The bank cut its planned increase from 5% to 3%. Forecasts of growth were also scaled back to 4.0% from 4.4%.

## Overrule when
The figures count downwards, as places in a race do.

## Source
- Arithmetic. Correction columns: a verb turned round is among their commonest entries.
"""

from copydesk.analysis.changes import Direction
from copydesk.analysis.figures import Figure
from copydesk.checking import ERROR, Facts, Flag, Flags, document_check


@document_check(ERROR)
def direction_conflict(facts: Facts) -> Flags:
    """One flag a change whose ends, with all the room their words leave, lie the other way round."""
    for change in facts.changes:
        start, end = change.start, change.end
        if start and end and _turned(change.direction, start, end):
            more = "less" if change.direction is Direction.UP else "more"
            verb, first, second = (span.of(facts.text) for span in (change.verb, start.span, end.span))
            message = f"“{verb}”, but {second} is {more} than {first}. Swap the figures or mend the verb."
            yield Flag(facts.spot(change.span.start, change.span.end), message)


def _turned(direction: Direction, start: Figure, end: Figure) -> bool:
    return end.high < start.low if direction is Direction.UP else end.low > start.high
