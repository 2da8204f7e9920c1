"""How dates are written: the names of months and weekdays, and the patterns made of them and of the lexicon."""

import re
from functools import cache

from copydesk.lexicons import lexicon, one_of

DAY = "[0-3]?[0-9](?:st|nd|rd|th|ST|ND|RD|TH)?"
JOINED = r"(?:\s*[-–—&/]\s*|,\s*(?:and\s+)?|\s+(?:and|or|to)\s+)"


def rows(kind: str) -> list[list[str]]:
    """The months or the weekdays of the lexicon: name, number, short forms."""
    return [row.split() for row in lexicon("calendar")[kind]]


@cache
def numbered(kind: str) -> dict[str, int]:
    """The number of every name of a month or a weekday, long and short, in lower case."""
    return {name: int(number) for long, number, *short in rows(kind) for name in (long, *short)}


def month_name(month: int) -> str:
    """The month in full."""
    return next(name for name, number, *_ in rows("months") if number == str(month)).capitalize()


def weekday_name(weekday: int, like: str = "day") -> str:
    """The weekday in full; or as the copy writes another, with its stop and its capitals."""
    long, _, short, *_ = next(row for row in rows("weekdays") if row[1] == str(weekday))
    bare = like.rstrip(".")
    name = long if bare.lower().endswith("day") else short
    return (name.upper() if bare.isupper() else name.capitalize()) + like[len(bare) :]


@cache
def spelled(kind: str) -> str:
    """The names as alternatives, capitalised or in capitals. “may” and “march” are verbs, “SAT” is an exam."""
    names = []
    for long, _, *short in rows(kind):
        names += [long.capitalize(), long.upper()]
        kept = [name for name in short if name not in lexicon("calendar")["other-senses"]]
        names += [rf"{name.capitalize()}\.?" for name in kept]
        names += [rf"{name.upper()}\.?" for name in kept if kind == "months"]
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


@cache
def named_year() -> re.Pattern[str]:
    """A year or a decade in figures. “1930 GMT” is a time, “$2000” a sum."""
    return re.compile(rf"(?:1[0-9]|20)(?<![\w.,/$£€¥-]..)[0-9]{{2}}(?:s\b)?{_year_ends()}")


def _year_ends() -> str:
    return rf"(?!\w|[.,:/]?[0-9]|\s*(?:{one_of('calendar', 'zones').upper()})\b)"


@cache
def anchor() -> re.Pattern[str]:
    """What every date holds: the name of a month, or an ISO date whole. Fast, as each starts with a plain character."""
    return re.compile(rf"{spelled('months')}|1[0-9]{{3}}-[0-9][0-9]-[0-9][0-9]|20[0-9]{{2}}-[0-9][0-9]-[0-9][0-9]")


@cache
def expression() -> re.Pattern[str]:
    """A date with the weekday before or after it."""
    month, weekday, part = spelled("months"), spelled("weekdays"), one_of("calendar", "parts-of-day")
    year = rf"(?:1[0-9]|20)[0-9]{{2}}{_year_ends()}"
    ends = rf"(?:\s+(?:{part}))?(?=\s*(?:[,.;:!?)\]—–]|$)|\s+(?:and|but|so|when)\b)"
    return re.compile(
        rf"""
        (?: (?<![\w’'-]) (?P<before>{weekday}) (?!['’\w]) (?:\s+(?:{part}))?
            (?P<gap>\s*(?P<open>\()\s* | ,\s*(?P<on>on\s+)? | \s+(?P<dash>[–—-]\s+)?) (?:the\s+(?=[0-9]+[a-z]))? )?
        (?P<date>
            (?<![\w$£€¥\#+]) (?<![0-9][.,:/–-])                                         # 5th of March, 2025
            (?P<list>(?:{DAY}{JOINED}){{0,3}}) (?P<day>{DAY}) (?:(?<=[a-zA-Z])\s+of)? \s+
            (?P<month>{month}) (?!\w|-[A-Za-z]|\s+Day\b) (?:\s?,?\s+(?P<year>{year}))?
          | (?<!\w) (?P<us_month>{month}) \s+ (?:the\s+(?=[0-9]+[a-z]))?                 # March 5, 2025
            (?P<us_days>{DAY}(?:\s*[-–—]\s*{DAY}(?!\w)|\s+(?:and|to|through)\s+{DAY}(?=,?\s+{year}))?)
            (?!\w|[.,:/][0-9]|-[A-Za-z]|\s*(?:%|per\s?cent|million|billion|trillion|m\b|bn\b))
            (?:\s?,?\s+(?P<us_year>{year}))?
          | (?<![\w.,:/=\#@+-]) (?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})                   # 2025-03-05
            (?![A-SU-Za-z_0-9-]|T(?![0-9])|[.:/]\w)
        )
        (?(open) (?:\s*\))?
          | (?: \s*\(\s*(?:an?\s+)? (?P<bracketed>{weekday}) \s*\)                     # 5 March (Tuesday)
              | (?:,|\s*[–—]|\s+-)\s*a\s+ (?P<apposed>{weekday}) {ends}                 # 5 March, a Tuesday,
              | (?:,\s+which)?\s+(?:was|is|will\s+be|fell\s+on|falls\s+on)\s+a\s+ (?P<said>{weekday}) {ends}
            )? )
        """,
        re.VERBOSE,
    )


