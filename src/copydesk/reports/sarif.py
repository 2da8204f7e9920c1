"""The `sarif` format: SARIF 2.1.0, for code scanning and the viewers of editors. Columns are code points from 1."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from msgspec.structs import replace

from copydesk import __version__
from copydesk.findings import DocumentReport, Edit, Finding, Place, Report, RuleCard, Severity
from copydesk.patterns import pattern
from copydesk.reading.read import is_text
from copydesk.reports.lines import Lines
from copydesk.reports.markdown import escaped
from copydesk.reports.wording import flat, instead, lines_of, quoted, whole

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
MARKED = pattern(r"\\\[\\\[(.*?)\\\]\\\]")
OWN_KEY = "ruleAndSentence/v1"
GITHUB_KEY = "primaryLocationLineHash"
"""The one fingerprint that GitHub looks at; it makes its own, of the line, where a report has none."""


class _Log:
    """One report on its way into SARIF: where its files, their lines and its rules stand."""

    def __init__(self, report: Report) -> None:
        self.lines: Mapping[str, Lines] = lines_of(report)
        self.sources = {document.path: document.source for document in report.documents}
        self.files = {path: index for index, path in enumerate(self.sources)}
        cards = {card.id: card for card in report.rules}
        self.rules = {name: cards.get(name) for name in sorted({found.rule for found in report.findings})}
        self.indexes = {name: index for index, name in enumerate(self.rules)}

    def file(self, path: str) -> dict[str, Any]:
        """An artifactLocation."""
        return {"uri": uri(path)} | ({"index": self.files[path]} if path in self.files else {})

    def place(self, path: str, start: int, end: int) -> dict[str, Any]:
        """A physicalLocation, with the words that stand there."""
        region = self.region(path, start, end) | {"snippet": {"text": self.sources[path][start:end]}}
        return {"artifactLocation": self.file(path), "region": region}

    def region(self, path: str, start: int, end: int) -> dict[str, Any]:
        """A region, in lines and columns and in characters."""
        (line, column), (end_line, end_column) = (self.lines[path].position(offset) for offset in (start, end))
        return {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": start,
            "charLength": end - start,
        }


def render(report: Report) -> str:
    """The report as one run."""
    log = _Log(report)
    driver = {
        "name": "copydesk",
        "version": __version__,
        "rules": [_rule(name, card) for name, card in log.rules.items()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not report.errors, "toolExecutionNotifications": [*_notes(report, log)]}
        ],
        "artifacts": [{"location": {"uri": uri(path)}, "roles": ["analysisTarget"]} for path in log.files],
        "results": [one for document in report.documents for one in _results(document, log)],
    }
    written = json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)
    return whole(written) + "\n"


def uri(path: str) -> str:
    """A path as a URI: relative where the path is, with forward slashes, percent-encoded."""
    file = PurePath(path)
    return file.as_uri() if file.is_absolute() else quote(file.as_posix(), safe="/", errors="surrogateescape")


def _message(text: str) -> dict[str, str]:
    """A message of plain text. Its braces are no placeholders and its brackets no link."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _rule(name: str, card: RuleCard | None) -> dict[str, Any]:
    """A reportingDescriptor; of a rule without a card only the name is known."""
    if card is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": card.title},
        "fullDescription": {"text": card.why or card.title},
        "help": {"text": _page(card), "markdown": _page_in_markdown(card)},
        "defaultConfiguration": {"level": LEVELS[card.level]},
        "properties": {"tags": [card.group]},
    }


def _parts(card: RuleCard) -> Iterator[tuple[str, str]]:
    """The parts of a page that are not empty, each with its heading; lists have a bullet a line."""
    flags, passes, sources = (
        "\n".join(f"- {one}" for one in list_) for list_ in (card.flags, card.passes, card.sources)
    )
    named = (("Flags", flags), ("Passes", passes), ("Overrule when", card.overrule), ("Source", sources))
    yield from ((heading, words) for heading, words in named if words)


