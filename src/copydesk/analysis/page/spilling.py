"""Quotations that run over paragraphs which do not open them again: copy set a sentence a line, or a mark forgotten.

What lies between a mark that opens and the one that closes it is somebody’s words, however the lines are set.
"""

from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from copydesk.analysis.page.quotations import Quotation, Quotations, attribution
from copydesk.analysis.page.sentences import Sentence
from copydesk.document import Paragraph, Role
from copydesk.spans import Span

FAR = 5
"""A mark this many paragraphs after a lost opening one no longer belongs to it."""

RUNNING = frozenset({Role.BODY, Role.LIST, Role.HEADING})  # “Is it over?” on a line of its own looks like a heading

FEWEST_LINES = 8
SEVERAL = 0.1
"""The lines of a story are its sentences if there are not few, and no more of them than this share hold several."""


def a_sentence_a_line(sentences: tuple[Sentence, ...]) -> bool:
    """Whether the lines of a story are its sentences, and no paragraphs."""
    told = Counter(one.paragraph.number for one in sentences if one.paragraph.role is Role.BODY)
    return len(told) >= FEWEST_LINES and sum(many > 1 for many in told.values()) <= SEVERAL * len(told)


def joined(
    found: Quotations, text: str, paragraphs: tuple[Paragraph, ...], sentences: tuple[Sentence, ...]
) -> Quotations:
    """The same quotations, and of those that run over what stands in each of the next paragraphs.

    They run up to the mark that closes them; where each line is a sentence, up to one that opens them again, too.
    """
    lost = {one.span: one for one in found.found if not one.whole and one.span.end == one.paragraph.span.end}
    if not lost:
        return found
    strays = {span for span, _ in found.strays}
    lines = a_sentence_a_line(sentences)
    more: list[Quotation] = []
    for opened, mark in pairwise(sorted([*strays, *(one.span for one in found.found)])):
        if opened in lost and (mark in strays or lines):
            more += _between(lost[opened], mark, paragraphs, closed=mark in strays, text=text)
    return Quotations(tuple(sorted((*found.found, *more), key=lambda one: one.span)), found.strays)


def _between(
    opened: Quotation, mark: Span, paragraphs: tuple[Paragraph, ...], *, closed: bool, text: str
) -> list[Quotation]:
    """The paragraphs between a lost opening mark and the next one; nothing if they may be the article’s own."""
    first = bisect_left(paragraphs, opened.span.end, key=lambda one: one.span.start)
    pieces = [p for p in paragraphs[first : first + FAR + 1] if p.span.start <= mark.start]
    if not 0 < len(pieces) <= FAR or any(p.role not in RUNNING for p in pieces):
        return []
    if attribution().search(text, opened.inner.start, mark.start):
        return []
    last = pieces.pop()
    spilt = [Quotation(p.span, p.span, p, closed=False) for p in pieces]
    if closed and last.span.holds(mark):
        return [
            *spilt,
            Quotation(Span(last.span.start, mark.end), Span(last.span.start, mark.start), last, closed=False),
        ]
    return spilt if not closed and mark.start == last.span.start else []
