"""Lists that do not have as many items as the copy announces, and numbers of a list that do not count on."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from msgspec import Struct

from copydesk.analysis.arithmetic import enumerated, rolls, told_on
from copydesk.analysis.page import bullets
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.quantities import lists, numbers
from copydesk.analysis.quantities.figures import Figure
from copydesk.document import Document, Paragraph, Role
from copydesk.patterns import pattern
from copydesk.spans import Span

MARK = pattern(r"[:–—,](?:(?<=:)(?=\s)|(?<=\s[–—])(?=\s)|(?<=\w—)(?=\w)|(?<=,)(?=\s+namely\b))")
NESTED = pattern(r"\s[-•*–]\s|:$")
CLOSERS = ("–", "—", ")")
"""Behind a list in the middle of its sentence: it does not go on elsewhere."""

PART = pattern(r"\bof (?:[\w’']+ ){0,4}\Z")
NEAR = 60
"""So many characters before a count say that it is a whole of which some are listed: six of the state’s eight towns."""

SHORT = 3
"""“A and B” of longer items is as often one clause."""

FARTHEST = 3
"""A list that is farther from its count is a sample, or not the list that was announced."""

SentencesIn = Callable[[Paragraph], tuple[Sentence, ...]]


class Miscount(Struct, frozen=True):
    """An announced number of things, and the items that are listed, one more or fewer; `sure` if nothing excuses it."""

    said: lists.Announcement
    items: tuple[Span, ...]
    sure: bool


class Misnumbering(Struct, frozen=True):
    """Two items of one numbered list whose numbers do not follow each other, by their first sentences."""

    before: Span
    after: Span
    markers: tuple[str, str]


def find(text: str, document: Document, sentences: tuple[Sentence, ...], inside: SentencesIn) -> Iterator[Miscount]:
    """Every miscount: of a list in its sentence first, then of those in the paragraphs below."""
    starts = [sentence.span.start for sentence in sentences]
    for m in MARK.finditer(text):
        sentence = sentences[max(0, bisect_right(starts, m.start()) - 1)]
        start, end = sentence.span.start, sentence.span.end
        within = start <= m.start() and m.end() < end
        if within and (said := lists.announcement(text, start, m.start(), loose=m[0] == ":")):
            yield from _in_line(text, document, said, Span(m.end(), end), sentence.paragraph)
    listed = {one.number for one in document.paragraphs if one.role is Role.LIST}
    for paragraph in document.paragraphs if listed else ():
        yield from _below(text, document, paragraph, inside)


def misnumbered(text: str, document: Document, inside: SentencesIn) -> Iterator[Misnumbering]:
    """A skip or a repetition, if it is the only one: ties and excerpts of a longer list have several."""
    for run in bullets.numbered_runs(document):
        odd = [i for i in range(1, len(run)) if run[i][0] != run[i - 1][0] + 1]
        if len(run) > 2 and len(odd) == 1:
            (before, previous), (number, item) = run[odd[0] - 1], run[odd[0]]
            between = text[previous.span.start : item.span.start]
            named = re.search(rf"(?<!\d){before + 1}(?!\d)", between)
            if 0 <= number - before <= FARTHEST and not named:
                first, second = (inside(paragraph)[0].span for paragraph in (previous, item))
                yield Misnumbering(first, second, (previous.marker, item.marker))


def enumerations(
    document: Document, page: MarkedCopy, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]
) -> Iterator[Miscount]:
    """Every miscount of names and things that stand beside their count in one sentence."""
    counts = tuple(enumerated.counts(page.text, page.tokens, sentences, figures))
    rows = list(rolls.find(page, counts, figures))
    known = {said.span.start for said, _, _ in rows}
    others = enumerated.find(page.text, page.tokens, counts)
    told = told_on.find(page, sentences, figures)
    for said, listed, rest in (*rows, *(one for one in others if one[0].span.start not in known), *told):
        paragraph = sentence_at(sentences, page.tokens.within(rest).start).paragraph
        few = len(listed.items) < said.count
        closed = page.text[rest.end : rest.end + 2].strip()[:1] in CLOSERS
        part = PART.search(page.text, max(0, said.span.start - NEAR), said.span.start) is not None
        open_ended = few and (part or (not closed and lists.goes_on(len(listed.items), rest.end, paragraph, document)))
        if not (listed.fewest <= said.count <= len(listed.items) or open_ended):
            yield from _differs(said, listed.items, sure=False)


def _in_line(
    text: str, document: Document, said: lists.Announcement, rest: Span, paragraph: Paragraph
) -> Iterator[Miscount]:
    if marks := lists.numbered_run_in(text, rest.start, paragraph.span.end):
        more = len(marks) > said.count
        if more or not lists.goes_on(len(marks), marks[-1].end, paragraph, document):
            yield from _differs(said, marks, sure=more)
        return
    listed = lists.run_in(text, rest.start, rest.end)
    if listed is None or listed.fewest <= said.count <= len(listed.items):
        return
    items = [item.of(text) for item in listed.items]
    loose = any("," in item for item in items) or lists.goes_on(len(items), rest.end, paragraph, document)
    clause = len(items) == 2 and any(len(item.split()) > SHORT for item in items)
    if clause or (len(items) < said.count and loose):
        return
    if not said.names or all(item[0].isupper() for item in items):
        yield from _differs(said, listed.items, sure=not said.names and len(items) > 2)


def _below(text: str, document: Document, paragraph: Paragraph, inside: SentencesIn) -> Iterator[Miscount]:
    if paragraph.role in (Role.LIST, Role.TABLE):
        return
    items = bullets.items_after(document, paragraph.number)
    if not items:
        return
    last = inside(paragraph)[-1].span
    said = lists.announcement(text, last.start, last.end - 1)
    if not said or any(NESTED.search(item.span.of(text)) for item in items):
        return
    later = document.paragraphs[items[-1].number : items[-1].number + FARTHEST]
    resumes = any(other.role is Role.LIST and not bullets.empty(other, text) for other in later)
    if len(items) > said.count or not resumes:
        spots = tuple(inside(item)[0].span for item in items)
        yield from _differs(said, spots, sure=text[last.end - 1] == ":")


def _differs(said: lists.Announcement, items: tuple[Span, ...], *, sure: bool) -> Iterator[Miscount]:
    if 0 < abs(len(items) - said.count) <= FARTHEST and len(items) <= len(numbers.words()):
        yield Miscount(said, items, sure)
