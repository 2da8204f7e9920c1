"""One quantity, two figures.

The commonest late error: a figure is brought up to date at the top and not further down, or misheard once. The reader
cannot tell which of the two is right, and trusts neither.

## Flags
- Rain fell on the gates. // The Orle mill will cut 240 jobs. // The mill will cut [[270]] jobs by May, the union said.
- A fire killed 15 people at the depot. // It was out by noon. // The [[17]] people killed in the fire were named.
- The museum bought the altar for £4.2m. // “The altar that the museum bought for [[£4.5m]] is a copy,” she said.
- The fund lost $48,000. // It rained. // Nobody knows who took the [[$84,000]] that the fund lost.
- The mill will cut 250 posts. // “The [[520]] redundancies at the mill are a disgrace,” Bo Lee of the union said.
- The grant to parks will be cut by 12%, Ann Orr said. // Ms Orr said the [[15%]] cut to the parks would be felt.
- The poll found that 64% of its members sell eggs. // “When [[46%]] of our members sell eggs, we all do.”
- It rained. // Orr was sentenced to nine years in jail. // His [[seven-year]] sentence came as a shock.
- The mill has 340 looms. // It rained. // The [[430-loom]] mill opened in May.
- A crowd of 31,450 saw the race. // The attendance of [[34,150]] was the highest in a decade.
- The inn has 212 rooms. // Each of the inn’s [[112]] rooms has a view of the sea.
- The tour took in nine cities. // In all of the [[eleven]] cities of the tour, the band played to a full house.
- A school bus carrying 23 pupils left the road. // Nobody saw it. // Of the [[32]] pupils aboard, most were unhurt.
- The ferry sank with 61 people on board. // It rained. // Of the [[16]] people on board, nine swam ashore.

## Passes
- Rain fell on the gates. // The Orle mill will cut 240 jobs. // The mill will cut 240 jobs by May, the union said.
- It was out by noon. // Police said the fire killed 15 people. // The hospital said the fire killed 17 people.
- The fire was out by noon. // The mill cut 240 jobs last year. // The mill cut 270 jobs, the union said.
- The strike is over. // The mill at Orle cut 240 jobs in May. // The mill at Pesk cut 270 jobs in May.
- The strike is over. // The Orle mill cut 240 jobs. // The mill cut another 270 jobs.
- The poll is new. // Of men under 30, some 32% read books daily. // Of men under 30, some 20% read papers daily.
- Its revenue was £4.35bn in the year to March. // It rained. // It was £4.53bn the year before, when it was dry.
- The driver was fined £500 for carrying it. // It rained. // The passenger was fined £300 for carrying it.
- The council will build 240 homes by the river. // It rained. // The 120 homes for rent will be let by lottery.
- The crash killed five people. // It rained. // Three people died at the scene and two people died in hospital.
- Orr made £12m last year. // It rained. // In 2005 profit was £12m, three times the £4m Orr made in 2003.
- A seat costs £12. // It rained all day in Orle. // A box costs £21.
- There are two ways: // - A flat fee of £9 a month for each house // - A loan, at a fee of £7 a month for each house
- Two tariffs are on offer: // - First the fee of £14 for a stall // - Then the fee of £28 for a shop // It rained.
- The gate is old. // About 240 boats passed the gate. // The clerk counted 231 boats that passed the gate.
- In May the shop sold more than 9,000 copies of the atlas. // A prize is given for selling more than 4,000 copies.
- The old boiler burned 900 litres of oil a week. // Many villages lack the 400 litres of oil needed.
- He leads in all 40 wards, by four points on average. // On average, he leads by ten points in 31 wards.
- Orr should score 90 runs this year. // If he has another of those 25 home runs years, Orr will lead the club.
- She displaced 4 , 748 metric tons. // She carried 535 metric tons ( 527 long tons ) of coal.
- A cup of 32 clubs takes 5 rounds to end. // It rained. // A cup of 6 clubs takes 3 rounds to end, with two byes.
- It rained. // Orle made 312 runs on the first day. // Vance replied with 321 runs.
- A group of about 30 officers stood on the steps. // It rained. // The city agreed in May to retrain all 112 officers.
- He hit with 41 homers. // It rained. // The record is Bo Lee’s 60 homers of 1927.
- It costs a lot to run an 18-hole course. // The plan is to reduce the 36 holes to a park.
- Officers arrested 14 people at the gate. // It rained. // The 41 people arrested in the second raid were freed.

## Overrule when
The two figures are of different times, places or groups, and the copy says so elsewhere.

## Source
- Columbia Journalism Review, on numbers in copy: most errors are figures misheard, miscopied or not checked again.
"""

from copydesk.checking import EVERY_VOICE, WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING, voices=EVERY_VOICE)
def number_conflict(facts: Facts) -> Flags:
    """One flag a figure that stands further up as another, of what reads as the same."""
    for one in facts.restated:
        here, there = (facts.spot(figure.span.start, figure.span.end) for figure in (one.second, one.first))
        noun = f" {one.second.noun}" if one.second.noun else ""
        message = f"{here.words}{noun} here, {there.words} in ¶{there.paragraph.number}: the same? Which is right?"
        yield Flag(here, message, related=(there,))
