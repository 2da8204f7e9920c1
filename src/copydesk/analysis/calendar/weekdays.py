"""Whether a weekday beside a date is that of the date: “Tuesday, 5 March”, “5 March, a Tuesday”."""

import re

from copydesk.analysis.calendar import date_grammar as grammar
from copydesk.patterns import pattern
from copydesk.spans import Span

REACH = 80
"""So many characters before a date are looked at."""

OTHER_YEAR = pattern(
    r",?\s+(?:(?:of\s+)?(?:last|next|that|the\s+(?:same|following|previous))\s+year|the\s+year)\b|,?\s+['’][0-9]{2}\b"
)
NOT_POSSESSIVE = pattern(r"(?!['’]s)")


def tied(m: re.Match[str], paragraph: Span) -> str | None:
    """Which group holds the weekday of the date; `None` where there is none, or where it may belong elsewhere."""
    text, end = m.string, m.end("date")
    group = next((name for name in ("before", "bracketed", "apposed", "said") if m[name]), None)
    dated = m["year"] or m["us_year"] or m["iso"]
    if (m["on"] or m["dash"]) and not dated:  # on Tuesday, on 5 March and on 7 March
        return None
    if not dated and (group == "said" or OTHER_YEAR.match(text, end, paragraph.end)):
        return None
    if group == "before":
        start = max(paragraph.start, m.start() - REACH)
        loose = (m["us_month"] or "," in m["gap"]) and not grammar.determined().search(text, start, m.start())
        follows = grammar.goes_on() if loose and not dated else NOT_POSSESSIVE
        if grammar.listed().search(text, start, m.start()) or not follows.match(text, end, paragraph.end):
            return None
    return group
