"""`copydesk facts --format markdown`: the worksheet as tables with a box to tick for every fact that was checked."""

from itertools import groupby

from copydesk.analysis.facts import Facts
from copydesk.patterns import pattern
from copydesk.reports.worksheet import KINDS, UNSPOKEN, Row, rows

COLUMNS = {"claim": ("claim", "kind", "supported by", "missing"), "spoken": ("who", "what"), "other": ("what",)}
SPECIAL = pattern(r"([\\`*_\[\]<>|#])")


def render(stories: list[Facts]) -> str:
    """One heading a story, one table a kind."""
    return "\n".join("\n".join(_story(facts)) + "\n" for facts in stories)


def _story(facts: Facts) -> list[str]:
    out = [f"# {_plain(facts.document.title or facts.document.path)}", "", f"`{facts.document.path}`"]
    order = list(KINDS)
    for kind, several in groupby(sorted(rows(facts), key=lambda row: order.index(row.kind)), key=lambda row: row.kind):
        columns = COLUMNS["claim"] if kind == "claim" else COLUMNS["other"] if kind in UNSPOKEN else COLUMNS["spoken"]
        out += ["", f"## {KINDS[kind]}", "", f"| ✓ | ¶ | line | {' | '.join(columns)} |"]
        out += ["|---|---|---|" + "---|" * len(columns)]
        out += [_row(row) for row in several]
    return out


def _row(row: Row) -> str:
    if row.kind == "claim":
        cells = [row.text, row.claim, row.backing, row.missing]
    else:
        cells = [row.fact] if row.kind in UNSPOKEN else [row.speaker, row.fact]
    return f"| ☐ | {row.paragraph} | {row.line} | {' | '.join(map(_plain, cells))} |"


def _plain(words: str) -> str:
    return SPECIAL.sub(r"\\\1", words)
