"""“Last year” or “two months ago” on a page that has no date.

A page is read, sent on and quoted long after it was written. Where it does not say when that was, a time that counts
from that day is another one for every reader. One question a story; the first such time stands for all. Copy that
tells of yesterday or of Tuesday is the news of a day, and comes with its date.

## Flags
- The ride was rained out [[last year]]. It had never been rained out before, and the riders gave the fees all the same.
- The new law takes effect [[next month]]. The law of last week is gone.
- The hall burned down [[two years ago]], and the town has met at the mill since then.
- In 1911 the hall was new. // It burned down [[last month]], in heavy rain, and nobody was hurt.

## Passes
- {date: 2026-03-12} The ride was rained out last year. The new law takes effect next month.
- The ride was rained out last year, when the 2024 budget passed. In 2019 it was held; two years ago it was not.
- The ride is off // Published 12 March 2026 // The ride was rained out last year. It is off.
- LEEDS, 12 March 2026 — The ride was rained out last year. || LEEDS, March 12 (Wire) — It was rained out last year.
- “The ride was rained out last year,” she said.
- He spent the last year of his life at the mill. A few years ago it burned, and over the next month it was sold.
- It is a year ago today that the mill burned. He was seen on This Week. Recently, it was sold.
- The clay under the mill was laid down some 90 million years ago, when the valley was a sea.
- The mill, said the police, burned down yesterday.
- The ride was rained out last year. It had never been rained out before. // The council meets again on Tuesday.

## Overrule when
The page is never shown without its date, and the date is not part of the copy.

## Source
- Wikipedia, Manual of Style, “Dates and numbers”: use wording that does not go out of date.
"""

from copydesk.checking import SUGGESTION, Facts, Flag, Flags, Voice, document_check


@document_check(SUGGESTION, voices=frozenset({Voice.AUTHOR}))
def unanchored_relative_date(facts: Facts) -> Flags:
    """One flag a story: the first such time in the author’s voice."""
    for one in facts.times.adrift:
        spot = facts.spot(one.span.start, one.span.end)
        if spot.voices <= {Voice.AUTHOR}:
            yield Flag(spot, f"“{spot.words}” has no date to count from. Name the year, or date the article.")
            return
