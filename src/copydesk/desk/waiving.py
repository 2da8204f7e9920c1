"""Waivers against findings: what is covered is left out, and a waiver that covers nothing is said."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from copydesk.analysis.facts import Facts
from copydesk.findings import Finding, Severity
from copydesk.messages import nearest
from copydesk.rulebook.book import Rulebook
from copydesk.rulebook.page import parse
from copydesk.rulebook.waivers import UNUSED_WAIVER, Waiver, in_comments
from copydesk.settings import Settings, fits


def waivers_for(facts: Facts, settings: Settings, book: Rulebook) -> tuple[Waiver, ...]:
    """The waivers in a document’s comments, and those of the settings that name the file or no file.

    A rule’s former name stands for its name of today.
    """
    path = facts.document.path
    here = (one for one in _configured(settings, book) if not one.path or fits(path, one.path, settings.origin))
    return (*(_renamed(waiver, book) for waiver in in_comments(facts.document.comments)), *here)


def _configured(settings: Settings, book: Rulebook) -> tuple[Waiver, ...]:
    """The waivers of the settings, in their order."""
    return tuple(
        _renamed(Waiver(entry.rule, entry.reason, words=entry.words, path=entry.path, number=i), book)
        for i, entry in enumerate(settings.file.waiver)
    )


def _renamed(waiver: Waiver, book: Rulebook) -> Waiver:
    return replace(waiver, rule=book.name_of_today(waiver.rule))


def covering(finding: Finding, waivers: tuple[Waiver, ...]) -> frozenset[int]:
    """The indexes of the waivers that cover a finding. Without a reason none does."""
    return frozenset(i for i, waiver in enumerate(waivers) if waiver.reason and _covers(waiver, finding))


def unused(waivers: Iterable[Waiver], facts: Facts, book: Rulebook, severity: Severity) -> Iterator[Finding]:
    """A finding for each waiver in a comment that covers nothing."""
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
            severity=severity,
            message=_message(waiver, book),
            why=parse(UNUSED_WAIVER.doc).why,
            text=source.of(facts.document.source),
            sentence=" ".join(waiver.comment.words.split()),
        )


def is_faulty(waiver: Waiver, book: Rulebook) -> bool:
    """Whether it could cover nothing in any copy: it gives no reason, or names no rule that there is."""
    name = waiver.rule.partition("/")[0]
    return not waiver.reason or waiver.rule not in book.names() or book.rule(name) is None


def _message(waiver: Waiver, book: Rulebook) -> str:
    if not waiver.rule:
        return "A waiver reads “copydesk: allow RULE — reason”."
    if waiver.rule not in book.names():
        hint = nearest(waiver.rule, book.names())
        return f"No rule is called “{waiver.rule}”{hint or ': copydesk rules lists the names.'}"
    if book.rule(waiver.rule.partition("/")[0]) is None:
        return f"“{waiver.rule}” is a group: a waiver names one rule or one of its entries."
    if not waiver.reason:
        return f"Say why “{waiver.rule}” is allowed here; without a reason the waiver does not count."
    return f"“{waiver.rule}” finds nothing here: take the waiver out."


def _covers(waiver: Waiver, finding: Finding) -> bool:
    if not waiver.covers(finding.rule, finding.entry):
        return False
    if waiver.comment is not None:
        return waiver.comment.paragraph == finding.paragraph
    return " ".join(waiver.words.split()) in finding.sentence
