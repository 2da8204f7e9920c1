"""“Percent” where the change is one of percentage points.

From 45% to 40% is five percentage points, and a fall of 11 percent. The two are mixed up all the time, and the reader
takes the one for the other.

## Flags
- Support [[fell 5 percent, from 45% to 40%]].
- Unemployment [[rose 2% to 6% from 4%]] in a year.
- The turnout was [[43%, down 5% from 48%]].
- Its share went from [[49% to 47%, a fall of 2%]].
- “It [[rose by 8 per cent, from 40 per cent to 48 per cent]],” he said.
- Literacy is now [[62%, and has fallen 6% since 2005, when it was 68%]].
- The poll put Orr on [[48 per cent and Lee on 41 per cent, a lead of 7 per cent]].
- Take-up is [[78 per cent, which is 12 per cent below the target of 90 per cent]].
- She is at [[51 per cent, seven per cent ahead of Mr Lee on 44 per cent]].
- Duty will [[rise from 10% to 14%, and that 4%]] rise will hurt.

## Passes
- Support fell 5 percentage points, from 45% to 40%.
- Unemployment rose 50% to 6% from 4% in a year. “It rose by 8 points, from 40 per cent to 48 per cent,” he said.
- Support fell 11 percent, from 45% to 40%.
- The turnout was 43%, 5 points down on the 48% of 2019. It slipped from 98% to 96%, or 2%.
- The index rose 5 percent to 210 from 200.

## Overrule when
The copy explains the measure, and readers cannot mistake it.

## Source
- Jennifer LaFleur, quoted by journalistsresource.org on percentages: percent change and percentage points get mixed up.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING)
def percent_points(facts: Facts) -> Flags:
    """One flag a change or a lead of percentages whose size is their difference and is called a percentage."""
    for change in facts.changes:
        start, end, by = change.start, change.end, change.by
        if by is None or "%" not in (start.unit, end.unit) or by.unit != "%":
            continue
        if change.differs_by and (not change.agrees or change.counts_points):
            spot = facts.spot(change.span.start, change.span.end)
            first, second = start.span.of(facts.text), end.span.of(facts.text)
            better = f"{by.value:.3g} percentage points"
            yield Flag(spot, f"{first} to {second} is {better}, or {change.relative:.2g}%. Say which is meant.")
    for one in facts.margins:
        if one.agrees and one.by.unit == one.first.unit == "%":
            first, second, lead = (each.span.of(facts.text) for each in (one.first, one.second, one.by))
            message = f"Between {first} and {second} lie {one.value:.3g} percentage points, not {lead}. Say points."
            yield Flag(facts.spot(one.span.start, one.span.end), message)
