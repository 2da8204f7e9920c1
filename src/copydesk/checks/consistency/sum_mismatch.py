"""Parts and a total that they do not add up to.

Every reader with a pencil can prove it. A part is wrong, or the total, or a part was left out.

## Flags
- The crew was [[12 women and 9 men, 24]] in all.
- The council will spend [[£2m on roads, £3m on schools and £4m on parks, £12m]] in total.
- “We lost a total of [[14 boats: six trawlers and nine]] dinghies,” he said.
- The letter says that a total of [[83 jobs will go, 46 at Ashford and 41]] at Burton.
- Entry fees brought in [[$21,000, sponsors $17,000 and a raffle $9,000, for a total of $48,000]].
- There were [[12 boats at Ashford and 9 at Burton, making 24]].
- The two clubs have [[12 boats and 9 boats, 24]] between them.

## Passes
- The crew was 12 women and 9 men, 21 in all.
- The council will spend £2.2m on roads, £3.1m on schools and £4.4m on parks, £9.7m in total.
- “We lost a total of 15 boats: six trawlers and nine dinghies,” he said.
- The crew was 12 women and 9 men among 30 staff in all, including 9 guests.
- The club has 12 women and 9 men, and some 24 people in all.
- Of 24 boats in all, 12 trawlers and 9 dinghies were lost.
- The engine gives a total of 8 , 300 horsepower ( 6 , 100 kilowatts ) in the brochure.
- Some 21,000 people came on Friday, 17,000 on Saturday and 9,000 on Sunday, a total of 48,000.
- The two clubs have 12 boats and 9 boats, 21 between them.
- He served 12 years and 9 months, 24 nights in all on bread and water.

## Overrule when
The parts overlap, or the copy leaves a part out and says so elsewhere.

## Source
- Arithmetic, with what rounding allows.
"""

from copydesk.checking import ERROR, Facts, Flag, Flags, document_check

FAR = 0.3
"""A total that is further off, as a part of itself, belongs to a table that leaves rows out, or counts some twice."""


@document_check(ERROR)
def sum_mismatch(facts: Facts) -> Flags:
    """One flag a total that its parts cannot add up to, in a sentence or in the column of a table."""
    for column in facts.columns:
        stated = column.total
        off = abs(column.value - stated.value) if stated and not column.shares else 0.0
        if (
            stated
            and column.room < off <= FAR * stated.value
            and stated.value >= max(one.value for one in column.parts)
        ):
            message = (
                f"The column adds up to {column.value:,.10g}, not {stated.value:,.10g}. Correct the total or a part."
            )
            yield Flag(facts.spot(stated.span.start, stated.span.end), message)
    for one in facts.sums:
        if not one.agrees:
            spot = facts.spot(one.span.start, one.span.end)
            total = one.total.span.of(facts.text)
            parts = " + ".join(part.span.of(facts.text) for part in sorted(one.parts, key=lambda part: part.first))
            unit = one.total.unit if one.total.unit in "£$€¥" else ""
            yield Flag(spot, f"{parts} = {unit}{one.value:,.10g}, not {total}. Correct the total or a part.")
