"""The run: which files, which rules, and every flag signed into a finding. It knows no format of report."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path

from copydesk.analysis.facts import Edition, Facts, Spot
from copydesk.analysis.tokens import is_word
from copydesk.document import Comment, Document, Genre, Meta, Paragraph
from copydesk.findings import DocumentReport, Finding, ParagraphReport, Place, Report, Severity, Trouble
from copydesk.reading.decoding import Unreadable
from copydesk.reading.read import SUFFIXES, read
from copydesk.rulebook.book import Rulebook
from copydesk.rulebook.page import parse
from copydesk.rulebook.review import Raised, english_only, review
from copydesk.rulebook.rule import Flag, Rule
from copydesk.rulebook.waivers import UNUSED_WAIVER, Waiver, in_comments, sentence_around
from copydesk.settings import PathEntry, Settings, fits

MILDER = {Severity.WARNING: Severity.SUGGESTION, Severity.SUGGESTION: None}
NOT_ENGLISH = "this does not look like English: only the rules that need no English were run"
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Desk:
    """What one run is asked to do. `select` and `ignore` come from the command line and win over the settings."""

    book: Rulebook
    settings: Settings = field(default_factory=Settings)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    meta: Meta = Meta()

    def check(self, sources: Iterable["Source"]) -> Report:
        """Check every source by itself; one that cannot be read is reported, and the others go on."""
        documents: list[DocumentReport] = []
        errors: list[Trouble] = []
        for source in sources:
            facts = self.read(source, errors)
            if facts is not None:
                documents.append(self._document(facts, errors))
        return Report(tuple(documents), tuple(errors))

    def read(self, source: "Source", errors: list[Trouble]) -> Facts | None:
        """The facts of one source; `None`, and a line in `errors`, if it cannot be read."""
        try:
            data = source.data if source.data is not None else Path(source.path).read_bytes()
            document = read(source.path, data, date_key=self.settings.file.article_date)
        except Unreadable as error:
            errors.append(Trouble(source.path, str(error)))
            return None
        except OSError as error:
            errors.append(Trouble(source.path, f"cannot be read: {(error.strerror or str(error)).lower()}"))
            return None
        return Facts(replace(document, meta=self._meta(document)))

    def _meta(self, document: Document) -> Meta:
        """What the command line says, else the front matter, else the settings."""
        configured = self.settings.at(document.path).genre
        genre = self.meta.genre or document.meta.genre or (Genre(configured) if configured else None)
        return Meta(document.meta.title, self.meta.date or document.meta.date, genre)

    def _document(self, facts: Facts, errors: list[Trouble]) -> DocumentReport:
        own = self.settings.at(facts.document.path)
        path = facts.document.path

        def failed(rule: Rule, error: Exception) -> None:
            errors.append(Trouble(path, f"the rule {rule.id} failed here ({type(error).__name__}: {error}); report it"))

        rules = english_only(self._active(own), facts)
        raised = review(Edition((facts,)), rules, failed)
        findings = [finding for one in raised if (finding := self._sign(one, own))]
        findings = self._waived(findings, facts, own)
        notices = facts.document.notices if facts.english else (*facts.document.notices, NOT_ENGLISH)
        return _report(facts, sorted(findings, key=lambda finding: finding.key), notices)

    def _active(self, own: PathEntry) -> tuple[Rule, ...]:
        """The rules that are on for a file: chosen by name, or all that are not off."""
        selected, ignored = self.select or own.select, {*self.ignore, *own.ignore}
        return tuple(
            rule
            for rule in self.book.rules
            if _named(rule, selected, entries=True) or (not selected and not rule.off)
            if not _named(rule, ignored, entries=False)
        )

    def _sign(self, one: Raised, own: PathEntry) -> Finding | None:
        """A flag as a finding; `None` where the settings leave it out."""
        rule, flag = one.rule, one.flag
        entry = f"{rule.id}/{flag.entry}" if flag.entry else None
        names = {rule.group, rule.id, *rule.formerly, *((entry,) if entry else ())}
        selected = self.select or own.select
        if (selected and not names & set(selected)) or names & {*self.ignore, *own.ignore}:
            return None
        if flag.spot.words.casefold() in {allowed.casefold() for allowed in self.settings.file.allow}:
            return None
        severity = _severity(one, own, entry, flag.spot.facts.document.meta.genre)
        return _finding(rule, flag, severity) if severity else None

    def _waived(self, findings: list[Finding], facts: Facts, own: PathEntry) -> list[Finding]:
        """The findings that no waiver covers, and a finding for every waiver that covers none."""
        written = list(in_comments(facts.document.comments))
        configured = [
            Waiver(entry.rule, entry.reason, words=entry.words, path=entry.path)
            for entry in self.settings.file.waiver
            if not entry.path or fits(facts.document.path, entry.path, self.settings.origin)
        ]
        used: set[int] = set()
        kept: list[Finding] = []
        waivers = [waiver for waiver in (*written, *configured) if waiver.reason]
        for finding in findings:
            covering = [waiver for waiver in waivers if _covers(waiver, finding, facts)]
            used |= {id(waiver) for waiver in covering}
            if not covering:
                kept.append(finding)
        asked = not self.select and not own.select and _named(UNUSED_WAIVER, {*self.ignore, *own.ignore}, entries=False) is False
        if asked:
            kept += [_unused(waiver, facts) for waiver in written if id(waiver) not in used and waiver.comment]
        return kept


@dataclass(frozen=True, slots=True)
class Source:
    """A file to check. `data` is given only for standard input."""

    path: str
    data: bytes | None = None


def sources(paths: Iterable[str], settings: Settings, errors: list[Trouble]) -> Iterator[Source]:
    """The files that `paths` name: files as they are, folders walked for .txt and .md, in order of name."""
    for path in paths:
        place = Path(path)
        if place.is_dir():
            found = list(_walk(path, settings))
            if not found:
                endings = ", ".join(sorted(SUFFIXES))
                errors.append(Trouble(path, f"no article in this folder; copydesk reads {endings}"))
            yield from found
        elif not place.exists():
            errors.append(Trouble(path, "no such file or folder"))
        elif not _excluded(path, settings):
            yield Source(path)


def _walk(folder: str, settings: Settings) -> Iterator[Source]:
    """Links to folders are not followed, so that no loop can catch the walk; hidden folders are left out."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(files):
            path = str(Path(root) / name)
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith(".") and not _excluded(path, settings):
                yield Source(path)


