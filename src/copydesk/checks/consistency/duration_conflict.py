"""A length of time that its own beginning and end do not make.

Durations go stale between drafts: the story is updated, and “the 15-month war” stays. The reader who counts along
finds another number. Where no end is named, the end is the date of the article.

## Flags
- The [[three-year project, from 2019 to 2024]], cost more than was said.
- The bakery ran [[from 2010 to 2015, seven years]] in all, and then the hall was sold.
- [[Between 2010 and 2015, a period of nine years]], no ship called at the port.
- The strike, which [[began in March 2019 and ended in December 2021, lasted 15 months]], its leader said.
- “I was at sea for [[12 days, from 3 May to 6 June 2019]],” she said.
- He ruled [[from 1701 to 1710: 15 years]] in which it rained. It shut from [[7am to noon, a closure of nine hours]].
- For [[two decades, from 1970 to 2005]], it smoked. It shut in [[1999, ten years after it opened in 1993]].
- She led it [[from 1985 until her retirement in 2015, a span of 40 years]].
- It runs [[from 1 June to 30 June, and the two-month]] show is free. It shut in 2001.
- It kicked off at [[3pm and was abandoned at 4.15pm, an hour and three-quarters]] later.
- The [[six-hour siege began at 2pm and was over by 11pm]], police said.
- She was mayor [[from 2003 to 2011. Her six years]] in office were hard.
- The mill, which [[opened in 1902, closed in 1982 after 90 years]] of production, is a ruin.
- She spent [[seven years in prison between 2010 and 2013]]. He [[came in 1979, left in 2014 and spent 25 years]] there.
- The hut sank in 1996. In [[2016, 10 years]] later, it rose. [[From 1952 to 1992 the mine ran for 60 years]].
- It was held [[from 3 May to 17 May, three weeks]] in all. [[From 1990 to 1995, he led it for eight years]].
- The title, won in [[2024, was their first since 1991 and ended a wait of 23 years]].
- The pier [[closed in March 2022 and reopened in November of that year, after six months]] of repairs.
- She has signed a [[four-year contract, which runs from 1 July 2022 to 30 June 2027]].
- It began at [[7pm and broke up at 11.30pm, after five and a half hours]] of talks.
- The start was put back from [[3pm to 3.45pm, and the 30-minute]] delay annoyed the crowd.
- [[From 1936 to 1939, the valley saw five years]] of war. [[Over 15 years, from 1980 to 2000]], it lost its mills.
- The inn [[opened in 2010 and closed in 2016, four years]] on. It took [[seven years to build, from 1928 to 1932]].
- The hut was built [[from 1988 to 1994. It took eight years]]. The fair will last [[five days, from 10 to 12 October]].
- They were freed on [[28 June after five weeks in a cellar; they had been seized on 7 June]].
- It ran from [[8 to 17 August, with 14 days]] of music. Founded in [[1924, it shut in 1999 after 85 years]] of song.
- {date: 2025-03-12} The [[15-month search, which began in October 2023]], is still going on.
- {date: 2026-03-12} In the [[18 years since the 1998]] accord, the river has frozen twice.
- {date: 2026-03-12} The accord of the valley is the 1998 accord. In the [[18 years since the accord]], it has held.
- {date: 2026-03-12} The bridge fell in [[2019, four years ago]], and was never built again.
- It took [[30 days, starting on 4 May and ending on 14 May]]. It rose in 1978. [[Nine years later, in 1989]], it fell.
- He ruled [[from 1820 to 1855, a reign of 45 years]]. He fell ill on 3 May. [[Nine days later, on 15 May]], he died.
- He led [[from 1998 to 2009. In those 13 years]] it rained. It [[opened in 1911 and closed 30 years later, in 1957]].

## Passes
- He left in 1990. His wife died and, two years later, in 2001, he moved.
- He left in 1990 and sold up. Two years later, in 2001, he died. He sat on 3 May. Nine days later, on 12 May, he rose.
- {date: 2025-03-12} The 15-month war, which began in October 2023, ended in January with a truce.
- The hut sank in 1996. In 2016, 20 years later, it rose. It opened at 9am and shut at 5pm after two hours of rain.
- The five-year project, from 2019 to 2024, cost more than was said. It took four years, from 2019 to 2024.
- The six-year project (2019–2024) is over. Nearly three years, from March 2019 to December 2021, were lost.
- He was sentenced in 2019 to four years, and the fair is held every four years from 2010 to 2030.
- The first three years of the project, from 2010 to 2024, were wet. The three-day fair (2010–2015) was loved.
- Between 2010 and 2015, two years after the flood, no ship called. He signed a three-year contract (2010–2015).
- She led the board from 2010 to 2015, three years longer than planned, and wrote for 30 years.
- She was mayor from 2003 to 2011. Her last six years in office were hard, and her six years as deputy were not.
- It kicked off at 3pm and was abandoned at 4.15pm, an hour and a quarter later. He left at 9pm and got there at 5pm.
- The siege began at 11pm and was over by 2am, three hours later. It is open 9am to 5pm, and the two-hour tour is free.
- He spent 12 years in prison between 1975 and 1996. It is open five days a week from 3 May to 6 June 2026.
- A three-day ticket, valid from 3 May to 6 June 2026, costs £40. He taught at a two-year college from 1990 to 2015.
- {date: 2026-03-12} The book tells of the eight-year war, which began in 1980, and covers the 20 years since 1990.
- It runs from 1 June to 30 June, and the two-day conference is part of it.
- {date: 2025-03-12} The 15-month war, which began in October 2023, cost the town its bridge.
- {date: 2026-03-12} By then, in the 18 years since the 1998 accord, the river had frozen twice.
- {date: 2026-03-12} In the 28 years since the 1998 accord, or nearly 30 years, the river has frozen twice.
- She was there for two days between 4 May and 9 July. For two decades, from 1970 to 1993, it smoked.
- The ten-day fast lasts from 28 December to 7 January. He died in 2001, six years after he retired in 1995.
- From 1936 to 1939, the valley saw two years of war. He signed a deal, from 2010 to 2015, a contract of nine years.
- She joined in 1986 and left in 2001 after 20 years of study. Founded in 1924, it shut in 1999 after 40 years of loss.
- From 1999 to 2001 he read letters that she wrote over nine years. The last five days, from 10 to 12 October, were dry.

## Overrule when
The length is that of a part, and the copy says so elsewhere.

## Source
- Arithmetic and the calendar, with what rounding allows.
- Kansas copy-editing course: check every figure that the text itself lets you check.
"""

