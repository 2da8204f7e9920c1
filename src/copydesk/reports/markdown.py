"""The `markdown` format: to paste into a pull request, an issue or an e-mail, in GitHub-flavoured Markdown.

Nothing that an article or a path holds is markup here: no link, no HTML, nobody mentioned, no other issue named.
"""

import re
from collections.abc import Iterable, Mapping

from copydesk.findings import DocumentReport, Finding, ParagraphReport, Report, Severity
from copydesk.messages import counted
from copydesk.patterns import pattern
from copydesk.reports.lines import Lines, unlined
from copydesk.reports.wording import closing, flat, instead, lines_of, seen
from copydesk.spans import excerpt

MARKUP = pattern(r"[\\`*_\[\]<>&|~]|(?<=\w):(?=//)|(?<=www)\.", re.IGNORECASE)
"""What could be read as markup; a backslash before it makes it a character like any other. No line begins with it."""

CALLING = pattern(r"@(?=\w)|#(?=\d)|(?<=\bGH)-(?=\d)", re.IGNORECASE)
"""What GitHub makes a link of after the Markdown is read: a person, an issue. No backslash helps."""

APART = "\u200b"
"""A space of no width, which parts the sign from the name."""

OPENING = 70


def render(report: Report) -> str:
    """A heading an article that has findings or notices, a list a paragraph, suggestions folded, a closing line."""
    lines = lines_of(report)
    out = [
        line
        for document in report.documents
        if document.findings or document.notices
        for line in _document(document, lines)
    ]
    if report.errors:
        out += ["### Not checked, or not wholly", ""]
        out += [f"- **error** {escaped(trouble.path)}: {escaped(trouble.message)}" for trouble in report.errors] + [""]
    return "\n".join([*out, f"{closing(report)} A clean run is not a fact check."]) + "\n"


def escaped(text: str) -> str:
    """The text on one line, as characters and nothing else."""
    return CALLING.sub(rf"\g<0>{APART}", MARKUP.sub(r"\\\g<0>", flat(text)))


def _document(document: DocumentReport, lines: Mapping[str, Lines]) -> list[str]:
    title = f" · {escaped(excerpt(document.title, OPENING))}" if document.title else ""
    out = [f"### {escaped(document.path)}{title}", ""]
    for notice in document.notices:
        out += [f"Note: {escaped(notice)}", ""]
    for paragraph in document.paragraphs:
        out += _paragraph(paragraph, _graver(paragraph.findings), lines, document.path)
    asked = sum(finding.severity is Severity.SUGGESTION for finding in document.findings)
    if asked:
        out += ["<details>", f"<summary>{counted(asked, 'suggestion')}</summary>", ""]
        for paragraph in document.paragraphs:
            questions = [one for one in paragraph.findings if one.severity is Severity.SUGGESTION]
            out += _paragraph(paragraph, questions, lines, document.path)
        out += ["</details>", ""]
    return out


def _graver(findings: Iterable[Finding]) -> list[Finding]:
    """Errors, then warnings."""
    found = [one for one in findings if one.severity is not Severity.SUGGESTION]
    return sorted(found, key=lambda one: one.severity.rank)


def _paragraph(paragraph: ParagraphReport, found: list[Finding], lines: Mapping[str, Lines], path: str) -> list[str]:
    """The paragraph’s number and opening, and what was found in it; nothing where nothing was."""
    if not found:
        return []
    line = "" if unlined(path) else f", line {lines[path].position(paragraph.start)[0]}"
    head = f"**¶{paragraph.number}{line}:**"
    return [f"{head} {escaped(excerpt(paragraph.text, OPENING))}", "", *(_item(one, lines) for one in found), ""]


def _item(finding: Finding, lines: Mapping[str, Lines]) -> str:
    line, column = lines[finding.path].position(finding.start)
    place = "" if unlined(finding.path) else f"{line}:{column}, "
    said = f"- **{finding.severity.value}** {escaped(finding.message)} ({place}`{finding.name}`)"
    places = [f"See {escaped(seen(place, lines, finding.path))}." for place in finding.related]
    better = [f"Instead: {escaped(instead(finding))}."] if finding.instead else []
    return "\n  ".join([said, *places, *better])
