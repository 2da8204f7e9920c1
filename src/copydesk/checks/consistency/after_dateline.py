"""A past event on a day still to come, or a coming one on a day past.

A piece was written ahead and went out as it stood, or a month or year is a slip. The reader who compares the date of
the page sees that the paper reports what it cannot know yet.

## Flags
- {date: 2026-03-05} Shareholders [[approved the plan on 19 March 2026]], with 94 per cent of the votes.
- {date: 2025-05-20} The court [[ruled on 2 June 2025]] that the bridge is safe.
- {date: 2025-05-20} [[On 2 June 2025, the court ruled]] that the bridge is safe.
- {date: 2025-05-20} The hall [[was opened on 2 June]], in heavy rain.
- {date: 2025-05-20} The two sides [[will meet on 6 May]] in a hotel at Leeds.
- {date: 2025-05-20} The board [[will be elected on 6 May 2025]], its clerk said.
- {date: 2025-05-20} The council [[opened a new leisure centre in Leeds on 2 June 2025]].
- {date: 2025-05-20} The mill [[was sold in July 2025]], and the town was not told.
- {date: 2026-02-10} Two men died when fire [[swept through a paint factory in Orle on 18 February]], officials said.
- {date: 2026-02-10} The clerk, who [[resigned on 18 February]], denied it.
- {date: 2026-02-10} Sales [[rose by 4% in March 2026]].
- {date: 2026-02-10} A judge [[on 18 February ordered]] the mill shut. The race [[took place on 19 February]].
- {date: 2026-02-10} A gunman [[killed three people in Orle on 18 February 2026]].

## Passes
- {date: 2025-05-20} The court ruled on 6 May 2025 that the bridge is safe. It will meet on 2 June, and on 9 June 2025.
- {date: 2025-05-20} The vote scheduled on 2 June 2025 was called off. The talks were due to open on 2 June 2025.
- {date: 2025-05-20} The board announced a strike on 2 June 2025, and the guild approved a march on 3 June 2025.
- {date: 2025-05-20} She said it would open on 2 June 2025. They had hoped to reopen on 2 June 2025.
- {date: 2025-05-20} The law takes effect on 1 January 2030, and the film is set in 2077.
- {date: 2025-05-20} The lease expires on 2 June 2025.
- {date: 2025-05-20} Tickets went on sale for the show in Leeds on 2 June 2025. A vote was triggered on 3 June 2025.
- {date: 2025-05-20} The inquest will examine the collapse of a crane in Leeds on 4 December 2024.
- {date: 2025-05-20} If the court ruled on 2 June 2025, the bridge would open. The hearing was set for 2 June 2025.
- {date: 2025-05-20} “We met on 2 June 2025,” reads the letter, which was written ahead.
- {date: 2025-05-20} The court has yet to rule. // Update, 3 June: the court ruled on 2 June 2025.
- {date: 2025-12-20} The company was founded in March, and the first ship sailed in June.
- {date: 2025-05-20} The museum will mark the fire of 6 May 1925. It bought tickets for the show on 2 June 2025.
- {date: 0001-01-01} It met on 2 June 2025. || {date: 9999-12-31} It will meet on 2 June 2025.
- The court ruled on 2 June 2125 that the bridge is safe.
- {date: 2026-02-10} The minister died days before the wedding on 18 February.
- {date: 2026-02-10} Police arrested ten people ahead of the summit in Orle on 18 February.
- {date: 2026-02-10} Tickets for the show on 18 February sold fast. He will be 40 when the court sits on 18 February.

## Overrule when
The page is dated by the day of printing, and the copy was written for another.

## Source
- The calendar, and the date of the article: front matter, dateline or `--article-date`.
"""

import datetime

from copydesk.analysis.calendar.date_grammar import month_name
from copydesk.analysis.calendar.tenses import Tense, Told
from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, Role, Voice, document_check

AWAKE = datetime.timedelta(days=1)
"""On the other side of the world it may be the next day, and there may be news of the day before."""

FAR = datetime.timedelta(days=800)
"""What lies further off is a story of another time, and no slip of the month or year."""

NEAR = datetime.timedelta(days=45)
"""How near a day without a year must be: what is further off may be of another year."""


@document_check(ERROR, WARNING, voices=frozenset({Voice.AUTHOR, Voice.ATTRIBUTED}))
def after_dateline(facts: Facts) -> Flags:
    """One flag a time whose verb has the wrong tense; none in a story that was updated after its date."""
    today = facts.times.written_on
    if today is None or any(paragraph.role is Role.NOTE for paragraph in facts.paragraphs):
        return
    for told in facts.times.told:
        if _is_wrong(told, today):
            severity = ERROR if told.moment.written else WARNING
            yield Flag(facts.spot(told.span.start, told.span.end), _message(told, today, facts), severity=severity)


def _is_wrong(told: Told, today: datetime.date) -> bool:
    period, most = told.moment.period, FAR if told.moment.written else NEAR
    if period is None or not (told.moment.written or told.moment.dated):
        return False
    if told.tense is Tense.PAST:
        return AWAKE < period.first - today <= most
    return AWAKE < today - period.last <= most


def _message(told: Told, today: datetime.date, facts: Facts) -> str:
    named = f"{today.day} {month_name(today.month)} {today.year}"
    lies = "after" if told.tense is Tense.PAST else "before"
    words = told.moment.span.of(facts.text)
    return f"“{words}” is {lies} the article’s date, {named}. Check the date or the tense."
