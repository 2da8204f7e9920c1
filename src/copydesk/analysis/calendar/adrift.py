"""Times that count from the day of writing, in a story that does not give it: “last year”, “two years ago”."""

from collections.abc import Iterator

from copydesk.analysis.calendar.moment_copy import VAGUE, Way
from copydesk.analysis.calendar.moments import Moment, opens, within
from copydesk.analysis.calendar.periods import Grain
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.document import PROSE, Paragraph, Role

PAGE = frozenset({Role.BYLINE, Role.DATELINE, Role.NOTE, Role.BOILERPLATE})
"""A day in one of these says when the page was written."""

AGES = frozenset({"million", "billion", "thousand"})
"""Of so many years one more or less is nothing: “formed 20 million years ago”."""

LONG = frozenset({Grain.MONTH, Grain.YEAR})
"""“Last Tuesday” and “this year” are the day’s own news; of “last year” readers ask which one."""


def find(marked: MarkedCopy, paragraphs: tuple[Paragraph, ...], moments: tuple[Moment, ...]) -> Iterator[Moment]:
    """Every such time in running copy, in a paragraph that names no year; none where the page gives a day, or must: the
    news of yesterday or of Tuesday is never printed without its date.
    """
    found = [one for one in moments if _counts(marked, one)]
    if not found:
        return
    dated = [one for one in moments if one.written and one.grain is not Grain.DECADE]
    pages = [paragraph.span for paragraph in paragraphs if paragraph.role in PAGE]
    opening = next((paragraph.span for paragraph in paragraphs if paragraph.role is Role.BODY), None)
    if any(one.grain is Grain.DAY and one.way in (Way.YEARLESS, Way.RELATIVE) for one in moments):
        return
    days = [one for one in moments if one.grain is Grain.DAY and one.written]
    if any(page.holds(one.span) for page in pages for one in days):
        return
    if opening and any(opening.holds(one.span) and opens(marked.text, one.span, opening) for one in days):
        return
    for one in found:
        paragraph = marked.sentence_of(one.first).paragraph
        inside = marked.inside(paragraph.span)
        near = within(tuple(dated), inside.start, inside.stop - 1) if inside else ()
        if paragraph.role in PROSE and not near:
            yield one


def _counts(marked: MarkedCopy, one: Moment) -> bool:
    """Whether a later reader cannot know which time is meant. “A few years ago” asks for none."""
    if one.way is not Way.RELATIVE or one.period is not None:
        return False
    words = marked.norms[one.first : one.last + 1]
    if not (VAGUE | AGES).isdisjoint(words):
        return False
    title = marked.text[marked.tokens.starts[one.last]].isupper()
    return one.grain in LONG and "this" not in words and not title