from copydesk.analysis.calendar.date_grammar import month_name
from copydesk.analysis.calendar.periods import LENGTH, Grain, Period
from copydesk.analysis.calendar.spells import Spell
from copydesk.checking import WARNING, Facts, Flag, Flags, Voice, document_check

YEAR = 365
"""In days."""


@document_check(WARNING)
def duration_conflict(facts: Facts) -> Flags:
    """One flag a length of time that its two ends do not allow. A speaker’s today may be another."""
    for one in facts.times.spells:
        spot = facts.spot(one.span.start, one.span.end)
        if not one.agrees and not (one.running and Voice.QUOTED in spot.voices):
            yield Flag(spot, _message(one, facts))
    for timed in facts.hours:
        if timed.stated and not timed.agrees:
            begin, end, stated = (span.of(facts.text) for span in (timed.begin.span, timed.end.span, timed.stated))
            message = f"From {begin} to {end} is {timed.minutes} minutes, and the copy has “{stated}”. Which is right?"
            yield Flag(facts.spot(timed.span.start, timed.span.end), message)


def _message(one: Spell, facts: Facts) -> str:
    stated = one.duration.span.of(facts.text)
    near = one.grain is Grain.DAY and (one.end.first - one.begin.first).days < YEAR
    begin, end = _named(one.begin, one.grain, near), _named(one.end, Grain.DAY if one.running else one.grain, near)
    ends = f"From {begin} to {end}"
    return f"{ends} is about {_counted(one)}, and the copy has “{stated}”. Which is right?"


def _counted(one: Spell) -> str:
    """How long it is, in the unit in which the copy states it."""
    unit = one.duration.grain
    middle = ((one.end.first - one.begin.first).days + (one.end.last - one.begin.last).days) / 2
    number = max(1, round(middle / LENGTH[unit]))
    return f"{number} {unit.value}{'s' * (number > 1)}"


def _named(period: Period, grain: Grain, near: bool) -> str:
    """The beginning or the end, as finely as the copy gives it; days within a year, which may have none, without it."""
    if period.first == period.last:
        return f"{period.first.day} {month_name(period.first.month)}" + f" {period.first.year}" * (not near)
    month = f"{month_name(period.first.month)} " if grain is Grain.MONTH else ""
    return f"{month}{period.first.year}"