def _page(card: RuleCard) -> str:
    parts = (f"{heading}\n{words}" for heading, words in _parts(card))
    return "\n\n".join(part for part in (card.title, card.why, *parts) if part)


def _page_in_markdown(card: RuleCard) -> str:
    """The same in Markdown; the words that an example is about are bold."""
    shown = replace(
        card,
        flags=tuple(MARKED.sub(r"**\1**", escaped(one)) for one in card.flags),
        passes=tuple(map(escaped, card.passes)),
        overrule=escaped(card.overrule),
        sources=tuple(map(escaped, card.sources)),
    )
    why = (escaped(part) for part in card.why.split("\n\n"))
    parts = (f"**{heading}**\n\n{words}" for heading, words in _parts(shown))
    return "\n\n".join(part for part in (f"**{escaped(card.title)}**", *why, *parts) if part)


def _notes(report: Report, log: _Log) -> Iterator[dict[str, Any]]:
    """What could not be checked, and what the desk should know about the reading."""
    told = [("error", trouble.path, trouble.message) for trouble in report.errors]
    told += [("note", document.path, notice) for document in report.documents for notice in document.notices]
    for level, path, message in told:
        yield {
            "level": level,
            "message": _message(flat(message)),
            "locations": [{"physicalLocation": {"artifactLocation": log.file(path)}}],
        }


def _results(document: DocumentReport, log: _Log) -> Iterator[dict[str, Any]]:
    """The findings in one file. The same rule on the same sentence again is told apart by its number."""
    met: Counter[str] = Counter()
    for finding in document.findings:
        print_ = _fingerprint(finding)
        met[print_] += 1
        print_ = f"{print_}:{met[print_]}"
        yield _result(finding, log) | {"partialFingerprints": {OWN_KEY: print_, GITHUB_KEY: print_}}


def _fingerprint(finding: Finding) -> str:
    """Sixteen digits for the rule and its sentence, wherever in the file that stands."""
    words = f"{finding.name}\n{finding.sentence or flat(finding.text)}"
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _result(finding: Finding, log: _Log) -> dict[str, Any]:
    own = {"physicalLocation": log.place(finding.path, finding.start, finding.end)}
    if finding.related:
        own["message"] = _message(quoted(finding.text))
    out = {
        "ruleId": finding.rule,
        "ruleIndex": log.indexes[finding.rule],
        "level": LEVELS[finding.severity],
        "message": _message(_said(finding)),
        "locations": [own],
        "properties": {"paragraph": finding.paragraph} | ({"entry": finding.entry} if finding.entry else {}),
    }
    if finding.related:
        out["relatedLocations"] = [_related(number, one, log) for number, one in enumerate(finding.related, 1)]
    return out | ({"fixes": [_fix(finding, log)]} if finding.edits and is_text(finding.path) else {})


def _said(finding: Finding) -> str:
    """The message, better words and, for an entry of a pack, whose rule has a page for all, its own reason."""
    better = f" Instead: {instead(finding)}." if finding.instead else ""
    why = f" {flat(finding.why)}" if finding.entry and finding.why else ""
    return f"{flat(finding.message)}{better}{why}"


def _related(number: int, place: Place, log: _Log) -> dict[str, Any]:
    note = f": {flat(place.note)}" if place.note else ""
    return {
        "id": number,
        "message": _message(f"{quoted(place.text)}{note}"),
        "physicalLocation": log.place(place.path, place.start, place.end),
    }


def _fix(finding: Finding, log: _Log) -> dict[str, Any]:
    """The mechanical edits, all together."""
    change = {
        "artifactLocation": log.file(finding.path),
        "replacements": [_replacement(finding.path, edit, log) for edit in finding.edits],
    }
    return {"description": _message(flat(finding.message)), "artifactChanges": [change]}


def _replacement(path: str, edit: Edit, log: _Log) -> dict[str, Any]:
    return {"deletedRegion": log.region(path, edit.start, edit.end), "insertedContent": {"text": edit.words}}
