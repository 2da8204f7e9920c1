"""A percentage that its own two figures do not give.

From 200 to 250 is a quarter more. Copy that says otherwise has a wrong figure, or a base that it does not name.

## Flags
- The fee [[rose 50% from £200 to £250]] in May.
- Revenue [[fell 4% to $51.2bn from $48.8bn]] last year.
- Visits [[dropped from 7,600 to 6,650, or 22%]].
- The school has [[480 pupils, up 60% on the 400]] of 2019.
- Takings went from [[£200 to £250 last year, a rise of 60%]].
- There was a [[30% fall in thefts, from 200 to 180]].
- Visits came to [[900, or 40% less than the 1,040]] of the year before.
- Takings [[grew by 3% to £412m, compared with £389m]] a year earlier.
- Its key rate [[fell half a point to 5.25%, from 5.5%]].
- “It [[rose by 5 points, from 40% to 48%]],” he said.
- The port handled [[500 ships in 2019. Last year it handled 400, a drop of 30%]].
- Turnout was [[54 per cent, with 18,900 of the 42,000]] voters at the polls. A [[10% fee on a £240 bill comes to £36]].
- A [[6% award takes a salary of £30,000 to £32,800]]. The [[£200 fee is set to rise by 10% to £240]].
- Of the [[150 people asked, 60 per cent, or 100]], said yes.
- The firm will close [[12 of its 48 shops, or 20 per cent]] of the total. [[One in four pupils (40%]]) had flu.
- Of the [[600 homes, 90, or 25 per cent]], are empty. [[Two-thirds of members, 75%]], voted for it.
- Sales [[jumped by 60% to $7m, from $5m]]. The rate [[rose 50 basis points, to 3.5% from 3.25%]].
- The shares had closed at [[150p and fell to 120p by noon, a loss of 30%]].
- Ticket sales are [[up 25% on last year: 36,000 against 30,000]].
- The pass rate [[improved from 71% to 76%, a rise of seven points]].
- The firm [[cut its annual loss by 60%, to £12m from £20m]], as guests came back.
- The [[2% levy would add $9,000 to the price of a $300,000]] home. All is well.

## Passes
- Sales jumped by 22% to $1.2bn, from $1bn. The rate rose 50 basis points, to 3.5% from 3%.
- Ticket sales are up 20% on last year: 36,000 against 30,000. It fell 2.4 points, from 12.2% to 9.8%.
- The firm will close 12 of its 48 shops, or 25 per cent of the total. One in four pupils (26%) had flu.
- Of the 600 homes, 90, or 15 per cent, are empty. Two-thirds of members, 67%, voted for it. A third (34%) did not.
- It shut 12 of its 48 shops, 20% more than last year. Some 12 of the 48 shops, 40% of all in town, are old.
- The fee rose 25% from £200 to £250, and revenue rose 4.7% to $51.2bn from $48.8bn.
- Visits dropped from 7,600 to 6,650, or 12.5%. “It rose by 8 points, from 40% to 48%,” he said.
- Sales rose about a quarter, or 25%, from 203 to 254.
- Support fell 5%, from 45% to 40%.
- Unemployment fell 11%, from 45% to 40%.
- Profit rose 44% to $205m, while sales fell from £9m to £8m.
- Rents rose 2% in May to £660, from £600 a year earlier. They rose by 5% a year, from £400 to £650.
- The wing grew from 200 to 250 homes, 40% of them for rent, and the number of boats from 20 to 30, or 9% of the fleet.
- A 20% rise in fares cut the number of passengers from 5,000 to 4,500.
- Takings grew by 3% to £412m, compared with £389m in 2019. Visits rose 5% to 2.1m, against 1.8m two years ago.
- Joblessness fell by a further 0.3 points to 3.2%, compared with 8.7% a year ago.
- Organic sales of the mill rose 5.2% to €9.1m, from €9.0m, and it cut its rate by half a point to 5%, from 5.5%.
- Wages grew 3% in a year in which profits went from £4m to £6m.
- Sales rose from 2.1m to 2.3m, up 30% in the north.
- Profits fell 5% last year: the firm had 40 shops in 2019 and now has 60.
- It had 40 boats then and now has 60, up 10% on May.
- Turnout was 45 per cent, with 18,900 of the 42,000 voters at the polls. A 10% fee on a £240 bill comes to £24.
- A 20% discount on a £50 ticket makes it £40, and 4% interest on a £900 loan costs £3 a month.
- The firm cut its annual loss by 40%, to £12m from £20m. Wages rose by an annual 5%, from £30,000 to £40,000.
- A levy of 2 per cent would add £60 to a £3,000 bill, and one of 20 per cent would add £400 to its £1,000 fee.

## Overrule when
The percentage is of another base than the first figure, and the copy says so.

## Source
- Arithmetic, with what the rounding of the three figures allows.
"""

from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.trends.change import Change
from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, document_check


@document_check(ERROR, WARNING)
def percent_arithmetic(facts: Facts) -> Flags:
    """One flag a change of another size than its ends have, and one a share that its part and its whole do not make."""
    for change in facts.changes:
        start, end, by = change.start, change.end, change.by
        if by is None or start.low <= 0 or by.unit not in ("%", "point"):
            continue
        points = "%" in (start.unit, end.unit)
        if by.unit == "point" and not points:
            continue
        off = by.unit == "point" or not (points and change.differs_by)
        if not change.agrees and off:
            spot = facts.spot(change.span.start, change.span.end)
            rounded = by.unit == "point" and change.differs_by
            yield Flag(spot, _message(change, start, end, by, facts), severity=WARNING if rounded else ERROR)
    for one in facts.portions:
        if not one.agrees:
            basis, said = one.basis.of(facts.text), one.stated.span.of(facts.text)
            right = f"{50 * (one.low + one.high):.3g}%"
            message = f"“{basis}” is {right}, not {said}. Correct a figure, or name the base."
            yield Flag(facts.spot(one.span.start, one.span.end), message)


def _message(change: Change, start: Figure, end: Figure, by: Figure, facts: Facts) -> str:
    first, second, said = (one.span.of(facts.text) for one in (start, end, by))
    right = f"{change.relative:.3g}%" if by.unit == "%" else f"{change.points:.3g} points"
    return f"From {first} to {second} is {right}, not {said}. Correct a figure, or name the base."