@cache
def listed() -> re.Pattern[str]:
    """What shows, right before a weekday, that it ends a list or a range: “Tuesday and”; or a name: “Sheffield”."""
    joined = rf"(?:{spelled('weekdays')})s?,?\s*(?:and|or|to|through|until|till|[-–—/&,])\s*"
    return re.compile(rf"(?:\b(?:{joined})|\b(?i:{one_of('calendar', 'names-before')})\s+)\Z")


@cache
def determined() -> re.Pattern[str]:
    """What shows that all up to the noun is one date: “a Tuesday, March 5 hearing”."""
    return re.compile(rf"\b(?i:{one_of('calendar', 'before-weekday')})\s+\Z")


@cache
def goes_on() -> re.Pattern[str]:
    """What may follow a date but not a count: a mark, the end, “in”, “the”."""
    return re.compile(rf"(?!['’]s\b)\s*(?:[^\w\s]|\Z)|\s+(?i:{one_of('calendar', 'after-day')})\b")


@cache
def cue() -> re.Pattern[str]:
    """What makes a day of the number that follows."""
    return re.compile(rf"(?:[(\[“\"‘:—–]|\b(?i:{one_of('calendar', 'before-day')})\s)\s*\Z")


@cache
def tally() -> re.Pattern[str]:
    """What shows, right before a month, that it heads a number of its own: “May 27, June 31”."""
    return re.compile(rf"(?:{spelled('months')})\s+[0-9]+\s*[,;]\s*(?:and\s+)?\Z")


@cache
def tallied() -> re.Pattern[str]:
    """The same, right after: “June 31, July 30”."""
    return re.compile(rf"\s*[,;]\s*(?:and\s+)?(?:{spelled('months')})\s+[0-9]")


@cache
def doubt() -> re.Pattern[str]:
    """Words by which the copy itself calls a date or a time wrong."""
    return re.compile(rf"\b(?:{one_of('calendar', 'doubt')})\b", re.IGNORECASE)


@cache
def strokes() -> re.Pattern[str]:
    """A day between strokes, with its year: “31/06/2022”. Only such as both ways of writing them have."""
    return re.compile(r"(?<![\w/.,$£€-])([0-3]?[0-9])/([0-3]?[0-9])/((?:1[89]|20)[0-9]{2})(?![\w/-]|\.[0-9])")


@cache
def in_words() -> re.Pattern[str]:
    """The last days of a month, in words: “the thirty-first of June”."""
    return re.compile(rf"(?P<day>[Tt](?<!\w.)hirt(?:y-(?:first|second)|ieth)) of (?P<month>{spelled('months')})\b")


@cache
def old_style() -> re.Pattern[str]:
    """Words of where the Julian calendar was still kept."""
    return re.compile(rf"\b(?:{one_of('calendar', 'old-style')})", re.IGNORECASE)
