"""Two dated events in an order that their dates do not have.

A survey of 2019 cannot have been ordered after a flood of 2021. Sentences that are cut and joined again lose their
order easily, and the reader who looks at the years sees that cause and effect have changed places.

## Flags
- The survey of [[2019, ordered after the great flood of 2021]], found a fault that nobody had drawn.
- The sanctions ([[2019), imposed after the 2021]] coup, hit the price of bread.
- The [[2024 talks came before the 2022]] truce, which held for a year.
- She died in [[1990, six years before she moved to Leeds in 1985]].
- “The hall opened in [[May 2019, shortly before the vote of March 2019]],” he said.
- [[After the 2021 flood, the bridge was closed in 2019]], and nobody has used it since.
- The [[2010 strike followed the 2012]] lockout.
- He apologised in [[2015 for remarks he had made in 2018]]. The king died in [[1502; he had been crowned in 1509]].
- The tower, razed in [[1988, had been built in 1991]]. It opened in [[2010 and closed in 2006]].
- Born in [[1962, the singer made her first record in 1959]], in a garage.
- The man was arrested on [[12 May and charged on 9 May]]. She was elected in [[2010 and re-elected in 2008]].
- Mr Ryle left in May. He resigned in [[2016. He had been appointed to the post in 2017]].
- They married in [[1995, two years after the birth of their son in 1997]].
- He appealed in [[March 2014 against his conviction in June 2014]], and lost.
- Doors open at [[7pm and the concert starts at 6.30pm]], with an interval at 8.30pm.
- The helicopter took off from the rig at [[9.40am and landed at the heliport at 8.55am]].
- She began a book in [[1958 and finished it weeks before her death in 1956]].
- He was held on [[9 May after a raid on 11 May]].
- The trial opened in [[April 2021. They were convicted in February 2021]].
- Elected leader in [[2012, he succeeded Ida Brandt, who had stepped down in 2015]].
- Work on the bridge started in [[1934, and the first cars crossed it in 1931]].
- The panel, set up after the crash of [[2012, reported in 2009]], was of no use.
- Rebuilt in [[1911 after a fire in 1926]] had gutted it, it stands.
- The act was passed in [[1981 in response to the riots of 1985]].

- He left for Leeds on [[6 July and returned on 1 July]]. The war broke out in [[1950 and a truce was signed in 1948]].
- [[Before the fire on 3 May, the board had seen the mill on 6 May]]. She died on [[9 May, before his death on 3 May]].
- It was approved in [[2013, after trials that ended in 2014]]. The pact, signed in [[1993, followed the 1995]] truce.
- The call was made at [[3.15pm and a van arrived at 3.05pm]]. He was seen on [[4 June. His bag was found on 2 June]].
- The book was written in [[1922, but was not published until 1919]]. It was called on [[5 April and held on 2 April]].
- The first part came out in [[March 1954; the second followed in January 1954]]. It was lost in 1940.
- It sank in [[1978, and the inquiry was opened three weeks afterwards, in 1975]]. The dog barked.
- The hut was destroyed by fire in [[1788 and rebuilt in 1779]]. It sank on [[9 May, after leaving on 12 May]] with ore.
- He was deposed in [[1848. He had come to the throne in 1850]]. The bill, introduced in [[2017, became law in 2015]].
- He joined the force in [[1996, was promoted to sergeant in 1992]] and retired in 2021.
## Passes
- The survey of 2021, ordered after the great flood of 2019, found a fault. She died in 1990, after she moved in 1985.
- The report of 2019, published after the flood of 2021, is late. The 2019 accounts, approved after the 2020 vote, are.
- In 2024 the court ruled. It had opened the case in 2022. The board met in 2019, before the law of 1985 was repealed.
- She led the firm that was founded in 1990, before leaving for Leeds in 1985 and 1986 on short trips.
- He died in 1990, before he could read the book that was published in 1985, or the letters of 1979.
- After the 2021 vote, the police looked at payments made in 2019. After the 2021 flood, he paid for words in 2019.
- The group was formed in 2010 and, after the flood of 2012, it was disbanded in 2013.
- She wrote about her childhood in 1950, after moving to Leeds in 1955. The 2020 Olympics were held after the 2021 vote.
- The 2012 budget was passed before the 2011 election, and the 2024 plan, drawn up before the 2023 flood, is dead.
- Founded in 1990, the firm had gone bankrupt in 2005. Divorced in 2003, she had moved to Leeds in 2008.
- The fund, which he left in 2001, had closed in 2004. Born in 1962, her father died in 1959.
- Founded in 1990, the museum recalls the battle fought in 1916. The firm closed in 2001 and opened again in 2004.
- The man was arrested on 28 December and charged on 3 January, and the bill was passed on 8 May. He spoke on 2 May.
- He was jailed in 2009. He had been released in 2012 when he struck again. He was jailed in 2004 for a plot in 2005.
- Doors open at 11pm and the concert starts at 12.30am. The bar opens at 7pm and the band starts at 6.30pm on most days.
- The bridge, which opened in 1996, was closed after the flood of 1999. She was elected in 2010 and re-elected in 2014.
- After the 2020 fire, the abbey rehung the bells cast in 1890. The 2020 cup took place after the 2021 Olympics.
- She was killed in 1967; her diary, which had been lost in 1970, is here. Two died in 1987; a third had left in 1990.
- Work on the bridge started in 1934, and the first cars crossed it in 1937. He joined in 2010. He left in 2012.
- Elected leader in 2012, he succeeded Ida Brandt, who had stepped down in 2011.
- Building began in 1934, and the first trains ran in 1931 on the old line.
- The firm was sold in 2012 and its founder died in 2010.
- He planned in 2001 what had been due to open in 2004. The man who came in 2003 had left in 2008.

- He won in 2012 and won in 2008. His father died in 1990 and his mother died in 1985. He had left in 2012.
- The book was written in 1922, but was not published until 1925. The bar opened at 7pm and the band at 6.30pm.
- She was seen on 4 June. Her bag was found on 9 June. It was approved in 2013, after trials that ended in 2012.
- He promised in November 2003 that he would go. He had then changed his mind in June 2004, at the last minute.
- The first part came out in March 1954; the second followed in May 1954. The third of ten came in 1950.
- He joined the force in 1996, was promoted to sergeant in 2002 and retired in 2021.
- She won gold in 2016, took silver in 2012 and came fourth in 2008.

## Overrule when
One of the years is the name of a thing that came in another year.

## Source
- The calendar.
- NPR, “mangled histories”: what happened when, and what came first, is among the commonest errors of fact.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING)
def sequence_conflict(facts: Facts) -> Flags:
    """One flag two events whose times do not allow the order in which the copy puts them."""
    for one in facts.times.orders:
        if not one.agrees:
            early, late = (moment.span.of(facts.text) for moment in one.by_date)
            message = f"“{one.word}”? {early} was before {late}. Check the order or the dates."
            yield Flag(facts.spot(one.span.start, one.span.end), message)
    for timed in facts.hours:
        if timed.stated is None and not timed.agrees:
            begin, end = timed.begin.span.of(facts.text), timed.end.span.of(facts.text)
            message = f"{end} is before {begin}. Check the order or the times."
            yield Flag(facts.spot(timed.span.start, timed.span.end), message)
