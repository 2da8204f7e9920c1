"""Flags into findings: the severity that counts here, the place in the source, the reason."""

from collections.abc import Iterator, Sequence

from copydesk.analysis.claims.claim import tally
from copydesk.analysis.facts import Facts
from copydesk.analysis.page.tokens import words
from copydesk.analysis.spots import Spot
from copydesk.desk.choosing import configured
from copydesk.document import Genre, Paragraph
from copydesk.findings import DocumentReport, Finding, ParagraphReport, Place, Severity, Stretch
from copydesk.rulebook.page import parse
from copydesk.rulebook.review import Raised
from copydesk.settings import PathEntry
from copydesk.spans import Span

MILDER = {Severity.WARNING: Severity.SUGGESTION, Severity.SUGGESTION: None}
"""What a support or loaded rule says on the opinion pages; `None` for nothing."""


def severity_of(one: Raised, own: PathEntry) -> Severity | None:
    """What the finding counts as; `None` for off. The settings win over the page on which the article stands."""
    rule, flag = one.rule, one.flag
    if level := configured(rule, flag.entry, own):
        return None if level == "off" else Severity(level)
    severity = flag.severity or rule.severity
    opinion = flag.spot.facts.document.meta.genre is Genre.OPINION
    if opinion and rule.group in ("support", "loaded") and not rule.every_genre:
        return MILDER.get(severity, severity)
    return severity


def signed(one: Raised) -> Finding:
    """The flag as plain data, with the severity that its rule gave it, its offsets those of the source."""
    rule, flag = one.rule, one.flag
    here = place(flag.spot)
    return Finding(
        path=here.path,
        paragraph=here.paragraph,
        start=here.start,
        end=here.end,
        rule=rule.id,
        entry=flag.entry,
        group=rule.group,
        severity=flag.severity or rule.severity,
        message=flag.message,
        why=flag.why or parse(rule.doc).why.split("\n\n")[0],
        text=here.text,
        instead=flag.instead,
        related=tuple(place(spot) for spot in flag.related),
        sentence=flag.spot.sentence,
        shown=here.shown,
    )


def place(spot: Spot) -> Place:
    """Where a spot stands in its source file."""
    document = spot.facts.document
    span = document.map.to_source(spot.span)
    shown = tuple(_stretches(spot.span, document.paragraphs[spot.paragraph.number - 1 :]))
    return Place(document.path, spot.paragraph.number, span.start, span.end, spot.words, shown=shown)


def _stretches(span: Span, paragraphs: Sequence[Paragraph]) -> Iterator[Stretch]:
    """Where the words of `span` stand in the texts of the paragraphs from its own on."""
    for one in paragraphs:
        if one.span.start >= span.end:
            return
        start, end = max(span.start, one.span.start), min(span.end, one.span.end)
        if start < end:
            yield Stretch(one.number, start - one.span.start, end - one.span.start)


def reported(facts: Facts, findings: list[Finding], notices: tuple[str, ...], *, graded: bool) -> DocumentReport:
    """The document with its findings under their paragraphs, what was looked at, and the reading grades if asked for.

    People are `None` among `checked` for copy that is not English: nobody looks for them there.
    """
    document = facts.document
    by_paragraph: dict[int, list[Finding]] = {}
    for finding in findings:
        by_paragraph.setdefault(finding.paragraph, []).append(finding)
    paragraphs = tuple(
        _paragraph(one, facts, by_paragraph.get(one.number, []), graded=graded) for one in facts.paragraphs
    )
    return DocumentReport(
        path=document.path,
        source=document.source,
        title=document.title,
        words=sum(paragraph.words for paragraph in paragraphs),
        paragraphs=paragraphs,
        checked={
            "figures": len(facts.figures),
            "dates": len(facts.dates),
            "people": facts.cast.count if facts.english else None,
            "quotations": len(facts.quotations.found),
        },
        notices=notices,
        grade=facts.grade if graded else None,
        support=_support(facts),
    )


def _support(facts: Facts) -> dict[str, int]:
    """How many claims the story makes, and what stands behind them; nothing for copy that is not English."""
    if not facts.english:
        return {}
    found = tally(facts.claims)
    return {
        "claims": found.claims,
        "supported": found.claims - found.unsupported,
        "named": found.named,
        "shown": found.shown,
        "unnamed": found.unnamed,
        "unsupported": found.unsupported,
    }


def _paragraph(paragraph: Paragraph, facts: Facts, findings: list[Finding], *, graded: bool) -> ParagraphReport:
    span = facts.document.map.to_source(paragraph.span)
    return ParagraphReport(
        number=paragraph.number,
        role=paragraph.role.value,
        start=span.start,
        end=span.end,
        words=len(words(facts.tokens, paragraph.span)),
        text=paragraph.span.of(facts.document.text),
        findings=tuple(findings),
        grade=facts.grade_of(paragraph) if graded else None,
        marker=paragraph.marker,
        level=paragraph.level,
    )
