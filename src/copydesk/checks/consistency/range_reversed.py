"""A range that ends before it begins.

A programme cannot run from 2019 to 2014. One of the two is a slip of the finger, and the reader cannot know which.

## Flags
- The channel was widened under the [[2014–2009]] dredging programme.
- She led the club [[from 2019 to 2014]], and then left the town.
- Ida Brandt ([[1957–1931]]) built the hall.
- “It will take [[between 80 and 50]] boats,” he said.
- The hall seats [[80 to 50]] people, and the course is for pupils aged [[14 to 11]].
- Expect highs of [[19C to 14C]] and fares range [[from £40 to £20]]. The wait is [[12–8 weeks]].
- Tickets range in price [[from £25 to £15]], and he is [[between 5ft 10in and 5ft 8in]] tall.
- A table costs as little as [[£40 and as much as £30]]. Growth is put at [[2.5% to 1.75%]].
- Ida Brandt ([[1957-31]]) sang here [[from May 1927 to June 1921]], and [[in 1919 to 1912]] abroad.
- Ida Brandt ([[born 1957, died 1931]]) sang [[from the late 1950s to the mid-1940s]].
- It was a hospital, [[beginning in 1948 and ending in 1931]].
- It is open [[from 27 to 23 October]], and was seen between [[9.30am and 8.15am]]. See pages [[88-73]].
- The board has at least [[nine members and at most five]].

## Passes
- Ida Brandt (born 1931, died 1957) sang from the early 1940s to the late 1940s. It was open, beginning in 1931.
- The channel was widened under the 2009–2014 programme. She led the club from 2014 to 2019.
- Ida Brandt (1931–1957) built the hall. “It will take between 50 and 80 boats,” he said.
- The town was held by Rome, 1480-1457 BC, by one count; the file is number 2019-2014/7.
- The turnout fell from 2019 to 2014 votes in the two wards, and the score was 12-9.
- The gap between 80 and the 50 that were promised is wide.
- Orle beat Vance 24-18, a 3-1 series win, and polls put her ahead, 52% to 45%. By 60%-30%, members agreed.
- The ban on cars was brought forward from 2040 to 2035, and the deadline for vans moved from 2030 to 2028.
- Fees fell from £80 to £50. The discount is from £40 to £20.
- The staff was cut from 80 to 50 people, and it was 20 to 1 that more would go.
- Kestrel is second on 31 points - four points behind Orle, and played a 2-1 game nine days ago.
- The club sold 300 to 12 shops, left £500 to 12 friends, and opens from 9 to 5. In 1998-04 it drew 150-60 people.
- He was between 5ft 8in and 6ft tall. At least 12 people came, and as many as 8 left. The price fell from £25 to £15.
- The price is between $5 and £3, and the vote was between 3 April and 2 May.
- It is open from 23 to 27 October, from 9pm to 2am, and between 8.15am and 9.30am. See pages 188-93 and 73-88.
- The fair was brought forward from 27 to 23 October, and the talk moved from 9pm to 8pm. It is on from 29 to 3 October.

## Overrule when
The range counts backwards on purpose, as dates before our era and countdowns do.

## Source
- Arithmetic and the calendar.
"""

from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, document_check


@document_check(ERROR, WARNING)
def range_reversed(facts: Facts) -> Flags:
    """One flag a range whose second end is less than its first: years beyond doubt, other figures as a warning."""
    for one in facts.ranges:
        if one.last < one.first:
            first, last = (f"{end:.10g}" if one.years else f"{round(end, 2):,.10g}" for end in (one.first, one.last))
            message = f"{first} comes after {last}. Turn the range round, or correct an end."
            severity = ERROR if one.years else WARNING
            yield Flag(facts.spot(one.span.start, one.span.end), message, severity=severity)
    for one in facts.backward:
        words = one.span.of(facts.text)
        message = f"“{words}” ends before it begins. Turn the range round, or correct an end."
        yield Flag(facts.spot(one.span.start, one.span.end), message, severity=WARNING)
