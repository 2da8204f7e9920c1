"""Ranges of years and of figures: “2014–2019”, “from 1931 to 1957”, “between 50 and 80 boats”, “aged 12 to 16”."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import spread_words, spreads
from copydesk.document import Paragraph, Role
from copydesk.lexicons import one_of
from copydesk.patterns import pattern
from copydesk.spans import Span, overlaps_any

NO_COPY = (Role.TABLE, Role.NOTE)
LEAD, APART = 60, 60
"""So many characters lead to the first year of a range, and lie between its two at the most."""

SHORT = 50
"""“(1952-43)” is no range of 91 years: so many at the most are written with two figures across a century."""


class Range(Struct, frozen=True):
    """Two ends as written, `first` before `last`, and their words."""

    span: Span
    first: float
    last: float
    years: bool
    torn: bool = False
    """Whether the first end lacks the magnitude of the second: “between £26 and £31m”."""


def find(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    begins: tuple[int, ...],
    calendar: tuple[Span, ...],
) -> tuple[Range, ...]:
    """Every range, years first, each kind in order. A number may begin at the tokens `begins`; `calendar` is where
    dates and times stand, in order.
    """
    found = [
        one
        for paragraph in paragraphs
        if paragraph.role not in NO_COPY
        for one in _in_years(text, paragraph.span)
        if not _is_moved(tokens, sentences, one.span)
    ]
    years = len(found)
    for sentence in sentences:
        several = bisect_right(begins, sentence.last) - bisect_left(begins, sentence.first) > 1
        if several and sentence.paragraph.role not in NO_COPY:
            for one, two in spreads.find(text, tokens, sentence):
                lead = tokens.norms[one.first - 1] if one.first else ""
                span = tokens.span(one.first - (lead in ("from", "between")), two.last)
                if not overlaps_any(calendar, span) and not any(span.overlaps(other.span) for other in found[:years]):
                    torn = lead == "between" and spreads.is_torn(tokens, one, two)
                    first = one.value if torn else one.lent(two)
                    found.append(Range(span, first, two.value, years=False, torn=torn))
    return tuple(found)


def _in_years(text: str, within: Span) -> Iterator[Range]:
    named = list(YEAR.finditer(text, within.start, within.end))
    if not named:
        return
    start = max(within.start, named[0].start() - LEAD)
    if len(named) > 1:
        for m in _years().finditer(text, start, within.end) if _may_run(text, named) else ():
            first, last = (int(year) for year in (m["a"] or m["c"] or m["e"], m["b"] or m["d"] or m["f"]))
            yield Range(Span(*m.span()), first, last, years=True)
        years = [int(m[0][:4]) for m in named]
        yield from _backward(text, within, start) if years != sorted(years) else ()
    for year in named:
        short = SHORTENED.match(text, year.start(), within.end)
        first, last = (int(short[1]), int(short[1][:2] + short[2])) if short else (SHORT, 0)
        if short and first - last < SHORT:
            yield Range(Span(*short.span()), first, last, years=True)


def _backward(text: str, within: Span, start: int) -> Iterator[Range]:
    """What ends before it begins, told otherwise: “(born 1934, died 1878)”, “beginning in 1948 and ending in 1931”,
    “from the late 1980s to the mid-1970s”. Of those that run forward nothing is read here.
    """
    for m in _ends().finditer(text, start, within.end):
        first, last = (int(year) for year in (m["a"] or m["c"] or m["e"], m["b"] or m["d"] or m["f"]))
        if last < first and (not m["e"] or text[m.start("f") + 4] == "s"):
            yield Range(Span(*m.span()), first, last, years=True)


def _is_moved(tokens: Tokens, sentences: tuple[Sentence, ...], years: Span) -> bool:
    """Whether “from” leads from the year that was to the year that is to be: “moved the deadline from 2030 to 2028”."""
    at, end = bisect_left(tokens.starts, years.start), bisect_left(tokens.starts, years.end)
    if tokens.norms[at] != "from" or "to" not in tokens.norms[at:end]:
        return False  # what lasted until a year was not moved there
    return spread_words.is_moved(tokens.norms[sentence_at(sentences, at).first : at])


def _may_run(text: str, named: list[re.Match[str]]) -> bool:
    """Whether a dash or a word that may lead to the end of a range stands behind a year, close before the next."""
    gaps = ((one.end(), two.start()) for one, two in pairwise(named))
    return any(end - start < APART and JOINT.match(text, start, end) for start, end in gaps)


YEAR = pattern(r"(?:1[0-9]|20)(?<!\w..)[0-9]{2}s?\b")
JOINT = pattern(r",?\s*(?:[-–—]|(?:to|and|until|till|through|up)\s)")
SHORTENED = pattern(r"(1[0-9]{3}|20[0-9]{2})(?<=\(....)\s?[-–]\s?([0-9]{2})(?=\))")


@cache
def _years() -> re.Pattern[str]:
    year, era = r"(?:1[0-9]|20)[0-9]{2}", one_of("ranges", "eras")
    ends = rf"(?![\w%]|[-–/.,:]\d|\s*(?:{era})\b)"
    part = rf"(?:(?:[0-3]?[0-9]|(?i:{one_of('ranges', 'parts-of-year')}))[\s,-]+){{0,3}}?"
    to = r"(?:to|and|until|till|through|up\s+to|up\s+until)"
    return re.compile(
        rf"(?<![\w.,/:#£$€-])(?P<a>{year})\s?[-–—]\s?(?P<b>{year}){ends}"
        rf"|(?<![Bb]ack\s)\b(?:[Ff]rom|[Bb]etween)\s+{part}(?P<c>{year}),?\s+{to}\s+{part}(?P<d>{year}){ends}"
        rf"|(?:\b(?:[Ii]n|[Dd]uring|[Tt]he|[Yy]ears)\s|\()(?P<e>{year})\s+(?:to|through)\s+(?P<f>{year}){ends}"
    )


@cache
def _ends() -> re.Pattern[str]:
    """The beginning and the end of a life, of a term, of decades."""
    year, part = r"(?:1[0-9]|20)[0-9]{2}", r"(?:the\s+)?(?:(?:early|mid|middle|late|later)(?:\s+to\s+late)?[\s-]+)?"
    begins, ends = one_of("ranges", "beginning"), one_of("ranges", "ending")
    stop = rf"(?![\w%]|[-–/.,:]\d|\s*(?:{one_of('ranges', 'eras')})\b)"
    return re.compile(
        rf"\b(?:[Bb]orn|b\.)\s(?:in\s)?(?P<a>{year}),?\s(?:died|d\.)\s(?:in\s)?(?P<b>{year}){stop}"
        rf"|\b(?i:{begins})\sin\s(?P<c>{year}),?\s(?:and|before)\s(?:{ends})\sin\s(?P<d>{year}){stop}"
        rf"|\b(?:[Ff]rom|[Bb]etween)\s{part}(?P<e>{year})s\s(?:to|and|until|till|through)\s{part}(?P<f>{year})s?\b"
    )
