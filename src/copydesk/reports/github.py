"""The `github` format: workflow commands, from which GitHub Actions makes annotations in a pull request.

Whatever stands in an article or in a path, no line of the report is a command that the report did not mean.
"""

import re
from collections.abc import Mapping

from copydesk.findings import Finding, Report, Severity, Trouble
from copydesk.reports.lines import Lines
from copydesk.reports.wording import by_level, closing, flat, lines_of, told, whole

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def render(report: Report, *, hidden: Mapping[Severity, int] | None = None) -> str:
    """A command for each finding, and closing lines. `hidden` counts what was filtered out, by level.

    The gravest come first: of each level GitHub shows ten a step.
    """
    lines = lines_of(report)
    out = [_trouble(trouble) for trouble in report.errors]
    out += [_finding(found, lines) for found in sorted(report.findings, key=lambda one: one.severity.rank)]
    for document in report.documents:
        out += [_command("notice", flat(notice), {"file": document.path}) for notice in document.notices]
    out.append(closing(report))
    if hidden and any(hidden.values()):
        out.append(f"{by_level(hidden)} hidden; --severity suggestion shows all.")
    return whole("\n".join(out)) + "\n"


def _finding(finding: Finding, lines: Mapping[str, Lines]) -> str:
    line, column = lines[finding.path].position_utf16(finding.start)
    end_line, end_column = lines[finding.path].position_utf16(finding.end)
    where: dict[str, str | int] = {"file": finding.path, "line": line, "endLine": end_line}
    if line == end_line:  # the runner drops the columns of a stretch that goes over several lines
        where |= {"col": column, "endColumn": end_column}
    return _command(COMMANDS[finding.severity], told(finding, lines), where | {"title": finding.name})


def _trouble(trouble: Trouble) -> str:
    return _command("error", flat(trouble.message), {"file": trouble.path, "title": "not checked"})


def _command(name: str, message: str, properties: Mapping[str, str | int]) -> str:
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {said}::{_data(message)}"


def _data(text: str) -> str:
    return re.sub(r"[%\r\n]", _encoded, text)


def _property(text: str) -> str:
    return re.sub(r"[%\r\n:,]", _encoded, text)


def _encoded(m: re.Match[str]) -> str:
    return f"%{ord(m[0]):02X}"
