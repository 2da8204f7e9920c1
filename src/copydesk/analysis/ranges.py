"""Ranges of years and of figures: “2014–2019”, “from 1931 to 1957”, “between 50 and 80 boats”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from copydesk.analysis.figures import Figure
from copydesk.analysis.tokens import Tokens
from copydesk.document import Paragraph, Role
from copydesk.lexicons import one_of
from copydesk.spans import Span


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends as written, `first` before `last`, and their words."""

    span: Span
    first: float
    last: float
    years: bool
    torn: bool = False
    """Whether the first end lacks the magnitude of the second: “between £26 and £31m”."""


def find(
    text: str, paragraphs: tuple[Paragraph, ...], tokens: Tokens, figures: tuple[Figure, ...]
) -> tuple[Range, ...]:
    """Every range, years first, each kind in order."""
    found: list[Range] = []
    for paragraph in paragraphs:
        if paragraph.role not in (Role.TABLE, Role.NOTE):
            for m in _years().finditer(text, paragraph.span.start, paragraph.span.end):
                first, last = (int(m[name]) for name in (("a", "b") if m["a"] else ("c", "d")))
                found.append(Range(Span(*m.span()), first, last, years=True))
    return (*found, *_figures(tokens, figures))


@cache
def _years() -> re.Pattern[str]:
    year, era = r"(?:1[0-9]|20)[0-9]{2}", one_of("ranges", "eras")
    ends = rf"(?![\w%]|[-–/.,:]\d|\s*(?:{era})\b)"
    return re.compile(
        rf"(?<![\w.,/:#£$€-])(?P<a>{year})\s?[-–—]\s?(?P<b>{year}){ends}"
        rf"|\b(?:[Ff]rom|[Bb]etween)\s+(?P<c>{year})\s+(?:to|and|until|till|through)\s+(?P<d>{year}){ends}"
    )


def _figures(tokens: Tokens, figures: tuple[Figure, ...]) -> Iterator[Range]:
    """“Between 50 and 80 boats”."""
    for one, two in pairwise(figures):
        joined = tokens.norms[one.last + 1 : two.first]
        before = tokens.norms[one.first - 1] if one.first else ""
        whole = one.exact and two.exact and one.unit in ("", two.unit) and not (one.noun and one.noun != two.noun)
        if whole and before == "between" and joined == ("and",):
            span = Span(tokens.starts[one.first - 1], two.span.end)
            torn = two.scaled and not one.scaled and one.unit == two.unit != ""
            if torn or one.scaled == two.scaled:
                yield Range(span, one.value, two.value, years=False, torn=torn)
