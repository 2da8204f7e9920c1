"""`copydesk facts --format markdown`: the worksheet as tables with a box to tick for every fact that was checked."""

import re
from itertools import groupby

from copydesk.analysis.facts import Facts
from copydesk.reports.worksheet import KINDS, UNSPOKEN, Row, rows

SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def render(stories: list[Facts]) -> str:
    """One heading a story, one table a kind."""
    return "\n".join("\n".join(_story(facts)) + "\n" for facts in stories)


def _story(facts: Facts) -> list[str]:
    out = [f"# {_plain(facts.document.title or facts.document.path)}", "", f"`{facts.document.path}`"]
    order = list(KINDS)
    for kind, several in groupby(sorted(rows(facts), key=lambda row: order.index(row.kind)), key=lambda row: row.kind):
        who = "" if kind in UNSPOKEN else " who |"
        out += ["", f"## {KINDS[kind]}", "", f"| ✓ | ¶ | line |{who} what |", "|---|---|---|---|" + "---|" * bool(who)]
        out += [_row(row) for row in several]
    return out


def _row(row: Row) -> str:
    who = "" if row.kind in UNSPOKEN else f" {_plain(row.speaker)} |"
    return f"| ☐ | {row.paragraph} | {row.line} |{who} {_plain(row.fact)} |"


def _plain(words: str) -> str:
    return SPECIAL.sub(r"\\\1", words)