def _excluded(path: str, settings: Settings) -> bool:
    return any(fits(path, glob, settings.origin) or fnmatch(path, glob) for glob in settings.file.exclude)


def _named(rule: Rule, names: Iterable[str], *, entries: bool) -> bool:
    """Whether a rule, its group or, if `entries` count, one of its entries is among `names`."""
    wanted = set(names)
    own = {rule.id, rule.group, *rule.formerly}
    return bool(own & wanted) or (entries and any(f"{rule.id}/{entry}" in wanted for entry in rule.entries))


def _severity(one: Raised, own: PathEntry, entry: str | None, genre: Genre | None) -> Severity | None:
    """What the finding counts as; `None` for off. The settings win over the page that the article stands on."""
    rule = one.rule
    for name in (entry, rule.id, *rule.formerly, rule.group):
        if name in own.severity:
            level = own.severity[name]
            return None if level == "off" else Severity(level)
    severity = one.flag.severity or rule.severity
    if genre is Genre.OPINION and rule.group in ("support", "loaded") and not rule.every_genre:
        return MILDER.get(severity, severity)
    return severity


def _finding(rule: Rule, flag: Flag, severity: Severity) -> Finding:
    facts, span = flag.spot.facts, flag.spot.facts.document.map.to_source(flag.spot.span)
    return Finding(
        path=facts.document.path,
        paragraph=flag.spot.paragraph.number,
        start=span.start,
        end=span.end,
        rule=rule.id,
        entry=flag.entry,
        group=rule.group,
        severity=severity,
        message=flag.message,
        why=flag.why or parse(rule.doc).why.split("\n\n")[0],
        text=flag.spot.words,
        instead=flag.instead,
        related=tuple(_place(spot) for spot in flag.related),
    )


def _place(spot: Spot) -> Place:
    document = spot.facts.document
    span = document.map.to_source(spot.span)
    return Place(document.path, spot.paragraph.number, span.start, span.end, spot.words)


def _covers(waiver: Waiver, finding: Finding, facts: Facts) -> bool:
    if not waiver.covers(finding.rule, finding.entry):
        return False
    if waiver.comment is not None:
        return waiver.comment.paragraph == finding.paragraph
    inside = next((p for p in facts.paragraphs if p.number == finding.paragraph), None)
    if inside is None:
        return False
    words = " ".join(waiver.words.split())
    return any(
        words in sentence_around(facts, sentence.span.start)
        for sentence in facts.sentences_in(inside)
        if facts.document.map.to_source(sentence.span).start <= finding.start < facts.document.map.to_source(sentence.span).end
    )


def _unused(waiver: Waiver, facts: Facts) -> Finding:
    comment: Comment = waiver.comment  # type: ignore[assignment]
    if not waiver.rule:
        message = "A waiver reads “copydesk: allow RULE — reason”."
    elif not waiver.reason:
        message = f"Say why “{waiver.rule}” is allowed here; without a reason the waiver does not count."
    else:
        message = f"“{waiver.rule}” finds nothing here: take the waiver out."
    return Finding(
        path=facts.document.path,
        paragraph=max(1, min(comment.paragraph, len(facts.paragraphs))),
        start=comment.source.start,
        end=comment.source.end,
        rule=UNUSED_WAIVER.id,
        entry=None,
        group=UNUSED_WAIVER.group,
        severity=UNUSED_WAIVER.severity,
        message=message,
        why=parse(UNUSED_WAIVER.doc).why,
        text=comment.source.of(facts.document.source),
    )


def _report(facts: Facts, findings: list[Finding], notices: tuple[str, ...]) -> DocumentReport:
    document = facts.document
    paragraphs = tuple(_paragraph(paragraph, facts, findings) for paragraph in facts.paragraphs)
    return DocumentReport(
        path=document.path,
        source=document.source,
        title=document.title,
        words=sum(paragraph.words for paragraph in paragraphs),
        paragraphs=paragraphs,
        checked={"figures": None, "dates": len(facts.dates), "people": None, "quotations": len(facts.quotations.found)},
        notices=notices,
    )


def _paragraph(paragraph: Paragraph, facts: Facts, findings: list[Finding]) -> ParagraphReport:
    span = facts.document.map.to_source(paragraph.span)
    return ParagraphReport(
        number=paragraph.number,
        role=paragraph.role.value,
        start=span.start,
        end=span.end,
        words=sum(is_word(facts.tokens.norms[i]) for i in facts.tokens.within(paragraph.span)),
        text=paragraph.span.of(facts.text),
        findings=tuple(finding for finding in findings if finding.paragraph == paragraph.number),
    )
