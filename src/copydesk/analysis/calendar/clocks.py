"""Times of day as copy writes them, each read once: “8 p.m. this morning”, “20:30”, “1930 GMT”."""

import re
from functools import cache

from msgspec import Struct

from copydesk.analysis.calendar.date_grammar import spelled
from copydesk.analysis.calendar.dates import doubted
from copydesk.document import Paragraph
from copydesk.lexicons import one_of
from copydesk.patterns import pattern
from copydesk.spans import Span

LATEST = 24
REACH = 10
"""No cue stands further before its hour, in characters."""

CLASHES = {
    ("p.m.", "morning"): range(1, 12),
    ("a.m.", "afternoon"): range(1, 12),
    ("a.m.", "evening"): range(1, 12),
    ("a.m.", "night"): range(7, 12),
    ("p.m.", "night"): range(1, 4),
    (None, "morning"): range(13, 24),
}
"""The hours that no such part of the day has. Twelve is in none: few agree on what 12 a.m. is."""

JOINED = pattern(r"\s*(?:[-–—]|to|and|or|until|till)\s*")
AFTER_DASH = pattern(r"[0-9]\s?[-–—]\s?\Z")


class Clock(Struct, frozen=True):
    """A time of day, whether or not a clock can show it.

    `half` is “a.m.” or “p.m.”, and `None` where the copy has neither. `part` is the part of the day that is named right
    after it (“this morning”), `None` where there is none. `doubted` says that the copy itself calls the time wrong.
    """

    span: Span
    hour: int
    minute: int = 0
    half: str | None = None
    part: str | None = None
    doubted: bool = False

    @property
    def possible(self) -> bool:
        """Whether a clock can show it, at that part of the day. 24:00 ends a day; bars that close at 24:30 say so."""
        return self.minute < 60 and self.hour <= (12 if self.half else LATEST) and not self.clashes

    @property
    def clashes(self) -> bool:
        """Whether the part of the day does not have that hour."""
        return self.part is not None and self.hour in CLASHES.get((self.half, self.part), ())


def find(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Clock, ...]:
    """Every time of day in figures, in order, each inside one paragraph."""
    found: list[Clock] = []
    for paragraph in paragraphs:
        last = paragraph.span.start
        for m in _expression().finditer(text, paragraph.span.start, paragraph.span.end):
            if _tells_time(m, last):
                found.append(_read(m, paragraph.span))
                last = m.end()
    return tuple(found)


def _read(m: re.Match[str], paragraph: Span) -> Clock:
    half = f"{m['half'][0].lower()}.m." if m["half"] else None
    part = "night" if m["tonight"] else m["part"]
    clock = Clock(Span(*m.span()), int(m["hour"]), int(m["minute"] or m["run"] or 0), half, part)
    if clock.possible or not doubted(m.string, clock.span, paragraph):
        return clock
    return Clock(clock.span, clock.hour, clock.minute, half, part, doubted=True)


def _tells_time(m: re.Match[str], last: int) -> bool:
    """Whether the figures are a time; `last` is where the one before them ended. Scores, ratios and verses are none."""
    hour, minute = int(m["hour"]), int(m["minute"] or m["run"] or 0)
    named = m["half"] or m["oclock"] or m["zone"] or m["run"] or m["colon"]
    if hour > LATEST or not (named or (m["minute"] is None and hour <= 12 and (m["part"] or m["tonight"]))):
        return False
    text, start = m.string, m.start()
    cue = _cue().search(text, max(0, start - REACH), start) is not None
    if minute >= 60 and (not cue or hour + minute == 100):  # “at 20:80” is a split of the vote
        return False
    if m["half"]:
        return hour <= 12 or _surely_past_noon(m, cue=cue)
    if m["oclock"] or m["zone"] or m["run"]:
        return bool(cue or m["minute"] or m["run"] or m["oclock"])
    if m["colon"]:
        return cue or JOINED.fullmatch(text, last, start) is not None
    return cue


def _surely_past_noon(m: re.Match[str], *, cue: bool) -> bool:
    """Whether an hour past 12 with “p.m.” is a slip: not the “7-15pm” of older listings, not “13 PM hopefuls”."""
    if AFTER_DASH.search(m.string, max(0, m.start() - 4), m.start()):
        return False
    glued = m.start("half") == m.end("hour")
    return m["colon"] is not None or (cue and (m["minute"] is not None or glued or "." in m["half"]))


@cache
def _expression() -> re.Pattern[str]:
    part, zone = one_of("calendar", "parts-of-day"), one_of("calendar", "zones").upper()
    american = one_of("calendar", "american-zones").upper()
    day = rf"this|that|yesterday|tomorrow|last|the\s+(?:same|next|following|previous)|on\s+(?:{spelled('weekdays')})"
    return re.compile(
        rf"""
        (?P<hour>[0-9](?<![\w.,:/$£€¥\#+][0-9])(?<![A-Za-z]-[0-9])[0-9]?)
        (?:(?:(?P<colon>:)|\.)(?P<minute>[0-9]{{2}}) | (?P<run>[0-9]{{2}})(?=\s?(?:{zone})\b))?
        (?![0-9]|[:.,/][0-9]|['’″′])
        (?:\s?(?P<half>[ap]\.\s?m\.?|[ap]m\b|[AP]\.M\.?|[AP]M\b)(?:\s(?:{american})\b)?)?
        (?P<oclock>\s+o['’]clock\b)?
        (?:\s?(?P<zone>{zone})\b)?
        (?:\s+(?:{day}|in\s+the|at)\s+(?P<part>{part})\b(?!['’]s) | \s+(?P<tonight>tonight)\b(?!['’]s))?
        """,
        re.VERBOSE,
    )


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{one_of('calendar', 'before-hour')})\s+\Z")
