"""The `junit` format: a suite an article, a case a group of rules, so that a CI shows what is new and what is mended.

An error or a warning fails its case; suggestions are said on the case’s standard output.
"""

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree

from copydesk.findings import GROUPS, DocumentReport, Finding, Report, Severity, Trouble
from copydesk.patterns import pattern
from copydesk.reports.lines import Lines
from copydesk.reports.wording import by_level, levels, lines_of, told

ILLEGAL = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no document of XML 1.0 may hold, not even escaped."""

READING = "reading"
"""The case that fails where a file could not be checked, or not wholly."""


def render(report: Report) -> str:
    """The report as JUnit XML, as Jenkins, GitLab and others read it. Cases take no time that could be told."""
    lines = lines_of(report)
    troubles: dict[str, list[Trouble]] = {trouble.path: [] for trouble in report.errors}
    for trouble in report.errors:
        troubles[trouble.path].append(trouble)
    suites = [
        _suite(document.path, _cases(document, lines, troubles.pop(document.path, []))) for document in report.documents
    ]
    suites += [_suite(path, [_unread(path, several)]) for path, several in troubles.items()]
    root = _element("testsuites", name="copydesk")
    root.extend(suites)
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, 0)) for suite in suites)))
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _suite(path: str, cases: list[ElementTree.Element]) -> ElementTree.Element:
    """The cases of one file, counted."""
    out = _element("testsuite", name=path, tests=str(len(cases)))
    for name, tag in (("failures", "failure"), ("errors", "error")):
        out.set(name, str(sum(case.find(tag) is not None for case in cases)))
    out.set("time", "0")
    out.extend(cases)
    return out


def _cases(document: DocumentReport, lines: Mapping[str, Lines], troubles: list[Trouble]) -> list[ElementTree.Element]:
    out = [_unread(document.path, troubles)] if troubles else []
    for group in GROUPS:
        found = tuple(one for one in document.findings if one.group == group)
        out.append(_case(document.path, group, found, lines))
    if document.notices:
        out[0].append(_element("system-err", "\n".join(document.notices)))
    return out


def _case(path: str, group: str, found: tuple[Finding, ...], lines: Mapping[str, Lines]) -> ElementTree.Element:
    """One group of rules on one article. Its failure is one element with all findings: most readers show the first."""
    out = _element("testcase", name=group, classname=path, time="0")
    failing = tuple(one for one in found if one.severity is not Severity.SUGGESTION)
    asking = tuple(one for one in found if one.severity is Severity.SUGGESTION)
    if failing:
        worst = min(failing, key=lambda one: one.severity.rank)
        message = f"{by_level(levels(failing))}: {worst.message}"
        out.append(_element("failure", _said(failing, lines), type=worst.severity.value, message=message))
    if asking:
        out.append(_element("system-out", _said(asking, lines)))
    return out


def _unread(path: str, troubles: Iterable[Trouble]) -> ElementTree.Element:
    """The case of a file that could not be checked, or not wholly."""
    said = [trouble.message for trouble in troubles]
    out = _element("testcase", name=READING, classname=path, time="0")
    out.append(_element("error", "\n".join(said), type="not checked", message=said[0]))
    return out


def _said(found: Iterable[Finding], lines: Mapping[str, Lines]) -> str:
    """The findings as text, a blank line between them, each with its place and rule."""
    return "\n\n".join(_one(finding, lines) for finding in found)


def _one(finding: Finding, lines: Mapping[str, Lines]) -> str:
    line, column = lines[finding.path].position(finding.start)
    head = f"{finding.path}:{line}:{column}: {finding.severity.value} [{finding.name}], ¶{finding.paragraph}"
    return f"{head}\n{told(finding, lines)}"


def _element(tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    """An element of legal characters: what XML cannot hold becomes “�”."""
    out = ElementTree.Element(tag, {name: ILLEGAL.sub("\ufffd", value) for name, value in attributes.items()})
    out.text = ILLEGAL.sub("\ufffd", text) if text is not None else None
    return out
