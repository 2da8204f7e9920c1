"""Parts and a total that they do not add up to.

Every reader with a pencil can prove it. A part is wrong, or the total, or a part was left out.

## Flags
- The crew was [[12 women and 9 men, 24]] in all. The [[12 oils and 9 prints amount to 24]] works in all.
- The council will spend [[£2m on roads, £3m on schools and £4m on parks, £12m]] in total.
- “We lost a total of [[14 boats: six trawlers and nine]] dinghies,” he said.
- The letter says that a total of [[83 jobs will go, 46 at Ashford and 41]] at Burton.
- Entry fees brought in [[$21,000, sponsors $17,000 and a raffle $9,000, for a total of $48,000]].
- There were [[12 boats at Ashford and 9 at Burton, making 24]].
- The plan covers [[83 posts: 46 here and 41]] in Burton. Of its [[120 beds, 70 are new and the other 60]] old.
- The bus held [[21 people: 12 women, eight men and two]] children. Of the [[30 boats, 12 are in Orle and 20]] in Vance.
- Orle won [[12 and lost seven of its 20 matches, and drew none]]. [[Twelve cars and ten vans, which makes 25]] in all.
- The club has [[12 women and 9 men. In all, 25]] row. It has [[75 boats. It sold 52, let 14 and lost the other 19]].
- Of the [[60 staff sent to Orle, 35 came by bus and the other 35]] by train.
- Ms Orr took [[412 votes, Ada Lee 388 and the farmer Bo Vance 57. In all, 875]] votes were cast.
- They voted [[28 to 19 for it, with three abstentions. All 52]] members took part.
- Ms Orr polled [[540 votes to Mr Lee’s 470, giving her a majority of 80]].
- The [[£1,200 was split equally between the eight, who got £160]] each.
- There are [[three doctors for 4,500 patients, one for every 1,800]]. The fee rose by [[£10, from £40 to £60]].
- The bus was carrying [[21 pupils and two teachers, and all 33]] were saved.
- Together, the two mines dug [[98 tonnes last year, 53 at Orle and 36]] at Vance.
- It has [[45 seats: the Reds hold 21, the Greens hold 13 and the Blues hold 16]]. Ada is ill.
- He has [[21 goals, 12 at home and 11]] away. The [[40 planes, of which 28 are in Orle and 16]] in Vance.
- In all, [[35 houses burned down, 20 in the old town and 25]] on the hill.
- It landed [[18 tonnes of cod and 7 tonnes of haddock, a catch of 29 tonnes]].
- It sold [[320 cars in March and 280 in April, a total for the two months of 650]]. All is well.
- The storm killed [[14 people in Orle and 9 in Vance, bringing the toll across the two counties to 27]]. It was calm.
- It got [[£3m from Orle, £2m from Lee and £1.5m from Vance, £7.5m]] altogether.
- It had [[21 eels. Of these, 13 were from Orle and 9]] from Lee. Its [[17 medals were 6 gold, 4 silver and 8]] bronze.
- It has [[90 clerks, 41 of whom work by day and 51]] by night. He has [[31 goals in all cups, 22 here and 11]] at Lee.
- Of the [[£90, £40 goes to Al and the other £60]] to Lee. The [[£90 fund gives £40 to Orle and the other £60]] to us.
- They have [[12 boats and 9 boats, 24]] between them. It holds [[40 guns and 12 rifles. The 70]] weapons will go.

## Passes
- She gave £22 in May, £16 in June and the other £10 in July. It has 40 cows and 60 sheep. In all, 14 people work there.
- He asked 60 men. Of those who spoke, 12 were old and 9 ill. It has 75 cars. It sold 52, let 14 and lent the other 9.
- The council has 45 members. The Reds have 21, the Greens 13 and others the other 11. Of these, 13 are ill and 9 young.
- The Reds hold 21 seats, the Greens 13 and others the other 11. It sold 21 boats, let 14 and lent the other nine.
- The £60,000 will be split: the theatre gets £25,000, the gallery, with £20,000, and the band, with £15,000.
- It has 45 seats, of which the Reds hold 21 and the Greens hold 13. He has 21 goals in 30 games, 12 at home and 9 away.
- He missed a short putt, and signed for a 74 and a 72-hole total of 280. Orr made a 12-seat van and a total of 80.
- There were 12 arrests in May and 17 in June, bringing the total to 129.
- The bus was carrying 21 pupils and two teachers, and all 23 were saved. In all 33 games he made 12 runs and 9 catches.
- In all, the tower has 61 lifts, 34 of them new, and 50 stairs. Two died and three more, bringing the toll to nine.
- It holds 40 guns and 12 rifles. The 52 weapons will go. They voted 28 to 19 with 3 abstentions. All 52 get a copy.
- It sets aside £12m for roads, £8m for schools and £5m for parks, a total of £26m. It has 12 men.
- The council will spend £2.2m on roads, £3.1m on schools and £4.4m on parks, £9.7m in total.
- “We lost a total of 15 boats: six trawlers and nine dinghies,” he said.
- The crew was 12 women and 9 men among 30 staff in all, including 9 guests.
- The club has 12 women and 9 men, and some 24 people in all. Of 24 boats in all, 12 trawlers and 9 dinghies were lost.
- The engine gives a total of 8 , 300 horsepower ( 6 , 100 kilowatts ) in the brochure.
- The two clubs have 12 boats and 9 boats, 21 between them. He left £22,000 to Orr, £16,000 to Lee and £10,000 to Vance.
- The bus held 21 people: 12 women, eight men and one child. It has 50 men: 30 on roads, 10 in parks and the rest here.
- Arrests were made in three towns: Orle (9), Vance (4) and Burton (1). Bids of £3m, £4m and £5m were turned down.
- He has 21 goals in 30 games: 12 at home and 9 away. The paper is 16 pages: 237 lines of script and 26 of print.
- With 151 goals he trails Orle Vance (250) and Burton Ashford (173). He scored 21 points, 12 rebounds and 8 assists.
- In eight seasons at Burton he had a record of 115 wins, 105 losses and four ties.
- Orr and Lee, with 62 and 45 caps, scored 31 tries between them. The two sites, of 840 and 620 pupils, have 94 clerks.
- He served 12 years and 9 months, 24 nights in all on bread and water.
- The club has 15 players. It signed six in May, sold four and lent the other two.
- Ms Orr polled 540 votes to Mr Lee’s 470, giving her a majority of 70, and 45% to his 38%, a lead of seven points.
- The £1,200 was split equally between the eight, who got £150 each. They had 12 boats with 50 seats each, 600 in all.
- There are three doctors for 4,500 patients, one for every 1,500. She won by 540 votes to 470, cutting his lead of 80.
- Labour got 412 seats and the Tories 121, giving Labour a majority of 174 in all. It cost $48: $22, $16 and $10.
- The fee rose by £10, from £40 to £50, and sales by 300 in May to 1,200, from 800 a year ago.
- Two boys and three girls were hurt. The six children of Mr Orr were not.
- A man, two women and three girls came, six in all. A total of 12 were hurt: four women, a boy and seven men.
- He bought three boats, a van and six carts, ten things in all. Of the 12, four women, a boy and seven men left.

## Overrule when
The parts overlap, or the copy leaves a part out and says so elsewhere.

## Source
- Arithmetic, with what rounding allows.
"""

