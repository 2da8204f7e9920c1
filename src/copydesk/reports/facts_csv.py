"""`copydesk facts --format csv`: the worksheet for a spreadsheet. Offsets are code points of the source."""

import csv
import io

from copydesk.analysis.facts import Facts
from copydesk.reports.worksheet import rows

HEAD = (
    "path", "kind", "paragraph", "line", "column", "start", "end", "who", "name", "source", "cue", "about", "text",
    "claim", "support", "missing",
)  # fmt: skip
RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet would run what begins so; an apostrophe before it makes it text."""


def render(stories: list[Facts]) -> str:
    """All stories in one table, with a head."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    for facts in stories:
        for row in rows(facts):
            places = (row.paragraph, row.line, row.column, row.start, row.end)
            words = (row.who, row.name, row.source, row.cue, row.about, row.text, row.claim, row.support, row.missing)
            writer.writerow([_safe(facts.document.path), row.kind, *places, *map(_safe, words)])
    return out.getvalue()


def _safe(words: str) -> str:
    return f"'{words}" if words.startswith(RISKY) else words
