"""Shares of one whole that come to more than all of it.

A market, a vote or a budget is divided once. Where its listed shares pass 100 per cent, and rounding does not explain
it, one of them is wrong. So it is where the last is called the rest, and they leave something.

## Flags
- Bread brought in [[52% of sales, cakes 31% and pies 24%]].
- “We have [[41% of the market, Orle 38%, Kestrel 19% and Vance 12%]],” she said.
- The mixture is [[52% sand, 31% lime and 24%]] clay. Power came from wind ([[54%), water (25%) and coal (36%]]).
- Of those asked, [[42% backed the plan, 39% opposed it and 30%]] had no opinion. Here [[62% said yes and 45%]] said no.
- Orle took [[58% of the vote; her only rival, Vance, took 47%]]. They own [[55% of the mill and we the other 65%]].
- Of the cases, [[a third got better, a third got worse and half]] stayed as they were.
- Barley covers [[58% of the land round Orle; wheat covers 27%; 35%]] lies fallow.
- [[Some 60% of members backed the plan and 30% opposed it. The remaining 20%]] had no view.
- [[Two thirds of the boats stayed after the storm, and the other half]] left. They split the profit [[70-40]].
- Coal gave [[38% of the power last year, gas 32% and wind the remaining 35%]]. They divided the estate [[60-50]].
- Orr keeps [[60% of the profit, Lee 25% and Vance the remaining 10%]].
- Of the patients, [[72% recovered, 18% improved and 20%]] did not. It is [[90% copper and 20%]] tin.
- Of the region’s electricity, [[55 percent comes from wind, 30 percent from gas and 40 percent]] from the sun.
- [[Some 70% of the land is forest, 25% is farmland and 20%]] is built up. All is well.

## Passes
- Of the patients, 72% recovered, 18% improved and 10% did not. Orr keeps 60% of the profit and Lee the remaining 40%.
- Of those asked, 48% feared fire, 39% floods and 24% war. Half of it was sold. Orr kept 20% and burnt the other 30%.
- Bread brought in 52% of sales, cakes 31% and pies 17%.
- Bread brought in 52% of sales, cakes 31% and pies 18%.
- The road was named by 52% of voters, the school by 41% and the harbour by 36%.
- In the survey 52% used the bus, 41% the tram and 30% the ferry. By May, 62% of men said yes and 45% of women said no.
- A 69% majority of Orle’s members support the plan; a 45% plurality of Vance’s oppose it.
- Bread brought in 52% of sales in 2023, 48% in 2024 and 47% in 2025.
- Bread brought in 52% of sales, up from 31% in May and 24% in March.
- Tariffs are 50% on steel, 40% on cars and 20% on cloth. Damp was 40% on Monday, 35% on Tuesday and 30% on Friday.
- Here 45% read the News, 35% the Post and 30% both. She won 52% of the vote, and 61% in Orle.
- Online sales made up 62% of revenue, and Britain 54%. Exports brought in 62% of income and the north 54%.
- In Ashford the party had 52% of the vote, in Burton 41% of it and in Corby 38% of it.
- The richest tenth hold 76% of the wealth, and the richest half 98%.
- Exports account for 62% of its sales, with Orle making up 41%.
- Girls passed 72% of their exams and boys 61%. Orle won 62% of its games, Vance 54% and Burton 41%.
- The vote was an even split: 46% with a good word, including 16% who cheered, and 46% with a bad one.
- About 60% of staff work here. The remaining 50% of the rent is due.
- Of the 60% who voted, 40% backed the plan. The remaining 60% did not. The jury was split 50-55 on the bill.

## Overrule when
The shares are of several wholes, and the copy says so elsewhere.

## Source
- Arithmetic, with what rounding allows.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING)
def share_total(facts: Facts) -> Flags:
    """One flag a list of shares that adds up to more than everything, or a column of them that misses its total."""
    for column in facts.columns:
        off = column.value - (column.total.value if column.total else 100)
        if column.shares and abs(off) > column.room and (column.total or off > 1):
            last = (column.total or column.parts[-1]).span
            head, message = column.head, f"The shares of this column come to {column.value:.10g}%. Which one is wrong?"
            yield Flag(facts.spot(last.start, last.end), message, related=(facts.spot(head.start, head.end),))
    for division in facts.shares:
        if division.is_too_much or division.is_too_little:
            spot = facts.spot(division.span.start, division.span.end)
            parts = " + ".join(share.span.of(facts.text) for share in division.shares)
            yield Flag(spot, f"{parts} = {division.value:.10g}%. Which share is wrong?")