from copydesk.analysis.arithmetic.margins import Margin
from copydesk.analysis.arithmetic.products import Product
from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, document_check

FAR = 0.3
"""A total that is further off, as a part of itself, belongs to a table that leaves rows out, or counts some twice."""


@document_check(ERROR, WARNING)
def sum_mismatch(facts: Facts) -> Flags:
    """One flag a total that its parts cannot add up to, in a sentence or a column; a warning if order alone says so."""
    for column in facts.columns:
        stated = column.total
        off = abs(column.value - stated.value) if stated and not column.shares else 0.0
        most = max(one.value for one in column.parts)
        if stated and column.room < off <= FAR * stated.value and stated.value >= most:
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
            message = f"{parts} = {unit}{one.value:,.10g}, not {total}. Correct the total or a part."
            yield Flag(spot, message, severity=ERROR if one.sure else WARNING)
    for margin in facts.margins:  # “7 per cent” for 7 points is another fault
        first, second, by = (each.span.of(facts.text) for each in (margin.first, margin.second, margin.by))
        message = f"Between {first} and {second} lie {margin.value:,.10g}, not {by}. Correct one of them."
        yield from _differs(facts, margin, message)
    for product in facts.products:
        count, each, total = (part.span.of(facts.text) for part in (product.count, product.each, product.total))
        message = f"{count} × {each} = {product.value:,.10g}, not {total}. Correct one of them."
        yield from _differs(facts, product, message)


def _differs(facts: Facts, one: Margin | Product, message: str) -> Flags:
    """A majority, a lead or a gap that its two figures do not have; so many equal parts that do not make the total."""
    if not one.agrees:
        yield Flag(facts.spot(one.span.start, one.span.end), message, severity=WARNING)
