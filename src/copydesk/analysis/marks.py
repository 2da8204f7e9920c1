"""The shape of every quotation mark and apostrophe of the copy: straight as typed, or curly as set."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.analysis.facts import Facts
from copydesk.analysis.quotations import Quotation
from copydesk.document import Role
from copydesk.spans import Span, excerpt

COPY = frozenset({Role.BODY, Role.LIST, Role.QUOTE, Role.STANDFIRST})
DOUBLES, SINGLES = frozenset('"“”'), frozenset("'‘’")
STRAIGHT = frozenset("\"'")

APOSTROPHE = re.compile(r"(?<!\w)[^\W\d_]+(['’])[^\W\d_]+")

LONGEST = 30
"""Characters of a quotation that name it."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One mark, or a word with its apostrophe: its shape, the same in the other shape, and the words it belongs to."""

    span: Span
    straight: bool
    other: str
    words: str


def find(facts: Facts) -> list[Mark]:
    """The marks of quotations, outermost only, those without partner, and the words with an apostrophe, in order."""
    found = [mark for quotation in facts.quotations.found for mark in _ends(facts, quotation)]
    for span, paragraph in facts.quotations.strays:
        if paragraph.role in COPY and span.of(facts.text) in DOUBLES:
            before = facts.text[max(span.start - LONGEST, paragraph.span.start) : span.start]
            found.append(_mark(facts.text, span.start, "”", before))
    for paragraph in facts.paragraphs:
        if paragraph.role in COPY:
            for m in APOSTROPHE.finditer(facts.text, paragraph.span.start, paragraph.span.end):
                straight = m[1] == "'"
                found.append(Mark(Span(*m.span()), straight, m[0].replace(m[1], "’" if straight else "'"), m[0]))
    return sorted(found)


def opening(facts: Facts, quotation: Quotation) -> str:
    """The mark that opens a quotation; some are two characters."""
    return facts.text[quotation.span.start : quotation.inner.start]


def _ends(facts: Facts, quotation: Quotation) -> Iterator[Mark]:
    double = opening(facts, quotation) in DOUBLES
    marks, curly = (DOUBLES, "“”") if double else (SINGLES, "‘’")
    if quotation.paragraph.role in COPY and opening(facts, quotation) in marks:
        words = quotation.inner.of(facts.text)
        yield _mark(facts.text, quotation.span.start, curly[0], words)
        if quotation.closed and facts.text[quotation.inner.end : quotation.span.end] in marks:
            yield _mark(facts.text, quotation.inner.end, curly[1], words)


def _mark(text: str, at: int, curly: str, words: str) -> Mark:
    straight = text[at] in STRAIGHT
    other = curly if straight else '"' if curly in DOUBLES else "'"
    return Mark(Span(at, at + 1), straight, other, excerpt(words[: 2 * LONGEST], LONGEST))
