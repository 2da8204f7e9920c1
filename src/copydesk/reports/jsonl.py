"""The `jsonl` format: one finding a line, with its path, for programs that read a stream."""

from copydesk.findings import Report
from copydesk.reports.json import dumps, finding_fields
from copydesk.reports.wording import lines_of


def render(report: Report) -> str:
    """Every finding as a JSON object on a line of its own, with the keys of the `json` format; then what failed."""
    lines = lines_of(report)
    out = [dumps({"path": found.path} | finding_fields(found, lines), indent=None) for found in report.findings]
    for trouble in report.errors:
        out.append(dumps({"error": {"path": trouble.path, "message": trouble.message}}, indent=None))
    return "".join(out)
