"""Waivers against findings: what is covered is left out, and a waiver that covers nothing is a finding itself."""

from collections.abc import Iterable, Iterator

from copydesk.analysis.facts import Facts
from copydesk.findings import Finding
from copydesk.rulebook.page import parse
from copydesk.rulebook.waivers import UNUSED_WAIVER, Waiver, in_comments
from copydesk.settings import Settings, fits


def waivers_for(facts: Facts, settings: Settings) -> tuple[Waiver, ...]:
    """The waivers in a document’s comments, and those of the settings that name the file or no file."""
    configured = (
        Waiver(entry.rule, entry.reason, words=entry.words)
        for entry in settings.file.waiver
        if not entry.path or fits(facts.document.path, entry.path, settings.origin)
    )
    return (*in_comments(facts.document.comments), *configured)


def apart(findings: Iterable[Finding], waivers: tuple[Waiver, ...], facts: Facts) -> tuple[list[Finding], list[Waiver]]:
    """The findings that no waiver covers, and the waivers that cover none. Without a reason none counts."""
    kept, used = [], set()
    for finding in findings:
        covering = [i for i, waiver in enumerate(waivers) if waiver.reason and _covers(waiver, finding, facts)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    return kept, [waiver for i, waiver in enumerate(waivers) if i not in used]


def unused(waivers: Iterable[Waiver], facts: Facts) -> Iterator[Finding]:
    """A finding for each waiver in a comment that covers nothing. Those of the settings may belong to other files."""
    for waiver in waivers:
        if waiver.comment is None:
            continue
        source = waiver.comment.source
        yield Finding(
            path=facts.document.path,
            paragraph=max(1, min(waiver.comment.paragraph, len(facts.paragraphs))),
            start=source.start,
            end=source.end,
            rule=UNUSED_WAIVER.id,
            entry=None,
            group=UNUSED_WAIVER.group,
            severity=UNUSED_WAIVER.severity,
            message=_message(waiver),
            why=parse(UNUSED_WAIVER.doc).why,
            text=source.of(facts.document.source),
        )


def _message(waiver: Waiver) -> str:
    if not waiver.rule:
        return "A waiver reads “copydesk: allow RULE — reason”."
    if not waiver.reason:
        return f"Say why “{waiver.rule}” is allowed here; without a reason the waiver does not count."
    return f"“{waiver.rule}” finds nothing here: take the waiver out."


def _covers(waiver: Waiver, finding: Finding, facts: Facts) -> bool:
    if not waiver.covers(finding.rule, finding.entry):
        return False
    if waiver.comment is not None:
        return waiver.comment.paragraph == finding.paragraph
    words = " ".join(waiver.words.split())
    return any(words in sentence for sentence in _sentences_at(finding, facts))


def _sentences_at(finding: Finding, facts: Facts) -> Iterator[str]:
    """The sentence that a finding stands in, its blanks folded: what a waiver in the settings names."""
    paragraph = facts.paragraphs[finding.paragraph - 1]
    for sentence in facts.sentences_in(paragraph):
        span = facts.document.map.to_source(sentence.span)
        if span.start <= finding.start < span.end:
            yield " ".join(sentence.span.of(facts.text).split())
