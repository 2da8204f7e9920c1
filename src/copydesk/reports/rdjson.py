"""The `rdjson` format: reviewdog’s DiagnosticResult. Lines and columns count from 1, columns in bytes of UTF-8.

Only fields that every release of reviewdog knows: an older one refuses the whole report for one that it does not.
"""

import json
from collections.abc import Mapping
from typing import Any

from copydesk.findings import DocumentReport, Edit, Finding, Report, Severity
from copydesk.reading.read import is_text
from copydesk.reports.lines import Lines
from copydesk.reports.wording import lines_of, told, whole

LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def render(report: Report) -> str:
    """The whole report as one JSON object; a file that could not be checked is a diagnostic without a range."""
    lines = lines_of(report)
    diagnostics = [
        {"message": trouble.message, "location": {"path": trouble.path}, "severity": "ERROR"}
        for trouble in report.errors
    ]
    diagnostics += [_diagnostic(found, document, lines) for document in report.documents for found in document.findings]
    written = json.dumps({"source": {"name": "copydesk"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=1)
    return whole(written) + "\n"


def _diagnostic(finding: Finding, document: DocumentReport, lines: Mapping[str, Lines]) -> dict[str, Any]:
    own = lines[finding.path]
    out: dict[str, Any] = {
        "message": told(finding, lines),
        "location": {"path": finding.path, "range": _range(own, finding.start, finding.end)},
        "severity": LEVELS[finding.severity],
        "code": {"value": finding.name},
    }
    if finding.edits and is_text(finding.path):
        out["suggestions"] = [_suggestion(finding.edits, document.source, own)]
    return out


def _suggestion(edits: tuple[Edit, ...], source: str, lines: Lines) -> dict[str, Any]:
    """All edits as one, what stands between them included: reviewdog takes several for a choice."""
    start, at, text = min(edit.start for edit in edits), min(edit.start for edit in edits), ""
    for edit in sorted(edits, key=lambda one: one.start):
        text += source[at : edit.start] + edit.words
        at = edit.end
    return {"range": _range(lines, start, at), "text": text}


def _range(lines: Lines, start: int, end: int) -> dict[str, Any]:
    (line, column), (end_line, end_column) = lines.position_utf8(start), lines.position_utf8(end)
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}
