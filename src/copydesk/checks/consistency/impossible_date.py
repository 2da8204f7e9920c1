"""A date or a time that no calendar or clock has.

Nothing in the story can make it right, and readers who notice doubt every other date. It is a slip of the keyboard, or
two facts run into one.

## Flags
- The shop has been shut since [[31 June 2024]], its owner said.
- The bill fell due on [[February 29, 2025]], a week before the vote.
- The register gives the day of the sale as [[2025-13-05]], and no price.
- The guard found the door open at [[8 p.m. this morning]].
- The last ferry left at [[24:60]], and the first at [[13:00 p.m.]] the next day.
- It is dated [[31/11/2021]]. No rain fell from the [[32nd of March]] to the [[thirty-first of June]].
- He was baptised on [[29 February 1900]] at a church in Leeds.
- “They want the money by [[31 April]],” she said, but missed the [[June 31]] deadline too.

## Passes
- The shop has been shut since 30 June 2024; the bill fell due on February 29, 2024.
- Trains stop at 24:00; talks resume at 13:00, after the 8 p.m. curfew and this morning’s raids.
- In June 31 people drowned. In all, 31 June babies were weighed. Of the 31 April deaths, two were at sea.
- The clinic counted its births by month: April 28, May 27, June 31.
- There is no 30 February. A deed dated, absurdly, 31 June was the only proof. The film “31 June” failed.
- Version 30.02 reads 2025-13-05.log, order 2021-45-12 and host 10.0.24.60; the file is backup-31-04.
- Leeds won 24:60 on points, the vote was split at 20:80, and the text was Psalms 24:61.
- The wedding was on 30 Shevat; Russia still had a 29 February 1900, and Sweden a 30 February 1712.
- It is dated 12/31/2021, or 31/12/2021. In August 32 people died; we sold 32 March tickets by the thirty-first of May.
- At 8 p.m. this morning’s rain had stopped; “I, at 13, am the oldest,” he said, and the fee was £15 pm.
- The listing reads “Doors 7-15pm”, and the bar closes at 24:30.

## Overrule when
The copy plays with the date on purpose, or reproduces a document as it stands.

## Source
- The calendar; ISO 8601 for the day written 2025-03-05 and for 24:00.
"""

from copydesk.analysis.calendar.clocks import Clock
from copydesk.analysis.calendar.date_grammar import month_name
from copydesk.analysis.calendar.dates import Date, days_in
from copydesk.checking import ERROR, Facts, Flag, Flags, Role, document_check


@document_check(ERROR)
def impossible_date(facts: Facts) -> Flags:
    """One flag a date and one a time; none where the copy itself says that it cannot be."""
    notes = [paragraph.span for paragraph in facts.paragraphs if paragraph.role is Role.NOTE]
    wrong = [(date.span, _no_such_day(date)) for date in facts.dates if not (date.possible or date.doubted)]
    for clock in facts.clocks:
        if not (clock.possible or clock.doubted):
            wrong.append((clock.span, _no_such_time(clock, facts)))
    for span, message in wrong:
        if not any(note.holds(span) for note in notes):  # a correction may repeat what was wrong
            yield Flag(facts.spot(span.start, span.end), message)


def _no_such_day(date: Date) -> str:
    if not 1 <= date.month <= 12:
        return f"There is no month {date.month}. Correct the date."
    month = month_name(date.month)
    if date.month == 2 and not date.year:
        return f"{month} never has {date.day} days. Correct the date."
    year = f" {date.year}" if date.month == 2 else ""
    return f"{month}{year} has {days_in(date.month, date.year)} days. Correct the date."


def _no_such_time(clock: Clock, facts: Facts) -> str:
    words = clock.span.of(facts.text)
    if clock.minute >= 60:
        return f"“{words}” is no time of day: an hour has 60 minutes. Correct the time."
    if clock.clashes:
        return f"“{words}” cannot be right. Is it the hour or the part of the day?"
    return f"“{words}” mixes two clocks. Write the hour of one of them."
