"""How dates and times are written, so that two ways to write one thing can be compared. For numbers see `amounts`."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.calendar import date_grammar as grammar
from copydesk.analysis.calendar.clocks import Clock
from copydesk.analysis.calendar.dates import Date
from copydesk.analysis.facts import Facts
from copydesk.analysis.saying.voices import PROSE_VOICES
from copydesk.document import Role
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

COPY = frozenset({Role.BODY, Role.LIST})

NAMED = pattern(r"(?:['’]s)?\s+(\w+)")
HALF = pattern(r"([0-9]{1,2})(?:([:.])([0-9]{2}))?(\s?([ap])\.?\s?m\.?)", re.IGNORECASE)
TWENTY_FOUR = pattern(r"([0-9]{2}):([0-9]{2})")
DASH = pattern(r"\s*(?:\([A-Z][^)]{1,30}\)\s*)?(?:[–—]|--?)\s")
CITED = pattern(r"(?:\)|\b(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Aa]ccessed|[Rr]etrieved)(?:\s+on)?:?)\s*\Z")
CITES = pattern(r"\s*[\]:]")
NEAR_THE_TOP = 60
SHORTENED = frozenset({1, 2, 8, 9, 10, 11, 12})
"""Those who write “Feb. 10” never shorten March to July."""


class Form(Struct, frozen=True):
    """One date, time or number as it stands: `kind` is what is written, `style` how.

    `write` gives its exact words in the style of another form, whose `mark` it is handed; nothing where it cannot.
    """

    span: Span
    kind: str
    style: str
    mark: str
    write: Callable[[str], str]


def find(facts: Facts) -> Iterator[Form]:
    """How every date and every time in the desk’s own running copy is written, each in order."""
    for date in _dates(facts):
        yield from _date(date, facts.text)
    for clock in facts.clocks:
        spot = facts.spot(clock.span.start, clock.span.end)
        if spot.paragraph.role in COPY and spot.voices <= PROSE_VOICES:
            yield from _clock(clock, facts.text)


def _dates(facts: Facts) -> Iterator[Date]:
    """Dates of running copy: none that is quoted, stands alone, heads a dispatch (“LEEDS, March 5 (AP) —”), is cited
    or is wrong.
    """
    for date in {date.span: date for date in facts.dates}.values():  # “4 and 5 March” are two days and one form
        spot = facts.spot(date.span.start, date.span.end)
        paragraph = spot.paragraph
        heads = date.span.start - paragraph.span.start < NEAR_THE_TOP and DASH.match(facts.text, date.span.end)
        cited = CITED.search(facts.text, max(0, date.span.start - 20), date.span.start)
        lone = len(paragraph.span) <= len(date.span) + 1
        apart = heads or lone or cited or CITES.match(facts.text, date.span.end)
        if paragraph.role in COPY and spot.voices <= PROSE_VOICES and date.possible and not apart:
            yield date


class _Date(Struct, frozen=True):
    """The pieces of a date. `length` is that of its month: full, short, or “short.”."""

    order: str
    day: int
    month: int
    year: str
    ending: str
    length: str

    @property
    def words(self) -> str:
        """The date as the pieces say."""
        month = _month(self.month, self.length)
        if self.order == "iso":
            return f"{self.year}-{self.month:02}-{self.day:02}" if self.year else ""
        if self.order == "day first":
            return f"{self.day}{self.ending} {month} {self.year}".rstrip()
        return f"{month} {self.day}{self.ending}" + (f", {self.year}" if self.year else "")

    def reordered(self, mark: str) -> str:
        """In the order of another, its month as short, with “7th” or “7” as there; a mark of no length leaves it."""
        order, length, style = mark.split("/")
        return replace(self, order=order, length=length or self.length).ordinal(style)

    def shortened(self, length: str) -> str:
        """With its month as short as that of another."""
        return replace(self, length=length).words

    def ordinal(self, style: str) -> str:
        """With or without the ending of “7th”."""
        last = self.day % 10 if self.day // 10 != 1 else 0
        return replace(self, ending={1: "st", 2: "nd", 3: "rd"}.get(last, "th") if style == "ordinal" else "").words


@cache
def _date_parts() -> re.Pattern[str]:
    month, year = rf"(?:{grammar.spelled('months')})(?!\w)", "[0-9]{4}"
    return re.compile(
        rf"(?P<day1>[0-9]{{1,2}})(?P<ending1>[a-z]{{2}})?\s+(?:of\s+)?(?P<month1>{month})(?:,?\s+(?P<year1>{year}))?"
        rf"|(?P<month2>{month})\s+(?P<day2>[0-9]{{1,2}})(?P<ending2>[a-z]{{2}})?(?:,?\s+(?P<year2>{year}))?"
        rf"|(?P<iso>{year})-[0-9]{{2}}-[0-9]{{2}}"
    )


def _date(date: Date, text: str) -> Iterator[Form]:
    """The order of day and month; the length of the month; an ordinal. Days that are names have no form."""
    m = _date_parts().search(text, date.span.start, date.span.end)
    event = NAMED.match(text, date.span.end)
    events, days = lexicon("forms")["events"], lexicon("forms")["named-days"]
    if m is None or f"{date.month}-{date.day}" in days or (event and event[1].lower() in events):
        return
    if m["iso"] and not grammar.cue().search(text, max(0, m.start() - 15), m.start()):
        return
    span, k = Span(*m.span()), 1 if m["day1"] else 2
    order = "iso" if m["iso"] else "day first" if m["day1"] else "month first"
    length = "full" if m["iso"] else _length(m[f"month{k}"])
    parts = _Date(order, date.day, date.month, m["iso"] or m[f"year{k}"] or "", m[f"ending{k}"] or "", length)
    told = length if length != "full" or date.month in SHORTENED or (order == "day first" and date.month != 5) else ""
    style = "ordinal" if parts.ending else "plain"
    yield Form(span, "order", order, f"{order}/{told}/{style}", parts.reordered)
    if told and order != "iso":
        yield Form(span, f"month, {order}", told, told, parts.shortened)
    if order != "iso" and " of " not in m[0]:
        yield Form(span, f"ordinal, {order}", style, style, parts.ordinal)


def _length(month: str) -> str:
    if month.lower() in (row[0] for row in grammar.rows("months")):
        return "full"
    return "short." if month.endswith(".") else "short"


def _month(month: int, length: str) -> str:
    _, _, *short = next(row for row in grammar.rows("months") if row[1] == str(month))
    if length == "full" or not short or (length == "short." and month not in SHORTENED):
        return grammar.month_name(month)
    return short[0].capitalize() + length.removeprefix("short")


def _clock(clock: Clock, text: str) -> Iterator[Form]:
    """Twelve hours or twenty-four; “pm” or “p.m.”; a stop or a colon before the minutes."""
    start, end = clock.span.start, clock.span.end
    bracketed = text[max(0, start - 1) : start] == "("
    if m := HALF.match(text, start, end):
        span, tail = Span(*m.span()), re.sub("a", "p", re.sub("A", "P", m[4]))
        late = clock.hour % 12 + 12 * (clock.half == "p.m.")
        hour, minutes, half = m[1], m[3], m[5]
        figures = text[m.start() : m.start(4)]
        yield Form(span, "half", tail, tail, lambda mark: figures + _half(mark, half))
        if not bracketed:
            yield Form(span, "hours", "12", tail, lambda _: f"{late:02}:{clock.minute:02}")
        if m[2]:
            yield Form(span, "minutes", m[2], m[2], lambda mark: f"{hour}{mark}{minutes}{tail}")
    elif (m := TWENTY_FOUR.match(text, start, end)) and not bracketed and (12 < clock.hour < 24 or m[1] == "00"):
        figures = f"{(clock.hour - 1) % 12 + 1}" + (f":{m[2]}" if m[2] != "00" else "")
        if lexicon("forms")["world-zones"].isdisjoint(text[m.end() : end].lower().split()):
            yield Form(Span(*m.span()), "hours", "24", "", lambda mark: figures + _half(mark, "ap"[clock.hour > 11]))


def _half(mark: str, half: str) -> str:
    """The “p.m.” of `mark`, or “a.m.” in that style."""
    return mark if half in "pP" else mark.replace("p", "a").replace("P", "A")
