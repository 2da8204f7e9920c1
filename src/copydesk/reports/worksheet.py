"""The fact checker’s worksheet: one row a fact, in reading order. The formats of `copydesk facts` print these rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.analysis.facts import Facts
from copydesk.analysis.voices import Passage, Voice
from copydesk.reports.lines import Lines
from copydesk.spans import Span

FEWEST_WORDS = 4
"""Shorter quotations without a speaker are terms and titles, not speech."""

KINDS = {
    "quotation": "Quotations",
    "speech": "Said by others",
    "document": "Said by documents",
    "belief": "Thought or wanted by others",
    "stance": "Judged by others",
    "date": "Dates",
}
"""The kinds of rows, in the order in which they are shown, with their headings."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact. `who` is the speaker as the copy names them, empty where it does not; offsets are of the source."""

    kind: str
    paragraph: int
    line: int
    column: int
    start: int
    end: int
    who: str
    text: str


def rows(facts: Facts) -> list[Row]:
    """Every quotation, everything handed to others, every date, in reading order."""
    lines = Lines(facts.document.source)
    found = [*_passages(facts, lines), *(_row("date", date.span, "", facts, lines) for date in facts.dates)]
    return sorted(found, key=lambda row: (row.start, row.end, row.kind))


def _passages(facts: Facts, lines: Lines) -> Iterator[Row]:
    for passage in facts.voices.passages:
        if passage.voice is not Voice.AUTHOR and passage.kind and not _term(passage, facts):
            who = passage.speaker.of(facts.document.text) if passage.speaker else ""
            yield _row(passage.kind.value, passage.span, who, facts, lines)


def _term(passage: Passage, facts: Facts) -> bool:
    """Whether the quotation marks stand round a term or a title, as far as length and speaker tell."""
    short = len(passage.span.of(facts.document.text).split()) < FEWEST_WORDS
    return passage.voice is Voice.QUOTED and short and passage.speaker is None


def _row(kind: str, span: Span, who: str, facts: Facts, lines: Lines) -> Row:
    source = facts.document.map.to_source(span)
    line, column = lines.position(source.start)
    paragraph = facts.spot(span.start, span.end).paragraph.number
    text = " ".join(span.of(facts.document.text).split())
    return Row(kind, paragraph, line, column, source.start, source.end, " ".join(who.split()), text)
