"""The `json` format: the contract for programs. Positions are code points; lines and columns count from 1."""

import json
from typing import Any

from copydesk import __version__
from copydesk.findings import DocumentReport, Finding, ParagraphReport, Place, Report, Severity
from copydesk.reports.lines import Lines
from copydesk.reports.wording import lines_of


def render(report: Report) -> str:
    """The whole report as one JSON object."""
    lines = lines_of(report)
    return dumps(
        {
            "copydesk": __version__,
            "documents": [_document(document, lines) for document in report.documents],
            "summary": {
                "documents": len(report.documents),
                "words": sum(document.words for document in report.documents),
                "findings": {severity.value: report.count(severity) for severity in Severity},
            },
            "errors": [{"path": trouble.path, "message": trouble.message} for trouble in report.errors],
        }
    )


def dumps(value: object, *, indent: int | None = 1) -> str:
    """JSON that a person can read too. A lone surrogate is escaped, so that the output is always UTF-8."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return written.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def _document(document: DocumentReport, lines: dict[str, Lines]) -> dict[str, Any]:
    return {
        "path": document.path,
        "title": document.title,
        "words": document.words,
        "readability": _readability(document.grade),
        "paragraphs": [_paragraph(paragraph, lines, document.path) for paragraph in document.paragraphs],
        "checked": document.checked,
        "support": document.support or None,
        "notices": list(document.notices),
    }


def _paragraph(paragraph: ParagraphReport, lines: dict[str, Lines], path: str) -> dict[str, Any]:
    return {
        "number": paragraph.number,
        "role": paragraph.role,
        "start": paragraph.start,
        "end": paragraph.end,
        "line": lines[path].position(paragraph.start)[0],
        "words": paragraph.words,
        "readability": _readability(paragraph.grade),
        "findings": [finding_fields(finding, lines) for finding in paragraph.findings],
    }


def _readability(grade: float | None) -> dict[str, float] | None:
    return None if grade is None else {"grade": grade}


def finding_fields(finding: Finding, lines: dict[str, Lines]) -> dict[str, Any]:
    """A finding as the contract has it, without its path; `lines` are those of every file that it names."""
    line, column = lines[finding.path].position(finding.start)
    end_line, end_column = lines[finding.path].position(finding.end)
    return {
        "rule": finding.rule,
        "entry": finding.entry,
        "group": finding.group,
        "severity": finding.severity.value,
        "message": finding.message,
        "why": finding.why,
        "text": finding.text,
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "instead": list(finding.instead),
        "edits": [{"start": edit.start, "end": edit.end, "words": edit.words} for edit in finding.edits],
        "related": [_related(place, lines) for place in finding.related],
    }


def _related(place: Place, lines: dict[str, Lines]) -> dict[str, Any]:
    line, column = lines[place.path].position(place.start)
    return {
        "path": place.path,
        "paragraph": place.paragraph,
        "start": place.start,
        "end": place.end,
        "line": line,
        "column": column,
        "text": place.text,
        "note": place.note,
    }
